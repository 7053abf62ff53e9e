"""Whether two numbers speak of one thing: what their clauses recall, whom and where they name, what else is counted."""

import re
from collections.abc import Callable, Iterator

from checker.model import Comparison, Quantity, Statement
from checker.rules.numeric.quantities import disjoint, is_total

_EDGE = re.compile(
    r"[;:()?!\u2013\u2014\u2026]|--|,(?!\d)|\b(?:while|whereas|but|which|who|whose|although|though)\b", re.IGNORECASE
)
# Words of the clause that make its number another one's: a record, an earlier case, a mean, what may be.
_OTHERS = re.compile(
    r"\b(?:(?P<record>records?|recorded|ever|most|largest|biggest|highest|longest|heaviest|limit|maximum|minimum)|"
    r"(?P<past>previous(?:ly)?|former(?:ly)?|earlier|once|last (?:year|month|week|season)|instead|originally|"
    r"initially)|"
    r"(?P<mean>an? average|averaged|on average|(?<!for )several|various|different|typical(?:ly)?|"
    r"usual(?:ly)?|normal(?:ly)?|every|each|rare|per)|"
    r"(?P<other>compared|versus|vs|another)|"
    r"(?P<open>(?-i:can|could|[Ii]f|would|might)|grow|target|goal|hopes?|wants?|needs?|aims?|aiming))\b",
    re.IGNORECASE,
)
_THAN = re.compile(r"\bthan$", re.IGNORECASE)
_BOUND = re.compile(r"\b(?:more|less|fewer|no|better|larger|bigger|rather|other) than$", re.IGNORECASE)

Meeting = Callable[[Quantity, Quantity], bool]


def opposed(
    pair: Comparison, wanted: Callable[[Quantity], bool], alike: Meeting, differ: Meeting = disjoint
) -> Iterator[tuple[Quantity, Quantity]]:
    """Return the quantities of both sides that measure one thing and cannot both hold.

    ``alike`` says whether two may measure the same, ``differ`` whether they exclude each other. A number that the
    other side gives too has its partner there, and one that could stand against several stands against none.
    """
    lefts, rights = ([found for found in side.frame.quantities if wanted(found)] for side in (pair.left, pair.right))
    met = [
        (one, other)
        for one in lefts
        for other in rights
        if one.unit == other.unit and alike(one, other) and same_scope(pair, one, other)
    ]
    for one, other in met:
        alone = sum(one is left or other is right for left, right in met) == 1
        if alone and differ(one, other) and _unmatched(one, rights, differ) and _unmatched(other, lefts, differ):
            yield one, other


def same_scope(pair: Comparison, left: Quantity, right: Quantity) -> bool:
    """Whether neither number is a part, or one side's alone is recalled, or each is of another person or place."""
    whole = is_total(pair.left, left) and is_total(pair.right, right)
    return whole and recalled(pair.left, left) == recalled(pair.right, right) and not _elsewhere(pair, left, right)


def recalled(side: Statement, quantity: Quantity) -> frozenset[str]:
    """Return how the number's own clause compares, recalls or supposes: "the largest ever weighed", "can grow to"."""
    before, after = _clause(side, quantity)
    compared = _THAN.search(before.rstrip()) and not _BOUND.search(before.rstrip())
    found = {str(word.lastgroup) for word in _OTHERS.finditer(f"{before} # {after}")}
    return frozenset(found | {"other"} if compared else found)


def _elsewhere(pair: Comparison, left: Quantity, right: Quantity) -> bool:
    """Whether both sides name places, or both clauses name people, and none in common."""
    places = _named(pair.left, "GPE", "LOC"), _named(pair.right, "GPE", "LOC")
    people = _about(pair.left, left), _about(pair.right, right)
    return any(one and other and not one & other for one, other in (places, people))


def _named(side: Statement, *labels: str) -> frozenset[str]:
    return frozenset(name.key.split()[-1] for name in side.frame.names if name.label in labels and name.key)


def _about(side: Statement, quantity: Quantity) -> frozenset[str]:
    """Return the people whom the number's clause names, without those who say it."""
    clause = " ".join(_clause(side, quantity)).lower()
    speakers = " ".join(said.speaker for said in side.frame.attributions).lower()
    return frozenset(name for name in _named(side, "PERSON") if name in clause and name not in speakers)


def _clause(side: Statement, quantity: Quantity) -> tuple[str, str]:
    text, span = side.sentence.text, quantity.span
    start = max((edge.end() for edge in _EDGE.finditer(text, 0, span.start)), default=0)
    end = _EDGE.search(text, span.end)
    return text[start : span.start], text[span.end : end.start() if end else len(text)]


def _unmatched(one: Quantity, others: list[Quantity], differ: Meeting) -> bool:
    return all(one.unit != other.unit or differ(one, other) for other in others)
