"""Finds what a number counts or measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.language.roles import is_passive
from checker.language.syntax import child, children, governor, lemma, verb_lemma

if TYPE_CHECKING:
    from spacy.tokens import Span as Words
    from spacy.tokens import Token

_OUTCOMES = {
    **dict.fromkeys(
        "dead death fatality toll kill die murder perish drown behead slay execute massacre".split(), "dead"
    ),
    **dict.fromkeys("injured wounded hurt injury injure wound hospitalize hospitalise maim".split(), "injured"),
}
_LEAVING = frozenset({"leave", "find", "shoot", "render", "report", "fear", "believe", "confirm", "make"})
_ITSELF = frozenset({"die", "perish", "drown"})  # whose subject is the one who suffers
_PEOPLE = frozenset(
    "person people man woman child boy girl soldier worker civilian passenger student officer villager resident victim"
    " other life migrant troop militant fighter tourist crew member pupil teacher patient protester policeman pilot"
    " rider driver employee miner climber fan sailor inmate prisoner hostage adult teenager infant baby citizen"
    " firefighter journalist medic relative family staff crewman pedestrian bystander guest american briton leader"
    " commander insurgent rebel jihadist extremist terrorist gunman suspect attacker hunter skier hiker swimmer nurse"
    " doctor reporter cameraman sister brother son daughter parent sibling cousin friend colleague individual toddler"
    " operative aide deputy ally agent guard cop detainee refugee shopper motorist cyclist trekker sherpa".split()
)
_GROUPS = frozenset("party crowd group audience".split())
_NOBODY = frozenset({"nobody", "none"})
_CHANGES = frozenset(
    "rise fall climb drop grow increase jump soar stand put reach value estimate price set sell swell cut raise".split()
)
_HEADS = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
_QUALIFIES = frozenset({"compound", "amod", "acl", "pobj", "nmod"})
_PRICED = frozenset({"sell", "buy", "cost", "pay", "price", "purchase", "charge", "retail", "start"})
_SIZES = {"tall": "height", "high": "height", "long": "length", "wide": "width", "deep": "depth", "heavy": "weight",
          "thick": "thickness", "away": "distance", "old": "age", "late": "delay"}  # fmt: skip
_MEASURED = {"weigh": "weight", "last": "duration", "stand": "height", "measure": "size", "span": "length"}
_LINKS = frozenset({"nummod", "quantmod", "compound", "nmod", "npadvmod", "advmod", "amod", "punct", "det", "predet"})


def thing_of(words: Words, *, money: bool, measure: bool) -> tuple[str, str]:
    """Return what is counted or measured, in canonical form, and the lemma of the verb that governs it."""
    top = _top(words)
    verb = governor(top)
    governing = verb_lemma(verb) if verb is not None else ""
    noun = _noun(words, top)
    if not money and not measure and top.dep_ == "pobj" and noun is not None and lemma(noun) in _GROUPS:
        return "people", governing  # "a party of 12"
    if not money and not measure:
        return _casualty(noun, top, verb) or (lemma(noun) if noun is not None else ""), governing
    if noun is not None:
        return (_SIZES.get(lemma(noun)) or lemma(noun)), governing
    if money:
        return ("price" if governing in _PRICED else ""), governing
    return _MEASURED.get(governing, ""), governing


def none_hurt(token: Token) -> tuple[list[str], str]:
    """Return what befell nobody and the verb, by the word that says so: "no one was killed", "no injuries"."""
    if token.lower_ in _NOBODY:
        role = token
    elif token.lower_ == "no" and token.dep_ == "det" and child(token.head, "nummod") is None:
        role = token.head
    else:
        return [], ""
    verb = governor(role)
    governing = verb_lemma(verb) if verb is not None else ""
    if lemma(role) in _OUTCOMES:
        return ([_OUTCOMES[lemma(role)]] if role.pos_ == "NOUN" else []), governing
    if role != token and lemma(role) != "one" and lemma(role) not in _PEOPLE:
        return [], ""
    fate = _outcome(role, verb)
    if not fate and verb is not None and _is_hurt(verb) and not children(verb, "aux", "auxpass"):
        fate = _OUTCOMES[lemma(verb)]  # "with none of them hurt"
    joined = children(verb, "conj") if verb is not None and fate else []
    found = [fate, *(_OUTCOMES[lemma(near)] for near in (*joined, *role.subtree) if _is_hurt(near))]
    return [thing for thing in dict.fromkeys(found) if thing], governing


def _is_hurt(token: Token) -> bool:
    return token.tag_ == "VBN" and lemma(token) in _OUTCOMES


def _top(words: Words) -> Token:
    """Return the highest word of the amount above its number."""
    top = next((token for token in words if token.pos_ == "NUM" or token.text[0].isdigit()), words.root)
    while words.start <= top.head.i < words.end and top.head != top:
        top = top.head
    return top


def _noun(words: Words, top: Token) -> Token | None:
    """Return the noun counted: in "12 men", "a dozen of the men", "a fine of $5" and "the toll rose to 5"."""
    if top.dep_ in _LINKS and top.head.i >= words.start and top.head.pos_ in _HEADS:
        return top.head
    of = next((near for near in children(top, "prep") if near.lower_ == "of"), None)
    counted = child(of, "pobj") if of is not None else None
    if counted is not None:
        return counted if counted.pos_ in _HEADS else None
    if top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.pos_ == "NOUN":
        return top.head.head
    return _measured_subject(top)


def _measured_subject(top: Token) -> Token | None:
    """Return the subject of "the death toll rose to 14" or "the price is $5"."""
    to = top.dep_ == "pobj" and top.head.lower_ in {"to", "at", "by"}
    verb = top.head.head if to else top.head
    if to and lemma(verb) not in _CHANGES:
        return None
    if not to and (top.dep_ != "attr" or lemma(verb) != "be"):
        return None
    subject = child(verb, "nsubj", "nsubjpass")
    return subject if subject is not None and subject.pos_ == "NOUN" and lemma(subject) not in _PEOPLE else None


def _casualty(noun: Token | None, top: Token, verb: Token | None) -> str:
    """Return "dead" or "injured" where those counted are: "12 dead", "the death toll", whom a blast killed."""
    if noun is None:
        return _outcome(top, verb)
    if lemma(noun) in _OUTCOMES:
        return _OUTCOMES[lemma(noun)]
    inside = [near for near in noun.subtree if near.head == noun or near.head.lower_ == "of"]
    about = [_OUTCOMES[lemma(near)] for near in inside if lemma(near) in _OUTCOMES and near.dep_ in _QUALIFIES]
    if about and (lemma(noun) in _PEOPLE or lemma(noun) in {"number", "count", "total"}):
        return about[0]
    return _outcome(top if noun.head.lower_ == "of" else noun, verb) if lemma(noun) in _PEOPLE else ""


def _outcome(role: Token, verb: Token | None) -> str:
    """Return what became of them by the verb: the patient of kill, the agent of die, those left dead."""
    if verb is None:
        return ""
    states = children(verb, "acomp", "oprd", *(["ccomp"] if lemma(verb) in _LEAVING else []))
    state = next((lemma(near) for near in states if lemma(near) in _OUTCOMES), "")
    above = lemma(role.head)
    if role.dep_ == "conj":
        return _outcome(role.head, verb)
    if state or (role.dep_ == "nsubj" and above in {"dead", "injured", "wounded", "hurt"}):
        return _OUTCOMES[state or above]
    if lemma(verb) == "claim" and lemma(role) == "life":
        return "dead"
    passive = is_passive(verb) or lemma(verb) in _ITSELF
    suffers = role.dep_ in ("nsubjpass", "nsubj" if passive else "dobj")
    return _OUTCOMES.get(lemma(verb), "") if suffers else ""
