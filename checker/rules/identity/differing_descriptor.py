"""Two reports describe the one who did something, or had it done to them, in ways that exclude each other.

## Why it matters
Whether it was a man or a woman, the owner or a friend, a passenger or one of the crew: the description is all that
readers know of those who are not named.

## When it stays silent
Descriptions that can both hold ("woman" and "passenger"), different verbs, different things done, sentences that
are not much alike, and reports that mention both.

## Limits
Only descriptions of a few families that exclude each other are known. Two deeds of one kind, done by two people, look
like one.
"""

from collections.abc import Iterator

from checker.model import Comparison, Contrast, Descriptor, Kind, Point, Severity, Strength
from checker.rules.common_ground import may_be_same, subject, words
from checker.rules.framework import rule
from checker.rules.identity.sisters import sister_kind
from checker.rules.identity.slots import described, same_slot, told_apart

_ALIKE = 0.45
_LIGHT = words("be have do get go come say tell see know think want ask")


@rule(
    "IDE002",
    kind=Kind.IDENTITY,
    strength=Strength.HARD,
    severity=Severity.NOTE,
    conflicts=[
        (
            "A man was pulled from the wreck of the tram in Vellmar.",
            "Firefighters pulled a woman from the wreck of the tram in Vellmar.",
        ),
        (
            "The owner of the mill in Orley called the fire brigade.",
            "A neighbour called the fire brigade to the mill in Orley.",
        ),
        (
            "A passenger opened the door of the plane in Hask.",
            "The pilot opened the door of the plane in Hask.",
        ),
    ],
    agrees=[
        (
            "A woman opened the door of the plane in Hask.",
            "A passenger opened the door of the plane in Hask.",
        ),
        (
            "A man was pulled from the wreck of the tram in Vellmar.",
            "A woman was treated for shock near the tram in Vellmar.",
        ),
        (
            "A man and a woman were pulled from the wreck of the tram in Vellmar.",
            "Firefighters pulled a woman from the wreck of the tram in Vellmar.",
        ),
        (
            "The owner of the mill in Orley called the fire brigade.",
            "The fire brigade was called to the mill in Orley at noon.",
        ),
    ],
)
def differing_descriptor(pair: Comparison) -> Iterator[Contrast]:
    """Compare who or what filled one slot of the same deed."""
    if pair.similarity < _ALIKE:
        return
    for left, right in described(pair):
        is_slot = same_slot(left, right) and left.governor not in _LIGHT and sister_kind(left.head, right.head)
        if is_slot and told_apart(pair, left, right) and _same_rest(pair, left, right):
            yield _contrast(pair, left, right)


def _contrast(pair: Comparison, left: Descriptor, right: Descriptor) -> Contrast:
    return Contrast(
        thing=f"{subject(pair)} / {min(left.governor, right.governor)}",
        left=Point(value=left.head, spans=(left.span,)),
        right=Point(value=right.head, spans=(right.span,)),
        why=f"One report speaks of the {left.head}, the other of the {right.head}.",
    )


def _same_rest(pair: Comparison, left: Descriptor, right: Descriptor) -> bool:
    """Whether the other roles of the deed do not tell two deeds apart."""
    for one in pair.left.frame.predicates:
        for other in pair.right.frame.predicates:
            if one.lemma == left.governor and other.lemma == right.governor and one.negated == other.negated:
                if left.relation != "agent" and not may_be_same(one.agent, other.agent):
                    continue
                if left.relation == "patient" or may_be_same(one.patient, other.patient):
                    return True
    return False
