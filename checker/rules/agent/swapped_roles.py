"""What one did to the other is reported the other way round.

## Why it matters
"The striker pushed the referee" and "the referee pushed the striker" use the same words; no search for differing
words finds what is wrong.

## When it stays silent
The deed is mutual (to meet, to marry, to fight), or one of the two is only described.

## Limits
Two blows may have been struck, one each way, and each report may tell only one.
"""

from collections.abc import Iterator

from checker.model import Comparison, Contrast, Kind, Point, Predicate, Severity, Span, Strength
from checker.rules.common_ground import same_party, subject, words
from checker.rules.framework import rule

_MUTUAL = words(
    """
    be have meet marry fight play talk speak join face divorce kiss hug text call match resemble know see tell ask
    contact date love work accuse
    """
)


@rule(
    "AGT002",
    kind=Kind.AGENT,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "Kestrel Motors sued Norvane over the battery patents.",
            "Norvane sued Kestrel Motors over the battery patents.",
        ),
        (
            "Jonah Petrie was attacked by Daniel Stroud outside the bar.",
            "Jonah Petrie attacked Daniel Stroud outside the bar.",
        ),
        (
            "Dorn Dairies has bought Sable Foods for an undisclosed sum.",
            "Dorn Dairies was bought by Sable Foods for an undisclosed sum.",
        ),
    ],
    agrees=[
        (
            "Kestrel Motors sued Norvane over the battery patents.",
            "Norvane was sued by Kestrel Motors over the battery patents.",
        ),
        (
            "Oda Lindqvist married Peter Holm in June.",
            "Peter Holm married Oda Lindqvist in June.",
        ),
        (
            "Jonah Petrie was attacked by Daniel Stroud outside the bar.",
            "Daniel Stroud attacked Jonah Petrie outside the bar.",
        ),
        (
            "Dorn Dairies has bought Sable Foods.",
            "Sable Foods once supplied Dorn Dairies with cream.",
        ),
    ],
)
def swapped_roles(pair: Comparison) -> Iterator[Contrast]:
    """Compare doer and done-to of the same deed."""
    for left in pair.left.frame.predicates:
        for right in pair.right.frame.predicates:
            if left.lemma == right.lemma and left.lemma not in _MUTUAL and _swapped(left, right):
                yield _contrast(pair, left, right)


def _swapped(left: Predicate, right: Predicate) -> bool:
    return (
        left.negated == right.negated
        and same_party(left.agent, right.patient)
        and same_party(left.patient, right.agent)
        and not same_party(left.agent, right.agent)
        and not same_party(left.patient, right.patient)
    )


def _contrast(pair: Comparison, left: Predicate, right: Predicate) -> Contrast:
    deed = left.lemma.replace("_", " ")
    return Contrast(
        thing=f"{subject(pair)} / who {deed} whom",
        left=Point(value=f"{left.agent} {deed} {left.patient}", spans=_spans(left)),
        right=Point(value=f"{right.agent} {deed} {right.patient}", spans=_spans(right)),
        why=f"One report has {left.agent} {deed} {left.patient}, the other the reverse.",
    )


def _spans(deed: Predicate) -> tuple[Span, ...]:
    return tuple(span for span in (deed.agent_span, deed.span, deed.patient_span) if span)
