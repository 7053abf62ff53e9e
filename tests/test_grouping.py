"""How articles find their stories, whatever the size of the archive."""

from datetime import date, timedelta
from typing import Literal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage

from checker.stages import neighbours
from checker.stages.linkage import average_linkage, complete_linkage
from checker.stages.neighbours import near

NEARNESS = 0.5
DAYS = st.none() | st.integers(0, 400).map(lambda days: date(2026, 1, 1) + timedelta(days=days))


def gists(count: int, seed: int) -> NDArray[np.float32]:
    """Return unit rows of which some are near."""
    rows = np.random.default_rng(seed).normal(size=(count, 3))
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


def by_library(likeness: NDArray[np.float64], method: Literal["average", "complete"]) -> set[frozenset[int]]:
    """Return the clusters that scipy makes."""
    if len(likeness) < 2:
        return {frozenset({row}) for row in range(len(likeness))}
    distances = np.maximum((1 - np.round(likeness, 6))[np.triu_indices(len(likeness), 1)], 0)
    labels = fcluster(linkage(distances, method), 1 - NEARNESS, "distance")
    return {frozenset(np.nonzero(labels == label)[0].tolist()) for label in labels}


def meets(one: date | None, other: date | None) -> bool:
    """Whether dates keep two articles apart."""
    return one is None or other is None or abs((one - other).days) <= 120


@given(days=st.lists(DAYS, max_size=40), seed=st.integers(0, 9), block=st.sampled_from([1, 3, 1024]))
def test_every_near_pair_is_found_once(days: list[date | None], seed: int, block: int) -> None:
    """However the archive is cut into blocks, the pairs are those that measuring all against all would give."""
    rows = gists(len(days), seed)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(neighbours, "_BLOCK", block)
        left, right, likeness = near(rows, days, NEARNESS)
    exact = np.round(rows.astype(np.float64) @ rows.astype(np.float64).T, 6)
    wanted = {
        (i, j)
        for i in range(len(days))
        for j in range(i + 1, len(days))
        if exact[i, j] >= NEARNESS and meets(days[i], days[j])
    }
    assert set(zip(left.tolist(), right.tolist(), strict=True)) == wanted
    assert len(left) == len(wanted)
    assert np.allclose(likeness, exact[left, right], atol=2e-6)


def test_a_crowded_event_costs_no_more_than_its_nearest_neighbours() -> None:
    """Where more articles are near than count, each keeps the nearest, and no pair is found from one end alone."""
    angles = np.linspace(0, 0.5, 500)
    rows = np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)
    left, right, _ = near(rows, [None] * 500, NEARNESS)
    assert np.bincount(np.concatenate([left, right])).max() <= 64


@given(count=st.integers(0, 30), seed=st.integers(0, 99))
def test_average_linkage_makes_the_clusters_of_the_library(count: int, seed: int) -> None:
    """Every item is in one cluster, and the clusters are the library's."""
    likeness = np.random.default_rng(seed).random((count, count))
    likeness = (likeness + likeness.T) / 2
    assert {frozenset(rows) for rows in average_linkage(likeness, NEARNESS)} == by_library(likeness, "average")


@given(count=st.integers(2, 30), seed=st.integers(0, 99))
def test_linkage_over_edges_is_complete_linkage(count: int, seed: int) -> None:
    """The clusters are those that a library makes of the whole matrix."""
    rows = gists(count, seed).astype(np.float64)
    likeness = np.round(rows @ rows.T, 6)
    edges = [
        (i, j, float(likeness[i, j])) for i in range(count) for j in range(i + 1, count) if likeness[i, j] >= NEARNESS
    ]
    assert {frozenset(cluster) for cluster in complete_linkage(count, edges)} == by_library(likeness, "complete")
