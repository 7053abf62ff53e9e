"""Finds words that stand at different ends of one scale and are said of one person or thing."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from re import Pattern

from checker.language.cues import compiled, find, is_negated, remembered
from checker.model import Comparison, Contrast, Name, Point, Span, Statement
from checker.rules.common_ground import around, subject, supposes

_ALIKE = 0.35
_QUITE_ALIKE = 0.4
_NEAR = 40  # characters between a word and the person or thing it is said of
_JUST_AFTER = 25  # characters between a qualifier and its noun
_MANY = 2  # shared words around the opposed ones that show one topic

_PLACES = frozenset({"GPE", "LOC", "NORP", "FAC"})
_WHERE = re.compile(r"\b(?:in|at|near|from|on|off)\s+(?:the\s+)?$", re.IGNORECASE)


class Of(StrEnum):
    """What an answer is said of, which decides how both sides are tied together."""

    PERSON = "a name that stands beside both"
    THING = "a word that stands beside both"
    NOUN = "a noun that both qualify"
    EVENT = "words all around both"


@dataclass(frozen=True, slots=True)
class Scale:
    """A question, and its answers of which one excludes the other, each with the phrases that give it."""

    question: str
    of: Of
    answers: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Mark:
    """An answer given in a sentence."""

    answer: str
    span: Span


class Reader:
    """Reads scales, whose patterns it compiles once."""

    def __init__(self, scales: Iterable[Scale]) -> None:
        """Compile the phrases of all answers."""
        self._scales = [(scale, compiled(scale.answers)) for scale in scales]
        self._answers = remembered(self._read)

    def contrasts(self, pair: Comparison) -> Iterator[Contrast]:
        """Return the questions that the two sides answer differently."""
        if pair.similarity < _ALIKE or supposes(pair.left) or supposes(pair.right):
            return
        lefts, rights = self._answers(pair.left.sentence.text), self._answers(pair.right.sentence.text)
        for place, left in lefts.items():
            right = rights.get(place, ())
            if not {mark.answer for mark in left} & {mark.answer for mark in right}:
                yield from _contrasts(pair, self._scales[place][0], left, right)

    def _read(self, text: str) -> Mapping[int, tuple[_Mark, ...]]:
        """Return what a sentence answers, by the scale's place."""
        found = (tuple(_marks(text, scale, patterns)) for scale, patterns in self._scales)
        return {place: marks for place, marks in enumerate(found) if marks}


def _marks(text: str, scale: Scale, patterns: Iterable[tuple[str, Pattern[str]]]) -> Iterator[_Mark]:
    """Return the answers; a denied one gives the other, where there are but two."""
    for answer, span in find(text, patterns):
        if not is_negated(text, span):
            yield _Mark(answer, span)
        elif len(scale.answers) == 2:
            yield _Mark(next(other for other in scale.answers if other != answer), span)


def _contrasts(pair: Comparison, scale: Scale, lefts: Sequence[_Mark], rights: Sequence[_Mark]) -> Iterator[Contrast]:
    tied = ((left, right) for left in lefts for right in rights if _TIES[scale.of](pair, left.span, right.span))
    for left, right in [*tied][:1]:
        yield Contrast(
            thing=f"{subject(pair)} / {scale.question}",
            left=Point(value=left.answer, spans=(left.span,)),
            right=Point(value=right.answer, spans=(right.span,)),
            why=f"The reports differ on {scale.question}: {left.answer} in one, {right.answer} in the other.",
        )


def _beside(side: Statement, span: Span) -> frozenset[str]:
    """Return the content words close to some words, the last words of names among them."""
    return frozenset(
        token.lemma
        for token in side.frame.tokens
        if span.start - _NEAR <= token.span.start < span.end + _NEAR and not span.start <= token.span.start < span.end
    )


def _names_beside(side: Statement, span: Span) -> frozenset[str]:
    return frozenset(
        name.key.split()[-1]
        for name in side.frame.names
        if name.key and not _is_place(side, name) and span.start - _NEAR < name.span.end < span.end + _NEAR
    )


def _is_place(side: Statement, name: Name) -> bool:
    return name.label in _PLACES or _WHERE.search(side.sentence.text[: name.span.start]) is not None


def _of_one_person(pair: Comparison, left: Span, right: Span) -> bool:
    counted = _is_counted(pair.left, left) or _is_counted(pair.right, right)
    return not counted and bool(_names_beside(pair.left, left) & _names_beside(pair.right, right))


def _is_counted(side: Statement, span: Span) -> bool:
    """Whether the words tell of so many of a group: of forty passengers some may die and some survive."""
    counts = (found.span.end for found in side.frame.quantities if not found.unit)
    return any(span.start - _NEAR < end <= span.start for end in counts)


def _of_one_thing(pair: Comparison, left: Span, right: Span) -> bool:
    shared = _beside(pair.left, left) & _beside(pair.right, right)
    named = {word for side in (pair.left, pair.right) for name in side.frame.names for word in name.key.split()}
    return bool(shared - named)


def _of_one_noun(pair: Comparison, left: Span, right: Span) -> bool:
    return bool(_qualified(pair.left, left) & _qualified(pair.right, right))


def _qualified(side: Statement, span: Span) -> frozenset[str]:
    return frozenset(
        token.lemma
        for token in side.frame.tokens
        if token.pos == "NOUN" and span.end <= token.span.start < span.end + _JUST_AFTER
    )


def _of_one_event(pair: Comparison, left: Span, right: Span) -> bool:
    shared = around(pair.left, left) & around(pair.right, right)
    return len(shared) >= _MANY or (bool(shared) and pair.similarity >= _QUITE_ALIKE)


_TIES = {Of.PERSON: _of_one_person, Of.THING: _of_one_thing, Of.NOUN: _of_one_noun, Of.EVENT: _of_one_event}
