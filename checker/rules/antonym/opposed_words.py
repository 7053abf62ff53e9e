"""Two reports use words of opposite meaning about the same: accepted and rejected, rose and fell, alive and dead.

## Why it matters
No "not" gives such a contradiction away, so the eye slides over it.

## When it stays silent
The doer or what it was done to differs; one of the two words is negated ("did not accept" against "rejected"); one
side asks, supposes or speaks of a hoax; one sentence uses both words; or the words are phases of one event.

## Limits
Only pairs of a list that was chosen by hand are known, and both words must be the sentence's verbs or what "is" says.
"""

from collections.abc import Iterator

from checker.model import Comparison, Contrast, Kind, Point, Predicate, Severity, Strength
from checker.rules.antonym.pairs import OPPOSITES
from checker.rules.common_ground import may_be_same, same_role, subject, supposes
from checker.rules.framework import rule

_ALIKE = 0.5
_PLAIN = frozenset({"", "will"})


@rule(
    "ANT001",
    kind=Kind.ANTONYM,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "Norvane accepted the offer from Kestrel Motors on Tuesday.",
            "Norvane rejected the offer from Kestrel Motors.",
        ),
        (
            "Unemployment in Vellmar rose in May, the statistics office said.",
            "Unemployment in Vellmar fell in May.",
        ),
        (
            "The jury in Hask convicted Daniel Stroud of arson.",
            "Daniel Stroud was acquitted of arson by the jury in Hask.",
        ),
    ],
    agrees=[
        (
            "Norvane did not accept the offer from Kestrel Motors.",
            "Norvane rejected the offer from Kestrel Motors.",
        ),
        (
            "Norvane accepted the offer from Kestrel Motors on Tuesday.",
            "Vale Air rejected the offer from Kestrel Motors.",
        ),
        (
            "Unemployment in Vellmar rose in May, the statistics office said.",
            "Rents in Orley fell in May.",
        ),
        (
            "The jury in Hask convicted Daniel Stroud of arson.",
            "The jury in Hask acquitted his brother of arson.",
        ),
    ],
)
def opposed_words(pair: Comparison) -> Iterator[Contrast]:
    """Compare what both sides say of the same doer, or was done to the same thing."""
    if pair.similarity < _ALIKE or supposes(pair.left) or supposes(pair.right):
        return
    for left in pair.left.frame.predicates:
        for right in pair.right.frame.predicates:
            if _exclude(left, right) and _same(left, right) and not _says_both(pair, left, right):
                yield Contrast(
                    thing=f"{subject(pair)} / {' or '.join(sorted([_word(left), _word(right)]))}",
                    left=Point(value=_word(left), spans=(left.span,)),
                    right=Point(value=_word(right), spans=(right.span,)),
                    why=f"One report says {_word(left)}, the other {_word(right)}.",
                )


def _exclude(left: Predicate, right: Predicate) -> bool:
    is_plain = left.negated == right.negated and left.modal in _PLAIN and right.modal in _PLAIN
    return is_plain and right.lemma in OPPOSITES.get(left.lemma, ())


def _same(left: Predicate, right: Predicate) -> bool:
    """Whether what it happened to is the same: the patient of both, or the doer where nothing is done to anything."""
    if left.patient or right.patient:
        return same_role(left.patient, right.patient) and may_be_same(left.agent, right.agent)
    return same_role(left.agent, right.agent)


def _says_both(pair: Comparison, left: Predicate, right: Predicate) -> bool:
    return any(found.lemma == right.lemma for found in pair.left.frame.predicates) or any(
        found.lemma == left.lemma for found in pair.right.frame.predicates
    )


def _word(predicate: Predicate) -> str:
    return predicate.lemma.replace("_", " ")
