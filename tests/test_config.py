"""The configuration: where it is found, what it may say, how it is refused."""

import json
import re
from pathlib import Path

import msgspec
import pytest

from checker.config import Config, Settings, Source, Thresholds, check_rules, load
from checker.errors import ConfigError
from checker.model import Severity

FULL = """
[project]
name = "desk"

[tool.checker]
paths = ["wire", "web"]
registry = "desk/claims.yaml"
select = ["NUM", "NEG001"]
ignore = ["NUM002"]
fail-on = "warning"
encoder = "some-encoder"
entailer = "models/entailer"

[tool.checker.thresholds]
story = 0.4
claim = 0.6
confidence = 0.25

[[tool.checker.sources]]
name = "Harbour Wire"
pattern = "wire/hw-*"
trust = 2

[[tool.checker.sources]]
name = "Daily Lantern"
pattern = "*lantern*"
"""


def _write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def _refusal(file: Path) -> ConfigError:
    with pytest.raises(ConfigError) as caught:
        load(file.parent, file)
    return caught.value


def test_defaults_without_a_file(tmp_path: Path) -> None:
    """Where no configuration is found the defaults hold for the folder one starts in."""
    assert load(tmp_path, None) == Config(folder=tmp_path)


def test_every_key_is_read(tmp_path: Path) -> None:
    """Each key of the file reaches the model."""
    _write(tmp_path / "pyproject.toml", FULL)
    assert load(tmp_path, None) == Config(
        folder=tmp_path,
        paths=("wire", "web"),
        registry="desk/claims.yaml",
        select=("NUM", "NEG001"),
        ignore=("NUM002",),
        fail_on=Severity.WARNING,
        encoder="some-encoder",
        entailer="models/entailer",
        thresholds=Thresholds(story=0.4, claim=0.6, confidence=0.25),
        sources=(
            Source(name="Harbour Wire", pattern="wire/hw-*", trust=2),
            Source(name="Daily Lantern", pattern="*lantern*"),
        ),
    )


def test_search_goes_upward_past_other_projects(tmp_path: Path) -> None:
    """A pyproject.toml without our table does not end the search."""
    _write(tmp_path / "checker.toml", 'registry = "up.yaml"')
    _write(tmp_path / "a" / "pyproject.toml", "[tool.other]\n")
    (tmp_path / "a" / "b").mkdir()
    found = load(tmp_path / "a" / "b", None)
    assert (found.folder, found.registry) == (tmp_path, "up.yaml")


def test_nearest_wins_and_its_own_file_first(tmp_path: Path) -> None:
    """The nearest folder counts; within one, checker.toml comes before pyproject.toml."""
    _write(tmp_path / "checker.toml", 'registry = "far.yaml"')
    _write(tmp_path / "a" / "pyproject.toml", '[tool.checker]\nregistry = "project.yaml"')
    assert load(tmp_path / "a", None).registry == "project.yaml"
    _write(tmp_path / "a" / "checker.toml", 'registry = "own.yaml"')
    assert load(tmp_path / "a", None).registry == "own.yaml"


def test_given_file_replaces_the_search(tmp_path: Path) -> None:
    """A file that is named is read whatever lies nearer, and its folder is what its paths are relative to."""
    _write(tmp_path / "checker.toml", 'registry = "near.yaml"')
    given = _write(tmp_path / "etc" / "desk.toml", 'registry = "given.yaml"')
    found = load(tmp_path, given)
    assert (found.registry, found.folder) == ("given.yaml", tmp_path / "etc")


def test_paths_are_relative_to_the_file(tmp_path: Path) -> None:
    """A path of the file is told as seen from the working directory; an absolute one stays."""
    config = Config(folder=tmp_path)
    assert config.located("articles", tmp_path) == "articles"
    assert config.located("articles", tmp_path / "deep") == str(Path("..", "articles"))
    assert config.located(str(tmp_path / "x"), Path("/")) == str(tmp_path / "x")


@pytest.mark.parametrize(
    ("text", "line", "says", "hint"),
    [
        ('[tool.checker]\nfail_on = "note"', 2, "unknown key 'fail_on'", "fail-on"),
        ('[tool.checker]\nfolder = "x"', 2, "unknown key 'folder'", "registry"),
        ("[tool.checker]\n[tool.checker.thresholds]\nstory = 0.1\nstories = 0.5", 4, "stories", "story, claim"),
        ("[tool.checker]\nthresholds = {story = 3}", 2, "thresholds.story", "config.md"),
        ("[tool.checker.thresholds]\nclaim = true", 2, "thresholds.claim", "config.md"),
        ('[tool.checker.thresholds]\nclaim = "0.5"', 2, "thresholds.claim", "config.md"),
        ("[tool.checker.thresholds]\nclaim = nan", 2, "thresholds.claim", "config.md"),
        ('[tool.checker]\n\nfail-on = "never"', 3, "fail-on", "config.md"),
        ('[tool.checker]\npaths = "articles"', 2, "paths", "config.md"),
        (
            '[[tool.checker.sources]]\nname="a"\npattern="b"\n[[tool.checker.sources]]\nname=""',
            5,
            "sources.1.name",
            "c",
        ),
        ('[[tool.checker.sources]]\nname = "a"\n[project]\npattern = "b"', 1, "sources.0.pattern", "config.md"),
        ('[[tool.checker.sources]]\nname = "a"\npattern = "b"\nrank = 1', 4, "rank", "name, pattern, trust"),
        ('[project]\nregistry = 3\n[tool.checker]\n"registry" = 4', 4, "registry", "config.md"),
        ("[tool.checker]\npaths = ]", 2, "line 2", "TOML"),
    ],
)
def test_refusals_name_the_line(tmp_path: Path, text: str, line: int, says: str, hint: str) -> None:
    """What is wrong is named with its file and line, and the hint tells what would be right."""
    file = _write(tmp_path / "pyproject.toml", text)
    refusal = _refusal(file)
    assert refusal.message.startswith(f"{file}:{line}: ")
    assert says in refusal.message
    assert hint in refusal.hint


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    """A file that is missing, not UTF-8 or without our table is named."""
    assert str(tmp_path / "none.toml") in _refusal(tmp_path / "none.toml").message
    (tmp_path / "latin.toml").write_bytes(b'registry = "\xe9"')
    assert "not UTF-8" in _refusal(tmp_path / "latin.toml").message
    assert "end of document" in _refusal(_write(tmp_path / "cut.toml", "paths = [")).message
    assert "no [tool.checker]" in _refusal(_write(tmp_path / "pyproject.toml", "[project]\n")).message
    assert "tool.checker" in _refusal(_write(tmp_path / "pyproject.toml", "tool.checker = 3\n")).message


def test_rules_are_chosen_by_prefix() -> None:
    """All rules take part until some are selected; ignoring wins over selecting."""
    assert Config(folder=Path()).selects("NUM001")
    chosen = Config(folder=Path(), select=("NUM", "NEG001"), ignore=("NUM002",))
    assert [rule for rule in ("NEG001", "NEG002", "NUM001", "NUM002") if chosen.selects(rule)] == ["NEG001", "NUM001"]


def test_what_pyproject_calls_its_table_is_not_for_a_file_of_our_own(tmp_path: Path) -> None:
    """The table's header, copied to checker.toml, is refused with its cure."""
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, _write(tmp_path / "checker.toml", '[tool.checker]\nregistry = "near.yaml"'))
    assert caught.value.hint == "In this file, leave tool.checker out."


@pytest.mark.parametrize("key", ["select", "ignore"])
@pytest.mark.parametrize("wrong", ["NOPE", "NUM0011", ""])
def test_unknown_rules_are_refused(key: str, wrong: str) -> None:
    """A name that begins no known rule is refused with the known ones; a rule or its prefix passes."""
    known = ("NUM001", "NEG001")
    check_rules(Config(folder=Path(), **{key: ("NUM", "NEG001")}), known)
    with pytest.raises(ConfigError) as caught:
        check_rules(Config(folder=Path(), **{key: ("NUM001", wrong)}), known)
    assert repr(wrong) in caught.value.message
    assert "NEG001, NUM001" in caught.value.hint


def test_the_page_tells_every_key_and_default() -> None:
    """docs/config.md has a row for each key, with its default where that is a plain value."""
    page = Path(__file__).parents[1].joinpath("docs", "config.md").read_text(encoding="utf-8")
    defaults = msgspec.to_builtins(Settings())
    defaults |= {f"thresholds.{key}": value for key, value in defaults.pop("thresholds").items()}
    del defaults["sources"]
    rows = dict(re.findall(r"^\| `([a-z.-]+)` \| (.+?) \|", page, re.MULTILINE))
    for key, value in defaults.items():
        assert key in rows
        assert not value or rows[key] == f"`{json.dumps(value)}`"
    assert set(Source.__struct_encode_fields__) <= set(rows)
