"""Sentences and pairs a second of our models and torch's, and the processor's int8 peak, for ``models.py``."""

import argparse
import json
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import onnxruntime
import sentencex
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper
from sentence_transformers import CrossEncoder, SentenceTransformer

from benchmarks.measuring import interleaved
from checker.models import load_encoder, load_entailer
from training.export_encoder import PUBLISHED

_THREADS = 2
_SENTENCES = 1000
_BATCH = 32
_SIDE = 2048  # of the square matrices that find the peak
_SECONDS = 2.0  # that finding the peak takes
_LONG = 20  # characters of what counts as a sentence

Pairs = Sequence[tuple[str, str]]


def sample(news: Path) -> tuple[list[str], list[tuple[str, str]]]:
    """Return sentences drawn from all articles, and pairs of them drawn from one story each."""
    rng, texts, pairs = Random(0), [], []  # noqa: S311 -- no secret
    stories = sorted(news.glob("*/*/articles"))
    for story in stories:
        articles = [_sentences(path) for path in sorted(story.glob("*.txt"))]
        texts += [text for article in articles for text in article]
        for _ in range(-(-_SENTENCES // len(stories))):
            one, other = rng.sample(articles, 2)
            pairs.append((rng.choice(one), rng.choice(other)))
    distinct = sorted(set(texts))
    return rng.sample(distinct, min(_SENTENCES, len(distinct))), pairs[:_SENTENCES]


def _sentences(path: Path) -> list[str]:
    cut = (" ".join(text.split()) for text in sentencex.segment("en", path.read_text(encoding="utf-8")))
    return [text for text in cut if len(text) >= _LONG] or ["Nothing was said."]


def measure(texts: list[str], pairs: list[tuple[str, str]], entailer: str, rounds: int) -> dict[str, Any]:
    """Measure everything in turns."""
    torch.set_num_threads(_THREADS)
    ours, theirs = load_encoder(None), SentenceTransformer(str(PUBLISHED), device="cpu")
    judge, cross = load_entailer(None), CrossEncoder(entailer, device="cpu")
    peaks: dict[str, Callable[[], float]] = {"torch._int_mm": _torch_peak(), "onnxruntime MatMulInteger": _onnx_peak()}
    found: dict[str, Any] = dict(
        interleaved(
            {
                "encoder, ours": _rate(lambda: ours.encode(texts), len(texts)),
                "encoder, torch fp32": _rate(lambda: encode(theirs, texts), len(texts)),
                "encoder, torch bf16": _rate(lambda: encode(theirs, texts, _bf16()), len(texts)),
                "entailer, ours": _rate(lambda: judge.entail(pairs), len(pairs)),
                "entailer, torch fp32": _rate(lambda: predict(cross, pairs), len(pairs)),
                "entailer, torch bf16": _rate(lambda: predict(cross, pairs, _bf16()), len(pairs)),
                **peaks,
            },
            rounds,
        )
    )
    best = max(peaks, key=lambda name: float(np.median(found[name])))
    lengths = [len(theirs.tokenizer(text, truncation=True)["input_ids"]) for text in texts]
    cosines = (ours.encode(texts) * encode(theirs, texts)).sum(axis=1)
    return found | {
        "cosines": [float(cosines.mean()), float(cosines.min())],
        "sentences": len(texts),
        "pairs": len(pairs),
        "tokens": float(np.mean(lengths)),
        "peak by": best,
        "peak gops": found[best],
        "encoder gops": [rate * operations(theirs, lengths) / len(texts) / 1e9 for rate in found["encoder, ours"]],
    }


def encode(
    model: SentenceTransformer, texts: list[str], mode: AbstractContextManager[Any] | None = None
) -> NDArray[np.float32]:
    """Return vectors as one gets them from sentence-transformers."""
    with mode or nullcontext():
        rows = model.encode(texts, batch_size=_BATCH, normalize_embeddings=True, show_progress_bar=False)
    return np.asarray(rows, np.float32)


def predict(model: CrossEncoder, pairs: Pairs, mode: AbstractContextManager[Any] | None = None) -> None:
    """Read pairs as one does with sentence-transformers."""
    with mode or nullcontext():
        model.predict(list(pairs), batch_size=_BATCH, apply_softmax=True, show_progress_bar=False)


def operations(model: SentenceTransformer, lengths: Sequence[int]) -> float:
    """Return how many operations texts of so many tokens take: two for each weight of a matrix, and attention."""
    body: Any = model[0]
    config = body.auto_model.config
    width, layers = config.hidden_size, config.num_hidden_layers
    weights = layers * (4 * width * width + 2 * width * config.intermediate_size)
    return float(sum(2 * weights * tokens + 4 * layers * width * tokens * tokens for tokens in lengths))


def _bf16() -> AbstractContextManager[Any]:
    return torch.autocast("cpu", dtype=torch.bfloat16)


def _rate(work: Callable[[], object], items: int) -> Callable[[], float]:
    """Return what measures items a second; done once before, so that loading does not count."""
    work()

    def measured() -> float:
        begin = time.perf_counter()
        work()
        return items / (time.perf_counter() - begin)

    return measured


def _torch_peak() -> Callable[[], float]:
    left = torch.randint(-127, 127, (_SIDE, _SIDE), dtype=torch.int8)
    return _gops(lambda: torch._int_mm(left, left))  # noqa: SLF001 -- torch has no public int8 product


def _onnx_peak() -> Callable[[], float]:
    """Multiply as the int8 kernels like it best: unsigned by signed, the right side known beforehand."""
    rng = np.random.default_rng(0)
    right = rng.integers(-127, 127, (_SIDE, _SIDE), np.int8)
    graph = helper.make_graph(
        [helper.make_node("MatMulInteger", ["left", "right"], ["product"])],
        "peak",
        [helper.make_tensor_value_info("left", TensorProto.UINT8, [_SIDE, _SIDE])],
        [helper.make_tensor_value_info("product", TensorProto.INT32, [_SIDE, _SIDE])],
        [helper.make_tensor("right", TensorProto.INT8, right.shape, right.tobytes(), raw=True)],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=10)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = _THREADS
    session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    left = rng.integers(0, 255, (_SIDE, _SIDE), np.uint8)
    return _gops(lambda: session.run(None, {"left": left}))


def _gops(product: Callable[[], object]) -> Callable[[], float]:
    product()

    def measured() -> float:
        begin, done = time.perf_counter(), 0
        while time.perf_counter() - begin < _SECONDS:
            product()
            done += 1
        return 2 * _SIDE**3 * done / (time.perf_counter() - begin) / 1e9

    return measured


def main() -> None:
    """Measure and write what was found as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("news", type=Path)
    parser.add_argument("entailer")
    parser.add_argument("out", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    texts, pairs = sample(options.news)
    options.out.write_text(json.dumps(measure(texts, pairs, options.entailer, options.rounds)), encoding="utf-8")


if __name__ == "__main__":
    main()
