"""Dates and times of day, resolved against the article's date where it is known."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from checker.language.calendar_words import Hit, Setting, read_hits
from checker.language.syntax import governing_lemma, governor, looks_ahead
from checker.model import Moment, Name, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_BETWEEN = re.compile(r"[\s,(]*(?:\b(?:on|at|of|in the|early|late|ET|EST|EDT|PT|PST|CT|GMT|BST|local time)\b[\s,(]*)*")


def read_moments(doc: Doc, names: tuple[Name, ...], published: date | None) -> tuple[Moment, ...]:
    """Return the dates and times in order; "9 a.m. on Monday, March 5" is one."""
    hits = sorted(read_hits(doc.text, partial(_setting, doc, published)), key=lambda hit: hit.start)
    free = [hit for hit in hits if not _inside_name(doc, hit, names) and not _counts(doc, hit)]
    return tuple(_moment(doc, hit) for hit in _joined(doc.text, free))


def _setting(doc: Doc, published: date | None, start: int, end: int) -> Setting:
    token = _token(doc, start, end)
    verb = governor(token) if token is not None else None
    return Setting(today=published, ahead=verb is not None and looks_ahead(verb))


def _token(doc: Doc, start: int, end: int) -> Token | None:
    words = doc.char_span(start, end, alignment_mode="expand")
    return words.root if words is not None else None


def _inside_name(doc: Doc, hit: Hit, names: tuple[Name, ...]) -> bool:
    """Tell "CES 2018" and "Friday Night Lights" from dates."""
    del doc
    return any(name.span.start <= hit.start and hit.end <= name.span.end for name in names)


def _counts(doc: Doc, hit: Hit) -> bool:
    """Tell "2000 people" from a year."""
    token = _token(doc, hit.start, hit.end)
    is_number = token is not None and token.text.isdigit()
    return token is not None and is_number and token.dep_ == "nummod" and token.head.tag_ == "NNS"


def _joined(text: str, hits: Iterable[Hit]) -> list[Hit]:
    joined: list[Hit] = []
    for hit in hits:
        together = _together(joined[-1], hit, text) if joined else None
        if together is not None:
            joined[-1] = together
        else:
            joined.append(hit)
    return joined


def _together(one: Hit, other: Hit, text: str) -> Hit | None:
    """Join neighbours that each say what the other leaves open: a weekday and a date, a day and a time."""
    if not _BETWEEN.fullmatch(text, one.end, other.start):
        return None
    if (one.clock and other.clock) or (_names_day(one) and _names_day(other)):
        return None
    if one.weekday is not None and other.weekday is not None:
        return None
    dated = other if _names_day(other) or (other.first and not _names_day(one)) else one
    return Hit(
        start=one.start,
        end=other.end,
        first=dated.first,
        last=dated.last,
        weekday=one.weekday if one.weekday is not None else other.weekday,
        month=dated.month,
        day=dated.day,
        clock=one.clock or other.clock,
    )


def _names_day(hit: Hit) -> bool:
    return hit.month is not None or (hit.first is not None and hit.weekday is None)


def _moment(doc: Doc, hit: Hit) -> Moment:
    token = _token(doc, hit.start, hit.end)
    return Moment(
        first=hit.first,
        last=hit.last,
        weekday=hit.weekday,
        month=hit.month,
        day=hit.day,
        clock=hit.clock,
        verb=governing_lemma(token) if token is not None else "",
        span=Span(start=hit.start, end=hit.end),
    )
