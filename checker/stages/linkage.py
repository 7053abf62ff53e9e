"""Hierarchical clustering."""

from collections.abc import Iterable
from heapq import heapify, heappop, heappush

import numpy as np
from numpy.typing import NDArray


def average_linkage(likeness: NDArray[np.float64], nearness: float) -> list[int]:
    """Return a cluster number a row of a symmetric likeness matrix (n, n), cut where clusters are less than near.

    Likeness is rounded, so that the order of a floating-point sum cannot decide which of two equals comes first.
    """
    from scipy.cluster.hierarchy import fcluster, linkage  # noqa: PLC0415 -- heavy

    if len(likeness) < 2:
        return [1] * len(likeness)
    distances = np.maximum(np.round(1 - likeness, 6), 0)[np.triu_indices(len(likeness), 1)]
    return [int(label) for label in fcluster(linkage(distances, "average"), 1 - nearness, "distance")]


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
