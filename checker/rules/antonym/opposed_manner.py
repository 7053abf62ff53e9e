"""Two reports tell how something was done in opposed words: casually and nervously, by accident and on purpose.

## Why it matters
The deed is the same, so nobody notices that one report's calm son is another's nervous wreck; but the manner is often
the whole story.

## When it stays silent
The words are said of different people or things, one side supposes or asks, a negation makes the two agree, or a
sentence uses the words of both ends.

## Limits
Manners are read from a list of phrases. What a manner belongs to is judged by the words and names that stand near.
"""

from collections.abc import Iterator

from checker.model import Comparison, Contrast, Kind, Severity, Strength
from checker.rules.antonym.manners import MANNERS
from checker.rules.antonym.scales import Reader
from checker.rules.framework import rule

_READER = Reader(MANNERS)


@rule(
    "ANT002",
    kind=Kind.ANTONYM,
    strength=Strength.SOFT,
    severity=Severity.WARNING,
    conflicts=[
        (
            "Mara Stroud casually handed the envelope to her father in the kitchen.",
            "Looking visibly nervous, Mara Stroud handed the envelope to her father in the kitchen.",
        ),
        (
            "Norvane accidentally gave away the price of the new tram during a call with investors.",
            "Norvane boasted of the price of the new tram during a call with investors.",
        ),
        (
            "Viewers of the ferry film hardly notice the slight change of colour.",
            "The ferry film suffers from an extreme change of colour.",
        ),
        (
            "The water shortage in Hask is getting worse by the day.",
            "The water shortage in Hask is under control, the mayor said.",
        ),
    ],
    agrees=[
        (
            "Norvane gave away the price of the new tram by accident during a call with investors.",
            "Norvane inadvertently gave away the price of the new tram during a call with investors.",
        ),
        (
            "Mara Stroud casually handed the envelope to her father.",
            "Peter Holm was visibly nervous when he opened the letter.",
        ),
        (
            "The water shortage in Hask is getting worse by the day.",
            "The fire in Orley is under control, the mayor said.",
        ),
        (
            "A slight rain fell on the harbour of Tarn Bay on Monday.",
            "Tarn Bay fears severe storms in the autumn.",
        ),
    ],
)
def opposed_manner(pair: Comparison) -> Iterator[Contrast]:
    """Compare how the same was done, taken or felt."""
    yield from _READER.contrasts(pair)
