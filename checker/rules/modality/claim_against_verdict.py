"""One report tells a story, the other, having looked into it, says that it is not true.

## Why it matters
Copied hoaxes are how false news gets into print. The report that has checked is nearly always the one that says
"fake".

## When it stays silent
The report that tells the story doubts it in its own words or debunks it; the other report, read as a whole, debunks
nothing; or the two sentences have little in common.

## Limits
An article may debunk a detail and believe the rest: which part its verdict is about is guessed from the shared words.
"""

from collections.abc import Iterator
from functools import partial

from checker.model import Comparison, Contrast, Kind, Severity, Strength
from checker.rules.common_ground import either_way
from checker.rules.framework import rule
from checker.rules.modality.verdicts import claim_against_ruling

_ALIKE = 0.45
_LEAD = 4
_TOPIC = 3


@rule(
    "MOD004",
    kind=Kind.NEGATION,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "The actor Jonah Petrie was found dead in his flat in Tarrow on Sunday.",
            "Reports that the actor Jonah Petrie was found dead in his flat in Tarrow are completely false.",
        ),
        (
            "The town of Halden will ban red cars from January, the mayor said.",
            "The mayor of Halden denied the reports that the town will ban red cars from January.",
        ),
        (
            "Singer Odile Marsh was found dead in her hotel in Vellmar.",
            "Singer Odile Marsh, found dead in Vellmar according to a website, is not dead.",
        ),
    ],
    agrees=[
        (
            "Reports that the actor Jonah Petrie was found dead in Tarrow are false.",
            "The reports from Tarrow on the actor Jonah Petrie are a hoax.",
        ),
        (
            "The actor Jonah Petrie was found dead in his flat in Tarrow on Sunday.",
            "The passport that the thief carried in Tarrow on Sunday is fake.",
        ),
        (
            "Is the actor Jonah Petrie dead in his flat in Tarrow?",
            "Reports that the actor Jonah Petrie is dead in his flat in Tarrow are false.",
        ),
        (
            "The town of Halden will ban red cars from January.",
            "The mayor of Halden denied the reports that he will resign.",
        ),
    ],
)
def claim_against_verdict(pair: Comparison) -> Iterator[Contrast]:
    """Compare a story with a verdict that names it."""
    if pair.similarity >= _ALIKE:
        yield from either_way(pair, partial(claim_against_ruling, lead=_LEAD, topic=_TOPIC))
