"""Encoders and entailment models: the built-in ones, or any of sentence-transformers by name or folder."""

from checker.edition import edition, libraries
from checker.identity import digest
from checker.models.onnx import OnnxEncoder, OnnxEntailer
from checker.models.protocols import Encoder, Entailer
from checker.models.sentence_transformers import CrossEncoderEntailer, SentenceTransformerEncoder

_LIBRARIES = ("numpy", "onnxruntime", "sentence_transformers", "tokenizers", "torch", "transformers")


def models_id() -> str:
    """Name the code and the libraries that run models: part of cache keys, beside a model's own id."""
    return digest(edition("models"), libraries(*_LIBRARIES))


def load_encoder(name: str | None) -> Encoder:
    """Return the encoder so named, None for the built-in one; it reads its weights when it is first used."""
    return OnnxEncoder() if name is None else SentenceTransformerEncoder(name)


def load_entailer(name: str | None) -> Entailer:
    """Return the entailment model so named, None for the built-in one; it reads its weights when first used."""
    return OnnxEntailer() if name is None else CrossEncoderEntailer(name)
