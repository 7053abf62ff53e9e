"""Two reports bring the same person, or the flight or train someone took, from different places.

## Why it matters
The home town is what a local reader looks for first, and a flight's two ends decide who could have been on it.

## When it stays silent
One place is a country or state and the other a town, the people share only a family name, either sentence has both
places, and sentences that are not much alike.

## Limits
A connecting flight has two origins. Which town lies in which county is not known.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.identity import normalise
from checker.model import Comparison, Contrast, Kind, Name, Point, Severity, Statement, Strength
from checker.rules.common_ground import subject
from checker.rules.framework import rule
from checker.rules.place.regions import REGIONS

_ALIKE = 0.35
_AFTER_NAME = re.compile(r"(?:,? \(?(?:aged )?\d{1,3}\)?,?|,)? (?:of|from) ")
_WAY = re.compile(
    r"\b(?:flight|plane|train|bus|ferry|jet|flew|flying|arrived|sailed)\b(?: \w+){0,3}? (?:from|out of) (?:the )?$",
    re.IGNORECASE,
)
_NO_TOWN = re.compile(r"\b(?:county|district|island|university|street|airport)\b")


@dataclass(frozen=True, slots=True)
class _Origin:
    of: tuple[str, ...]  # the words of the person's name; none for a flight
    place: Name


@rule(
    "PLA004",
    kind=Kind.PLACE,
    strength=Strength.SOFT,
    severity=Severity.NOTE,
    conflicts=[
        (
            "Ryan Stroud of Dresden won the race after a long night.",
            "Ryan Stroud, 32, of Leipzig, won the race after a long night.",
        ),
        (
            "The actor was seen on a flight out of Geneva on Thursday.",
            "The actor was seen on a flight that came from Vienna on Thursday.",
        ),
        (
            "Mara Petrie, 19, from Geneva, found the letter in an old coat.",
            "Mara Petrie, 19, from Vienna, found the letter in an old coat.",
        ),
    ],
    agrees=[
        (
            "Ryan Stroud of Dresden won the race after a long night.",
            "Ryan Stroud, 32, of Germany, won the race after a long night.",
        ),
        (
            "Ryan Stroud of Dresden won the race after a long night.",
            "Daniel Stroud of Leipzig watched the race until late at night.",
        ),
        (
            "The actor was seen on a flight out of Geneva on Thursday.",
            "The actor was seen on a flight from Geneva to Vienna on Thursday.",
        ),
        (
            "Mara Petrie, 19, from Lyon, found the letter in an old coat.",
            "Mara Petrie found the letter, which came from Paris, in an old coat.",
        ),
    ],
)
def differing_origin(pair: Comparison) -> Iterator[Contrast]:
    """Compare the places that follow "of" or "from" after one name, or after a flight."""
    if pair.similarity < _ALIKE:
        return
    for left in _origins(pair.left):
        for right in _origins(pair.right):
            if _same_traveller(left.of, right.of) and _apart(pair, left.place, right.place):
                yield Contrast(
                    thing=f"{left.of[-1] if left.of else subject(pair)} / where from",
                    left=Point(value=left.place.key, spans=(left.place.span,)),
                    right=Point(value=right.place.key, spans=(right.place.span,)),
                    why=f"One report says from {left.place.text}, the other from {right.place.text}.",
                )


def _origins(side: Statement) -> Iterator[_Origin]:
    text = side.sentence.text
    for place in side.frame.names:
        if place.label == "ORG" or _NO_TOWN.search(place.key):
            continue
        if place.label != "PERSON" and _WAY.search(text[: place.span.start]):
            yield _Origin((), place)
        for name in side.frame.names:
            if name.label == "PERSON" and _AFTER_NAME.fullmatch(text, name.span.end, place.span.start):
                yield _Origin(tuple(name.key.split()), place)


def _same_traveller(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether both are flights, or names that can be one person's."""
    if not one or not other:
        return one == other
    return one[-1] == other[-1] and (len(one) == 1 or len(other) == 1 or one[0] == other[0])


def _apart(pair: Comparison, left: Name, right: Name) -> bool:
    """Whether neither place is in the other sentence and both are of one size."""
    shared = left.key in normalise(pair.right.sentence.text) or right.key in normalise(pair.left.sentence.text)
    return not shared and (left.key in REGIONS) == (right.key in REGIONS)
