"""Which articles are near enough, in content and in time, to report one event.

Every article is measured against all those around its date: the cost grows with an archive's length, and with its
density only in one cheap product.
"""

from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

_FAR = 120  # days between two articles after which likeness alone does not make them one story
_MOST = 64  # nearest neighbours of an article that count: what one crowded event may cost
_BLOCK = 1024  # articles measured at a time
_SLACK = 1e-4  # far beyond the error of a product in single precision
_UNDATED = -1

Edges = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]


def near(gists: NDArray[np.float32], days: Sequence[date | None], nearness: float) -> Edges:
    """Return the pairs of rows that are near, each once (left < right), and how alike they are, to six decimals.

    ``gists`` is (n, d), each row of unit length. An article without a date may meet any other.
    """
    when = np.array([day.toordinal() if day else _UNDATED for day in days], np.int64)
    order = np.argsort(when, kind="stable")
    rows, others = _mutual(_candidates(gists[order], when[order], nearness - _SLACK), len(when))
    left, right = np.minimum(order[rows], order[others]), np.maximum(order[rows], order[others])
    likeness = _likeness(gists, left, right)
    enough = likeness >= nearness
    return left[enough], right[enough], likeness[enough]


def _candidates(
    gists: NDArray[np.float32], when: NDArray[np.int64], floor: float
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Yield for each block, in order of dates, the rows and whom each of them is near to."""
    undated = int(np.searchsorted(when, _UNDATED, side="right"))
    for begin in range(0, len(when), _BLOCK):
        block = np.arange(begin, min(begin + _BLOCK, len(when)))
        low, high = 0, len(when)
        if begin >= undated:
            low, high = np.searchsorted(when, [when[block[0]] - _FAR, when[block[-1]] + _FAR + 1])
        others = np.concatenate([np.arange(min(undated, low)), np.arange(low, high)])
        likeness = gists[block] @ gists[others].T
        likeness[_apart(when[block], when[others]) | (block[:, None] == others)] = -1
        rows, columns = np.nonzero(_nearest(likeness, floor))
        yield block[rows], others[columns]


def _apart(some: NDArray[np.int64], others: NDArray[np.int64]) -> NDArray[np.bool_]:
    dated = (some[:, None] != _UNDATED) & (others != _UNDATED)
    return np.asarray(dated & (np.abs(some[:, None] - others) > _FAR))


def _nearest(likeness: NDArray[np.float32], floor: float) -> NDArray[np.bool_]:
    """Mark in each row what reaches the floor and is among the largest."""
    if likeness.shape[1] <= _MOST:
        return likeness >= floor
    least = -np.partition(-likeness, _MOST - 1, axis=1)[:, _MOST - 1 : _MOST]
    return (likeness >= floor) & (likeness >= least)


def _mutual(
    found: Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]], count: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the pairs found from both ends, each once."""
    nothing = np.zeros(0, np.int64)
    upward, downward = [nothing], [nothing]
    for rows, others in found:
        upward.append((rows * count + others)[rows < others])
        downward.append((others * count + rows)[rows > others])
    both = np.intersect1d(np.concatenate(upward), np.concatenate(downward))
    return both // max(count, 1), both % max(count, 1)


def _likeness(gists: NDArray[np.float32], left: NDArray[np.int64], right: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return each pair's product, summed in the same order in whatever company."""
    parts = [
        np.einsum("ij,ij->i", gists[left[at : at + _BLOCK]], gists[right[at : at + _BLOCK]], dtype=np.float64)
        for at in range(0, len(left), _BLOCK)
    ]
    return np.round(np.concatenate([np.zeros(0), *parts]), 6)
