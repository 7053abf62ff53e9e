"""Amounts, counts and measures as intervals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING

from checker.language.bounds import stretched, tidy
from checker.language.counted import none_hurt, thing_of
from checker.language.numerals import NUMBER, Number, read_number
from checker.language.syntax import child, lemma, span_of
from checker.language.units import CURRENCIES, MONEY, UNIT, YEAR, base_unit
from checker.model import Quantity, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Words

_CURRENCY = r"(?:(?:US|A|C|HK|NZ)?\$|[£€¥₹]|\b(?:Rs\.?|RMB|USD|EUR|GBP))"
_TO = r"(?:\s?[-–—]\s?|\s+(?:to|or|(?(between)and|(?!)))\s+)"
_AMOUNT = re.compile(
    rf"(?P<between>\bbetween\s+)?(?P<currency>{_CURRENCY}\s?)?(?P<first>{NUMBER})"
    rf"(?:(?P<mid>[ -]?(?:{UNIT}))?{_TO}(?:{_CURRENCY}\s?)?(?P<second>{NUMBER}))?"
    rf"(?:(?P<age>[ -]years?[ -]olds?\b)|[ -]?(?P<unit>{UNIT})(?!\w))?",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\s*(?:ago|later|earlier|after|before|prior|hence)\b", re.IGNORECASE)  # a date, not an amount
_LABELLED = re.compile(
    r"(?:\b(?:no|nos|number|nr|page|chapter|route|highway|flight|section|article|channel|room|level|phase|type|version"
    r"|gate|apartment|apt|suite|unit|lot|block|district|interstate|day|week|season|episode|part|game|round|step|top"
    r"|figure|exit|line|car|windows|ios|android|area|formula|division|grade|category|stage|week|world war|act|volume"
    r"|psalm|boeing|airbus|model)\.?|#)\s*$",
    re.IGNORECASE,
)
_GLUED_AFTER = re.compile(r"[\w/]|[-.,:]\d|-[A-Za-z]{1,2}\b|'s\b")
_GLUED_BEFORE = re.compile(r"[\w#/]-?$|:$|\d[.,]$")
_AMID_NAME = (re.compile(r"\s[A-Z]\w+\s$"), re.compile(r"\s[A-Z]"))  # "the Mate 10 Pro"
_ONLY = re.compile(r"\b(?:only|just|exactly)\s+$", re.IGNORECASE)
_AGED = re.compile(r"(?:\baged?\s+(?:of\s+)?|\bage:\s*)$", re.IGNORECASE)
_APPOSED_AGE = re.compile(r"[A-Z][\w'.-]+(?:,\s*|\s\()$")
_FRACTION = re.compile(
    r"\b(?:(?P<many>an?|one|two|three|four)[ -](?P<part>half|third|quarter|fifth|sixth|tenth)s?|half)(?= of\b)",
    re.IGNORECASE,
)
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "tenth": 10}
_MANY = {"two": 2, "three": 3, "four": 4}
_ROUGH = 2.0  # percentage points each way: a third may be 32 or 35 percent
_JOINT = re.compile(r",? (?:and )?|-")  # "five feet two inches", "19st 4lb"


def read_quantities(doc: Doc, taken: Sequence[Span]) -> tuple[Quantity, ...]:
    """Return the amounts in order; those inside ``taken`` (names, dates) are none."""
    fractions = [found for found in _fractions(doc) if not any(_overlap(found.span, other) for other in taken)]
    amounts = _joined(doc.text, _quantities(doc, [*taken, *(found.span for found in fractions)]))
    return tuple(sorted([*fractions, *amounts, *_nobody(doc)], key=lambda found: found.span))


def _fractions(doc: Doc) -> Iterator[Quantity]:
    """Read "a third of", "three-quarters of" and "half of" as shares."""
    for match in _FRACTION.finditer(doc.text):
        words = doc.char_span(match.start(), match.end(), alignment_mode="expand")
        if words is None:
            continue
        share = 100.0 * _MANY.get((match["many"] or "").lower(), 1) / _PARTS[(match["part"] or "half").lower()]
        low, high = stretched(share - _ROUGH, share + _ROUGH, doc.text[: match.start()])
        thing, verb = thing_of(words, money=False, measure=False)
        place = Span(start=match.start(), end=match.end())
        yield Quantity(low=low, high=high, unit="percent", thing=thing, verb=verb, span=place)


def _nobody(doc: Doc) -> Iterator[Quantity]:
    """Read "no one was killed" and "no injuries" as a count of nought."""
    for token in doc:
        things, verb = none_hurt(token)
        for thing in things:
            yield Quantity(low=0.0, high=0.0, unit="", thing=thing, verb=verb, span=span_of(token))


def _joined(text: str, found: Iterator[Quantity]) -> list[Quantity]:
    """Make one amount of two that follow on one another in a larger and a smaller unit."""
    joined: list[Quantity] = []
    for amount in found:
        last = joined[-1] if joined else None
        if last is not None and _continues(text, last, amount):
            middle = (last.low + last.high) / 2
            span = Span(start=last.span.start, end=amount.span.end)
            low, high, thing = middle + amount.low, middle + amount.high, amount.thing or last.thing
            joined[-1] = replace(last, low=low, high=high, thing=thing, span=span)
        else:
            joined.append(amount)
    return joined


def _continues(text: str, last: Quantity, amount: Quantity) -> bool:
    is_measure = last.unit == amount.unit not in {"", "percent", *MONEY}
    is_smaller = last.low > 0 and last.high < inf and amount.high <= last.high - last.low
    return is_measure and is_smaller and bool(_JOINT.fullmatch(text, last.span.end, amount.span.start))


def _quantities(doc: Doc, taken: Sequence[Span]) -> Iterator[Quantity]:
    for match in _AMOUNT.finditer(doc.text):
        place = Span(start=match.start("currency") if match["currency"] else match.start("first"), end=match.end())
        if _is_amount(doc, match) and not any(_overlap(place, other) for other in taken):
            found = _quantity(doc, match, place)
            if found is not None:
                yield found


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _is_amount(doc: Doc, match: re.Match[str]) -> bool:
    """Refuse labels ("No. 1"), years, scores, telephone and model numbers, and "one" as a pronoun."""
    before, after = doc.text[: match.start()], doc.text[match.end() :]
    bare = not (match["currency"] or match["unit"] or match["age"])
    if _RELATIVE.match(after) and match["unit"]:
        return False
    if _GLUED_AFTER.match(after) or _GLUED_BEFORE.search(before):
        return bool(match["age"])
    if bare and _AMID_NAME[0].search(before) and _AMID_NAME[1].match(after):
        return False
    if bare and (_LABELLED.search(before) or _is_year(doc, match) or _is_score(match, after)):
        return False
    return not (match["first"].lower() in {"one", "zero"} and bare and not _is_counting_one(doc, match))


def _is_year(doc: Doc, match: re.Match[str]) -> bool:
    if not re.fullmatch(r"(?:1[5-9]|20)\d\d", match["first"]):
        return False
    words = doc.char_span(match.start("first"), match.end("first"))
    return words is None or words.root.dep_ != "nummod" or words.root.head.tag_ not in {"NNS", "NNPS"}


def _is_score(match: re.Match[str], after: str) -> bool:
    if not match["second"] or match["between"] or not re.fullmatch(r"\d+\s?[-–—]\s?\d+", match.group()):
        return False
    plural = re.match(r"\s+(?:\w+\s)?[a-z]+s\b|\s+(?:people|men|women|children|percent)\b", after)
    return plural is None or int(match["first"]) >= int(match["second"])


def _is_counting_one(doc: Doc, match: re.Match[str]) -> bool:
    words = doc.char_span(match.start("first"), match.end("first"))
    if words is None or words.root.dep_ != "nummod":
        return False
    return words.root.head.i > words.root.i and words.root.head.lower_ not in {"day", "thing", "way", "another", "time"}


def _quantity(doc: Doc, match: re.Match[str], place: Span) -> Quantity | None:
    number = _number(match)
    words = doc.char_span(place.start, place.end, alignment_mode="expand")
    if number is None or words is None:
        return None
    before = doc.text[: match.start()]
    if match["age"] or _is_age(match, before, doc.text[match.end() :]) or _is_said_to_be(words):
        verb = thing_of(words, money=False, measure=True)[1]
        low, high = _widened(number, before, measured=False)
        return Quantity(low=low, high=high, unit="year", thing="age", verb=verb, span=place)
    unit, low, high = _measured(match, number, before)
    thing, verb = thing_of(words, money=unit in MONEY, measure=unit not in {"", "percent"})
    if thing == "age" and unit == "second":  # "18 months old"
        return Quantity(low=low / YEAR, high=high / YEAR, unit="year", thing=thing, verb=verb, span=place)
    if not unit and match["first"].lower() == "one" and thing not in {"dead", "injured"} and not _ONLY.search(before):
        return None  # "one analyst said" counts nobody
    return Quantity(low=low, high=high, unit=unit, thing=thing, verb=verb, span=place)


def _is_age(match: re.Match[str], before: str, after: str) -> bool:
    if match["unit"] or match["currency"] or match["second"]:
        return False
    apposed = _APPOSED_AGE.search(before) and re.match(r"\s*[,.;)]|$", after) and match["first"].isdigit()
    return bool(_AGED.search(before) or (apposed and int(match["first"]) < 120))


def _is_said_to_be(words: Words) -> bool:
    """Tell the age in "Roe is 31" and "she is 31"."""
    top = words.root
    subject = child(top.head, "nsubj") if top.dep_ == "attr" and lemma(top.head) == "be" and top.pos_ == "NUM" else None
    return subject is not None and (subject.lower_ in {"he", "she"} or subject.ent_type_ == "PERSON")


def _number(match: re.Match[str]) -> Number | None:
    """Return the number or range; "10-15 million" lends its scale to the first."""
    first = read_number(match["first"])
    if first is None or not match["second"]:
        return first
    second = read_number(match["second"])
    if second is None:
        return None
    factor = second.step if second.scaled and not first.scaled and first.high < second.high / 1000 else 1.0
    low = first.low * factor
    if low >= second.high:
        return first
    return replace(second, low=low, step=0.0, scaled=False)


def _measured(match: re.Match[str], number: Number, before: str) -> tuple[str, float, float]:
    spelling = (match["unit"] or (match["mid"] or "").strip(" -")).lower()
    if match["currency"]:
        unit = CURRENCIES[match["currency"].strip().lower()]
        return (unit, *_widened(number, before, measured=False))
    if not spelling:
        return ("", *_widened(number, before, measured=False))
    unit, factor, offset = base_unit(spelling)
    low, high = _widened(number, before, measured=unit not in MONEY)
    return unit, tidy((low - offset) * factor), tidy((high - offset) * factor)


def _widened(number: Number, before: str, *, measured: bool) -> tuple[float, float]:
    """Return the interval: half of the last digit's unit each way for what is rounded, and what "about" adds."""
    half = number.step / 2 if measured or number.scaled else 0.0
    return stretched(number.low - half, number.high + half, before, (number.low, number.high))
