"""A party speaks in one report and declines to speak in the other.

## Why it matters
A report that quotes a company and a report that could get no word from it do not rest on the same footing. Either
somebody else said it, or one report is older than the other.

## When it stays silent
The party that declines and the party that speaks are not the same, or the two sentences have nothing else in common.

## Limits
A company may decline one question and answer another. Where the sentence does not name the question, the rule
cannot tell.
"""

from collections.abc import Iterator

from checker.model import Attribution, Comparison, Contrast, Kind, Manner, Point, Severity, Statement, Strength
from checker.rules.common_ground import either_way, party_words, same_party, subject
from checker.rules.framework import rule

_SPOKE = {
    Manner.STATED: "said",
    Manner.ANNOUNCED: "announced",
    Manner.CONFIRMED: "confirmed",
    Manner.DENIED: "denied",
}
_ALIKE = 0.35


@rule(
    "ATT001",
    kind=Kind.ATTRIBUTION,
    strength=Strength.SOFT,
    severity=Severity.WARNING,
    conflicts=[
        (
            "Norvane has announced that it is closing its plant in Tarrow.",
            "Norvane declined to comment on the closing of its plant in Tarrow.",
        ),
        (
            "A spokeswoman for Vale Air confirmed that the Lisbon route will be cut.",
            "Vale Air declined to comment on reports that the Lisbon route will be cut.",
        ),
        (
            "The Brask Museum said the painting was stolen on Sunday night.",
            "The Brask Museum did not respond to requests for comment about the stolen painting.",
        ),
    ],
    agrees=[
        (
            "Norvane has announced that it is closing its plant in Tarrow.",
            "The mayor of Tarrow declined to comment on the closing of the plant.",
        ),
        (
            "Vale Air declined to comment on the Lisbon route.",
            "Vale Air refused to comment on whether the Lisbon route will be cut.",
        ),
        (
            "The Brask Museum said the painting was stolen on Sunday night.",
            "The Brask Museum announced that the painting was stolen.",
        ),
        (
            "Sable Foods announced a recall of its frozen pies.",
            "The regulator declined to comment on the frozen pies.",
        ),
    ],
)
def announced_against_declined(pair: Comparison) -> Iterator[Contrast]:
    """Compare who spoke here with who would not there."""
    if pair.similarity >= _ALIKE:
        yield from either_way(pair, _spoke_against_declined)


def _spoke_against_declined(pair: Comparison) -> Iterator[Contrast]:
    for spoke in _said(pair.left, set(_SPOKE)):
        for silent in _said(pair.right, {Manner.DECLINED}):
            if same_party(spoke.speaker, silent.speaker):
                yield _contrast(pair, spoke, silent)
                return


def _said(side: Statement, manners: set[Manner]) -> Iterator[Attribution]:
    return (said for said in side.frame.attributions if said.manner in manners)


def _contrast(pair: Comparison, spoke: Attribution, silent: Attribution) -> Contrast:
    party = " ".join(sorted(party_words(spoke.speaker) & party_words(silent.speaker)))
    verb = _SPOKE[spoke.manner]
    return Contrast(
        thing=f"{subject(pair)} / statement by {party}",
        left=Point(value=verb, spans=(spoke.span,)),
        right=Point(value="declined to comment", spans=(silent.span,)),
        why=f"{spoke.speaker} {verb} it in one report and declined to comment in the other.",
    )
