"""The entries that a command writes."""

from dataclasses import replace

from rapidfuzz import process

from checker.errors import RegistryError
from checker.gate.comparing import decided
from checker.model import Article, Decision, Report, Side, Status
from checker.registry import Registered, RegisteredSide, Registry, fault


def baseline(report: Report, registry: Registry) -> tuple[Registered, ...]:
    """Return what a baseline writes, by id: an unresolved entry a new conflict of any severity, and what ``moved``."""
    made = _registered(report, Decision(status=Status.UNRESOLVED))
    new = (made[entry.conflict.id] for entry in report.entries if entry.status is Status.NEW)
    return tuple(sorted((*new, *moved(report, registry)), key=lambda entry: entry.id))


def moved(report: Report, registry: Registry) -> tuple[Registered, ...]:
    """Return the entries whose conflict was found in other words, under their new ids."""
    again = {id_: entry for id_, entry in decided(report.analysis, registry).items() if id_ != entry.id}
    made = _registered(report, Decision(status=Status.UNRESOLVED)) if again else {}
    return tuple(
        replace(made[id_], claim=entry.claim, decision=entry.decision, formerly=entry.id)
        for id_, entry in sorted(again.items())
    )


def decide(registry: Registry, id_: str, decision: Decision, report: Report | None = None) -> Registered:
    """Return the entry of that id, or of the report's conflict of that id, with the decision.

    Raises RegistryError for an id that neither knows, naming near ones, and for an unsound decision.
    """
    found = {**_registered(report, decision), **{e.id: e for e in moved(report, registry)}} if report else {}
    known = {**found, **registry.by_id()}
    if id_ not in known:
        near = [name for name, _, _ in process.extract(id_, sorted(known), limit=3)]
        hint = f"Near ones: {', '.join(near)}." if near else "`checker report` shows the ids."
        raise RegistryError(f"There is no contradiction {id_!r}.", hint)
    if decision.expires and decision.on and decision.expires < decision.on:
        raise RegistryError(f"{decision.expires} is past.", "Give `expires` a day to come, such as 2030-01-31.")
    if wrong := fault(decision, (side.source for side in known[id_].sides)):
        raise RegistryError(f"{id_}: {wrong[0]}", wrong[1])
    return replace(known[id_], decision=decision)


def _registered(report: Report, decision: Decision) -> dict[str, Registered]:
    """Return an entry with the decision for each conflict, by id."""
    labels = {claim.id: claim.label for claim in report.analysis.claims}
    articles = {article.id: article for article in report.analysis.articles}
    return {
        conflict.id: Registered(
            id=conflict.id,
            claim=labels.get(conflict.claim) or conflict.thing,
            kind=conflict.kind,
            thing=conflict.thing,
            sides=tuple(_side(side, articles[side.sentence.article]) for side in conflict.sides),
            decision=decision,
        )
        for conflict in report.analysis.conflicts
    }


def _side(side: Side, article: Article) -> RegisteredSide:
    return RegisteredSide(
        source=side.source,
        value=side.value,
        quote=side.sentence.text,
        article=article.path,
        said_by=side.said_by,
    )
