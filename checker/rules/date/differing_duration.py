"""Two reports say that the same thing lasted for different lengths of time.

## Why it matters
Three days without power and a week without power are two different stories.

## When it stays silent
Lengths that agree once rounded or in another unit (48 hours and two days), sentences that give several lengths, one
side that compares or recalls, ages, and lengths of different things.

## Limits
What lasted must be described in the same words on both sides.
"""

from collections.abc import Iterator

from checker.model import Comparison, Contrast, Kind, Quantity, Severity, Strength
from checker.rules.common_ground import alike_around, set_apart, subject
from checker.rules.framework import rule
from checker.rules.numeric.quantities import point, rivals, told_apart, wording

_ALIKE = 0.5
_SURROUNDED = 0.5


@rule(
    "DAT003",
    kind=Kind.DATE,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "The siege at the Orley bank lasted 14 hours, police said.",
            "The siege at the Orley bank lasted nine hours, police said.",
        ),
        (
            "The storm left Tarn Bay without power for three days.",
            "The storm left Tarn Bay without power for eleven days.",
        ),
        (
            "The rescue of the miners in Hask took 18 hours.",
            "It took 30 hours to rescue the miners in Hask.",
        ),
    ],
    agrees=[
        (
            "The siege at the Orley bank lasted 48 hours, police said.",
            "The siege at the Orley bank lasted two days, police said.",
        ),
        (
            "The storm left Tarn Bay without power for about three weeks.",
            "The storm left Tarn Bay without power for 20 days.",
        ),
        (
            "The siege at the Orley bank lasted 14 hours, police said.",
            "The longest siege ever at the Orley bank lasted nine hours, police said.",
        ),
        (
            "The siege at the Orley bank lasted 14 hours, police said.",
            "The trial of the men who held the Orley bank took nine weeks.",
        ),
    ],
)
def differing_duration(pair: Comparison) -> Iterator[Contrast]:
    """Compare lengths of time that stand in like surroundings."""
    if pair.similarity < _ALIKE or told_apart(pair):
        return
    for left, right in rivals(pair, _lasting):
        if _same_matter(left, right) and _same_place(pair, left, right):
            yield Contrast(
                thing=f"{subject(pair)} / how long",
                left=point(left),
                right=point(right),
                why=f"One report says {wording(pair.left, left)}, the other {wording(pair.right, right)}.",
            )


def _lasting(quantity: Quantity) -> tuple[str, ...] | None:
    return ("second",) if quantity.unit == "second" and quantity.thing != "age" else None


def _same_matter(left: Quantity, right: Quantity) -> bool:
    return left.verb == right.verb or (left.thing == right.thing != "")


def _same_place(pair: Comparison, left: Quantity, right: Quantity) -> bool:
    is_alike = alike_around(pair, left.span, right.span) >= _SURROUNDED
    return is_alike and not set_apart(pair, left.span, right.span)
