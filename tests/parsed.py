"""Frames of invented sentences, for the tests of the language room."""

from datetime import date
from functools import cache

from checker.language.frames import read_frames
from checker.model import Frame, Span

FRIDAY = date(2018, 1, 12)


@cache
def frame(text: str, published: date | None = FRIDAY) -> Frame:
    """Return the frame of one sentence of an article of Friday, 12 January 2018."""
    return read_frames([(text, published)])[0]


def words(text: str, span: Span | None) -> str | None:
    """Return the words that a span covers."""
    return None if span is None else text[span.start : span.end]
