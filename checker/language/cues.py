"""Finds phrases that are cues, by patterns, longest first and without overlaps."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TypeVar

from checker.model import Span

_Value = TypeVar("_Value")
Search = Callable[[str], re.Match[str] | None]
_TEXTS = 8192  # more than the sentences of a large story, each of which meets many others
_NEGATED = re.compile(
    r"(?:\b(?:not|never|no|without|neither|nor|cannot|yet to|(?:refus|declin|fail)(?:e|ed|es|s|ing)? to)|n['’]t)"
    r"\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)


def remembered(read: Callable[[str], _Value]) -> Callable[[str], _Value]:
    """Return the same reading of a text, done once for each of the texts that were read last."""
    return lru_cache(maxsize=_TEXTS)(read)


def searcher(pattern: str) -> Search:
    """Return a search for a pattern, in capitals or not, that remembers what it found in a text."""
    return remembered(re.compile(pattern, re.IGNORECASE).search)


def compiled(phrases: Mapping[_Value, Iterable[str]]) -> tuple[tuple[_Value, re.Pattern[str]], ...]:
    """Return for each value one pattern that finds any of its phrases as whole words."""
    return tuple(
        (value, re.compile(rf"\b(?:{'|'.join(alternatives)})(?!\w)", re.IGNORECASE))
        for value, alternatives in phrases.items()
    )


def find(text: str, patterns: Iterable[tuple[_Value, re.Pattern[str]]]) -> Iterator[tuple[_Value, Span]]:
    """Yield values with the words that give them, in order; of overlapping ones the longest."""
    hits = [(value, match.start(), match.end()) for value, pattern in patterns for match in pattern.finditer(text)]
    taken: list[tuple[_Value, int, int]] = []
    for hit in sorted(hits, key=lambda hit: (hit[1] - hit[2], hit[1])):
        if all(hit[2] <= start or end <= hit[1] for _, start, end in taken):
            taken.append(hit)
    for value, start, end in sorted(taken, key=lambda hit: hit[1]):
        yield value, Span(start=start, end=end)


def is_negated(text: str, span: Span) -> bool:
    """Tell whether a negation stands closely before the words."""
    return _NEGATED.search(text[max(0, span.start - 60) : span.start]) is not None
