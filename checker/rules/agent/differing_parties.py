"""Two reports of one deal, or of one round of talks, name different parties to it.

## Why it matters
"The deal with Vale Air and Corvo Air fell through" says that two airlines are out; a report that knows of one says
much less. One of the two is wrong about the other airline.

## When it stays silent
Either list is open ("including", "among others"), both lists name the same parties, they share none, the party that
one list lacks is mentioned elsewhere in the same sentence, or the two speak of different kinds of dealing.

## Limits
A report may leave a party out for brevity. The lists are read from names that follow "with" or "between" or a
preceding noun ("carriers Vale and Corvo"); parties that are only described are not seen.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.model import Comparison, Contrast, Kind, Name, Point, Severity, Statement, Strength, Token
from checker.rules.common_ground import DEALINGS, either_way, name_words, shared_names, subject
from checker.rules.framework import rule

_ALIKE = 0.4
_SHARED = 2
_PARTIES = {"ORG", "PERSON", "PRODUCT", "MISC"}  # MISC: a name of no known kind
_WITH = re.compile(r"\b(?:with|between|among)\b")
_OPEN = re.compile(r"\b(?:including|among others|others|such as|like)\b|e\.g\.", re.IGNORECASE)
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
            "Norvane's deal with the airlines Vale Air and Corvo Air has collapsed.",
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
            "Norvane's deal with the airlines Vale Air and Corvo Air has collapsed.",
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
    if pair.similarity >= _ALIKE and len(shared_names(pair)) >= _SHARED:
        yield from either_way(pair, _more_against_fewer)


def _more_against_fewer(pair: Comparison) -> Iterator[Contrast]:
    more, fewer = _parties(pair.left), _parties(pair.right)
    missing = more.names.keys() - name_words(pair.right.frame)
    others = fewer.names.keys() - more.names.keys() - name_words(pair.left.frame)
    if missing and not others and more.names.keys() & fewer.names.keys() and not fewer.is_open:
        yield Contrast(
            thing=f"{subject(pair)} / parties to the deal",
            left=_point(more),
            right=_point(fewer),
            why=f"One report names {_listed(more)} as parties, the other only {_listed(fewer)}.",
        )


def _parties(side: Statement) -> _List:
    """Read the names after "deal with", up to the next verb."""
    text, frame = side.sentence.text, side.frame
    for noun in (token for token in frame.tokens if token.lemma in DEALINGS):
        link = _WITH.search(text, noun.span.end, noun.span.end + _REACH)
        if link:
            stop = min(
                (t.span.start for t in frame.tokens if t.pos == "VERB" and _ends(t, link.end())), default=len(text)
            )
            names = {name.key.split()[-1]: name for name in frame.names if _is_party(name, link.end(), stop)}
            return _List(names=names, is_open=bool(_OPEN.search(text, link.end(), stop)))
    return _List(names={}, is_open=False)


def _ends(token: Token, start: int) -> bool:
    return token.span.start >= start and token.lemma != "include"


def _is_party(name: Name, start: int, stop: int) -> bool:
    return name.label in _PARTIES and bool(name.key) and start <= name.span.start < stop


def _listed(parties: _List) -> str:
    return " and ".join(name.text for name in parties.names.values())


def _point(parties: _List) -> Point:
    return Point(value=", ".join(sorted(parties.names)), spans=tuple(name.span for name in parties.names.values()))
