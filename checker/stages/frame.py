"""Sentences to what each of them asserts."""

from collections.abc import Sequence
from datetime import date

import msgspec

from checker.cache import Cache, Track, remember
from checker.identity import digest
from checker.language.frames import frames_id, read_frames
from checker.model import Frame

Item = tuple[str, date | None]


def frame(items: Sequence[Item], cache: Cache, track: Track[list[int]]) -> list[Frame]:
    """Return a frame a (sentence's text, its article's date)."""

    def make(places: list[int]) -> list[bytes]:
        return [msgspec.msgpack.encode(found) for found in read_frames([items[place] for place in places])]

    made = remember(cache, "frames", frame_keys(items), make, track=track, label="Analysing sentences")
    decoder = msgspec.msgpack.Decoder(Frame)
    return [decoder.decode(raw) for raw in made]


def frame_keys(items: Sequence[Item]) -> list[str]:
    """Name all that each frame depends on."""
    version = frames_id()
    return [digest("frame", version, text, str(day)) for text, day in items]
