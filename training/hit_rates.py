"""Count how often each rule is right on annotated stories, for ``checker/rules/hit_rates.json``.

A finding is right when its conflict hits one that the annotators saw, as ``score_stories.py`` judges it; repeats of a
conflict already hit count neither way.

    python -m training.hit_rates ../shared/stories/train ../shared/bench/score_stories.py
"""

import argparse
import importlib.util
import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from types import ModuleType

from checker.config import Config
from checker.desk import Desk
from checker.registry import Registry
from checker.report.as_json import document

COUNTS = Path(__file__).parents[1] / "checker/rules/hit_rates.json"


def load_scorer(file: Path) -> ModuleType:
    """Import the scorer from its file."""
    spec = importlib.util.spec_from_file_location("score_stories", file)
    if spec is None or spec.loader is None:
        sys.exit(f"{file}: not a Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def count(stories: Path, scorer: ModuleType, desk: Desk) -> dict[str, tuple[int, int]]:
    """Return (right, shown) a rule id over the stories."""
    right: Counter[str] = Counter()
    shown: Counter[str] = Counter()
    for folder in sorted(path.parent for path in stories.glob("*/gold.yaml")):
        report = document(desk.report([str(folder / "articles")]))
        for verdict, conflict, _ in scorer.judge(scorer.Story(folder), report):
            if verdict != "repeat":
                shown.update(conflict["rules"])
                right.update(conflict["rules"] if verdict == "hit" else [])
    return {rule: (right[rule], shown[rule]) for rule in sorted(shown)}


def main() -> None:
    """Write the counts beside the rules."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories", type=Path)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("--cache", type=Path, default=Path("build/cache"))
    arguments = parser.parse_args()
    desk = Desk(
        config=Config(folder=Path()),
        registry=Registry(),
        cache=arguments.cache,
        today=date(2000, 1, 1),
        track=lambda items, _: items,
    )
    counts = count(arguments.stories, load_scorer(arguments.scorer), desk)
    rows = ",\n".join(f'  "{rule}": [{right}, {shown}]' for rule, (right, shown) in counts.items())
    COUNTS.write_text(f"{{\n{rows}\n}}\n", encoding="utf-8")
    print(json.dumps(counts, indent=1))


if __name__ == "__main__":
    main()
