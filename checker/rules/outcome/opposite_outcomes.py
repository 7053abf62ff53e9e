"""Two reports tell opposite endings for one person: he died, he survived; she was arrested, she is on the run.

## Why it matters
How it ended is what readers remember. Only one ending is true, unless time has passed between the two reports.

## When it stays silent
The person is not named beside both endings, one side tells what some article or website claims, one ending is only
supposed or asked about, or a negation makes the two agree. Groups are left alone: of forty passengers some may die and
some survive. Where the reports are dated and the later one tells the final ending, it is an update.

## Limits
Endings are read from a list of phrases. People of one surname may be taken for one.
"""

from collections.abc import Iterator
from dataclasses import replace

from checker.language.cues import searcher
from checker.model import Comparison, Contrast, Kind, Severity, Strength
from checker.rules.antonym.scales import Reader
from checker.rules.framework import rule
from checker.rules.outcome.states import OF_PEOPLE

_READER = Reader(OF_PEOPLE)
_FINAL = frozenset({"dead", "held", "resigned", "dismissed"})
_ABOUT_A_REPORT = searcher(r"\b(?:article|story|post(?:ed|s|ing)?|website|internet|untrue|false|believe)\b")


@rule(
    "OUT001",
    kind=Kind.OUTCOME,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "The pilot Oda Lindqvist died in the crash near Tarrow.",
            "The pilot Oda Lindqvist survived the crash near Tarrow.",
        ),
        (
            "Daniel Stroud is still at large, the police in Hask said.",
            "Daniel Stroud was arrested beside the harbour in Hask.",
        ),
        (
            "The actor Ivo Brandt is alive and well, his manager said.",
            "The actor Ivo Brandt was found dead in his flat in Orley.",
        ),
        (
            "The jury convicted Jonah Petrie of fraud.",
            "The jury acquitted Jonah Petrie of fraud.",
        ),
    ],
    agrees=[
        (
            "The pilot Oda Lindqvist died in the crash near Tarrow.",
            "The passenger Peter Holm survived the crash near Tarrow.",
        ),
        (
            "The pilot Oda Lindqvist died in the crash near Tarrow.",
            "The pilot Oda Lindqvist did not survive the crash near Tarrow.",
        ),
        (
            "Daniel Stroud escaped from the prison van on Monday.",
            "Police hope that Daniel Stroud will be captured soon.",
        ),
        (
            "Daniel Stroud was convicted of arson in Hask.",
            "Daniel Stroud was sentenced to four years for arson in Hask.",
        ),
    ],
)
def opposite_outcomes(pair: Comparison) -> Iterator[Contrast]:
    """Compare how it ended for the same person."""
    if any(_ABOUT_A_REPORT(side.sentence.text) for side in (pair.left, pair.right)):
        return
    for found in _READER.contrasts(pair):
        yield replace(found, strength=Strength.UPDATE) if _superseded(pair, found) else found


def _superseded(pair: Comparison, found: Contrast) -> bool:
    """Whether the later of two dated reports tells the final ending."""
    before, after = pair.left.published, pair.right.published
    if before is None or after is None or before == after:
        return False
    return (found.right if before < after else found.left).value in _FINAL
