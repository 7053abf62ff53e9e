"""A second chance for a conflict whose disputed value was only reworded, before it is called new."""

import re
from collections.abc import Iterable, Sequence
from itertools import permutations

from rapidfuzz import fuzz

from checker.identity import normalise
from checker.model import Conflict, Side
from checker.registry import Registered, RegisteredSide

_ALIKE = 90.0  # of 100, for the quotes
_AKIN = 60.0  # for the values: "walked away" and "walked off", not "rose" and "fell"
_OPENERS = frozenset("a an and as at but by for from if in it its of on or that the then there these this to".split())
_TELLING = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion "
    "dozen half third quarter twice once first second last next today tomorrow yesterday tonight "
    "no not nor none never nobody nothing nowhere neither cannot without hardly barely".split()
)
_OPPOSING = ("un", "in", "il", "im", "ir", "dis", "non")


def matches(conflicts: Iterable[Conflict], entries: Iterable[Registered]) -> dict[str, Registered]:
    """Return for a conflict's id the entry that is about the same; no entry serves two, the most alike goes first."""
    waiting: dict[tuple[object, ...], list[Registered]] = {}
    for entry in entries:
        waiting.setdefault(_matter(entry.kind, entry.thing, entry.sides), []).append(entry)
    scored = sorted(
        (-score, conflict.id, entry.id, entry)
        for conflict in conflicts
        for entry in waiting.get(_matter(conflict.kind, conflict.thing, conflict.sides), ())
        if (score := _likeness(conflict, entry)) >= _ALIKE
    )
    found: dict[str, Registered] = {}
    taken: set[str] = set()
    for _, conflict, id_, entry in scored:
        if conflict not in found and id_ not in taken:
            found[conflict] = entry
            taken.add(id_)
    return found


def joined(conflicts: Iterable[Conflict], entries: Iterable[Registered]) -> dict[str, Registered]:
    """Return for a conflict's id the entry whose two sides are still among those that disagree on the same point.

    An article that comes in before them stands for the point from then on, which changes the conflict's id.
    """
    waiting: dict[tuple[str, str], list[Registered]] = {}
    for entry in entries:
        waiting.setdefault((entry.kind, normalise(entry.thing)), []).append(entry)
    return {
        conflict.id: entry
        for conflict in conflicts
        for entry in reversed(waiting.get((conflict.kind, normalise(conflict.thing)), []))
        if _stances(entry.sides) <= _stances((*conflict.sides, *conflict.left_also, *conflict.right_also))
    }


def _stances(sides: Iterable[Side | RegisteredSide]) -> set[tuple[str, str]]:
    return {(side.source, normalise(side.value)) for side in sides}


def _matter(kind: str, thing: str, sides: Sequence[Side | RegisteredSide]) -> tuple[object, ...]:
    return (kind, normalise(thing), tuple(sorted(side.source for side in sides)))


def _likeness(conflict: Conflict, entry: Registered) -> float:
    """Return how alike the less similar quotes are, 0 to 100; 0 where a side says something else."""
    return max(
        min(_side_likeness(now, then) for now, then in zip(conflict.sides, order, strict=True))
        for order in permutations(entry.sides)
    )


def _side_likeness(now: Side, then: RegisteredSide) -> float:
    quote, value = now.sentence.text, now.value
    if now.source != then.source or _fixed(quote) != _fixed(then.quote) or _fixed(value) != _fixed(then.value):
        return 0.0
    if _opposed(quote, then.quote) or fuzz.token_set_ratio(normalise(value), normalise(then.value)) < _AKIN:
        return 0.0
    return float(fuzz.ratio(normalise(quote), normalise(then.quote)))


def _fixed(text: str) -> list[str]:
    """Return in their order the numbers, dates, negations and names: words that may not change."""
    words = re.findall(r"\d[\d.,:/]*|[^\W\d_]+(?:['’][^\W\d_]+)?", text)
    return [normalise(word) for word in words if _is_fixed(word)]


def _is_fixed(word: str) -> bool:
    folded = normalise(word)
    if word[0].isupper():
        return folded not in _OPENERS
    return word[0].isdigit() or folded in _TELLING or folded.endswith("n't")


def _opposed(text: str, other: str) -> bool:
    """Whether a word of one is a word of the other with a prefix that turns it round: legal, illegal."""
    words, others = set(normalise(text).split()), set(normalise(other).split())
    gone, come = words - others, others - words
    return any(prefix + word in come for word in gone for prefix in _OPPOSING) or any(
        prefix + word in gone for word in come for prefix in _OPPOSING
    )
