"""Two reports put one event at different times, in different words: a launch in May, on sale in August.

## Why it matters
"When does it come out?" and "when did she die?" are what readers look for; the words around the date rarely match.

## When it stays silent
Times that overlap ("early 2015" and March), events that are not alike, sides that name different things near the
date, sides that suppose ("if", "unless"), and sides that also give the other's time.

## Limits
Without the articles' dates, "last week" is compared with "two months ago" but not with a weekday or a month.
"""

from collections.abc import Iterator

from checker.model import Comparison, Contrast, Kind, Moment, Point, Severity, Statement, Strength
from checker.rules.common_ground import protagonist, shared_names
from checker.rules.date.events import event_at
from checker.rules.date.moments import day, is_supposed
from checker.rules.date.times import apart
from checker.rules.framework import rule

_ALIKE = 0.35
_NEAR = 70


@rule(
    "DAT005",
    kind=Kind.DATE,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "The release date of the Heron phone by Norvane is set for May.",
            "Norvane said the Heron phone will go on sale in the autumn.",
        ),
        (
            "Oda Lindqvist was found dead on Tuesday in her home in Vellmar.",
            "Oda Lindqvist passed away on Sunday in Vellmar.",
        ),
        (
            "Norvane will unveil the Heron phone next month.",
            "Norvane unveiled the Heron phone last year.",
        ),
    ],
    agrees=[
        (
            "The release date of the Heron phone by Norvane is set for early 2016.",
            "Norvane said the Heron phone will be released in March 2016.",
        ),
        (
            "Norvane unveiled the Heron phone in May.",
            "The Heron phone by Norvane will be available in August.",
        ),
        (
            "Oda Lindqvist passed away on Sunday in Vellmar.",
            "The funeral of Oda Lindqvist in Vellmar is on Thursday.",
        ),
        (
            "Norvane will release the Heron phone in May.",
            "If parts run short, the Heron phone by Norvane may not be released until August.",
        ),
    ],
)
def differing_event_date(pair: Comparison) -> Iterator[Contrast]:
    """Compare the times that both sides give for one event."""
    if pair.similarity < _ALIKE or is_supposed(pair):
        return
    for left in pair.left.frame.moments:
        for right in pair.right.frame.moments:
            event = event_at(pair.left, left)
            if event and event == event_at(pair.right, right) and _disagree(pair, left, right):
                yield Contrast(
                    thing=f"{protagonist(pair)} / when {event}",
                    left=Point(value=_value(pair.left, left), spans=(left.span,)),
                    right=Point(value=_value(pair.right, right), spans=(right.span,)),
                    why=f"One report says {_wording(pair.left, left)}, the other {_wording(pair.right, right)}.",
                )


def _disagree(pair: Comparison, left: Moment, right: Moment) -> bool:
    if not apart(pair.left, left, pair.right, right):
        return False
    lefts, rights = _names_near(pair.left, left), _names_near(pair.right, right)
    return bool(lefts & rights) if lefts and rights else bool(shared_names(pair))


def _names_near(side: Statement, moment: Moment) -> frozenset[str]:
    """Return the words of the names near the moment."""
    return frozenset(
        word
        for name in side.frame.names
        if moment.span.start - _NEAR <= name.span.start < moment.span.end + _NEAR
        for word in name.key.split()
    )


def _value(side: Statement, moment: Moment) -> str:
    return day(moment) or _wording(side, moment).lower()


def _wording(side: Statement, moment: Moment) -> str:
    return side.sentence.text[moment.span.start : moment.span.end]
