"""What a rule is, how it is declared, and how all of them are found."""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points

from checker import rules
from checker.model import Comparison, Contrast, Kind, Severity, Strength

Judge = Callable[[Comparison], Iterable[Contrast]]
Example = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A named way to see that two statements disagree, with the examples that prove it.

    ``severity`` is the highest it may give. ``conflicts`` must be flagged in both orders; ``agrees`` must stay
    silent under all rules. A rule of last resort is asked only where no other found anything.
    """

    id: str
    name: str
    doc: str
    kind: Kind
    strength: Strength
    severity: Severity
    conflicts: tuple[Example, ...]
    agrees: tuple[Example, ...]
    judge: Judge
    last_resort: bool = False

    def __reduce__(self) -> tuple[object, ...]:
        """Let another process find it by its id."""
        return _named, (self.id,)


def rule(
    id: str,
    *,
    kind: Kind,
    strength: Strength,
    severity: Severity,
    conflicts: Sequence[Example],
    agrees: Sequence[Example],
    last_resort: bool = False,
) -> Callable[[Judge], Rule]:
    """Declare the function below as a rule; its module's docstring becomes the rule's page."""

    def declare(judge: Judge) -> Rule:
        module = importlib.import_module(judge.__module__)
        return Rule(
            id=id,
            name=judge.__name__.replace("_", "-"),
            doc=(module.__doc__ or "").strip(),
            kind=kind,
            strength=strength,
            severity=severity,
            conflicts=tuple(conflicts),
            agrees=tuple(agrees),
            judge=judge,
            last_resort=last_resort,
        )

    return declare


def _built_in() -> Iterator[Rule]:
    for module in pkgutil.walk_packages(rules.__path__, rules.__name__ + "."):
        if not module.ispkg:
            yield from _declared(vars(importlib.import_module(module.name)).values())


def _declared(values: Iterable[object]) -> Iterator[Rule]:
    return (value for value in values if isinstance(value, Rule))


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, built in or from the entry-point group ``checker.rules``, sorted by id."""
    plugged = _declared(point.load() for point in entry_points(group="checker.rules"))
    return tuple(sorted([*_built_in(), *plugged], key=lambda found: found.id))


def _named(wanted: str) -> Rule:
    return {found.id: found for found in all_rules()}[wanted]
