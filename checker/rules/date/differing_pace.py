"""Two reports have the same number reached in different times: 3,000 signatures in a day, 3,000 in a week.

## Why it matters
How fast something spread is the news; the same count over another time is another story.

## When it stays silent
Times that agree in another unit or to within a tenth, numbers that differ, and sentences that give several times.

## Limits
Only a time after "in", "within" or "over" is read, and only where the same number of the same thing stands beside it.
"""

import re
from collections.abc import Iterator

from checker.language.cues import remembered
from checker.model import Comparison, Contrast, Kind, Point, Quantity, Severity, Span, Strength
from checker.rules.common_ground import subject
from checker.rules.framework import rule

_ALIKE = 0.4
_FEW = 5  # "two men in three days" and "two men in a week" may be two pairs of men
_NUMBERS = {
    word: number
    for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
} | {"a": 1, "an": 1, "first": 1}
_DAYS = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4, "year": 365.0}
_TIME = re.compile(
    r"\b(?:in|within|over|during) (?:just |only |about |under |less than |the |its |her |his |their |past |last )*"
    rf"(?P<span>(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)}) (?:few )?(?P<unit>{'|'.join(_DAYS)})s?)\b(?! ago| old)",
    re.IGNORECASE,
)


@rule(
    "DAT007",
    kind=Kind.DATE,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "The petition for the Vellmar ferry drew 3,000 signatures in one week.",
            "The petition for the Vellmar ferry got 3,000 signatures in just the first day.",
        ),
        (
            "Norvane sold 40,000 Heron phones within three days.",
            "Norvane sold 40,000 Heron phones in two months.",
        ),
        (
            "Doctors in Hask saw 120 patients with the fever in 24 hours.",
            "Doctors in Hask saw 120 patients with the fever over ten days.",
        ),
    ],
    agrees=[
        (
            "Doctors in Hask saw 120 patients with the fever in 24 hours.",
            "Doctors in Hask saw 120 patients with the fever within a day.",
        ),
        (
            "Norvane sold 40,000 Heron phones within three days.",
            "Norvane will build 90 shops in two months.",
        ),
        (
            "The petition for the Vellmar ferry drew 3,000 signatures in one week.",
            "The petition for the Vellmar ferry drew 3,000 signatures.",
        ),
        (
            "The petition for the Vellmar ferry drew 3,000 signatures in one week.",
            "The ferry will sail from Vellmar within three days.",
        ),
    ],
)
def differing_pace(pair: Comparison) -> Iterator[Contrast]:
    """Compare the only times in which both sides have the same number reached."""
    lefts, rights = _times(pair.left.sentence.text), _times(pair.right.sentence.text)
    if pair.similarity < _ALIKE or len(lefts) != 1 or len(rights) != 1 or not _same_number(pair):
        return
    (left,), (right,) = lefts, rights
    if abs(_days(left) - _days(right)) > 0.1 * max(_days(left), _days(right)):
        yield Contrast(
            thing=f"{subject(pair)} / how fast",
            left=_point(left),
            right=_point(right),
            why=f"One report says in {left['span']}, the other in {right['span']}.",
        )


@remembered
def _times(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_TIME.finditer(text))


def _same_number(pair: Comparison) -> bool:
    """Whether both give one number of one thing."""
    return bool(_counts(pair.left.frame.quantities) & _counts(pair.right.frame.quantities))


def _counts(quantities: tuple[Quantity, ...]) -> set[tuple[float, str]]:
    return {(found.low, found.thing) for found in quantities if not found.unit and found.low > _FEW}


def _days(found: re.Match[str]) -> float:
    count = found["count"].lower()
    return (int(count) if count.isdigit() else _NUMBERS[count]) * _DAYS[found["unit"].lower()]


def _point(found: re.Match[str]) -> Point:
    span = Span(start=found.start("span"), end=found.end("span"))
    return Point(value=f"{_days(found):.3g} days", spans=(span,))
