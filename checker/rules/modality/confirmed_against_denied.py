"""What is announced or confirmed in one report is denied in the other.

## Why it matters
A confirmation and a denial of one thing cannot both be printed as the last word.

## When it stays silent
The sentences share too little to be about one thing, two parties are named of which one confirms and the other
denies something, or one sentence reports both the claim and the denial.

## Limits
What exactly is denied is not worked out: a spokesman may confirm the meeting and deny the quarrel.
"""

from collections.abc import Iterator

from checker.model import Comparison, Contrast, Kind, Manner, Point, Severity, Standing, Statement, Strength
from checker.rules.common_ground import either_way, may_be_same, protagonist, said, shared_lemmas, supposes
from checker.rules.framework import rule

_ALIKE = 0.5
_WORDS = 3
_YES = (Manner.CONFIRMED, Manner.ANNOUNCED)
_DOUBTS = {Standing.DOUBTED, Standing.DENIED, Standing.HOAX}


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
    if pair.similarity >= _ALIKE:
        yield from either_way(pair, _confirmed_against_denied)


def _confirmed_against_denied(pair: Comparison) -> Iterator[Contrast]:
    yes = next(said(pair.left.frame, *_YES), None)
    no = next(said(pair.right.frame, Manner.DENIED), None)
    if yes is None or no is None or len(shared_lemmas(pair)) < _WORDS:
        return
    if may_be_same(yes.speaker, no.speaker) and _is_plain(pair.left) and not _confirms(pair.right):
        yield Contrast(
            thing=f"{protagonist(pair)} / whether it is true",
            left=Point(value="confirmed", spans=(yes.span,)),
            right=Point(value="denied", spans=(no.span,)),
            why=f"{yes.speaker or 'One report'} confirms it, {no.speaker or 'the other'} denies it.",
        )


def _confirms(side: Statement) -> bool:
    return any(True for _ in said(side.frame, *_YES))


def _is_plain(side: Statement) -> bool:
    """Whether what a sentence confirms is that something is so, not that it is false."""
    doubted = any(cue.standing in _DOUBTS for cue in side.frame.standings)
    return not (doubted or supposes(side) or any(deed.negated for deed in side.frame.predicates))
