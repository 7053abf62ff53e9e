"""The demo newsroom through the real command: the gate, the report, and every way to fail."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from checker.cache import quietly
from checker.config import Config
from checker.desk import Desk
from checker.registry import Registry
from tests.command import ROOT, environment, run

LATE = "examples/late-edition/"
STORIES = ("hanbei-carriers", "marlin-ferry", "night-bus-lynx")

Checker = Callable[..., CompletedProcess[str]]


@pytest.fixture
def checker(newsroom: Path, cache: Path) -> Checker:
    """Return a function that runs ``checker`` in the demo newsroom."""
    return lambda *arguments: run(*arguments, cwd=newsroom, cache=cache)


@pytest.fixture(scope="module")
def late_page(cache: Path) -> str:
    """Return the JSON report on the demo newsroom and its late edition."""
    ended = run("report", "--format", "json", "articles/", LATE, cwd=ROOT, cache=cache)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


@pytest.fixture
def late_report(late_page: str) -> dict[str, Any]:
    """Return the same, parsed."""
    return json.loads(late_page)


def _json(checker: Checker, *arguments: str) -> str:
    ended = checker("report", "--format", "json", *arguments)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def _report(checker: Checker, *arguments: str) -> dict[str, Any]:
    return json.loads(_json(checker, *arguments))


def _content(folder: Path) -> dict[str, str]:
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {str(file.relative_to(folder)): sha256(file.read_bytes()).hexdigest() for file in files}


def _quotes(report: dict[str, Any]) -> list[dict[str, Any]]:
    sides = [side for conflict in report["conflicts"] for side in conflict["sides"]]
    return sides + [member for claim in report["claims"] for member in claim["members"]]


# The gate


def test_the_demo_newsroom_passes_the_gate(checker: Checker) -> None:
    """Every contradiction in ``articles/`` is known to the desk, so the gate lets it through."""
    ended = checker("check", "articles/")
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_the_late_edition_fails_the_gate_and_is_named(checker: Checker) -> None:
    """One more article with a contradiction nobody has decided fails the gate, and the output says which."""
    ended = checker("check", "articles/", LATE)
    assert ended.returncode == 1, ended.stdout + ended.stderr
    assert "The Courier" in ended.stdout


def test_a_baseline_makes_the_late_edition_known(checker: Checker) -> None:
    """What ``baseline`` has recorded does not fail the gate again."""
    assert checker("baseline", "articles/", LATE).returncode == 0
    assert checker("check", "articles/", LATE).returncode == 0


def test_a_resolved_contradiction_passes_the_gate(checker: Checker, newsroom: Path) -> None:
    """Each new contradiction of the late edition, resolved by its id, lets the gate pass."""
    report = _report(checker, "articles/", LATE)
    fresh = [entry for entry in report["conflicts"] if entry["status"] == "new" and entry["severity"] == "error"]
    assert fresh
    checker("baseline", "articles/", LATE)
    for entry in fresh:
        stands = ("--stands", entry["sides"][0]["source"])
        decided = ("--reason", "The coastguard counted the tickets", "--by", "m.okoro")
        ended = checker("resolve", entry["id"], "--status", "resolved", *stands, *decided)
        assert ended.returncode == 0, ended.stderr
    assert "The coastguard counted the tickets" in (newsroom / "claims.yaml").read_text(encoding="utf-8")
    assert checker("check", "articles/", LATE).returncode == 0


def test_a_fallen_value_that_comes_back_fails_the_gate(checker: Checker, newsroom: Path) -> None:
    """An article of a later day that asserts what the desk found false is a relapse, whoever says it."""
    assert checker("check").returncode == 0
    decided = re.findall(r"\bon: ([\d-]+)", (newsroom / "claims.yaml").read_text(encoding="utf-8"))
    later = date.fromisoformat(max(decided)) + timedelta(days=1)
    front = f"---\nsource: The Courier\npublished: {later}\n---\n"
    text = "Fourteen people died when the ferry Marlin capsized off Kelmouth, the harbour master said.\n"
    (newsroom / "articles" / "marlin-ferry" / "courier.md").write_text(front + text, encoding="utf-8")
    ended = checker("check")
    assert ended.returncode == 1
    assert "relapsed" in ended.stdout


def test_a_decision_that_ran_out_fails_the_gate(checker: Checker, newsroom: Path) -> None:
    """What was accepted until a day is open again after it."""
    (newsroom / "checker.toml").write_text('fail-on = "warning"\n', encoding="utf-8")
    registry = newsroom / "claims.yaml"
    registry.write_text(registry.read_text(encoding="utf-8").replace("2036-12-31", "2020-11-30"), encoding="utf-8")
    ended = checker("check")
    assert ended.returncode == 1
    assert "expired" in ended.stdout


@pytest.mark.parametrize("paths", [("articles/",), ("articles/", LATE)])
def test_check_and_report_write_nothing(checker: Checker, newsroom: Path, paths: tuple[str, ...]) -> None:
    """Neither the gate nor the report changes a single file of the newsroom."""
    before = _content(newsroom)
    checker("check", *paths)
    checker("report", *paths)
    assert _content(newsroom) == before


# The report


def test_the_report_keeps_its_contract(late_report: dict[str, Any]) -> None:
    """The JSON report is valid against the published schema."""
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(late_report)


def test_a_plan_counts_what_each_step_lets_through(checker: Checker) -> None:
    """Each step passes on fewer than came in; nothing is judged for it, and after a report all is done before."""
    fresh = checker("report", "--plan", "--no-cache", "articles/")
    assert fresh.returncode == 0, fresh.stderr
    steps = [[int(cell.replace(",", "")) for cell in re.findall(r"[\d,]+", line)] for line in fresh.stdout.splitlines()]
    counted = [numbers for numbers in steps if numbers]
    assert [numbers[:2] for numbers in counted[:2]] == [[15, 15], [15, 15]]
    assert all(through <= out_of for through, out_of, *_ in counted)
    assert [numbers[2] for numbers in counted[4:]] == [0, 0]
    checker("report", "articles/")
    again = checker("report", "--plan", "articles/").stdout
    assert re.search(r"stories to judge +3 +3 +3", again)


def test_a_plan_counts_what_is_said_twice_once(newsroom: Path, cache: Path) -> None:
    """A story that another outlet prints word for word is analysed once, and after a report all of it is done."""
    wire = newsroom / "articles" / "marlin-ferry" / "meridian-wire.md"
    copy = wire.read_text(encoding="utf-8").replace("source: Meridian Wire", "source: Cape Courier")
    wire.with_name("cape-courier.md").write_text(copy, encoding="utf-8")
    run("report", "articles/", cwd=newsroom, cache=cache)
    planned = run("report", "--plan", "articles/", cwd=newsroom, cache=cache).stdout
    assert re.search(r"sentences to analyse +(\d+) +\d+ +\1\b", planned)


def test_every_quote_is_verbatim(late_report: dict[str, Any]) -> None:
    """For a Markdown article the offsets cut the quote out of the file as it is on disk."""
    quotes = [quote for quote in _quotes(late_report) if quote["path"].endswith(".md")]
    assert quotes
    for quote in quotes:
        text = (ROOT / quote["path"]).read_bytes().decode("utf-8")
        assert text[quote["start"] : quote["end"]] == quote["quote"]


def test_the_three_stories_are_told_apart(late_report: dict[str, Any]) -> None:
    """Each folder of the newsroom is one story: grouping needs no folder names, but agrees with them here."""
    paths = {article["id"]: article["path"] for article in late_report["articles"]}
    told = [{Path(paths[article]).parent.name for article in story["articles"]} for story in late_report["stories"]]
    assert sorted(told, key=sorted) == [{story} for story in STORIES]


def test_no_two_articles_of_one_outlet_conflict(late_report: dict[str, Any]) -> None:
    """Sides of a contradiction are two outlets; an outlet against itself is at most an update."""
    for conflict in late_report["conflicts"]:
        first, second = conflict["sides"]
        assert first["source"] != second["source"] or conflict["strength"] == "update"


def test_boilerplate_makes_no_claims(late_page: str) -> None:
    """Copyright lines, share lines, bios and newsletter prompts are quoted nowhere in the report."""
    for line in ("©", "Share this", "cookies", "greyhounds", "Must read", "Subscribe", "WhatsApp", "Photo:"):
        assert line not in late_page


def test_running_twice_gives_the_same_bytes(checker: Checker) -> None:
    """The same articles make the same report, to the byte."""
    assert _json(checker) == _json(checker)
    assert checker("report").stdout == checker("report").stdout


def test_the_order_of_articles_makes_no_difference(checker: Checker) -> None:
    """Paths in another order make the same report, to the byte."""
    paths = [f"articles/{story}" for story in STORIES]
    assert _json(checker, *paths) == _json(checker, *reversed(paths))


def test_the_cache_makes_no_difference(checker: Checker) -> None:
    """Nothing but time is saved by the cache."""
    assert _json(checker, "--no-cache") == _json(checker)


@pytest.mark.parametrize("several", [2, 3])
def test_how_many_processes_work_makes_no_difference(several: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentences and rules may be shared out among processes of this machine: the report is the same."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr("checker.desk._SHARE", 5)  # of the newsroom's fifteen articles
    desk = Desk(config=Config(folder=ROOT), registry=Registry(), cache=None, today=date(2026, 11, 22), track=quietly)
    reports = []
    for processors in (1, several):
        for module in ("desk", "runners.local", "stages.confront", "stages.frame"):
            monkeypatch.setattr(f"checker.{module}.processors", lambda count=processors: count)
        reports.append(desk.report(["articles"]))
    assert reports[0].analysis.conflicts
    assert reports[0] == reports[1]


def test_the_cache_stays_where_it_is_told(checker: Checker, cache: Path) -> None:
    """``CHECKER_CACHE`` names the folder of the cache, and ``--no-cache`` leaves it alone."""
    _json(checker)
    before = _content(cache)
    assert before
    _json(checker, "--no-cache", "examples/late-edition/")
    assert _content(cache) == before


@pytest.mark.parametrize("story", STORIES)
def test_a_story_alone_is_judged_as_among_others(checker: Checker, story: str) -> None:
    """What the report says of a story does not depend on what other stories were read with it."""
    alone = _report(checker, "--no-registry", f"articles/{story}")
    among = _report(checker, "--no-registry", "articles")
    (told,) = alone["stories"]
    assert told in among["stories"]
    for part in ("claims", "conflicts"):
        assert alone[part] == [entry for entry in among[part] if entry["story"] == told["id"]]


def test_a_report_goes_to_a_file(checker: Checker, newsroom: Path) -> None:
    """``--output`` writes what standard output would have shown."""
    expected = _json(checker)
    assert checker("report", "--format", "json", "--output", "report.json").returncode == 0
    assert (newsroom / "report.json").read_bytes().decode("utf-8") == expected


# Every way to fail


def test_a_folder_without_articles_exits_5(checker: Checker, newsroom: Path) -> None:
    """Nothing to read is its own exit code, for the gate and for the report."""
    (newsroom / "empty").mkdir()
    for command in ("check", "report"):
        ended = checker(command, "empty")
        assert (ended.returncode, "empty" in ended.stdout + ended.stderr) == (5, True)


BROKEN = {
    "empty.md": b"",
    "blank.txt": b" \n\n\t\n",
    "binary.txt": b"PK\x03\x04\x00\x00\x00\x00\xff\xfe\x00",
    "latin.md": "---\ntitle: Caf\xe9\n---\nThe caf\xe9 on the quay reopened.\n".encode("latin-1"),
    "empty.html": b"<html><head><title>Nothing</title></head><body></body></html>",
    "front.md": b"---\ntitle: [unclosed\n---\nThe ferry sank off Kelmouth on Monday.\n",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_article_is_named_and_skipped(checker: Checker, newsroom: Path, name: str) -> None:
    """One broken file among readable ones leaves the exit code alone and is named in a notice."""
    (newsroom / "articles" / name).write_bytes(BROKEN[name])
    assert checker("check", "articles/").returncode == 0
    assert [notice for notice in _report(checker)["notices"] if notice["path"] == f"articles/{name}"]


def test_nothing_but_broken_articles_exits_3(checker: Checker, newsroom: Path) -> None:
    """Where every input is unreadable the gate cannot say anything, and says so."""
    (newsroom / "broken").mkdir()
    for name in ("empty.md", "binary.txt", "latin.md"):
        (newsroom / "broken" / name).write_bytes(BROKEN[name])
    for command in ("check", "report"):
        ended = checker(command, "broken")
        assert ended.returncode == 3
        assert "broken/binary.txt" in ended.stdout + ended.stderr


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("version: 1\nclaims: {c-1: [}\n", "claims.yaml:2"),
        ("version: 1\nclaims:\n  c-000000000000:\n    colour: red\n", "claims.yaml:4"),
        ("version: 99\nclaims: {}\n", "claims.yaml:1"),
    ],
)
def test_a_broken_registry_exits_2_with_its_line(checker: Checker, newsroom: Path, text: str, place: str) -> None:
    """A registry that cannot be trusted stops the run and points to the line."""
    (newsroom / "claims.yaml").write_text(text, encoding="utf-8")
    for command in ("check", "report"):
        ended = checker(command, "articles/")
        assert (ended.returncode, place in ended.stderr) == (2, True), ended.stderr


def test_an_unknown_key_of_the_configuration_exits_2(checker: Checker, newsroom: Path) -> None:
    """A misspelt key is refused with its line and the keys there are."""
    (newsroom / "checker.toml").write_text('paths = ["articles"]\nfail_on = "error"\n', encoding="utf-8")
    ended = checker("check")
    assert ended.returncode == 2
    assert "checker.toml:2" in ended.stderr
    assert "fail-on" in ended.stderr


def test_an_unknown_option_exits_2(checker: Checker) -> None:
    """A misspelt option is a usage error."""
    assert checker("check", "--fail-no", "error").returncode == 2


def test_the_configuration_sets_what_fails(checker: Checker, newsroom: Path, late_report: dict[str, Any]) -> None:
    """``fail-on`` and ``ignore`` of ``checker.toml`` reach the gate."""
    late = [entry for entry in late_report["conflicts"] if entry["status"] == "new"]
    rules = sorted({rule for entry in late for rule in entry["rules"]})
    (newsroom / "checker.toml").write_text('fail-on = "note"\n', encoding="utf-8")
    assert checker("check", "articles/", LATE).returncode == 1
    (newsroom / "checker.toml").write_text(f'fail-on = "note"\nignore = {json.dumps(rules)}\n', encoding="utf-8")
    assert checker("check", "articles/", LATE).returncode == 0


def test_of_copies_the_first_is_quoted(checker: Checker, newsroom: Path) -> None:
    """Where two files hold the same article, quotes are cut as the file that is kept is read."""
    folder = newsroom / "wire"
    folder.mkdir()
    text = "# A heading of the wire\n\nThe bridge at Larn fell on Monday, police said.\n\n- Nobody was hurt\n"
    (folder / "a.md").write_text(text, encoding="utf-8")
    (folder / "b.txt").write_text(text, encoding="utf-8")
    (newsroom / "checker.toml").write_text('[[sources]]\nname = "Wire"\npattern = "wire/*"\n', encoding="utf-8")
    together = _report(checker, "--no-registry", "wire")
    (folder / "b.txt").unlink()
    alone = _report(checker, "--no-registry", "wire")
    assert together["articles"] == alone["articles"]
    assert [notice["path"] for notice in together["notices"]] == ["wire/b.txt"]


def test_what_is_remembered_changes_nothing(newsroom: Path, tmp_path: Path) -> None:
    """With an article more, the report is the one that a run from nothing would make, to the byte."""
    kept = tmp_path / "kept"
    run("report", "articles/", "--format", "json", cwd=newsroom, cache=kept)
    grown = run("report", "articles/", LATE, "--format", "json", cwd=newsroom, cache=kept)
    fresh = run("report", "articles/", LATE, "--format", "json", "--no-cache", cwd=newsroom, cache=kept)
    assert grown.stdout == fresh.stdout


def test_a_run_in_which_nothing_changed_loads_no_model(newsroom: Path, cache: Path) -> None:
    """What the first run worked out is remembered, so that the second needs neither models nor parser."""
    heavy = {"numpy", "onnxruntime", "scipy", "spacy", "tokenizers", "torch"}
    told = (
        "import sys; from checker.cli import app; app(['check', 'articles/'], standalone_mode=False); "
        f"print(sorted({heavy} & set(sys.modules)))"
    )
    run("check", "articles/", cwd=newsroom, cache=cache)
    command = [sys.executable, "-c", told]
    ended = subprocess.run(
        command, cwd=newsroom, env=environment(cache), capture_output=True, encoding="utf-8", check=True, timeout=300
    )
    assert ended.stdout.splitlines()[-1] == "[]"
