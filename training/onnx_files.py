"""From a torch model to the ONNX file the checker runs, and the manifest that names it."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from torch import nn

WEIGHTS = Path(__file__).parents[1] / "checker" / "models" / "weights"
_OPSET = 17


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


def sha256(path: Path) -> str:
    """Return the digest of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def enter(folder: Path, part: str, **entry: Any) -> None:
    """Write one entry of the manifest, with the digest of its file, and leave the others."""
    manifest = folder / "manifest.json"
    entries = json.loads(manifest.read_text()) if manifest.exists() else {}
    entries[part] = entry | {"sha256": sha256(folder / entry["file"])}
    manifest.write_text(json.dumps(entries, indent=2, sort_keys=True) + "\n")
