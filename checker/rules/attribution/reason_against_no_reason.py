"""One report gives the reason, the other says that none was given or that nobody knows it.

## Why it matters
A reason that the parties themselves did not give is the writer's own, or comes from somebody who is not named. An
editor must know whose it is before it is printed as fact.

## When it stays silent
The two do not tell of the same event or of a dealing between the same kind of parties, the reason is only that
something happened after something else, or the report with the reason also says that nobody knows it.

## Limits
A reason may have become known between the two reports. Reasons are read from set phrases ("because of", "under
pressure from", "blamed on").
"""

from collections.abc import Iterator

from checker.language.cues import searcher
from checker.model import Comparison, Contrast, Kind, Point, Severity, Strength
from checker.rules.common_ground import DEALINGS, either_way, first_words, lemmas, protagonist, shared_lemmas, words
from checker.rules.framework import rule

_ALIKE = 0.2
_SHARED = 2
_NO_REASON = searcher(
    r"\b(?:(?:no|any|without(?: an?)?) (?:\w+ )?(?:explanations?|reasons?|motives?)\b(?: (?:on|for|was|were|given))?"
    r"|(?:unclear|uncertain|unknown|not (?:yet )?(?:clear|known)|mystery|puzzle) (?:just |exactly )?why"
    r"|(?:comment|elaborate|explanation|word) on (?:just |exactly )?why"
    r"|(?:not|\w+n['’]t|never|nobody|no one|(?:declin|refus)\w+ to) (?:say|said|explain(?:ed)?|known?|knows) why"
    r"|(?:cause|reason|motive|explanation)\b[^.;,]{0,60}\b(?:unknown|unclear|undetermined|elusive|a mystery"
    r"|not (?:yet )?(?:been )?(?:known|determined|given|released)))",
)
_REASON = searcher(
    r"\b(?:because|due to|owing to|thanks to|as a result of|blam(?:e|es|ed|ing)(?: it)? on|attributed to|caused by"
    r"|brought about by|prompted by|triggered by|stem(?:s|med|ming)? from|(?:over|amid|on|out of) (?:\w+ )?"
    r"(?:concerns?|fears?|worries|suspicions?)|(?:under )?pressure (?:from|by)|(?:saga|history|climate) of (?:\w+ )?"
    r"(?:suspicion|mistrust|distrust)|for fear of|at the (?:request|behest|urging) of)",
)
_FAILURES = words("setback failure collapse breakdown cancellation end withdrawal") | DEALINGS
_NOT_EVENTS = words("company firm people report year time week day month country man woman official say new first give")


@rule(
    "ATT004",
    kind=Kind.CAUSE,
    strength=Strength.SOFT,
    severity=Severity.NOTE,
    conflicts=[
        (
            "Pressure from the government kept Norvane from signing the deal with Vale Air.",
            "Norvane gave no explanation for why the deal with Vale Air was called off.",
        ),
        (
            "The fire in the Brask Museum was caused by a faulty heater.",
            "The cause of the fire in the Brask Museum is still unknown.",
        ),
        (
            "It is unclear why the merger of Dorn Dairies and Sable Foods collapsed.",
            "The merger of Dorn Dairies and Sable Foods collapsed over fears of higher prices for milk.",
        ),
    ],
    agrees=[
        (
            "Pressure from the government kept Norvane from signing the deal with Vale Air.",
            "Norvane did not sign the deal with Vale Air because of pressure from the government.",
        ),
        (
            "The fire in the Brask Museum was caused by a faulty heater.",
            "The motive of the thief who robbed the bank is unknown.",
        ),
        (
            "It is unclear why the merger of Dorn Dairies and Sable Foods collapsed.",
            "Dorn Dairies and Sable Foods gave no reason for the collapse of their merger.",
        ),
        (
            "Norvane gave no explanation for why the deal with Vale Air was called off.",
            "Norvane and Vale Air called off their deal on Monday.",
        ),
    ],
)
def reason_against_no_reason(pair: Comparison) -> Iterator[Contrast]:
    """Compare what is given as the reason with the statement that none is known."""
    if pair.similarity >= _ALIKE:
        yield from either_way(pair, _given_against_none)


def _given_against_none(pair: Comparison) -> Iterator[Contrast]:
    given, none = first_words(_REASON, pair.left), first_words(_NO_REASON, pair.right)
    if given is None or none is None or first_words(_NO_REASON, pair.left) or first_words(_REASON, pair.right):
        return
    if _one_event(pair):
        yield Contrast(
            thing=f"{protagonist(pair)} / reason",
            left=Point(value="reason given", spans=(given,)),
            right=Point(value="no reason known", spans=(none,)),
            why="One report gives the reason, the other says that none was given or is known.",
        )


def _one_event(pair: Comparison) -> bool:
    """Whether both tell of a dealing that failed, or of one event."""
    dealt = all(lemmas(side.frame) & _FAILURES for side in (pair.left, pair.right))
    return dealt or len(set(shared_lemmas(pair)) - _NOT_EVENTS) >= _SHARED
