"""How things are timed: whole processes, in rounds that interleave, so that a slow minute falls on all alike."""

import importlib.util
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
CHECKER = str(Path(sys.executable).with_name("checker"))
Sample = tuple[float, ...]


class SkippedError(Exception):
    """A benchmark cannot run here; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What was asked for; ``hours`` bounds the benchmark of growth, ``stories`` holds ``train`` and ``dev``."""

    rounds: int
    stories: Path
    hours: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the record."""

    what: str
    figure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What a process took: wall time in seconds, and the most memory that it or a child of its held, in MiB."""

    seconds: float
    peak: float


def run(
    command: Sequence[str | Path], *, cwd: Path = ROOT, cache: Path | None = None, output: Path | None = None
) -> Spent:
    """Run a command to its end and say what it took; a gate that fails (1) has done its work too.

    ``cache`` is the folder where the checker remembers, ``output`` where to write what the command prints.
    """
    surroundings = {**os.environ, "HF_HUB_OFFLINE": "1", **({"CHECKER_CACHE": str(cache)} if cache else {})}
    with Path(output or os.devnull).open("wb") as out:
        begin = time.perf_counter()
        process = subprocess.Popen(
            list(map(str, command)), cwd=cwd, env=surroundings, stdout=out, stderr=subprocess.PIPE
        )
        said = process.stderr.read() if process.stderr else b""
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:
        raise SystemExit(f"{command[0]} ended with {process.returncode}:\n{said.decode(errors='replace')[-2000:]}")
    return Spent(seconds=seconds, peak=used.ru_maxrss / 1024)


def module(name: str, *arguments: str | Path) -> list[str]:
    """Return the command that runs one of our own modules in a process of its own."""
    return [sys.executable, "-m", f"benchmarks.{name}", *map(str, arguments)]


def interleaved(tasks: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, Sample]:
    """Return what each task measured in each round; all tasks run in each, in their order."""
    found: dict[str, list[float]] = {name: [] for name in tasks}
    for number in range(1, rounds + 1):
        for name, task in tasks.items():
            found[name].append(task())
            say(f"  round {number} of {rounds}: {name}: {found[name][-1]:.2f}")
    return {name: tuple(values) for name, values in found.items()}


def spread(values: Sequence[float], digits: int = 2) -> str:
    """Return the median with the lowest and the highest."""
    return f"{statistics.median(values):,.{digits}f} ({min(values):,.{digits}f} to {max(values):,.{digits}f})"


def times(more: Sequence[float], less: Sequence[float], goal: float | None = None) -> str:
    """Return how many times as much the one is as the other, round by round, and whether a goal is reached."""
    ratios = [one / other for one, other in zip(more, less, strict=True)]
    return f"**{spread(ratios, 1)}** times" + ("" if goal is None else judged(statistics.median(ratios) >= goal, goal))


def judged(reached: bool, goal: object) -> str:  # noqa: FBT001 -- said of a goal
    """Return what to add to a figure that has a goal."""
    return f" (goal {goal}: {'reached' if reached else 'missed'})"


def at_most(values: Sequence[float], goal: float) -> str:
    """Return seconds and whether their median is within a goal."""
    return f"{spread(values)} s" + judged(statistics.median(values) <= goal, f"{goal} s")


def need(*libraries: str, folder: Path | None = None) -> None:
    """Raise ``SkippedError`` where a library or folder is not there."""
    for name in libraries:
        if importlib.util.find_spec(name) is None:
            raise SkippedError(f'{name} is not installed; pip install -e ".[dev]"')
    if folder is not None and not folder.is_dir():
        raise SkippedError(f"{folder} is absent")


def say(line: str) -> None:
    """Report progress."""
    print(line, flush=True)
