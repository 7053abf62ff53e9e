"""One report has it from the party itself, the other much the same from sources who are not named.

## Why it matters
What a company says of itself can be held against it; what "people familiar with the matter" say of it cannot. Where
two reports of one point differ in this, they mostly differ in the point as well.

## When it stays silent
The sentences are not close to each other, the party is not spoken of in the other report, it speaks there too, or it
only showed something ("unveiled the car").

## Limits
Both may be right: sources may tell early what the party says later.
"""

import re
from collections.abc import Iterator

from checker.model import Attribution, Comparison, Contrast, Kind, Manner, Point, Severity, Strength
from checker.rules.attribution.voices import spoken_elsewhen
from checker.rules.common_ground import either_way, name_words, party_words, protagonist, said
from checker.rules.framework import rule

_ALIKE = 0.7
_SPOKE = (Manner.STATED, Manner.ANNOUNCED, Manner.CONFIRMED, Manner.DENIED)
_SHOWING = re.compile(r"unveil|introduc|releas|admit", re.IGNORECASE)


@rule(
    "ATT003",
    kind=Kind.ATTRIBUTION,
    strength=Strength.SOFT,
    severity=Severity.NOTE,
    conflicts=[
        (
            "Norvane said it would close its battery plant in Tarrow in the spring.",
            "Norvane will close its battery plant in Tarrow in the autumn, people familiar with the matter said.",
        ),
        (
            "Vale Air told passengers that the Lisbon route will be cut in May.",
            "Vale Air's Lisbon route will be cut in March, according to sources close to the matter.",
        ),
        (
            "Anonymous sources say that Mira Castellan will leave the orchestra of Ardle next year.",
            "Mira Castellan confirmed that she will leave the orchestra of Ardle this year.",
        ),
    ],
    agrees=[
        (
            "Norvane said it would close its battery plant in Tarrow in the spring.",
            "Norvane will close its battery plant in Tarrow in the spring, the company said.",
        ),
        (
            "Norvane said it would close its battery plant in Tarrow in the spring.",
            "Sources said that fishermen in Tarrow had caught a shark.",
        ),
        (
            "Kestrel Motors unveiled its new van in Ardle on Monday.",
            "People familiar with the matter said that Kestrel Motors will build vans in Ardle.",
        ),
        (
            "Mira Castellan confirmed that she will leave the orchestra of Ardle this year.",
            "Mira Castellan said that sources in the orchestra of Ardle knew of her plans to leave this year.",
        ),
    ],
)
def own_voice_against_sources(pair: Comparison) -> Iterator[Contrast]:
    """Compare who speaks for himself here with whom sources speak of there."""
    if pair.similarity >= _ALIKE:
        yield from either_way(pair, _own_against_sources)


def _own_against_sources(pair: Comparison) -> Iterator[Contrast]:
    hidden = next(said(pair.right.frame, Manner.UNNAMED), None)
    if hidden is None or any(said(pair.left.frame, Manner.UNNAMED)) or spoken_elsewhen(pair.left):
        return
    own = next((one for one in said(pair.left.frame, *_SPOKE) if _of_both(pair, one)), None)
    if own is not None:
        yield Contrast(
            thing=f"{protagonist(pair)} / who says it",
            left=Point(value=own.speaker, spans=(own.span,)),
            right=Point(value="unnamed sources", spans=(hidden.span,)),
            why=f"One report has it from {own.speaker}, the other from sources who are not named.",
        )


def _of_both(pair: Comparison, own: Attribution) -> bool:
    """Whether the speaker speaks here, and is spoken of but silent there."""
    words = pair.left.sentence.text[own.span.start : own.span.end]
    party = party_words(own.speaker) & name_words(pair.left.frame)
    speaks_there = any(party & party_words(other.speaker) for other in said(pair.right.frame, *_SPOKE))
    return not _SHOWING.search(words) and bool(party & name_words(pair.right.frame)) and not speaks_there
