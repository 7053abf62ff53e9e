"""One report says that somebody is not identified, the other says who it is.

## Why it matters
Between the two lies a decision of the police or of the family: the later desk has news, or the hastier one a lawsuit.

## When it stays silent
It is sources, officials or the like who are not named, neither tells of a person whom the other could mean, and
sentences that are not much alike.

## Limits
Of two unknown people one may have been identified.
"""

import re
from collections.abc import Iterator

from checker.language.cues import searcher
from checker.model import Comparison, Contrast, Kind, Point, Severity, Span, Strength
from checker.rules.common_ground import either_way, subject
from checker.rules.framework import rule

_ALIKE = 0.35
_UNKNOWN = searcher(
    r"\bunidentified\b(?! (?:source|official|spokes\w+|person familiar))"
    r"|\b(?:not (?:yet )?(?:been )?|yet to be |never been )(?:identified|named)\b|\bwhose name (?:was|has) not\b",
)
_KNOWN = searcher(
    r"\b(?:was|were|been|has|have) (?:\w+ )?(?:identified|named) as\b|\bidentified (?:the|him|her) (?:\w+ ){0,2}as\b"
    r"|\b(?:is|was) (?:believed|thought|understood) to be\b|\bbelieves? (?:that )?the \w+ (?:is|was)\b",
)


@rule(
    "IDE007",
    kind=Kind.IDENTITY,
    strength=Strength.UPDATE,
    severity=Severity.NOTE,
    conflicts=[
        (
            "An unidentified patient was taken to the hospital in Hask.",
            "The patient taken to the hospital in Hask is believed to be a policeman.",
        ),
        (
            "The man who fell from the tower in Vellmar has not yet been identified.",
            "The man who fell from the tower in Vellmar was identified as Daniel Stroud.",
        ),
        (
            "The driver, who has not been named, left the road near Orley.",
            "Police identified the driver as Mara Petrie, whose car left the road near Orley.",
        ),
    ],
    agrees=[
        (
            "An unidentified patient was taken to the hospital in Hask.",
            "The patient taken to the hospital in Hask has not yet been named.",
        ),
        (
            "An unidentified official spoke of the patient in Hask.",
            "The patient in Hask was identified as Daniel Stroud.",
        ),
        (
            "The driver, who has not been named, left the road near Orley.",
            "The driver left the road near Orley, police said.",
        ),
        (
            "The song was identified as an old hymn from Hask.",
            "The hymn from Hask is an old song.",
        ),
    ],
)
def unidentified_against_identified(pair: Comparison) -> Iterator[Contrast]:
    """Compare "not identified" with "identified as"."""
    if pair.similarity >= _ALIKE:
        yield from either_way(pair, _one_way)


def _one_way(pair: Comparison) -> Iterator[Contrast]:
    left, right = pair.left.sentence.text, pair.right.sentence.text
    unknown, known = _UNKNOWN(left), _KNOWN(right)
    if unknown and known and not _UNKNOWN(right) and not _KNOWN(left):
        yield Contrast(
            thing=f"{subject(pair)} / who it is",
            left=_point(unknown),
            right=_point(known),
            why=f'One report says "{unknown[0]}", the other "{known[0]}".',
        )


def _point(found: re.Match[str]) -> Point:
    return Point(value=found[0].lower(), spans=(Span(start=found.start(), end=found.end()),))
