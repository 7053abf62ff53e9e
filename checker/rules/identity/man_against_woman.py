"""One report speaks of a man where the other speaks of a woman.

## Why it matters
Where nobody is named, man or woman is the first thing a reader learns, and the first that a desk gets wrong.

## When it stays silent
Someone is named, either sentence has both a man and a woman, the deeds are such as two people do to each other
(one hunts, the other is slapped), and sentences that are not much alike.

## Limits
Two people of one story look like one. Only "man", "woman", "boy" and "girl" are read, in the singular.
"""

import re
from collections.abc import Iterator

from checker.model import Comparison, Contrast, Descriptor, Kind, Point, Severity, Statement, Strength
from checker.rules.common_ground import subject
from checker.rules.framework import rule

_ALIKE = 0.4
_FEMALE = frozenset({"woman", "girl"})
_PEOPLE = frozenset({"man", "boy"}) | _FEMALE
_ROLES = frozenset({"agent", "patient"})
_OTHERS = re.compile(
    r"\b(?:men|women|boys|girls|wife|husband|girlfriend|boyfriend|couple|mother|father|sister|brother)\b"
)
_HE, _SHE = re.compile(r"\b(?:he|his|him)\b", re.IGNORECASE), re.compile(r"\b(?:she|her|hers)\b", re.IGNORECASE)


@rule(
    "IDE004",
    kind=Kind.IDENTITY,
    strength=Strength.HARD,
    severity=Severity.NOTE,
    conflicts=[
        (
            "A man was taken to the hospital in Hask with a high fever.",
            "A young woman with a high fever was rushed to the hospital in Hask.",
        ),
        (
            "The man is not infected with the virus, the hospital in Hask said.",
            "The hospital in Hask said that the woman tested negative for the virus.",
        ),
        (
            "A boy was rescued from the well in Orley after two days.",
            "After two days a girl was rescued from the well in Orley.",
        ),
    ],
    agrees=[
        (
            "A man was taken to the hospital in Hask with a high fever.",
            "A man with a high fever was taken to the hospital in Hask by his wife.",
        ),
        (
            "The man was taken to the hospital in Hask.",
            "A woman called from the hospital in Hask and asked for the man.",
        ),
        (
            "A boy was rescued from the well in Orley after two days.",
            "A boy and a girl were rescued from the well in Orley.",
        ),
        (
            "Police hunt a man who slapped shoppers in Tarn Bay.",
            "Two women were slapped in a shop in Tarn Bay.",
        ),
    ],
)
def man_against_woman(pair: Comparison) -> Iterator[Contrast]:
    """Compare the one unnamed person of each sentence."""
    left, right = _person(pair.left), _person(pair.right)
    if pair.similarity < _ALIKE or left is None or right is None:
        return
    if (left.head in _FEMALE) == (right.head in _FEMALE) or _acts_on_other(left, right):
        return
    yield Contrast(
        thing=f"{subject(pair)} / man or woman",
        left=Point(value=left.head, spans=(left.span,)),
        right=Point(value=right.head, spans=(right.span,)),
        why=f"One report speaks of a {left.head}, the other of a {right.head}.",
    )


def _person(side: Statement) -> Descriptor | None:
    """Return the man or woman of whom the sentence speaks, if it speaks of nobody else."""
    text = side.sentence.text
    found = [word for word in side.frame.descriptors if word.head in _PEOPLE]
    if not found or len({word.head for word in found}) > 1 or found[0].relation not in _ROLES:
        return None
    named = any(name.label == "PERSON" for name in side.frame.names) or any(word.name for word in found)
    other = (_HE if found[0].head in _FEMALE else _SHE).search(text)
    return None if named or other or _OTHERS.search(text) else found[0]


def _acts_on_other(left: Descriptor, right: Descriptor) -> bool:
    """Whether both fill a slot, but not the same, of deeds that two people do to each other."""
    return {left.relation, right.relation} == _ROLES and left.governor == right.governor
