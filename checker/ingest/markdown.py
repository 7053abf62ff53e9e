"""Markdown with front matter: headings, paragraphs, items, quotations may make claims; code, tables do not."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.ingest.blocks import Line, lines, passages, trimmed
from checker.ingest.dates import lead
from checker.ingest.decoding import decode
from checker.ingest.draft import Draft
from checker.ingest.front_matter import front_matter

_BREAK = re.compile(r"\r\n|\r|\n")
_PROSE = {"paragraph_open", "heading_open"}
_IMAGES = re.compile(r"(?:\[?!\[[^\]]*\]\([^)]*\)(?:\]\([^)]*\))?\s*)+")


def read_markdown(raw: bytes) -> Draft:
    """Read a ``.md`` file; raises InputError where it is not UTF-8 text or its front matter is broken."""
    text = decode(raw)
    stated, body = front_matter(text)
    day, begin = lead(text, body)
    return Draft(text=text, passages=passages(text, list(_blocks(text, begin))), stated=stated, lead=day)


def _blocks(text: str, begin: int) -> Iterator[list[Line]]:
    """Yield each block's lines without its markers: ``#``, bullets, ``>``."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 -- heavy

    parser = MarkdownIt("commonmark").enable("table").disable(["inline", "code"])
    rows = lines(text, begin)[len(_BREAK.findall(text, 0, begin)) :]
    for opening, token in pairwise(parser.parse(text[begin:].removeprefix("\ufeff"))):
        if opening.type in _PROSE and token.map and not _IMAGES.fullmatch(token.content):
            yield list(_unmarked(text, rows[token.map[0] :], token.content.split("\n")))


def _unmarked(text: str, rows: Sequence[Line], contents: Sequence[str]) -> Iterator[Line]:
    for row, content in zip(rows, contents, strict=False):
        at = text.rfind(content.strip(), row.start, row.end)
        yield trimmed(
            text, max(at, row.start), max(at + len(content.strip()), row.start) if at >= 0 else row.end, row.number
        )
