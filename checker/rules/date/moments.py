"""How two moments meet: whether they are different days, and how a day is written."""

from calendar import day_name, month_name

from checker.language.cues import searcher
from checker.model import Comparison, Moment

_SUPPOSED = searcher(r"\b(?:if|unless|whether|may not|might not)\b")


def is_supposed(pair: Comparison) -> bool:
    """Whether one of the two says when something would be under a condition."""
    return any(_SUPPOSED(side.sentence.text) for side in (pair.left, pair.right))


def days_apart(one: Moment, other: Moment) -> bool:
    """Whether the two cannot be the same day, as far as each is known."""
    if one.first and one.last and other.first and other.last:
        return one.last < other.first or other.last < one.first
    if one.month and other.month:
        return one.month != other.month or bool(one.day and other.day and one.day != other.day)
    return one.weekday is not None and other.weekday is not None and one.weekday != other.weekday


def day(moment: Moment) -> str:
    """Write the day in a comparable form: "2016-03-05", "2016-03-01/2016-03-31", "march 5", "monday"."""
    if moment.first and moment.last:
        first, last = moment.first.isoformat(), moment.last.isoformat()
        return first if first == last else f"{first}/{last}"
    if moment.month:
        return f"{month_name[moment.month]} {moment.day or ''}".strip().lower()
    return day_name[moment.weekday].lower() if moment.weekday is not None else ""
