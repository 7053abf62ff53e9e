"""Two reports count the dead or the injured of one event differently.

## Why it matters
The toll is the headline. Tolls rise while an event is covered, so two that differ must be told apart by time or
reconciled.

## When it stays silent
Ranges that overlap ("at least ten" and 14), parts of the whole ("another five", "five of them", "five of the crew"),
rates ("five a day"), one side that compares or recalls ("the previous storm killed"), a sentence that gives two
numbers of dead, sides that name different killers (a strike, the raid after it), and sentences that share neither
name nor place.

## Limits
Where both articles' dates are known and the later toll is the higher, it is reported as an update. Without dates,
a toll that has risen looks like one that is wrong.
"""

import math
from collections.abc import Iterator

from checker.model import Comparison, Contrast, Kind, Quantity, Severity, Statement, Strength
from checker.rules.common_ground import party_words, shared_lemmas, shared_names, subject, supposes, words
from checker.rules.framework import rule
from checker.rules.numeric.quantities import CASUALTIES, grown, point, rivals, told_apart, wording

_ALIKE = 0.5
_SHARED = 3
_KILLING = words("kill injure wound hurt claim")
_VAGUE = 3  # "dozens" may be 24 or 200, and of one blast rather than of the war


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
        (
            "The landslide above Vellmar killed 30 villagers in their beds.",
            "The flood that followed the landslide above Vellmar killed 44 villagers.",
        ),
    ],
)
def differing_toll(pair: Comparison) -> Iterator[Contrast]:
    """Compare the casualties that both sides count."""
    if pair.similarity < _ALIKE or told_apart(pair) or supposes(pair.left) or supposes(pair.right):
        return
    for left, right in rivals(pair, _toll):
        if not _is_shared(pair) or _other_deed(_killers(pair.left, left), _killers(pair.right, right)):
            continue
        yield Contrast(
            thing=f"{subject(pair)} / {left.thing}",
            left=point(left),
            right=point(right),
            why=f"One report counts {wording(pair.left, left)} {left.thing}, the other {wording(pair.right, right)}.",
            strength=Strength.UPDATE if grown(pair, left, right) else None,
        )


def _is_shared(pair: Comparison) -> bool:
    return bool(shared_names(pair)) or len(shared_lemmas(pair)) >= _SHARED


def _toll(quantity: Quantity) -> tuple[str, ...] | None:
    is_vague = math.isfinite(quantity.high) and quantity.high > _VAGUE * quantity.low
    return (quantity.thing,) if quantity.unit == "" and quantity.thing in CASUALTIES and not is_vague else None


def _killers(side: Statement, toll: Quantity) -> frozenset[str]:
    """Return the words for what or who brought the toll about, none where the sentence does not say."""
    told = (deed.agent for deed in side.frame.predicates if deed.lemma == toll.verb and deed.lemma in _KILLING)
    return frozenset(word for agent in told for word in party_words(agent))


def _other_deed(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both sides say what killed, and it is not the same: a strike and the raid after it."""
    return bool(one and other and not one & other)
