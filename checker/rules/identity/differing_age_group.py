"""One report calls someone a teenager, a toddler or a pensioner; the age that the other gives does not fit.

## Why it matters
A twelve-year-old is a child, not a teenager: courts, schools and readers draw the line where the word draws it.

## When it stays silent
The age fits the word, both reports use the word, either sentence has people of several ages, the age is a thing's,
and sentences that are not much alike.

## Limits
Whether it is the same person is judged only by how alike the sentences are.
"""

import re
from collections.abc import Iterator

from checker.model import Comparison, Contrast, Kind, Point, Quantity, Severity, Statement, Strength, Token
from checker.rules.common_ground import either_way, subject
from checker.rules.framework import rule

_ALIKE = 0.32
_GROUPS = {
    "toddler": (1, 4),
    "infant": (0, 2),
    "teen": (13, 19),
    "teenager": (13, 19),
    "adolescent": (11, 19),
    "octogenarian": (80, 89),
    "septuagenarian": (70, 79),
    "pensioner": (58, 120),
}
_THINGS_AGE = re.compile(r"[ -]years?[ -]old\s+(?!(?:\w+\s+)?(?:man|woman|boy|girl|[A-Z]))[a-z]+")


@rule(
    "IDE006",
    kind=Kind.IDENTITY,
    strength=Strength.SOFT,
    severity=Severity.NOTE,
    conflicts=[
        (
            "A teenager was struck by lightning on his way home from school in Orley.",
            "Jonah Petrie, 12, was struck by lightning on his way home from school in Orley.",
        ),
        (
            "The toddler was found asleep in the mill at Hask.",
            "The girl, aged six, was found asleep in the mill at Hask.",
        ),
        (
            "A pensioner won the boat race in Tarn Bay.",
            "The boat race in Tarn Bay was won by Mara Stroud, 44.",
        ),
    ],
    agrees=[
        (
            "A teenager was struck by lightning on his way home from school in Orley.",
            "Jonah Petrie, 14, was struck by lightning on his way home from school in Orley.",
        ),
        (
            "A teenager drove the car into the mill at Hask.",
            "The 20-year-old car was driven into the mill at Hask.",
        ),
        (
            "A pensioner won the boat race in Tarn Bay.",
            "The boat race in Tarn Bay was won by Mara Stroud, 71.",
        ),
        (
            "The toddler was found asleep in the mill at Hask.",
            "Mara Stroud, 34, the mother of the toddler, found her asleep in the mill at Hask.",
        ),
    ],
)
def differing_age_group(pair: Comparison) -> Iterator[Contrast]:
    """Compare the word for an age with a number."""
    if pair.similarity >= _ALIKE:
        yield from either_way(pair, _one_way)


def _one_way(pair: Comparison) -> Iterator[Contrast]:
    age = _age(pair.right)
    groups = _groups(pair.left)
    if age is None or len(groups) != 1 or _age(pair.left) is not None or _says(pair.right, groups[0].lemma):
        return
    youngest, oldest = _GROUPS[groups[0].lemma]
    if not youngest <= age.low <= oldest and not youngest <= age.high <= oldest:
        yield Contrast(
            thing=f"{subject(pair)} / age",
            left=Point(value=groups[0].lemma, spans=(groups[0].span,)),
            right=Point(value=f"{age.low:g}", spans=(age.span,)),
            why=f"One report speaks of a {groups[0].lemma}, the other gives the age {age.low:g}.",
        )


def _groups(side: Statement) -> list[Token]:
    """Return the words for one person of some age."""
    text = side.sentence.text.lower()
    return [word for word in side.frame.tokens if word.lemma in _GROUPS and text[word.span.end - 1] != "s"]


def _age(side: Statement) -> Quantity | None:
    """Return the only age of a person that the sentence gives."""
    text = side.sentence.text
    found = [amount for amount in side.frame.quantities if amount.thing == "age" and amount.high <= 120]
    things = _THINGS_AGE.search(text, found[0].span.start) if found else None
    return found[0] if len(found) == 1 and not things else None


def _says(side: Statement, group: str) -> bool:
    return group[:4] in side.sentence.text.lower()
