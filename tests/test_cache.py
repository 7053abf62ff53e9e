"""What the cache remembers."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.cache import Cache, Holding, remember


def lengths(keys: list[str], made: list[str]) -> object:
    """Return a maker that writes down what it was asked for."""

    def make(places: list[int]) -> list[bytes]:
        made.extend(keys[place] for place in places)
        return [keys[place].encode() for place in places]

    return make


@given(keys=st.lists(st.text(max_size=3), max_size=300), known=st.sets(st.text(max_size=3), max_size=20))
def test_each_missing_item_is_made_once_and_each_known_one_never(keys: list[str], known: set[str]) -> None:
    """Values come back in order, whatever was known before."""
    cache, made = Cache(":memory:"), []
    cache.put("test", {key: key.encode() for key in known})
    assert remember(cache, "test", keys, lengths(keys, made)) == [key.encode() for key in keys]
    assert sorted(made) == sorted(set(keys) - known)


def test_a_run_that_breaks_off_keeps_what_it_finished(tmp_path: Path) -> None:
    """The chunks made before an interruption need not be made again."""
    keys = [str(number) for number in range(300)]

    def break_off(places: list[int]) -> list[bytes]:
        if places[0] > 0:
            raise KeyboardInterrupt
        return [b"made"] * len(places)

    with pytest.raises(KeyboardInterrupt):
        remember(Cache(tmp_path / "cache.sqlite"), "test", keys, break_off)
    assert len(Cache(tmp_path / "cache.sqlite").get(keys)) == 128


def test_two_processes_may_write_the_same_item(tmp_path: Path) -> None:
    """What another process stored meanwhile does no harm."""
    first, second = Cache(tmp_path / "cache.sqlite"), Cache(tmp_path / "cache.sqlite")
    first.put("test", {"key": b"value"})
    second.put("test", {"key": b"value"})
    assert first.get(["key"]) == {"key": b"value"}


def test_nothing_is_written_where_nothing_is_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache in memory leaves no file behind."""
    monkeypatch.chdir(tmp_path)
    Cache(":memory:").put("test", {"key": b"value"})
    assert list(tmp_path.iterdir()) == []


def test_a_full_cache_lets_the_oldest_go(tmp_path: Path) -> None:
    """It stays within its bounds, and what was remembered last is still there."""
    cache = Cache(tmp_path / "cache.sqlite", largest=200_000)
    for number in range(100):
        cache.put("test", {str(number): bytes(10_000)})
    assert cache.size <= 200_000
    assert set(cache.get([str(number) for number in range(100)])) >= {"98", "99"}
    assert "0" not in cache.get(["0"])


def test_a_cache_tells_what_it_holds_and_forgets_it(tmp_path: Path) -> None:
    """Holdings are counted by stage; clearing leaves none."""
    cache = Cache(tmp_path / "cache.sqlite")
    cache.put("frames", {"one": b"1234", "two": b"56"})
    cache.put("vectors", {"three": b"7"})
    assert cache.holdings() == [Holding(stage="frames", items=2, size=6), Holding(stage="vectors", items=1, size=1)]
    cache.clear()
    assert cache.holdings() == []


def test_a_cache_of_an_earlier_layout_is_emptied(tmp_path: Path) -> None:
    """A file that an earlier edition left behind is taken over."""
    file = tmp_path / "cache.sqlite"
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("CREATE TABLE item (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID")
        database.execute("INSERT INTO item VALUES ('key', x'00')")
    cache = Cache(file)
    assert cache.get(["key"]) == {}
    cache.put("test", {"key": b"value"})
    assert cache.get(["key"]) == {"key": b"value"}


def test_of_a_stage_only_the_newest_may_be_kept() -> None:
    """Older items of that stage go, those of others stay."""
    cache = Cache(":memory:")
    for number in range(5):
        cache.put("analyses", {f"analysis {number}": b"made"})
    cache.put("frames", {"frame": b"a long one"})
    cache.keep_newest("analyses", 11)
    assert set(cache.get([f"analysis {number}" for number in range(5)])) == {"analysis 3", "analysis 4"}
    assert cache.count(["frame", "frame", "none"]) == 1


def test_many_processes_may_open_a_new_cache_at_once(tmp_path: Path) -> None:
    """Each finds the table, and none empties what another has put there."""
    code = "import sys; from checker.cache import Cache; c = Cache(sys.argv[1]); c.put('test', {sys.argv[2]: b'1'})"
    file = str(tmp_path / "cache.sqlite")
    running = [subprocess.Popen([sys.executable, "-c", code, file, str(number)]) for number in range(8)]
    assert [process.wait(timeout=60) for process in running] == [0] * 8
    assert Cache(file).count(map(str, range(8))) == 8
