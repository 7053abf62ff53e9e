"""The same words are put into the mouths of two different people.

## Why it matters
A quotation has one speaker. Two names under the same words mean that one report mixed them up, or that somebody
repeated somebody else without saying so.

## When it stays silent
The words differ, the words are too few to be anybody's own, one report names only an office or an organisation that
the other's speaker may belong to, or one name is part of the other.

## Limits
Only words in quotation marks count. Two people may read out one joint statement.
"""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from checker.identity import normalise
from checker.model import Attribution, Comparison, Contrast, Kind, Point, Severity, Statement, Strength
from checker.rules.common_ground import party_words, subject
from checker.rules.framework import rule

_QUOTED = re.compile(r"[\"“]([^\"“”]+)")
_WORDS = 4
_SAME = 85.0


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
    """Compare the people named as speakers of the same quoted words."""
    left, right = _person(pair.left), _person(pair.right)
    if left and right and not _one_speaker(pair, left, right) and _same_words(pair):
        yield Contrast(
            thing=f"{subject(pair)} / speaker of a quotation",
            left=Point(value=normalise(left.speaker), spans=(left.span,)),
            right=Point(value=normalise(right.speaker), spans=(right.span,)),
            why=f"The same words are quoted from {left.speaker} and from {right.speaker}.",
        )


def _one_speaker(pair: Comparison, left: Attribution, right: Attribution) -> bool:
    """Whether either sentence names the other's speaker too."""
    return bool(
        party_words(left.speaker) & party_words(pair.right.sentence.text)
        or party_words(right.speaker) & party_words(pair.left.sentence.text)
    )


def _person(side: Statement) -> Attribution | None:
    people = [name for name in side.frame.names if name.label == "PERSON"]
    named = (
        said
        for said in side.frame.attributions
        if not side.sentence.text[said.span.start :].lower().startswith("according")
        and any(party_words(said.speaker) & party_words(person.key) for person in people)
    )
    return next(named, None)


def _same_words(pair: Comparison) -> bool:
    return any(
        min(len(one.split()), len(other.split())) >= _WORDS and fuzz.ratio(one, other) >= _SAME
        for one in _quoted(pair.left)
        for other in _quoted(pair.right)
    )


def _quoted(side: Statement) -> list[str]:
    return [normalise(words).strip(" .,") for words in _QUOTED.findall(side.sentence.text)]
