"""Hierarchical clustering, loaded when it is needed."""

from typing import Literal

import numpy as np
from numpy.typing import NDArray


def linked(likeness: NDArray[np.float64], method: Literal["average", "complete"], nearness: float) -> list[int]:
    """Return a cluster number a row of a symmetric likeness matrix (n, n), cut where clusters are less than near.

    Likeness is rounded, so that the order of a floating-point sum cannot decide which of two equals comes first.
    """
    from scipy.cluster.hierarchy import fcluster, linkage  # noqa: PLC0415 -- heavy

    if len(likeness) < 2:
        return [1] * len(likeness)
    distances = np.maximum(np.round(1 - likeness, 6), 0)[np.triu_indices(len(likeness), 1)]
    return [int(label) for label in fcluster(linkage(distances, method), 1 - nearness, "distance")]
