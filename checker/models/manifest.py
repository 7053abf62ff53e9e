"""What the built-in weights are: names, files, digests. Read without touching the weights themselves."""

import hashlib
from functools import cache
from pathlib import Path

import msgspec

from checker.errors import ModelError

WEIGHTS = Path(__file__).parent / "weights"
_CURE = "Reinstall the package, or make the weights again as training/README.md says."


class File(msgspec.Struct, frozen=True, kw_only=True):
    """A file of the folder and the digest it must have."""

    file: str
    sha256: str


class EncoderFile(File, frozen=True, kw_only=True):
    """An ONNX graph: ``input_ids`` to ``vectors`` of so many dimensions."""

    name: str
    dimensions: int
    max_tokens: int


class EntailerFile(File, frozen=True, kw_only=True):
    """An ONNX graph: ``input_ids`` and ``token_type_ids`` to ``logits``, one for each label in order."""

    name: str
    labels: tuple[str, str, str]
    max_tokens: int


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """The folder's contents."""

    tokenizer: File
    encoder: EncoderFile
    entailer: EntailerFile


@cache
def read_manifest(folder: Path) -> Manifest:
    """Return what ``manifest.json`` says; ModelError where it is missing or malformed."""
    path = folder / "manifest.json"
    try:
        return msgspec.json.decode(path.read_bytes(), type=Manifest)
    except OSError as error:
        raise ModelError(f"{path}: cannot be read ({error.strerror})", _CURE) from error
    except msgspec.MsgspecError as error:
        raise ModelError(f"{path}: {error}", _CURE) from error


def read_file(folder: Path, entry: File) -> bytes:
    """Return the bytes of a file; ModelError where it is missing or not the one the manifest names."""
    path = folder / entry.file
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise ModelError(f"{path}: cannot be read ({error.strerror})", _CURE) from error
    found = hashlib.sha256(raw).hexdigest()
    if found != entry.sha256:
        raise ModelError(f"{path}: its SHA-256 is {found[:12]}…, the manifest says {entry.sha256[:12]}…", _CURE)
    return raw
