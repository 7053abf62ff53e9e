"""Tells what surrounds an article, share lines, credits, prompts, from what it says.

A line is cut only when it is boilerplate as a whole: a sentence that mentions a photo or a newsletter stays.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from checker.ingest.boilerplate_patterns import BIOGRAPHY, PATTERNS

_LONGEST = 600  # no boilerplate line is longer; keeps matching cheap
_CUT = re.compile("|".join(f"(?:{pattern})" for pattern in PATTERNS), re.IGNORECASE)
_PLACEHOLDER = re.compile(r"\[[A-Z][A-Z0-9 _-]{1,40}\]|\{\{.{1,60}\}\}")
_BIOGRAPHY = re.compile(BIOGRAPHY, re.IGNORECASE)


def is_boilerplate(line: str) -> bool:
    """Whether a line, without white space at its ends, is boilerplate as a whole."""
    return len(line) <= _LONGEST and bool(_CUT.fullmatch(line) or _PLACEHOLDER.fullmatch(line))


def kept(blocks: Sequence[Sequence[str]]) -> Iterator[tuple[int, int, int]]:
    """Yield what is left of blocks of lines: (block, first line, line after the last) for each unbroken run."""
    for number, block in enumerate(blocks[: _biography(blocks)]):
        if is_boilerplate(" ".join(block)):
            continue
        first = 0
        for cut, run in groupby(map(_is_cut, block)):
            last = first + len(list(run))
            if not cut:
                yield number, first, last
            first = last


def _is_cut(line: str) -> bool:
    return is_boilerplate(line) or bool(_BIOGRAPHY.fullmatch(line))


def _biography(blocks: Sequence[Sequence[str]]) -> int:
    """Return the block of the author's biography, which ends the article if it stands in its latter half."""
    sizes = [sum(map(len, block)) for block in blocks]
    for number, block in enumerate(blocks):
        if _BIOGRAPHY.fullmatch(block[0]) and 2 * sum(sizes[:number]) >= sum(sizes):
            return number
    return len(blocks)
