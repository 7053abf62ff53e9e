"""What can be seen of a pair of sentences, in its story, without reading either: cheap, and the same in any company.

Everything is measured inside one story, so a pair's evidence depends on its story alone.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from checker.language.cue_families import FAMILIES, count
from checker.weighing.overlap import overlap, words_of

NAMES = (
    "similarity",
    "rank",
    "rank the other way",
    "behind the nearest",
    "behind the nearest the other way",
    "shared words of the shorter",
    "shared words of both",
    "shared words",
    *(f"{name} on one side" for name in FAMILIES),
    *(f"{name} on both sides" for name in FAMILIES),
    "quotation marks",
    "difference in length",
    "length of the shorter",
    "length of the longer",
    "a question",
    *(f"{name} in one article" for name in FAMILIES),
    *(f"{name} in either article" for name in FAMILIES),
    "falsehood against an article without",
    "place of the earlier",
    "place of the later",
    "place of the later in its article",
    "sentences of the story",
    "articles of the story",
)
_FALSEHOOD = list(FAMILIES).index("falsehood")
_Grid = NDArray[np.float64]
_Rows = NDArray[np.intp]


def gather(texts: Sequence[str], articles: Sequence[str], likeness: _Grid, left: _Rows, right: _Rows) -> _Grid:
    """Return one row a pair (left[k], right[k]) of the story's sentences, columns as in ``NAMES``.

    ``likeness`` is the cosine of every two sentences, shape (n, n); ``articles`` names each sentence's article.
    """
    found = count(texts)
    return np.column_stack(
        [
            _nearness(np.asarray(articles, dtype=object), likeness, left, right),
            _wording(texts, left, right),
            _cues(found, left, right),
            _shape(texts, left, right),
            _company(found, articles, left, right),
        ]
    )


def _nearness(articles: NDArray[np.object_], likeness: _Grid, left: _Rows, right: _Rows) -> _Grid:
    apart = articles[:, None] != articles[None, :]
    best = np.where(apart, likeness, -1.0).max(axis=1)
    rank = np.log1p(_ranks(articles, likeness))
    pairs, ranks = likeness[left, right], np.sort([rank[left, right], rank[right, left]], axis=0)
    behind = np.sort([pairs - best[left], pairs - best[right]], axis=0)
    return np.column_stack([pairs, ranks[0], ranks[1], behind[0], behind[1]])


def _ranks(articles: NDArray[np.object_], likeness: _Grid) -> _Grid:
    """Return how many sentences of j's article are nearer to i than j is."""
    ranks = np.zeros(likeness.shape)
    for article in sorted(set(articles)):
        columns = np.flatnonzero(articles == article)
        order = np.argsort(-likeness[:, columns], axis=1, kind="stable")
        ranks[:, columns] = np.argsort(order, axis=1, kind="stable")
    return ranks


def _wording(texts: Sequence[str], left: _Rows, right: _Rows) -> _Grid:
    """Share words, the rarer in the story the weightier."""
    grid = overlap([words_of(text) for text in texts])
    shared, own = grid[left, right], grid.diagonal()
    least = np.minimum(own[left], own[right])
    return np.column_stack([_share(shared, least), _share(shared, own[left] + own[right] - shared), shared])


def _share(part: _Grid, whole: _Grid) -> _Grid:
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)


def _cues(found: _Grid, left: _Rows, right: _Rows) -> _Grid:
    return np.column_stack([np.abs(found[left] - found[right]), np.minimum(found[left], found[right])])


def _shape(texts: Sequence[str], left: _Rows, right: _Rows) -> _Grid:
    quotes = np.array([sum(text.count(mark) for mark in '"“”') for text in texts], dtype=np.float64)
    length = np.array([len(text.split()) for text in texts], dtype=np.float64)
    asks = np.array([text.rstrip("\"'”’)").endswith("?") for text in texts], dtype=np.float64)
    one, other = length[left], length[right]
    return np.column_stack(
        [
            quotes[left] + quotes[right],
            np.abs(one - other),
            np.minimum(one, other),
            np.maximum(one, other),
            np.maximum(asks[left], asks[right]),
        ]
    )


def _company(found: _Grid, articles: Sequence[str], left: _Rows, right: _Rows) -> _Grid:
    """Tell what surrounds the two: their articles' cues, their places in them, the size of the story."""
    _, article, sizes = np.unique(np.array(articles, dtype=str), return_inverse=True, return_counts=True)
    share = np.stack([np.minimum(found[article == one], 1).mean(axis=0) for one in range(len(sizes))])[article]
    place = np.zeros(len(articles))
    for one in range(len(sizes)):
        place[article == one] = np.arange(sizes[one])
    relative = place / sizes[article]
    falsehood = found[:, _FALSEHOOD], 1 - share[:, _FALSEHOOD]
    return np.column_stack(
        [
            np.abs(share[left] - share[right]),
            np.maximum(share[left], share[right]),
            np.maximum(falsehood[0][left] * falsehood[1][right], falsehood[0][right] * falsehood[1][left]),
            np.log1p(np.minimum(place[left], place[right])),
            np.log1p(np.maximum(place[left], place[right])),
            np.maximum(relative[left], relative[right]),
            np.full(len(left), np.log1p(len(articles))),
            np.full(len(left), float(len(sizes))),
        ]
    )
