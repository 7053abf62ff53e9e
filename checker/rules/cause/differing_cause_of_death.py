"""Two reports give one death two causes: an air strike and a shooting, a stroke and an overdose.

## Why it matters
What somebody died of decides who is to blame; it is the first thing that rumours get wrong.

## When it stays silent
Sides that share a cause, sides that do not join the death and its cause in one clause ("his death comes after the
bombing"), and sentences that are too unlike to tell of one death.

## Limits
Whose death it is is not compared, only how alike the sentences are. A battle and an air strike within it are two
accounts of one death as often as one: an editor must look.
"""

import re
from collections.abc import Iterator, Mapping

from checker.language.cues import remembered
from checker.model import Comparison, Contrast, Kind, Point, Severity, Span, Strength
from checker.rules.cause.manners_of_death import MANNERS
from checker.rules.common_ground import shared_lemmas, subject
from checker.rules.framework import rule

_ALIKE = 0.45
_DIES = r"(?:died?|dies|dying|dead|death|killed|killing|kills|passed away|murdered|slain|martyred)"
_OF = r"(?:in|by|of|from|while|following|due to|because of|during)"
_WITHIN = r"(?:(?!\b(?:after|before|comes?|came|amid|and)\b)[^,;:.])"  # one clause


def _pattern(manner: str) -> re.Pattern[str]:
    told = rf"\b{_DIES}\b{_WITHIN}{{0,45}}?\b{_OF}\b{_WITHIN}{{0,25}}?\b(?P<after>{manner})\b"
    led = rf"\b(?P<before>{manner})\b(?: \w+){{0,2}} (?:kill(?:s|ed)|(?:to )?death|dead)\b"
    return re.compile(f"{told}|{led}", re.IGNORECASE)


_DEATH = re.compile(rf"\b{_DIES}\b", re.IGNORECASE)  # every pattern needs one of these
_CAUSES = {name: _pattern(manner) for name, manner in MANNERS.items()}


@rule(
    "CAU001",
    kind=Kind.CAUSE,
    strength=Strength.SOFT,
    severity=Severity.WARNING,
    conflicts=[
        (
            "The singer Oda Lindqvist died of a heart attack at her home in Vellmar.",
            "The singer Oda Lindqvist died of an overdose at her home in Vellmar.",
        ),
        (
            "The commander was killed in an air strike near Hask, residents said.",
            "The commander was killed in fighting near Hask, residents said.",
        ),
        (
            "Two guards of the Orley mill were stabbed to death.",
            "Two guards of the Orley mill were shot dead.",
        ),
    ],
    agrees=[
        (
            "The commander was killed in an air strike near Hask, residents said.",
            "The commander died in a bombing near Hask, residents said.",
        ),
        (
            "The commander was killed in an air strike near Hask, residents said.",
            "The death of the commander comes after months of fighting near Hask.",
        ),
        (
            "The singer Oda Lindqvist died of a heart attack at her home in Vellmar.",
            "The singer Oda Lindqvist died at her home in Vellmar.",
        ),
        (
            "Two guards of the Orley mill were shot dead.",
            "A driver was killed in a crash on the road to Hask.",
        ),
    ],
)
def differing_cause_of_death(pair: Comparison) -> Iterator[Contrast]:
    """Compare what each side says somebody died of."""
    if pair.similarity < _ALIKE:
        return
    lefts, rights = _causes(pair.left.sentence.text), _causes(pair.right.sentence.text)
    if not (lefts and rights and shared_lemmas(pair)) or lefts.keys() & rights.keys():
        return
    (left, left_span), (right, right_span) = next(iter(lefts.items())), next(iter(rights.items()))
    yield Contrast(
        thing=f"{subject(pair)} / cause of death",
        left=Point(value=left, spans=(left_span,)),
        right=Point(value=right, spans=(right_span,)),
        why=f"One report gives as the cause of death: {left}, the other: {right}.",
    )


@remembered
def _causes(text: str) -> Mapping[str, Span]:
    """Return the causes of death a sentence gives, each with its words."""
    patterns = _CAUSES.items() if _DEATH.search(text) else ()
    found = ((name, pattern.search(text)) for name, pattern in patterns)
    return {name: _words(match) for name, match in found if match}


def _words(match: re.Match[str]) -> Span:
    group = "after" if match["after"] else "before"
    return Span(start=match.start(group), end=match.end(group))
