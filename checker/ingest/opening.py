"""From the paths on the command line to bytes, without reading what they say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.errors import InputError
from checker.identity import digest
from checker.ingest.decoding import read_bytes
from checker.ingest.walking import Found, find


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file's bytes, or why it has none."""

    path: str
    raw: bytes = b""
    error: InputError | None = None

    @property
    def digest(self) -> str:
        """Names the path and the content."""
        failed = f"{self.error.message} {self.error.hint}" if self.error else ""
        return digest(self.printable, self.raw, failed)

    @property
    def printable(self) -> str:
        """The path with the bytes that are not UTF-8 spelled out."""
        return self.path.encode(errors="backslashreplace").decode()


def open_files(paths: Sequence[str]) -> Iterator[File]:
    """Yield the content of the files named and, recursively, of those in the folders given."""
    return (_opened(found) for found in find(paths))


def _opened(found: Found) -> File:
    file = File(path=found.path, error=found.error)
    if file.error:
        return file
    if file.printable != file.path:
        return replace(file, error=InputError("a file name that is not UTF-8", "Rename it."))
    try:
        return replace(file, raw=read_bytes(file.path))
    except InputError as error:
        return replace(file, error=error)
