"""Counts, tolls and amounts, and the intervals under them."""

from datetime import date
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.frames import read_frames
from checker.model import Comparison, Quantity, Sentence, Span, Statement, Strength
from checker.rules.numeric.differing_amount import differing_amount
from checker.rules.numeric.differing_count import differing_count
from checker.rules.numeric.differing_toll import differing_toll
from checker.rules.numeric.growing_count import growing_count
from checker.rules.numeric.quantities import disjoint, number

numbers = st.floats(min_value=0, max_value=1e9)


def quantity(low: float, high: float) -> Quantity:
    """Return a count of the dead."""
    return Quantity(low=low, high=high, unit="", thing="dead", verb="kill", span=Span(start=0, end=1))


def statement(text: str, source: str, published: date | None = None) -> Statement:
    """Return the sentence as a source has it."""
    sentence = Sentence(id=f"{source}:0", article=source, text=text, start=0, end=len(text), line=1)
    return Statement(sentence=sentence, frame=read_frames([(text, published)])[0], source=source, published=published)


def compare(left: str, right: str, *days: date, similarity: float = 0.8) -> Comparison:
    """Return two sentences of two sources side by side, published on these days."""
    first, second = days or (None, None)
    return Comparison(
        left=statement(left, "ap", first), right=statement(right, "reuters", second), similarity=similarity
    )


@given(numbers, numbers, numbers, numbers)
def test_disjoint_is_symmetric(a: float, b: float, c: float, d: float) -> None:
    """Which of two quantities comes first makes no difference."""
    one, other = quantity(min(a, b), max(a, b)), quantity(min(c, d), max(c, d))
    assert disjoint(one, other) == disjoint(other, one)


@given(numbers, numbers)
def test_no_quantity_is_disjoint_from_itself(a: float, b: float) -> None:
    """A number agrees with itself."""
    one = quantity(min(a, b), max(a, b))
    assert not disjoint(one, one)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((12, 12), (14, 14), True),
        ((12, inf), (14, 14), False),
        ((2000, 2000), (2084, 2084), False),
        ((2084, 2084), (2085, 2085), True),
        ((10, 10), (11, 11), True),
        ((3000, 3000), (4044, inf), True),
        ((100, 100), (113, 113), True),
    ],
)
def test_large_round_numbers_agree_with_what_they_round(
    one: tuple[float, float], other: tuple[float, float], *, expected: bool
) -> None:
    """2,000 is 2,084 rounded; small numbers and exact ones are taken at their word."""
    assert disjoint(quantity(*one), quantity(*other)) is expected


@pytest.mark.parametrize(
    ("low", "high", "written"),
    [
        (14, 14, "14"),
        (12, inf, "12+"),
        (0, 12, "up to 12"),
        (12, 14, "12-14"),
        (0, 0, "0"),
        (1234567, 1234567, "1234567"),
    ],
)
def test_an_interval_is_written_in_a_comparable_form(low: float, high: float, written: str) -> None:
    """The value of a side depends on the interval alone."""
    assert number(quantity(low, high)) == written


def test_a_later_higher_toll_is_an_update() -> None:
    """A toll that has risen by a later day supersedes the earlier one."""
    texts = (
        "The ferry disaster off Corran Point killed 12 people.",
        "The ferry disaster off Corran Point killed 22 people.",
    )
    (found,) = differing_toll.judge(compare(*texts, date(2026, 3, 1), date(2026, 3, 2)))
    assert found.strength is Strength.UPDATE


@pytest.mark.parametrize("days", [(date(2026, 3, 2), date(2026, 3, 1)), (date(2026, 3, 1), date(2026, 3, 1)), ()])
def test_a_toll_that_falls_or_has_no_known_order_is_no_update(days: tuple[date, ...]) -> None:
    """Only a known later day with a higher number makes an update."""
    texts = (
        "The ferry disaster off Corran Point killed 12 people.",
        "The ferry disaster off Corran Point killed 22 people.",
    )
    (found,) = differing_toll.judge(compare(*texts, *days))
    assert found.strength is None


def test_killed_and_a_death_toll_are_one_measure() -> None:
    """Rewording what is counted leaves the thing in dispute the same."""
    one = "The quake in Vellmar killed 175 people."
    (first,) = differing_toll.judge(compare(one, "The death toll from the quake in Vellmar stands at 310."))
    (second,) = differing_toll.judge(compare(one, "The quake in Vellmar left 310 people dead."))
    assert (first.thing, first.right.value) == (second.thing, second.right.value)


def test_the_values_point_at_their_words() -> None:
    """The spans of a contrast give the numbers as the sentences write them."""
    pair = compare("Vale Air sold eleven planes in Orley.", "Vale Air sold six planes in Orley.")
    (found,) = differing_count.judge(pair)
    spans = (pair.left, found.left), (pair.right, found.right)
    assert [side.sentence.text[at.spans[0].start : at.spans[0].end] for side, at in spans] == ["eleven", "six"]


def test_sentences_about_something_else_are_silent() -> None:
    """Numbers alone never make a conflict: the sentences must be alike."""
    pair = compare("Vale Air sold eleven planes in Orley.", "Vale Air sold six planes in Orley.", similarity=0.2)
    assert list(differing_count.judge(pair)) == []


def test_currencies_are_not_compared() -> None:
    """Dollars against pounds is no contradiction that the rule can see."""
    pair = compare("Norvane paid $40 million for the yard.", "Norvane paid £25 million for the yard.")
    assert list(differing_amount.judge(pair)) == []


def test_two_prices_of_two_models_are_told_apart() -> None:
    """An amount whose surroundings name something else is not the same amount."""
    pair = compare("The steel Heron watch will cost $500.", "The gold Heron watch will cost $4,000.")
    assert list(differing_amount.judge(pair)) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The clip from Orley was viewed more than 11 million times.", "The clip from Orley has 12 million views."),
        ("The clip from Orley had 900 views as of Monday.", "The clip from Orley had 5,000 views as of Friday."),
        ("The clip from Orley has 900 views.", "The clip from Orley has 5,000 likes."),
    ],
)
def test_counters_that_agree_or_say_their_day_are_silent(left: str, right: str) -> None:
    """A bound that is kept, two dated readings and two counters are no conflict."""
    assert list(growing_count.judge(compare(left, right))) == []


def test_a_counter_past_another_bound_is_an_update() -> None:
    """Who has passed 28 million views does not write of more than 11."""
    pair = compare("The clip was viewed over 28 million times.", "The clip has more than 11 million views.")
    (found,) = growing_count.judge(pair)
    assert (found.thing.rpartition(" / ")[2], found.left.value, found.right.value) == (
        "views",
        "28000000+",
        "11000000+",
    )
    assert growing_count.strength is Strength.UPDATE


def test_a_number_that_the_other_side_gives_too_has_its_partner_there() -> None:
    """Two numbers of one thing on both sides are no conflict: 60 new episodes of 365."""
    texts = (
        "The studio in Orley will make 60 episodes of the show, whose first 365 episodes ran until May.",
        "The studio in Orley will make 60 episodes of the show.",
    )
    assert list(differing_count.judge(compare(*texts))) == []


def test_a_record_is_not_the_case_at_hand() -> None:
    """The heaviest fish ever caught does not weigh what this one weighs."""
    pair = compare(
        "The carp caught in Orley weighs 12 kilograms.", "The heaviest carp ever caught weighs 40 kilograms."
    )
    assert list(differing_amount.judge(pair)) == []


def test_nobody_against_somebody_is_a_toll() -> None:
    """No dead against twelve dead is a conflict."""
    pair = compare("No miners were killed in the blast in Orley.", "The blast in Orley killed twelve miners.")
    (found,) = differing_toll.judge(pair)
    assert (found.left.value, found.right.value) == ("0", "12")


@pytest.mark.parametrize(
    "other",
    [
        "Ida Pell watched the clip from Orley nine times.",
        "Nine in ten viewers liked the clip from Orley.",
        "The museum hoped for a few thousand views of the clip from Orley.",
        "The clip from Orley had 90,000 views in the first hour.",
        "The clip from Orley has 400 views.",
    ],
)
def test_a_counter_is_compared_with_its_own_readings_alone(other: str) -> None:
    """What one person did, a share, a hope, a part and a number of another size are no readings."""
    pair = compare("The clip from Orley has been viewed more than two million times.", other)
    assert list(growing_count.judge(pair)) == []
