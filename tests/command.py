"""Runs the installed command the way a user does."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
CHECKER = Path(sys.executable).with_name("checker")


def environment(cache: Path) -> dict[str, str]:
    """Return the surroundings of a run: this installation first, its own cache, a terminal of a known size."""
    path = os.pathsep.join([str(CHECKER.parent), os.environ["PATH"]])
    return {**os.environ, "PATH": path, "CHECKER_CACHE": str(cache), "COLUMNS": "80", "PYTHONUTF8": "1"}


def run(*arguments: str, cwd: Path, cache: Path) -> subprocess.CompletedProcess[str]:
    """Run ``checker`` in a folder and wait for its end."""
    return subprocess.run(
        [CHECKER, *arguments],
        cwd=cwd,
        env=environment(cache),
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
