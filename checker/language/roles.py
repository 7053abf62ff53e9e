"""Finds the words that fill a verb's roles, across passives, relatives, coordination and control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.language.syntax import RELATIVES, child, children, governor, is_verb, lemma, particle

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = ("nsubj", "expl")
_STAND_INS = frozenset({"one", "ones", "those", "company", "man", "woman", "person", "first", "only"})
_OBJECT_CONTROL = frozenset(
    {"ask", "force", "order", "tell", "allow", "persuade", "urge", "want", "expect", "help", "let", "make", "cause",
     "require", "convince", "invite", "enable", "permit", "warn", "advise", "encourage", "see", "hear", "find", "leave"}
)  # fmt: skip
_SHARING = frozenset({"conj", "xcomp", "advcl", "pcomp", "acl"})  # clauses that leave their subject to the verb above
_DEEPEST = 12  # links followed before giving up: parses of garbage can be long chains


def is_passive(verb: Token) -> bool:
    """Tell whether the verb's grammatical subject is what it is done to."""
    if child(verb, "auxpass", "nsubjpass") is not None:
        return True
    if lemma(verb) == "hurt" and _follows_passive(verb):  # its past and its participle look the same
        return child(verb, "dobj") is None
    if verb.tag_ != "VBN" or child(verb, "aux", "dobj", *_SUBJECTS) is not None:
        return False
    return verb.dep_ == "acl" or _follows_passive(verb)


def _follows_passive(verb: Token) -> bool:
    return verb.dep_ == "conj" and is_verb(verb.head) and is_passive(verb.head)


def agent_of(verb: Token) -> Token | None:
    """Return who does it: the subject, or the by-phrase of a passive."""
    if not is_passive(verb):
        return _subject(verb)
    by = child(verb, "agent")
    return _resolved(child(by, "pobj")) if by is not None else None


def patient_of(verb: Token) -> Token | None:
    """Return whom or what it is done to: the object, the subject of a passive, what one walks away from."""
    if is_passive(verb):
        return _subject(verb)
    done_to = child(verb, "dobj", "attr") or _gap(verb) or _after_particle(verb)
    return _resolved(done_to)


def _subject(verb: Token, depth: int = 0) -> Token | None:
    own = child(verb, "nsubjpass", *_SUBJECTS)
    if own is not None:
        return _resolved(own)
    if child(verb, "csubj") is not None:  # mostly a misread opening: "Speaking in Paris, Anna Pell said"
        before = verb.nbor(-1)
        return before if before.pos_ == "PROPN" else None
    if verb.dep_ in {"relcl", "acl"} and verb.tag_ in {"VBN", "VBG"}:
        return verb.head
    above = governor(verb.head) if verb.head != verb else None
    shares = verb.dep_ in _SHARING or (verb.dep_ == "ccomp" and verb.tag_ in {"VBG", "VB"})
    if above is None or not shares or depth > _DEEPEST:
        return None
    if verb.dep_ in {"xcomp", "ccomp"} and lemma(above) in _OBJECT_CONTROL and child(above, "dobj") is not None:
        return _resolved(child(above, "dobj"))
    return _subject(above, depth + 1)


def _resolved(role: Token | None) -> Token | None:
    """Return what a relative pronoun stands for; "the one who" is whoever is said to be the one."""
    if role is None or role.lower_ not in RELATIVES or role.pos_ not in {"PRON", "DET", "SCONJ"}:
        return role
    verb = role.head
    antecedent = _antecedent(verb)
    if antecedent is None:
        return role
    copula = antecedent.head
    if antecedent.dep_ == "attr" and lemma(antecedent) in _STAND_INS and lemma(copula) == "be":
        subject = child(copula, *_SUBJECTS)
        return subject if subject is not None and subject.lower_ not in {"it", "who"} else antecedent
    return antecedent


def _antecedent(verb: Token) -> Token | None:
    while verb.dep_ == "conj" and is_verb(verb.head):
        verb = verb.head
    if verb.dep_ == "relcl":
        return verb.head
    if verb.dep_ in {"ccomp", "advcl"} and lemma(verb.head) == "be":  # the model's reading of "it was X that did it"
        return child(verb.head, "attr")
    return None


def _gap(verb: Token) -> Token | None:
    """Return the noun that a relative clause leaves out as its object: "the deal Acme signed"."""
    own = child(verb, "nsubj")
    if verb.dep_ != "relcl" or own is None or own.lower_ in RELATIVES or lemma(verb) == "be":
        return None
    stranded = any(child(prep, "pobj", "pcomp") is None for prep in children(verb, "prep"))
    return verb.head if child(verb, "ccomp", "xcomp", "acomp") is None and not stranded else None


def _after_particle(verb: Token) -> Token | None:
    joined = particle(verb)
    if joined is None:
        return None
    preps = [*children(verb, "prep"), *children(joined, "prep")]
    return next((child(prep, "pobj") for prep in preps if prep.lower_ in {"from", "of", "on"}), None)
