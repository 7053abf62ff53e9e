"""What the entailment model makes of sentences that everything cheaper has brought together."""

from collections.abc import Sequence

import numpy as np

from checker.cache import Cache, Track, remember
from checker.identity import digest
from checker.model import Entailment, Sentence
from checker.models import models_id
from checker.models.protocols import Entailer

_MANY = 1024  # pairs at a time: the model runs those of one length together
Readings = dict[tuple[str, str], Entailment]


def entail(
    pairs: Sequence[tuple[Sentence, Sentence]], entailer: Entailer, cache: Cache, track: Track[list[int]]
) -> Readings:
    """Return the model's reading of each (premise, hypothesis), by their sentence ids."""
    texts = [(premise.text, hypothesis.text) for premise, hypothesis in pairs]
    version = digest("entailment", entailer.id, models_id())
    keys = [digest(version, *pair) for pair in texts]

    def make(places: list[int]) -> list[bytes]:
        return [row.astype("<f4").tobytes() for row in entailer.entail([texts[place] for place in places])]

    rows = remember(cache, "readings", keys, make, track=track, label="Reading pairs", chunk=_MANY)
    return {
        (premise.id, hypothesis.id): _entailment(row) for (premise, hypothesis), row in zip(pairs, rows, strict=True)
    }


def _entailment(row: bytes) -> Entailment:
    entailment, neutral, contradiction = (round(float(part), 4) for part in np.frombuffer(row, dtype="<f4"))
    return Entailment(entailment=entailment, neutral=neutral, contradiction=contradiction)
