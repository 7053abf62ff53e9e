"""From a path to text: refuses, with its cure, what is not a text file in UTF-8."""

import codecs
import stat
from pathlib import Path

from checker.errors import InputError

_LARGEST = 5_000_000  # bytes: far beyond any article
_WIDE = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_bytes(path: str) -> bytes:
    """Return the content of an article's file.

    Raises InputError where it does not exist, is no file, cannot be opened, is empty or too large.
    """
    try:
        status = Path(path).stat()
        if not stat.S_ISREG(status.st_mode):
            raise InputError("not a file", "Name a text, Markdown or HTML file.")
        if status.st_size > _LARGEST:
            raise InputError(f"larger than {_LARGEST // 1_000_000} MB", "Split it: one file an article.")
        raw = Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"{error.strerror}", _cure(error)) from error
    if not raw.strip():
        raise InputError("empty", "Fill it, or remove it.")
    return raw


def _cure(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "Check the spelling; paths are relative to the working directory."
    if isinstance(error, PermissionError):
        return "Give yourself the right to read it."
    return "Check the file and its folder."


def decode(raw: bytes) -> str:
    """Return UTF-8 text as it is on disk, line ends and byte order mark included; raises InputError for all else."""
    if raw.startswith(_WIDE):
        raise InputError("UTF-16 or UTF-32, not UTF-8", "Save it as UTF-8.")
    if b"\0" in raw:
        raise InputError("binary, not text", "Name a text, Markdown or HTML file, saved as UTF-8.")
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise InputError(f"line {line}: not UTF-8", "Save it as UTF-8.") from error
