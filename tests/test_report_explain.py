"""Rules and conflicts explain themselves."""

import io
from dataclasses import replace

import pytest
from rich.console import Console, RenderableType
from syrupy.assertion import SnapshotAssertion

from checker.model import Entry, Kind, Severity, Strength
from checker.report.explain import explain_conflict, explain_rule, rules_table
from checker.rules.framework import Rule
from checker.rules.hit_rates import HitRate
from checker.weighing.logistic import Logistic
from checker.weighing.weigher import LIKELIHOOD, Weigher
from tests import sample

RATE = HitRate(right=5, shown=8, share=0.62)
WEIGHER = Weigher(
    rates={"NUM001": RATE},
    verdict=Logistic(
        names=(LIKELIHOOD, "NUM001", "NUM003"),
        means=(-3.9, 0.0, 0.0),
        scales=(1.0, 1.0, 1.0),
        weights=(0.8, 1.72, -0.3),
        bias=-1.59,
    ),
)
COUNTS = Rule(
    id="NUM001",
    name="differing-count",
    doc="Two reports of one event give different counts.\n\n## Why it matters\nA reader of both\nbelieves neither."
    "\n\n## When it stays silent\nRanges that overlap.",
    kind=Kind.NUMERIC,
    strength=Strength.HARD,
    severity=Severity.ERROR,
    conflicts=(("Nine boats sank in the gale.", "The gale sank [eleven] boats."),),
    agrees=(("At least nine boats sank in the gale.", "The gale sank eleven boats."),),
    judge=lambda _: (),
)


def _shown(what: RenderableType, width: int = 80) -> str:
    file = io.StringIO()
    Console(file=file, width=width, color_system=None).print(what)
    return "".join(line.rstrip() + "\n" for line in file.getvalue().splitlines())


@pytest.fixture
def dead() -> Entry:
    """Return the entry that two rules found."""
    return next(entry for entry in sample.REPORT.entries if entry.conflict == sample.DEAD)


def test_a_rule_shows_its_page_and_examples(snapshot: SnapshotAssertion) -> None:
    """Its doc is reflowed, its examples are verbatim, and what it gives is said in plain words."""
    assert _shown(explain_rule(COUNTS, RATE)) == snapshot


def test_a_conflict_is_explained_finding_by_finding(dead: Entry, snapshot: SnapshotAssertion) -> None:
    """Every rule that found it says why, over which words, how sure that is and what made it so."""
    shown = _shown(explain_conflict(dead, [COUNTS], WEIGHER))
    assert "7 in 10" in shown
    assert "3 in 10" in shown
    assert shown == snapshot


def test_a_decision_is_told_with_its_conflict() -> None:
    """Who decided what, when and why stands in the explanation."""
    cost = next(entry for entry in sample.REPORT.entries if entry.conflict == sample.COST)
    shown = _shown(explain_conflict(cost, [], WEIGHER), width=160)
    assert "resolved, Dunmore Echo stands (a.ruiz, 2026-10-05): The treasurer confirmed" in shown


def test_a_rule_that_is_gone_is_still_named(dead: Entry) -> None:
    """A finding by a rule that is not loaded shows its id."""
    assert "ENT001" in _shown(explain_conflict(dead, [], WEIGHER))


def test_what_made_a_finding_sure_sums_to_it(dead: Entry) -> None:
    """Where findings start and each reason's pull, in log-odds; reasons that moved nothing stay out."""
    shown = _shown(explain_conflict(dead, [COUNTS], WEIGHER))
    assert "at first −1.59, the rule NUM001 +1.72, the pair's likelihood +0.79: together +0.91" in " ".join(
        shown.split()
    )
    assert "NUM003" not in shown


def test_a_rule_that_found_nothing_has_no_record() -> None:
    """Its page says that it was not measured."""
    shown = _shown(explain_rule(COUNTS, HitRate(right=0, shown=0, share=0.2)))
    assert "not measured; of all rules' findings about 2 in 10 are right" in shown
    assert "no findings on stories it was not written on" in shown


def test_rules_come_as_a_table(snapshot: SnapshotAssertion) -> None:
    """A row a rule: id, name, what it finds, the most it gives, how often it was right."""
    assert _shown(rules_table([COUNTS], {"NUM001": RATE})) == snapshot


def test_hostile_text_only_shows() -> None:
    """Escape sequences, bidi controls and markup of articles and of a newsroom's own rules do nothing."""
    report, rule = sample.poisoned(sample.REPORT), sample.poisoned(COUNTS)
    pages = [explain_conflict(entry, [rule], WEIGHER) for entry in report.entries]
    for page in (*pages, explain_rule(rule, RATE), rules_table([replace(rule, id="NUM001")], {"NUM001": RATE})):
        seen = _shown(page, width=160)
        assert "[/x][bold]" in seen
        assert not sample.acting(seen)
