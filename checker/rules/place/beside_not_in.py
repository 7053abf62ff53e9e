"""One report puts something in a place, the other near or outside the same place.

## Why it matters
Whether it happened in the station or near it decides who answers for it, and readers who know the place notice.

## When it stays silent
The place is not the same, "at" against "outside" (a car park is at the station and outside it), and a sentence that
gives both.

## Limits
What it was that stood there is not compared: only that the sentences are much alike.
"""

from collections.abc import Iterator

from checker.model import Comparison, Contrast, Descriptor, Kind, Point, Severity, Statement, Strength
from checker.rules.common_ground import either_way, subject
from checker.rules.framework import rule
from checker.rules.identity.sisters import kin
from checker.rules.place.spots import is_place

_ALIKE = 0.35
_WITHIN = frozenset({"in", "inside", "within", "into"})
_SITES = frozenset({"site", "ground", "premise", "headquarters"})
_BESIDE = frozenset({"near", "next", "close", "beside", "outside", "opposite"})


@rule(
    "PLA002",
    kind=Kind.PLACE,
    strength=Strength.SOFT,
    severity=Severity.WARNING,
    conflicts=[
        (
            "She stopped at a restaurant in the railway station of Hask.",
            "She stopped at a restaurant near the railway station of Hask.",
        ),
        (
            "The woman was photographed at the airport in Vienna on Friday.",
            "The woman was photographed at the airport outside Vienna on Friday.",
        ),
        (
            "The bomb went off inside the church of Orley.",
            "The bomb went off next to the church of Orley.",
        ),
    ],
    agrees=[
        (
            "The dog was left tied at the railway station of Hask.",
            "The dog was left tied outside the railway station of Hask.",
        ),
        (
            "She stopped at a restaurant in the railway station of Hask.",
            "She stopped at a restaurant near the town hall of Hask.",
        ),
        (
            "The bomb went off inside the church of Orley.",
            "The bomb went off in the church of Orley, not near the church as first said.",
        ),
        (
            "The man was seen in Vellmar on Friday.",
            "The man was seen near Orley, and in Vellmar, on Friday.",
        ),
    ],
)
def beside_not_in(pair: Comparison) -> Iterator[Contrast]:
    """Compare "in" with "near" before one place."""
    if pair.similarity >= _ALIKE:
        yield from either_way(pair, _one_way)


def _one_way(pair: Comparison) -> Iterator[Contrast]:
    besides = [found for found in pair.right.frame.descriptors if found.relation in _BESIDE]
    for left in pair.left.frame.descriptors if besides else ():
        for right in besides:
            is_apart = _is_within(left, right) and _same_place(left, right) and is_place(pair.left, left)
            if is_apart and not _gives(pair.left, right.head, _BESIDE) and not _gives(pair.right, left.head, _WITHIN):
                yield Contrast(
                    thing=f"{subject(pair)} / where in {left.head}",
                    left=Point(value=f"{left.relation} {left.head}", spans=(left.span,)),
                    right=Point(value=f"{right.relation} {right.head}", spans=(right.span,)),
                    why=f'One report says "{left.relation}" the {left.head}, the other "{right.relation}".',
                )


def _is_within(left: Descriptor, right: Descriptor) -> bool:
    """Whether the left is in the place; what stands at a place may be outside it, but not near it."""
    if left.relation == "of" and left.governor in _SITES:
        return True
    return left.relation in _WITHIN or (left.relation == "at" and right.relation in {"near", "next", "close"})


def _same_place(left: Descriptor, right: Descriptor) -> bool:
    """Whether both are one place: the same name, the same noun, or nouns that may name the same building."""
    if left.named != right.named:
        return left.governor in _SITES and left.head.split()[-1].rstrip("s") == right.head.split()[-1].rstrip("s")
    return left.head.split()[-1] == right.head.split()[-1] or (not left.named and right.head in kin(left.head))


def _gives(side: Statement, place: str, relations: frozenset[str]) -> bool:
    return any(other.head == place and other.relation in relations for other in side.frame.descriptors)
