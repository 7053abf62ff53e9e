"""Amounts: intervals, units, what they count, and what is no amount."""

from math import inf

import pytest

from checker.language.numerals import read_number
from tests.parsed import frame, words


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "thing"),
    [
        ("Ten people were killed in the crash.", 10, 10, "", "dead"),
        ("The crash killed 14.", 14, 14, "", "dead"),
        ("The fire left 12 dead.", 12, 12, "", "dead"),
        ("The death toll rose to 14.", 14, 14, "", "dead"),
        ("The storm claimed 12 lives.", 12, 12, "", "dead"),
        ("A dozen of them drowned.", 12, 12, "", "dead"),
        ("Ten people were hurt in the crash.", 10, 10, "", "injured"),
        ("The crash injured 14 people.", 14, 14, "", "injured"),
        ("At least 20 sheep escaped.", 20, inf, "", "sheep"),
        ("Up to 20 sheep escaped.", 0, 20, "", "sheep"),
        ("No more than 20 sheep escaped.", 0, 20, "", "sheep"),
        ("No fewer than 20 sheep escaped.", 20, inf, "", "sheep"),
        ("About 3,000 fans sang.", 2700, 3300, "", "fan"),
        ("Nearly 200 fans sang.", 180, 200, "", "fan"),
        ("Dozens of fans sang.", 24, 150, "", "fan"),
        ("Several hundred fans sang.", 200, 1000, "", "fan"),
        ("Between 3 and 5 fans sang.", 3, 5, "", "fan"),
        ("Some 10-15 fans sang.", 9, 16.5, "", "fan"),
        ("One point two million people fled.", 1.2e6, 1.2e6, "", "people"),
        ("About 266 fans sang.", 258.02, 273.98, "", "fan"),
        ("Just under 200 fans sang.", 180, 200, "", "fan"),
        ("Just over 200 fans sang.", 200, 220, "", "fan"),
        ("Half a million people fled.", 5e5, 5e5, "", "people"),
        ("Two dozen people fled.", 24, 24, "", "people"),
        ("It got a $1,2 billion fine.", 1.15e9, 1.25e9, "usd", "fine"),
        ("It paid a fine of £5m.", 4.5e6, 5.5e6, "gbp", "fine"),
        ("The firm was sold for $3.4bn.", 3.35e9, 3.45e9, "usd", "price"),
        ("The phone costs €499.", 499, 499, "eur", "price"),
        ("It raised $10-15 million.", 1e7, 1.5e7, "usd", ""),
        ("Sales fell by 12 percent.", 11.5, 12.5, "percent", "sale"),
        ("A 34-year-old man sang.", 34, 34, "year", "age"),
        ("Anna Pell, 34, sang.", 34, 34, "year", "age"),
        ("The singer is aged 34.", 34, 34, "year", "age"),
        ("She is 34.", 34, 34, "year", "age"),
        ("The tower is 100 metres tall.", 99.5, 100.5, "metre", "height"),
        ("Anna Pell (34) sang.", 34, 34, "year", "age"),
        ("The child was 18 months old.", 17.5 / 12, 18.5 / 12, "year", "age"),
        ("The boxer weighs 20 stone.", 123.83, 130.18, "kilogram", "weight"),
        ("The boxer weighs 19st 4lb.", 122.24, 122.70, "kilogram", "weight"),
        ("She caught a 280-pounder.", 126.78, 127.23, "kilogram", ""),
        ("They built 12 stone steps.", 12, 12, "", "step"),
        ("The wall is five feet two inches high.", 1.5621, 1.5875, "metre", "height"),
        ("A third of the fans sang.", 100 / 3 - 2, 100 / 3 + 2, "percent", "fan"),
        ("It was a party of 12.", 12, 12, "", "people"),
        ("No one was killed.", 0, 0, "", "dead"),
        ("No injuries were reported.", 0, 0, "", "injured"),
        ("The strike killed seven leaders.", 7, 7, "", "dead"),
        ("The trial lasted two days.", 1.5 * 86400, 2.5 * 86400, "second", "duration"),
    ],
)
def test_an_amount_is_an_interval(text: str, low: float, high: float, unit: str, thing: str) -> None:
    """Bounds, ranges, rounding, money, measures and ages are read, and what is counted is named."""
    (found,) = frame(text).quantities
    assert (found.low, found.high, found.unit, found.thing) == (
        pytest.approx(low, rel=1e-4),
        pytest.approx(high, rel=1e-4),
        unit,
        thing,
    )


@pytest.mark.parametrize(
    "text",
    [
        "It is the third largest maker.",
        "It is the number three brand.",
        "She finished at No. 1.",
        "The law passed in 2016.",
        "It began at 9:52 a.m. on March 5, 2015.",
        "The Nokia Lumia 920 was praised.",
        "One of the men fled.",
        "One analyst said so.",
        "The town has won 3-2.",
        "Call 555-1234 for help.",
        "They met two days ago.",
        "Flight 815 was late.",
    ],
)
def test_not_every_number_is_an_amount(text: str) -> None:
    """Ranks, years, times, names, scores and labels count nothing."""
    assert not frame(text).quantities


def test_nobody_killed_or_injured_is_two_counts_of_nought() -> None:
    """Each fate that befell nobody is read."""
    found = frame("No one was killed or injured in the blast.").quantities
    assert [(amount.high, amount.thing) for amount in found] == [(0, "dead"), (0, "injured")]


def test_dead_and_injured_are_told_apart_in_one_sentence() -> None:
    """Each number goes with its own fate."""
    found = frame("Ten people were killed and 12 others were injured.").quantities
    assert [(amount.low, amount.thing) for amount in found] == [(10, "dead"), (12, "injured")]


def test_units_of_one_dimension_compare() -> None:
    """Pounds and kilograms, miles and kilometres meet in one base unit, within their rounding."""
    (pounds,) = frame("The 280-pound catfish was freed.").quantities
    (kilos,) = frame("The 127 kg catfish was freed.").quantities
    assert pounds.unit == kilos.unit == "kilogram"
    assert max(pounds.low, kilos.low) <= min(pounds.high, kilos.high)


def test_the_span_holds_the_amount() -> None:
    """Currency and scale belong to the amount; "about" does not."""
    text = "Globex paid about $3.4 billion for Acme."
    (found,) = frame(text).quantities
    assert words(text, found.span) == "$3.4 billion"


@pytest.mark.parametrize(
    ("text", "value"),
    [("forty-two", 42), ("1,200", 1200), ("3.4bn", 3.4e9), ("two hundred and five", 205), ("7k", 7e3), ("a dozen", 12)],
)
def test_numerals_are_read(text: str, value: float) -> None:
    """Digits, words and scales all give a number."""
    number = read_number(text)
    assert number is not None
    assert number.low == value
