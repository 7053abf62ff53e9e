"""What one report has confirmed, the other calls unconfirmed, a rumour or without evidence.

## Why it matters
The desk must know which it is before it prints "confirmed": the doubting report may be older, or may have asked and
got no answer.

## When it stays silent
A report only hedges ("reportedly", "is said to") what the other states. Hedging is no contradiction; to say that
something is not confirmed is one to a report that has it confirmed.

## Limits
What exactly is confirmed is not worked out beyond the words the two sentences share.
"""

from collections.abc import Iterator

from checker.model import Comparison, Contrast, Kind, Manner, Point, Severity, Standing, Statement, Strength
from checker.rules.common_ground import either_way, protagonist, said, shared_lemmas, shared_names, standing, words
from checker.rules.framework import rule

_ALIKE = 0.5
_WORDS = 2  # besides names
_VAGUE = words("confirm confirmation report news story day week time")


@rule(
    "MOD003",
    kind=Kind.MODALITY,
    strength=Strength.SOFT,
    severity=Severity.WARNING,
    conflicts=[
        (
            "The museum confirmed that the Brask painting is genuine.",
            "It is unconfirmed whether the Brask painting in the museum is genuine.",
        ),
        (
            "Health officials confirmed a case of cholera in the port of Tarrow.",
            "There is no evidence of a cholera case in the port of Tarrow, doctors say.",
        ),
        (
            "Norvane confirmed that its plant in Tarrow will close in May.",
            "It is unconfirmed that Norvane's plant in Tarrow will close in May.",
        ),
    ],
    agrees=[
        (
            "Norvane confirmed that its plant in Tarrow will close in May.",
            "Norvane's plant in Tarrow will reportedly close in May.",
        ),
        (
            "The museum confirmed that the Brask painting is genuine.",
            "The museum has confirmed the Brask painting as genuine after months of rumours.",
        ),
        (
            "It is unconfirmed whether the Brask painting is genuine.",
            "There are rumours that the Brask painting is not genuine.",
        ),
        (
            "Health officials confirmed a case of cholera in the port of Tarrow.",
            "There is no evidence that the port of Tarrow was flooded.",
        ),
    ],
)
def confirmed_against_unconfirmed(pair: Comparison) -> Iterator[Contrast]:
    """Compare a confirmation with a plain statement that there is none."""
    if pair.similarity >= _ALIKE:
        yield from either_way(pair, _confirmed_against_unconfirmed)


def _confirmed_against_unconfirmed(pair: Comparison) -> Iterator[Contrast]:
    sure = next(said(pair.left.frame, Manner.CONFIRMED), None)
    doubt = standing(pair.right.frame, Standing.DOUBTED)
    if sure is None or doubt is None or not _on_one_matter(pair):
        return
    if not standing(pair.left.frame, Standing.DOUBTED) and not _confirms(pair.right):
        yield Contrast(
            thing=f"{protagonist(pair)} / whether it is confirmed",
            left=Point(value="confirmed", spans=(sure.span,)),
            right=Point(value="unconfirmed", spans=(doubt.span,)),
            why=f"{sure.speaker or 'One report'} confirms it; the other report calls it unconfirmed.",
        )


def _on_one_matter(pair: Comparison) -> bool:
    return len(set(shared_lemmas(pair)) - set(shared_names(pair)) - _VAGUE) >= _WORDS


def _confirms(side: Statement) -> bool:
    return any(True for _ in said(side.frame, Manner.CONFIRMED))
