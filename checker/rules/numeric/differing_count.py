"""Two reports count the same thing and come to different numbers.

## Why it matters
How many were arrested, how many came, how many were sold: the count is often the headline, and the first thing that
readers compare.

## When it stays silent
Ranges that overlap ("at least ten" and 14), rounding of large numbers (2,000 and 2,084), different things counted,
parts of a whole ("another five", "five of them"), rates ("five a day"), one side that compares or recalls ("the
previous record was"), and sentences that are not about the same.

## Limits
The thing counted must be the same noun. A sentence that counts one thing twice is not read. The dead and the injured
have a rule of their own, as have views, likes and whatever else only grows.
"""

from collections.abc import Iterator

from checker.model import Comparison, Contrast, Kind, Quantity, Severity, Strength
from checker.rules.common_ground import shared_lemmas, subject
from checker.rules.framework import rule
from checker.rules.numeric.counters import counter
from checker.rules.numeric.quantities import CASUALTIES, point, rivals, told_apart, wording

_ALIKE = 0.45
_SHARED = 2
_OTHERS = frozenset({"", "age", "time", *CASUALTIES})


@rule(
    "NUM001",
    kind=Kind.NUMERIC,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "The museum in Orley sold 900 tickets on its first day.",
            "The museum in Orley sold 2,600 tickets on its first day.",
        ),
        (
            "Police arrested 30 protesters outside the parliament in Vellmar.",
            "Outside the parliament in Vellmar, officers arrested 45 protesters.",
        ),
        (
            "A team of eleven engineers searched the archive of Vale Telecom.",
            "Vale Telecom put six engineers on the search of its archive.",
        ),
    ],
    agrees=[
        (
            "At least 30 protesters were arrested outside the parliament in Vellmar.",
            "Police arrested 45 protesters outside the parliament in Vellmar.",
        ),
        (
            "Police arrested 30 protesters outside the parliament in Vellmar.",
            "Police arrested another 12 protesters outside the parliament in Vellmar.",
        ),
        (
            "The stadium holds 2,000 spectators on its north stand.",
            "The stadium's north stand holds 2,084 spectators.",
        ),
        (
            "The blaze at the Orley mill injured 12 workers.",
            "The blaze at the Orley mill was fought by 60 firefighters.",
        ),
    ],
)
def differing_count(pair: Comparison) -> Iterator[Contrast]:
    """Compare how many of one thing the two sides count."""
    if pair.similarity < _ALIKE or told_apart(pair):
        return
    for left, right in rivals(pair, _counted):
        if len(shared_lemmas(pair)) >= _SHARED:
            yield Contrast(
                thing=f"{subject(pair)} / {left.thing}",
                left=point(left),
                right=point(right),
                why=f"One report counts {wording(pair.left, left)} {left.thing}, "
                f"the other {wording(pair.right, right)}.",
            )


def _counted(quantity: Quantity) -> tuple[str, ...] | None:
    """Return the thing of a plain count; "one" introduces somebody more often than it counts."""
    is_count = quantity.unit == "" and quantity.thing not in _OTHERS and quantity.high > 1
    return (quantity.thing,) if is_count and not counter(quantity) else None
