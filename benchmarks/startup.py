"""How soon the gate answers: nothing new to read, beside importing the library that others begin with."""

import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measuring import CHECKER, ROOT, Plan, Row, Sample, at_most, interleaved, need, run, spread, times

_CHECK, _LIBRARY, _PYTHON, _SEEDS = "check, warm", "import sentence_transformers", "bare Python", "seeds, cold"


def measure(plan: Plan) -> list[Row]:
    """Check the unchanged demo newsroom again and again; read five articles with nothing remembered."""
    need("sentence_transformers")
    seeds = plan.stories.parent / "seeds" / "articles"
    with TemporaryDirectory() as folder:
        room = _newsroom(Path(folder))
        tasks: dict[str, Callable[[], float]] = {
            _CHECK: lambda: run([CHECKER, "check"], cwd=room, cache=room / "cache").seconds,
            _LIBRARY: lambda: run([sys.executable, "-c", _LIBRARY]).seconds,
            _PYTHON: lambda: run([sys.executable, "-c", "pass"]).seconds,
        }
        if seeds.is_dir():
            tasks[_SEEDS] = lambda: _cold(seeds)
        for task in tasks.values():
            task()  # not counted: fills our cache and the system's
        found = interleaved(tasks, plan.rounds)
    rows = [Row(what="check of the unchanged demo newsroom, whole process", figure=_beside_library(found))]
    if _SEEDS in found:
        rows.append(
            Row(
                what="five real articles, nothing remembered, whole process",
                figure=f"{at_most(found[_SEEDS], 5)}; the import over it: {times(found[_LIBRARY], found[_SEEDS])}",
            )
        )
    return rows


def _newsroom(folder: Path) -> Path:
    shutil.copytree(ROOT / "articles", folder / "articles")
    shutil.copy(ROOT / "claims.yaml", folder)
    return folder


def _cold(articles: Path) -> float:
    with TemporaryDirectory() as cache:
        return run([CHECKER, "report", articles, "--no-registry", "--format", "json"], cache=Path(cache)).seconds


def _beside_library(found: Mapping[str, Sample]) -> str:
    return (
        f"{at_most(found[_CHECK], 0.6)}; `{_LIBRARY}` {spread(found[_LIBRARY])} s, "
        f"over the check: {times(found[_LIBRARY], found[_CHECK], 20)}; bare Python {spread(found[_PYTHON], 3)} s"
    )
