"""One report puts something alone at the top ("the oldest"), the other among several ("one of the oldest").

## Why it matters
Records travel far: "one of the oldest" turns into "the oldest" from one retelling to the next.

## When it stays silent
The two speak of different kinds of things, rank by different words, or one side supposes or asks.

## Limits
The oldest of a town may be but one of the oldest of a country.
"""

import re
from collections.abc import Iterator

from checker.model import Comparison, Contrast, Kind, Point, Severity, Span, Statement, Strength
from checker.rules.common_ground import either_way, subject, supposes
from checker.rules.framework import rule

_ALIKE = 0.4
_NEAR = 30  # characters between a rank and the noun it ranks
_RANK = r"(?P<rank>\w+est|(?:most|least) \w+|worst|best)"
_AMONG = re.compile(
    rf"\b(?:one of (?:the|its|his|her|their)(?: \w+['’]s)?|among the|not the|n['’]t the|(?:second|third|fourth)[- ])"
    rf"\s*{_RANK}\b",
    re.IGNORECASE,
)
_ALONE = re.compile(rf"\b(?P<before>(?:one of|among|not|n['’]t) )?the (?:single )?{_RANK}\b", re.IGNORECASE)
_SCOPE = re.compile(r"\b(?:in|of|at|on|to|for|from|ever|by)\b|[,.;:]", re.IGNORECASE)


@rule(
    "OTH001",
    kind=Kind.OTHER,
    strength=Strength.SOFT,
    severity=Severity.WARNING,
    conflicts=[
        (
            "The boat that divers found off Tarn Bay is the oldest boat in the country.",
            "The boat that divers found off Tarn Bay is one of the oldest boats in the country.",
        ),
        (
            "Norvane is building the longest bridge in Europe at Hask.",
            "The Hask bridge by Norvane will be the second-longest bridge in Europe.",
        ),
        (
            "Ivo Brandt is the most popular teacher at the school in Orley.",
            "Ivo Brandt is among the most popular teachers at the school in Orley.",
        ),
    ],
    agrees=[
        (
            "The boat that divers found off Tarn Bay is one of the oldest boats in the country.",
            "Divers off Tarn Bay have found one of the country's oldest boats.",
        ),
        (
            "The boat that divers found off Tarn Bay is the oldest boat in the country.",
            "The lighthouse of Tarn Bay is one of the oldest lighthouses in the country.",
        ),
        (
            "Norvane is building the longest bridge in Europe at Hask.",
            "Norvane is building one of the most expensive bridges in Europe at Hask.",
        ),
        (
            "Ivo Brandt is the most popular teacher at the school in Orley.",
            "Mara Stroud is one of the most popular singers in Orley.",
        ),
    ],
)
def first_or_one_of_several(pair: Comparison) -> Iterator[Contrast]:
    """Compare whether it stands alone at the top or among several."""
    if pair.similarity >= _ALIKE and not supposes(pair.left) and not supposes(pair.right):
        yield from either_way(pair, _alone_against_among)


def _alone_against_among(pair: Comparison) -> Iterator[Contrast]:
    if _AMONG.search(pair.left.sentence.text):
        return
    for alone in _ALONE.finditer(pair.left.sentence.text):
        for among in _AMONG.finditer(pair.right.sentence.text):
            same = alone["rank"].lower() == among["rank"].lower() and not alone["before"]
            if same and _ranked(pair.left, alone.end()) & _ranked(pair.right, among.end()):
                yield _contrast(pair, alone, among)
                return


def _ranked(side: Statement, end: int) -> frozenset[str]:
    """Return the nouns that follow a rank, up to "in" or "of"."""
    text = side.sentence.text
    stop = _SCOPE.search(text, end, end + _NEAR)
    last = stop.start() if stop else end + _NEAR
    nouns = (token for token in side.frame.tokens if token.pos in {"NOUN", "PROPN"})
    return frozenset(token.lemma for token in nouns if end <= token.span.start < last)


def _contrast(pair: Comparison, alone: re.Match[str], among: re.Match[str]) -> Contrast:
    rank = alone["rank"].lower()
    return Contrast(
        thing=f"{subject(pair)} / the {rank}",
        left=Point(value=f"the {rank}", spans=(Span(start=alone.start(), end=alone.end()),)),
        right=Point(value=among.group().lower(), spans=(Span(start=among.start(), end=among.end()),)),
        why=f"One report says “the {rank}”, the other “{among.group()}”.",
    )
