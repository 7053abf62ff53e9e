"""What the entailment model makes of the pairs most alike, where it is in its element."""

from collections.abc import Sequence

import numpy as np

from checker.cache import Cache, Track, remember
from checker.identity import digest
from checker.model import Entailment, Pair
from checker.models.protocols import Entailer

_ALIKE = 0.60  # the model costs a thousand times what a rule does


def entail(
    pairs: Sequence[Pair], entailer: Entailer, cache: Cache, track: Track[list[int]]
) -> dict[tuple[str, str], Entailment]:
    """Return the model's reading by (premise, hypothesis) sentence ids, both ways, of the pairs alike enough."""
    alike = [pair for pair in pairs if pair.similarity >= _ALIKE]
    both_ways = [way for pair in alike for way in ((pair.left, pair.right), (pair.right, pair.left))]
    texts = [(premise.text, hypothesis.text) for premise, hypothesis in both_ways]
    keys = [digest("entailment", entailer.id, *pair) for pair in texts]

    def make(places: list[int]) -> list[bytes]:
        return [row.astype("<f4").tobytes() for row in entailer.entail([texts[place] for place in places])]

    rows = remember(cache, keys, make, track, "Reading pairs")
    return {
        (premise.id, hypothesis.id): _entailment(row)
        for (premise, hypothesis), row in zip(both_ways, rows, strict=True)
    }


def _entailment(row: bytes) -> Entailment:
    entailment, neutral, contradiction = (round(float(part), 6) for part in np.frombuffer(row, dtype="<f4"))
    return Entailment(entailment=entailment, neutral=neutral, contradiction=contradiction)
