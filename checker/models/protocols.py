"""What the line asks of a model."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Encoder(Protocol):
    """Turns texts into vectors."""

    @property
    def id(self) -> str:
        """Name and digest: part of cache keys."""
        ...

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit-length row a text, shape (n, d); a row depends on its own text alone."""
        ...


class Entailer(Protocol):
    """Judges whether a premise entails or contradicts a hypothesis."""

    @property
    def id(self) -> str:
        """Name and digest: part of cache keys."""
        ...

    def entail(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Return for each (premise, hypothesis) a row (entailment, neutral, contradiction), shape (n, 3), sum 1."""
        ...
