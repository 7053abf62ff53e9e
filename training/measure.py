"""Say how close and how fast the built-in encoder is beside sentence-transformers, for its model card.

Run with ``python -m training.measure --stories FOLDER`` on an otherwise idle machine.
"""

import argparse
import random
import time
from pathlib import Path

import numpy as np
from sentence_transformers import SentenceTransformer

from checker.models import load_encoder
from training.export_encoder import PUBLISHED
from training.pairs import STORIES
from training.stories import read_stories

_SENTENCES = 1000


def main() -> None:
    """Print sentences a second, cosines and how far the cosine of a pair moves."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=Path, default=STORIES)
    options = parser.parse_args()
    texts = {text for story in read_stories(options.stories) for found in story.sentences.values() for text in found}
    sample = random.Random(0).sample(sorted(texts), _SENTENCES)  # noqa: S311 -- no secret
    ours, theirs = load_encoder(None), SentenceTransformer(str(PUBLISHED), device="cpu")
    ours.encode(sample[:8])
    theirs.encode(sample[:8], show_progress_bar=False)
    start = time.perf_counter()
    built_in = ours.encode(sample)
    between = time.perf_counter()
    reference = theirs.encode(sample, batch_size=32, normalize_embeddings=True, show_progress_bar=False)
    end = time.perf_counter()
    cosines = (built_in * reference).sum(axis=1)
    moved = np.abs(built_in @ built_in.T - reference @ reference.T)
    print(f"built in {_SENTENCES / (between - start):.0f} sentences/s, torch {_SENTENCES / (end - between):.0f}")
    print(f"cosine mean {cosines.mean():.5f}, lowest {cosines.min():.4f}; a pair's moves by {moved.mean():.4f}")


if __name__ == "__main__":
    main()
