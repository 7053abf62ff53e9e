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

from checker.model import Comparison, Contrast, Kind, Point, Predicate, Severity, Span, Strength
from checker.rules.common_ground import lemmas, may_be_same, subject, words
from checker.rules.framework import rule

_ALIKE = 0.6
_LIGHT = words("be have do get go come say tell see know think want ask")
_FAMILIES = frozenset(
    frozenset(family.split("/"))
    for family in (
        "man/woman man/girl boy/girl boy/woman waiter/waitress actor/actress husband/wife owner/friend owner/neighbour "
        "owner/neighbor owner/tenant owner/employee friend/stranger passenger/pilot passenger/driver passenger/steward "
        "passenger/worker teacher/pupil teacher/student victim/suspect suspect/witness doctor/nurse doctor/patient "
        "nurse/patient soldier/policeman soldier/civilian guard/visitor guard/prisoner guest/employee customer/employee"
    ).split()
)


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
    """Compare who filled one role of the same verb."""
    if pair.similarity < _ALIKE:
        return
    for left in pair.left.frame.predicates:
        for right in pair.right.frame.predicates:
            if left.lemma != right.lemma or left.lemma in _LIGHT or left.negated != right.negated:
                continue
            if may_be_same(left.patient, right.patient):
                yield from _contrast(pair, left, (left.agent, left.agent_span), (right.agent, right.agent_span))
            if may_be_same(left.agent, right.agent):
                yield from _contrast(pair, left, (left.patient, left.patient_span), (right.patient, right.patient_span))


def _contrast(
    pair: Comparison, deed: Predicate, left: tuple[str, Span | None], right: tuple[str, Span | None]
) -> Iterator[Contrast]:
    is_known = frozenset({left[0], right[0]}) in _FAMILIES
    if is_known and left[0] not in lemmas(pair.right.frame) and right[0] not in lemmas(pair.left.frame):
        yield Contrast(
            thing=f"{subject(pair)} / {deed.lemma}",
            left=Point(value=left[0], spans=(left[1],) if left[1] else ()),
            right=Point(value=right[0], spans=(right[1],) if right[1] else ()),
            why=f"One report speaks of the {left[0]}, the other of the {right[0]}.",
        )
