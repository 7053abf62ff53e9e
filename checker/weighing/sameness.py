"""What can be seen of any two sentences of a story that bears on whether they say one thing."""

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from checker.identity import normalise
from checker.language.cues import remembered
from checker.language.stems import stem
from checker.weighing.overlap import overlap

NAMES = ("similarity", "shared words", "shared words of both", "apart in their articles")
_Grid = NDArray[np.float64]


def compare(texts: Sequence[str], articles: Sequence[str], cosines: _Grid) -> _Grid:
    """Return the evidence on every two sentences, in the order of their articles: shape (n, n, NAMES)."""
    places = _places(articles)
    apart = np.abs(places[:, None] - places[None, :])
    return np.stack([cosines, *_shared_words(texts), apart], axis=-1)


@remembered
def words(text: str) -> frozenset[str]:
    """Return the numbers of a text and the beginnings of its words, but for the shortest."""
    return frozenset(stem(word) for word in re.findall(r"\d+|\w{3,}", normalise(text)))


def _shared_words(texts: Sequence[str]) -> tuple[_Grid, _Grid]:
    """Return what each two share, the rarer in the story the weightier, and its share of all that both hold."""
    shared = overlap([words(text) for text in texts])
    own = shared.diagonal()
    both = own[:, None] + own[None, :] - shared
    return shared, np.divide(shared, both, out=np.zeros_like(shared), where=both > 0)


def _places(articles: Sequence[str]) -> _Grid:
    """Return how far down its article each sentence stands: 0 for the first."""
    lengths, passed = Counter(articles), Counter[str]()
    places = []
    for article in articles:
        places.append(passed[article] / lengths[article])
        passed[article] += 1
    return np.array(places, dtype=np.float64)
