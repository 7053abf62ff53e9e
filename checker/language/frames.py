"""Reads what sentences assert."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from checker.language.attributions import read_attributions
from checker.language.descriptors import read_descriptors
from checker.language.moments import read_moments
from checker.language.names import read_names
from checker.language.parser import parse
from checker.language.predicates import read_predicates
from checker.language.quantities import read_quantities
from checker.language.stages import read_stages
from checker.language.standings import read_standings
from checker.language.syntax import lemma, span_of
from checker.model import Frame, Token

if TYPE_CHECKING:
    from spacy.tokens import Doc

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})
_NEVER_STOPPED = frozenset({"PROPN", "VERB", "NUM"})


def read_frames(items: Sequence[tuple[str, date | None]]) -> list[Frame]:
    """Return one frame for each (sentence, its article's date); a frame depends on its own item alone."""
    docs = parse(text for text, _ in items)
    return [_frame(doc, published) for doc, (_, published) in zip(docs, items, strict=True)]


def _frame(doc: Doc, published: date | None) -> Frame:
    names = read_names(doc)
    moments = read_moments(doc, names, published)
    return Frame(
        tokens=_tokens(doc),
        names=names,
        quantities=read_quantities(doc, [*(name.span for name in names), *(moment.span for moment in moments)]),
        moments=moments,
        predicates=read_predicates(doc, names),
        attributions=read_attributions(doc, names),
        standings=read_standings(doc.text),
        stages=read_stages(doc.text),
        descriptors=read_descriptors(doc, names),
    )


def _tokens(doc: Doc) -> tuple[Token, ...]:
    return tuple(
        Token(lemma=lemma(token), pos=token.pos_, span=span_of(token))
        for token in doc
        if token.pos_ in _CONTENT and (not token.is_stop or token.pos_ in _NEVER_STOPPED)
    )
