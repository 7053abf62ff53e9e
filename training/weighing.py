"""Weigh findings on stories their rules were not written on: ``rules/hit_rates.json`` and ``weighing/verdict.json``.

Fresh are every fifth of the stories that rules were tuned on, which were kept from it, and the stories of a second
folder. A conflict is right when it hits one that the annotators saw, as ``score_stories.py`` judges it; repeats of a
conflict already hit count neither way. ``--reports`` keeps a report of each story of the second folder, weighed by
what was fitted without it: score these with ``score_stories.py --reports``.

    python -m training.weighing ../shared/stories/train ../shared/stories/dev ../shared/bench/score_stories.py
"""

import argparse
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from checker.cache import Cache, quietly
from checker.config import Thresholds
from checker.edition import edition, libraries
from checker.identity import digest
from checker.ingest.opening import open_files
from checker.model import Analysis, Conflict, Entry, Report, Status
from checker.models import load_encoder, load_entailer
from checker.pipeline import analyse
from checker.report.as_json import document
from checker.rules.framework import all_rules
from checker.rules.hit_rates import rates_of
from checker.runners.local import InProcess
from checker.stages.intake import read_files
from checker.stages.toolbox import Tools
from checker.weighing.logistic import Logistic
from checker.weighing.weigher import LIKELIHOOD, Weigher, evidence
from training.logistic import fit, save
from training.scorer import folders, load_scorer
from training.stories import LEFT_OUT

COUNTS = Path(__file__).parents[1] / "checker/rules/hit_rates.json"
_STRENGTH = 0.5  # a rule must be seen often before it moves a verdict
_EVEN = Logistic(names=(LIKELIHOOD,), means=(0.0,), scales=(1.0,), weights=(1.0,), bias=0.0)
Counts = Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A conflict found in a story, and whether the annotators saw it."""

    story: str
    rule: str  # the surest
    likelihood: float
    right: bool


def weigher_of(counts: Counts, verdict: Logistic) -> Weigher:
    """Return a weigher for every rule."""
    return Weigher(rates=rates_of(all_rules(), counts), verdict=verdict)


def check(folder: Path, weigher: Weigher, cache: Cache) -> Analysis:
    """Run the line over a story's articles."""
    tools = Tools(
        version=digest(edition(), libraries(), repr(weigher)),
        encoder=load_encoder(None),
        entailer=load_entailer(None),
        analyst=InProcess(),
        rules=all_rules(),
        weigher=weigher,
        thresholds=Thresholds(confidence=0.0),
        cache=cache,
        track=quietly,
    )
    return analyse(read_files(list(open_files([str(folder / "articles")])), (), cache, quietly), tools)


def as_document(analysis: Analysis) -> dict[str, Any]:
    """Return the JSON report of an analysis that no registry was asked about."""
    entries = tuple(Entry(conflict=found, status=Status.NEW, decision=None) for found in analysis.conflicts)
    return document(Report(analysis=analysis, entries=entries, absent=(), notices=()))


def judge(folder: Path, analysis: Analysis, scorer: Any) -> list[Judged]:
    """Return the conflicts that count."""
    found: dict[str, Conflict] = {conflict.id: conflict for conflict in analysis.conflicts}
    return [
        Judged(
            story=folder.name,
            rule=found[row["id"]].findings[0].rule,
            likelihood=found[row["id"]].likelihood,
            right=verdict == "hit",
        )
        for verdict, row, _ in scorer.judge(scorer.Story(folder), as_document(analysis))
        if verdict != "repeat"
    ]


def count(judged: Sequence[Judged]) -> dict[str, tuple[int, int]]:
    """Return (right, shown) a rule id."""
    shown = Counter(each.rule for each in judged)
    right = Counter(each.rule for each in judged if each.right)
    return {rule: (right[rule], shown[rule]) for rule in sorted(shown)}


def fit_verdict(judged: Sequence[Judged]) -> Logistic:
    """Return the weights of the likelihood and of each rule."""
    names = (LIKELIHOOD, *sorted({each.rule for each in judged}))
    rows = np.array([evidence(names, each.rule, each.likelihood) for each in judged])
    return fit(names, rows, np.array([each.right for each in judged]), strength=_STRENGTH)


def main() -> None:
    """Count, fit, write; keep the reports where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tuned", type=Path)
    parser.add_argument("fresh", type=Path)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("--cache", type=Path, default=Path("build/cache"))
    parser.add_argument("--reports", type=Path)
    arguments = parser.parse_args()
    scorer, fresh = load_scorer(arguments.scorer), folders(arguments.fresh)
    arguments.cache.mkdir(parents=True, exist_ok=True)
    with closing(Cache(arguments.cache / "cache.sqlite")) as cache:
        even = weigher_of({}, _EVEN)
        stories = [*folders(arguments.tuned)[::LEFT_OUT], *fresh]
        judged = [each for folder in stories for each in judge(folder, check(folder, even, cache), scorer)]
        counts, verdict = count(judged), fit_verdict(judged)
        for folder in fresh if arguments.reports else ():
            _report(folder, [each for each in judged if each.story != folder.name], arguments.reports, cache)
    rows = ",\n".join(f'  "{rule}": [{right}, {shown}]' for rule, (right, shown) in counts.items())
    COUNTS.write_text(f"{{\n{rows}\n}}\n", encoding="utf-8")
    save(verdict, "verdict")
    print(sum(each.right for each in judged), "of", len(judged), "right;", json.dumps(counts), verdict)


def _report(folder: Path, others: Sequence[Judged], out: Path, cache: Cache) -> None:
    found = check(folder, weigher_of(count(others), fit_verdict(others)), cache)
    out.mkdir(parents=True, exist_ok=True)
    (out / f"{folder.name}.json").write_text(json.dumps(as_document(found)), encoding="utf-8")


if __name__ == "__main__":
    main()
