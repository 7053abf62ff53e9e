"""One report says that something has yet to be done, the other that it was done.

## Why it matters
Usually both were true when they were written; only the later one may be printed today.

## When it stays silent
The deed, its doer or what it is done to differs; the second report denies it too, only plans or supposes it, or tells
that somebody tries, hopes or promises to do it.

## Limits
The deed must be told with the same verb on both sides.
"""

import re
from collections.abc import Iterator

from checker.language.cues import remembered
from checker.model import Comparison, Contrast, Kind, Point, Predicate, Severity, Span, Statement, Strength
from checker.rules.common_ground import either_way, may_be_same, same_role, subject, supposes
from checker.rules.framework import rule

_ALIKE = 0.35
_NEAR = 30  # characters between "yet to" and its verb
_PENDING = re.compile(
    r"\b(?:(?:has|have|had|is|are) yet to|not yet(?: been)?|n['’]t yet(?: been)?|yet to be|still (?:has|have) to"
    r"|still waiting to)\b",
    re.IGNORECASE,
)
_TO = re.compile(r"\b(?:to|would|could|will|can|may|might|should)(?: \w+ly)?(?: be| have)?\s*$", re.IGNORECASE)
_EMPTY = frozenset(
    {"say", "tell", "be", "have", "do", "make", "get", "comment", "respond", "know", "see", "go", "take"}
)


@rule(
    "UPD002",
    kind=Kind.OUTCOME,
    strength=Strength.UPDATE,
    severity=Severity.NOTE,
    conflicts=[
        (
            "Daniel Stroud has yet to turn himself in to the police in Hask.",
            "Daniel Stroud turned himself in to the police in Hask on Monday.",
        ),
        (
            "The divers have not yet raised the ferry Marlin off Tarn Bay.",
            "The divers raised the ferry Marlin off Tarn Bay.",
        ),
        (
            "The police have yet to identify the victim of the Orley fire.",
            "The police identified the victim of the Orley fire as Ivo Brandt.",
        ),
    ],
    agrees=[
        (
            "Daniel Stroud has yet to turn himself in to the police in Hask.",
            "Daniel Stroud promised to turn himself in to the police in Hask.",
        ),
        (
            "The divers have not yet raised the ferry Marlin off Tarn Bay.",
            "The divers are still trying to raise the ferry Marlin off Tarn Bay.",
        ),
        (
            "The police have yet to identify the victim of the Orley fire.",
            "The police identified the owner of the Orley mill as Ivo Brandt.",
        ),
        (
            "The police have yet to identify the victim of the Orley fire.",
            "The victim of the Orley fire lived in Hask, the police said.",
        ),
    ],
)
def not_yet_done(pair: Comparison) -> Iterator[Contrast]:
    """Compare what is still to be done with what was done."""
    if pair.similarity >= _ALIKE and not supposes(pair.left) and not supposes(pair.right):
        yield from either_way(pair, _pending_against_done)


def _pending_against_done(pair: Comparison) -> Iterator[Contrast]:
    for cue in _pending(pair.left.sentence.text):
        for pending in pair.left.frame.predicates:
            if 0 <= pending.span.start - cue.end() < _NEAR and pending.lemma.split("_")[0] not in _EMPTY:
                done = next((deed for deed in _done(pair.right) if _same(pending, deed)), None)
                if done is not None:
                    yield _contrast(pair, cue, pending, done)
                break


@remembered
def _pending(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_PENDING.finditer(text))


def _done(side: Statement) -> Iterator[Predicate]:
    text = side.sentence.text
    for deed in side.frame.predicates:
        if not deed.negated and not deed.modal and not _TO.search(text[: deed.span.start]):
            yield deed


def _same(pending: Predicate, done: Predicate) -> bool:
    shared = same_role(pending.agent, done.agent) or same_role(pending.patient, done.patient)
    return (
        pending.lemma.split("_")[0] == done.lemma.split("_")[0]
        and (shared or not (pending.agent and done.agent))
        and may_be_same(pending.agent, done.agent)
        and may_be_same(pending.patient, done.patient)
    )


def _contrast(pair: Comparison, cue: re.Match[str], pending: Predicate, done: Predicate) -> Contrast:
    word = done.lemma.replace("_", " ")
    return Contrast(
        thing=f"{subject(pair)} / {word}",
        left=Point(value=f"yet to {word}", spans=(Span(start=cue.start(), end=pending.span.end),)),
        right=Point(value=f"done: {word}", spans=(done.span,)),
        why=f"One report has it still to come, the other as done: {word}.",
    )
