"""Make ``entailer.onnx`` from trained weights; refuse where int8 and fp32 disagree on more than 2 % of the labels.

Run with ``python -m training.export_entailer`` after ``python -m training.entailer``.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from checker.models.onnx import LABELS, OnnxEntailer, plain
from training.calibration import pair_feeds
from training.entailer import CrossEncoder, untrained
from training.export_encoder import published_tokenizer
from training.int8_bert import add_bert, ranges
from training.onnx_files import WEIGHTS, enter
from training.onnx_graph import Graph
from training.pairs import read

NAME = "newsroom-entailer-int8"
MAX_TOKENS = 128
_AGREEMENT = 0.98


@torch.no_grad()
def export_int8(model: CrossEncoder, path: Path) -> None:
    """Write the model with tables and matrices in int8."""
    reader = published_tokenizer()
    reader.enable_truncation(MAX_TOKENS)
    graph = Graph()
    spread = ranges(model.bert, pair_feeds(reader))
    states = add_bert(graph, model.bert, spread, max_tokens=MAX_TOKENS, types=True)
    first = graph.add("Slice", states, *(graph.store(np.array([place])) for place in (0, 1, 1)))
    both = graph.add("Concat", first, graph.add_mean(states), axis=-1)
    column = graph.add("Transpose", both, perm=[0, 2, 1])
    # The head stands to the left, so that each row is a product of its own.
    logits = graph.add(
        "Squeeze", graph.add("MatMul", graph.store(model.head.weight), column), graph.store(np.array([2]))
    )
    logits = graph.add("Add", logits, graph.store(model.head.bias))
    inputs = ["input_ids", "token_type_ids"]
    graph.save(path, inputs=inputs, result=logits, output="logits", width=len(LABELS))


@torch.no_grad()
def fp32_probabilities(model: CrossEncoder, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
    """Return what the trained model itself says, shape (n, 3)."""
    reader = published_tokenizer()
    reader.enable_truncation(MAX_TOKENS)
    read_as = (reader.encode(plain(premise), plain(hypothesis)) for premise, hypothesis in pairs)
    logits = [model(torch.tensor([tokens.ids]), torch.tensor([tokens.type_ids])) for tokens in read_as]
    return np.asarray(torch.cat(logits).softmax(dim=1).numpy(), np.float32)


def agreement(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    """Return the share of rows with the same label."""
    return float((one.argmax(axis=1) == other.argmax(axis=1)).mean())


def main() -> None:
    """Make the file, enter it in the manifest, compare it with fp32."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=Path("build/entailer/model.pt"))
    parser.add_argument("--pairs", type=Path, default=Path("build/pairs/held_out.jsonl"))
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    if not options.model.exists():
        raise SystemExit(f"{options.model}: no trained weights; make them with python -m training.entailer")
    model = untrained()
    model.load_state_dict(torch.load(options.model))
    export_int8(model.eval(), options.out / "entailer.onnx")
    enter(options.out, "entailer", name=NAME, file="entailer.onnx", labels=LABELS, max_tokens=MAX_TOKENS)
    pairs = [(each.premise, each.hypothesis) for each in read(options.pairs)[:2000]]
    same = agreement(fp32_probabilities(model, pairs), OnnxEntailer(options.out).entail(pairs))
    print(f"int8 and fp32 give the same label on {same:.2%} of {len(pairs)} held-out pairs")
    if same < _AGREEMENT:
        raise SystemExit("that is below 98 %: do not ship these weights")


if __name__ == "__main__":
    main()
