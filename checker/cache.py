"""Remembers what a stage made of an item, by content.

A key is the digest of everything the value depends on: the stage, its version or model, and the text. A value is
bytes. Nothing needs to be invalidated: another text or another model is another key.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeVar

from checker.errors import ConfigError

T = TypeVar("T")
Track = Callable[[Sequence[T], str], Iterable[T]]

_CHUNK = 128
_MOST_PARAMETERS = 900
_TABLE = "CREATE TABLE IF NOT EXISTS item (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID"


class Cache:
    """Values by key in one SQLite file, safe for several processes; ``:memory:`` remembers for this run alone.

    Raises ConfigError, naming the file, where it cannot be used.
    """

    def __init__(self, file: Path | str) -> None:
        self._file = file
        with self._usable():
            if file != ":memory:":
                Path(file).parent.mkdir(parents=True, exist_ok=True)
            self._database = sqlite3.connect(file, timeout=30)
            self._database.execute("PRAGMA journal_mode=WAL")
            self._database.execute("PRAGMA synchronous=NORMAL")
            self._database.execute(_TABLE)

    @contextmanager
    def _usable(self) -> Iterator[None]:
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            message = f"{self._file}: cannot be used as a cache: {error}"
            raise ConfigError(message, "Remove it, name another CHECKER_CACHE, or use --no-cache.") from error

    def get(self, keys: Sequence[str]) -> dict[str, bytes]:
        """Return the values that are known."""
        known: dict[str, bytes] = {}
        for begin in range(0, len(keys), _MOST_PARAMETERS):
            part = keys[begin : begin + _MOST_PARAMETERS]
            marks = ",".join("?" * len(part))
            with closing(self._database.execute(f"SELECT key, value FROM item WHERE key IN ({marks})", part)) as rows:  # noqa: S608 -- only question marks
                known.update(rows)
        return known

    def put(self, items: Mapping[str, bytes]) -> None:
        """Remember these."""
        with self._usable(), self._database:
            self._database.executemany("INSERT OR IGNORE INTO item VALUES (?, ?)", items.items())

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()


def remember(
    cache: Cache,
    keys: Sequence[str],
    make: Callable[[list[int]], Sequence[bytes]],
    track: Track[list[int]],
    label: str,
) -> list[bytes]:
    """Return a value a key, making what is not known.

    ``make`` gets the positions of the first of each missing key, a chunk at a time; every chunk is stored before the
    next begins, so that an interrupted run loses little.
    """
    known = cache.get(sorted(set(keys)))
    first = {key: place for place, key in reversed(list(enumerate(keys)))}
    missing = sorted(place for key, place in first.items() if key not in known)
    chunks = [missing[begin : begin + _CHUNK] for begin in range(0, len(missing), _CHUNK)]
    for chunk in track(chunks, label) if chunks else ():
        made = {keys[place]: value for place, value in zip(chunk, make(chunk), strict=True)}
        cache.put(made)
        known |= made
    return [known[key] for key in keys]
