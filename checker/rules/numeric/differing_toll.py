"""Two reports count the dead or the injured of one event differently.

## Why it matters
The toll is the headline. Tolls rise while an event is covered, so two that differ must be told apart by time or
reconciled.

## When it stays silent
Ranges that overlap ("at least ten" and 14), parts of the whole ("another five", "five of them", "five of the crew"),
rates ("five a day"), one side that compares or recalls ("the previous storm killed"), a sentence that gives two
numbers of dead, and sentences that share neither name nor place.

## Limits
Where both articles' dates are known and the later toll is the higher, it is reported as an update. Without dates,
a toll that has risen looks like one that is wrong.
"""

from collections.abc import Iterator

from checker.model import Comparison, Contrast, Kind, Quantity, Severity, Strength
from checker.rules.common_ground import shared_lemmas, shared_names, subject, supposes
from checker.rules.framework import rule
from checker.rules.numeric.quantities import CASUALTIES, grown, point, wording
from checker.rules.numeric.scope import opposed

_ALIKE = 0.5
_SHARED = 3


@rule(
    "NUM003",
    kind=Kind.NUMERIC,
    strength=Strength.HARD,
    severity=Severity.ERROR,
    conflicts=[
        (
            "Fourteen people were killed when the ferry sank off Corran Point.",
            "The ferry that sank off Corran Point killed 22 people, the coastguard said.",
        ),
        (
            "The blaze at the Orley mill injured more than 50 workers.",
            "Twelve workers were injured in the blaze at the Orley mill.",
        ),
        (
            "The death toll from the quake in Vellmar stands at 310.",
            "The quake in Vellmar killed 175 people, officials said.",
        ),
    ],
    agrees=[
        (
            "At least ten people were killed when the ferry sank off Corran Point.",
            "The ferry that sank off Corran Point killed 14 people, the coastguard said.",
        ),
        (
            "The blaze at the Orley mill injured 12 workers.",
            "The blaze at the Orley mill was fought by 60 firefighters.",
        ),
        (
            "The quake in Vellmar killed 175 people, officials said.",
            "An earlier quake in Vellmar killed 20 people.",
        ),
        (
            "The ferry that sank off Corran Point killed 14 people.",
            "Four of the 14 people who died on the ferry off Corran Point were children.",
        ),
    ],
)
def differing_toll(pair: Comparison) -> Iterator[Contrast]:
    """Compare the casualties that both sides count."""
    is_shared = bool(shared_names(pair)) or len(shared_lemmas(pair)) >= _SHARED
    if pair.similarity < _ALIKE or not is_shared or supposes(pair.left) or supposes(pair.right):
        return
    for left, right in opposed(pair, _is_toll, _same_fate):
        yield Contrast(
            thing=f"{subject(pair)} / {left.thing}",
            left=point(left),
            right=point(right),
            why=f"One report counts {wording(pair.left, left)} {left.thing}, the other {wording(pair.right, right)}.",
            strength=Strength.UPDATE if grown(pair, left, right) else None,
        )


def _is_toll(quantity: Quantity) -> bool:
    return quantity.unit == "" and quantity.thing in CASUALTIES


def _same_fate(left: Quantity, right: Quantity) -> bool:
    return left.thing == right.thing
