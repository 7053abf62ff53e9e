"""Sentences to vectors."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from checker.cache import Cache, Track, remember
from checker.identity import digest
from checker.models.protocols import Encoder


def embed(texts: Sequence[str], encoder: Encoder, cache: Cache, track: Track[list[int]]) -> NDArray[np.float32]:
    """Return one unit-length row a text, shape (n, d)."""
    keys = [digest("vector", encoder.id, text) for text in texts]

    def make(places: list[int]) -> list[bytes]:
        return [row.astype("<f4").tobytes() for row in encoder.encode([texts[place] for place in places])]

    rows = remember(cache, keys, make, track, "Reading sentences")
    return np.frombuffer(b"".join(rows), dtype="<f4").reshape(len(rows), -1) if rows else np.zeros((0, 1), np.float32)
