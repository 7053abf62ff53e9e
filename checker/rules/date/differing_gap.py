"""Two reports put one event at different distances from another: a day after the raid, two days after the raid.

## Why it matters
It dates the event by another that readers remember; a wrong distance moves it to another day.

## When it stays silent
Distances that agree in another unit (48 hours and two days) or to within a tenth, one that comes before and one
that comes after, and sentences that are not about the same.

## Limits
What the distance is measured from is not compared, only how alike the sentences are.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.language.cues import remembered
from checker.model import Comparison, Contrast, Kind, Point, Severity, Span, Strength
from checker.rules.common_ground import alike_around, shared_lemmas, subject
from checker.rules.framework import rule

_ALIKE = 0.5
_SURROUNDED = 0.25
_SHARED = 3
_NUMBERS = {
    word: number
    for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
} | {"a": 1, "an": 1}
_DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4, "year": 365.0}
_GAP = re.compile(
    rf"\b(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)})\s+(?P<unit>{'|'.join(_DAYS)})s?\s+(?P<way>after|before)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Gap:
    days: float
    way: str
    text: str
    span: Span


@rule(
    "DAT004",
    kind=Kind.DATE,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "The bombing came a day after soldiers raided the village of Hask.",
            "The bombing comes three days after soldiers raided the village of Hask.",
        ),
        (
            "Two weeks before the vote, Oda Lindqvist withdrew as a candidate in Vellmar.",
            "Oda Lindqvist withdrew as a candidate in Vellmar two days before the vote.",
        ),
        (
            "He was found alive in the ruins of the Orley mill five days after the quake.",
            "Rescuers found him alive in the ruins of the Orley mill nine days after the quake.",
        ),
    ],
    agrees=[
        (
            "The bombing came 48 hours after soldiers raided the village of Hask.",
            "The bombing came two days after soldiers raided the village of Hask.",
        ),
        (
            "The bombing came a day after soldiers raided the village of Hask.",
            "Soldiers raided the village of Hask a day before the bombing.",
        ),
        (
            "Oda Lindqvist withdrew as a candidate two days before the vote.",
            "The harbour reopened six weeks before the storm.",
        ),
        (
            "He was found alive in the ruins of the Orley mill five days after the quake.",
            "He was found alive in the ruins of the Orley mill.",
        ),
    ],
)
def differing_gap(pair: Comparison) -> Iterator[Contrast]:
    """Compare the only distance in time that each side gives."""
    lefts, rights = _gaps(pair.left.sentence.text), _gaps(pair.right.sentence.text)
    if pair.similarity < _ALIKE or len(lefts) != 1 or len(rights) != 1 or len(shared_lemmas(pair)) < _SHARED:
        return
    (left,), (right,) = lefts, rights
    is_other = left.way == right.way and abs(left.days - right.days) > 0.1 * max(left.days, right.days)
    if is_other and alike_around(pair, left.span, right.span) >= _SURROUNDED:
        yield Contrast(
            thing=f"{subject(pair)} / how long {left.way}",
            left=Point(value=f"{left.days:.3g} days", spans=(left.span,)),
            right=Point(value=f"{right.days:.3g} days", spans=(right.span,)),
            why=f"One report says {left.text}, the other {right.text}.",
        )


@remembered
def _gaps(text: str) -> tuple[_Gap, ...]:
    return tuple(_gap(match) for match in _GAP.finditer(text))


def _gap(match: re.Match[str]) -> _Gap:
    count = match["count"].lower()
    number = int(count) if count.isdigit() else _NUMBERS[count]
    return _Gap(
        days=number * _DAYS[match["unit"].lower()],
        way=match["way"].lower(),
        text=match.group(),
        span=Span(start=match.start(), end=match.end()),
    )
