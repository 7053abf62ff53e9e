"""Remembers what a stage made of an item, by content.

A key is the digest of everything the value depends on: the stage, its version or model, and the text. A value is
bytes. Nothing needs to be invalidated: another text or another model is another key.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from checker.errors import ConfigError

T = TypeVar("T")
Track = Callable[[Sequence[T], str], Iterable[T]]

FILE = "cache.sqlite"
LARGEST = 1_000_000_000  # bytes
_PATIENCE = 30  # seconds to wait for another process
_MOST_PARAMETERS = 900
_LAYOUT = 2  # raise it whenever the table changes: one of another layout is emptied
_TABLE = "CREATE TABLE item (key TEXT PRIMARY KEY, stage TEXT NOT NULL, value BLOB NOT NULL)"
_BESIDE = 200  # bytes that an item takes beside its value
_ROOM = 0.9  # share of the most it may hold to which a full cache is brought down


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """How much the cache holds of one stage; ``size`` is in bytes."""

    stage: str
    items: int
    size: int


class Cache:
    """Values by key in one SQLite file, safe for several processes; ``:memory:`` remembers for this run alone.

    When it holds more than ``largest`` bytes, the oldest items go. Raises ConfigError, naming the file, where it
    cannot be used.
    """

    def __init__(self, file: Path | str, largest: int = LARGEST) -> None:
        self.file = file
        self._largest = largest
        with self._usable():
            if file != ":memory:":
                Path(file).parent.mkdir(parents=True, exist_ok=True)
            self._database = sqlite3.connect(file, timeout=_PATIENCE)
            if self._layout != _LAYOUT:
                self._lay_out()
            self._database.execute("PRAGMA synchronous=NORMAL")

    @property
    def _layout(self) -> int:
        return int(self._database.execute("PRAGMA user_version").fetchone()[0])

    def _lay_out(self) -> None:
        """Make the table where no other process has made it meanwhile."""
        from filelock import FileLock  # noqa: PLC0415 -- seldom needed

        with nullcontext() if self.file == ":memory:" else FileLock(f"{self.file}.lock", timeout=_PATIENCE):
            if self._layout == _LAYOUT:
                return
            self._database.execute("PRAGMA journal_mode=WAL")
            self._database.execute("DROP TABLE IF EXISTS item")
            self._database.execute(_TABLE)
            self._database.execute(f"PRAGMA user_version={_LAYOUT}")

    @contextmanager
    def _usable(self) -> Iterator[None]:
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            message = f"{self.file}: cannot be used as a cache: {error}"
            raise ConfigError(message, "Remove it, name another CHECKER_CACHE, or use --no-cache.") from error

    def get(self, keys: Sequence[str]) -> dict[str, bytes]:
        """Return the values that are known."""
        known: dict[str, bytes] = {}
        for begin in range(0, len(keys), _MOST_PARAMETERS):
            part = keys[begin : begin + _MOST_PARAMETERS]
            query = f"SELECT key, value FROM item WHERE key IN ({_marks(part)})"  # noqa: S608 -- only question marks
            with self._usable(), closing(self._database.execute(query, part)) as rows:
                known.update(rows)
        return known

    def count(self, keys: Iterable[str]) -> int:
        """Return how many of the keys are known."""
        distinct = sorted(set(keys))
        parts = (distinct[begin : begin + _MOST_PARAMETERS] for begin in range(0, len(distinct), _MOST_PARAMETERS))
        with self._usable():
            return sum(
                self._database.execute(f"SELECT count(*) FROM item WHERE key IN ({_marks(part)})", part).fetchone()[0]  # noqa: S608 -- only question marks
                for part in parts
            )

    def put(self, stage: str, items: Mapping[str, bytes]) -> None:
        """Remember what a stage made."""
        rows = ((key, stage, value) for key, value in items.items())
        with self._usable(), self._database:
            self._database.executemany("INSERT OR IGNORE INTO item VALUES (?, ?, ?)", rows)
            if self.size > self._largest:
                self._make_room()

    def _make_room(self) -> None:
        """Drop the oldest items until there is room for a while."""
        surplus = self.size - int(_ROOM * self._largest)
        own = f"length(value) + {_BESIDE}"
        oldest = f"SELECT rowid, sum({own}) OVER (ORDER BY rowid) - ({own}) AS before FROM item"  # noqa: S608 -- no input
        self._database.execute(
            f"DELETE FROM item WHERE rowid IN (SELECT rowid FROM ({oldest}) WHERE before < ?)",  # noqa: S608 -- no input
            (surplus,),
        )

    def keep_newest(self, stage: str, most: int) -> None:
        """Forget all but the newest items of a stage, which hold no more than so many bytes."""
        newest = "SELECT rowid, sum(length(value)) OVER (ORDER BY rowid DESC) AS held FROM item WHERE stage = ?"
        with self._usable(), self._database:
            self._database.execute(
                f"DELETE FROM item WHERE rowid IN (SELECT rowid FROM ({newest}) WHERE held > ?)",  # noqa: S608 -- no input
                (stage, most),
            )

    @property
    def size(self) -> int:
        """How many bytes of the file are in use."""
        with self._usable():
            pages, free, each = (
                self._database.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("page_count", "freelist_count", "page_size")
            )
        return int((pages - free) * each)

    def holdings(self) -> list[Holding]:
        """Return how much there is of each stage, sorted by its name."""
        query = "SELECT stage, count(*), sum(length(value)) FROM item GROUP BY stage ORDER BY stage"
        with self._usable():
            rows = self._database.execute(query).fetchall()
        return [Holding(stage=stage, items=items, size=size) for stage, items, size in rows]

    def clear(self) -> None:
        """Forget everything and give the space back."""
        with self._usable():
            with self._database:
                self._database.execute("DELETE FROM item")
            self._database.execute("VACUUM")

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()


def _marks(parameters: Sequence[str]) -> str:
    return ",".join("?" * len(parameters))


def quietly(items: Sequence[T], _label: str) -> Iterable[T]:
    """Go through the items without showing it: a ``Track``."""
    return items


def remember(
    cache: Cache,
    stage: str,
    keys: Sequence[str],
    make: Callable[[list[int]], Sequence[bytes]],
    *,
    track: Track[list[int]] = quietly,
    label: str = "",
    chunk: int = 128,
) -> list[bytes]:
    """Return a value a key, making what is not known.

    ``make`` gets the positions of the first of each missing key, a chunk at a time; every chunk is stored before the
    next begins, so that an interrupted run loses little.
    """
    known = cache.get(sorted(set(keys)))
    first = {key: place for place, key in reversed(list(enumerate(keys)))}
    missing = sorted(place for key, place in first.items() if key not in known)
    chunks = [missing[begin : begin + chunk] for begin in range(0, len(missing), chunk)]
    for places in track(chunks, label) if chunks else ():
        made = {keys[place]: value for place, value in zip(places, make(places), strict=True)}
        cache.put(stage, made)
        known |= made
    return [known[key] for key in keys]
