"""Whole-process wall time of a report, cold and warm, beside importing sentence-transformers, in one run.

    python benchmarks/wall_time.py ../shared/seeds/articles --rounds 5

Rounds interleave, so that a slow minute of the machine falls on all of them.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CHECKER = Path(sys.executable).with_name("checker")


def seconds(command: list[str], cache: str) -> float:
    """Return the wall time of a command that must succeed."""
    begin = time.perf_counter()
    surroundings = {**os.environ, "CHECKER_CACHE": cache}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=surroundings)
    return time.perf_counter() - begin


def measure(articles: str, rounds: int) -> dict[str, list[float]]:
    """Return the seconds of each round by what was run."""
    report = [str(CHECKER), "report", articles, "--no-registry", "--format", "json"]
    library = [sys.executable, "-c", "import sentence_transformers"]
    found: dict[str, list[float]] = {"cold": [], "warm": [], "import sentence_transformers": []}
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as cache:
            found["cold"].append(seconds(report, cache))
            found["warm"].append(seconds(report, cache))
            found["import sentence_transformers"].append(seconds(library, cache))
    return found


def main() -> None:
    """Print median, spread and the ratio to the library's import."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    found = measure(arguments.articles, arguments.rounds)
    yardstick = statistics.median(found["import sentence_transformers"])
    print("| what | median s | lowest | highest | import / this |\n| --- | --- | --- | --- | --- |")
    for name, times in found.items():
        median = statistics.median(times)
        print(f"| {name} | {median:.2f} | {min(times):.2f} | {max(times):.2f} | {yardstick / median:.1f} |")


if __name__ == "__main__":
    main()
