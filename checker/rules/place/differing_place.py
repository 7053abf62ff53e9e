"""Two reports put the same event in different places.

## Why it matters
The town in the dateline decides whose news it is, and which authority answers for it.

## When it stays silent
One place may lie in the other (a town and a country, a street and a town), the verb or what it was done to differs,
one sentence names both places, different prepositions ("near Hask", "from Hask"), and sentences that are not much
alike.

## Limits
Which town lies in which county is not known: only countries, states and continents are told from smaller places.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.identity import normalise
from checker.model import Comparison, Contrast, Kind, Name, Point, Predicate, Severity, Statement, Strength
from checker.rules.common_ground import may_be_same, same_role, subject, words
from checker.rules.framework import rule
from checker.rules.place.regions import REGIONS

_ALIKE = 0.65
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_LIGHT = words("be have do get go come say tell report announce live work")
_BEFORE = re.compile(r"\b(in|at|near|to|from|outside|off)\s+(?:the\s+)?$", re.IGNORECASE)
_REACH = 60  # characters between the verb and the place


@dataclass(frozen=True, slots=True)
class _Placed:
    deed: Predicate
    preposition: str
    name: Name


@rule(
    "PLA001",
    kind=Kind.PLACE,
    strength=Strength.HARD,
    severity=Severity.NOTE,
    conflicts=[
        (
            "The envoy met the rebel leaders in Geneva on Friday.",
            "The envoy met the rebel leaders in Vienna on Friday.",
        ),
        (
            "Daniel Stroud was arrested in France after a long chase.",
            "Daniel Stroud was arrested in Belgium after a long chase.",
        ),
        (
            "Kestrel Motors will build its new factory in Dresden.",
            "Kestrel Motors will build its new factory in Leipzig.",
        ),
    ],
    agrees=[
        (
            "The envoy met the rebel leaders in Geneva on Friday.",
            "The envoy met the rebel leaders in Switzerland on Friday.",
        ),
        (
            "Daniel Stroud was arrested in France after a long chase.",
            "Daniel Stroud was born in Belgium and moved to France.",
        ),
        (
            "Kestrel Motors will build its new factory in Dresden.",
            "Kestrel Motors will build its new engines in Leipzig.",
        ),
        (
            "The envoy met the rebel leaders in Geneva on Friday.",
            "The envoy met the rebel leaders near Vienna and in Geneva on Friday.",
        ),
    ],
)
def differing_place(pair: Comparison) -> Iterator[Contrast]:
    """Compare the places that stand in the same slot of the same verb."""
    if pair.similarity < _ALIKE:
        return
    for left in _placed(pair.left):
        for right in _placed(pair.right):
            if _same_deed(left, right) and _apart(pair, left.name, right.name):
                yield Contrast(
                    thing=f"{subject(pair)} / where {left.deed.lemma.replace('_', ' ')}",
                    left=Point(value=left.name.key, spans=(left.name.span,)),
                    right=Point(value=right.name.key, spans=(right.name.span,)),
                    why=f"One report says {left.preposition} {left.name.text}, the other {right.name.text}.",
                )


def _placed(side: Statement) -> Iterator[_Placed]:
    text = side.sentence.text
    for name in side.frame.names:
        slot = _BEFORE.search(text[: name.span.start])
        deeds = [found for found in side.frame.predicates if 0 < name.span.start - found.span.end <= _REACH]
        if name.label in _PLACES and slot and deeds and deeds[-1].lemma not in _LIGHT:
            yield _Placed(max(deeds, key=lambda found: found.span.end), slot[1].lower(), name)


def _same_deed(left: _Placed, right: _Placed) -> bool:
    one, other = left.deed, right.deed
    if (one.lemma, left.preposition, one.negated) != (other.lemma, right.preposition, other.negated):
        return False
    shared = same_role(one.patient, other.patient) or same_role(one.agent, other.agent)
    return shared and may_be_same(one.patient, other.patient) and may_be_same(one.agent, other.agent)


def _apart(pair: Comparison, left: Name, right: Name) -> bool:
    """Whether neither place is in the other sentence and both are of one size."""
    texts = normalise(pair.left.sentence.text), normalise(pair.right.sentence.text)
    is_shared = set(left.key.split()) & set(right.key.split()) or left.key in texts[1] or right.key in texts[0]
    return not is_shared and (left.key in REGIONS) == (right.key in REGIONS)
