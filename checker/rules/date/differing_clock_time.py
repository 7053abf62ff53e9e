"""Two reports put the same event at different times of day.

## Why it matters
Minutes order a chain of events: the call, the shots, the arrival of the police.

## When it stays silent
Times that differ by less than a quarter of an hour, ranges that overlap ("in the morning" and 10 a.m.), different
verbs, different days, sentences that give several times, and surroundings that differ.

## Limits
Time zones are not converted: a difference of one to three whole hours to the minute passes as a zone.
"""

from collections.abc import Iterator

from checker.model import Comparison, Contrast, Kind, Moment, Point, Severity, Statement, Strength
from checker.rules.common_ground import alike_around, set_apart, subject
from checker.rules.date.moments import days_apart
from checker.rules.framework import rule

_ALIKE = 0.5
_SURROUNDED = 0.5
_SLACK = 15  # minutes
_ZONES = frozenset({60, 120, 180})


@rule(
    "DAT002",
    kind=Kind.DATE,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "The tram derailed in Vellmar at 8:10 a.m. on Friday.",
            "The tram derailed in Vellmar at 9:40 a.m. on Friday.",
        ),
        (
            "The explosion shook the Orley mill at 3 a.m.",
            "The explosion shook the Orley mill at 4:30 p.m.",
        ),
        (
            "Police stormed the bank in Hask at noon.",
            "Police stormed the bank in Hask at 5:20 p.m.",
        ),
    ],
    agrees=[
        (
            "The tram derailed in Vellmar at 8:10 a.m. on Friday.",
            "The tram derailed in Vellmar shortly after 8 a.m. on Friday.",
        ),
        (
            "The explosion shook the Orley mill on Friday morning.",
            "The explosion shook the Orley mill at 6:15 a.m.",
        ),
        (
            "Police stormed the bank in Hask at noon.",
            "The funeral of the guard will be held in Hask at 5:20 p.m.",
        ),
        (
            "The tram derailed at 8:10 a.m. on Friday.",
            "The tram derailed at 8:12 a.m. on Friday.",
        ),
    ],
)
def differing_clock_time(pair: Comparison) -> Iterator[Contrast]:
    """Compare the times of day at which the same was done."""
    lefts, rights = _timed(pair.left), _timed(pair.right)
    if pair.similarity < _ALIKE or len(lefts) != 1 or len(rights) != 1:
        return
    (left,), (right,) = lefts, rights
    if left.verb == right.verb and _times_apart(left, right) and _same_place(pair, left, right):
        yield Contrast(
            thing=f"{subject(pair)} / what time {left.verb.replace('_', ' ')}",
            left=_point(left),
            right=_point(right),
            why=f"One report says {_wording(pair.left, left)}, the other {_wording(pair.right, right)}.",
        )


def _timed(side: Statement) -> list[Moment]:
    return [found for found in side.frame.moments if found.clock is not None]


def _times_apart(left: Moment, right: Moment) -> bool:
    if left.clock is None or right.clock is None or days_apart(left, right):
        return False
    gap = max(left.clock[0] - right.clock[1], right.clock[0] - left.clock[1])
    return gap >= _SLACK and gap not in _ZONES


def _same_place(pair: Comparison, left: Moment, right: Moment) -> bool:
    is_alike = alike_around(pair, left.span, right.span) >= _SURROUNDED
    return is_alike and not set_apart(pair, left.span, right.span)


def _point(moment: Moment) -> Point:
    low, high = (f"{at // 60:02}:{at % 60:02}" for at in moment.clock or (0, 0))
    return Point(value=low if low == high else f"{low}-{high}", spans=(moment.span,))


def _wording(side: Statement, moment: Moment) -> str:
    return side.sentence.text[moment.span.start : moment.span.end]
