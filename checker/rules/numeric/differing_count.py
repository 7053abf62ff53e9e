"""Two reports count the same thing and come to different numbers.

## Why it matters
How many were arrested, how many came, how many were sold: the count is often the headline, and the first thing that
readers compare.

## When it stays silent
Ranges that overlap ("at least ten" and 14), rounding of large numbers (2,000 and 2,084), different things counted,
parts of a whole ("another five", "five of them"), rates ("five a day"), one clause that compares, recalls or supposes
("the previous record was"), a number that the other side gives too, other places, and sentences little alike.

## Limits
The things counted must be the same noun, two words for one thing (tickets and seats), or people by a general and a
special word. The dead and the injured, and counters such as views and likes, have rules of their own.
"""

from collections.abc import Iterator

from checker.language.counted import PEOPLE
from checker.model import Comparison, Contrast, Kind, Quantity, Severity, Strength
from checker.rules.common_ground import lemmas, shared_lemmas, subject, words
from checker.rules.framework import rule
from checker.rules.numeric.counters import counter
from checker.rules.numeric.quantities import CASUALTIES, point, wording
from checker.rules.numeric.scope import opposed

_ALIKE = 0.25
_SURE = 0.45  # from here on the sentences need not share a word, nor two nouns for people a verb
_OTHERS = frozenset({"", "age", "time", "day", "figure", *CASUALTIES})
_ANYONE = words("people person")
_KIN = words("child boy girl infant baby toddler relative family sister brother son daughter parent sibling cousin")
_SAME = (
    words("ticket seat"),
    words("home house household"),
    words("car vehicle"),
    words("phone handset smartphone device iphone"),
    words("shot bullet round gunshot"),
    words("shop store outlet branch"),
    words("plane aircraft jet"),
    words("job position post"),
    words("child kid boy girl"),
    words("fighter militant insurgent jihadist extremist terrorist"),
    words("officer policeman cop"),
    words("firm company business"),
    words("school college"),
    words("strike airstrike raid"),
    words("complaint grievance"),
    words("flat apartment"),
)


@rule(
    "NUM001",
    kind=Kind.NUMERIC,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "The museum in Orley sold 900 tickets on its first day.",
            "The museum in Orley sold 2,600 tickets on its first day.",
        ),
        (
            "Police arrested 30 protesters outside the parliament in Vellmar.",
            "Outside the parliament in Vellmar, officers arrested 45 protesters.",
        ),
        (
            "A team of eleven engineers searched the archive of Vale Telecom.",
            "Vale Telecom put six engineers on the search of its archive.",
        ),
    ],
    agrees=[
        (
            "At least 30 protesters were arrested outside the parliament in Vellmar.",
            "Police arrested 45 protesters outside the parliament in Vellmar.",
        ),
        (
            "Police arrested 30 protesters outside the parliament in Vellmar.",
            "Police arrested another 12 protesters outside the parliament in Vellmar.",
        ),
        (
            "The stadium holds 2,000 spectators on its north stand.",
            "The stadium's north stand holds 2,084 spectators.",
        ),
        (
            "The blaze at the Orley mill injured 12 workers.",
            "The blaze at the Orley mill was fought by 60 firefighters.",
        ),
    ],
)
def differing_count(pair: Comparison) -> Iterator[Contrast]:
    """Compare how many of one thing the two sides count."""
    if pair.similarity < _ALIKE or (pair.similarity < _SURE and not shared_lemmas(pair)):
        return
    for left, right in opposed(pair, _counted, _same_thing):
        if left.thing == right.thing or pair.similarity >= _SURE or _meet(pair, left, right):
            thing = min(left.thing, right.thing)
            yield Contrast(
                thing=f"{subject(pair)} / {thing}".removeprefix(" / "),
                left=point(left),
                right=point(right),
                why=f"One report counts {wording(pair.left, left)} {left.thing}, "
                f"the other {wording(pair.right, right)} {right.thing}.",
            )


def _counted(quantity: Quantity) -> bool:
    """Whether it is a plain count; "one" introduces somebody more often than it counts."""
    return quantity.unit == "" and quantity.thing not in _OTHERS and quantity.high > 1 and not counter(quantity)


def _same_thing(left: Quantity, right: Quantity) -> bool:
    things = {left.thing, right.thing}
    people = bool(things & _ANYONE) and things <= PEOPLE - _KIN
    return len(things) == 1 or people or any(things <= same for same in _SAME)


def _meet(pair: Comparison, left: Quantity, right: Quantity) -> bool:
    """Whether the noun of one count stands in the other sentence too, or one verb governs both."""
    same_verb = left.verb == right.verb != ""
    return same_verb or left.thing in lemmas(pair.right.frame) or right.thing in lemmas(pair.left.frame)
