"""The built-in models, on onnxruntime.

Texts of one length in tokens run together, each batch on one thread, several batches side by side. Nothing is padded
and no scale is shared (`training/README.md`), so a row depends on its own text only, to the byte.
"""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from checker.models.manifest import WEIGHTS, File, read_file, read_manifest
from checker.processors import processors

_PLAIN = str.maketrans("“”‘’", "\"\"''")
LABELS = ("entailment", "neutral", "contradiction")
_READ_TOGETHER = 1000  # texts: what the tokenizer returns is some kilobytes for each
_RUN_TOGETHER = 256  # tokens: what a layer holds of them still fits a core's own cache
_Tokens = tuple[list[int], list[int]]  # ids and types


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
        read = _tokens(_tokenizer(self.folder, entry.max_tokens), texts)
        return _rows(_session(self.folder, entry), {"input_ids": [ids for ids, _ in read]})


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
        read = _tokens(_tokenizer(self.folder, entry.max_tokens), [tuple(map(plain, pair)) for pair in pairs])
        feeds = {"input_ids": [ids for ids, _ in read], "token_type_ids": [types for _, types in read]}
        order = [entry.labels.index(label) for label in LABELS]
        return softmax(_rows(_session(self.folder, entry), feeds)[:, order])


def plain(text: str) -> str:
    """Return the text with straight quotation marks, as the entailment model met them in training."""
    return text.translate(_PLAIN)


def softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return shares that sum to 1 along the last axis."""
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), np.float32)


def _identify(entry: Any) -> str:
    return f"{entry.name}@{entry.sha256[:12]}"


def _tokens(tokenizer: Any, texts: Sequence[Any]) -> list[_Tokens]:
    starts = range(0, len(texts), _READ_TOGETHER)
    read = (tokenizer.encode_batch_fast(texts[start : start + _READ_TOGETHER]) for start in starts)
    return [(tokens.ids, tokens.type_ids) for some in read for tokens in some]


def _rows(session: Any, feeds: Mapping[str, Sequence[Sequence[int]]]) -> NDArray[np.float32]:
    """Return the first output's row for each input, in the order given."""

    def run(places: Sequence[int]) -> NDArray[np.float32]:
        feed = {name: np.array([rows[place] for place in places], np.int64) for name, rows in feeds.items()}
        return np.asarray(session.run(None, feed)[0], np.float32)

    batches = _of_one_length([len(ids) for ids in feeds["input_ids"]])
    with ThreadPoolExecutor(processors()) as pool:
        found = np.concatenate(list(pool.map(run, batches)))
    return found[np.argsort(np.concatenate(batches))]


def _of_one_length(lengths: Sequence[int]) -> list[list[int]]:
    """Return every place once, the longest first, in lists of equal length that hold few enough tokens for a cache."""
    longest_first = sorted(range(len(lengths)), key=lengths.__getitem__, reverse=True)
    batches = []
    for length, same in groupby(longest_first, key=lengths.__getitem__):
        places, size = list(same), max(1, _RUN_TOGETHER // length)
        batches += [places[start : start + size] for start in range(0, len(places), size)]
    return batches


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
