"""Which sentences of a story may meet: pairs for the rules, chosen for recall.

Contradicting sentences are often far apart, so several cheap tests each let pairs through: likeness above a floor,
the nearest neighbours whatever their likeness, and a shared rare word. Of these, the pairs are kept that are likely
enough to disagree by what can be seen from outside.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from checker.model import Pair, Sentence
from checker.weighing.evidence import gather
from checker.weighing.logistic import load
from checker.weighing.overlap import words_of

_ALIKE = 0.30
_NEAREST = 10
_RARE = 4  # sentences of the story that hold the word
_LONG = 4  # letters of a word worth sharing
_LEAST = 0.004  # keeps 97 % of the conflicts of stories it was not fitted on, in 39 % of the pairs


def block(sentences: Sequence[Sentence], vectors: NDArray[np.float32]) -> tuple[Pair, ...]:
    """Return the pairs of different articles, left before right as the sentences come; ``vectors`` is (n, d)."""
    likeness = cosines(vectors)
    tests = meetings(sentences, likeness)
    left, right = np.nonzero(np.logical_or.reduce(list(tests.values())))
    likelihood = load("screen").probability(see(sentences, likeness, left, right))
    return tuple(
        Pair(
            left=sentences[i],
            right=sentences[j],
            similarity=float(likeness[i, j]),
            met=tuple(name for name, test in tests.items() if test[i, j]),
            likelihood=round(likely, 6),
        )
        for i, j, likely in zip(left.tolist(), right.tolist(), likelihood.tolist(), strict=True)
        if likely >= _LEAST
    )


def cosines(vectors: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return the cosine of every two of the unit-length rows, rounded so that it is the same on every machine."""
    exact = vectors.astype(np.float64)
    return np.round(exact @ exact.T, 6)


def meetings(sentences: Sequence[Sentence], likeness: NDArray[np.float64]) -> dict[str, NDArray[np.bool_]]:
    """Return by test which pairs of different articles it lets through, each pair once: shape (n, n)."""
    apart = np.triu(_in_other_articles(sentences), 1)
    tests = {
        "similarity": likeness > _ALIKE,
        "neighbours": _neighbours(np.where(apart | apart.T, likeness, -1)),
        "rare words": _sharing_rare_words(sentences),
    }
    return {name: apart & test for name, test in tests.items()}


def see(
    sentences: Sequence[Sentence], likeness: NDArray[np.float64], left: NDArray[np.intp], right: NDArray[np.intp]
) -> NDArray[np.float64]:
    """Return the evidence on each pair (left[k], right[k]), columns as in ``evidence.NAMES``."""
    texts = [sentence.text for sentence in sentences]
    return gather(texts, [sentence.article for sentence in sentences], likeness, left, right)


def _in_other_articles(sentences: Sequence[Sentence]) -> NDArray[np.bool_]:
    articles = np.array([sentence.article for sentence in sentences], dtype=object)
    return np.asarray(articles[:, None] != articles[None, :], dtype=np.bool_)


def _neighbours(likeness: NDArray[np.float64]) -> NDArray[np.bool_]:
    near = np.zeros(likeness.shape, dtype=np.bool_)
    nearest = np.argsort(-likeness, axis=1, kind="stable")[:, :_NEAREST]
    np.put_along_axis(near, nearest, values=True, axis=1)
    return near | near.T


def _sharing_rare_words(sentences: Sequence[Sentence]) -> NDArray[np.bool_]:
    words = [{word for word in words_of(sentence.text) if len(word) >= _LONG} for sentence in sentences]
    counts = Counter(word for found in words for word in found)
    rare = sorted(word for word, count in counts.items() if 1 < count <= _RARE)
    column = {word: place for place, word in enumerate(rare)}
    holds = np.zeros((len(sentences), len(rare) + 1), dtype=np.float32)
    for row, found in enumerate(words):
        holds[row, [column[word] for word in found if word in column]] = 1
    return np.asarray(holds @ holds.T > 0, dtype=np.bool_)
