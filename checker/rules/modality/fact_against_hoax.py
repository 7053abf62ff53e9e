"""What one report tells as a fact, another calls a hoax, fake or satire.

## Why it matters
Copied hoaxes are how false news gets into print. The report that has checked is nearly always the one that says
"fake".

## When it stays silent
The report itself doubts, hedges or attributes what it tells, or the two sentences have little in common beyond a
name.

## Limits
Which part of a long sentence is called fake is not worked out: a fake casing on a real device may be taken for a
fake device.
"""

from collections.abc import Iterator

from checker.model import Comparison, Contrast, Kind, Point, Severity, Standing, Strength
from checker.rules.common_ground import either_way, shared_lemmas, standing, subject
from checker.rules.framework import rule

_ALIKE = 0.55
_WORDS = 3


@rule(
    "MOD001",
    kind=Kind.MODALITY,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "The actor Jonah Petrie was found dead in his flat in Tarrow on Sunday.",
            "The report that the actor Jonah Petrie was found dead in his flat in Tarrow is a hoax.",
        ),
        (
            "A two-headed shark was caught off the coast of Brask.",
            "The photo of the two-headed shark caught off the coast of Brask is fake.",
        ),
        (
            "The city of Halden will ban red cars from January.",
            "The story that the city of Halden will ban red cars from January was made up by a satirical site.",
        ),
    ],
    agrees=[
        (
            "The report that the actor Jonah Petrie was found dead is a hoax.",
            "The news of Jonah Petrie's death is fake, his manager said.",
        ),
        (
            "A two-headed shark was caught off the coast of Brask.",
            "The shark was sold at the market in Brask.",
        ),
        (
            "The city of Halden will ban red cars from January.",
            "Fake tickets for the car show in Halden were seized in January.",
        ),
        (
            "The actor Jonah Petrie has reportedly been found dead in his flat.",
            "Jonah Petrie was found dead in his flat on Sunday.",
        ),
    ],
)
def fact_against_hoax(pair: Comparison) -> Iterator[Contrast]:
    """Compare a plain statement with one that calls it a hoax."""
    if pair.similarity >= _ALIKE and len(shared_lemmas(pair)) >= _WORDS:
        yield from either_way(pair, _fact_against_hoax)


def _fact_against_hoax(pair: Comparison) -> Iterator[Contrast]:
    hoax = standing(pair.right.frame, Standing.HOAX)
    if hoax and _is_plain(pair):
        yield Contrast(
            thing=f"{subject(pair)} / whether it is true",
            left=Point(value="fact", spans=tuple(deed.span for deed in pair.left.frame.predicates[:1])),
            right=Point(value="hoax", spans=(hoax.span,)),
            why="One report tells it as a fact, the other calls it a hoax.",
        )


def _is_plain(pair: Comparison) -> bool:
    """Whether the left report tells something, and as its own knowledge."""
    frame = pair.left.frame
    return bool(frame.predicates) and all(cue.standing is Standing.ASSERTED for cue in frame.standings)
