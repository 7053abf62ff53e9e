"""Two reports give different readings of a counter: views, likes, shares, followers, signatures, money raised.

## Why it matters
Such a number is out of date within hours. The two are seldom wrong; the later one supersedes, and a story that quotes
both must say when each was read.

## When it stays silent
Readings that agree after rounding, a bound that the other number keeps ("more than 11 million" and 12 million), parts,
shares and rates ("another 500 views", "nine in ten", "a day"), what is hoped for, how often one person watched,
readings a hundred times apart (two things, then), two that both say of which day they are, one side that compares or
recalls, and a side that gives two readings of one counter.

## Limits
What is counted up is told by its noun or its verb (viewed, raised), not by the page or the fund that it belongs to.
"""

import re
from collections.abc import Iterator

from checker.language.cues import remembered
from checker.model import Comparison, Contrast, Kind, Quantity, Severity, Strength
from checker.rules.common_ground import subject
from checker.rules.framework import rule
from checker.rules.numeric.counters import counter, is_reading, passed
from checker.rules.numeric.quantities import point, rivals, told_apart, wording

_ALIKE = 0.2
_AS_OF = remembered(
    re.compile(r"\b(?:as of|by) (?:(?:late|early) )?(?:[A-Z]\w+day|[A-Z][a-z]+ \d|noon|midday|\d)").search
)


@rule(
    "NUM004",
    kind=Kind.NUMERIC,
    strength=Strength.UPDATE,
    severity=Severity.WARNING,
    conflicts=[
        (
            "The clip of the whale in Tarn Bay has been viewed 40,000 times.",
            "The clip of the whale in Tarn Bay now has more than 210,000 views.",
        ),
        (
            "The appeal for the Orley choir has raised over $9,000.",
            "Over $60,000 was donated to the appeal for the Orley choir.",
        ),
        (
            "The petition against the Hask dam has gathered 12,000 signatures.",
            "Nearly 31,000 people have signed the petition against the Hask dam.",
        ),
    ],
    agrees=[
        (
            "The clip of the whale in Tarn Bay has been viewed more than 40,000 times.",
            "The clip of the whale in Tarn Bay has 43,000 views.",
        ),
        (
            "The clip of the whale in Tarn Bay has been viewed 40,000 times.",
            "The clip of the whale in Tarn Bay has 900 likes.",
        ),
        (
            "The appeal for the Orley choir has raised over $9,000.",
            "The appeal for the Orley choir hopes to raise $60,000.",
        ),
        (
            "The clip of the whale in Tarn Bay has been viewed 40,000 times.",
            "The harbour master watched the clip of the whale in Tarn Bay nine times.",
        ),
        (
            "The clip of the whale in Tarn Bay has had 40,000 views.",
            "The keeper hoped for a few thousand views of the clip of the whale in Tarn Bay.",
        ),
        (
            "The clip of the whale in Tarn Bay has had two million views.",
            "The clip of the whale in Tarn Bay had 900 views.",
        ),
    ],
)
def growing_count(pair: Comparison) -> Iterator[Contrast]:
    """Compare the two readings of one counter."""
    dated = _AS_OF(pair.left.sentence.text) and _AS_OF(pair.right.sentence.text)
    if pair.similarity < _ALIKE or dated or told_apart(pair):
        return
    for left, right in rivals(pair, _counter, passed):
        if is_reading(pair.left, left) and is_reading(pair.right, right):
            yield Contrast(
                thing=f"{subject(pair)} / {counter(left)}",
                left=point(left),
                right=point(right),
                why=f"One report reads {wording(pair.left, left)} {counter(left)}, "
                f"the other {wording(pair.right, right)}.",
            )


def _counter(quantity: Quantity) -> tuple[str, ...] | None:
    return (counter(quantity), quantity.unit) if counter(quantity) else None
