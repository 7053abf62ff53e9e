"""Whether two moments cannot be one when the articles' dates are unknown.

Each is reduced to what its words alone say - weekday, months, day of the month, how many days from the article's
own day - and only like is compared with like.
"""

import re
from datetime import timedelta

from checker.model import Moment, Statement
from checker.rules.date.moments import days_apart

_SEASONS = {
    "winter": frozenset({12, 1, 2}),
    "spring": frozenset({3, 4, 5}),
    "summer": frozenset({6, 7, 8}),
    "autumn": frozenset({9, 10, 11}),
    "fall": frozenset({9, 10, 11}),
}
_LONG = timedelta(days=190)  # a span that says less than a half-year tells no months
_SLACK = 3  # articles about one event are written within days of each other
_COUNTS = {word: n for n, word in enumerate("zero a two three four five six seven eight nine ten".split())} | {
    "an": 1,
    "one": 1,
    "couple of": 2,
}
_LENGTHS = {"day": 1, "week": 7, "month": 30, "year": 365}
_AGO = re.compile(rf"\b({'|'.join(_COUNTS)}|\d+) ({'|'.join(_LENGTHS)})s? (?:ago|earlier)\b", re.IGNORECASE)
_STEP = re.compile(rf"\b(last|past|previous|next|coming) ({'|'.join(_LENGTHS)})\b", re.IGNORECASE)
_NEAR = {"yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "this morning": 0, "tomorrow": 1}
_ADVERB = re.compile("|".join(_NEAR), re.IGNORECASE)
_LOOKING_AHEAD = frozenset({"will", "shall", "would", "may", "might", "could", "to"})


def apart(left_side: Statement, left: Moment, right_side: Statement, right: Moment) -> bool:
    """Whether the two cannot be the same time, as far as their words tell."""
    if left.first and left.last and right.first and right.last:
        return days_apart(left, right)
    months = _months(left_side, left), _months(right_side, right)
    if months[0] and months[1]:
        same = months[0] & months[1]
        return not same or bool(len(same) == 1 and left.day and right.day and left.day != right.day)
    weekdays = _weekday(left), _weekday(right)
    if weekdays[0] is not None and weekdays[1] is not None:
        return weekdays[0] != weekdays[1]
    return _offsets_apart(_offset(left_side, left), _offset(right_side, right))


def _months(side: Statement, moment: Moment) -> frozenset[int]:
    if moment.first and moment.last:
        days = (moment.last - moment.first).days
        spread = {(moment.first + timedelta(days=n)).month for n in range(days + 1)} if days <= _LONG.days else ()
        return frozenset(spread)
    if moment.month:
        return frozenset({moment.month})
    season = next((word for word in _SEASONS if word in _text(side, moment).lower()), "")
    return _SEASONS.get(season, frozenset())


def _weekday(moment: Moment) -> int | None:
    if moment.first and moment.first == moment.last:
        return moment.first.weekday()
    return moment.weekday


def _offset(side: Statement, moment: Moment) -> tuple[int, int] | None:
    """Return how many days from the article's day the moment lies: at least and at most."""
    text = _text(side, moment)
    if ago := _AGO.search(text):
        days = (_COUNTS.get(ago[1].lower()) or int(ago[1])) * _LENGTHS[ago[2].lower()]
        return -days * 3 // 2, -days // 2
    if step := _STEP.search(text):
        length = _LENGTHS[step[2].lower()]
        near, far = max(length // 10, 1), 2 * length
        return (near, far) if step[1].lower() in {"next", "coming"} else (-far, -near)
    if adverb := _ADVERB.search(text):
        return _NEAR[adverb[0].lower()], _NEAR[adverb[0].lower()]
    is_past = moment.month and not moment.first and _is_told(side, moment)
    return (-400, -15) if is_past else None


def _is_told(side: Statement, moment: Moment) -> bool:
    """Whether the moment's verb stands in a tense that looks back."""
    deeds = [deed for deed in side.frame.predicates if deed.lemma == moment.verb]
    return bool(deeds) and not any(deed.modal in _LOOKING_AHEAD for deed in deeds)


def _offsets_apart(left: tuple[int, int] | None, right: tuple[int, int] | None) -> bool:
    return left is not None and right is not None and max(left[0] - right[1], right[0] - left[1]) > _SLACK


def _text(side: Statement, moment: Moment) -> str:
    return side.sentence.text[moment.span.start : moment.span.end]
