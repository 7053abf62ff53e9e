"""Who and what is named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from checker.identity import normalise
from checker.language.syntax import span_of
from checker.model import Name, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Words

_KINDS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART"})
_UNTYPED = "MISC"
_TITLES = (
    r"mr|mrs|ms|miss|dr|prof|professor|sir|lord|lady|dame|rev|sen|senator|rep|gov|governor|president|chancellor|mayor"
    r"|gen|general|col|colonel|capt|captain|lt|sgt|officer|judge|justice|king|queen|prince|princess|pope|minister"
)
_TITLE = re.compile(rf"^(?:(?:{_TITLES})\b\.?\s+)+(?=\w)")
_OFFICE = re.compile(rf"(?:{_TITLES}|ceo|cfo|cto|coo)")
_POSTS = frozenset({"ceo", "cfo", "cto", "coo", "chairman", "president", "spokesman", "spokeswoman"})
_SAME = {
    "u.s": "united states",
    "u.s.a": "united states",
    "us": "united states",
    "usa": "united states",
    "america": "united states",
    "united states of america": "united states",
    "u.k": "united kingdom",
    "uk": "united kingdom",
    "britain": "united kingdom",
    "great britain": "united kingdom",
    "u.n": "united nations",
    "un": "united nations",
    "e.u": "european union",
    "eu": "european union",
    "wsj": "wall street journal",
}
_CALENDAR = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today yesterday tomorrow jan feb mar apr jun jul aug sept sep oct nov dec
    a.m p.m am pm est et gmt
    """.split()
)
_MARKS = frozenset({"%", "-", ":", "percent", "people", "p.m.", "a.m.", "million", "billion", "mph", "km", "miles"})
_MODEL_NUMBER = re.compile(r"\d+[A-Za-z]{0,2}|[A-Z]{1,3}\d+[A-Za-z]?|[IVX]{1,4}")


def read_names(doc: Doc) -> tuple[Name, ...]:
    """Return what is named, in order, without overlaps; a product's number belongs to its name."""
    found: dict[int, Name] = {}
    taken: set[int] = set()
    runs = ((*part, _UNTYPED) for run in _runs(doc) for part in _parts(doc, *run))
    for first, end, label in (*_entities(doc), *runs):
        trimmed = _trim(doc, first, _with_model_number(doc, end))
        if trimmed and not taken & set(range(*trimmed)):
            name = _name(doc, *trimmed, label)
            if name.key and not _OFFICE.fullmatch(name.key):
                found[trimmed[0]] = name
                taken.update(range(*trimmed))
    return tuple(found[first] for first in sorted(found))


def name_at(names: Iterable[Name], place: Span) -> Name | None:
    """Return the name that covers the place."""
    return next((name for name in names if name.span.start <= place.start and place.end <= name.span.end), None)


def key(text: str) -> str:
    """Return a name in comparable form: case, possessive, article and title cut, countries under one name."""
    bare = re.sub(r"'s?$", "", normalise(text)).strip(" .,;:!?\"'()[]#@-")
    bare = _TITLE.sub("", re.sub(r"^the\s+", "", bare))
    return _SAME.get(bare, bare)


def _entities(doc: Doc) -> Iterator[tuple[int, int, str]]:
    for entity in doc.ents:
        if entity.label_ in _KINDS:
            label = "PERSON" if _is_speaker(entity) else entity.label_
            yield from ((*part, label) for part in _parts(doc, entity.start, entity.end))


def _is_speaker(entity: Words) -> bool:
    """Tell the speaker after a quotation, whom the model takes for a title."""
    after_quotation = entity.start > 0 and entity.doc[entity.start - 1].is_quote
    worded = len(entity) in {2, 3} and all(token.text.isalpha() and token.text.istitle() for token in entity)
    return entity.label_ == "WORK_OF_ART" and after_quotation and worded and entity.root.dep_ == "nsubj"


def _parts(doc: Doc, first: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut "Acme and Globex Mining" and "Acme CEO Tom Hale" in two, which the model often reads as one."""
    for place in range(first + 1, end - 1):
        joins = doc[place].lower_ == "and" and doc[place - 1].pos_ == doc[end - 1].pos_ == "PROPN"
        if (joins and doc[place + 1 : end].root.dep_ == "conj") or doc[place].lower_ in _POSTS:
            yield first, place
            first = place + 1
    yield first, end


def _runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield runs of proper nouns, for those that the model left out of its entities."""
    first = None
    for token in doc:
        proper = token.pos_ == "PROPN" and token.text[:1].isalnum() and token.ent_type_ not in {*_KINDS, "DATE", "TIME"}
        if proper and first is None:
            first = token.i
        if not proper and first is not None:
            yield first, token.i
            first = None
    if first is not None:
        yield first, len(doc)


def _with_model_number(doc: Doc, end: int) -> int:
    """Return the end of the name with the number that follows it: "Mate 10 Pro"."""
    if _is_model_number(doc, end):
        end += 1
    elif not doc[end - 1].text.isdigit():
        return end
    while end < len(doc) and doc[end].pos_ in {"PROPN", "NOUN"} and doc[end].text[:1].isupper():
        end += 1
    return end


def _is_model_number(doc: Doc, place: int) -> bool:
    if place >= len(doc) or not _MODEL_NUMBER.fullmatch(doc[place].text) or doc[place - 1].pos_ != "PROPN":
        return False
    before, after = doc[place - 1], doc[place + 1] if place + 1 < len(doc) else None
    if before.lower_.strip(".") in _CALENDAR or before.ent_type_ in {"DATE", "TIME", "PERSON", "GPE"}:
        return False
    counts = after is not None and (
        after.tag_ in {"NNS", "NNPS"} or after.pos_ in {"ADJ", "NUM"} or after.lower_ in _MARKS
    )
    return not counts


def _trim(doc: Doc, first: int, end: int) -> tuple[int, int] | None:
    """Cut articles, possessives, marks and days off both ends."""
    while first < end and (_is_edge(doc[first]) or doc[first].pos_ in {"DET", "ADP", "NUM", "SYM"}):
        first += 1
    while end > first and _is_edge(doc[end - 1]):
        end -= 1
    worded = any(token.is_alpha or "&" in token.text or "." in token.text for token in doc[first:end])
    return (first, end) if end > first and worded else None


def _is_edge(token: Token) -> bool:
    bare = token.lower_.strip(".")
    return token.is_punct or token.is_space or bare in {"'s", "'", "s", "mr", "mrs", "ms", "dr"} or bare in _CALENDAR


def _name(doc: Doc, first: int, end: int, label: str) -> Name:
    text = doc[first:end].text
    return Name(text=text, key=key(text), label=label, span=span_of(doc[first], doc[end - 1]))
