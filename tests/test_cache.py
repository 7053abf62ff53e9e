"""What the cache remembers."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.cache import Cache, remember


def plainly(chunks: list[list[int]], _: str) -> list[list[int]]:
    """Follow the chunks without showing anything."""
    return chunks


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
    cache.put({key: key.encode() for key in known})
    assert remember(cache, keys, lengths(keys, made), plainly, "") == [key.encode() for key in keys]
    assert sorted(made) == sorted(set(keys) - known)


def test_a_run_that_breaks_off_keeps_what_it_finished(tmp_path: Path) -> None:
    """The chunks made before an interruption need not be made again."""
    keys = [str(number) for number in range(300)]

    def break_off(places: list[int]) -> list[bytes]:
        if places[0] > 0:
            raise KeyboardInterrupt
        return [b"made"] * len(places)

    with pytest.raises(KeyboardInterrupt):
        remember(Cache(tmp_path / "cache.sqlite"), keys, break_off, plainly, "")
    assert len(Cache(tmp_path / "cache.sqlite").get(keys)) == 128


def test_two_processes_may_write_the_same_item(tmp_path: Path) -> None:
    """What another process stored meanwhile does no harm."""
    first, second = Cache(tmp_path / "cache.sqlite"), Cache(tmp_path / "cache.sqlite")
    first.put({"key": b"value"})
    second.put({"key": b"value"})
    assert first.get(["key"]) == {"key": b"value"}


def test_nothing_is_written_where_nothing_is_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache in memory leaves no file behind."""
    monkeypatch.chdir(tmp_path)
    Cache(":memory:").put({"key": b"value"})
    assert list(tmp_path.iterdir()) == []
