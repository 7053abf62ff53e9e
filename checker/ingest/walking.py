"""From the paths on the command line to the files of articles."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.errors import InputError

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file to read, or a folder that cannot be looked into and why."""

    path: str
    error: InputError | None = None


def find(paths: Sequence[str]) -> Iterator[Found]:
    """Yield, sorted, the files that are named or lie below a named folder.

    In folders, hidden files and folders and files of other kinds are passed over. A file that is reached twice, by
    links too, is yielded once.
    """
    seen: set[str] = set()
    for found in (found for path in sorted(set(paths)) for found in _below(path)):
        real = os.path.realpath(found.path)
        if real not in seen:
            seen.add(real)
            yield found


def _below(path: str) -> Iterator[Found]:
    if Path(path).is_dir():
        yield from _inside(path, frozenset())
    else:
        yield Found(path=path)


def _inside(folder: str, above: frozenset[str]) -> Iterator[Found]:
    real = os.path.realpath(folder)
    if real in above:
        loop = InputError("a link back to a folder above it", "Remove the link.")
        yield Found(path=folder, error=loop)
        return
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        closed = InputError(f"{error.strerror}", "Give yourself the right to read the folder.")
        yield Found(path=folder, error=closed)
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if Path(entry.path).is_dir():  # not entry.is_dir(), which raises on a link to itself
            yield from _inside(entry.path, above | {real})
        elif entry.name.lower().endswith(SUFFIXES):
            yield Found(path=entry.path)
