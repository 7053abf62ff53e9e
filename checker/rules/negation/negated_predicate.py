"""One report asserts what another negates: it was sold, it was not sold.

## Why it matters
A flat yes against a flat no is the plainest contradiction there is, and the easiest to miss when the two articles
stand on different desks.

## When it stays silent
Either side names a different doer, or a different thing that it was done to; the sentences are not much alike; the
side that says yes asks, supposes, speaks of a hoax, stands in an article that debunks a story, or holds a negation of
its own nearby; one side says what must, may or could be; or the verb is too common to carry a point by itself ("have",
"do", "say").

## Limits
The two must use the same verb, or one of a few that mean the same. A time that tells the two apart ("last year") is
not weighed. Who confirmed or announced something belongs to the rules on attribution.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.model import Comparison, Contrast, Kind, Point, Predicate, Severity, Span, Standing, Statement, Strength
from checker.rules.common_ground import alike_around, may_be_same, same_role, subject, supposes, words
from checker.rules.framework import rule

_LIGHT = words(
    "be have do get go come say tell know think want see make take give use ask find look seem appear feel believe "
    "understand try need comment respond confirm deny announce acknowledge claim add call start begin continue "
    "mention specify include receive be_accurate be_true be_sure be_clear be_available eat play"
)
_ALIKE = 0.45
_SURROUNDED = 0.3
_DEATHS = frozenset({"be_dead", "die", "pass_away", "kill"})
_PLAIN = frozenset({"", "will"})
_NEGATION = re.compile(r"\b(?:no|not|never|nobody|nothing|none|neither|nor|without)\b|n['’]t\b", re.IGNORECASE)
_NEAR = 60


@rule(
    "NEG001",
    kind=Kind.NEGATION,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "Norvane will close its shipyard in Tarn Bay, the unions were told.",
            "Norvane will not close its shipyard in Tarn Bay.",
        ),
        (
            "Mara Stroud was found dead at her home in Vellmar on Sunday.",
            "Mara Stroud is not dead, her manager said from Vellmar on Monday.",
        ),
        (
            "Police searched the Orley mill on Friday.",
            "Police never searched the Orley mill, its owner said.",
        ),
    ],
    agrees=[
        (
            "Norvane will not close its shipyard in Tarn Bay.",
            "Norvane will not be closing the shipyard in Tarn Bay, the unions were told.",
        ),
        (
            "Norvane will not close its shipyard in Tarn Bay.",
            "Norvane will close its offices in Hask and Orley.",
        ),
        (
            "Police searched the Orley mill on Friday.",
            "Firefighters did not search the Orley mill.",
        ),
        (
            "If Norvane closes its shipyard in Tarn Bay, 900 people lose their work.",
            "Norvane will not close its shipyard in Tarn Bay.",
        ),
    ],
)
def negated_predicate(pair: Comparison) -> Iterator[Contrast]:
    """Compare the polarity of what both sides say was done."""
    if pair.similarity < _ALIKE:
        return
    rights = list(_deeds(pair.right))
    for left in _deeds(pair.left):
        for right in rights:
            if left.word == right.word and left.negated != right.negated and _same(left, right):
                yes, no = (right, left) if left.negated else (left, right)
                if _is_flat(pair.right if left.negated else pair.left, yes, no):
                    yield from _contrast(pair, left, right)


@dataclass(frozen=True, slots=True)
class _Deed:
    """A predicate under the verb that stands for all that mean the same."""

    word: str
    negated: bool
    agent: str
    patient: str
    predicate: Predicate


def _deeds(side: Statement) -> Iterator[_Deed]:
    for found in side.frame.predicates:
        is_death = found.lemma in _DEATHS or (
            found.lemma == "find" and side.sentence.text.startswith(" dead", found.span.end)
        )
        word = "be_dead" if is_death or found.lemma == "be_alive" else found.lemma
        who = found.agent if not is_death or found.lemma in {"die", "pass_away", "be_dead"} else found.patient
        yield _Deed(
            word=word,
            negated=found.negated != (found.lemma == "be_alive"),
            agent=who if word == "be_dead" else found.agent,
            patient="" if word == "be_dead" else found.patient,
            predicate=found,
        )


def _same(left: _Deed, right: _Deed) -> bool:
    """Whether doer and done-to agree as far as both are given, and one of them is given on both sides."""
    shared = same_role(left.agent, right.agent) or same_role(left.patient, right.patient)
    return (
        left.word not in _LIGHT
        and shared
        and may_be_same(left.agent, right.agent)
        and may_be_same(left.patient, right.patient)
    )


def _is_flat(side: Statement, yes: _Deed, no: _Deed) -> bool:
    """Whether it is a plain yes against a plain no."""
    modals = {yes.predicate.modal, no.predicate.modal}
    retold = side.around.standing is Standing.HOAX
    return modals <= _PLAIN and not retold and not supposes(side) and not _negates_near(side, yes.predicate.span)


def _negates_near(side: Statement, span: Span) -> bool:
    return bool(_NEGATION.search(side.sentence.text, max(span.start - _NEAR, 0), span.end + _NEAR))


def _contrast(pair: Comparison, left: _Deed, right: _Deed) -> Iterator[Contrast]:
    if alike_around(pair, left.predicate.span, right.predicate.span) < _SURROUNDED:
        return
    word = left.word.replace("_", " ")
    yes = right if left.negated else left
    phrase = " ".join(part for part in (yes.agent, word, yes.patient) if part)
    yield Contrast(
        thing=f"{_shared_role(left, right) or subject(pair)} / {word}",
        left=_point(left, word),
        right=_point(right, word),
        why=f"One report says yes, the other no: {phrase}.",
    )


def _shared_role(left: _Deed, right: _Deed) -> str:
    ends = ({role.split()[-1] for role in (deed.agent, deed.patient) if role} for deed in (left, right))
    return " ".join(sorted(set.intersection(*ends)))


def _point(deed: _Deed, word: str) -> Point:
    cue = deed.predicate.cue_span
    spans = (deed.predicate.span,) if cue is None else (cue, deed.predicate.span)
    return Point(value=f"not {word}" if deed.negated else word, spans=spans)
