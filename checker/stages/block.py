"""Which sentences of a story may meet: pairs for the rules, chosen for recall.

Contradicting sentences are often far apart, so several cheap tests each let pairs through: likeness above a floor,
the nearest neighbours whatever their likeness, and a shared rare word.
"""

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from checker.identity import normalise
from checker.model import Pair, Sentence

_ALIKE = 0.30
_NEAREST = 10
_RARE = 4  # sentences of the story that hold the word
_LONG = 4  # letters of a word worth sharing


def block(sentences: Sequence[Sentence], vectors: NDArray[np.float32]) -> tuple[Pair, ...]:
    """Return the pairs of different articles, left before right as the sentences come; ``vectors`` is (n, d)."""
    exact = vectors.astype(np.float64)
    likeness = np.round(exact @ exact.T, 6)
    apart = _in_other_articles(sentences)
    tests = {
        "similarity": likeness > _ALIKE,
        "neighbours": _neighbours(np.where(apart, likeness, -1)),
        "rare words": _sharing_rare_words(sentences),
    }
    met = np.triu(apart & np.logical_or.reduce(list(tests.values())), 1)
    return tuple(
        Pair(
            left=sentences[i],
            right=sentences[j],
            similarity=float(likeness[i, j]),
            met=tuple(name for name, test in tests.items() if test[i, j]),
        )
        for i, j in np.argwhere(met)
    )


def _in_other_articles(sentences: Sequence[Sentence]) -> NDArray[np.bool_]:
    articles = np.array([sentence.article for sentence in sentences], dtype=object)
    return np.asarray(articles[:, None] != articles[None, :], dtype=np.bool_)


def _neighbours(likeness: NDArray[np.float64]) -> NDArray[np.bool_]:
    near = np.zeros(likeness.shape, dtype=np.bool_)
    nearest = np.argsort(-likeness, axis=1, kind="stable")[:, :_NEAREST]
    np.put_along_axis(near, nearest, values=True, axis=1)
    return near | near.T


def _sharing_rare_words(sentences: Sequence[Sentence]) -> NDArray[np.bool_]:
    words = [set(re.findall(rf"\w{{{_LONG},}}", normalise(sentence.text))) for sentence in sentences]
    counts = Counter(word for found in words for word in found)
    rare = sorted(word for word, count in counts.items() if 1 < count <= _RARE)
    column = {word: place for place, word in enumerate(rare)}
    holds = np.zeros((len(sentences), len(rare) + 1), dtype=np.float32)
    for row, found in enumerate(words):
        holds[row, [column[word] for word in found if word in column]] = 1
    return np.asarray(holds @ holds.T > 0, dtype=np.bool_)
