"""Fits the weights of ``checker.weighing.logistic``."""

from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from checker.weighing.logistic import Logistic

WEIGHING = Path(__file__).parents[1] / "checker" / "weighing"


def fit(
    names: Sequence[str],
    rows: NDArray[np.float64],
    right: NDArray[np.bool_],
    *,
    strength: float,
    weights: NDArray[np.float64] | None = None,
) -> Logistic:
    """Return the regression of ``right`` (n,) on ``rows`` (n, names); ``strength`` is sklearn's C.

    Measures are standardised; columns of zeros and ones stay as they are, so that a rare one is held near none.
    """
    measures = ((rows != 0) & (rows != 1)).any(axis=0)
    means = np.where(measures, rows.mean(axis=0), 0.0)
    scales = np.where(measures, rows.std(axis=0) + 1e-9, 1.0)
    model = LogisticRegression(C=strength, max_iter=1000).fit((rows - means) / scales, right, sample_weight=weights)
    return Logistic(
        names=tuple(names),
        means=_rounded(means),
        scales=_rounded(scales),
        weights=_rounded(model.coef_[0]),
        bias=round(float(model.intercept_[0]), 6),
    )


def save(model: Logistic, name: str) -> None:
    """Write the weights where the package reads them."""
    (WEIGHING / f"{name}.json").write_bytes(msgspec.json.format(msgspec.json.encode(model), indent=1) + b"\n")


def _rounded(values: NDArray[np.float64]) -> tuple[float, ...]:
    return tuple(round(float(value), 6) for value in values)
