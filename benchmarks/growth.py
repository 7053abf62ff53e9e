"""How cost grows with the archive: invented news, the size doubling up to 100,000 articles or the time limit.

A target is a way to spend time on so many articles. ``COMMANDS`` are whole processes over articles on disk,
``STAGES`` single steps of the line on vectors made up for them (``stage_growth.py``). Each runs in a process of its
own, so that its peak memory is its own.
"""

import json
import math
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import numpy as np

from benchmarks.measuring import CHECKER, ROOT, Plan, Row, Spent, judged, module, run, say
from benchmarks.synthetic import articles, write

COMMANDS: Mapping[str, Sequence[str]] = {
    "report": (CHECKER, "report", "{articles}", "--no-registry", "--format", "json", "--no-cache"),
    "archive": (CHECKER, "archive", "{articles}", "--store", "{folder}/store"),
}
STAGES: Mapping[str, int] = {"whole matrix": 8_192, "group": 100_000, "block": 100_000}  # and the most articles
_ALTERNATIVES = {"whole matrix"}
_MOST = 100_000
_BEST = 1.1  # exponent
_BRIEF = 20.0  # seconds below which a size is measured more than once
_LAST = 6  # sizes that the exponent is fitted over: in smaller ones the start of the process hides the growth

Target = Callable[[int], Spent]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """What one size took."""

    articles: int
    seconds: float
    peak: float


def measure(plan: Plan) -> list[Row]:
    """Grow every target for its share of the time that is left."""
    targets: dict[str, tuple[Target, int]] = {
        **{name: (partial(_stage, name), most) for name, most in STAGES.items()},
        **{name: (partial(_command, command), _MOST) for name, command in COMMANDS.items()},
    }
    end, rows = time.perf_counter() + plan.hours * 3600, []
    for waiting, (name, (target, most)) in zip(range(len(targets), 0, -1), targets.items(), strict=True):
        limit = (end - time.perf_counter()) / waiting
        rows.append(_row(name, _grown(name, target, most, limit, plan.rounds)))
    return rows


def sizes(most: int) -> list[int]:
    """Return 1, 2, 4 and so on, and at the end the most."""
    return [*(2**power for power in range(math.ceil(math.log2(most)))), most]


def exponent(points: Sequence[Point]) -> float:
    """Return the power of the size that cost goes with: the slope of a straight line through the logarithms."""
    slope, _ = np.polyfit(np.log([one.articles for one in points]), np.log([one.seconds for one in points]), 1)
    return float(slope)


def _grown(name: str, target: Target, most: int, limit: float, rounds: int) -> list[Point]:
    """Double the size until the most is reached or the next would pass the limit, in seconds."""
    begin, points = time.perf_counter(), list[Point]()
    for size in sizes(most):
        before = time.perf_counter()
        points.append(_point(target, size, rounds))
        say(f"  {name}: {size:,} articles: {points[-1].seconds:.3f} s, {points[-1].peak:,.0f} MiB")
        now = time.perf_counter()
        if now - begin + 2.2 * (now - before) > limit:
            break
    return points


def _point(target: Target, size: int, rounds: int) -> Point:
    begin = time.perf_counter()
    spent = [target(size)]
    again = rounds - 1 if time.perf_counter() - begin < _BRIEF else 0
    spent += [target(size) for _ in range(again)]
    return Point(articles=size, seconds=median(one.seconds for one in spent), peak=median(one.peak for one in spent))


def _stage(name: str, size: int) -> Spent:
    done = subprocess.run(module("stage_growth", name, str(size)), cwd=ROOT, capture_output=True, text=True, check=True)
    return Spent(**json.loads(done.stdout))


def _command(command: Sequence[str], size: int) -> Spent:
    with TemporaryDirectory() as folder:
        news = Path(folder) / "articles"
        write(articles(size), news)
        return run(
            [part.format(articles=news, folder=folder) for part in command],
            cwd=Path(folder),
            cache=Path(folder) / "cache",
        )


def _row(name: str, points: Sequence[Point]) -> Row:
    last, end = points[-1], points[-_LAST:]
    figure = f"{last.articles:,} articles {last.seconds:,.1f} s, {last.peak:,.0f} MiB"
    if len(end) == _LAST:
        fitted, steepest = exponent(end), max(exponent(pair) for pair in pairwise(end))
        goal = "" if name in _ALTERNATIVES else judged(fitted <= _BEST, f"{_BEST} at most")
        figure = (
            f"exponent **{fitted:.2f}**{goal} from {end[0].articles:,} articles on, steepest doubling {steepest:.2f}, "
            f"over all sizes {exponent(points):.2f}; {figure}"
        )
    return Row(what=f"growth of {name}, 1 to {last.articles:,} invented articles", figure=figure)
