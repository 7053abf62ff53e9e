"""Of one thing or plan, two reports tell states that exclude each other: open and sealed off, on track and delayed.

## Why it matters
A reader who acts on the wrong state stands before a closed door. Where time has passed, only the later state may be
printed.

## When it stays silent
Too little around the words is shared to show that they speak of one thing; one side supposes or asks; a negation makes
the two agree; or a sentence tells both states.

## Limits
States are read from a list of phrases. Of a thing that was closed and reopened both may be true.
"""

from collections.abc import Iterator

from checker.model import Comparison, Contrast, Kind, Severity, Strength
from checker.rules.antonym.scales import Reader
from checker.rules.framework import rule
from checker.rules.outcome.states import OF_THINGS

_READER = Reader(OF_THINGS)


@rule(
    "OUT002",
    kind=Kind.OUTCOME,
    strength=Strength.SOFT,
    severity=Severity.WARNING,
    conflicts=[
        (
            "The clinic in Hask remains open while the doctors wait for the results.",
            "The clinic in Hask was sealed off while the doctors wait for the results.",
        ),
        (
            "The Norvane tram is on track for its launch in May, suppliers say.",
            "After many setbacks the launch of the Norvane tram was put off until June.",
        ),
        (
            "Photographs show a badly damaged mill near the river in Orley.",
            "Photographs show the flattened mill near the river in Orley.",
        ),
    ],
    agrees=[
        (
            "The clinic in Hask remains open while the doctors wait for the results.",
            "The clinic in Hask was not sealed off while the doctors wait for the results.",
        ),
        (
            "The Norvane tram is on track for its launch in May, suppliers say.",
            "Vale Air put off its summer flights to Tarrow.",
        ),
        (
            "Photographs show a badly damaged mill near the river in Orley.",
            "The bridge at Tarn Bay was flattened by the storm.",
        ),
        (
            "The council of Halden rejected the tram bill late on Thursday.",
            "The council of Halden approved the budget late on Thursday.",
        ),
    ],
)
def opposite_states(pair: Comparison) -> Iterator[Contrast]:
    """Compare the state of the same thing or plan."""
    yield from _READER.contrasts(pair)
