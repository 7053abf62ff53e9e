"""Hierarchical clustering."""

from collections.abc import Iterable
from heapq import heapify, heappop, heappush

import numpy as np
from numpy.typing import NDArray

_GONE = -np.inf  # likeness to oneself, and to what is part of another cluster


def average_linkage(likeness: NDArray[np.float64], nearness: float) -> list[list[int]]:
    """Return the clusters of the rows of a symmetric likeness matrix (n, n) from 0 to 1, cut where less than near.

    Likeness is rounded, so that the order of a floating-point sum cannot decide which of two equals comes first. The
    library that does this takes longer to import than most stories to cluster, and a fifth of the installation.
    """
    near = np.round(likeness, 6)
    np.fill_diagonal(near, _GONE)
    best = near.max(axis=1, initial=_GONE)
    clusters = [[item] for item in range(len(near))]
    while best.max(initial=_GONE) >= nearness:
        first = int(best.argmax())
        second = int(near[first].argmax())
        stale = (best >= nearness) & (best == np.maximum(near[first], near[second]))
        shares = np.array([len(clusters[first]), len(clusters[second])])
        near[first] = near[:, first] = np.average(near[[first, second]], axis=0, weights=shares)
        near[second] = near[:, second] = near[first, first] = _GONE
        best[stale] = near[stale].max(axis=1)
        clusters[first] += clusters[second]
        clusters[second] = []
    return [sorted(members) for members in clusters if members]


def complete_linkage(count: int, edges: Iterable[tuple[int, int, float]]) -> list[list[int]]:
    """Return the clusters of ``count`` items in which every two are joined by an edge (left, right, likeness).

    The two clusters whose least alike members are most alike merge first, as in any complete linkage; but only the
    edges are kept, so that the cost grows with them and not with the square of the items. No library does that.
    """
    near: list[dict[int, float]] = [{} for _ in range(count)]
    queue: list[tuple[float, int, int]] = []
    for left, right, likeness in edges:
        near[left][right] = near[right][left] = likeness
        queue.append((-likeness, left, right))
    heapify(queue)
    clusters = {item: [item] for item in range(count)}
    while queue:
        distance, first, second = heappop(queue)
        if near[first].get(second) == -distance:
            clusters[first] += clusters.pop(second)
            _merge(near, first, second)
            for other, likeness in near[first].items():
                heappush(queue, (-likeness, min(first, other), max(first, other)))
    return [sorted(members) for members in clusters.values()]


def _merge(near: list[dict[int, float]], first: int, second: int) -> None:
    """Let the first stand for both: near to it is now what was near to both."""
    common = {other: min(near[first][other], near[second][other]) for other in near[first].keys() & near[second].keys()}
    for gone in (first, second):
        for other in near[gone]:
            near[other].pop(gone, None)
    near[first], near[second] = common, {}
    for other, likeness in common.items():
        near[other][first] = likeness
