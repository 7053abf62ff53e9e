"""A party announces something itself in one report; in the other only people who are not named say so.

## Why it matters
"The carrier announced" can be quoted without a second call, "people familiar with the matter" cannot. If the party
did speak, the second report is weaker than it need be; if it did not, the first is wrong.

## When it stays silent
The announcing party is not the one the unnamed sources speak of, or the sentences share nothing but its name.

## Limits
An announcement often follows a leak. Without dates on both articles the rule cannot tell a leak from a contradiction.
"""

from collections.abc import Iterator

from checker.model import Attribution, Comparison, Contrast, Kind, Manner, Point, Severity, Strength
from checker.rules.common_ground import either_way, lemmas, party_words, subject
from checker.rules.framework import rule

_OFFICIAL = {Manner.ANNOUNCED: "announced", Manner.CONFIRMED: "confirmed"}
_ALIKE = 0.5


@rule(
    "ATT003",
    kind=Kind.ATTRIBUTION,
    strength=Strength.SOFT,
    severity=Severity.NOTE,
    conflicts=[
        (
            "Norvane announced on Monday that it is closing its plant in Tarrow.",
            "Norvane is closing its plant in Tarrow, according to people familiar with the matter.",
        ),
        (
            "Vale Air has confirmed that the Lisbon route will be cut.",
            "Vale Air will cut the Lisbon route, said a source who asked not to be named.",
        ),
        (
            "Sable Foods has announced a recall of its frozen pies.",
            "Sable Foods is planning a recall of its frozen pies, according to anonymous sources.",
        ),
    ],
    agrees=[
        (
            "Norvane announced on Monday that it is closing its plant in Tarrow.",
            "Norvane is closing its plant in Tarrow, according to the company.",
        ),
        (
            "Vale Air has confirmed that the Lisbon route will be cut.",
            "Vale Air is cutting its Lisbon route.",
        ),
        (
            "Sable Foods has announced a recall of its frozen pies.",
            "Dorn Dairies is considering a new cheese, according to people familiar with the matter.",
        ),
        (
            "A source said the Brask Museum will reopen in May.",
            "People familiar with the matter said the Brask Museum will reopen in May.",
        ),
    ],
)
def announced_against_unnamed(pair: Comparison) -> Iterator[Contrast]:
    """Compare a party's own announcement with word from sources who are not named."""
    if pair.similarity >= _ALIKE:
        yield from either_way(pair, _announced_against_unnamed)


def _announced_against_unnamed(pair: Comparison) -> Iterator[Contrast]:
    official = next((said for said in pair.left.frame.attributions if said.manner in _OFFICIAL), None)
    unnamed = next((said for said in pair.right.frame.attributions if said.manner is Manner.UNNAMED), None)
    if official and unnamed and party_words(official.speaker) & lemmas(pair.right.frame):
        yield _contrast(pair, official, unnamed)


def _contrast(pair: Comparison, official: Attribution, unnamed: Attribution) -> Contrast:
    verb = _OFFICIAL[official.manner]
    return Contrast(
        thing=f"{subject(pair)} / statement by {' '.join(sorted(party_words(official.speaker)))}",
        left=Point(value=verb, spans=(official.span,)),
        right=Point(value="unnamed sources", spans=(unnamed.span,)),
        why=f"{official.speaker} {verb} it in one report; the other has it only from unnamed sources.",
    )
