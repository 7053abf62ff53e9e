"""The gate: the difference between what is found and what was decided."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from checker.gate.matching import joined, matches
from checker.gate.relapsing import is_settled, returned
from checker.identity import normalise
from checker.model import Analysis, Article, Conflict, Entry, Notice, Report, Severity, Status, Strength
from checker.registry import Registered, Registry


@dataclass(frozen=True, slots=True, kw_only=True)
class _Verdict:
    """Where a conflict stands, the entry that says so, and what to tell about it."""

    entry: Entry
    by: str | None = None
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    """What verdicts are made from: entries by id of the conflict they decide, and by the thing in dispute."""

    own: Mapping[str, Registered]
    about: Mapping[tuple[str, str], tuple[Registered, ...]]
    articles: Mapping[str, Article]
    today: date


def compare(analysis: Analysis, registry: Registry, today: date) -> Report:
    """Give each conflict its status, in the analysis's order.

    The report's notices are the gate's own; the analysis keeps its.
    """
    own = decided(analysis, registry)
    about: dict[tuple[str, str], tuple[Registered, ...]] = {}
    for entry in sorted(registry.entries, key=lambda entry: entry.id):
        about[_thing(entry)] = (*about.get(_thing(entry), ()), entry)
    articles = {article.id: article for article in analysis.articles}
    desk = _Desk(own=own, about=about, articles=articles, today=today)
    verdicts = [_verdict(conflict, desk) for conflict in analysis.conflicts]
    used = {verdict.by for verdict in verdicts}
    return Report(
        analysis=analysis,
        entries=tuple(verdict.entry for verdict in verdicts),
        absent=tuple(sorted(entry.id for entry in registry.entries if entry.id not in used)),
        notices=tuple(
            sorted(
                {notice for verdict in verdicts for notice in verdict.notices},
                key=lambda notice: (notice.path or "", notice.message),
            )
        ),
    )


def decided(analysis: Analysis, registry: Registry) -> dict[str, Registered]:
    """Return by conflict id the entries that are found again: under their own id, in larger company, or reworded."""
    ids = {conflict.id for conflict in analysis.conflicts}
    entries = registry.by_id()
    lost = [entry for entry in registry.entries if entry.id not in ids]
    fresh = [conflict for conflict in analysis.conflicts if conflict.id not in entries]
    again = joined(fresh, lost)
    taken = {entry.id for entry in again.values()}
    reworded = matches(
        (conflict for conflict in fresh if conflict.id not in again), (entry for entry in lost if entry.id not in taken)
    )
    return {id_: entry for id_, entry in entries.items() if id_ in ids} | again | reworded


def failing(report: Report, fail_on: Severity) -> tuple[Entry, ...]:
    """Return what fails the gate: new conflicts at ``fail_on`` or above that are no updates, and broken decisions.

    Somebody has decided about what expired or relapsed, so that it matters whatever a rule thinks of it.
    """
    return tuple(entry for entry in report.entries if _fails(entry, fail_on))


def _fails(entry: Entry, fail_on: Severity) -> bool:
    if entry.status in {Status.EXPIRED, Status.RELAPSED}:
        return True
    severe = entry.conflict.severity.rank >= fail_on.rank
    return entry.status is Status.NEW and severe and entry.conflict.strength is not Strength.UPDATE


def _thing(matter: Conflict | Registered) -> tuple[str, str]:
    return (matter.kind, normalise(matter.thing))


def _verdict(conflict: Conflict, desk: _Desk) -> _Verdict:
    own = desk.own.get(conflict.id)
    if own and own.id != conflict.id:
        return _under(conflict, own, desk, (_reworded(conflict, own),))
    if own:
        return _under(conflict, own, desk)
    others = [entry for entry in desk.about.get(_thing(conflict), ()) if not _has_expired(entry, desk.today)]
    verdicts = [_under(conflict, entry, desk) for entry in others]
    relapsed = [verdict for verdict in verdicts if verdict.entry.status is Status.RELAPSED]
    settled = [verdict for verdict, entry in zip(verdicts, others, strict=True) if is_settled(conflict, entry)]
    told = tuple(notice for verdict in verdicts for notice in verdict.notices)
    new = _Verdict(entry=Entry(conflict=conflict, status=Status.NEW, decision=None), notices=told)
    return next(iter((*relapsed, *settled)), new)


def _under(conflict: Conflict, entry: Registered, desk: _Desk, notices: tuple[Notice, ...] = ()) -> _Verdict:
    """Judge the conflict by the entry's decision."""
    found = returned(conflict, entry, desk.articles)
    status = entry.decision.status
    if _has_expired(entry, desk.today):
        status = Status.EXPIRED
    elif found.late:
        status = Status.RELAPSED
    undated = tuple(_undated(article, entry) for article in found.undated)
    return _Verdict(
        entry=Entry(conflict=conflict, status=status, decision=entry.decision),
        by=entry.id,
        notices=(*notices, *undated),
    )


def _has_expired(entry: Registered, today: date) -> bool:
    return entry.decision.expires is not None and entry.decision.expires < today


def _reworded(conflict: Conflict, entry: Registered) -> Notice:
    return Notice(message=f"{conflict.id} is what {entry.id} was; `checker baseline` will move that entry.")


def _undated(article: Article, entry: Registered) -> Notice:
    missing = "the article bears no date" if entry.decision.on else f"{entry.id} does not say when it was decided"
    message = f"takes up what {entry.id} let fall; whether after that decision is unknown, as {missing}."
    return Notice(message=message, path=article.path)
