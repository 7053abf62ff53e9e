"""Sentences to vectors, and articles to their gist."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from checker.cache import Cache, Track, quietly, remember
from checker.edition import edition
from checker.identity import digest
from checker.model import Sentence
from checker.models import models_id
from checker.models.protocols import Encoder

_MANY = 1024  # texts at a time: the encoder runs those of one length together
_LEAD = 5  # sentences of an article that tell its event
_Row = NDArray[np.float32]


def embed(texts: Sequence[str], encoder: Encoder, cache: Cache, track: Track[list[int]]) -> _Row:
    """Return one unit-length row a text, shape (n, d)."""
    version = digest("vector", encoder.id, models_id())
    keys = [digest(version, text) for text in texts]

    def make(places: list[int]) -> list[bytes]:
        return [_packed(row) for row in encoder.encode([texts[place] for place in places])]

    return _unpacked(remember(cache, "vectors", keys, make, track=track, label="Reading sentences", chunk=_MANY))


def summarise(articles: Sequence[Sequence[Sentence]], encoder: Encoder, cache: Cache, track: Track[list[int]]) -> _Row:
    """Return the gist of each article from its sentences, of which there is at least one: a unit-length row."""
    version = digest("gist", encoder.id, models_id(), edition("stages/embed.py"))
    keys = [digest(version, *(sentence.text for sentence in article)) for article in articles]

    def make(places: list[int]) -> list[bytes]:
        texts = [sentence.text for place in places for sentence in articles[place]]
        vectors = embed(texts, encoder, cache, quietly)
        ends = np.cumsum([len(articles[place]) for place in places])[:-1]
        return [_packed(gist(rows)) for rows in np.split(vectors, ends)]

    return _unpacked(remember(cache, "gists", keys, make, track=track, label="Reading sentences"))


def gist(rows: _Row) -> _Row:
    """Return what an article is about, shape (2d,), from its sentences' vectors: the whole of it and its opening.

    The product of two gists is the mean of both parts' cosines.
    """
    parts = [_unit(rows.mean(axis=0, dtype=np.float64)), _unit(rows[:_LEAD].mean(axis=0, dtype=np.float64))]
    return np.asarray(np.concatenate(parts) / np.sqrt(2), np.float32)


def _unit(row: NDArray[np.float64]) -> NDArray[np.float64]:
    return row / max(float(np.linalg.norm(row)), 1e-12)


def _packed(row: _Row) -> bytes:
    return row.astype("<f4").tobytes()


def _unpacked(rows: Sequence[bytes]) -> _Row:
    return np.frombuffer(b"".join(rows), dtype="<f4").reshape(len(rows), -1) if rows else np.zeros((0, 1), np.float32)
