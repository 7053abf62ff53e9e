"""The README tells the truth: its commands run, exit and print as it says.

In a ``console`` block a line after ``$ `` is a command, ``# exit N`` after it says how it ends (0 if unsaid), and
the lines below it stand in its output, in this order and next to each other; ``…`` alone skips some.
"""

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.command import ROOT, environment

README = (ROOT / "README.md").read_text(encoding="utf-8")
SET_UP = ("python3 -m venv", "uv ")
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (.*?)(?:\s+# exit (\d))?\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


def _commands() -> list[tuple[str, int, str]]:
    found = (match for block in BLOCK.findall(README) for match in COMMAND.findall(block))
    return [(command, int(code or 0), shown.strip("\n")) for command, code, shown in found]


def _stands_in(shown: str, output: str) -> bool:
    """Whether each stretch between ``…`` lines stands in the output, one after the other."""
    at = 0
    for stretch in re.split(r"^…$\n?", shown, flags=re.MULTILINE):
        at = output.find(stretch.strip("\n"), at)
        if at < 0:
            return False
    return True


def _plain(output: str) -> str:
    return "\n".join(line.rstrip() for line in output.splitlines())


def test_skipped_lines_keep_their_order() -> None:
    """The excerpt check notices a changed word and a changed order."""
    output = "one\ntwo\nthree\nfour\n"
    assert _stands_in("one\n…\nthree\nfour", output)
    assert not _stands_in("three\n…\none", output)
    assert not _stands_in("one\nthree", output)


def test_the_readme_has_commands() -> None:
    """The commands of the README are found at all."""
    commands = [command for command, _, _ in _commands()]
    for verb in ("report", "check", "baseline", "resolve", "rules", "explain"):
        assert any(command.startswith(f"checker {verb}") for command in commands), verb


@pytest.mark.skipif(os.name == "nt", reason="the README speaks to a POSIX shell")
def test_the_commands_of_the_readme_do_what_it_says(newsroom: Path, cache: Path) -> None:
    """Run in order in a copy of the repository, each ends with the code and prints the lines shown."""
    for command, code, shown in _commands():
        if command.startswith(SET_UP):
            continue
        ended = subprocess.run(
            ["/bin/sh", "-c", command],
            cwd=newsroom,
            env=environment(cache),
            capture_output=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )
        assert ended.returncode == code, f"{command}\n{ended.stdout}{ended.stderr}"
        assert _stands_in(shown, _plain(ended.stdout + ended.stderr)), f"{command}\n{ended.stdout}"


def test_ci_runs_the_set_up_commands_of_the_readme() -> None:
    """Both set-up commands stand word for word in ``.ci/run``, which starts from nothing."""
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    set_up = [command for command, _, _ in _commands() if command.startswith("python3 -m venv")]
    assert len(set_up) == 2
    for command in set_up:
        assert command in script


def test_the_table_of_exit_codes_is_whole() -> None:
    """Every exit code that the commands have is in the README."""
    for code in (0, 1, 2, 3, 5):
        assert re.search(rf"^\| {code} \|", README, flags=re.MULTILINE), code
