"""One event is told with opposite endings: he died, he survived; she was caught, she got away; it passed, it failed.

## Why it matters
How it ended is what readers remember. Only one ending is true, unless time has passed between the two reports.

## When it stays silent
The endings befall different people or things, one is only planned or possible, or a negation makes the two agree.
Where the reports are dated and the later one tells the final ending, it is an update.

## Limits
Endings are read from a short list of verbs. People of one surname may be taken for one.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.model import Comparison, Contrast, Kind, Point, Predicate, Severity, Span, Statement, Strength
from checker.rules.common_ground import party_words, same_party, shared_names, subject
from checker.rules.framework import rule

_ALIKE = 0.4
_MUCH_ALIKE = 0.6
# For each question and ending: the verbs whose doer meets it, the verbs whose done-to meets it.
_ENDINGS: dict[tuple[str, str], tuple[str, str]] = {
    ("life", "died"): ("die perish drown succumb", "kill murder"),
    ("life", "survived"): ("survive recover live", "rescue resuscitate"),
    ("freedom", "caught"): ("surrender", "capture catch arrest detain apprehend jail"),
    ("freedom", "free"): ("escape flee vanish", "release free"),
    ("trial", "convicted"): ("", "convict"),
    ("trial", "acquitted"): ("", "acquit clear exonerate"),
    ("vote", "passed"): ("pass", "approve pass adopt ratify"),
    ("vote", "rejected"): ("fail", "reject veto defeat vote_down turn_down"),
    ("attempt", "succeeded"): ("succeed win triumph", ""),
    ("attempt", "failed"): ("fail lose", ""),
    ("deal", "done"): ("go_ahead", "sign close complete finalise finalize seal strike conclude"),
    ("deal", "off"): ("collapse fall_through fail fall_apart", "cancel scrap abandon call_off axe terminate"),
}
_OPEN = frozenset({"may", "might", "could", "can", "would", "should", "will", "shall"})
_FINAL = frozenset({"died", "caught", "off"})


@dataclass(frozen=True, slots=True)
class _Ending:
    """How something ended for someone."""

    question: str
    who: str
    value: str
    spans: tuple[Span, ...]


@rule(
    "OUT001",
    kind=Kind.OUTCOME,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "The pilot Oda Lindqvist died in the crash near Tarrow.",
            "The pilot Oda Lindqvist survived the crash near Tarrow.",
        ),
        (
            "Daniel Stroud escaped from the prison van on Monday.",
            "Police captured Daniel Stroud beside the prison van on Monday.",
        ),
        (
            "The council of Halden rejected the tram bill late on Thursday.",
            "The council of Halden approved the tram bill late on Thursday.",
        ),
        (
            "The jury convicted Jonah Petrie of fraud.",
            "The jury acquitted Jonah Petrie of fraud.",
        ),
    ],
    agrees=[
        (
            "The pilot Oda Lindqvist died in the crash near Tarrow.",
            "The passenger Peter Holm survived the crash near Tarrow.",
        ),
        (
            "The pilot Oda Lindqvist died in the crash near Tarrow.",
            "The pilot Oda Lindqvist did not survive the crash near Tarrow.",
        ),
        (
            "Daniel Stroud escaped from the prison van on Monday.",
            "Police hope that Daniel Stroud will be captured soon.",
        ),
        (
            "The council of Halden rejected the tram bill late on Thursday.",
            "The council of Halden approved the budget late on Thursday.",
        ),
    ],
)
def opposite_outcomes(pair: Comparison) -> Iterator[Contrast]:
    """Compare how it ended for the same one."""
    if pair.similarity < _ALIKE:
        return
    for left in _endings(pair.left):
        for right in _endings(pair.right):
            if left.question == right.question and left.value != right.value and _is_one(pair, left.who, right.who):
                yield _contrast(pair, left, right)


def _is_one(pair: Comparison, left: str, right: str) -> bool:
    """Whether both name one party; two reports that only say "the driver" must be much alike."""
    shared = party_words(left) & party_words(right)
    return same_party(left, right) and (pair.similarity >= _MUCH_ALIKE or bool(shared & set(shared_names(pair))))


def _endings(side: Statement) -> Iterator[_Ending]:
    for deed in side.frame.predicates:
        if deed.modal not in _OPEN:
            yield from _ending(deed)


def _ending(deed: Predicate) -> Iterator[_Ending]:
    for (question, value), (done, suffered) in _ENDINGS.items():
        for verbs, who, span in ((done, deed.agent, deed.agent_span), (suffered, deed.patient, deed.patient_span)):
            if who and deed.lemma in verbs.split():
                reached = _other(question, value) if deed.negated else value
                spans = tuple(part for part in (span, deed.cue_span, deed.span) if part)
                yield _Ending(question=question, who=who, value=reached, spans=spans)


def _other(question: str, value: str) -> str:
    return next(other for about, other in _ENDINGS if about == question and other != value)


def _contrast(pair: Comparison, left: _Ending, right: _Ending) -> Contrast:
    who = " ".join(sorted(party_words(left.who) & party_words(right.who)))
    return Contrast(
        thing=f"{subject(pair)} / {left.question} of {who}",
        left=Point(value=left.value, spans=left.spans),
        right=Point(value=right.value, spans=right.spans),
        why=f"One report says of {left.who}: {left.value}; the other: {right.value}.",
        strength=Strength.UPDATE if _superseded(pair, left, right) else None,
    )


def _superseded(pair: Comparison, left: _Ending, right: _Ending) -> bool:
    """Whether the later of two dated reports tells the final ending."""
    before, after = pair.left.published, pair.right.published
    if before is None or after is None or before == after:
        return False
    return (right if before < after else left).value in _FINAL
