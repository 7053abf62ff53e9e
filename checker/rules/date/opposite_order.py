"""One report puts something before an event, another puts it after the same event.

## Why it matters
Before or after decides what caused what, and who acted knowing what.

## When it stays silent
Sentences that share no event after the word ("before the vote", "after the storm"), sentences that say little else in
common, one that says both, and sides that deny or suppose.

## Limits
What is put before or after is not compared word for word, only how much else the sentences share.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.language.cues import remembered
from checker.model import Comparison, Contrast, Kind, Point, Severity, Span, Statement, Strength
from checker.rules.common_ground import around, lemmas, subject
from checker.rules.date.events import family, is_event
from checker.rules.framework import rule

_ALIKE = 0.45
_SHARED = 2
_REACH = 60
# What else divides time: an event to come before or after, though it may happen again.
_LANDMARKS = {
    word: line.split()[0]
    for line in """
attack raid assault
power throne reign inaugurate inauguration anoint successor
quake earthquake
storm hurricane cyclone typhoon
trial
verdict convict conviction
war invasion invade
takeoff take_off
landing land
divorce
ceasefire truce
fire blaze
leak
discovery discover
summit meeting
""".strip().splitlines()
    for word in line.split()
}
_WAYS = re.compile(
    r"\b(?:(?P<before>(?:since )?before|prior to|ahead of)"
    r"|(?P<after>after|following|since(?! before)|in the wake of))\b",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"\b(?:(?:was|were|been|being) (?:made|named|crowned|appointed)|becoming|became|(?:took|taking) (?:over|office))\b",
    re.IGNORECASE,
)
_END = re.compile(r"[,;:.()—–\"“”]| (?:and|but|who|which|that|when|while|before|after|because)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Place:
    way: str
    event: str
    span: Span
    clause: Span  # from the word before or after to where the event's clause ends


@rule(
    "DAT006",
    kind=Kind.DATE,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "Norvane sold the harbour to the Vellmar council before the death of its founder.",
            "Norvane sold the harbour to the Vellmar council shortly after its founder died.",
        ),
        (
            "Oda Lindqvist moved her savings to Hask weeks before the election.",
            "Following the election, Oda Lindqvist moved her savings to Hask.",
        ),
        (
            "The guard had left the Orley mill before the explosion, police said.",
            "The guard left the Orley mill after the explosion, police said.",
        ),
    ],
    agrees=[
        (
            "The guard had left the Orley mill before the explosion, police said.",
            "The guard of the Orley mill spoke to police after the storm.",
        ),
        (
            "Oda Lindqvist moved her savings to Hask weeks before the election.",
            "The council of Vellmar met after the election.",
        ),
        (
            "The guard left the Orley mill after the explosion, police said.",
            "The guard had left the Orley mill soon after the explosion, police said.",
        ),
        (
            "Norvane sold the harbour to the Vellmar council before the death of its founder.",
            "Norvane bought the ferry after the strike.",
        ),
    ],
)
def opposite_order(pair: Comparison) -> Iterator[Contrast]:
    """Compare what each side puts before or after the same event."""
    if pair.similarity < _ALIKE:
        return
    if not _ways(pair.left.sentence.text) or not _ways(pair.right.sentence.text):
        return
    lefts, rights = list(_places(pair.left)), list(_places(pair.right))
    for left in lefts:
        for right in rights:
            both = {place.way for place in lefts + rights if place.event == left.event}
            is_opposite = (
                left.event == right.event and left.way != right.way and len(both) == len({left.way, right.way})
            )
            if is_opposite and _says_the_same(pair, left, right):
                yield Contrast(
                    thing=f"{subject(pair)} / before or after {left.event}",
                    left=Point(value=f"{left.way} {left.event}", spans=(left.span,)),
                    right=Point(value=f"{right.way} {right.event}", spans=(right.span,)),
                    why=f"One report puts it {left.way} what the other puts it {right.way}.",
                )


@remembered
def _ways(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_WAYS.finditer(text))


def _places(side: Statement) -> Iterator[_Place]:
    text = side.sentence.text
    for found in _ways(text):
        end = _END.search(text, found.end() + 1)
        stop = min(end.start() if end else len(text), found.end() + _REACH)
        way, clause = "before" if found["before"] else "after", Span(start=found.start(), end=stop)
        for event, last in _events(side, found.end(), stop):
            yield _Place(way=way, event=event, span=Span(start=found.start(), end=last), clause=clause)
            break


def _events(side: Statement, start: int, stop: int) -> Iterator[tuple[str, int]]:
    """Yield the events named between two places, each with where its word ends."""
    if made := _MADE.search(side.sentence.text, start, stop):
        yield "power", made.end()
    for token in side.frame.tokens:
        if start <= token.span.start < stop and (is_event(token.lemma) or token.lemma in _LANDMARKS):
            yield _event(token.lemma), token.span.end


def _event(word: str) -> str:
    return _LANDMARKS.get(word) or family(word)


def _says_the_same(pair: Comparison, left: _Place, right: _Place) -> bool:
    own = {left.event}
    shared = {_event(word) for word in lemmas(pair.left.frame) & lemmas(pair.right.frame)} - own
    near = around(pair.left, left.clause) & around(pair.right, right.clause)
    return len(shared) >= _SHARED and bool({_event(word) for word in near} - own)
