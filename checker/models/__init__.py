"""Encoders and entailment models: the built-in ones, or any of sentence-transformers by name or folder."""

from checker.models.onnx import OnnxEncoder, OnnxEntailer
from checker.models.protocols import Encoder, Entailer
from checker.models.sentence_transformers import CrossEncoderEntailer, SentenceTransformerEncoder


def load_encoder(name: str | None) -> Encoder:
    """Return the encoder so named, None for the built-in one; it reads its weights when it is first used."""
    return OnnxEncoder() if name is None else SentenceTransformerEncoder(name)


def load_entailer(name: str | None) -> Entailer:
    """Return the entailment model so named, None for the built-in one; it reads its weights when first used."""
    return OnnxEntailer() if name is None else CrossEncoderEntailer(name)
