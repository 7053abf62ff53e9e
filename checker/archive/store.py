"""Parts: Parquet files named by what they were made from, in a folder or on object storage.

A part is there as a whole or not at all, and the same rows make the same bytes.
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any
from uuid import uuid4

import pyarrow as pa
import pyarrow.parquet as pq
from fsspec.core import url_to_fs

from checker.errors import StoreError

_SUFFIX = ".parquet"
_GROUP = 4096  # rows of a part that are read at a time


@dataclass(frozen=True, slots=True)
class Store:
    """A folder, or whatever else fsspec reaches by a URL; a part goes by its step and digest: ``articles/3f…``."""

    url: str

    def parts(self, step: str) -> set[str]:
        """Return the parts of a step that are there."""
        with self._usable("read"):
            files, root = url_to_fs(self.url)
            files.invalidate_cache()
            folder = f"{root}/{step}"
            names = (PurePosixPath(path) for path in files.ls(folder, detail=False)) if files.exists(folder) else ()
            return {f"{step}/{name.stem}" for name in names if name.suffix == _SUFFIX}

    def place(self, part: str) -> str:
        """Return where a part lies."""
        return f"{self.url.rstrip('/')}/{part}{_SUFFIX}"

    def read(self, part: str, columns: Sequence[str] | None = None) -> pa.Table:
        """Return a part's rows, or some of their columns; raises StoreError, naming the file, where it is broken."""
        files, root = url_to_fs(self.url)
        try:
            # Arrow's own threads must not touch a Python file: they may outlive the interpreter and abort its end.
            with (
                files.open(f"{root}/{part}{_SUFFIX}", "rb") as file,
                pq.ParquetFile(file, pre_buffer=False) as parquet,
            ):
                return parquet.read(columns=list(columns) if columns else None, use_threads=False)
        except (OSError, pa.ArrowException) as error:
            reason = (str(error) or type(error).__name__).splitlines()[0]
            raise StoreError(
                f"{self.place(part)}: cannot be read: {reason}",
                "Remove that file and run it again: what is missing is made anew, the rest is kept.",
            ) from error

    def write(self, part: str, table: pa.Table) -> None:
        """Keep the rows as this part."""
        buffer = BytesIO()
        pq.write_table(table, buffer, compression="zstd", row_group_size=_GROUP)
        self._put(f"{part}{_SUFFIX}", buffer.getvalue())

    def write_json(self, name: str, content: Any) -> None:
        """Keep a value as ``NAME.json``."""
        self._put(f"{name}.json", (json.dumps(content, indent=1, ensure_ascii=False) + "\n").encode())

    def _put(self, name: str, content: bytes) -> None:
        """Write beside the place and move there, so that a writer who is killed leaves nothing that counts."""
        with self._usable("written"):
            files, root = url_to_fs(self.url)
            final = f"{root}/{name}"
            beside = f"{final}.{uuid4().hex}.tmp"
            files.makedirs(str(PurePosixPath(final).parent), exist_ok=True)
            files.pipe_file(beside, content)
            files.mv(beside, final)

    @contextmanager
    def _usable(self, how: str) -> Iterator[None]:
        try:
            yield
        except (OSError, ValueError, ImportError) as error:
            message = f"{self.url}: cannot be {how}: {error}"
            raise StoreError(
                message, "Name a folder or a URL that fsspec can write to, such as s3://bucket/archive."
            ) from error
