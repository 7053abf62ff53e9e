"""Sentences to what each of them asserts."""

from collections.abc import Sequence
from datetime import date

import msgspec

from checker.cache import Cache, Track, remember
from checker.identity import digest
from checker.language.frames import frames_id, read_frames
from checker.model import Frame


def frame(items: Sequence[tuple[str, date | None]], cache: Cache, track: Track[list[int]]) -> list[Frame]:
    """Return a frame a (sentence's text, its article's date)."""
    version = frames_id()
    keys = [digest("frame", version, text, str(day)) for text, day in items]

    def make(places: list[int]) -> list[bytes]:
        return [msgspec.msgpack.encode(found) for found in read_frames([items[place] for place in places])]

    decoder = msgspec.msgpack.Decoder(Frame)
    return [
        decoder.decode(raw) for raw in remember(cache, "frames", keys, make, track=track, label="Analysing sentences")
    ]
