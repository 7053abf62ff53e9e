"""What the sentences of a story share in words."""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

import numpy as np
from numpy.typing import NDArray

from checker.identity import normalise
from checker.language.cues import remembered

_LONG = 3  # letters of a word worth sharing


@remembered
def words_of(text: str) -> frozenset[str]:
    """Return a text's words but the shortest, comparable."""
    return frozenset(re.findall(rf"\w{{{_LONG},}}", normalise(text)))


def overlap(words: Sequence[AbstractSet[str]]) -> NDArray[np.float64]:
    """Return the weight of what each two share, rarer words weighing more; the diagonal is what one holds."""
    counts = Counter(word for found in words for word in found)
    column = {word: place for place, word in enumerate(sorted(counts))}
    weights = {count: np.sqrt(np.log((len(words) + 1) / count)) for count in set(counts.values())}
    holds = np.zeros((len(words), len(column)))
    for row, found in enumerate(words):
        holds[row, [column[word] for word in found]] = [weights[counts[word]] for word in found]
    return np.asarray(holds @ holds.T)
