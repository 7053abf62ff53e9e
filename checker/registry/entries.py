"""What the registry holds, and what makes a decision sound."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from checker.identity import conflict_id
from checker.model import Decision, Kind, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredSide:
    """One side as it was when it was written down; ``article`` is the path of the file it stood in."""

    source: str
    value: str
    quote: str
    article: str | None = None
    said_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """A contested claim and what the desk decided.

    ``formerly`` is the id under which it stands in the file where that is another; ``line`` is where it stands there,
    0 before it is written.
    """

    id: str
    claim: str
    kind: Kind
    thing: str
    sides: tuple[RegisteredSide, ...]
    decision: Decision
    formerly: str | None = field(default=None, compare=False)
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """All entries, in the order of the file."""

    entries: tuple[Registered, ...] = ()

    def by_id(self) -> dict[str, Registered]:
        """Map each id to its entry."""
        return {entry.id: entry for entry in self.entries}


def key(entry: Registered) -> str:
    """Return the id that the entry's content makes."""
    return conflict_id(entry.kind, entry.thing, ((side.source, side.value) for side in entry.sides))


def fault(decision: Decision, sources: Iterable[str]) -> tuple[str, str] | None:
    """Return what is unsound about a decision between these sources, and its cure; None where it is sound."""
    known = sorted(set(sources))
    if decision.status is Status.RESOLVED and decision.stands not in known:
        wrong = "does not say which side stands" if decision.stands is None else f"has no side {decision.stands!r}"
        return f"resolved, but {wrong}", f"Let `stands` name one of: {', '.join(known)}."
    if decision.status is not Status.RESOLVED and decision.stands is not None:
        return f"{decision.status}, but `stands` names a side", "Only what is resolved has a side that stands."
    if decision.status is Status.ACCEPTED and decision.expires is None:
        return "accepted without a date on which that expires", "Give `expires`, a date such as 2030-01-31."
    if decision.status is Status.FALSE_POSITIVE and not (decision.reason or "").strip():
        return "false-positive without a reason", "Give `reason`: what the rule misread."
    return None
