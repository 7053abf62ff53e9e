"""A party speaks in one report and declines to speak in the other.

## Why it matters
A report that quotes a company and a report that could get no word from it do not rest on the same footing. Either
somebody else said it, or one report is older than the other.

## When it stays silent
The party that declines and the party that speaks are not the same, the words were spoken at another time ("back in
March", "last year"), the party only happens to be the subject of what is told, or the one speaks of something else
than what the other will not speak of.

## Limits
A company may decline one question and answer another. Where the sentence does not name the question, the rule
cannot tell.
"""

import re
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
    Strength,
)
from checker.rules.attribution.voices import speaks_officially, spoken_elsewhen, voice_of
from checker.rules.common_ground import either_way, lemmas, name_words, party_words, protagonist, said, standing, words
from checker.rules.framework import rule

_SPOKE = {
    Manner.STATED: "said",
    Manner.ANNOUNCED: "announced",
    Manner.CONFIRMED: "confirmed",
    Manner.DENIED: "denied",
}
_ALIKE = 0.2
_TOPIC = 80  # characters after "declined to comment" that say on what
_VAGUE = words("matter request report question issue story claim news rumor rumour comment statement time call")
_OWN_CLAUSE = 25  # characters between "said" and "it had no comment"
_SINCE = re.compile(r"\b(?:has since|have since|later|eventually|finally)\b", re.IGNORECASE)
_FOR_NOW = re.compile(r"\b(?:yet|immediate(?:ly)?|so far|await\w*|available|call|reached|word)\b", re.IGNORECASE)


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
            "A curator of the Brask Museum said in a statement that the painting was stolen on Sunday night.",
            "The Brask Museum did not respond to requests for comment about the stolen painting.",
        ),
        (
            "A Norlandian official told reporters that the raid on the harbour had failed.",
            "There was no immediate comment from the government of Norland.",
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
        (
            "Back in March, Vale Air denied that the Lisbon route was in danger.",
            "Vale Air did not return a call seeking comment.",
        ),
    ],
)
def announced_against_declined(pair: Comparison) -> Iterator[Contrast]:
    """Compare who spoke here with who would not there."""
    if pair.similarity >= _ALIKE:
        yield from either_way(pair, _spoke_against_declined)


def _spoke_against_declined(pair: Comparison) -> Iterator[Contrast]:
    silences = list(said(pair.right.frame, Manner.DECLINED))
    if not silences or standing(pair.left.frame, Standing.HOAX) or any(said(pair.left.frame, Manner.DECLINED)):
        return
    for spoke in said(pair.left.frame, *_SPOKE):
        for silent in silences:
            voice = voice_of(pair, spoke, silent)
            if voice and _is_answer(pair, spoke) and not _has_spoken(pair, silent, voice) and _on_topic(pair, silent):
                yield _contrast(pair, spoke, silent, voice)
                return


def _is_answer(pair: Comparison, spoke: Attribution) -> bool:
    """Whether the words are a statement made to the press, now."""
    return not spoken_elsewhen(pair.left) and (spoke.manner is not Manner.STATED or speaks_officially(pair.left, spoke))


def _has_spoken(pair: Comparison, silent: Attribution, voice: frozenset[str]) -> bool:
    """Whether the report of the silence also has the party speak: "was mum at first, but has since said"."""
    spoken = (other for other in said(pair.right.frame, *_SPOKE) if party_words(other.speaker) & voice)
    return bool(_SINCE.search(pair.right.sentence.text)) or any(
        not other.span.end <= silent.span.start <= other.span.end + _OWN_CLAUSE for other in spoken
    )


def _on_topic(pair: Comparison, silent: Attribution) -> bool:
    """Whether the one speaks of what the other will not speak of, where that is said."""
    end = silent.span.end
    known = name_words(pair.right.frame) | party_words(silent.speaker)
    topic = {
        token.lemma
        for token in pair.right.frame.tokens
        if end <= token.span.start < end + _TOPIC and token.pos in {"NOUN", "VERB"} and token.lemma not in known
    } - _VAGUE
    return not topic or bool(topic & lemmas(pair.left.frame))


def _contrast(pair: Comparison, spoke: Attribution, silent: Attribution, voice: frozenset[str]) -> Contrast:
    verb = _SPOKE[spoke.manner]
    words_of_silence = pair.right.sentence.text[silent.span.start : silent.span.end]
    return Contrast(
        thing=f"{protagonist(pair)} / statement by {' '.join(sorted(voice))}",
        left=Point(value=verb, spans=(spoke.span,)),
        right=Point(value="declined to comment", spans=(silent.span,)),
        why=f"{spoke.speaker} {verb} it in one report and would not comment in the other.",
        strength=Strength.UPDATE if _FOR_NOW.search(words_of_silence) else None,
    )
