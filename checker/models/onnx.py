"""The built-in models, on onnxruntime.

Each text runs alone on one thread, several texts side by side: a row then depends on its own text only, to the byte,
which no batch with padding or shared scales would give.
"""

import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from checker.models.manifest import WEIGHTS, File, read_file, read_manifest

_PLAIN = str.maketrans("“”‘’", "\"\"''")
LABELS = ("entailment", "neutral", "contradiction")
_Input = TypeVar("_Input")
_Row = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class OnnxEncoder:
    """Sentence vectors from the weights in a folder; nothing is loaded before the first text."""

    folder: Path = WEIGHTS

    @property
    def id(self) -> str:
        """Name and digest, from the manifest."""
        return _identify(read_manifest(self.folder).encoder)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit-length row a text, shape (n, d)."""
        entry = read_manifest(self.folder).encoder
        if not texts:
            return np.empty((0, entry.dimensions), np.float32)
        session, tokenizer = _session(self.folder, entry), _tokenizer(self.folder, entry.max_tokens)

        def row(text: str) -> _Row:
            vectors = session.run(None, {"input_ids": _batch_of_one(tokenizer.encode(text).ids)})[0]
            return np.asarray(vectors[0], np.float32)

        return np.stack(_side_by_side(row, texts))


@dataclass(frozen=True, slots=True)
class OnnxEntailer:
    """Entailment from the weights in a folder; nothing is loaded before the first pair."""

    folder: Path = WEIGHTS

    @property
    def id(self) -> str:
        """Name and digest, from the manifest."""
        return _identify(read_manifest(self.folder).entailer)

    def entail(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Return for each (premise, hypothesis) a row (entailment, neutral, contradiction), shape (n, 3), sum 1."""
        if not pairs:
            return np.empty((0, len(LABELS)), np.float32)
        entry = read_manifest(self.folder).entailer
        session, tokenizer = _session(self.folder, entry), _tokenizer(self.folder, entry.max_tokens)
        order = [entry.labels.index(label) for label in LABELS]

        def row(pair: tuple[str, str]) -> _Row:
            tokens = tokenizer.encode(*map(plain, pair))
            feed = {"input_ids": _batch_of_one(tokens.ids), "token_type_ids": _batch_of_one(tokens.type_ids)}
            logits = session.run(None, feed)[0]
            return softmax(np.asarray(logits[0, order], np.float32))

        return np.stack(_side_by_side(row, pairs))


def plain(text: str) -> str:
    """Return the text with straight quotation marks, as the entailment model met them in training."""
    return text.translate(_PLAIN)


def softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return shares that sum to 1 along the last axis."""
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), np.float32)


def _identify(entry: Any) -> str:
    return f"{entry.name}@{entry.sha256[:12]}"


def _batch_of_one(ids: Iterable[int]) -> NDArray[np.int64]:
    return np.fromiter(ids, np.int64)[np.newaxis]


def _side_by_side(row: Callable[[_Input], _Row], inputs: Sequence[_Input]) -> list[_Row]:
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(row, inputs))


@cache
def _session(folder: Path, entry: File) -> Any:
    import onnxruntime  # noqa: PLC0415 -- heavy

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(read_file(folder, entry), options, providers=["CPUExecutionProvider"])


@cache
def _tokenizer(folder: Path, max_tokens: int) -> Any:
    from tokenizers import Tokenizer  # noqa: PLC0415 -- heavy

    tokenizer = Tokenizer.from_buffer(read_file(folder, read_manifest(folder).tokenizer))
    tokenizer.enable_truncation(max_tokens)
    return tokenizer
