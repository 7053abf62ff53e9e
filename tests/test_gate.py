"""The gate: what is found against what was decided."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import RegistryError
from checker.gate import baseline, compare, decide, failing, moved
from checker.model import Analysis, Article, Conflict, Decision, Kind, Report, Severity, Status, Strength
from checker.registry import Registered, Registry, key
from tests.disputes import analysis, article, conflict, side

TODAY = date(2026, 3, 10)
DECIDED = date(2026, 3, 4)
COURIER, LANTERN, HERALD = article("courier"), article("lantern"), article("herald")
ARTICLES = [COURIER, LANTERN, HERALD]
LATE = article("evening", date(2026, 3, 5), "late")
EARLY = article("evening", date(2026, 3, 4), "early")
UNDATED = article("evening", None, "undated")
OWN_LATE = article("courier", date(2026, 3, 6), "courier-again")
EVERY = [*ARTICLES, LATE, EARLY, UNDATED, OWN_LATE]
FERRY = conflict(side(COURIER, "31"), side(LANTERN, "34"))
STANDS_34 = Decision(status=Status.RESOLVED, stands="lantern", on=DECIDED)


def _registry(found: Analysis, decision: Decision | None = None) -> Registry:
    entries = baseline(compare(found, Registry(), TODAY), Registry())
    return Registry(entries=tuple(replace(entry, decision=decision or entry.decision) for entry in entries))


def _compare(decision: Decision, *found: Conflict) -> Report:
    """Compare with a registry that holds the ferry with this decision."""
    return compare(analysis(EVERY, *found), _registry(analysis(ARTICLES, FERRY), decision), TODAY)


def _status(report: Report) -> list[Status]:
    return [entry.status for entry in report.entries]


def test_what_nobody_decided_is_new_and_fails() -> None:
    """Against an empty registry every conflict is new."""
    report = compare(analysis(ARTICLES, FERRY), Registry(), TODAY)
    assert _status(report) == [Status.NEW]
    assert report.entries[0].decision is None
    assert failing(report, Severity.ERROR) == report.entries


@pytest.mark.parametrize(
    ("decision", "status", "fails"),
    [
        (Decision(status=Status.UNRESOLVED), Status.UNRESOLVED, False),
        (Decision(status=Status.FALSE_POSITIVE, reason="Two ferries"), Status.FALSE_POSITIVE, False),
        (STANDS_34, Status.RESOLVED, False),
        (Decision(status=Status.ACCEPTED, expires=TODAY), Status.ACCEPTED, False),
        (Decision(status=Status.ACCEPTED, expires=date(2026, 3, 9)), Status.EXPIRED, True),
        (Decision(status=Status.UNRESOLVED, expires=date(2026, 3, 9)), Status.EXPIRED, True),
    ],
)
def test_a_decision_gives_the_status(decision: Decision, status: Status, fails: bool) -> None:  # noqa: FBT001
    """A decided conflict has its decision's status until the day after that expires."""
    report = _compare(decision, FERRY)
    assert _status(report) == [status]
    assert report.entries[0].decision == decision
    assert bool(failing(report, Severity.ERROR)) is fails


@pytest.mark.parametrize(("severity", "fail_on"), list(product(Severity, Severity)))
def test_new_conflicts_fail_from_a_severity_on(severity: Severity, fail_on: Severity) -> None:
    """What is new fails where it is as severe as asked, or more."""
    report = compare(analysis(ARTICLES, replace(FERRY, severity=severity)), Registry(), TODAY)
    assert bool(failing(report, fail_on)) is (severity.rank >= fail_on.rank)


def test_updates_never_fail_as_new() -> None:
    """A later report that supersedes an earlier one is no failure, however severe."""
    report = compare(analysis(ARTICLES, replace(FERRY, strength=Strength.UPDATE)), Registry(), TODAY)
    assert failing(report, Severity.NOTE) == ()


def test_a_broken_decision_fails_whatever_its_severity() -> None:
    """What somebody decided about matters once it expires, be it a note or an update."""
    mild = replace(FERRY, severity=Severity.NOTE, strength=Strength.UPDATE)
    report = _compare(Decision(status=Status.ACCEPTED, expires=DECIDED), mild)
    assert failing(report, Severity.ERROR) == report.entries


def test_entries_without_a_conflict_are_listed() -> None:
    """An entry whose conflict is not found stays, is listed and fails nothing."""
    report = _compare(STANDS_34)
    assert report.absent == (FERRY.id,)
    assert failing(report, Severity.NOTE) == ()


@pytest.mark.parametrize(
    ("where", "status", "noticed"),
    [(LATE, Status.RELAPSED, False), (EARLY, Status.RESOLVED, False), (UNDATED, Status.RESOLVED, True)],
)
def test_relapse_of_another_source(where: Article, status: Status, noticed: bool) -> None:  # noqa: FBT001
    """The fallen value in a later article is a relapse though its id is new; undated, it is a notice."""
    report = _compare(STANDS_34, FERRY, conflict(side(LANTERN, "34"), side(where, "31")))
    assert _status(report) == [Status.RESOLVED, status]
    assert report.entries[1].decision == STANDS_34
    assert [notice.path for notice in report.notices] == [where.path] * noticed
    assert bool(failing(report, Severity.ERROR)) is (status is Status.RELAPSED)


@pytest.mark.parametrize(
    ("where", "status", "noticed"),
    [
        (OWN_LATE, Status.RELAPSED, False),
        (LATE, Status.RELAPSED, False),
        (EARLY, Status.RESOLVED, False),
        (UNDATED, Status.RESOLVED, True),
    ],
)
def test_relapse_inside_the_same_conflict(where: Article, status: Status, noticed: bool) -> None:  # noqa: FBT001
    """A further sentence on the fallen side is a relapse, also by the source that was wrong at first."""
    found = replace(FERRY, left=FERRY.right, right=FERRY.left, right_also=(side(where, "31"),))
    report = _compare(STANDS_34, found)
    assert _status(report) == [status]
    assert [notice.path for notice in report.notices] == [where.path] * noticed


def test_relapse_against_a_third_value() -> None:
    """The fallen value relapses also in a conflict with a value nobody had; undated, that conflict is just new."""
    late, undated = (conflict(side(HERALD, "40"), side(where, "31")) for where in (LATE, UNDATED))
    assert _status(_compare(STANDS_34, late)) == [Status.RELAPSED]
    report = _compare(STANDS_34, undated)
    assert _status(report) == [Status.NEW]
    assert [notice.path for notice in report.notices] == [UNDATED.path]


def test_no_relapse() -> None:
    """The standing value, another thing or kind, another status, and the article decided about are no relapse."""
    standing = conflict(side(COURIER, "31"), side(LATE, "34"))
    assert _status(_compare(STANDS_34, standing)) == [Status.RESOLVED]
    for other in ({"thing": "bus lynx / rescued"}, {"kind": Kind.OTHER}):
        assert _status(_compare(STANDS_34, conflict(side(LANTERN, "34"), side(LATE, "31"), **other))) == [Status.NEW]
    repeated = conflict(side(LANTERN, "34"), side(LATE, "31"))
    for decision in (
        Decision(status=Status.UNRESOLVED),
        Decision(status=Status.FALSE_POSITIVE, reason="x", on=DECIDED),
    ):
        assert _status(_compare(decision, repeated)) == [Status.NEW]
    third = conflict(side(HERALD, "40"), side(LATE, "34"))
    assert _status(_compare(STANDS_34, third)) == [Status.NEW]


def test_a_renamed_article_is_no_relapse() -> None:
    """An article that moved to another file is known by its source and words, even with a later date."""
    renamed = article("courier", date(2026, 3, 9), "moved")
    found = conflict(side(renamed, "31"), side(LANTERN, "34"))
    report = compare(analysis([renamed, LANTERN], found), _registry(analysis(ARTICLES, FERRY), STANDS_34), TODAY)
    assert _status(report) == [Status.RESOLVED]


def test_what_is_settled_is_not_absent() -> None:
    """A decision that is found again under other sources is in use."""
    assert _compare(STANDS_34, conflict(side(LANTERN, "34"), side(EARLY, "31"))).absent == ()


def test_an_expired_decision_settles_nothing() -> None:
    """Once it expired, a decision no longer covers what other sources say."""
    expired = replace(STANDS_34, expires=DECIDED)
    assert _status(_compare(expired, conflict(side(LANTERN, "34"), side(EARLY, "31")))) == [Status.NEW]


OLD = "Minister Ada Quist walked away from the harbour deal on Tuesday, 3 officials said."


@pytest.mark.parametrize(
    ("quote", "value", "matched"),
    [
        ("Minister Ada Quist walked away from the harbor deal on Tuesday, 3 officials said.", "walked off", True),
        (
            "The Minister Ada Quist walked away from harbour deal on Tuesday, 3 officials said.",
            "walked away from",
            True,
        ),
        ("Minister Ada Quist walked away from the harbour deal on Monday, 3 officials said.", "walked off", False),
        ("Minister Ada Quist walked away from the harbour deal on Tuesday, 4 officials said.", "walked off", False),
        ("Minister Ada Quest walked away from the harbour deal on Tuesday, 3 officials said.", "walked off", False),
        (
            "Minister Ada Quist never walked away from the harbour deal on Tuesday, 3 officials said.",
            "walked off",
            False,
        ),
        ("Minister Ada Quist walked away from the illegal deal on Tuesday, 3 officials said.", "walked off", False),
        ("Minister Ada Quist walked away from the harbour deal on Tuesday, 3 officials said.", "signed", False),
        (
            "Minister Ada Quist walked away from the harbour deal on Tuesday, 3 officials said.",
            "not walked away",
            False,
        ),
        ("On Tuesday Minister Ada Quist walked away from the harbour deal, 3 officials said.", "walked off", False),
    ],
)
def test_second_chance(quote: str, value: str, matched: bool) -> None:  # noqa: FBT001
    """A value in other words keeps its decision where the quote is nearly the same and no telling word changed."""
    old = OLD.replace("harbour", "legal") if "illegal" in quote else OLD
    other = side(LANTERN, "signed the deal")
    registry = _registry(analysis(ARTICLES, conflict(side(COURIER, "walked away", old), other, kind=Kind.OUTCOME)))
    found = conflict(other, side(COURIER, value, quote), kind=Kind.OUTCOME)
    report = compare(analysis(ARTICLES, found), registry, TODAY)
    assert _status(report) == [Status.UNRESOLVED if matched else Status.NEW]
    assert report.absent == (() if matched else (registry.entries[0].id,))
    assert [found.id in notice.message for notice in report.notices] == [True] * matched


def test_sides_turned_round_get_no_second_chance() -> None:
    """When the sources swap their values, that is another dispute."""
    quotes = ("Output at the mill rose in the spring.", "Output at the mill fell in the spring.")
    then = conflict(side(COURIER, "rose", quotes[0]), side(LANTERN, "fell", quotes[1]))
    now = conflict(side(COURIER, "fell", quotes[1]), side(LANTERN, "rose", quotes[0]))
    report = compare(analysis(ARTICLES, now), _registry(analysis(ARTICLES, then)), TODAY)
    assert _status(report) == [Status.NEW]


def test_an_entry_serves_one_conflict() -> None:
    """Of two conflicts that an entry would fit, the more alike takes it and the other is new."""
    other = side(LANTERN, "signed")
    registry = _registry(analysis(ARTICLES, conflict(side(COURIER, "walked away", OLD), other)))
    far = conflict(side(COURIER, "walked out", OLD.replace("harbour", "harbor")), other)
    near = conflict(side(COURIER, "walked off", OLD), other)
    report = compare(analysis(ARTICLES, far, near), registry, TODAY)
    assert _status(report) == [Status.NEW, Status.UNRESOLVED]


def test_a_reworded_entry_moves() -> None:
    """The entry of a conflict in other words keeps label and decision under the new id."""
    then = conflict(side(COURIER, "walked away", OLD), side(LANTERN, "signed"))
    now = conflict(side(COURIER, "walked off", OLD), side(LANTERN, "signed"))
    registry = _registry(analysis(ARTICLES, then), STANDS_34)
    report = compare(analysis(ARTICLES, now), registry, TODAY)
    (entry,) = moved(report, registry)
    assert (entry.id, entry.formerly, entry.decision) == (now.id, then.id, STANDS_34)
    assert entry.claim == registry.entries[0].claim
    assert baseline(report, registry) == (entry,)
    assert _status(compare(analysis(ARTICLES, now), Registry(entries=(entry,)), TODAY)) == [Status.RESOLVED]


def test_a_baseline_holds_what_stood_in_the_articles() -> None:
    """Entries carry label, source, value, quote and path, and every severity is recorded."""
    mild = conflict(side(HERALD, "9"), side(LANTERN, "8"), severity=Severity.NOTE, strength=Strength.UPDATE)
    report = compare(analysis(ARTICLES, FERRY, mild), Registry(), TODAY)
    made = {entry.id: entry for entry in baseline(report, Registry())}
    assert set(made) == {FERRY.id, mild.id}
    entry = made[FERRY.id]
    assert (entry.claim, entry.decision) == ("About ferry marlin / rescued", Decision(status=Status.UNRESOLVED))
    assert [(one.source, one.value, one.quote, one.article) for one in entry.sides] == [
        ("courier", "31", "Crews in courier rescued 31.", "articles/courier.md"),
        ("lantern", "34", "Crews in lantern rescued 34.", "articles/lantern.md"),
    ]


def test_deciding_on_an_entry_and_on_a_new_conflict() -> None:
    """A decision goes to the registry's entry, else to a conflict of the report."""
    registry = _registry(analysis(ARTICLES, FERRY))
    assert decide(registry, FERRY.id, STANDS_34) == replace(registry.entries[0], decision=STANDS_34)
    report = compare(analysis(ARTICLES, FERRY), Registry(), TODAY)
    assert decide(Registry(), FERRY.id, STANDS_34, report) == decide(registry, FERRY.id, STANDS_34)


@pytest.mark.parametrize(
    ("id_", "decision", "says"),
    [
        ("c-000", STANDS_34, FERRY.id),
        (FERRY.id, Decision(status=Status.RESOLVED), "courier, lantern"),
        (FERRY.id, Decision(status=Status.RESOLVED, stands="herald"), "courier, lantern"),
        (FERRY.id, Decision(status=Status.ACCEPTED), "expires"),
        (FERRY.id, Decision(status=Status.FALSE_POSITIVE, reason=" "), "reason"),
    ],
)
def test_unsound_decisions_are_refused(id_: str, decision: Decision, says: str) -> None:
    """An unknown id is answered with near ones, an unsound decision with what it lacks."""
    with pytest.raises(RegistryError) as caught:
        decide(_registry(analysis(ARTICLES, FERRY)), id_, decision)
    assert id_ in caught.value.message
    assert says in caught.value.hint


def test_an_empty_registry_knows_no_near_ids() -> None:
    """Where nothing is registered the hint tells where ids are shown."""
    with pytest.raises(RegistryError) as caught:
        decide(Registry(), "c-1", STANDS_34)
    assert "report" in caught.value.hint


@st.composite
def _found(draw: st.DrawFn) -> Analysis:
    sides = st.builds(side, st.sampled_from(ARTICLES), st.sampled_from(["3", "4", "rose", "fell", "Fell"]))
    made = draw(
        st.lists(
            st.builds(
                conflict, sides, sides, thing=st.sampled_from(["mill", "mine"]), severity=st.sampled_from(Severity)
            ),
            min_size=1,
            max_size=8,
            unique_by=lambda one: one.id,
        )
    )
    return analysis(ARTICLES, *made)


@given(_found())
def test_after_a_baseline_nothing_is_new(found: Analysis) -> None:
    """What was recorded is known, whatever it was; its ids match its content."""
    registry = _registry(found)
    report = compare(found, registry, TODAY)
    assert set(_status(report)) == {Status.UNRESOLVED}
    assert (report.absent, report.notices, failing(report, Severity.NOTE)) == ((), (), ())
    assert all(key(entry) == entry.id for entry in registry.entries)
    assert baseline(report, registry) == ()


@given(_found(), st.data())
def test_without_its_entry_a_conflict_is_new_and_no_other(found: Analysis, data: st.DataObject) -> None:
    """Entries stand for their own conflict only."""
    entries = _registry(found).entries
    lost: Registered = data.draw(st.sampled_from(entries))
    report = compare(found, Registry(entries=tuple(entry for entry in entries if entry is not lost)), TODAY)
    assert [entry.conflict.id for entry in report.entries if entry.status is Status.NEW] == [lost.id]


@given(_found(), _found(), st.data())
def test_order_is_irrelevant(found: Analysis, known: Analysis, data: st.DataObject) -> None:
    """Neither the order of the conflicts nor that of the entries changes any status."""
    registry = _registry(known)
    decisions = st.sampled_from([Decision(status=Status.UNRESOLVED), Decision(status=Status.ACCEPTED, expires=DECIDED)])
    stands = (
        replace(entry, decision=Decision(status=Status.RESOLVED, on=DECIDED, stands=entry.sides[0].source))
        for entry in registry.entries
    )
    registry = Registry(
        entries=tuple(
            data.draw(st.sampled_from([entry, replace(entry, decision=data.draw(decisions))])) for entry in stands
        )
    )
    shuffled = replace(found, conflicts=tuple(data.draw(st.permutations(found.conflicts))))
    turned = Registry(entries=tuple(data.draw(st.permutations(registry.entries))))
    one, other = compare(found, registry, TODAY), compare(shuffled, turned, TODAY)
    assert {entry.conflict.id: entry for entry in one.entries} == {entry.conflict.id: entry for entry in other.entries}
    assert (one.absent, one.notices) == (other.absent, other.notices)
    assert baseline(one, registry) == baseline(other, turned)


def test_an_earlier_article_that_joins_a_side_makes_nothing_new() -> None:
    """The decision holds when an article found later, but published before, now stands for the point."""
    wider = conflict(side(COURIER, "31"), side(EARLY, "34"), right_also=(side(LANTERN, "34"),))
    assert wider.id != FERRY.id
    registry = _registry(analysis(EVERY, FERRY), Decision(status=Status.UNRESOLVED))
    assert _status(compare(analysis(EVERY, wider), registry, TODAY)) == [Status.UNRESOLVED]
