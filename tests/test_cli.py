"""What the command does where things go wrong around it."""

import json
import os
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import pytest

from checker.processors import processors
from tests.command import CHECKER, environment, run


def test_articles_in_other_languages_get_no_verdict(tmp_path: Path, cache: Path) -> None:
    """A folder of nothing but German is read, named and left at that."""
    text = "Der Minister erklärte am Dienstag, dass die Brücke nicht vor dem nächsten Sommer wieder geöffnet wird. "
    (tmp_path / "nachricht.txt").write_text(text * 5, encoding="utf-8")
    ended = run("check", "nachricht.txt", cwd=tmp_path, cache=cache)
    assert ended.returncode == 0, ended.stderr
    assert "English" in ended.stderr


def test_a_broken_cache_is_named_with_its_cure(newsroom: Path, tmp_path: Path) -> None:
    """Garbage where the cache should be stops the run with a line, not with a traceback."""
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "cache.sqlite").write_text("no database " * 100, encoding="utf-8")
    ended = run("check", "articles/", cwd=newsroom, cache=folder)
    assert ended.returncode == 2
    assert "cache.sqlite" in ended.stderr
    assert "--no-cache" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("target", ["claims.yaml", "articles/marlin-ferry/meridian-wire.md"])
def test_a_report_never_overwrites_what_it_reads(newsroom: Path, cache: Path, target: str) -> None:
    """The registry and the articles are refused as output, and stay as they were."""
    before = (newsroom / target).read_bytes()
    ended = run("report", "articles/", "--output", target, cwd=newsroom, cache=cache)
    assert ended.returncode == 2
    assert target in ended.stderr
    assert (newsroom / target).read_bytes() == before


def test_a_reader_that_leaves_is_no_contradiction(newsroom: Path, cache: Path) -> None:
    """A pipe that closes early never makes the exit code of a failed gate."""
    with subprocess.Popen(
        [CHECKER, "rules"], cwd=newsroom, env=environment(cache), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        running.stdout.close()
        assert running.wait(timeout=60) != 1


def writer(pipe: Path, reader: subprocess.Popen[str]) -> int:
    """Return the other end of a named pipe, once it is being read."""
    while reader.poll() is None:
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            time.sleep(0.05)
    raise AssertionError(reader.communicate()[1])


def stopped(running: subprocess.Popen[str]) -> str:
    """Press Ctrl-C until it ends, for a signal that comes just before a system call does not end the call."""
    while True:
        running.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            return running.communicate(timeout=10)[1]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a named pipe to stop the run at a known place")
def test_a_run_that_is_stopped_is_no_contradiction(tmp_path: Path, cache: Path) -> None:
    """Ctrl-C while it waits for its configuration ends it with the shell's code for that, not with the gate's."""
    pipe = tmp_path / "checker.toml"
    os.mkfifo(pipe)
    command = [CHECKER, "check", "--config", pipe]
    running = subprocess.Popen(command, cwd=tmp_path, env=environment(cache), stderr=subprocess.PIPE, text=True)
    with running, os.fdopen(writer(pipe, running), "w"):
        said = stopped(running)
    assert running.returncode == 130
    assert "Traceback" not in said


@pytest.mark.skipif(os.name == "nt", reason="needs a shell")
def test_a_closed_standard_error_is_no_error(newsroom: Path, tmp_path: Path) -> None:
    """As under some service managers: the report is made, and nobody is told of its progress."""
    command = ["sh", "-c", 'exec "$0" "$@" 2>&-', str(CHECKER), "report", "articles/", "--format", "json"]
    ended = subprocess.run(
        command, cwd=newsroom, env=environment(tmp_path), capture_output=True, timeout=60, check=True
    )
    assert json.loads(ended.stdout)["conflicts"]


def test_file_names_cannot_forge_lines(tmp_path: Path, cache: Path) -> None:
    """Line breaks and escapes in a file's name are shown as text."""
    (tmp_path / "bad\x1b[31m\nPassed: all is well.txt").write_text("", encoding="utf-8")
    ended = run("check", str(tmp_path), cwd=tmp_path, cache=cache)
    assert ended.returncode == 3
    assert "\x1b" not in ended.stderr
    assert not any(line.startswith("Passed") for line in ended.stderr.splitlines())


def test_unknown_rules_are_refused_by_every_command(tmp_path: Path, cache: Path) -> None:
    """`rules` and `check` refuse the same configuration."""
    (tmp_path / "checker.toml").write_text('ignore = ["XYZ"]\n', encoding="utf-8")
    ended = run("rules", cwd=tmp_path, cache=cache)
    assert ended.returncode == 2
    assert "XYZ" in ended.stderr


def test_the_cache_can_be_looked_at_and_cleared(newsroom: Path, tmp_path: Path) -> None:
    """What a run remembers is listed by stage with its file; cleared, nothing is left and the next run works."""
    cache = tmp_path / "cache"
    run("check", "articles/", cwd=newsroom, cache=cache)
    shown = run("cache", "info", cwd=newsroom, cache=cache)
    assert str(cache / "cache.sqlite") in shown.stdout.replace("\n", "")
    assert all(stage in shown.stdout for stage in ("analyses", "articles", "findings", "frames", "gists", "vectors"))
    assert run("cache", "clear", cwd=newsroom, cache=cache).returncode == 0
    assert "frames" not in run("cache", "info", cwd=newsroom, cache=cache).stdout
    assert run("check", "articles/", cwd=newsroom, cache=cache).returncode == 0


def test_a_misspelt_registry_is_no_empty_one(newsroom: Path, cache: Path) -> None:
    """A registry that is named but not there stops the gate, instead of calling all that was decided new."""
    ended = run("check", "articles/", "--registry", "clams.yaml", cwd=newsroom, cache=cache)
    assert ended.returncode == 2
    assert "clams.yaml: there is no such registry" in ended.stderr


def test_a_decision_cannot_have_run_out_already(newsroom: Path, cache: Path) -> None:
    """What is accepted until yesterday would fail the next gate."""
    known = next(line for line in (newsroom / "claims.yaml").read_text().splitlines() if line.startswith("  c-"))
    decided = ("--status", "accepted", "--expires", "2020-01-31", "--by", "m.okoro")
    ended = run("resolve", known.strip(" :"), *decided, cwd=newsroom, cache=cache)
    assert ended.returncode == 2
    assert "2020-01-31 is past" in ended.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_named(newsroom: Path, cache: Path) -> None:
    """An output that takes nothing more ends the run with a line and its own code."""
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [CHECKER, "rules"],
            cwd=newsroom,
            env=environment(cache),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ended.returncode == 3
    assert "No space left" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_plan_is_not_written_to_a_file(newsroom: Path, cache: Path) -> None:
    """What a plan cannot give is refused, instead of being left out in silence."""
    for wrong in (("--format", "json"), ("--output", "plan.txt")):
        ended = run("report", "articles/", "--plan", *wrong, cwd=newsroom, cache=cache)
        assert ended.returncode == 2
        assert "Leave out --output and --format." in ended.stderr


@pytest.mark.parametrize(("allowed", "used"), [("1", 1), ("1,4", 1), ("0", 1), ("", None), ("many", None)])
def test_any_number_of_threads_may_be_allowed(monkeypatch: pytest.MonkeyPatch, allowed: str, used: int | None) -> None:
    """What OpenMP takes is taken, and what says nothing leaves all the processors there are."""
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    here = processors()
    monkeypatch.setenv("OMP_NUM_THREADS", allowed)
    assert processors() == (used or here)
