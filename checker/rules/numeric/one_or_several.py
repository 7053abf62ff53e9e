"""One report speaks of one thing of a kind, the other of several.

## Why it matters
"Complaints" sounds like a public outcry, "one complaint" like a neighbour. The plural slips in on the way from the
source to the headline.

## When it stays silent
"One of", "no one", "without any" and other words that count nothing, people who are quoted ("one witness said"), times
and units, sentences that are little alike, and sides that use both forms. An article ("a box") is a count only before
what holds or measures out something.

## Limits
The noun must be the same, and irony and hearsay are not told apart from counting.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from checker.language.counted import PEOPLE
from checker.model import Comparison, Contrast, Kind, Point, Severity, Span, Statement, Strength, Token
from checker.rules.common_ground import either_way, subject, supposes, words
from checker.rules.framework import rule

_ALIKE = 0.45
_BEFORE = 60
_GAP = r"(?:[\w'\u2019-]+ ){0,2}$"  # "one noise complaint"
_ONE = re.compile(rf"\b(?:one|a (?:single|lone|solitary)|(?P<article>an?)) {_GAP}", re.IGNORECASE)
_ONE_ONLY = re.compile(rf"\b(?:only|just) one {_GAP}", re.IGNORECASE)
_NO_COUNT = re.compile(
    rf"\b(?:no|any|without|such|other|more|most|like|than|every|each|of one's|all kinds of|one of) {_GAP}",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+of\b", re.IGNORECASE)
_HOLDERS = words(
    "bag barrel basket bottle box bucket can canister case container crate jar keg pack package packet pallet "
    "pile roll sack suitcase tank tin tray truckload tub van vial"
)
_SPEAKERS = PEOPLE | words(
    "user viewer official employee expert analyst reader writer spokesman spokeswoman staffer customer commenter "
    "lawyer critic researcher scientist player neighbour neighbor witness caller voter owner buyer insider academic"
)
_UNCOUNTED = words(
    "second minute hour day week month year decade time way thing reason percent pound foot inch mile dollar cent part "
    "side hand point kind sort type source report ad one word step look number bit lot person people"
)


@dataclass(frozen=True, slots=True)
class _Mention:
    token: Token
    several: bool
    by_article: bool


@rule(
    "NUM005",
    kind=Kind.NUMERIC,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "The council in Orley has received one noise complaint about the mill.",
            "The mill in Orley may close after noise complaints to the council.",
        ),
        (
            "Divers found a single torpedo on the wreck off Corran Point.",
            "Divers found several torpedoes on the wreck off Corran Point.",
        ),
        (
            "The smuggler hid a crate of parrots under the deck of the Marlin.",
            "The smuggler hid four crates of parrots under the deck of the Marlin.",
        ),
    ],
    agrees=[
        (
            "The council in Orley has received one noise complaint about the mill.",
            "The mill in Orley ran for a year without any noise complaints to the council.",
        ),
        (
            "Divers found one of the torpedoes on the wreck off Corran Point.",
            "Divers found several torpedoes on the wreck off Corran Point.",
        ),
        (
            "One passenger said the ferry off Corran Point had listed for an hour.",
            "Passengers said the ferry off Corran Point had listed for an hour.",
        ),
        (
            "A diver searched the wreck off Corran Point for a torpedo.",
            "The wreck off Corran Point carried torpedoes, a diver said.",
        ),
    ],
)
def one_or_several(pair: Comparison) -> Iterator[Contrast]:
    """Look for one of a kind against several of it."""
    if pair.similarity >= _ALIKE and not supposes(pair.left) and not supposes(pair.right):
        yield from either_way(pair, partial(_against, thing=subject(pair)))


def _against(pair: Comparison, thing: str) -> Iterator[Contrast]:
    singles, plurals = _mentions(pair.left), _mentions(pair.right)
    for lemma in sorted(singles.keys() & plurals.keys()):
        one, many = singles[lemma], plurals[lemma]
        if one is None or many is None or one.several or not many.several:
            continue
        yield Contrast(
            thing=f"{thing} / {lemma}",
            left=_point(pair.left, one),
            right=_point(pair.right, many),
            why=f"One report speaks of one {lemma}, the other of several.",
            strength=Strength.SOFT if one.by_article else None,
        )


def _point(side: Statement, mention: _Mention) -> Point:
    text = side.sentence.text
    return Point(
        value=text[mention.token.span.start : mention.token.span.end].lower(), spans=(_counted(side, mention),)
    )


def _counted(side: Statement, mention: _Mention) -> Span:
    """Return the noun with the word that counts it."""
    before = side.sentence.text[: mention.token.span.start]
    found = None if mention.several else _ONE.search(before, max(0, len(before) - _BEFORE))
    return Span(start=found.start() if found else mention.token.span.start, end=mention.token.span.end)


def _mentions(side: Statement) -> dict[str, _Mention | None]:
    """Return how each noun is counted; None where the sentence uses it in several ways."""
    found: dict[str, _Mention | None] = {}
    for token in side.frame.tokens:
        if token.pos == "NOUN" and token.lemma not in _UNCOUNTED:
            mention = _mention(side, token)
            found[token.lemma] = mention if token.lemma not in found or found[token.lemma] == mention else None
    return found


def _mention(side: Statement, token: Token) -> _Mention | None:
    text = side.sentence.text
    before = text[max(0, token.span.start - _BEFORE) : token.span.start]
    if _NO_COUNT.search(before):
        return None
    if text[token.span.start : token.span.end].lower() != token.lemma:
        return _Mention(token, several=True, by_article=False)
    one = (_ONE_ONLY if token.lemma in _SPEAKERS else _ONE).search(before)
    if one is None or (one.groupdict().get("article") and not _is_held(text, token)):
        return None
    return _Mention(token, several=False, by_article=bool(one.groupdict().get("article")))


def _is_held(text: str, token: Token) -> bool:
    return token.lemma in _HOLDERS and bool(_OF.match(text, token.span.end))
