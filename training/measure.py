"""Say how close and how fast the built-in encoder is beside sentence-transformers, for its model card.

Run with ``python -m training.measure --stories FOLDER`` on an otherwise idle machine.
"""

import argparse
import random
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
import torch
from sentence_transformers import SentenceTransformer

from checker.models import load_encoder
from training.export_encoder import PUBLISHED
from training.pairs import STORIES
from training.stories import read_stories

_SENTENCES = 1000
_ROUNDS = 5


def main() -> None:
    """Print sentences a second, cosines and how far the cosine of a pair moves."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=Path, default=STORIES)
    options = parser.parse_args()
    texts = {text for story in read_stories(options.stories) for found in story.sentences.values() for text in found}
    sample = random.Random(0).sample(sorted(texts), _SENTENCES)  # noqa: S311 -- no secret
    ours, theirs = load_encoder(None), SentenceTransformer(str(PUBLISHED), device="cpu")

    def torch_fp32() -> Any:
        return theirs.encode(sample, batch_size=32, normalize_embeddings=True, show_progress_bar=False)

    def torch_bf16() -> Any:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            return torch_fp32()

    built_in, reference = ours.encode(sample), torch_fp32()
    cosines = (built_in * reference).sum(axis=1)
    moved = np.abs(built_in @ built_in.T - reference @ reference.T)
    print(f"cosine mean {cosines.mean():.5f}, lowest {cosines.min():.4f}; a pair's moves by {moved.mean():.4f}")
    ways = {"built in": lambda: ours.encode(sample), "torch fp32": torch_fp32, "torch bf16": torch_bf16}
    for name, seconds in side_by_side(ways).items():
        print(f"{name}: {_SENTENCES / median(seconds):.0f} sentences/s, at best {_SENTENCES / min(seconds):.0f}")


def side_by_side(ways: Mapping[str, Callable[[], Any]]) -> dict[str, list[float]]:
    """Return the seconds of every round of every way; the ways take turns, so that other work slows all alike."""
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(_ROUNDS):
        for name, way in ways.items():
            start = time.perf_counter()
            way()
            seconds[name].append(time.perf_counter() - start)
    return seconds


if __name__ == "__main__":
    main()
