"""What is announced or confirmed in one report is denied in the other.

## Why it matters
A confirmation and a denial of one thing cannot both be printed as the last word.

## When it stays silent
The sentences share too little to be about one thing, or one of them reports both the claim and the denial.

## Limits
What exactly is denied is not worked out: a spokesman may confirm the meeting and deny the quarrel.
"""

from collections.abc import Iterator

from checker.model import Comparison, Contrast, Frame, Kind, Manner, Point, Severity, Span, Standing, Strength
from checker.rules.common_ground import either_way, said, shared_lemmas, standing, subject
from checker.rules.framework import rule

_ALIKE = 0.5
_WORDS = 3


@rule(
    "MOD002",
    kind=Kind.MODALITY,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "Norvane confirmed that its plant in Tarrow will close in May.",
            "Norvane denied that its plant in Tarrow will close in May.",
        ),
        (
            "Vale Air has announced that it will cut the Lisbon route.",
            "Vale Air denied reports that it will cut the Lisbon route.",
        ),
        (
            "The minister confirmed that the dam at Halden had been inspected.",
            "The minister denied that the dam at Halden had been inspected.",
        ),
    ],
    agrees=[
        (
            "Norvane confirmed that its plant in Tarrow will close in May.",
            "Norvane announced that its plant in Tarrow will close in May.",
        ),
        (
            "Vale Air denied reports that it will cut the Lisbon route.",
            "Vale Air denied that the Lisbon route is in danger.",
        ),
        (
            "The minister confirmed that the dam at Halden had been inspected.",
            "The contractor denied that it owed money to the town.",
        ),
        (
            "Norvane first denied and then confirmed that its plant in Tarrow will close.",
            "Norvane confirmed that its plant in Tarrow will close.",
        ),
    ],
)
def confirmed_against_denied(pair: Comparison) -> Iterator[Contrast]:
    """Compare a confirmation with a denial."""
    if pair.similarity >= _ALIKE and len(shared_lemmas(pair)) >= _WORDS:
        yield from either_way(pair, _confirmed_against_denied)


def _confirmed_against_denied(pair: Comparison) -> Iterator[Contrast]:
    yes, no = _confirmed(pair.left.frame), _denied(pair.right.frame)
    if yes and no and not _denied(pair.left.frame) and not _confirmed(pair.right.frame):
        yield Contrast(
            thing=f"{subject(pair)} / whether it is true",
            left=Point(value="confirmed", spans=(yes,)),
            right=Point(value="denied", spans=(no,)),
            why="One report has it confirmed, the other denied.",
        )


def _confirmed(frame: Frame) -> Span | None:
    return next((found.span for found in said(frame, Manner.CONFIRMED, Manner.ANNOUNCED)), None)


def _denied(frame: Frame) -> Span | None:
    cue = standing(frame, Standing.DENIED)
    return next((found.span for found in said(frame, Manner.DENIED)), cue.span if cue else None)
