"""Questions about a parse that several readers ask."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

RELATIVES = frozenset({"who", "whom", "which", "that"})
PARTICLES = frozenset({"apart", "aside", "away", "back", "down", "off", "on", "out", "over", "through", "up"})
_ONE_SYLLABLE = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})


def span_of(first: Token, last: Token | None = None) -> Span:
    """Return the characters from the first token to the last."""
    end = last if last is not None else first
    return Span(start=first.idx, end=end.idx + len(end.text))


def children(token: Token, *labels: str) -> list[Token]:
    """Return the children that hang on it by one of these labels."""
    return [child for child in token.children if child.dep_ in labels]


def child(token: Token, *labels: str) -> Token | None:
    """Return the first child that hangs on it by one of these labels."""
    return next(iter(children(token, *labels)), None)


def lemma(token: Token) -> str:
    """Return the lemma in lower case, with the e that spaCy loses: "hoped" is of "hope", only "hopped" of "hop"."""
    found = token.lemma_.lower()
    lost = _ONE_SYLLABLE.fullmatch(found) and token.lower_ in {f"{found}ed", f"{found}ing"}
    return f"{found}e" if lost else found


def particle(verb: Token) -> Token | None:
    """Return the word that makes one verb with it: "off" in "called it off"."""
    for near in children(verb, "prt", "advmod", "prep"):
        bare = near.dep_ == "prt" or child(near, "pobj", "pcomp") is None
        if near.lower_ in PARTICLES and 0 < near.i - verb.i <= 3 and bare:
            return near
    return None


def verb_lemma(verb: Token) -> str:
    """Return the verb's lemma, its particle joined: "call_off"."""
    joined = particle(verb)
    return f"{lemma(verb)}_{joined.lower_}" if joined else lemma(verb)


def is_verb(token: Token) -> bool:
    """Tell verbs, and auxiliaries that stand alone ("is dead")."""
    return token.pos_ == "VERB" or (token.pos_ == "AUX" and token.dep_ not in {"aux", "auxpass"})


def governor(token: Token) -> Token | None:
    """Return the nearest verb at or above the token."""
    if is_verb(token):
        return token
    return next((above for above in token.ancestors if is_verb(above)), None)


def governing_lemma(token: Token) -> str:
    """Return the lemma of the nearest verb at or above the token, "" where there is none."""
    verb = governor(token)
    return verb_lemma(verb) if verb is not None else ""


def conjuncts(token: Token) -> Iterator[Token]:
    """Yield the noun and those coordinated with it, in the order of the text."""
    yield token
    for other in children(token, "conj"):
        if other.pos_ in _NOUNS:
            yield from conjuncts(other)


def looks_ahead(verb: Token) -> bool:
    """Tell whether what the verb says is still to come."""
    helpers = {lemma(helper) for helper in children(verb, "aux")}
    return bool(helpers & {"will", "shall", "'ll", "may", "might", "could", "would", "to"})
