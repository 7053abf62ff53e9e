"""Which words name a spot: buildings, rooms, grounds, parts of the body."""

from checker.model import Descriptor, Statement
from checker.rules.identity.kinds import BODY, KINDS

_NAMED = frozenset({"GPE", "LOC", "FAC", "ORG"})
SPOTS = frozenset(
    word for kind in ("building", "room", "ground") for group in KINDS[kind].split(";") for word in group.split()
)
_PARTS = frozenset(word for group in KINDS[BODY].split(";") for word in group.split())


def is_place(side: Statement, found: Descriptor) -> bool:
    """Whether a noun or name of the sentence stands for a place."""
    if not found.named:
        return found.head in SPOTS
    return any(name.span == found.span and name.label in _NAMED for name in side.frame.names)


def is_part(found: Descriptor) -> bool:
    """Whether a noun names a part of the body."""
    return not found.named and found.head in _PARTS
