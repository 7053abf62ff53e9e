"""A logistic regression as data: readable weights over named evidence, fitted by ``training/weighing.py``."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec
import numpy as np
from numpy.typing import NDArray


class Logistic(msgspec.Struct, frozen=True, kw_only=True):
    """Weights over standardised columns: ``sigmoid(bias + sum(weight * (value - mean) / scale))``."""

    names: tuple[str, ...]
    means: tuple[float, ...]
    scales: tuple[float, ...]
    weights: tuple[float, ...]
    bias: float

    def probability(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return one value between 0 and 1 for each row of shape (n, names)."""
        odds = self.bias + self._parts(rows).sum(axis=1)
        return np.asarray(np.exp(-np.logaddexp(0, -odds)))  # the sigmoid, without overflow

    def reasons(self, row: NDArray[np.float64]) -> tuple["Reason", ...]:
        """Return what moved one row's verdict, the strongest first."""
        parts = self._parts(row[np.newaxis])[0]
        order = np.argsort(-np.abs(parts), kind="stable")
        return tuple(Reason(name=self.names[place], pull=round(float(parts[place]), 3)) for place in order)

    def _parts(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray((rows - np.array(self.means)) / np.array(self.scales) * np.array(self.weights))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """How far one piece of evidence moved a verdict, in log-odds: above 0 towards a conflict."""

    name: str
    pull: float


@cache
def load(name: str) -> Logistic:
    """Return the weights of one of the package's JSON files, by its stem."""
    return msgspec.json.decode(files("checker.weighing").joinpath(f"{name}.json").read_bytes(), type=Logistic)
