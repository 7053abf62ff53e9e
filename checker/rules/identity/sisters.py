"""Which words name different things of one kind: a surgeon is no pilot, a stomach no chest."""

from functools import cache

from checker.model import Comparison, Descriptor
from checker.rules.common_ground import lemmas
from checker.rules.identity.kinds import KINDS


def sister_kind(one: str, other: str) -> str:
    """Return the kind of which the two words name different things, "" where they may name the same."""
    lefts, rights = _groups().get(one, frozenset()), _groups().get(other, frozenset())
    shared = {kind for kind, _ in lefts} & {kind for kind, _ in rights}
    return "" if lefts & rights else min(shared, default="")


@cache
def kin(word: str) -> frozenset[str]:
    """Return the word and those that may name the same thing."""
    groups = (group.split() for listed in KINDS.values() for group in listed.split(";"))
    return frozenset({word}).union(*(group for group in groups if word in group))


def told_apart(pair: Comparison, left: Descriptor, right: Descriptor) -> bool:
    """Whether neither sentence mentions what the other puts in the slot."""
    return not (kin(left.head) & lemmas(pair.right.frame) or kin(right.head) & lemmas(pair.left.frame))


@cache
def _groups() -> dict[str, frozenset[tuple[str, int]]]:
    found: dict[str, set[tuple[str, int]]] = {}
    for kind, listed in KINDS.items():
        for place, group in enumerate(listed.split(";")):
            for word in group.split():
                found.setdefault(word, set()).add((kind, place))
    return {word: frozenset(groups) for word, groups in found.items()}
