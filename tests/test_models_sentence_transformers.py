"""Any model of sentence-transformers, proved on tiny ones with random weights made here."""

import json
import sys
from pathlib import Path

import numpy as np
import pytest

from checker.errors import ModelError
from checker.models import load_encoder, load_entailer
from checker.models.sentence_transformers import label_order

pytest.importorskip("sentence_transformers", reason="sentence-transformers is not installed")
WORDS = "[PAD] [UNK] [CLS] [SEP] [MASK] the ferry sank left harbour mayor resigned did not . a no".split()
LABELS = ["CONTRADICTION", "Entailment", "neutral"]


def _bert(folder: Path, *, labels: list[str] | None) -> Path:
    import torch
    from transformers import BertConfig, BertForSequenceClassification, BertModel, BertTokenizerFast

    torch.manual_seed(7)
    folder.mkdir(parents=True)
    (folder / "vocab.txt").write_text("\n".join(WORDS))
    BertTokenizerFast(str(folder / "vocab.txt")).save_pretrained(folder)
    config = BertConfig(
        vocab_size=len(WORDS),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        **({"id2label": dict(enumerate(labels))} if labels else {}),
    )
    (BertForSequenceClassification if labels else BertModel)(config).save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def encoder_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a tiny SentenceTransformer on disk."""
    return _bert(tmp_path_factory.mktemp("models") / "encoder", labels=None)


@pytest.fixture(scope="module")
def entailer_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a tiny CrossEncoder on disk whose labels come in an order of their own."""
    return _bert(tmp_path_factory.mktemp("models") / "entailer", labels=LABELS)


def test_a_folder_encodes(encoder_folder: Path) -> None:
    """A SentenceTransformer gives unit rows that do not depend on their batch."""
    encoder = load_encoder(str(encoder_folder))
    texts = ["the ferry sank .", "the mayor resigned", "no"]
    vectors = encoder.encode(texts)
    assert vectors.shape == (3, 16)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert vectors[1].tobytes() == encoder.encode(texts[1:2])[0].tobytes()
    assert encoder.encode([]).shape == (0, 16)


def test_a_folder_entails_with_its_labels_in_order(entailer_folder: Path) -> None:
    """Columns are entailment, neutral, contradiction, whatever the model's own order; rows sum to 1."""
    from sentence_transformers import CrossEncoder

    pairs = [("the ferry sank", "the ferry did not sink"), ("the mayor resigned", "the ferry left")]
    rows = load_entailer(str(entailer_folder)).entail(pairs)
    own = CrossEncoder(str(entailer_folder)).predict(pairs, apply_softmax=True)
    assert np.allclose(rows, own[:, [1, 2, 0]], atol=1e-6)
    assert np.allclose(rows.sum(axis=1), 1, atol=1e-6)
    assert load_entailer(str(entailer_folder)).entail([]).shape == (0, 3)


def test_the_id_of_a_folder_holds_the_digest_of_its_weights(encoder_folder: Path, tmp_path: Path) -> None:
    """Other weights under the same name are another model; the id of a hub name is the name."""
    found = load_encoder(str(encoder_folder)).id
    assert found.startswith(f"{encoder_folder}@")
    (tmp_path / "model.safetensors").write_bytes(b"other")
    assert load_encoder(str(tmp_path)).id.split("@")[1] != found.split("@")[1]
    assert load_encoder("some/model").id == "some/model"


def test_labels_without_a_meaning_are_refused(tmp_path: Path) -> None:
    """A cross-encoder whose labels say nothing is refused with the cure, not guessed at."""
    folder = _bert(tmp_path / "ranker", labels=["LABEL_0", "LABEL_1", "LABEL_2"])
    with pytest.raises(ModelError, match="its labels are LABEL_0, LABEL_1, LABEL_2") as caught:
        load_entailer(str(folder)).entail([("the ferry sank", "the ferry left")])
    assert "id2label" in caught.value.hint
    with pytest.raises(ModelError, match="its labels are"):
        label_order("a/model", {0: "entailment", 1: "not_entailment"})


def test_a_missing_model_is_named(tmp_path: Path) -> None:
    """A folder that is not there, and one without a model, are named with the cure."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "config.json").write_text(json.dumps({"model_type": "bert"}))
    for folder in (tmp_path / "nowhere", tmp_path / "empty"):
        with pytest.raises(ModelError, match=folder.name) as caught:
            load_encoder(str(folder)).encode(["the ferry sank"])
        assert "folder" in caught.value.hint


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without sentence-transformers the message says which extra to install."""
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(ModelError, match="sentence-transformers, which is not installed") as caught:
        load_encoder("some/model").encode(["the ferry sank"])
    assert "newsroom-checker[sentence-transformers]" in caught.value.hint
