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
from checker.model import Comparison, Contrast, Descriptor, Kind, Name, Point, Predicate, Severity, Statement, Strength
from checker.rules.common_ground import may_be_same, same_role, subject, words
from checker.rules.framework import rule
from checker.rules.identity.sisters import kin
from checker.rules.place.regions import REGIONS
from checker.rules.place.spots import SPOTS

_ALIKE = 0.65
_ALIKE_SITES = 0.4
_ROLES = words("agent patient in on at inside into near to from")
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
    yield from _differing_sites(pair)
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


def _differing_sites(pair: Comparison) -> Iterator[Contrast]:
    """Compare where one hospital, school or shop is: "the hospital in Hask", "the clinic in Orley"."""
    if pair.similarity < _ALIKE_SITES:
        return
    for left in _sites(pair.left):
        for right in _sites(pair.right):
            same = left.relation == right.relation and right.governor in kin(left.governor)
            if same and _apart(pair, _name(pair.left, left), _name(pair.right, right)):
                yield Contrast(
                    thing=f"{subject(pair)} / which {min(left.governor, right.governor)}",
                    left=Point(value=left.head, spans=(left.span,)),
                    right=Point(value=right.head, spans=(right.span,)),
                    why=f"One report speaks of the {left.governor} {left.relation} {left.head.title()}, "
                    f"the other of the {right.governor} {right.relation} {right.head.title()}.",
                )


def _sites(side: Statement) -> Iterator[Descriptor]:
    """Return the names that tell where one building is, not where many are."""
    text = side.sentence.text
    for found in side.frame.descriptors:
        if found.named and found.relation in {"in", "at", "near"} and found.governor in SPOTS:
            sites = [near for near in side.frame.descriptors if near.head.split()[-1] == found.governor]
            if any(near.relation in _ROLES and text[near.span.end - 1] != "s" for near in sites):
                yield found


def _name(side: Statement, found: Descriptor) -> Name:
    return next(name for name in side.frame.names if name.span == found.span)
