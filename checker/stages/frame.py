"""Sentences to what each of them asserts."""

from collections.abc import Sequence
from datetime import date

import msgspec

from checker.cache import Cache, Track, remember
from checker.identity import digest
from checker.language.parser import frames_id
from checker.model import Frame
from checker.processors import processors
from checker.runners.protocol import Runner

_AT_A_TIME = 1024  # sentences a processor reads between one storing and the next, when all wait for the slowest
_TOGETHER = 64
Item = tuple[str, date | None]


def frame(items: Sequence[Item], cache: Cache, track: Track[list[int]], analyst: Runner) -> list[bytes]:
    """Return a packed frame a (sentence's text, its article's date), read by the analyst."""

    def make(places: list[int]) -> list[bytes]:
        starts = range(0, len(places), _TOGETHER)
        parts = ([items[place] for place in places[start : start + _TOGETHER]] for start in starts)
        return [found for made in analyst.map(_read, parts) for found in made]

    chunk = processors() * _AT_A_TIME
    return remember(cache, "frames", frame_keys(items), make, track=track, label="Analysing sentences", chunk=chunk)


unpack = msgspec.msgpack.Decoder(Frame).decode


def unread(items: Sequence[Item], cache: Cache) -> int:
    """Count the sentences whose frames are not known."""
    keys = set(frame_keys(items))
    return len(keys) - cache.count(keys)


def get_ready() -> None:
    """Load all that reading takes, so that the first sentence need not wait for it."""
    _read([])


def _read(items: Sequence[Item]) -> list[bytes]:
    from checker.language.frames import read_frames  # noqa: PLC0415 -- heavy, and often at work elsewhere

    return [msgspec.msgpack.encode(found) for found in read_frames(items)]


def frame_keys(items: Sequence[Item]) -> list[str]:
    """Name all that each frame depends on."""
    version = frames_id()
    return [digest("frame", version, text, str(day)) for text, day in items]
