"""A plan or deal stands at an earlier stage in one report than in the other.

## Why it matters
Both were true when they were written, but only the later one may be printed today: talks went on, and then the deal
was off.

## When it stays silent
The two sentences speak of no common dealing, share no party, or both see it at the same stage. That a plan was
announced, or that what was announced is now expected, is no change.

## Limits
Where either article's date is unknown, the further stage is taken for the later one. A deal that fell through may
be taken up again.
"""

from collections.abc import Iterable, Iterator

from checker.model import Comparison, Contrast, Kind, Point, Severity, Span, Stage, StageCue, Statement, Strength
from checker.rules.common_ground import DEALINGS, either_way, name_words, protagonist
from checker.rules.framework import rule

_OPEN = {Stage.TALKS, Stage.PLANNED, Stage.EXPECTED}
_SURE = {Stage.TALKS, Stage.FELL_THROUGH}  # always told of a dealing; one may plan and announce much else
_ORDER = list(Stage)
_ALIKE = 0.4
_NEAR = 40  # characters between a stage and the dealing it is told of
_PLACES = {"GPE", "LOC", "NORP", "FAC"}


@rule(
    "UPD001",
    kind=Kind.OUTCOME,
    strength=Strength.UPDATE,
    severity=Severity.NOTE,
    conflicts=[
        (
            "Norvane is in advanced talks with Vale Air over a battery contract, people close to it say.",
            "The battery deal between Norvane and Vale Air has fallen through.",
        ),
        (
            "Dorn Dairies is expected to sign a merger agreement with Sable Foods this week.",
            "Sable Foods has walked away from the merger with Dorn Dairies.",
        ),
        (
            "Negotiations between Kestrel Motors and Halden Steel are still going on.",
            "Kestrel Motors and Halden Steel announced their partnership on Friday.",
        ),
    ],
    agrees=[
        (
            "Norvane is in talks with Vale Air over a battery contract.",
            "Norvane and Vale Air are negotiating over batteries.",
        ),
        (
            "The battery deal between Norvane and Vale Air has fallen through.",
            "The contract that Norvane wanted from Vale Air is off.",
        ),
        (
            "Kestrel Motors is in talks with Halden Steel.",
            "Sable Foods has walked away from the merger with Dorn Dairies.",
        ),
        (
            "Dorn Dairies is expected to sign a merger agreement with Sable Foods.",
            "Dorn Dairies sells more butter than Sable Foods.",
        ),
    ],
)
def superseded_stage(pair: Comparison) -> Iterator[Contrast]:
    """Compare how far one dealing has come."""
    if pair.similarity >= _ALIKE and pair.left.frame.stages and pair.right.frame.stages:
        yield from either_way(pair, _open_against_settled)


def _parties(side: Statement) -> frozenset[str]:
    """Return those named who can deal: everybody but places, unless places alone are named."""
    dealing = frozenset(name.key.split()[-1] for name in side.frame.names if name.label not in _PLACES)
    return dealing or name_words(side.frame)


def _open_against_settled(pair: Comparison) -> Iterator[Contrast]:
    before, after = _furthest(pair.left), _furthest(pair.right)
    if before is None or after is None or not _parties(pair.left) & _parties(pair.right):
        return
    if _overtakes(before.stage, after.stage) and _in_order(pair.left, pair.right):
        yield Contrast(
            thing=f"{protagonist(pair)} / stage of the deal",
            left=Point(value=before.stage.value, spans=(before.span,)),
            right=Point(value=after.stage.value, spans=(after.span,)),
            why=f"One report has it at the stage “{before.stage.value}”, the later one at “{after.stage.value}”.",
        )


def _overtakes(before: Stage, after: Stage) -> bool:
    """Whether the later stage ends the earlier: what is planned or expected may well be announced as well."""
    return after not in _OPEN if before is Stage.TALKS else before in _OPEN and after is Stage.FELL_THROUGH


def _furthest(side: Statement) -> StageCue | None:
    """Return the last stage told of a dealing: a rumoured deal that fell through fell through."""
    dealings = [token.span for token in side.frame.tokens if token.lemma in DEALINGS]
    told = (cue for cue in side.frame.stages if dealings and (cue.stage in _SURE or _beside(cue.span, dealings)))
    return max(told, key=lambda cue: _ORDER.index(cue.stage), default=None)


def _beside(cue: Span, dealings: Iterable[Span]) -> bool:
    return any(cue.start - _NEAR <= dealing.end and dealing.start <= cue.end + _NEAR for dealing in dealings)


def _in_order(before: Statement, after: Statement) -> bool:
    """Whether the dates, where both are known, allow that the one came before the other."""
    return before.published is None or after.published is None or before.published <= after.published
