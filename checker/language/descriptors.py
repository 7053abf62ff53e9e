"""How people and things are described: the noun, its qualifiers, the name it goes with and the slot it fills."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.language.names import name_at
from checker.language.roles import is_passive
from checker.language.syntax import children, is_verb, lemma, span_of, verb_lemma
from checker.model import Descriptor, Name

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_QUALIFYING = ("amod", "compound", "nmod", "poss")
_NEARNESS = frozenset({"next", "close", "outside", "inside", "near", "front", "top", "opposite"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def read_descriptors(doc: Doc, names: tuple[Name, ...]) -> tuple[Descriptor, ...]:
    """Return the described people and things in the order of the text."""
    return tuple(_descriptors(doc, names))


def _descriptors(doc: Doc, names: tuple[Name, ...]) -> Iterator[Descriptor]:
    for token in doc:
        if token.pos_ not in {"NOUN", "PROPN"} or not token.text[:1].isalpha():
            continue
        own = name_at(names, span_of(token))
        if own is not None and token.i + 1 < len(doc) and name_at(names, span_of(doc[token.i + 1])) == own:
            continue  # the last word of a name stands for it
        relation, governor = _slot(token)
        yield Descriptor(
            head=own.key if own is not None else lemma(token),
            named=own is not None,
            qualifiers=tuple(_qualifiers(token)) if own is None else (),
            name=_name(token, names, own),
            relation=relation,
            governor=governor,
            span=own.span if own is not None else span_of(token),
        )


def _qualifiers(noun: Token) -> Iterator[str]:
    for near in children(noun, *_QUALIFYING):
        if near.pos_ in {"ADJ", "NOUN", "PROPN", "VERB"} and near.text[:1].isalpha():
            yield from _qualifiers(near) if near.pos_ in {"NOUN", "PROPN"} else ()
            yield lemma(near)


def _name(noun: Token, names: tuple[Name, ...], own: Name | None) -> str:
    """Return the name that the noun describes: by apposition, before it, or by "is"."""
    if own is not None:
        return ""
    beside = [noun.head] if noun.dep_ in {"appos", "compound"} else []
    beside += children(noun, "appos")
    if noun.dep_ == "attr" and lemma(noun.head) == "be":
        beside += children(noun.head, "nsubj")
    found = (name_at(names, span_of(token)) for token in beside)
    return next((name.key for name in found if name is not None and name.label == "PERSON"), "")


def _slot(noun: Token) -> tuple[str, str]:
    """Return what the noun is to what it hangs on ("agent", "patient", "in") and that verb or noun."""
    while noun.dep_ in {"conj", "appos"} and noun.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head
    above = noun.head
    if noun.dep_ in _SUBJECTS and is_verb(above):
        return "patient" if is_passive(above) else "agent", verb_lemma(above)
    if noun.dep_ in {"dobj", "attr", "oprd"} and is_verb(above):
        return "patient", verb_lemma(above)
    if noun.dep_ == "poss":
        return "of", lemma(above)
    return _prepositional(above) if noun.dep_ == "pobj" else ("", "")


def _prepositional(preposition: Token) -> tuple[str, str]:
    """Return the preposition and what it hangs on; "next to" and "outside of" are one."""
    word = preposition.lower_
    if preposition.dep_ == "agent":
        return "agent", verb_lemma(preposition.head)
    while preposition.dep_ == "conj" and preposition.head.dep_ in {"prep", "conj"}:
        preposition = preposition.head
    above = preposition.head
    while above != above.head and (above.lower_ in _NEARNESS or above.dep_ == "prep"):
        word = above.lower_ if above.lower_ in _NEARNESS and preposition.dep_ != "conj" else word
        above = above.head
    return word, verb_lemma(above) if is_verb(above) else lemma(above)
