"""Dates and times of day, against an article of Friday, 12 January 2018."""

from datetime import date

import pytest

from tests.parsed import frame, words


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("He died on Tuesday.", date(2018, 1, 9), date(2018, 1, 9)),
        ("He died on Friday.", date(2018, 1, 12), date(2018, 1, 12)),
        ("He died last Friday.", date(2018, 1, 5), date(2018, 1, 5)),
        ("He will speak on Tuesday.", date(2018, 1, 16), date(2018, 1, 16)),
        ("He will speak next Friday.", date(2018, 1, 19), date(2018, 1, 19)),
        ("He died yesterday.", date(2018, 1, 11), date(2018, 1, 11)),
        ("He died two days ago.", date(2018, 1, 10), date(2018, 1, 10)),
        ("He died last week.", date(2018, 1, 1), date(2018, 1, 7)),
        ("He died last month.", date(2017, 12, 1), date(2017, 12, 31)),
        ("He died in March.", date(2017, 3, 1), date(2017, 3, 31)),
        ("It will open in March.", date(2018, 3, 1), date(2018, 3, 31)),
        ("He died on March 5.", date(2017, 3, 5), date(2017, 3, 5)),
        ("He died on 5 March 2015.", date(2015, 3, 5), date(2015, 3, 5)),
        ("He died on Jan. 4, 2018.", date(2018, 1, 4), date(2018, 1, 4)),
        ("He died on 2017-03-05.", date(2017, 3, 5), date(2017, 3, 5)),
        ("He died in 2016.", date(2016, 1, 1), date(2016, 12, 31)),
        ("It shipped in late 2017.", date(2017, 7, 1), date(2017, 12, 31)),
        ("It shipped in summer 2014.", date(2014, 6, 1), date(2014, 8, 31)),
        ("It will open on Valentine's Day 2015.", date(2015, 2, 14), date(2015, 2, 14)),
        ("He died on Christmas Eve.", date(2017, 12, 24), date(2017, 12, 24)),
        ("It opened in February 2016.", date(2016, 2, 1), date(2016, 2, 29)),
    ],
)
def test_days_are_resolved_against_the_article(text: str, first: date, last: date) -> None:
    """Past verbs look back from the article's date, verbs of the future look ahead."""
    (found,) = frame(text).moments
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("It began at 9:52 a.m.", (592, 592)),
        ("It began at 9:52 p.m.", (1312, 1312)),
        ("It began at 12 a.m.", (0, 0)),
        ("It began just before 10 a.m.", (570, 600)),
        ("It began at about 3 p.m.", (870, 930)),
        ("It began after 21:30.", (1290, 1439)),
        ("It began at noon.", (720, 720)),
        ("It began this morning.", (240, 720)),
    ],
)
def test_times_of_day_are_minutes(text: str, clock: tuple[int, int]) -> None:
    """A time of day bounds the minute; "about" and "just before" widen it."""
    (found,) = frame(text).moments
    assert found.clock == clock


def test_neighbours_are_one_moment() -> None:
    """A weekday, its date and its hour, side by side, are read together."""
    text = "He died at about 3 p.m. on Thursday, Jan. 4, 2018, in Paris."
    (found,) = frame(text).moments
    assert (found.first, found.weekday, found.clock, found.verb) == (date(2018, 1, 4), 3, (870, 930), "die")
    assert words(text, found.span) == "about 3 p.m. on Thursday, Jan. 4, 2018"


def test_without_a_date_of_the_article_what_is_named_is_kept() -> None:
    """Weekday, month and day stay comparable; only what needs the article's date is missing."""
    (weekday,) = frame("He died on Tuesday.", None).moments
    assert (weekday.first, weekday.last, weekday.weekday) == (None, None, 1)
    (day,) = frame("He died on March 5.", None).moments
    assert (day.first, day.month, day.day) == (None, 3, 5)
    (whole,) = frame("He died on March 5, 2015.", None).moments
    assert whole.first == date(2015, 3, 5)


@pytest.mark.parametrize(
    "text",
    ["They may leave.", "They march on.", "He has 2000 sheep.", "It costs $2015.", "It lasted for two days."],
)
def test_not_every_word_of_the_calendar_is_a_date(text: str) -> None:
    """Verbs like "may" and "march", counts, prices and durations name no moment."""
    assert not frame(text).moments


@pytest.mark.parametrize("text", ["He died on February 30, 2015.", "It began at 27:90.", "It began at 14 p.m."])
def test_impossible_dates_and_times_are_left_out(text: str) -> None:
    """What no calendar or clock knows resolves to no day and no minute."""
    assert not any(moment.day or moment.clock for moment in frame(text).moments)


def test_a_bare_season_is_a_moment_without_days() -> None:
    """Which year is meant is not said; "a fall in prices" is no season."""
    (found,) = frame("The ferry will open in the spring.").moments
    assert found.first is None
    assert words("The ferry will open in the spring.", found.span) == "spring"
    assert frame("He spoke of a fall in prices.").moments == ()
