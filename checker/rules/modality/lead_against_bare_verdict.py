"""One report opens with a story, the other says "It is a hoax" without telling it again.

## Why it matters
The sentence that turns a story down is often the shortest of the article, and shares no word with what it turns down.
Whoever compares sentence with sentence misses it.

## When it stays silent
The report that tells the story doubts or debunks it; the sentence is not at the head of its article or does not hold
the words on which the debunking article turns; or the verdict names things of its own, so that it may be about
something else.

## Limits
What "it" is in "it is a hoax" is taken to be what the whole article is about.
"""

from collections.abc import Iterator

from checker.model import Comparison, Contrast, Kind, Severity, Strength
from checker.rules.common_ground import either_way
from checker.rules.framework import rule
from checker.rules.modality.verdicts import against, own_words, shared_topic, told, verdict

_LEAD = 2
_TOPIC = 2
_BARE = 5


@rule(
    "MOD005",
    kind=Kind.NEGATION,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "The actor Jonah Petrie was found dead in his flat on Sunday.",
            "Actor Petrie is not dead.",
        ),
        (
            "A two-headed shark was caught near the harbour of Brask.",
            "The two-headed shark is a hoax.",
        ),
        (
            "Odile Marsh, the singer, died in a hotel in Vellmar.",
            "The report on Odile Marsh, the singer, is simply not true.",
        ),
    ],
    agrees=[
        (
            "The actor Jonah Petrie was found dead in his flat on Sunday.",
            "It is a sad day for the theatre.",
        ),
        (
            "A two-headed shark was caught near the harbour of Brask.",
            "The harbour of Brask was closed by a storm.",
        ),
        (
            "The story of the two-headed shark of Brask is a hoax.",
            "The two-headed shark is a hoax.",
        ),
        (
            "Is Odile Marsh, the singer, dead?",
            "Odile Marsh, the singer, is not dead.",
        ),
    ],
)
def lead_against_bare_verdict(pair: Comparison) -> Iterator[Contrast]:
    """Compare what an article opens with and a verdict that needs no words of its own."""
    yield from either_way(pair, _lead_against_bare_verdict)


def _lead_against_bare_verdict(pair: Comparison) -> Iterator[Contrast]:
    ruling = verdict(pair.right) if pair.left.around.place < _LEAD else None
    if ruling is None or len(own_words(pair.right)) > _BARE:
        return
    claim = told(pair.left)
    if claim and len(shared_topic(pair.left, pair.right)) >= _TOPIC + pair.left.around.place:
        yield from against(pair, claim, ruling)
