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

from checker.model import (
    Attribution,
    Comparison,
    Contrast,
    Kind,
    Manner,
    Point,
    Severity,
    Standing,
    Statement,
    Strength,
)
from checker.rules.common_ground import (
    either_way,
    lemmas,
    name_words,
    party_words,
    protagonist,
    said,
    same_party,
    shared_names,
    standing,
    words,
)
from checker.rules.framework import rule

_SPOKE = {
    Manner.STATED: "said",
    Manner.ANNOUNCED: "announced",
    Manner.CONFIRMED: "confirmed",
    Manner.DENIED: "denied",
}
_ALIKE = 0.35
_TOPIC = 80  # characters after "declined to comment" that say on what
_VAGUE = words("matter request report question issue story claim news rumor rumour comment statement time")


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
    spoke = next((one for one in pair.left.frame.attributions if one.manner is not Manner.REPORTED), None)
    if spoke is None or spoke.manner not in _SPOKE or _is_hoax(pair.left):
        return
    declined = [
        silent for silent in said(pair.right.frame, Manner.DECLINED) if same_party(spoke.speaker, silent.speaker)
    ]
    if declined and not _declines(pair.left, spoke.speaker) and _on_topic(pair, declined[0]):
        yield _contrast(pair, spoke, declined[0])


def _is_hoax(side: Statement) -> bool:
    return standing(side.frame, Standing.HOAX) is not None


def _declines(side: Statement, party: str) -> bool:
    return any(same_party(party, silent.speaker) for silent in said(side.frame, Manner.DECLINED))


def _on_topic(pair: Comparison, silent: Attribution) -> bool:
    """Whether the one speaks of what the other will not speak of, where that is said."""
    end = silent.span.end
    names = name_words(pair.right.frame)
    topic = {
        token.lemma
        for token in pair.right.frame.tokens
        if end <= token.span.start < end + _TOPIC and token.pos in {"NOUN", "VERB"} and token.lemma not in names
    } - _VAGUE
    return not topic or bool(topic & lemmas(pair.left.frame))


def _contrast(pair: Comparison, spoke: Attribution, silent: Attribution) -> Contrast:
    verb = _SPOKE[spoke.manner]
    party = party_words(spoke.speaker) & party_words(silent.speaker)
    named = party & set(shared_names(pair))
    return Contrast(
        thing=f"{protagonist(pair)} / statement by {' '.join(sorted(named or party))}",
        left=Point(value=verb, spans=(spoke.span,)),
        right=Point(value="declined to comment", spans=(silent.span,)),
        why=f"{spoke.speaker} {verb} it in one report and would not comment in the other.",
    )
