"""Finds the words that deny what a verb says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.language.syntax import RELATIVES, child, children, is_verb, lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

# What is said not to happen by these is the verb below them: "failed to sell", "the failure to sell".
_NEGATING = frozenset(
    {"fail", "refuse", "decline", "avoid", "deny", "neglect", "stop", "cease", "forget", "unable", "unlikely",
     "unwilling", "failure", "refusal", "inability", "reluctant", "denial"}
)  # fmt: skip
# What is not wanted, planned or thought is not so: "does not plan to sell".
_RAISING = frozenset(
    {"plan", "want", "intend", "expect", "think", "believe", "seem", "appear", "go", "try", "hope", "set", "able",
     "likely", "manage", "need", "have", "get", "choose", "begin", "start", "continue", "allow", "agree"}
)  # fmt: skip
_NOBODY = frozenset({"no", "nobody", "none", "nothing", "neither", "nowhere"})
_INSTEAD = frozenset({"without", "instead"})
_ROLES = ("nsubj", "nsubjpass", "dobj", "attr")
_DEEPEST = 8


def cues(verb: Token, depth: int = 0) -> list[Token]:
    """Return the words that negate the verb, nearest first; two of them cancel out."""
    own = [*_own(verb), *_in_roles(verb)]
    return own + _from_above(verb, depth + 1) if depth < _DEEPEST else own


def _own(verb: Token) -> list[Token]:
    found = [*children(verb, "neg")]
    adverbs = children(verb, "advmod", "preconj", "cc", "det")
    found += [near for near in adverbs if near.lower_ in {"never", "neither", "nowhere"}]
    longer = [near for near in adverbs if near.lower_ == "longer"]
    return found + [no for near in longer for no in near.children if no.lower_ == "no"]


def _in_roles(verb: Token) -> list[Token]:
    """Return "nobody" and the "no" of "no deal" among the verb's own roles."""
    found = []
    for role in children(verb, *_ROLES):
        if role.lower_ in _NOBODY:
            found.append(role)
        found += [near for near in children(role, "det", "neg", "preconj") if near.lower_ in {"no", "neither"}]
    return found


def _from_above(verb: Token, depth: int) -> list[Token]:
    above = verb.head
    if verb.dep_ == "pcomp":
        return [above] if _INSTEAD & {above.lower_, above.head.lower_} else []
    if verb.dep_ == "conj" and is_verb(above):
        return _shared(verb, above, depth)
    if verb.dep_ in {"relcl", "ccomp"} and lemma(above if verb.dep_ == "ccomp" else above.head) == "be":
        return _cleft(verb)
    return _from_governor(verb, above, depth) if verb.dep_ in {"xcomp", "ccomp", "acl", "dobj"} else []


def _from_governor(verb: Token, above: Token, depth: int) -> list[Token]:
    """Return the "failed" of "failed to sell", the "not" of "does not plan to sell"."""
    if lemma(above) in _NEGATING and (verb.dep_ != "ccomp" or lemma(above) == "deny"):
        return [above, *cues(above, depth)]
    return _above_copula(above, depth) if lemma(above) in _RAISING and verb.dep_ == "xcomp" else []


def _above_copula(above: Token, depth: int) -> list[Token]:
    """Return what negates the verb above, or the copula of "is not able to"."""
    return cues(above if is_verb(above) else above.head, depth)


def _shared(verb: Token, above: Token, depth: int) -> list[Token]:
    """Return the negation that "did not sell or rent" shares; "did not sell and left" does not."""
    joined = child(above, "cc")
    if joined is not None and joined.lower_ in {"or", "nor"} and child(verb, "nsubj", "nsubjpass") is None:
        return cues(above, depth)
    return _from_above(above, depth) if child(verb, "nsubj", "nsubjpass", "aux") is None else []


def _cleft(verb: Token) -> list[Token]:
    """Return the negation of "it was not Acme that backed out"."""
    copula = verb.head if verb.dep_ == "ccomp" else verb.head.head
    subject, stand_in = child(copula, "nsubj", "expl"), verb.head
    is_cleft = subject is not None and (subject.lower_ == "it" or stand_in.lower_ == "one")
    relative = child(verb, "nsubj", "nsubjpass")
    return children(copula, "neg") if is_cleft and relative is not None and relative.lower_ in RELATIVES else []
