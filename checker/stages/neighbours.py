"""Which articles are near enough, in content and in time, to report one event.

Every article is measured against all those around its date: the cost grows with an archive's length, and with its
density only in one cheap product.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

FAR = 120  # days between two articles after which likeness alone does not make them one story
_MOST = 64  # nearest neighbours of an article that count: what one crowded event may cost
_BLOCK = 1024  # articles measured at a time
_SLACK = 1e-4  # far beyond the error of a product in single precision
UNDATED = -1

Edges = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """Articles to measure others against: ids, gists (n, d), and days as ordinals, ``UNDATED`` where unknown.

    ``selves`` says which of the others each one is itself, -1 for none of them.
    """

    ids: NDArray[np.object_]
    gists: NDArray[np.float32]
    when: NDArray[np.int64]
    selves: NDArray[np.int64]


def near(gists: NDArray[np.float32], days: Sequence[date | None], nearness: float) -> Edges:
    """Return the pairs of rows that are near, each once (left < right), and how alike they are, to six decimals.

    ``gists`` is (n, d), each row of unit length. An article without a date may meet any other.
    """
    when = ordinals(days)
    order = np.argsort(when, kind="stable")
    rows, others = _mutual(_candidates(gists[order], when[order], nearness - _SLACK), len(when))
    left, right = np.minimum(order[rows], order[others]), np.maximum(order[rows], order[others])
    likeness = _likeness(gists, left, gists, right)
    enough = likeness >= nearness
    return left[enough], right[enough], likeness[enough]


def nearest(
    gists: NDArray[np.float32], when: NDArray[np.int64], crowds: Iterable[Crowd], nearness: float
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.object_], NDArray[np.float64]]]:
    """Yield crowd by crowd to which of its members each row is near, as ``near`` would if asked for one side only."""
    best = np.full((len(when), _MOST), -1, np.float32)
    found = []
    for crowd in crowds:
        rough = gists @ crowd.gists.T
        known = np.flatnonzero(crowd.selves >= 0)
        rough[crowd.selves[known], known] = -1
        rough[_apart(when, crowd.when)] = -1
        best = -np.partition(-np.concatenate([best, rough], axis=1), _MOST - 1, axis=1)[:, :_MOST]
        rows, members = np.nonzero(rough >= nearness - _SLACK)
        likeness = _likeness(gists, rows, crowd.gists, members)
        found.append((rows, crowd.ids[members], rough[rows, members], likeness))
    least = best.min(axis=1)
    for rows, ids, rough, likeness in found:
        enough = (rough >= least[rows]) & (likeness >= nearness)
        yield rows[enough], ids[enough], likeness[enough]


def ordinals(days: Sequence[date | None]) -> NDArray[np.int64]:
    """Return the days as numbers, ``UNDATED`` for none."""
    return np.array([day.toordinal() if day else UNDATED for day in days], np.int64)


def _candidates(
    gists: NDArray[np.float32], when: NDArray[np.int64], floor: float
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Yield for each block, in order of dates, the rows and whom each of them is near to."""
    undated = int(np.searchsorted(when, UNDATED, side="right"))
    for begin in range(0, len(when), _BLOCK):
        block = np.arange(begin, min(begin + _BLOCK, len(when)))
        low, high = 0, len(when)
        if begin >= undated:
            low, high = np.searchsorted(when, [when[block[0]] - FAR, when[block[-1]] + FAR + 1])
        others = np.concatenate([np.arange(min(undated, low)), np.arange(low, high)])
        likeness = gists[block] @ gists[others].T
        likeness[_apart(when[block], when[others]) | (block[:, None] == others)] = -1
        rows, columns = np.nonzero(_nearest(likeness, floor))
        yield block[rows], others[columns]


def _apart(some: NDArray[np.int64], others: NDArray[np.int64]) -> NDArray[np.bool_]:
    dated = (some[:, None] != UNDATED) & (others != UNDATED)
    return np.asarray(dated & (np.abs(some[:, None] - others) > FAR))


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


def _likeness(
    some: NDArray[np.float32], left: NDArray[np.int64], others: NDArray[np.float32], right: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Return each pair's product, summed in the same order in whatever company."""
    parts = [
        np.einsum("ij,ij->i", some[left[at : at + _BLOCK]], others[right[at : at + _BLOCK]], dtype=np.float64)
        for at in range(0, len(left), _BLOCK)
    ]
    return np.round(np.concatenate([np.zeros(0), *parts]), 6)
