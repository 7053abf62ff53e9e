"""One report tells a story, the other retells it nearly word for word and says that it is not true.

## Why it matters
A story and its refutation, side by side: one of the two must not be printed.

## When it stays silent
The two sentences are less than very much alike, the report that tells the story doubts it in its own words or
debunks it, or the other report, read as a whole, debunks nothing.

## Limits
A verdict on one detail of a story that both retell at length is taken for a verdict on the story.
"""

from collections.abc import Iterator
from functools import partial

from checker.model import Comparison, Contrast, Kind, Severity, Strength
from checker.rules.common_ground import either_way
from checker.rules.framework import rule
from checker.rules.modality.verdicts import claim_against_ruling

_ALIKE = 0.7
_LEAD = 4
_TOPIC = 3


@rule(
    "MOD006",
    kind=Kind.NEGATION,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "The actor Jonah Petrie was found dead in his flat in Tarrow on Sunday.",
            "The report that the actor Jonah Petrie was found dead in his flat in Tarrow on Sunday is simply false.",
        ),
        (
            "The town of Halden will ban red cars from its streets from January.",
            "It is not true that the town of Halden will ban red cars from its streets from January.",
        ),
        (
            "Singer Odile Marsh was found dead in her hotel in Vellmar.",
            "The singer Odile Marsh, said to have been found dead in her hotel in Vellmar, is not dead.",
        ),
    ],
    agrees=[
        (
            "The report that the actor Jonah Petrie was found dead in Tarrow is completely false.",
            "The report that the actor Jonah Petrie was found dead in Tarrow is untrue.",
        ),
        (
            "The actor Jonah Petrie was found dead in his flat in Tarrow on Sunday.",
            "The actor Jonah Petrie wore a fake beard in the film shot in Tarrow.",
        ),
        (
            "Will the town of Halden ban red cars from its streets from January?",
            "It is not true that the town of Halden will ban red cars from its streets from January.",
        ),
        (
            "Odile Marsh was found dead in her hotel in Vellmar.",
            "Odile Marsh was found dead in a hotel in Vellmar on Sunday.",
        ),
    ],
)
def claim_against_close_verdict(pair: Comparison) -> Iterator[Contrast]:
    """Compare a story with a verdict that retells it."""
    if pair.similarity >= _ALIKE:
        yield from either_way(pair, partial(claim_against_ruling, lead=_LEAD, topic=_TOPIC))
