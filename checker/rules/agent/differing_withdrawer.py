"""Two reports differ on which party backed out of a deal.

## Why it matters
Who walked away from a deal decides who is to blame, whose shares fall and who sues. Each party's friends tell it
their way.

## When it stays silent
The same party withdraws in both, one report names both as withdrawing, a party only follows another, or the
withdrawal is denied, feared or planned.

## Limits
That both speak of one deal is taken from the names and words they share. Two partners that each left a deal of their
own with a third may be taken for rivals.
"""

from collections.abc import Iterator

from checker.model import Comparison, Contrast, Kind, Point, Predicate, Severity, Statement, Strength
from checker.rules.common_ground import DEALINGS, doing, is_named, lemmas, party_words, same_party, words
from checker.rules.framework import rule

_WITHDRAWING = words(
    "back_out back_away back_off walk_away walk_out walk_off pull_out pull_back withdraw drop_out bail_out abandon "
    "quit ditch renege bow_out"
)
_FOLLOWING = words("also follow too likewise both")
_ALIKE = 0.35


@rule(
    "AGT004",
    kind=Kind.AGENT,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "Dorn Dairies walked away from the merger with Sable Foods, people close to the talks said.",
            "Sable Foods backed out of the merger, a director of Dorn Dairies said.",
        ),
        (
            "Kestrel Motors has pulled out of the battery deal with Norvane.",
            "It was Norvane that backed out of the battery deal with Kestrel Motors.",
        ),
        (
            "Vale Air abandoned the takeover of Tarrow Jet last week.",
            "Tarrow Jet walked away from the takeover by Vale Air.",
        ),
    ],
    agrees=[
        (
            "Kestrel Motors has pulled out of the battery deal with Norvane.",
            "The battery deal fell through when Kestrel Motors backed out.",
        ),
        (
            "Kestrel Motors has pulled out of the battery deal with Norvane.",
            "Norvane regretted that Kestrel Motors backed out of the battery deal.",
        ),
        (
            "Vale Air abandoned the takeover of Tarrow Jet last week.",
            "Tarrow Jet has not walked away from the takeover by Vale Air.",
        ),
        (
            "Dorn Dairies walked away from the merger with Sable Foods.",
            "Jonah Petrie walked away from the crash near Sable Foods.",
        ),
    ],
)
def differing_withdrawer(pair: Comparison) -> Iterator[Contrast]:
    """Compare the parties that each report has withdrawing from a deal."""
    if pair.similarity < _ALIKE:
        return
    left, right = _withdrawal(pair.left), _withdrawal(pair.right)
    if left and right and _one_dealing(pair) and not same_party(left.agent, right.agent):
        yield Contrast(
            thing=f"{' and '.join(sorted((left.agent, right.agent)))} / who withdrew",
            left=Point(value=left.agent, spans=doing(left)),
            right=Point(value=right.agent, spans=doing(right)),
            why=f"One report has {_wording(pair.left, left)} backing out, the other {_wording(pair.right, right)}.",
        )


def _one_dealing(pair: Comparison) -> bool:
    return bool(lemmas(pair.left.frame) & lemmas(pair.right.frame) & DEALINGS)


def _withdrawal(side: Statement) -> Predicate | None:
    """Return the first withdrawal told as done by somebody named, and by nobody else."""
    deed = next((deed for deed in side.frame.predicates if _withdraws(side, deed)), None)
    return None if deed and lemmas(side.frame) & _FOLLOWING else deed


def _withdraws(side: Statement, deed: Predicate) -> bool:
    done = deed.lemma in _WITHDRAWING and not deed.negated and not deed.modal
    return done and bool(party_words(deed.agent)) and is_named(side, deed.agent_span)


def _wording(side: Statement, deed: Predicate) -> str:
    span = deed.agent_span
    return side.sentence.text[span.start : span.end] if span else deed.agent
