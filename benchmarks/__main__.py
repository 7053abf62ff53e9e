"""Measure what the checker costs beside what else there is: ``python -m benchmarks [NAME ...]``; see README.md."""

import argparse
import importlib
import subprocess
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.measuring import ROOT, Plan, Row, SkippedError, say
from benchmarks.recording import RECORD, lines

NAMES = {  # and their modules
    "startup": "startup",
    "models": "models",
    "steps": "steps",
    "naive": "against_naive",
    "growth": "growth",
}


def main() -> None:
    """Run the benchmarks named, print the rows of each as it ends and, if asked, keep them."""
    options = _options()
    plan = Plan(rounds=options.rounds, stories=options.stories.resolve(), hours=options.hours)
    for name in options.names or NAMES:
        for line in lines(_measured(name, plan), options.date, options.commit):
            say(line)
            if options.record:
                with RECORD.open("a", encoding="utf-8") as table:
                    table.write(f"{line}\n")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(NAMES)}; all by default")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--stories", type=Path, default=ROOT.parent / "shared" / "stories", help="train and dev")
    parser.add_argument("--hours", type=float, default=1.0, help="limit for growth")
    parser.add_argument("--record", action="store_true", help="append the rows to RECORD.md")
    parser.add_argument("--date", default=date.today().isoformat())  # noqa: DTZ011 -- the day as the bench has it
    parser.add_argument("--commit", default=_commit(), help="by default the one checked out, + if changed since")
    options = parser.parse_args()
    for name in options.names:
        if name not in NAMES:
            parser.error(f"there is no benchmark {name!r}; there are {', '.join(NAMES)}")
    return options


def _commit() -> str:
    command = ["git", "describe", "--always", "--exclude=*", "--dirty=+"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip() or "unknown"


def _measured(name: str, plan: Plan) -> Sequence[Row]:
    """Run one benchmark; its module is imported only now, so that none needs what another does."""
    say(f"{name}: begins")
    try:
        found: Sequence[Row] = importlib.import_module(f"benchmarks.{NAMES[name]}").measure(plan)
    except SkippedError as reason:
        say(f"{name}: skipped: {reason}")
        return []
    return found


if __name__ == "__main__":
    main()
