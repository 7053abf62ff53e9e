"""Which edition of the package and of its libraries is at work: what another made must not be taken for ours."""

import sys
from functools import cache
from pathlib import Path

from checker.identity import digest

_PACKAGE = Path(__file__).parent
_OURS = {".py", ".json"}


@cache
def edition(*parts: str) -> str:
    """Name the code and data of these files and folders of the package, by default of all of it, as they are now."""
    roots = [_PACKAGE / part for part in parts] or [_PACKAGE]
    files = sorted(file for root in roots for file in (root.rglob("*") if root.is_dir() else [root]))
    ours = (file for file in files if file.suffix in _OURS)
    return digest(*(part for file in ours for part in (file.relative_to(_PACKAGE).as_posix(), file.read_bytes())))


@cache
def libraries(*names: str) -> str:
    """Name the interpreter and what is installed beside the package, with versions: these libraries, or all."""
    folders = (Path(entry) for entry in sys.path)
    installed = sorted({found.name for folder in folders if folder.is_dir() for found in folder.glob("*.dist-info")})
    return digest(sys.version, *(each for each in installed if not names or each.partition("-")[0] in names))
