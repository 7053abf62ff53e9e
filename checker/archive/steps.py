"""A step makes parts: each from what it is given, under a name that tells what it was made from."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

import pyarrow as pa

from checker.archive.store import Store
from checker.config import Config
from checker.identity import digest
from checker.runners.protocol import Runner

Given = TypeVar("Given")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What every step works with; ``version`` names all that a verdict depends on besides the articles."""

    store: Store
    config: Config
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Generic[Given]):
    """One kind of part; ``version`` names what its rows depend on besides what they are made from.

    ``make`` is a top-level function, and pure: of the store it reads the parts that it is given.
    """

    name: str
    version: str
    make: Callable[[Given, Bench], pa.Table]


@dataclass(frozen=True, slots=True, kw_only=True)
class Job(Generic[Given]):
    """What one part is made from, and the digests that name it."""

    given: Given
    digests: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """The parts of a step, in the order of its jobs, and how many of them had to be made."""

    step: str
    parts: tuple[str, ...]
    made: int

    @property
    def known(self) -> int:
        """How many were there."""
        return len(self.parts) - self.made


def run(step: Step[Given], jobs: Iterable[Job[Given]], bench: Bench, runner: Runner) -> Done:
    """Make the parts that are not there."""
    known = bench.store.parts(step.name)
    parts: list[str] = []

    def missing() -> Iterator[tuple[str, Given]]:
        for job in jobs:
            part = f"{step.name}/{digest(step.name, step.version, *job.digests)}"
            parts.append(part)
            if part not in known:
                yield part, job.given

    made = sum(1 for _ in runner.map(partial(_make, step, bench), missing()))
    return Done(step=step.name, parts=tuple(parts), made=made)


def _make(step: Step[Given], bench: Bench, named: tuple[str, Given]) -> None:
    part, given = named
    bench.store.write(part, step.make(given, bench))
