"""Two reports give one named person parts that exclude each other: homeowner here, one of the rescuers there.

## Why it matters
Who a witness is tells how much the account is worth; two parts may also mean two people of one name.

## When it stays silent
Parts that can both hold ("teacher" and "father"), people who share only a family name, a sentence that gives both
parts, and sentences that are not much alike.

## Limits
Only words that stand by the name are read: "the baker Mara Stroud", "Mara Stroud, a baker,", "Stroud is a baker".
"""

from collections.abc import Iterator

from checker.model import Comparison, Contrast, Descriptor, Kind, Point, Severity, Strength
from checker.rules.common_ground import words
from checker.rules.framework import rule
from checker.rules.identity.sisters import sister_kind, told_apart

_ALIKE = 0.4
_ALIKE_UNNAMED = 0.5  # where only one of the sentences names the holder of the post
_RANKS = words("assistant deputy associate acting junior trainee apprentice")
_BESIDES = words("friend companion pal buddy acquaintance classmate neighbour neighbor stranger colleague coworker")


@rule(
    "IDE005",
    kind=Kind.IDENTITY,
    strength=Strength.HARD,
    severity=Severity.NOTE,
    conflicts=[
        (
            "Andrei Belzar, a homeowner, heard footsteps near the house in Hask.",
            "Andrei Belzar, a senior rescuer, heard footsteps near the house in Hask.",
        ),
        (
            "Mara Stroud, a nurse, was first to reach the wreck in Orley.",
            "The first to reach the wreck in Orley was Mara Stroud, a teacher.",
        ),
        (
            "Assistant engineer Jonah Petrie was dismissed by the ministry in Vellmar.",
            "The ministry in Vellmar dismissed Jonah Petrie, an engineer, on Friday.",
        ),
    ],
    agrees=[
        (
            "Mara Stroud, a nurse, was first to reach the wreck in Orley.",
            "The first to reach the wreck in Orley was Mara Stroud, a mother of two.",
        ),
        (
            "Mara Stroud, a nurse, was first to reach the wreck in Orley.",
            "Daniel Stroud, a teacher, reached the wreck in Orley after his sister.",
        ),
        (
            "Engineer Jonah Petrie was dismissed by the ministry in Vellmar.",
            "The ministry in Vellmar dismissed Jonah Petrie, an engineer, on Friday.",
        ),
        (
            "Homeowner Andrei Belzar heard footsteps near the house in Hask.",
            "Andrei Belzar, the owner of the house in Hask, heard footsteps.",
        ),
    ],
)
def differing_part_played(pair: Comparison) -> Iterator[Contrast]:
    """Compare what stands by one name."""
    if pair.similarity < _ALIKE:
        return
    for left in pair.left.frame.descriptors:
        for right in pair.right.frame.descriptors:
            differs = _outranks if left.head == right.head else _excludes
            if differs(pair, left, right):
                name = min(filter(None, (left.name, right.name)))
                yield Contrast(
                    thing=f"{name.split()[-1]} / part played",
                    left=Point(value=_shown(left), spans=(left.span,)),
                    right=Point(value=_shown(right), spans=(right.span,)),
                    why=f"One report makes {name.title()} {_shown(left)}, the other {_shown(right)}.",
                )


def _same_person(one: str, other: str) -> bool:
    """Whether two names can be one person's; a last word may be spelled in two ways."""
    lefts, rights = one.split(), other.split()
    if not lefts or not rights:
        return False
    same_last = lefts[-1] == rights[-1]
    return same_last if 1 in {len(lefts), len(rights)} else lefts[0][0] == rights[0][0] and _near(lefts, rights)


def _near(lefts: list[str], rights: list[str]) -> bool:
    return lefts[-1] == rights[-1] or (lefts[0] == rights[0] and lefts[-1][:4] == rights[-1][:4])


def _excludes(pair: Comparison, left: Descriptor, right: Descriptor) -> bool:
    """Whether one named person is said to be two things, and not merely somebody's sister and somebody's daughter."""
    if not left.name or not right.name or {left.head, right.head} & _BESIDES:
        return False
    plays = sister_kind(left.head, right.head) in {"job", "part"} and _same_person(left.name, right.name)
    return plays and told_apart(pair, left, right)


def _outranks(pair: Comparison, left: Descriptor, right: Descriptor) -> bool:
    """Whether one and the same post is a lower one on one side: "assistant engineer"."""
    lefts, rights = _RANKS.intersection(left.qualifiers), _RANKS.intersection(right.qualifiers)
    if left.named or lefts == rights:
        return False
    half_named = bool(left.name or right.name) and not (left.name and right.name)
    return _same_person(left.name, right.name) or (half_named and pair.similarity >= _ALIKE_UNNAMED)


def _shown(found: Descriptor) -> str:
    return " ".join((*(word for word in found.qualifiers if word in _RANKS), found.head))
