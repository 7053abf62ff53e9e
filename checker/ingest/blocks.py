"""Lines and blocks of a text: blocks of lines that belong together become passages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.ingest.boilerplate import kept
from checker.model import Passage

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_BLANK = "".join(chr(code) for code in range(0x3001) if chr(code).isspace()) + "\ufeff\u200b"
_BULLET = re.compile(r"(?:[-*+•·–—▪◦●■►»]\s+)+(?=\S)")
_WIDTHS = range(50, 121)  # how wide a hard-wrapped text may be


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line without white space at its ends, ``text[start:end]``, and its number from 1."""

    start: int
    end: int
    number: int


def trimmed(text: str, start: int, end: int, number: int) -> Line:
    """Return the stretch as a line, its ends moved inward past white space and byte order marks."""
    body = text[start:end]
    left = len(body) - len(body.lstrip(_BLANK))
    return Line(start=start + left, end=max(start + left, start + len(body.rstrip(_BLANK))), number=number)


def lines(text: str, start: int = 0) -> list[Line]:
    """Return every line of the text, blank ones too, and a blank last one; those before ``start`` are blank."""
    found = (match.span(1) for match in _LINE.finditer(text))
    return [trimmed(text, max(first, start), max(last, start), n) for n, (first, last) in enumerate(found, 1)]


def paragraphs(text: str, start: int) -> Iterator[list[Line]]:
    """Group the lines of plain text: each is a paragraph, unless the text was wrapped at a fixed width."""
    rows = lines(text, start)
    width = max((row.end - row.start for row in rows), default=0)
    block: list[Line] = []
    for row in rows:
        if block and not (width in _WIDTHS and _wrapped(text, block[-1], row, width)):
            yield block
            block = []
        if row.start < row.end:
            block.append(row)


def _wrapped(text: str, above: Line, row: Line, width: int) -> bool:
    """Whether the break between two lines came from wrapping: the next word had no room above."""
    words = text[row.start : row.end].split(maxsplit=1)
    return bool(words) and above.end - above.start + 1 + len(words[0]) > width


def passages(text: str, blocks: Sequence[Sequence[Line]]) -> tuple[Passage, ...]:
    """Return what may make claims, in order: the blocks without boilerplate and bullets."""
    rows = [[text[row.start : row.end] for row in block] for block in blocks]
    spans = (_passage(text, blocks[b][first], blocks[b][last - 1]) for b, first, last in kept(rows))
    return tuple(span for span in spans if any(char.isalnum() for char in text[span.start : span.end]))


def _passage(text: str, first: Line, last: Line) -> Passage:
    bullet = _BULLET.match(text, first.start, last.end)
    return Passage(start=bullet.end() if bullet else first.start, end=last.end, line=first.number)
