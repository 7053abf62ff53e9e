"""An archive: the same parts whoever makes them and however often they were stopped, and the desk's own findings."""

import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import msgspec
import numpy as np
import pyarrow as pa
import pytest
from fsspec.implementations.memory import MemoryFileSystem

from checker.archive import tables
from checker.archive.building import Builder, Sizes
from checker.archive.entry import Order
from checker.archive.nearness import any_day, edges_step, groups, leaf_through, mutual, undated_step
from checker.archive.steps import Bench, Done
from checker.archive.store import Store
from checker.archive.summary import Summary, summarise
from checker.cache import quietly
from checker.config import Config
from checker.desk import Desk
from checker.errors import ConfigError, StoreError
from checker.registry import Registry
from checker.runners.lending import Kind, lend
from checker.runners.local import InProcess
from checker.runners.protocol import Runner
from checker.stages.neighbours import near
from checker.stages.version import version_of
from tests.command import ROOT, run

CONFIG = Config(folder=ROOT)
PATHS = ("articles/", "examples/late-edition/")
SIZES = Sizes(files=4, parts=2)  # so small that the demo newsroom makes several parts of each kind
STEPS = ("articles", "sentences", "vectors", "gists", "undated", "edges", "stories", "candidates", "findings")

Given = TypeVar("Given")
Made = TypeVar("Made")


class Killed(BaseException):
    """What stops a run, like a key pressed."""


@dataclass(frozen=True)
class Dying:
    """A runner that stops once a part more has been written than lay in the store at first."""

    store: Path
    parts: int

    def map(self, work: Callable[[Given], Made], items: Iterable[Given]) -> Iterator[Made]:
        """Yield what the work makes of each item until then."""
        for item in items:
            yield work(item)
            if len(files_of(self.store)) > self.parts:
                raise Killed


def build(store: Path | str, runner: Runner, paths: Iterable[str] = PATHS) -> tuple[Summary, dict[str, Done]]:
    """Build an archive of small chunks; return what is in it and what was done by step."""
    done: dict[str, Done] = {}
    bench = Bench(store=Store(str(store)), config=CONFIG, version=version_of(CONFIG))
    builder = Builder(bench=bench, runner=runner, tell=lambda one: done.update({one.step: one}))
    return summarise(builder.build(list(paths), SIZES), builder), done


def files_of(store: Path) -> dict[str, str]:
    """Return the digest of every file of a store."""
    files = (file for file in sorted(store.rglob("*")) if file.is_file())
    return {file.relative_to(store).as_posix(): sha256(file.read_bytes()).hexdigest() for file in files}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the archive of the demo newsroom and its late edition, made in one process."""
    store = tmp_path_factory.mktemp("whole")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        build(store, InProcess())
    return store


def test_an_archive_finds_what_the_desk_finds(whole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Claims and conflicts of the parts equal those of a report, and so do the stories."""
    monkeypatch.chdir(ROOT)
    desk = Desk(config=CONFIG, registry=Registry(), cache=None, today=date(2026, 11, 22), track=quietly)
    analysis = desk.report(PATHS).analysis
    store, index = Store(str(whole)), json.loads((whole / "archive.json").read_text(encoding="utf-8"))
    rows = [row for part in index["findings"] for row in store.read(part).to_pylist()]
    for found, expected in (("claim", analysis.claims), ("conflict", analysis.conflicts)):
        assert expected
        told = [row["json"] for row in rows if row["found"] == found]
        assert sorted(told) == sorted(msgspec.json.encode(one).decode() for one in expected)
    stories = [row for part in index["stories"] for row in store.read(part, ["id", "label", "articles"]).to_pylist()]
    assert [tuple(row["articles"]) for row in stories] == [story.articles for story in analysis.stories]
    assert [(row["id"], row["label"]) for row in stories] == [(story.id, story.label) for story in analysis.stories]


@pytest.mark.parametrize("kind", Kind)
def test_two_workers_make_the_same_bytes(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: Kind
) -> None:
    """Processes here or on Ray write the same files as one process does, to the byte."""
    if kind is Kind.RAY:
        pytest.importorskip("ray", reason="Ray is not made for this Python yet")
    monkeypatch.chdir(ROOT)
    with lend(kind, 2) as runner:
        build(tmp_path, runner)
    assert files_of(tmp_path) == files_of(whole)


def test_a_run_killed_after_any_part_resumes(whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stopped after each part in turn, a run goes on where it stopped and ends up with the same bytes."""
    monkeypatch.chdir(ROOT)
    expected = files_of(whole)
    for parts in range(len(expected) - 1):
        with pytest.raises(Killed):
            build(tmp_path, Dying(tmp_path, parts))
        assert len(files_of(tmp_path)) == parts + 1
    _, done = build(tmp_path, InProcess())
    assert sum(one.made for one in done.values()) == 0
    assert files_of(tmp_path) == expected


def test_a_writer_killed_on_the_way_leaves_nothing_that_counts(whole: Path, tmp_path: Path) -> None:
    """What lies beside a part's place is no part."""
    store, (name,) = Store(str(tmp_path)), Store(str(whole)).parts("stories")
    store.write(name, Store(str(whole)).read(name))
    place = Path(store.place(name))
    place.rename(place.with_name(f"{place.name}.0f.tmp"))
    assert store.parts("stories") == set()


def test_a_new_article_touches_its_own_chunk_and_shard(
    whole: Path, newsroom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of each kind one part is made anew, the others stay; only articles of its days are all measured again."""
    monkeypatch.chdir(newsroom)
    shutil.copytree(whole, "parts")
    front = "---\nsource: The Courier\npublished: 2026-11-14\n---\n"
    text = "The video of a lynx on an Aldport night bus is real, the driver of the number 14 said on Saturday.\n"
    (newsroom / "articles" / "night-bus-lynx" / "courier.md").write_text(front + text, encoding="utf-8")
    before = files_of(Path("parts"))
    _, done = build("parts", InProcess())
    after = files_of(Path("parts"))
    made = {step: one.made for step, one in done.items() if step not in ("undated", "edges")}
    assert made == {step: 1 for step in STEPS if step not in ("undated", "edges")}
    assert [name for name, content in before.items() if after[name] != content] == ["archive.json"]


@pytest.mark.parametrize("usual", [1, 2, 100])
def test_edges_found_in_groups_are_those_found_at_once(tmp_path: Path, usual: int) -> None:
    """However articles are dealt into groups, undated ones and copies among them, the same ones are near."""
    random = np.random.default_rng(0)
    gists = random.normal(size=(8, 6)).repeat(10, 0) + 0.3 * random.normal(size=(80, 6))
    gists = (gists / np.linalg.norm(gists, axis=1, keepdims=True)).astype(np.float32)
    gists[-1] = gists[0]
    days = [
        None if random.random() < 0.1 else date.fromordinal(730_000 + int(day)) for day in random.integers(500, size=80)
    ]
    days[20:30] = [None] * 10
    days[-1] = days[0]
    ids = [f"a-{place:02}" for place in random.permutation(79)]
    ids.append(ids[0])
    rows = [{"article": key, "published": day} for key, day in zip(ids, days, strict=True)]
    bench = Bench(store=Store(str(tmp_path)), config=CONFIG, version="")
    parts = [f"gists/{sha256(bytes([begin])).hexdigest()}" for begin in range(0, 80, 10)]
    for part, begin in zip(parts, range(0, 80, 10), strict=True):
        own = slice(begin, begin + 10)
        bench.store.write(part, tables.with_vectors(tables.as_table(rows[own], tables.GISTS), "gist", gists[own]))
    pages, (undated,) = leaf_through(parts, bench.store, InProcess())
    bench.store.write("undated/00", undated_step().make(undated.given, bench))
    pages.append(any_day("undated/00"))
    made = [edges_step(CONFIG).make(job.given, bench) for job in groups(pages, usual)]
    places = {key: place for place, key in enumerate(ids[:-1])}
    found = mutual(pa.concat_tables(made), places)
    expected = near(gists[:-1], days[:-1], CONFIG.thresholds.story)
    assert len(expected[0]) > 20
    assert sorted(zip(*map(np.ndarray.tolist, found), strict=True)) == sorted(
        zip(*map(np.ndarray.tolist, expected), strict=True)
    )


def test_copies_in_different_chunks_count_once(whole: Path, newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same text by the same source under another path changes no story and no finding."""
    monkeypatch.chdir(newsroom)
    shutil.copytree(whole, "parts")
    shutil.copy("articles/hanbei-carriers/meridian-wire.md", "articles/zz-copy.md")
    summary, done = build("parts", InProcess())
    assert (summary.files, summary.articles) == (17, 16)
    assert (done["candidates"].made, done["findings"].made) == (0, 0)


def test_a_broken_part_is_named_with_its_cure(whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A part that was cut short stops the run, which says which file to remove; without it the run goes on."""
    monkeypatch.chdir(ROOT)
    shutil.copytree(whole, tmp_path / "parts")
    store = Store(str(tmp_path / "parts"))
    place = Path(store.place(min(store.parts("findings"))))
    place.write_bytes(place.read_bytes()[:-100])
    with lend(Kind.LOCAL, 2) as runner, pytest.raises(StoreError) as raised:
        build(store.url, runner)
    assert place.name in raised.value.message
    assert "Remove" in raised.value.hint
    place.unlink()
    build(store.url, InProcess())
    assert files_of(tmp_path / "parts") == files_of(whole)


def test_parts_may_lie_anywhere_that_fsspec_reaches(whole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In memory lie the same parts as in a folder."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(MemoryFileSystem, "store", {})
    dear = [file for step in STEPS[:-2] for file in (whole / step).glob("*.parquet")]
    for file in dear:
        MemoryFileSystem().pipe_file(f"/archive/{file.parent.name}/{file.name}", file.read_bytes())
    _, done = build("memory://archive", InProcess())
    assert sum(one.known for one in done.values()) == len(dear)
    files = {name: bytes(file.getbuffer()) for name, file in MemoryFileSystem.store.items()}
    assert {name: sha256(content).hexdigest() for name, content in files.items()} == {
        f"/archive/{name}": content for name, content in files_of(whole).items()
    }


def test_the_command_tells_what_it_made_and_found(newsroom: Path, cache: Path) -> None:
    """It counts parts by step, then what is in them; a second run makes none, and skipped files are said."""
    (newsroom / "articles" / "empty.md").write_bytes(b"")
    command = ("archive", *PATHS, "--store", "parts", "--workers", "1")
    first, second = (run(*command, cwd=newsroom, cache=cache) for _ in range(2))
    assert (first.returncode, second.returncode) == (0, 0), first.stderr
    assert [line.split(":")[0] for line in first.stderr.splitlines()[: len(STEPS)]] == list(STEPS)
    assert all(line.endswith(" known, 0 made") for line in second.stderr.splitlines()[: len(STEPS)])
    assert first.stderr.splitlines()[len(STEPS) :] == second.stderr.splitlines()[len(STEPS) :]
    assert "1 file skipped" in second.stderr
    assert "16 articles, 3 stories, " in second.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("empty", "--store", "parts"), 5, "No article"),
        (("articles", "--store", "claims.yaml/parts"), 2, "claims.yaml/parts: cannot be written"),
        (("articles", "--store", "nowhere://parts"), 2, "nowhere"),
        (("broken", "--store", "parts"), 3, "None of the files could be read"),
    ],
)
def test_what_cannot_be_done_is_said(
    newsroom: Path, cache: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    """Nothing found, nothing readable and a store that cannot be written each have their message and exit code."""
    for folder in ("empty", "broken"):
        (newsroom / folder).mkdir()
    (newsroom / "broken" / "blank.txt").write_bytes(b" ")
    ended = run("archive", *arguments, "--workers", "1", cwd=newsroom, cache=cache)
    assert (ended.returncode, said in ended.stderr) == (code, True), ended.stderr


@pytest.mark.parametrize(("kind", "missing", "extra"), [(Kind.LOCAL, "pyarrow", "archive"), (Kind.RAY, "ray", "ray")])
def test_a_missing_extra_is_named_with_its_cure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: Kind, missing: str, extra: str
) -> None:
    """Without the libraries of an extra the command says which to install."""
    monkeypatch.setattr("checker.extras.find_spec", lambda module: None if module == missing else module)
    order = Order(config=CONFIG, store=str(tmp_path), runner=kind, workers=2)
    with pytest.raises(ConfigError) as raised:
        order.carry_out(PATHS, lambda _: None)
    assert missing in raised.value.message
    assert f"newsroom-checker[{extra}]" in raised.value.hint


def test_a_misspelt_rule_is_refused_before_anything_is_made(newsroom: Path, cache: Path, tmp_path: Path) -> None:
    """A configuration that could never judge costs no hours of encoding first."""
    (newsroom / "checker.toml").write_text('ignore = ["NUMM"]\n', encoding="utf-8")
    store = tmp_path / "parts"
    ended = run("archive", "articles/", "--store", str(store), cwd=newsroom, cache=cache)
    assert ended.returncode == 2
    assert "'NUMM'" in ended.stderr
    assert not store.exists()


def test_a_folder_without_articles_is_named(newsroom: Path, cache: Path, tmp_path: Path) -> None:
    """Whoever names the wrong folder reads which."""
    (newsroom / "empty").mkdir()
    ended = run("archive", "empty", "--store", str(tmp_path / "parts"), cwd=newsroom, cache=cache)
    assert ended.returncode == 5
    assert "No article found in empty." in ended.stderr
