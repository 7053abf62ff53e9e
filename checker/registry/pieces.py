"""A registry's text, cut into its entries."""

from dataclasses import dataclass

from checker.registry.entries import Registered
from checker.registry.nodes import RefusalError
from checker.registry.reading import Block, Layout

_BLOCK_STYLE = "Write `claims` and each entry on lines of their own, as docs/registry.md shows."


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """An entry's lines with the comment lines right above it, and the blank lines after it."""

    entry: Registered
    lines: str
    blank: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """A text with entries: ``head`` + each piece's ``lines`` and ``blank`` + ``tail``."""

    head: str
    pieces: tuple[Piece, ...]
    tail: str


def cut(text: str, found: Layout) -> Parts:
    """Cut a text that ends with a line end; raise RefusalError for entries that share a line with something else.

    The null or ``{}`` that stands for no entries is left out.
    """
    if not found.claims or text[line_start(text, found.claims.start) : found.claims.start]:
        raise RefusalError(found.claims.line if found.claims else 1, "`claims` shares its line", _BLOCK_STYLE)
    if found.nothing:
        end = line_end(text, found.nothing.end)
        head = text[: found.nothing.start] + text[found.nothing.end : end]
        return Parts(head=head, pieces=(), tail=text[end:])
    spans = []
    done = line_end(text, found.claims.end)
    for block in found.blocks:
        spans.append(_span(text, block, done))
        done = spans[-1][1]
    starts = [start for start, _ in spans]
    ends = [*starts[1:], done]
    pieces = tuple(_piece(text, *parts) for parts in zip(found.blocks, starts, ends, strict=True))
    return Parts(head=text[: starts[0]], pieces=pieces, tail=text[done:])


def line_start(text: str, at: int) -> int:
    """Return where the line with the character at ``at`` begins."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Return where the line with the character at ``at`` ends, its line end included."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1


def content_end(text: str, start: int, end: int) -> int:
    """Return where what is written in ``text[start:end]`` ends; to YAML a block of text holds the blank lines below."""
    return start + len(text[start:end].rstrip())


def _span(text: str, block: Block, least: int) -> tuple[int, int]:
    start = line_start(text, block.start)
    if start < least or text[start : block.start].strip(" "):
        raise RefusalError(block.entry.line, "an entry shares its line", _BLOCK_STYLE)
    while start > least and text[line_start(text, start - 1) : start].lstrip(" \t").startswith("#"):
        start = line_start(text, start - 1)
    return start, line_end(text, content_end(text, block.start, block.end))


def _piece(text: str, block: Block, start: int, end: int) -> Piece:
    whole = text[start:end]
    lines = whole[: line_end(whole, len(whole.rstrip()))]
    return Piece(entry=block.entry, lines=lines, blank=whole[len(lines) :])
