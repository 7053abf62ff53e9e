"""Two reports give different amounts of money, shares or measures for the same thing.

## Why it matters
Prices, damages, distances and weights are quoted onwards without the sentence around them; a wrong one travels far.

## When it stays silent
Amounts that agree after rounding or in another unit (90 km and 56 miles), ranges that overlap, sentences that give
several amounts of one dimension, one side that compares or recalls, and amounts whose surroundings differ: another
model, another year, another owner.

## Limits
Currencies are not converted: $5 and £5 are never compared. Durations and ages have rules of their own.
"""

from collections.abc import Iterator

from checker.model import Comparison, Contrast, Kind, Quantity, Severity, Strength
from checker.rules.common_ground import alike_around, set_apart, subject
from checker.rules.framework import rule
from checker.rules.numeric.quantities import point, rivals, told_apart, wording

_ALIKE = 0.5
_SURROUNDED = 0.6
_OWN_RULES = frozenset({"", "second", "year"})


@rule(
    "NUM002",
    kind=Kind.NUMERIC,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "Norvane paid $40 million for the shipyard in Tarn Bay.",
            "Norvane paid $55 million for the shipyard in Tarn Bay, two bankers said.",
        ),
        (
            "The storm flooded 40 percent of the homes in Orley.",
            "The storm flooded 65 percent of the homes in Orley.",
        ),
        (
            "The meteorite found near Vellmar weighs 12 kilograms.",
            "The meteorite found near Vellmar weighs 60 pounds.",
        ),
    ],
    agrees=[
        (
            "The runner covered 90 kilometres through the Hask valley.",
            "The runner covered 56 miles through the Hask valley.",
        ),
        (
            "Norvane paid about $40 million for the shipyard in Tarn Bay.",
            "Norvane paid $42 million for the shipyard in Tarn Bay.",
        ),
        (
            "Norvane paid $40 million for the shipyard in Tarn Bay.",
            "Norvane paid $3 million for a licence to fish in Tarn Bay.",
        ),
        (
            "The meteorite found near Vellmar weighs 12 kilograms.",
            "The largest meteorite ever found near Vellmar weighs 60 pounds.",
        ),
    ],
)
def differing_amount(pair: Comparison) -> Iterator[Contrast]:
    """Compare amounts of one dimension that stand in like surroundings."""
    if pair.similarity < _ALIKE or told_apart(pair):
        return
    for left, right in rivals(pair, _measured):
        if _same_matter(left, right) and _same_place(pair, left, right):
            yield Contrast(
                thing=f"{subject(pair)} / {left.thing or left.verb}",
                left=point(left),
                right=point(right),
                why=f"One report says {wording(pair.left, left)}, the other {wording(pair.right, right)}.",
            )


def _measured(quantity: Quantity) -> tuple[str, ...] | None:
    return None if quantity.unit in _OWN_RULES or quantity.thing == "age" else (quantity.unit,)


def _same_matter(left: Quantity, right: Quantity) -> bool:
    return left.verb == right.verb or (left.thing == right.thing != "")


def _same_place(pair: Comparison, left: Quantity, right: Quantity) -> bool:
    is_alike = alike_around(pair, left.span, right.span) >= _SURROUNDED
    return is_alike and not set_apart(pair, left.span, right.span)
