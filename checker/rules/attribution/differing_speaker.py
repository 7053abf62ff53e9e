"""The same words are put into the mouths of two different people.

## Why it matters
A quotation has one speaker. Two names under the same words mean that one report mixed them up, or that somebody
repeated somebody else without saying so.

## When it stays silent
The words differ, the words are too few to be anybody's own, one report names only an office or an organisation that
the other's speaker may belong to, one name is part of the other, or the two are spellings of one name.

## Limits
Only words in quotation marks count. Two people may read out one joint statement.
"""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from checker.identity import normalise
from checker.language.cues import remembered
from checker.model import Attribution, Comparison, Contrast, Kind, Point, Severity, Statement, Strength
from checker.rules.common_ground import party_words, subject
from checker.rules.framework import rule

_QUOTED = re.compile(r"[\"“]([^\"“”]+)")
_WORDS = 4
_SAME = 88.0
_SPELLING = 75.0  # two ways to write one surname
_SPOKESMAN = re.compile(
    r"(?:([\w&]+ [\w&]+) )?\bspok\w*(?:man|woman|person)\b(?: (?:for|of) (?:the )?((?:[\w&]+ ?){1,5}))?", re.IGNORECASE
)


@rule(
    "ATT002",
    kind=Kind.ATTRIBUTION,
    strength=Strength.SOFT,
    severity=Severity.WARNING,
    conflicts=[
        (
            '"We will not leave anyone behind on that island," said Mayor Ilse Brandt.',
            '"We will not leave anyone behind on that island," said Tomas Reil, the head of the coast guard.',
        ),
        (
            '"The brakes failed long before the bridge," Oda Lindqvist told the inquiry.',
            'Peter Holm said that "the brakes failed long before the bridge."',
        ),
        (
            "“Our customers deserved better than this recall,” Mira Castellan said in a statement.",
            "“Our customers deserved better than this recall,” said Jonah Petrie.",
        ),
        (
            '"We have seen no proof that the dam was sabotaged," said Ilse Brandt, an interior ministry spokeswoman.',
            'A spokesman for the Ardle River Board said it had "seen no proof that the dam was sabotaged."',
        ),
    ],
    agrees=[
        (
            '"We will not leave anyone behind on that island," said Mayor Ilse Brandt.',
            '"We will not leave anyone behind on that island," Brandt told reporters.',
        ),
        (
            '"The brakes failed long before the bridge," Oda Lindqvist told the inquiry.',
            '"I never heard the brakes at all that night," Peter Holm told the inquiry.',
        ),
        (
            "“Our customers deserved better than this recall,” Mira Castellan said in a statement.",
            "“Our customers deserved better than this recall,” the company said in a statement.",
        ),
        (
            '"Very sad," said Mayor Ilse Brandt.',
            '"Very sad," said Tomas Reil.',
        ),
    ],
)
def differing_speaker(pair: Comparison) -> Iterator[Contrast]:
    """Compare who is named as the speaker of the same quoted words."""
    if not _same_words(pair):
        return
    left, right = _voice(pair.left), _voice(pair.right)
    if left and right and not _one_speaker(pair, left, right):
        yield Contrast(
            thing=f"{subject(pair)} / speaker of a quotation",
            left=Point(value=normalise(left.speaker), spans=(left.span,)),
            right=Point(value=normalise(right.speaker), spans=(right.span,)),
            why=f"The same words are quoted from {left.speaker} and from {right.speaker}.",
        )


def _one_speaker(pair: Comparison, left: Attribution, right: Attribution) -> bool:
    """Whether either sentence names the other's speaker too, two spellings name one, or one may speak for the other."""
    return bool(
        party_words(left.speaker) & party_words(pair.right.sentence.text)
        or party_words(right.speaker) & party_words(pair.left.sentence.text)
        or any(
            fuzz.ratio(one, other) >= _SPELLING
            for one in party_words(left.speaker)
            for other in party_words(right.speaker)
        )
        or not ((_is_person(pair.left, left) and _is_person(pair.right, right)) or _bodies_differ(pair))
    )


def _bodies_differ(pair: Comparison) -> bool:
    """Whether the two spokesmen are said to speak for two bodies."""
    left, right = _spoken_for(pair.left), _spoken_for(pair.right)
    return bool(left and right and not left & right)


def _spoken_for(side: Statement) -> frozenset[str]:
    return frozenset(
        word
        for found in _SPOKESMAN.finditer(side.sentence.text)
        for word in party_words(" ".join(part for part in found.groups() if part))
    )


def _voice(side: Statement) -> Attribution | None:
    """Return the first who speaks and is named, not one after "according to"."""
    named = (
        said
        for said in side.frame.attributions
        if not side.sentence.text[said.span.start :].lower().startswith("according")
        and party_words(said.speaker) & {word for name in side.frame.names for word in name.key.split()}
    )
    return next(named, None)


def _is_person(side: Statement, found: Attribution) -> bool:
    people = [name for name in side.frame.names if name.label == "PERSON"]
    return any(party_words(found.speaker) & party_words(person.key) for person in people)


def _same_words(pair: Comparison) -> bool:
    return any(
        min(len(one.split()), len(other.split())) >= _WORDS and fuzz.partial_ratio(one, other) >= _SAME
        for one in _quoted(pair.left.sentence.text)
        for other in _quoted(pair.right.sentence.text)
    )


@remembered
def _quoted(text: str) -> tuple[str, ...]:
    return tuple(normalise(words).strip(" .,") for words in _QUOTED.findall(text))
