"""Make the entailment model as a torch cross-encoder, to run beside ours: ``python -m benchmarks.cross_encoder OUT``.

Where ``build/`` holds the trained weights that ours were made from, it has these; else a fresh head, which costs as
much and knows nothing.
"""

import argparse
import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import torch
from sentence_transformers import CrossEncoder
from sentence_transformers.base.modules import Dense, Transformer
from sentence_transformers.sentence_transformer.modules import Pooling

from benchmarks.measuring import ROOT
from benchmarks.synthetic import articles
from checker.models import load_entailer
from training.export_encoder import PUBLISHED
from training.export_entailer import MAX_TOKENS

_SAME = 0.98  # share of labels that quantising leaves as they are


def build(weights: dict[str, Any] | None) -> CrossEncoder:
    """Return the published body under a head of three labels over the first token's state and the mean of all."""
    torch.manual_seed(0)
    body = Transformer(str(PUBLISHED), max_seq_length=MAX_TOKENS)
    pooling = Pooling(body.get_embedding_dimension(), pooling_mode=("cls", "mean"))
    head = Dense(
        pooling.pooling_output_dimension, 3, activation_function=torch.nn.Identity(), module_output_name="scores"
    )
    if weights is not None:
        part = {name: value for name, value in weights.items() if name.startswith("bert.")}
        body.model.load_state_dict({name.removeprefix("bert."): value for name, value in part.items()}, strict=False)
        head.linear.load_state_dict({name: weights[f"head.{name}"] for name in ("weight", "bias")})
    model: CrossEncoder = CrossEncoder(modules=[body, pooling, head], device="cpu")
    return model


def agreement(model: CrossEncoder, pairs: Sequence[tuple[str, str]]) -> float:
    """Return the share of pairs on which it and our entailer give the same label."""
    theirs = model.predict(list(pairs), show_progress_bar=False).argmax(axis=1)
    return float((load_entailer(None).entail(pairs).argmax(axis=1) == theirs).mean())


def _trained() -> CrossEncoder | None:
    """Return the first of the trained weights that quantising made ours from."""
    told = list(articles(16, seed=1))
    pairs = [pair for one, other in pairwise(told) for pair in zip(one.sentences, other.sentences, strict=False)]
    models = (build(torch.load(file)) for file in sorted(ROOT.glob("build/*/model.pt")))
    return next((model for model in models if agreement(model, pairs) >= _SAME), None)


def main() -> None:
    """Write the one with the weights that ours was made from, else a fresh head; print whether it is trained."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    trained = _trained()
    model = build(None) if trained is None else trained
    model.save_pretrained(str(options.out))
    print(json.dumps(trained is not None))


if __name__ == "__main__":
    main()
