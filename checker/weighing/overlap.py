"""What the sentences of a story share in words."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def overlap(words: Sequence[set[str]]) -> NDArray[np.float64]:
    """Return the weight of what each two share, rarer words weighing more; the diagonal is what one holds."""
    counts = Counter(word for found in words for word in found)
    column = {word: place for place, word in enumerate(sorted(counts))}
    holds = np.zeros((len(words), len(column)))
    for row, found in enumerate(words):
        for word in found:
            holds[row, column[word]] = np.sqrt(np.log((len(words) + 1) / counts[word]))
    return np.asarray(holds @ holds.T)
