"""From a torch model to the ONNX file the checker runs, and the manifest that names it."""

import copy
import hashlib
import json
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer
from torch import Tensor, nn

WEIGHTS = Path(__file__).parents[1] / "checker" / "models" / "weights"
_OPSET = 17
_BLOCK = 128  # weights that share a scale: 64 is closer by 0.0004 in cosine, slower and larger
_INT8_ACTIVATIONS = 4  # MatMulNBits' accuracy level: activations get a scale per row and block, as they come


class Int8Embedding(nn.Module):
    """An embedding table in int8 with one scale a row."""

    weight: Tensor
    scale: Tensor

    def __init__(self, table: Tensor) -> None:
        super().__init__()
        scale = table.abs().amax(dim=1, keepdim=True).clamp_min(1e-12) / 127
        self.register_buffer("weight", torch.round(table / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        """Return the rows, float again."""
        return self.weight[ids].float() * self.scale[ids]


def with_int8_embeddings(model: nn.Module, bert: str, *, max_tokens: int) -> nn.Module:
    """Return a copy whose BERT (the submodule so named) has int8 tables and no more positions than it can meet."""
    lighter = copy.deepcopy(model)
    tables: Any = lighter.get_submodule(bert).embeddings
    tables.word_embeddings = Int8Embedding(tables.word_embeddings.weight.detach())
    tables.position_embeddings = Int8Embedding(tables.position_embeddings.weight.detach()[:max_tokens])
    return lighter


def export(model: nn.Module, path: Path, *, inputs: Sequence[str], output: str) -> None:
    """Write the model as it is to an ONNX file that takes any number of rows and tokens."""
    example = tuple(torch.ones(1, 7, dtype=torch.long) for _ in inputs)
    axes = {name: {0: "rows", 1: "tokens"} for name in inputs} | {output: {0: "rows"}}
    torch.onnx.export(
        model.eval(),
        example,
        str(path),
        input_names=list(inputs),
        output_names=[output],
        dynamic_axes=axes,
        opset_version=_OPSET,
        dynamo=False,
    )


def quantise(source: Path, target: Path) -> None:
    """Store the matrices of every layer in int8, a scale for each block."""
    logging.getLogger("onnxruntime.quantization.matmul_nbits_quantizer").setLevel(logging.WARNING)
    quantiser = MatMulNBitsQuantizer(
        onnx.load(source), bits=8, block_size=_BLOCK, is_symmetric=True, accuracy_level=_INT8_ACTIVATIONS
    )
    quantiser.process()
    quantiser.model.save_model_to_file(str(target), use_external_data_format=False)


def sha256(path: Path) -> str:
    """Return the digest of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def enter(folder: Path, part: str, **entry: Any) -> None:
    """Write one entry of the manifest, with the digest of its file, and leave the others."""
    manifest = folder / "manifest.json"
    entries = json.loads(manifest.read_text()) if manifest.exists() else {}
    entries[part] = entry | {"sha256": sha256(folder / entry["file"])}
    manifest.write_text(json.dumps(entries, indent=2, sort_keys=True) + "\n")
