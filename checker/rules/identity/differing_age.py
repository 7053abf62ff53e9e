"""Two reports give different ages of the same person.

## Why it matters
An age is often how readers tell one Smith from another; two ages may mean two people, or one careless desk.

## When it stays silent
The ages belong to differently named people, one is of another time ("then 14", "at the age of nine"), or one is
only rounded ("in his forties").

## Limits
The age must stand next to the name: "Mara Stroud, 34," or "34-year-old Mara Stroud". Ages of people who are only
described are not read. A birthday between two articles passes for a contradiction.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.model import Comparison, Contrast, Kind, Name, Point, Quantity, Severity, Statement, Strength
from checker.rules.common_ground import same_party, same_role
from checker.rules.framework import rule
from checker.rules.numeric.quantities import disjoint

_BEFORE = re.compile(r"\s*[,(]\s*(?:now |now aged |aged |age )?$", re.IGNORECASE)  # "Stroud, 34"
_AFTER = re.compile(r",?\s+(?:\w+\s+){0,3}$")  # "34-year-old baker Mara Stroud"
_THEN = re.compile(r"\b(?:then|when|at the age of|at age|was just|was only|turned|turns)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Aged:
    name: Name
    age: Quantity


@rule(
    "IDE001",
    kind=Kind.IDENTITY,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "Mara Stroud, 34, was arrested at the Orley mill on Friday.",
            "Police arrested 43-year-old Mara Stroud at the Orley mill.",
        ),
        (
            "Stroud, 33, said he had never been to Hask.",
            "Daniel Stroud, 36, of Vellmar, denies that he was in Hask.",
        ),
        (
            "The winner, Jonah Petrie, 19, is a student in Tarn Bay.",
            "Student Jonah Petrie, 21, won the race in Tarn Bay.",
        ),
    ],
    agrees=[
        (
            "Mara Stroud, 34, was arrested at the Orley mill on Friday.",
            "Police arrested 34-year-old Mara Stroud at the Orley mill.",
        ),
        (
            "Mara Stroud, 34, was arrested at the Orley mill with her brother.",
            "Daniel Stroud, 36, was arrested at the Orley mill with his sister.",
        ),
        (
            "Jonah Petrie, then 14, ran his first race in Tarn Bay.",
            "Jonah Petrie, 21, won the race in Tarn Bay.",
        ),
        (
            "Mara Stroud, 34, was arrested at the Orley mill on Friday.",
            "Mara Stroud had worked at the Orley mill for 12 years.",
        ),
    ],
)
def differing_age(pair: Comparison) -> Iterator[Contrast]:
    """Compare the ages that stand next to one name."""
    for left in _aged(pair.left):
        for right in _aged(pair.right):
            if _same_person(left.name.key, right.name.key) and disjoint(left.age, right.age):
                yield Contrast(
                    thing=f"{left.name.key.split()[-1]} / age",
                    left=Point(value=f"{left.age.low:g}", spans=(left.age.span,)),
                    right=Point(value=f"{right.age.low:g}", spans=(right.age.span,)),
                    why=f"One report makes {left.name.text} {left.age.low:g} years old, the other {right.age.low:g}.",
                )


def _aged(side: Statement) -> Iterator[_Aged]:
    text = side.sentence.text
    for age in side.frame.quantities:
        if age.thing != "age" or age.unit != "year" or _THEN.search(text[: age.span.start]):
            continue
        before = [name for name in side.frame.names if _BEFORE.fullmatch(text, name.span.end, age.span.start)]
        after = [name for name in side.frame.names if _AFTER.fullmatch(text, age.span.end, name.span.start)]
        # "Ann, 29, Bob's sister": only "29-year-old" speaks of the name that follows.
        for name in before or (after if "year" in text[age.span.start : age.span.end] else []):
            if sum(same_party(name.key, other.key) for other in side.frame.names) == 1:
                yield _Aged(name, age)


def _same_person(one: str, other: str) -> bool:
    """Whether the names can be one person's: the same last word, and no two first names that differ."""
    lefts, rights = one.split(), other.split()
    return same_role(one, other) and (len(lefts) == 1 or len(rights) == 1 or lefts[0] == rights[0])
