"""How two quantities meet: whether both can hold, which of them rival each other, how they are written."""

import math
import re
from collections.abc import Callable, Iterator

from checker.language.cues import searcher
from checker.model import Comparison, Point, Quantity, Statement

CASUALTIES = frozenset({"dead", "injured"})
_ROUNDED = 100  # from here on news rounds without saying so
# Words around a number that make it a part, a rate, a limit or another one's: not the total that the other side gives.
_PART_BEFORE = re.compile(
    r"\b(?:another|other|more|further|additional|first|last|remaining|every|each|of the|by|extra|only some)\s+\S*$",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r"\s*(?:\w+\s)?(?:more|others?|further|additional|of (?:them|whom|these|those)|per|apiece|each|ago|earlier|later"
    r"|away|an? (?:day|week|month|year|hour))\b",
    re.IGNORECASE,
)
_ANOTHER = searcher(
    r"\b(?:record|ever|previous(?:ly)?|former(?:ly)?|earlier|average|typical(?:ly)?|usual(?:ly)?|normal(?:ly)?|once|"
    r"last year|compared|(?<!more )(?<!less )(?<!fewer )(?<!rather )than|most|largest|biggest|highest|can|could|if)\b",
)


def disjoint(one: Quantity, other: Quantity) -> bool:
    """Whether no number fits both, rounding allowed."""
    return (one.high < other.low or other.high < one.low) and not (_rounds_to(one, other) or _rounds_to(other, one))


def rivals(
    pair: Comparison,
    key: Callable[[Quantity], tuple[str, ...] | None],
    differ: Callable[[Quantity, Quantity], bool] = disjoint,
) -> Iterator[tuple[Quantity, Quantity]]:
    """Return for each key that both sides give once, and on which their numbers differ, the two quantities.

    ``key`` says what a quantity measures; it returns None for those that are not wanted. A side that gives several
    numbers for one key tells them apart in ways that are not seen here. ``differ`` says whether no number fits both.
    """
    left, right = ({key(found): found for found in side.frame.quantities} for side in (pair.left, pair.right))
    for shared in sorted({what for what in left if what} & {what for what in right if what}):
        a, b = left[shared], right[shared]
        alone = all(
            sum(key(found) == shared for found in side.frame.quantities) == 1 for side in (pair.left, pair.right)
        )
        if alone and differ(a, b) and is_total(pair.left, a) and is_total(pair.right, b):
            yield a, b


def is_total(side: Statement, quantity: Quantity) -> bool:
    """Whether the number stands for the whole: not "another five", "five of them", "five a day"."""
    text = side.sentence.text
    return not (_PART_BEFORE.search(text[: quantity.span.start]) or _PART_AFTER.match(text, quantity.span.end))


def told_apart(pair: Comparison) -> bool:
    """Whether one side alone compares, recalls or supposes: "the previous record was", "can grow to"."""
    return bool(_ANOTHER(pair.left.sentence.text)) != bool(_ANOTHER(pair.right.sentence.text))


def grown(pair: Comparison, left: Quantity, right: Quantity) -> bool:
    """Whether the later report, known to be of a later day, gives the higher number: tolls rise."""
    days = pair.left.published, pair.right.published
    if days[0] is None or days[1] is None or days[0] == days[1]:
        return False
    return (days[0] < days[1]) == (left.low < right.low)


def point(quantity: Quantity) -> Point:
    """Return the quantity as one side of a dispute."""
    return Point(value=f"{number(quantity)} {quantity.unit}".strip(), spans=(quantity.span,))


def number(quantity: Quantity) -> str:
    """Write the interval: "14", "12+", "up to 12", "12-14"."""
    low, high = f"{quantity.low:.12g}", f"{quantity.high:.12g}"
    if math.isinf(quantity.high):
        return f"{low}+"
    if quantity.low == 0 < quantity.high:
        return f"up to {high}"
    return low if low == high else f"{low}-{high}"


def wording(side: Statement, quantity: Quantity) -> str:
    """Return the quantity as the sentence writes it, small at the sentence's beginning too."""
    return side.sentence.text[quantity.span.start : quantity.span.end].lower()


def _rounds_to(one: Quantity, other: Quantity) -> bool:
    """Whether the other, written with as many digits as the one, is the one: 2,084 is 2,000, 349 is 350.

    Not where that takes more than a tenth: 113 is not 100.
    """
    if one.low != one.high or other.low != other.high or min(one.low, other.low) < _ROUNDED:
        return False
    size: int = 10 ** (len(f"{one.low:.0f}") - len(f"{one.low:.0f}".rstrip("0") or "0"))
    return bool(size > 1 and abs(other.low - one.low) <= min(size / 2, one.low / 10))
