"""Two reports name different doers of one deed.

## Why it matters
Who fired, who paid, who backed out: the doer is the news. Two names for one deed cannot stand side by side.

## When it stays silent
The deed or the one it was done to differs, either report names both doers, one of them is only described
("a man"), or the deed is one that many may do at once, such as saying, seeing or wanting.

## Limits
A deed that was done twice, by two people, looks like a contradiction. An organisation and its head count as two.
"""

from collections.abc import Iterator

from checker.model import Comparison, Contrast, Kind, Point, Predicate, Severity, Statement, Strength
from checker.rules.common_ground import doing, is_named, party_words, same_party, subject, words
from checker.rules.framework import rule

_SHARED = words(
    """
    be have do get go come say tell report announce confirm deny claim believe think know see hear want like love
    call describe expect hope ask show use make take give mean need help support include follow visit write
    """
)
_ALIKE = 0.55


@rule(
    "AGT001",
    kind=Kind.AGENT,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "Norvane backed out of the battery deal on Tuesday.",
            "Kestrel Motors backed out of the battery deal on Tuesday.",
        ),
        (
            "Mara Stroud shot the intruder in the kitchen.",
            "The intruder was shot by Daniel Holm in the kitchen.",
        ),
        (
            "The portrait of the queen was painted by Elena Brask.",
            "Jonah Petrie painted the portrait of the queen.",
        ),
    ],
    agrees=[
        (
            "Norvane backed out of the battery deal on Tuesday.",
            "Norvane has backed out of its battery deal with Kestrel Motors.",
        ),
        (
            "Mara Stroud shot the intruder in the kitchen.",
            "The intruder was shot by Stroud in the kitchen.",
        ),
        (
            "The portrait of the queen was painted by Elena Brask.",
            "Jonah Petrie stole the portrait of the queen.",
        ),
        (
            "Oda Lindqvist praised the rescue of the ferry's crew.",
            "A local man praised the rescue of the ferry's crew.",
        ),
    ],
)
def differing_agent(pair: Comparison) -> Iterator[Contrast]:
    """Compare who did the same thing to the same one."""
    if pair.similarity < _ALIKE:
        return
    for left in _deeds(pair.left):
        for right in _deeds(pair.right):
            if left.lemma == right.lemma and same_party(left.patient, right.patient) and _differ(pair, left, right):
                yield _contrast(pair, left, right)


def _deeds(side: Statement) -> Iterator[Predicate]:
    return (
        deed
        for deed in side.frame.predicates
        if deed.lemma not in _SHARED and not deed.negated and deed.patient and is_named(side, deed.agent_span)
    )


def _differ(pair: Comparison, left: Predicate, right: Predicate) -> bool:
    """Neither report mentions the other's doer."""
    return not (
        same_party(left.agent, right.agent) or _mentions(pair.right, left.agent) or _mentions(pair.left, right.agent)
    )


def _mentions(side: Statement, party: str) -> bool:
    return bool(party_words(party) & party_words(side.sentence.text))


def _contrast(pair: Comparison, left: Predicate, right: Predicate) -> Contrast:
    deed = left.lemma.replace("_", " ")
    return Contrast(
        thing=f"{subject(pair)} / who {deed} {left.patient if left.patient == right.patient else ''}".strip(),
        left=Point(value=left.agent, spans=doing(left)),
        right=Point(value=right.agent, spans=doing(right)),
        why=f"One report has {left.agent} {deed} {left.patient}, the other {right.agent}.",
    )
