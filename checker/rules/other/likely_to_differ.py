"""From outside, two sentences look like those that turn out to disagree, and no other rule says why.

## Why it matters
Most contradictions are told in other words than any rule expects. Where two sentences stand to each other as
contradicting ones do, an editor should read them side by side.

## When it stays silent
Wherever another rule has found something in the pair or shows one of its sentences in a surer contradiction, and
where fewer than one in fourteen such pairs disagree.

## Limits
It has not read the sentences and names no kind; it marks them whole. Most of what it shows is no contradiction: its
confidence says how much.
"""

from collections.abc import Iterator

from checker.model import Comparison, Contrast, Kind, Point, Severity, Span, Statement, Strength
from checker.rules.common_ground import lemmas, subject
from checker.rules.framework import rule

_LIKELY = 0.07


@rule(
    "OTH001",
    kind=Kind.OTHER,
    strength=Strength.SOFT,
    severity=Severity.NOTE,
    last_resort=True,
    conflicts=[
        (
            "The lighthouse keeper at Brask lit the lamp himself when the storm came.",
            "When the storm reached Brask, a machine had switched on the lighthouse.",
        ),
        (
            "Dorn Dairies gave the whole of its autumn milk to the schools of Vellmar.",
            "Only what was left of the autumn milk went from Dorn Dairies to Vellmar's schools.",
        ),
        (
            "The choir of Orley sang for two hours in the rain.",
            "The choir's evening in Orley was over within 20 minutes.",
        ),
    ],
    agrees=[
        (
            "The lighthouse keeper at Brask lit the lamp when the storm came.",
            "When the storm came, the lamp was lit by the lighthouse keeper at Brask.",
        ),
        (
            "Dorn Dairies gave milk to the schools of Vellmar.",
            "The schools of Vellmar got milk from Dorn Dairies, which keeps 900 cows.",
        ),
        (
            "The choir of Orley sang in the rain.",
            "The mayor of Tarrow opened the new bridge.",
        ),
        (
            "The museum in Orley is closed on Mondays.",
            "On Mondays nobody gets into Orley's museum.",
        ),
    ],
)
def likely_to_differ(pair: Comparison) -> Iterator[Contrast]:
    """Set likely pairs side by side."""
    if pair.likelihood < _LIKELY:
        return
    left, right = _own_words(pair.left, pair.right), _own_words(pair.right, pair.left)
    if left and right:
        yield Contrast(
            thing=subject(pair),
            left=_whole(pair.left, left),
            right=_whole(pair.right, right),
            why="No rule says why, but pairs that look like these two often disagree: read them side by side.",
        )


def _own_words(side: Statement, other: Statement) -> str:
    theirs = lemmas(other.frame)
    return " ".join(token.lemma for token in side.frame.tokens if token.lemma not in theirs)


def _whole(side: Statement, own: str) -> Point:
    return Point(value=own, spans=(Span(start=0, end=len(side.sentence.text)),))
