"""Who did what to whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from checker.language.names import name_at
from checker.language.negation import cues
from checker.language.roles import agent_of, patient_of
from checker.language.syntax import child, children, conjuncts, is_verb, lemma, particle, span_of, verb_lemma
from checker.model import Name, Predicate, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MODALS = {"'ll": "will", "wo": "will", "ca": "can", "'d": "would", "shall": "will"}
_AHEAD = frozenset(
    {"plan", "expect", "intend", "hope", "want", "set", "likely", "due", "consider", "aim", "agree", "try"}
)
_UNKNOWN = frozenset({"PRON", "DET", "NUM", "SYM"})


def read_predicates(doc: Doc, names: tuple[Name, ...]) -> tuple[Predicate, ...]:
    """Return one predicate a verb, in order; "is dead" reads "be_dead", "is off" reads "be_off"."""
    return tuple(_predicate(token, names) for token in doc if is_verb(token) and not _is_preposition(token))


def _is_preposition(verb: Token) -> bool:
    """Tell "according to" and "including" from what is done."""
    return verb.lower_ in {"according", "including", "following", "regarding", "concerning"} and verb.dep_ == "prep"


def _predicate(verb: Token, names: tuple[Name, ...]) -> Predicate:
    agent, patient = agent_of(verb), patient_of(verb)
    negations = cues(verb)
    return Predicate(
        lemma=_lemma(verb),
        agent=_key(agent, names),
        patient=_key(patient, names),
        negated=len(negations) % 2 == 1,
        modal=_modal(verb),
        span=_span(verb),
        agent_span=_place(agent, names),
        patient_span=_place(patient, names),
        cue_span=span_of(negations[0]) if negations else None,
    )


def _lemma(verb: Token) -> str:
    state = _state(verb)
    return f"be_{lemma(state)}" if state is not None else verb_lemma(verb)


def _state(verb: Token) -> Token | None:
    """Return what a copula says of its subject in one word: "dead", "off"."""
    if lemma(verb) != "be":
        return None
    state = child(verb, "acomp", "prt")
    if state is not None:
        return state
    return next((near for near in children(verb, "advmod") if near.lower_ in {"off", "over", "out", "back"}), None)


def _span(verb: Token) -> Span:
    last = _state(verb) or particle(verb)
    return span_of(verb, last) if last is not None and 0 < last.i - verb.i <= 3 else span_of(verb)


def _modal(verb: Token) -> str:
    for helper in children(verb, "aux"):
        if helper.tag_ == "MD":
            return _MODALS.get(helper.lower_, helper.lower_)
    above = verb.head
    if verb.dep_ == "xcomp" and lemma(above) == "go" and above.tag_ == "VBG":
        return "will"
    if verb.dep_ in {"xcomp", "acl"} and lemma(above) in _AHEAD:
        return f"{lemma(above)}_to"
    return ""


def _key(role: Token | None, names: Iterable[Name]) -> str:
    """Return the name, else the noun; those who act together are joined, sorted, by "and"."""
    if role is None:
        return ""
    keys = {key for noun in conjuncts(role) if (key := _one_key(noun, names))}
    return " and ".join(sorted(keys))


def _one_key(noun: Token, names: Iterable[Name]) -> str:
    name = name_at(names, span_of(noun))
    if name is not None:
        return name.key
    return "" if noun.pos_ in _UNKNOWN else lemma(noun)


def _place(role: Token | None, names: Iterable[Name]) -> Span | None:
    if role is None:
        return None
    spans = list(_spans(role, names))
    return Span(start=min(span.start for span in spans), end=max(span.end for span in spans))


def _spans(role: Token, names: Iterable[Name]) -> Iterator[Span]:
    for noun in conjuncts(role):
        name = name_at(names, span_of(noun))
        yield name.span if name is not None else span_of(noun)
