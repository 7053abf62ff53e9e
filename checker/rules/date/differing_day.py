"""Two reports put the same event on different days.

## Why it matters
When it happened decides what came first, who knew what, and which deadline was missed.

## When it stays silent
Days that overlap ("in March" and "on March 5"), different verbs, sentences that give several days for one verb, what
happens again and again (saying, playing), one side that compares or recalls, conditions
("if"), and surroundings that differ.

## Limits
Where an article's date is unknown, only named weekdays, months and days can be compared. A tally "as of Friday" and
another "as of Thursday" looks like one event on two days.
"""

from collections.abc import Iterator

from checker.model import Comparison, Contrast, Kind, Moment, Point, Severity, Statement, Strength
from checker.rules.common_ground import alike_around, set_apart, subject, words
from checker.rules.date.moments import day, days_apart, is_supposed
from checker.rules.framework import rule

_ALIKE = 0.5
_SURROUNDED = 0.5
_SURE = 0.75  # so much in common that a word of its own on each side tells nothing
_AGAIN = words("be have do get go come say tell report announce see take make add write accord speak ask play appear")
_EVENTS = {
    word: family[0]
    for family in (
        "release launch debut ship come_out hit_store go_on_sale".split(),
        "die be_dead pass_away kill".split(),
        "begin start open kick_off".split(),
        "happen occur take_place".split(),
        "arrest detain".split(),
    )
    for word in family
}


@rule(
    "DAT001",
    kind=Kind.DATE,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "Mayor Oda Lindqvist resigned on Monday after the audit of the harbour.",
            "Mayor Oda Lindqvist resigned on Wednesday after the audit of the harbour.",
        ),
        (
            "The Orley mill burned down on March 5, 2016.",
            "The Orley mill burned down on March 9, 2016.",
        ),
        (
            "Norvane will launch the Heron phone in May 2017.",
            "The Heron phone will be released by Norvane in August 2017.",
        ),
    ],
    agrees=[
        (
            "The Orley mill burned down on March 5, 2016.",
            "The Orley mill burned down in March 2016.",
        ),
        (
            "Mayor Oda Lindqvist resigned on Monday after the audit of the harbour.",
            "Mayor Oda Lindqvist was elected on Wednesday.",
        ),
        (
            "The Orley mill burned down on March 5, 2016.",
            "The Orley mill reopened on May 9, 2017.",
        ),
        (
            "The tram crashed in Vellmar on Friday morning.",
            "The tram crashed in Vellmar on Friday.",
        ),
    ],
)
def differing_day(pair: Comparison) -> Iterator[Contrast]:
    """Compare the days on which the same was done."""
    if pair.similarity < _ALIKE or is_supposed(pair):
        return
    for left in _dated(pair.left):
        for right in _dated(pair.right):
            if _event(left) == _event(right) and days_apart(left, right) and _same_place(pair, left, right):
                yield Contrast(
                    thing=f"{subject(pair)} / when {_event(left).replace('_', ' ')}",
                    left=Point(value=day(left), spans=(left.span,)),
                    right=Point(value=day(right), spans=(right.span,)),
                    why=f"One report says {_wording(pair.left, left)}, the other {_wording(pair.right, right)}.",
                )


def _dated(side: Statement) -> Iterator[Moment]:
    """Return the moments that alone date their verb."""
    moments = side.frame.moments
    return (
        found
        for found in moments
        if found.verb not in _AGAIN and sum(_event(other) == _event(found) for other in moments) == 1
    )


def _event(moment: Moment) -> str:
    return _EVENTS.get(moment.verb, moment.verb)


def _same_place(pair: Comparison, left: Moment, right: Moment) -> bool:
    common = alike_around(pair, left.span, right.span)
    return common >= _SURE or (common >= _SURROUNDED and not set_apart(pair, left.span, right.span))


def _wording(side: Statement, moment: Moment) -> str:
    return side.sentence.text[moment.span.start : moment.span.end]
