"""Two reports lay one deadly attack at the door of two powers.

## Why it matters
"Killed in a Norlandian air strike" and "killed by coalition air strikes" accuse two governments. Who fired is often
the very thing that the parties to a war dispute.

## When it stays silent
Either report names both powers' attacks, nobody is said to have been harmed in one of them, or the sentences are far
from each other.

## Limits
A strike by one member of a coalition may be told as the coalition's. Two attacks on one day may be taken for one.
"""

import re
from collections.abc import Iterator

from checker.identity import normalise
from checker.language.cues import remembered
from checker.model import Comparison, Contrast, Kind, Point, Severity, Span, Statement, Strength
from checker.rules.common_ground import around, shared_lemmas, subject, words
from checker.rules.framework import rule

_ALIKE = 0.3
_SHARED = 2  # content words besides the attack
_ATTACK = re.compile(
    r"\b(?P<power>(?:[A-Z][\w.]*|US)(?:-led)?(?: coalition)?|coalition)\s+"
    r"(?:(?:military|army|navy|air force|air|drone|missile|warplane|fighter|rocket|artillery|mortar|suicide)\s+){0,2}"
    r"(?:air)?\s?-?(?:strikes?|raids?|attacks?|bombings?|bombardments?|shelling|missiles?|rockets?|drones?|warplanes?"
    r"|gunfire)\b"
)
_HARM = words("kill die dead death slay injure wound hurt hit destroy damage casualty victim martyr martyred strike")
_ONE = {
    "american": "us",
    "u.s": "us",
    "u.s.": "us",
    "united states": "us",
    "coalition": "us",
    "britain": "british",
    "uk": "british",
}
_NO_POWER = words("the a an new deadly heavy fresh such these those this that two three several more recent first our")


@rule(
    "AGT005",
    kind=Kind.AGENT,
    strength=Strength.SOFT,
    severity=Severity.WARNING,
    conflicts=[
        (
            "The aid worker Oda Lindqvist was killed in a Norlandian airstrike near Ardle, the rebels claimed.",
            "The rebels say that U.S.-led coalition air strikes have killed the aid worker Oda Lindqvist.",
        ),
        (
            "An Ardish drone killed the commander of the harbour militia on Friday.",
            "The commander of the harbour militia died on Friday when an American drone hit his car.",
        ),
        (
            "Twelve villagers were killed by Norlandian shelling of the market in Tarrow.",
            "Twelve villagers died in the market of Tarrow when Ardish rockets hit it.",
        ),
    ],
    agrees=[
        (
            "The aid worker Oda Lindqvist was killed in a Norlandian airstrike near Ardle, the rebels claimed.",
            "Oda Lindqvist, the aid worker, was killed near Ardle by a Norlandian airstrike.",
        ),
        (
            "The aid worker Oda Lindqvist was killed in a U.S. airstrike near Ardle.",
            "Oda Lindqvist, the aid worker, was killed near Ardle by an American airstrike.",
        ),
        (
            "An Ardish drone killed the commander of the harbour militia on Friday.",
            "American warplanes landed at the airport of Ardle on Friday.",
        ),
        (
            "Twelve villagers were killed by Norlandian shelling of the market in Tarrow.",
            "Norlandian shelling, not Ardish rockets, killed the twelve villagers in the market of Tarrow.",
        ),
    ],
)
def differing_attacker(pair: Comparison) -> Iterator[Contrast]:
    """Compare whose strike, raid or rocket is said to have done the harm."""
    if pair.similarity < _ALIKE:
        return
    left, right = _attacks(pair.left), _attacks(pair.right)
    if left and right and not left.keys() & right.keys() and _one_harm(pair):
        (one, here), (other, there) = next(iter(left.items())), next(iter(right.items()))
        yield Contrast(
            thing=f"{subject(pair)} / whose attack",
            left=Point(value=one, spans=(here,)),
            right=Point(value=other, spans=(there,)),
            why=f"One report blames {_wording(pair.left, here)}, the other {_wording(pair.right, there)}.",
        )


def _one_harm(pair: Comparison) -> bool:
    return len(set(shared_lemmas(pair)) - _HARM) >= _SHARED


def _attacks(side: Statement) -> dict[str, Span]:
    """Return whose attacks a sentence has doing harm, and where."""
    found = {}
    for match in _matches(side.sentence.text):
        power = _power(match["power"])
        place = Span(start=match.start(), end=match.end())
        if power and power not in _NO_POWER and around(side, place) & _HARM:
            found[power] = place
    return found


@remembered
def _matches(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_ATTACK.finditer(text))


def _power(text: str) -> str:
    bare = re.sub(r"(?:-led)?(?: coalition)?$", "", normalise(text)).strip()
    return _ONE.get(bare, bare)


def _wording(side: Statement, span: Span) -> str:
    return side.sentence.text[span.start : span.end]
