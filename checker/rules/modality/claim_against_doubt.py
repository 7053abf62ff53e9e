"""One article opens with a story as a fact, the other says of it that nothing is confirmed, known or clear.

## Why it matters
What one desk prints as settled, another could not get confirmed: either it is not settled, or the doubt is out of date.

## When it stays silent
The article that tells the story hedges or doubts, in the sentence or as a whole; the sentence stands far down in it;
or the two sentences are not very much alike.

## Limits
The doubt may be about a detail that the other sentence leaves open.
"""

import re
from collections.abc import Iterator

from checker.language.stems import stems
from checker.model import Comparison, Contrast, Kind, Point, Severity, Span, Standing, Statement, Strength
from checker.rules.common_ground import either_way
from checker.rules.framework import rule
from checker.rules.modality.verdicts import shared_topic, told

_ALIKE = 0.6
_LEAD = 2
_DOUBT = re.compile(
    r"\b(?:unconfirmed|unverified|unsure|unclear|uncertain|unknown|dubious|doubtful|questionable"
    r"|jury is (?:still )?out|remains? (?:a mystery|to be seen)|(?:just|only|mere) speculation|casts? doubt|questioned"
    r"|(?:(?:not|yet to|cannot|unable to|never|no)\b|n['’]t\b)[^.;,]{0,25}\b"
    r"(?:verif\w+|confirm\w*|clear|certain|known|know|evidence|proof|announced|definitive))\b",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"\b(?:speculat\w+|rumou?r\w*|purported(?:ly)?|alleged(?:ly)?|theory|if|whether|could|may|might|supposed(?:ly)?"
    r"|reportedly|apparently|unlikely|no|not|never|nobody|nothing|none|neither|nor|without)\b|n['’]t\b",
    re.IGNORECASE,
)


@rule(
    "MOD007",
    kind=Kind.MODALITY,
    strength=Strength.SOFT,
    severity=Severity.WARNING,
    conflicts=[
        (
            "The Brask painting in the museum of Orley is genuine.",
            "It is unclear whether the Brask painting in the museum of Orley is genuine.",
        ),
        (
            "The new ferry of Vale Lines can carry 900 cars to Tarrow.",
            "It is not known whether the new ferry of Vale Lines can carry 900 cars to Tarrow.",
        ),
        (
            "A meteorite fell on the barn of a farmer near Halden.",
            "It has not been confirmed that a meteorite fell on the barn of a farmer near Halden.",
        ),
    ],
    agrees=[
        (
            "The Brask painting in the museum of Orley is reportedly genuine.",
            "It is unclear whether the Brask painting in the museum of Orley is genuine.",
        ),
        (
            "Nobody could say whether a meteorite fell on the barn near Halden.",
            "It has not been confirmed that a meteorite fell on the barn near Halden.",
        ),
        (
            "The new ferry of Vale Lines can carry 900 cars to Tarrow.",
            "The new ferry of Vale Lines was built in Tarrow and can carry 900 cars.",
        ),
        (
            "A meteorite fell on the barn of a farmer near Halden.",
            "It is unknown what the farmer will plant in spring.",
        ),
    ],
)
def claim_against_doubt(pair: Comparison) -> Iterator[Contrast]:
    """Compare what one article opens with as a fact and what another cannot confirm."""
    if pair.similarity >= _ALIKE:
        yield from either_way(pair, _claim_against_doubt)


def _claim_against_doubt(pair: Comparison) -> Iterator[Contrast]:
    claim, doubt = _settled(pair.left), _DOUBT.search(pair.right.sentence.text)
    used = stems(pair.right.sentence.text)
    common = [word for word in shared_topic(pair.left, pair.right) if stems(word) & used]
    if claim and doubt and common and not pair.right.sentence.text.rstrip("\"'”’ ").endswith("?"):
        yield Contrast(
            thing=f"{' '.join(sorted(common[:3]))} / whether it is settled",
            left=Point(value="settled", spans=(claim,)),
            right=Point(value="open", spans=(Span(start=doubt.start(), end=doubt.end()),)),
            why="One report tells it as a fact, the other says that it is not confirmed or not known.",
        )


def _settled(side: Statement) -> Span | None:
    """Return the words for what an article that does not doubt tells near its head as a fact."""
    text, around = side.sentence.text, side.around
    is_sure = around.standing is Standing.ASSERTED and around.place < _LEAD
    return told(side) if is_sure and not _HEDGE.search(text) and not _DOUBT.search(text) else None
