"""Any sentence-transformers model, by its name on the hub or its folder, through that library."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from checker.errors import ModelError
from checker.identity import digest
from checker.models.onnx import LABELS

_WEIGHTS = ("*.safetensors", "*.bin")


@dataclass(frozen=True, slots=True)
class SentenceTransformerEncoder:
    """A ``SentenceTransformer``; loaded with the first text."""

    name: str

    @property
    def id(self) -> str:
        """The name, and the digest of the weights where it is a folder."""
        return _identify(self.name)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit-length row a text, shape (n, d)."""
        model = _load("SentenceTransformer", self.name)
        if not texts:
            return np.empty((0, model.get_embedding_dimension()), np.float32)
        return np.asarray(
            model.encode(
                list(texts), batch_size=_batch_size(model), normalize_embeddings=True, show_progress_bar=False
            ),
            np.float32,
        )


@dataclass(frozen=True, slots=True)
class CrossEncoderEntailer:
    """A ``CrossEncoder`` with three labels, whatever their order; loaded with the first pair."""

    name: str

    @property
    def id(self) -> str:
        """The name, and the digest of the weights where it is a folder."""
        return _identify(self.name)

    def entail(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Return for each (premise, hypothesis) a row (entailment, neutral, contradiction), shape (n, 3), sum 1."""
        model = _load("CrossEncoder", self.name)
        order = label_order(self.name, model.config.id2label)
        if not pairs:
            return np.empty((0, len(LABELS)), np.float32)
        rows = model.predict(list(pairs), batch_size=_batch_size(model), apply_softmax=True, show_progress_bar=False)
        return np.asarray(rows, np.float32)[:, order]


def label_order(name: str, id2label: Mapping[int, str]) -> list[int]:
    """Return the outputs that stand for entailment, neutral and contradiction, in this order."""
    places = {label.casefold(): place for place, label in id2label.items()}
    if sorted(places) != sorted(LABELS):
        raise ModelError(
            f"{name}: its labels are {', '.join(id2label.values())}, not {', '.join(LABELS)}",
            "Choose a cross-encoder trained for natural language inference, or name its labels in id2label "
            "of its config.json.",
        )
    return [places[label] for label in LABELS]


@cache
def _identify(name: str) -> str:
    folder = Path(name)
    files = sorted(path for pattern in _WEIGHTS for path in folder.rglob(pattern)) if folder.is_dir() else []
    return f"{name}@{digest(*(path.read_bytes() for path in files))[:12]}" if files else name


@cache
def _load(kind: str, name: str) -> Any:
    try:
        import sentence_transformers  # noqa: PLC0415 -- heavy
    except ImportError as error:
        raise ModelError(
            f"{name}: needs the library sentence-transformers, which is not installed",
            "pip install 'newsroom-checker[sentence-transformers]', or leave the setting out for the built-in model.",
        ) from error
    try:
        return getattr(sentence_transformers, kind)(name)
    except (OSError, ValueError) as error:
        raise ModelError(
            f"{name}: cannot be loaded as a {kind} ({str(error).splitlines()[0]})",
            "Give the name of a model on the Hugging Face hub (and a connection), or a folder that holds one.",
        ) from error


def _batch_size(model: Any) -> int:
    """One at a time on a CPU, so that a row never depends on its batch; a GPU would stand idle."""
    return 1 if model.device.type == "cpu" else 32
