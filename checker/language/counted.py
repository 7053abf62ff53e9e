"""Finds what a number counts or measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.language.roles import is_passive
from checker.language.syntax import child, governor, lemma, verb_lemma

if TYPE_CHECKING:
    from spacy.tokens import Span as Words
    from spacy.tokens import Token

_DEAD = frozenset({"dead", "death", "fatality", "victim"})
_INJURED = frozenset({"injured", "wounded", "hurt", "injury", "casualty"})
_KILLS = frozenset({"kill", "die", "murder", "perish", "drown", "behead", "slay", "execute", "massacre", "claim"})
_HURTS = frozenset({"injure", "wound", "hurt", "hospitalize", "hospitalise", "maim"})
_PEOPLE = frozenset(
    "person people man woman child boy girl soldier worker civilian passenger student officer villager resident victim"
    " other life migrant troop militant fighter tourist crew member pupil teacher patient protester policeman pilot"
    " rider driver employee miner climber fan sailor inmate prisoner hostage adult teenager infant baby citizen"
    " firefighter journalist medic relative family staff crewman pedestrian bystander guest american briton".split()
)
_PRICED = frozenset({"sell", "buy", "cost", "pay", "price", "purchase", "charge", "retail", "start"})
_SIZES = {"tall": "height", "high": "height", "long": "length", "wide": "width", "deep": "depth", "heavy": "weight",
          "thick": "thickness", "away": "distance", "old": "age", "late": "delay"}  # fmt: skip
_MEASURED = {"weigh": "weight", "last": "duration", "stand": "height", "measure": "size", "span": "length"}
_LINKS = frozenset({"nummod", "quantmod", "compound", "nmod", "npadvmod", "advmod", "amod", "punct", "det", "predet"})


def thing_of(words: Words, *, money: bool, measure: bool) -> tuple[str, str]:
    """Return what is counted or measured, in canonical form, and the lemma of the verb that governs it."""
    top = words.root
    verb = governor(top)
    governing = verb_lemma(verb) if verb is not None else ""
    noun = _noun(words, top)
    if not money and not measure:
        return _casualty(noun, top, verb) or (lemma(noun) if noun is not None else ""), governing
    if noun is not None:
        return (_SIZES.get(lemma(noun)) or lemma(noun)), governing
    if money:
        return ("price" if governing in _PRICED else ""), governing
    return _MEASURED.get(governing, ""), governing


def _noun(words: Words, top: Token) -> Token | None:
    """Return the noun counted: the head of "12 men", the last word of "a fine of $5", the subject of "the toll is 5"."""
    if words.end <= top.i or top.i < words.start:
        return None
    if (
        top.dep_ in _LINKS
        and top.head is not top
        and top.head.i >= words.start
        and top.head.pos_ in {"NOUN", "PROPN", "ADJ"}
    ):
        return top.head
    of = child(top, "prep")
    if of is not None and of.lower_ == "of" and child(of, "pobj") is not None:
        return child(of, "pobj")
    if top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.pos_ in {"NOUN", "PROPN"}:
        return top.head.head
    return _measured_subject(top)


def _measured_subject(top: Token) -> Token | None:
    """Return the subject of "the death toll rose to 14" or "the price is $5"."""
    verb = top.head.head if top.dep_ == "pobj" and top.head.lower_ in {"to", "at", "by"} else top.head
    if top.dep_ not in {"pobj", "attr"} or (top.dep_ == "attr" and lemma(verb) != "be"):
        return None
    subject = child(verb, "nsubj", "nsubjpass")
    return subject if subject is not None and subject.pos_ == "NOUN" else None


def _casualty(noun: Token | None, top: Token, verb: Token | None) -> str:
    """Return "dead" or "injured" where people are counted who are: the patient of kill, the agent of die."""
    if noun is not None:
        about = {
            lemma(noun),
            *(lemma(near) for near in noun.children if near.dep_ in {"compound", "amod", "acl", "prep"}),
        }
        about |= {lemma(inner) for of in noun.children if of.lower_ == "of" for inner in of.children}
        if about & _DEAD or (about & _KILLS and lemma(noun) in _PEOPLE):
            return "dead"
        if about & _INJURED or (about & _HURTS and lemma(noun) in _PEOPLE):
            return "injured"
    if verb is None or (noun is not None and lemma(noun) not in _PEOPLE):
        return ""
    return _by_verb(noun if noun is not None else top, verb)


def _by_verb(role: Token, verb: Token) -> str:
    suffers = role.dep_ in {"dobj", "nsubjpass"} or (
        role.dep_ == "nsubj" and (is_passive(verb) or lemma(verb) == "die")
    )
    if lemma(verb) == "perish" or lemma(verb) == "drown":
        suffers = suffers or role.dep_ == "nsubj"
    state = child(verb, "acomp", "oprd", "ccomp")
    if state is not None and lemma(verb) in {"be", "leave"} and lemma(state) in _DEAD | _INJURED:
        return "dead" if lemma(state) in _DEAD else "injured"
    if suffers and lemma(verb) in _KILLS:
        return "dead"
    return "injured" if (suffers or role.dep_ == "nsubj") and lemma(verb) in _HURTS and role.dep_ != "pobj" else ""
