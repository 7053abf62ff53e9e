"""Days, times of day and distances in time."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Moment, Span
from checker.rules.date.differing_clock_time import differing_clock_time
from checker.rules.date.differing_day import differing_day
from checker.rules.date.differing_gap import differing_gap
from checker.rules.date.moments import day, days_apart
from checker.rules.date.times import apart
from tests.test_rules_numeric import compare

FIRST, THIRD = date(2026, 3, 1), date(2026, 3, 3)
days = st.dates(min_value=date(1990, 1, 1), max_value=date(2030, 1, 1))


def moment(
    first: date | None = None,
    last: date | None = None,
    weekday: int | None = None,
    month: int | None = None,
    day: int | None = None,
) -> Moment:
    """Return a moment of which this much is known."""
    span = Span(start=0, end=1)
    return Moment(first=first, last=last, weekday=weekday, month=month, day=day, clock=None, verb="open", span=span)


@given(days, days)
def test_days_apart_is_symmetric(one: date, other: date) -> None:
    """Which of two days comes first makes no difference, and a day is never apart from itself."""
    left, right = moment(one, one), moment(other, other)
    assert days_apart(left, right) == days_apart(right, left) == (one != other)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (moment(weekday=0), moment(weekday=2), True),
        (moment(weekday=0), moment(weekday=0), False),
        (moment(weekday=0), moment(month=3, day=5), False),
        (moment(month=3), moment(month=3, day=5), False),
        (moment(month=3, day=4), moment(month=3, day=5), True),
        (moment(month=3, day=4), moment(month=5), True),
        (moment(FIRST, THIRD), moment(THIRD, THIRD), False),
        (moment(FIRST, FIRST), moment(THIRD, THIRD), True),
        (moment(), moment(THIRD, THIRD), False),
    ],
)
def test_days_are_apart_only_where_both_are_known(one: Moment, other: Moment, *, expected: bool) -> None:
    """What one side leaves open cannot contradict the other."""
    assert days_apart(one, other) is expected


@pytest.mark.parametrize(
    ("known", "written"),
    [
        (moment(FIRST, FIRST), "2026-03-01"),
        (moment(FIRST, THIRD), "2026-03-01/2026-03-03"),
        (moment(month=3, day=5), "march 5"),
        (moment(month=3), "march"),
        (moment(weekday=0), "monday"),
    ],
)
def test_a_day_is_written_in_a_comparable_form(known: Moment, written: str) -> None:
    """The value of a side depends on the day alone."""
    assert day(known) == written


def test_a_weekday_and_a_date_are_compared_by_the_articles_dates() -> None:
    """Monday in an article of Wednesday, 4 March 2026 is 2 March, which is not 3 March."""
    texts = ("The Orley mill burned down on Monday.", "The Orley mill burned down on March 3.")
    wednesday = date(2026, 3, 4)
    (found,) = differing_day.judge(compare(*texts, wednesday, wednesday))
    assert (found.left.value, found.right.value) == ("2026-03-02", "2026-03-03")


def test_one_weekday_in_two_weeks_is_two_days() -> None:
    """The same weekday in articles a week apart is not the same day."""
    texts = ("The Orley mill burned down on Monday.", "The Orley mill burned down on Monday.")
    assert list(differing_day.judge(compare(*texts, date(2026, 3, 4), date(2026, 3, 11))))


def test_a_difference_of_whole_hours_passes_as_a_time_zone() -> None:
    """8.10 a.m. and 9.10 a.m. may be one minute in two zones."""
    pair = compare("The tram derailed in Vellmar at 8:10 a.m.", "The tram derailed in Vellmar at 9:10 a.m.")
    assert list(differing_clock_time.judge(pair)) == []


def test_a_gap_is_given_in_days_whatever_its_unit() -> None:
    """Two weeks and ten days are compared in days."""
    pair = compare(
        "The bombing came two weeks after soldiers raided the village of Hask.",
        "The bombing came ten days after soldiers raided the village of Hask.",
    )
    (found,) = differing_gap.judge(pair)
    assert (found.left.value, found.right.value) == ("14 days", "10 days")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("It was shown a month ago.", "It was shown yesterday.", True),
        ("It was shown last week.", "It was shown yesterday.", False),
        ("It will be shown tonight.", "It was shown in September.", True),
        ("It will be shown in the spring.", "It will be shown in January.", True),
        ("It will be shown in the spring.", "It will be shown in March.", False),
        ("It was shown on Monday.", "It was shown on February 24, 2015.", True),
        ("It was shown on Monday.", "It was shown in September.", False),
    ],
)
def test_times_are_apart_by_their_words_alone(one: str, other: str, *, expected: bool) -> None:
    """Without the articles' dates only like is compared with like."""
    pair = compare(one, other)
    (left,), (right,) = pair.left.frame.moments, pair.right.frame.moments
    assert apart(pair.left, left, pair.right, right) is expected
    assert apart(pair.right, right, pair.left, left) is expected
