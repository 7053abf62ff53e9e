"""Invented sentences from which the int8 models learn how far their activations range."""

import json
import random
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import torch
from tokenizers import Encoding, Tokenizer
from torch import Tensor

_INVENTED = Path(__file__).parent / "invented"
_SENTENCES = 2000
_PAIRS = 1000


def sentence_feeds(tokenizer: Tokenizer) -> Iterator[dict[str, Tensor]]:
    """Yield the inputs of the encoder, sentences of one length together."""
    texts = {row[part] for row in _triples() for part in ("sentence", "contradicting", "compatible")}
    for same in _of_one_length(tokenizer.encode_batch(_some(sorted(texts), _SENTENCES))):
        yield {"input_ids": torch.tensor([tokens.ids for tokens in same])}


def pair_feeds(tokenizer: Tokenizer) -> Iterator[dict[str, Tensor]]:
    """Yield the inputs of the entailer, pairs of one length together."""
    pairs = {(row["sentence"], row[part]) for row in _triples() for part in ("contradicting", "compatible")}
    for same in _of_one_length(tokenizer.encode_batch(_some(sorted(pairs), _PAIRS))):
        types = torch.tensor([tokens.type_ids for tokens in same])
        yield {"input_ids": torch.tensor([tokens.ids for tokens in same]), "token_type_ids": types}


def _of_one_length(read: list[Encoding]) -> Iterator[list[Encoding]]:
    for _, same in groupby(sorted(read, key=len), key=len):
        yield list(same)


def _triples() -> list[dict[str, Any]]:
    files = sorted(_INVENTED.glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]


def _some(found: list[Any], count: int) -> list[Any]:
    return random.Random(0).sample(found, count)  # noqa: S311 -- no secret
