"""Two reports of one deal, or of one round of talks, name different parties to it.

## Why it matters
"The deal with Vale Air and Corvo Air fell through" says that two airlines are out; a report that knows of one says
much less. One of the two is wrong about the other airline.

## When it stays silent
Either list is open ("including", "among others"), both lists name the same parties, they share none, the party that
one list lacks is mentioned elsewhere in the same sentence, one of the two is called "another deal", or only one says
that it fell through: then the one may have superseded the other.

## Limits
A report may leave a party out for brevity. The lists are read from names that follow "with" or "between" or a
preceding noun ("carriers Vale and Corvo"); parties that are only described are not seen.
"""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from checker.model import Comparison, Contrast, Kind, Name, Point, Severity, Stage, Statement, Strength, Token
from checker.rules.common_ground import DEALINGS, either_way, protagonist, shared_names
from checker.rules.framework import rule

_ALIKE = 0.4
_SHARED = 2
_PARTIES = {"ORG", "PERSON", "PRODUCT", "MISC"}  # MISC: a name of no known kind
_WITH = re.compile(r"\b(?:with|between|among)\b")
_OPEN = re.compile(r"\b(?:including|among others|others|such as|like)\b|e\.g\.", re.IGNORECASE)
_STANDS_ALONE = re.compile(r"\s*(?:[,.;)]|and\b|&|$)")
_ANOTHER = re.compile(r"\b(?:another|other|earlier|previous|separate|second|similar)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_REACH = 60  # characters from "deal" to "with": "the deal is off between"


@dataclass(frozen=True, slots=True)
class _List:
    """The parties named to a dealing, by comparable name, and the text they stand in."""

    names: dict[str, Name]
    is_open: bool


@rule(
    "AGT003",
    kind=Kind.AGENT,
    strength=Strength.SOFT,
    severity=Severity.WARNING,
    conflicts=[
        (
            "Norvane called off its deal with the airlines Vale Air and Corvo Air.",
            "Norvane fails to close a deal with Vale Air.",
        ),
        (
            "Talks between Dorn Dairies, Sable Foods and Petrie Mills ended without a result.",
            "Talks between Dorn Dairies and Sable Foods ended without a result.",
        ),
        (
            "Kestrel Motors has signed an agreement with Norvane and Halden Steel.",
            "Kestrel Motors has signed an agreement with Norvane.",
        ),
    ],
    agrees=[
        (
            "Norvane called off its deal with the airlines Vale Air and Corvo Air.",
            "Norvane's deal with the airlines Corvo Air and Vale Air fell through.",
        ),
        (
            "Talks between Dorn Dairies, Sable Foods and Petrie Mills ended without a result.",
            "Talks between Dorn Dairies and others, including Sable Foods, ended without a result.",
        ),
        (
            "Kestrel Motors has signed an agreement with Norvane and Halden Steel.",
            "Kestrel Motors has hired an engineer from Norvane.",
        ),
        (
            "Kestrel Motors has signed an agreement with Norvane and Halden Steel.",
            "Halden Steel joins the agreement that Kestrel Motors signed with Norvane.",
        ),
    ],
)
def differing_parties(pair: Comparison) -> Iterator[Contrast]:
    """Compare the parties that follow "deal with", "talks between" and their like."""
    enough = pair.similarity >= _ALIKE and len(shared_names(pair)) >= _SHARED
    if enough and _is_off(pair.left) == _is_off(pair.right):  # else the one superseded the other
        yield from either_way(pair, _more_against_fewer)


def _more_against_fewer(pair: Comparison) -> Iterator[Contrast]:
    more, fewer = _parties(pair.left), _parties(pair.right)
    missing = [key for key in more.names if not _known(key, pair.right)]
    strangers = [key for key in fewer.names if not _known(key, pair.left)]
    common = {key for key in fewer.names if _among(key, more.names)}
    if missing and common and not strangers and not fewer.is_open:
        yield Contrast(
            thing=f"{protagonist(pair)} / parties to the deal",
            left=_point(more, more.names.keys()),
            right=_point(fewer, common),
            why=f"One report names {_listed(more)} as parties, the other only {_listed(fewer)}.",
        )


def _parties(side: Statement) -> _List:
    """Read the names after "deal with", up to the next verb."""
    text, frame = side.sentence.text, side.frame
    for noun in (token for token in frame.tokens if token.lemma in DEALINGS):
        link = _WITH.search(text, noun.span.end, noun.span.end + _REACH)
        if link and not _ANOTHER.search(text, 0, noun.span.start):
            stop = min(
                (t.span.start for t in frame.tokens if t.pos == "VERB" and _ends(t, link.end())), default=len(text)
            )
            parties = (name for name in frame.names if link.end() <= name.span.start < stop and _is_party(text, name))
            return _List(names={name.key: name for name in parties}, is_open=bool(_OPEN.search(text, link.end(), stop)))
    return _List(names={}, is_open=False)


def _known(key: str, side: Statement) -> bool:
    return _among(key, (name.key for name in side.frame.names))


def _among(key: str, keys: Iterable[str]) -> bool:
    """Whether a name or a longer or shorter form of it is among some names."""
    own = set(key.split())
    return any(own <= set(other.split()) or set(other.split()) <= own for other in keys)


def _is_off(side: Statement) -> bool:
    return any(cue.stage is Stage.FELL_THROUGH for cue in side.frame.stages)


def _ends(token: Token, start: int) -> bool:
    return token.span.start >= start and token.lemma != "include"


def _is_party(text: str, name: Name) -> bool:
    """Tell a party from a place that says whose: "the US carriers"."""
    return name.label in _PARTIES or (name.label == "GPE" and _STANDS_ALONE.match(text, name.span.end) is not None)


def _listed(parties: _List) -> str:
    return " and ".join(name.text for name in parties.names.values())


def _point(parties: _List, disputed: AbstractSet[str]) -> Point:
    spans = tuple(name.span for name in parties.names.values())
    return Point(value=", ".join(sorted(disputed)), spans=spans)
