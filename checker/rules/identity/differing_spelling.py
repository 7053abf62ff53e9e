"""Two reports spell one person's name differently.

## Why it matters
A misspelt name is the correction that papers print most often, and it hides the person from every search.

## When it stays silent
Hyphens, full stops, accents, initials and middle names that one side leaves out; names of different people of one
family; short names one letter apart; and names that one of the two sentences gives both.

## Limits
Names from other scripts have several right spellings: the rule cannot tell them from slips. Two people whose names
differ by a letter look like one.
"""

import unicodedata
from collections.abc import Iterator

from checker.model import Comparison, Contrast, Kind, Name, Point, Severity, Statement, Strength
from checker.rules.common_ground import words
from checker.rules.framework import rule

_ALIKE = 0.4
_LONG = 4  # letters of a word that one letter may differ in
_LONGER = 8  # letters of a word that two may differ in
_LONGEST = 12  # letters of a word that three may differ in
_THINGS = words("magazine newspaper paper site website company firm band film show book school club bank")
_FIRST_NAMES = frozenset(
    frozenset(names.split("/"))
    for names in (
        "sara/sarah jon/john mohammad/mohammed muhammad/mohammed muhammad/mohammad ann/anne katherine/catherine "
        "steven/stephen jeffrey/geoffrey phillip/philip eric/erik alan/allan allan/allen brian/bryan isabel/isabelle"
    ).split()
)


@rule(
    "IDE003",
    kind=Kind.IDENTITY,
    strength=Strength.SOFT,
    severity=Severity.NOTE,
    conflicts=[
        (
            "The harbour master, Marc Tolland, closed the port of Tarn Bay.",
            "Mark Tolland, the harbour master, has closed the port of Tarn Bay.",
        ),
        (
            "The footprints were found by Andrei Belzarian, a ranger in Hask.",
            "Andrei Belzaryan, a ranger, found the footprints in Hask.",
        ),
        (
            "Judge Elena Riquelmi sentenced the two men in Vellmar.",
            "The two men were sentenced in Vellmar by Judge Elena Riguelmi.",
        ),
    ],
    agrees=[
        (
            "The harbour master, Marc Tolland, closed the port of Tarn Bay.",
            "Marc J. Tolland, the harbour master, has closed the port of Tarn Bay.",
        ),
        (
            "Daniel Stroud and his brother Jonah were arrested in Hask.",
            "Jonah Stroud was arrested in Hask with his brother.",
        ),
        (
            "The envoy, Park Min-seo, left Vellmar on Friday.",
            "Park Min Seo, the envoy, left Vellmar on Friday.",
        ),
        (
            "Judge Elena Riquelme sentenced the two men in Vellmar.",
            "Judge Elena Brask works at the other court in Vellmar.",
        ),
    ],
)
def differing_spelling(pair: Comparison) -> Iterator[Contrast]:
    """Compare names that share every word but one, and that one almost."""
    if pair.similarity < _ALIKE:
        return
    for left in _people(pair.left):
        for right in _people(pair.right):
            is_variant = _is_variant(left, right, same_description=_share_description(pair, left, right))
            if is_variant and not (_gives(pair.right, left) or _gives(pair.left, right)):
                yield Contrast(
                    thing=f"{' '.join(sorted(set(_words(left)) & set(_words(right))))} / spelling",
                    left=Point(value=left.key, spans=(left.span,)),
                    right=Point(value=right.key, spans=(right.span,)),
                    why=f"One report spells the name {left.text}, the other {right.text}.",
                )


def _people(side: Statement) -> Iterator[Name]:
    return (name for name in side.frame.names if name.label == "PERSON" and not _is_thing(side, name))


def _is_thing(side: Statement, name: Name) -> bool:
    """Whether the name is no person's but stands before what it names: "the Orley Herald offices"."""
    after = (token for token in side.frame.tokens if token.span.start == name.span.end + 1)
    described = (found.head for found in side.frame.descriptors if found.name == name.key)
    return any(token.pos == "NOUN" for token in after) or any(head in _THINGS for head in described)


def _words(name: Name) -> tuple[str, ...]:
    """Return the words of a name without accents, hyphens and initials."""
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", name.key) if not unicodedata.combining(mark))
    return tuple(word for part in plain.split() if len(word := part.replace("-", "").strip(".'")) > 1)


def _share_description(pair: Comparison, left: Name, right: Name) -> bool:
    """Whether one noun describes both: "an aide, Omar Belzar"."""
    ones = {found.head for found in pair.left.frame.descriptors if found.name == left.key}
    return any(found.head in ones for found in pair.right.frame.descriptors if found.name == right.key)


def _is_variant(left: Name, right: Name, *, same_description: bool) -> bool:
    lefts, rights = _words(left), _words(right)
    if len(lefts) < 2 or len(rights) < 2:
        return False
    if len(lefts) == len(rights):
        apart = [(one, other) for one, other in zip(lefts, rights, strict=True) if one != other]
        if len(apart) == 1:
            near = _nearly_same(*apart[0], same_description=same_description)
            return near and frozenset(apart[0]) not in _FIRST_NAMES
    long = min(len(lefts[-1]), len(rights[-1])) >= _LONGER
    return long and lefts[-1] != rights[-1] and lefts[0][0] == rights[0][0] and _nearly_same(lefts[-1], rights[-1])


def _nearly_same(one: str, other: str, *, same_description: bool = False) -> bool:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 -- only where two names are this near

    length = max(len(one), len(other)) + same_description
    allowed = 3 if length >= _LONGEST else 2 if length >= _LONGER else 1 if length >= _LONG else 0
    return one[0] == other[0] and not {one + "s", other + "s"} & {one, other} and OSA.distance(one, other) <= allowed


def _gives(side: Statement, name: Name) -> bool:
    return any(_words(other) == _words(name) for other in side.frame.names)
