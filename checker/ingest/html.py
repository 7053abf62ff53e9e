"""HTML: the article's text and metadata, found by trafilatura and htmldate."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from checker.errors import InputError
from checker.ingest.blocks import Line, lines, passages
from checker.ingest.dates import to_date
from checker.ingest.decoding import decode
from checker.ingest.draft import Draft, Stated

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_LATIN = {"iso-8859-1", "latin1", "us-ascii"}  # as browsers do
_EMPTY = "Check that the page holds the article itself, not only a script that loads it; or save its text as .txt."
_BLOCKS = ("p", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "div", "td")
_LATEST = "2199-12-31"  # the default would be today


def read_html(raw: bytes) -> Draft:
    """Read a web page: text and passages are those of the extracted article, lines those of the file.

    Raises InputError where it cannot be decoded or no article is found in it.
    """
    from trafilatura import bare_extraction  # noqa: PLC0415 -- heavy

    page = _decoded(raw)
    found: Any = bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params=_options(original=True),
    )
    if not found or not found.text:
        raise InputError("no article found in the page", _EMPTY)
    rows = [row for row in _located(found.text, page) if row.start < row.end]
    return Draft(text=found.text, passages=passages(found.text, [[row] for row in rows]), stated=_stated(found, page))


def _decoded(raw: bytes) -> str:
    """Decode by what the page declares, else as UTF-8."""
    declared = _CHARSET.search(raw, 0, 2048)
    charset = declared[1].decode().lower() if declared else "utf-8"
    if charset.startswith("utf"):
        return decode(raw)
    try:
        return raw.decode("windows-1252" if charset in _LATIN else charset)
    except (UnicodeError, LookupError) as error:
        raise InputError(f"not {charset}, as it says", "Save it as UTF-8.") from error


def _stated(found: Any, page: str) -> Stated:
    published = to_date(found.date)
    updated = _updated(page)
    return Stated(
        title=found.title or None,
        site=found.sitename or None,
        url=found.url or None,
        author=found.author or None,
        published=published,
        updated=updated if updated != published else None,
    )


def _options(*, original: bool) -> dict[str, Any]:
    """Let htmldate read stated dates only, those in metadata before the url's, and never guess from the text."""
    return {
        "extensive_search": False,
        "original_date": original,
        "max_date": _LATEST,
        "deferred_url_extractor": True,
    }


def _updated(page: str) -> date | None:
    from htmldate import find_date  # noqa: PLC0415 -- heavy

    return to_date(find_date(page, **_options(original=False)))


def _located(text: str, page: str) -> Iterator[Line]:
    """Yield the lines of the extracted text, numbered by the line of the page where their element begins."""
    elements = list(_elements(page))
    for row in lines(text):
        yield Line(start=row.start, end=row.end, number=_line(_squeezed(text[row.start : row.end]), elements))


def _elements(page: str) -> Iterator[tuple[str, int]]:
    """Yield the text of each block, and of what follows each ``<br>``, with its line in the page."""
    from lxml import html  # noqa: PLC0415 -- heavy

    tree = html.document_fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8"))
    for element in tree.iter(*_BLOCKS):
        yield _squeezed(element.text_content()), element.sourceline
    for element in tree.iter("br"):
        yield _squeezed(element.tail or ""), element.sourceline


def _line(wanted: str, elements: Sequence[tuple[str, int]]) -> int:
    """Return the line of the smallest element that begins as the passage does, or 1."""
    fits = [(len(text), line) for text, line in elements if text.startswith(wanted[:80])]
    return min(fits)[1] if wanted and fits else 1


def _squeezed(text: str) -> str:
    return "".join(text.removeprefix("- ").split())
