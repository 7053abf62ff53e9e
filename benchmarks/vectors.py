"""Vectors for invented news, placed towards each other as those of real news are.

A sentence's vector is a sum of what all news shares, its story, its article, the point it tells and noise of its own.
Two gists of one story then have a cosine of 0.6 to 0.8, of different stories 0.1 to 0.3; two sentences of one story
0.27, on one point 0.6.
"""

import numpy as np
from numpy.typing import NDArray

from benchmarks.synthetic import Told
from checker.stages.embed import gist

DIMENSIONS = 384
_SHARES = {"news": 0.07, "story": 0.20, "article": 0.05, "point": 0.33, "own": 0.35}
_Row = NDArray[np.float32]


def sentence_vectors(told: Told, seed: int = 0) -> _Row:
    """Return one unit-length row a sentence, shape (n, ``DIMENSIONS``)."""
    own = _generator(seed, told.story, *told.outlet.encode())
    points = _draw(_generator(seed, told.story, 1), max(told.points) + 1)
    parts = {
        "news": _draw(_generator(seed), 1),
        "story": _draw(_generator(seed, told.story, 0), 1),
        "article": _draw(own, 1),
        "point": points[list(told.points)],
        "own": _draw(own, len(told.points)),
    }
    rows = sum((np.float32(np.sqrt(share)) * parts[name] for name, share in _SHARES.items()), start=np.float32(0))
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


def article_gist(told: Told, seed: int = 0) -> _Row:
    """Return the article's gist, as the line would make it from its sentences' vectors."""
    return gist(sentence_vectors(told, seed))


def _generator(*key: int) -> np.random.Generator:
    return np.random.Generator(np.random.SFC64(key))


def _draw(generator: np.random.Generator, rows: int) -> _Row:
    """Return directions of about unit length."""
    return generator.standard_normal((rows, DIMENSIONS), dtype=np.float32) / np.float32(np.sqrt(DIMENSIONS))
