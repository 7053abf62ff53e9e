"""Which words fill the same slot in two sentences: the same part of the same deed, or of one much like it."""

from collections.abc import Iterator
from functools import cache

from checker.model import Comparison, Descriptor
from checker.rules.common_ground import lemmas
from checker.rules.identity.sisters import kin

# Verbs of one line may tell of the same deed.
_DEEDS = """
    take rush bring carry transport airlift ferry transfer
    kill murder slay shoot
    arrest detain apprehend catch capture seize hold
    find discover spot notice uncover unearth
    hit strike slap punch smack beat attack
    bury burrow crawl tunnel dig
    build construct erect
    call name identify dub
    own run operate
    photograph picture snap film record
    buy purchase acquire
    steal snatch grab
    tackle subdue restrain
    bite sting
    hear notice
    stop stop_off visit
    work serve
"""


def same_slot(left: Descriptor, right: Descriptor) -> bool:
    """Whether both are the same to the same verb or noun, or to verbs that may tell of one deed."""
    same = left.governor == right.governor or bool(_deeds(left.governor) & _deeds(right.governor))
    return bool(left.governor) and left.relation == right.relation and same


def told_apart(pair: Comparison, left: Descriptor, right: Descriptor) -> bool:
    """Whether neither sentence mentions what the other puts in the slot."""
    return not (kin(left.head) & lemmas(pair.right.frame) or kin(right.head) & lemmas(pair.left.frame))


def described(pair: Comparison) -> Iterator[tuple[Descriptor, Descriptor]]:
    """Return each unnamed thing of the left with each of the right."""
    for left in pair.left.frame.descriptors:
        for right in pair.right.frame.descriptors:
            if not (left.named or right.named or left.name or right.name):
                yield left, right


@cache
def _deeds(verb: str) -> frozenset[int]:
    return frozenset(place for place, line in enumerate(_DEEDS.splitlines()) if verb in line.split())
