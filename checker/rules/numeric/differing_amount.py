"""Two reports give different amounts of money, shares or measures for the same thing.

## Why it matters
Prices, damages, distances and weights are quoted onwards without the sentence around them; a wrong one travels far.

## When it stays silent
Amounts that agree after rounding or in another unit (90 km and 56 miles), ranges that overlap, a number that the other
side gives too, one clause that compares, recalls or supposes ("the largest ever weighed"), other people or places, and
prices and shares whose surroundings differ: another model, another year, another owner.

## Limits
Currencies are not converted: $5 and £5 are never compared. Durations, ages and money raised have rules of their own.
"""

from collections.abc import Iterator

from checker.language.units import MONEY
from checker.model import Comparison, Contrast, Kind, Quantity, Severity, Statement, Strength
from checker.rules.common_ground import alike_around, lemmas, set_apart, subject, words
from checker.rules.framework import rule
from checker.rules.numeric.counters import counter
from checker.rules.numeric.quantities import point, wording
from checker.rules.numeric.scope import opposed

_ALIKE = 0.45
_SURROUNDED = 0.5
_OWN_RULES = frozenset({"", "second", "year"})
_MEASURES = words("weight size length height width depth thickness distance")
_SAME = (
    words("price cost tag fee charge"),
    words("salary wage pay earnings"),
    words("fine penalty"),
    words("reward bounty"),
    words("damage loss"),
    words("profit income earnings"),
    words("ransom demand"),
    words("valuation value worth"),
    words("weight size"),
    words("length size"),
    words("height size"),
)


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
    """Compare amounts of one dimension that measure the same."""
    if pair.similarity < _ALIKE:
        return
    for left, right in opposed(pair, _measured, _same_measure):
        if _same_matter(pair, left, right):
            yield Contrast(
                thing=f"{subject(pair)} / {min(left.thing, right.thing) or min(left.verb, right.verb)}",
                left=point(left),
                right=point(right),
                why=f"One report says {wording(pair.left, left)}, the other {wording(pair.right, right)}.",
            )


def _measured(quantity: Quantity) -> bool:
    return quantity.unit not in _OWN_RULES and quantity.thing != "age" and not counter(quantity)


def _same_measure(left: Quantity, right: Quantity) -> bool:
    """Whether the nouns let both measure the same; a catfish of 20 kilograms and a weight of 20 kilograms do."""
    things = {left.thing, right.thing}
    if len(things) == 1 or any(things <= same for same in _SAME):
        return True
    return left.unit not in MONEY | {"percent"} and bool(things & (_MEASURES | {""}))


def _same_matter(pair: Comparison, left: Quantity, right: Quantity) -> bool:
    alike = alike_around(pair, left.span, right.span)
    if left.unit in MONEY | {"percent"}:
        named = left.thing == right.thing != "" or left.verb == right.verb != ""
        return named and alike >= _SURROUNDED and not set_apart(pair, left.span, right.span)
    return _spoken_of(pair.right, left) or _spoken_of(pair.left, right) or alike >= _SURROUNDED


def _spoken_of(side: Statement, quantity: Quantity) -> bool:
    return quantity.thing not in _MEASURES and quantity.thing in lemmas(side.frame)
