"""The registry's file, replaced as a whole or not at all."""

import os
import stat
from collections.abc import Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile

from filelock import FileLock, Timeout

from checker.errors import RegistryError
from checker.registry.entries import Registered
from checker.registry.reading import read_text
from checker.registry.splicing import splice

_PATIENCE = 30


def write_entries(path: Path, entries: Sequence[Registered]) -> bool:
    """Write the entries into the registry, and say whether anything changed.

    What others wrote meanwhile stays. Writers take turns by the hidden file ``.claims.yaml.lock`` beside the registry,
    which stays there.
    """
    target = path.resolve()  # a link stays a link
    try:
        with FileLock(target.with_name(f".{target.name}.lock"), timeout=_PATIENCE):
            before = read_text(path)
            after = splice(before, str(path), entries) if entries else before
            if after != before:
                _replace(target, after)
            return after != before
    except Timeout as error:
        message = f"{path}: cannot be written: its lock was not to be had in {_PATIENCE} seconds"
        raise RegistryError(message, "Let the other writer end, or name a folder you may write to.") from error
    except OSError as error:
        message = f"{path}: cannot be written: {error.strerror}"
        raise RegistryError(message, "Name a registry in a folder you may write to.") from error


def _replace(path: Path, text: str) -> None:
    """Put the text in the file's place once it is safe on the disk; the file's mode stays."""
    with NamedTemporaryFile("wb", dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        draft = Path(file.name)
        try:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            draft.unlink()
            raise
    draft.chmod(_mode(path))
    draft.replace(path)
    _sync_folder(path.parent)


def _mode(path: Path) -> int:
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Make the renaming itself last, where the system lets a folder be synced."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
