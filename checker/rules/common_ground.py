"""What two statements share: the evidence that they speak of the same thing, used by every rule."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from checker.identity import normalise
from checker.language.cues import Search, remembered, searcher
from checker.model import (
    Attribution,
    Comparison,
    Contrast,
    Frame,
    Manner,
    Predicate,
    Span,
    Standing,
    StandingCue,
    Statement,
)

_CONTENT = {"NOUN", "PROPN", "VERB", "ADJ", "NUM"}
_NAMED = 3
_NEAR = 70  # characters: about a clause
_SUPPOSED = searcher(
    r"\b(?:if|whether|unless|rumou?rs?|hoax(?:es)?|fake|phony|bogus|satirical|satire|might|could|would have)\b"
)


def words(listed: str) -> frozenset[str]:
    """Return a list of words written as a text."""
    return frozenset(listed.split())


DEALINGS = words(
    "accord acquisition agreement alliance bargain bid contract deal discussion merger negotiation pact partnership "
    "sale settlement takeover talk talks tie-up transaction treaty truce"
)
# Words that stand before or instead of a party's name and do not tell one party from another.
_OFFICES = words(
    "a an and at for from in of on the its his her their our this that one two another mr mrs ms dr sir "
    "spokesman spokeswoman spokesperson spokespeople official representative rep source people person company firm "
    "statement who it he she they we i you"
)
_POINTS = words("north south east west northern southern eastern western")


def lemmas(frame: Frame) -> frozenset[str]:
    """Return the lemmas of the content words."""
    return frozenset(token.lemma for token in frame.tokens if token.pos in _CONTENT)


def name_words(frame: Frame) -> frozenset[str]:
    """Return the last word of each name's key: surnames, and the head of a company's name."""
    return frozenset(name.key.split()[-1] for name in frame.names if name.key)


def shared_names(pair: Comparison) -> tuple[str, ...]:
    """Return the names both sides mention, sorted."""
    return tuple(sorted(name_words(pair.left.frame) & name_words(pair.right.frame)))


def shared_lemmas(pair: Comparison) -> tuple[str, ...]:
    """Return the content words both sides use, sorted."""
    return tuple(sorted(lemmas(pair.left.frame) & lemmas(pair.right.frame)))


def subject(pair: Comparison) -> str:
    """Return what both speak of in a form that survives rewording: shared names, else shared words."""
    return " ".join((shared_names(pair) or shared_lemmas(pair))[:_NAMED])


@remembered
def party_words(text: str) -> frozenset[str]:
    """Return the words that tell a party apart: "a spokesman for Vale Air" gives vale and air."""
    found = (word.removesuffix("'s").rstrip(".'") for word in re.findall(r"[\w&'.]+", normalise(text)))
    return frozenset(word for word in found if word and word not in _OFFICES and word.removesuffix("s") not in _OFFICES)


def same_party(one: str, other: str) -> bool:
    """Whether two ways to name someone share a word that tells a party apart; north and south are two parties."""
    left, right = party_words(one), party_words(other)
    return bool(left & right) and left & _POINTS == right & _POINTS


def is_named(side: Statement, span: Span | None) -> bool:
    """Whether the words of a statement at the span hold a name."""
    return span is not None and any(
        name.span.start < span.end and span.start < name.span.end for name in side.frame.names
    )


def doing(deed: Predicate) -> tuple[Span, ...]:
    """Return the words for who did it and for what was done."""
    return tuple(span for span in (deed.agent_span, deed.span) if span)


def protagonist(pair: Comparison) -> str:
    """Return the shared name that stands first in both, else the shared words: coarser than ``subject``."""

    def place(name: str) -> int:
        return sum(
            min(found.span.start for found in side.frame.names if found.key.split()[-1:] == [name])
            for side in (pair.left, pair.right)
        )

    return min(shared_names(pair), key=lambda name: (place(name), name), default=subject(pair))


def same_role(one: str, other: str) -> bool:
    """Whether two fillers of a role, joined by "and", share one: the same last word, or one within the other."""
    lefts, rights = ([party_words(part) for part in filler.split(" and ")] for filler in (one, other))
    lasts = {filler.split()[-1] for filler in one.split(" and ") if filler} & {
        filler.split()[-1] for filler in other.split(" and ") if filler
    }
    return bool(lasts - _OFFICES) or any(a and b and (a <= b or b <= a) for a in lefts for b in rights)


def may_be_same(one: str, other: str) -> bool:
    """Whether two fillers of a role do not tell two parties apart: the same, or one is empty or a pronoun."""
    return same_role(one, other) or not (party_words(one) and party_words(other))


def around(side: Statement, span: Span) -> frozenset[str]:
    """Return the lemmas of the content words near some words, without their own."""
    near = (token for token in side.frame.tokens if token.pos in _CONTENT - {"NUM"})
    return frozenset(
        token.lemma
        for token in near
        if span.start - _NEAR <= token.span.start < span.end + _NEAR and not span.start <= token.span.start < span.end
    )


def alike_around(pair: Comparison, left: Span, right: Span) -> float:
    """Return how much of what stands around the one stands around the other, as a share of the shorter."""
    one, other = around(pair.left, left), around(pair.right, right)
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def set_apart(pair: Comparison, left: Span, right: Span) -> bool:
    """Whether each side names, near these words, something that the other sentence lacks: two things, it seems."""
    return bool(
        _things_near(pair.left, left) - lemmas(pair.right.frame)
        and _things_near(pair.right, right) - lemmas(pair.left.frame)
    )


def _things_near(side: Statement, span: Span) -> frozenset[str]:
    things = {token.lemma for token in side.frame.tokens if token.pos in {"NOUN", "PROPN", "ADJ"}}
    return around(side, span) & things


def supposes(side: Statement) -> bool:
    """Whether a sentence asks, supposes, or tells of a hoax: what it says is not the writer's own claim."""
    text = side.sentence.text
    return bool(_SUPPOSED(text)) or text.rstrip("\"'”’").endswith("?")


def first_words(search: Search, side: Statement) -> Span | None:
    """Return the first words of a statement that a search finds."""
    match = search(side.sentence.text)
    return Span(start=match.start(), end=match.end()) if match else None


def either_way(pair: Comparison, judge: Callable[[Comparison], Iterable[Contrast]]) -> Iterator[Contrast]:
    """Ask a one-sided question both ways, so that which statement comes first makes no difference."""
    yield from judge(pair)
    for found in judge(pair.turned):
        yield replace(found, left=found.right, right=found.left)


def standing(frame: Frame, wanted: Standing) -> StandingCue | None:
    """Return the first words that give a sentence this standing."""
    return next((cue for cue in frame.standings if cue.standing is wanted), None)


def said(frame: Frame, *manners: Manner) -> Iterator[Attribution]:
    """Return who said something in one of these manners."""
    return (found for found in frame.attributions if found.manner in manners)
