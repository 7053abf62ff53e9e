"""What one report tells as a fact, another calls a hoax, fake or satire.

## Why it matters
Copied hoaxes are how false news gets into print. The report that has checked is nearly always the one that says
"fake".

## When it stays silent
The report itself doubts, hedges or attributes what it tells, its article debunks stories, or the two sentences have
little in common beyond a name.

## Limits
Which part of a long sentence is called fake is not worked out: a fake casing on a real device may be taken for a
fake device.
"""

import re
from collections.abc import Iterator

from checker.model import Comparison, Contrast, Kind, Point, Severity, Span, Standing, Statement, Strength
from checker.rules.common_ground import (
    either_way,
    lemmas,
    protagonist,
    shared_lemmas,
    shared_names,
    standing,
    supposes,
    words,
)
from checker.rules.framework import rule

_ALIKE = 0.6
_WORDS = 2  # besides names
_NOUNS = (
    "account|article|claim|clip|footage|headline|image|letter|photo|picture|post|quote|report|rumou?r|story|tweet|video"
)
# What stands before "fake" at the end of the searched text, and what may follow "fake" or "hoax".
_VERDICT = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|called?|proven|proved|as)|['’]s)\s"
    r"(?:\w+ly |just |all |an? |the )*[\w-]+(?: \w+)?$"
)
_OF_REPORT = re.compile(rf"[\w-]+ (?:\w+ )?(?:{_NOUNS})s?\b|(?:false|made[- ]up) \w+|hoax|debunk", re.IGNORECASE)
_RETOLD = words(
    "account article claim hoax internet report rumor rumour news story tale post tweet alive exaggerate viral"
)


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
    if pair.similarity >= _ALIKE:
        yield from either_way(pair, _fact_against_hoax)


def _fact_against_hoax(pair: Comparison) -> Iterator[Contrast]:
    hoax = standing(pair.right.frame, Standing.HOAX)
    if hoax is None or not pair.right.frame.predicates or not _on_one_matter(pair):
        return
    if _is_verdict(pair.right, hoax.span) and _is_plain(pair.left):
        yield Contrast(
            thing=f"{protagonist(pair)} / whether it is true",
            left=Point(value="fact", spans=tuple(deed.span for deed in pair.left.frame.predicates[:1])),
            right=Point(value="hoax", spans=(hoax.span,)),
            why="One report tells it as a fact, the other calls it a hoax.",
        )


def _on_one_matter(pair: Comparison) -> bool:
    return len(set(shared_lemmas(pair)) - set(shared_names(pair))) >= _WORDS


def _is_verdict(side: Statement, cue: Span) -> bool:
    """Whether the words call a report false, and not a wall fake: "is a hoax", "the bogus report"."""
    text = side.sentence.text
    return _VERDICT.search(text, 0, cue.end) is not None or _OF_REPORT.match(text, cue.start) is not None


def _is_plain(side: Statement) -> bool:
    """Whether a sentence tells what happened, as its own knowledge, and not what was reported."""
    frame = side.frame
    return (
        bool(frame.predicates)
        and side.around.standing is not Standing.HOAX
        and not any(deed.negated for deed in frame.predicates)
        and not frame.standings
        and not supposes(side)
        and not lemmas(frame) & _RETOLD
    )
