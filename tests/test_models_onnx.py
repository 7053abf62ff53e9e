"""The built-in models: loaded by digest, and a row depends on its own text alone."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.errors import ModelError
from checker.models import load_encoder, load_entailer
from checker.models.manifest import WEIGHTS
from checker.models.onnx import OnnxEncoder, OnnxEntailer

TEXTS = st.text(st.characters(codec="utf-8"), max_size=60) | st.sampled_from(
    ["The ferry sank off the coast.", "Nobody was hurt.", "“It’s over,” she said on Tuesday."]
)
VESSELS = ("boat", "ship", "ferry", "yacht", "barge", "vessel", "cruiser", "submarine")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
LONG = "The harbour master said that the ferry had left the quay at noon. " * 40


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of links to the built-in weights, with a manifest of its own."""
    for file in ("encoder.onnx", "entailer.onnx", "tokenizer.json"):
        (tmp_path / file).symlink_to(WEIGHTS / file)
    (tmp_path / "manifest.json").write_bytes((WEIGHTS / "manifest.json").read_bytes())
    return tmp_path


def test_vectors_are_unit_rows() -> None:
    """One row a text, as wide as the manifest says, of length 1."""
    vectors = load_encoder(None).encode(["A bridge fell.", "", "A bridge collapsed in the night."])
    assert vectors.shape == (3, 384)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert vectors[0] @ vectors[2] > vectors[0] @ vectors[1]


def test_nothing_gives_no_rows() -> None:
    """No text and no pair give empty arrays of the usual width."""
    assert load_encoder(None).encode([]).shape == (0, 384)
    assert load_entailer(None).entail([]).shape == (0, 3)


@settings(max_examples=15)
@given(st.lists(TEXTS, min_size=2, max_size=6))
def test_a_vector_does_not_depend_on_its_batch(texts: list[str]) -> None:
    """The same text gives the same bytes alone, among others and in another order."""
    encoder = load_encoder(None)
    together = encoder.encode([*texts, LONG])
    assert together[::-1].tobytes() == encoder.encode([LONG, *reversed(texts)]).tobytes()
    assert together[0].tobytes() == encoder.encode(texts[:1])[0].tobytes()


@settings(max_examples=15)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=2, max_size=4))
def test_a_judgement_does_not_depend_on_its_batch(pairs: list[tuple[str, str]]) -> None:
    """The same pair gives the same bytes alone, among others and in another order; each row sums to 1."""
    entailer = load_entailer(None)
    together = entailer.entail([*pairs, (LONG, LONG)])
    assert together[::-1].tobytes() == entailer.entail([(LONG, LONG), *reversed(pairs)]).tobytes()
    assert together[0].tobytes() == entailer.entail(pairs[:1])[0].tobytes()
    assert np.allclose(together.sum(axis=1), 1, atol=1e-5)


def test_texts_of_one_length_share_a_batch_without_a_trace() -> None:
    """Forty texts and pairs as long as each other, run together and each alone, give the same bytes."""
    texts = [f"The {vessel} sank on {day}." for vessel in VESSELS for day in DAYS]
    pairs = list(zip(texts, reversed(texts), strict=True))
    vectors, judgements = load_encoder(None).encode(texts), load_entailer(None).entail(pairs)
    for place, (text, pair) in enumerate(zip(texts, pairs, strict=True)):
        assert vectors[place].tobytes() == load_encoder(None).encode([text])[0].tobytes()
        assert judgements[place].tobytes() == load_entailer(None).entail([pair])[0].tobytes()


def test_labels_are_mapped_by_name(folder: Path) -> None:
    """A file whose outputs come in another order gives the same columns once its manifest says so."""
    manifest = json.loads((folder / "manifest.json").read_text())
    manifest["entailer"]["labels"] = ["contradiction", "entailment", "neutral"]
    (folder / "manifest.json").write_text(json.dumps(manifest))
    pairs = [("The mayor resigned on Monday.", "The mayor did not resign on Monday.")]
    assert np.allclose(OnnxEntailer(folder).entail(pairs)[0], OnnxEntailer().entail(pairs)[0][[1, 2, 0]], atol=1e-6)


def test_names_are_known_without_the_weights(tmp_path: Path) -> None:
    """The id needs the manifest alone: name and the first twelve digits of the digest."""
    manifest = json.loads((WEIGHTS / "manifest.json").read_text())
    (tmp_path / "manifest.json").write_text(json.dumps(manifest))
    for model, part in ((OnnxEncoder(tmp_path), "encoder"), (OnnxEntailer(tmp_path), "entailer")):
        assert model.id == f"{manifest[part]['name']}@{manifest[part]['sha256'][:12]}"


def test_names_are_known_without_the_libraries() -> None:
    """Neither onnxruntime nor torch is imported before a model is used."""
    code = (
        "import sys; from checker.models import load_encoder, load_entailer; "
        "load_encoder(None).id, load_entailer(None).id, load_encoder('some/model').id; "
        "print({'onnxruntime', 'torch', 'tokenizers', 'sentence_transformers'} & sys.modules.keys())"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "set()"


def test_changed_weights_are_refused(folder: Path) -> None:
    """A file that is not the one in the manifest is named, with the cure."""
    (folder / "encoder.onnx").unlink()
    (folder / "encoder.onnx").write_bytes(b"something else")
    with pytest.raises(ModelError, match=r"encoder\.onnx: its SHA-256") as caught:
        OnnxEncoder(folder).encode(["A bridge fell."])
    assert "Reinstall" in caught.value.hint


@pytest.mark.parametrize("file", ["entailer.onnx", "tokenizer.json", "manifest.json"])
def test_missing_files_are_named(folder: Path, file: str) -> None:
    """A file that is gone is named, with the cure."""
    (folder / file).unlink()
    with pytest.raises(ModelError, match=file) as caught:
        OnnxEntailer(folder).entail([("A bridge fell.", "A bridge stands.")])
    assert "Reinstall" in caught.value.hint


def test_a_malformed_manifest_is_named(folder: Path) -> None:
    """A manifest without what is needed is refused by name."""
    (folder / "manifest.json").write_text("{}")
    with pytest.raises(ModelError, match=r"manifest\.json: .*tokenizer"):
        _ = OnnxEncoder(folder).id


def test_a_digest_vouches_for_every_committed_file() -> None:
    """What is in the folder is what the manifest names; nothing heavier than promised."""
    sizes = [(WEIGHTS / file).stat().st_size for file in ("encoder.onnx", "entailer.onnx", "tokenizer.json")]
    assert max(sizes) <= 24_000_000
    assert sum(sizes) <= 47_000_000
