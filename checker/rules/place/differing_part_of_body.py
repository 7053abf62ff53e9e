"""Two reports put the same wound, mark or lump on different parts of a body.

## Why it matters
Shot in the leg or in the chest: it tells how near someone was to death, and shows which desk did not check.

## When it stays silent
Parts that may be the same or hold one another (hand and arm, stomach and abdomen), the skin, parts that are not said
to be where something is, a sentence that names both parts, and sentences that are not much alike.

## Limits
Two wounds of one person look like one.
"""

from collections.abc import Iterator
from itertools import product

from checker.model import Comparison, Contrast, Descriptor, Kind, Point, Severity, Statement, Strength
from checker.rules.common_ground import subject
from checker.rules.framework import rule
from checker.rules.identity.sisters import sister_kind, told_apart
from checker.rules.place.spots import is_part

_ALIKE = 0.38
_WHERE = ({"on", "across", "over", "onto"}, {"in", "inside", "into"}, {"near", "close", "next"})
_NOT_WHERE = frozenset({"skin", "heart", "hand", "foot"})  # "at heart", "on hand", "on foot"


@rule(
    "PLA003",
    kind=Kind.PLACE,
    strength=Strength.HARD,
    severity=Severity.NOTE,
    conflicts=[
        (
            "Daniel Stroud woke in Hask with a red mark on his chest.",
            "Daniel Stroud found a red mark across his stomach when he woke in Hask.",
        ),
        (
            "The guard was shot in the leg outside the mill in Orley.",
            "The guard was shot in the shoulder outside the mill in Orley.",
        ),
        (
            "The vet in Tarn Bay removed a lump near the fish's tail.",
            "A vet in Tarn Bay removed a lump close to the fish's fin.",
        ),
    ],
    agrees=[
        (
            "Daniel Stroud woke in Hask with a red mark on his stomach.",
            "Daniel Stroud found a red mark across his abdomen when he woke in Hask.",
        ),
        (
            "The guard was shot in the arm outside the mill in Orley.",
            "The guard was shot in the hand outside the mill in Orley.",
        ),
        (
            "The guard was shot in the leg and in the shoulder in Orley.",
            "The guard was shot in the shoulder in Orley.",
        ),
        (
            "Daniel Stroud had a mark on his chest.",
            "Daniel Stroud shook his head when he was asked.",
        ),
    ],
)
def differing_part_of_body(pair: Comparison) -> Iterator[Contrast]:
    """Compare the parts of a body where something is."""
    if pair.similarity < _ALIKE:
        return
    for left, right in product(_parts(pair.left), _parts(pair.right)):
        if sister_kind(left.head, right.head) and _are_spots(left, right) and told_apart(pair, left, right):
            yield Contrast(
                thing=f"{subject(pair)} / where on the body",
                left=Point(value=left.head, spans=(left.span,)),
                right=Point(value=right.head, spans=(right.span,)),
                why=f"One report says {left.relation} the {left.head}, the other {right.relation} the {right.head}.",
            )


def _parts(side: Statement) -> list[Descriptor]:
    return [found for found in side.frame.descriptors if is_part(found) and not found.name]


def _are_spots(left: Descriptor, right: Descriptor) -> bool:
    heads, relations = {left.head, right.head}, {left.relation, right.relation}
    return not heads & _NOT_WHERE and any(relations <= same for same in _WHERE)
