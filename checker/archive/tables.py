"""Rows of parts, with any Parquet reader in mind, to what the line works with and back."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, TypeVar

import msgspec
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

T = TypeVar("T")

_PASSAGE = pa.struct([("start", pa.int64()), ("end", pa.int64()), ("line", pa.int64())])
_TEXTS = pa.list_(pa.string())

ARTICLES = pa.schema(
    [
        ("path", pa.string()),
        ("id", pa.string()),
        ("source", pa.string()),
        ("title", pa.string()),
        ("published", pa.date32()),
        ("updated", pa.date32()),
        ("author", pa.string()),
        ("url", pa.string()),
        ("text", pa.string()),
        ("passages", pa.list_(_PASSAGE)),
        ("assumed", _TEXTS),
        ("language", pa.string()),
        ("refusal", pa.string()),
    ]
)
SENTENCES = pa.schema(
    [
        ("id", pa.string()),
        ("article", pa.string()),
        ("text", pa.string()),
        ("start", pa.int64()),
        ("end", pa.int64()),
        ("line", pa.int64()),
    ]
)
GISTS = pa.schema(
    [
        ("article", pa.string()),
        ("source", pa.string()),
        ("published", pa.date32()),
        ("heading", pa.string()),
        ("content", pa.string()),
    ]
)
EDGES = pa.schema([("article", pa.string()), ("other", pa.string()), ("likeness", pa.float64())])
STORIES = pa.schema(
    [
        ("id", pa.string()),
        ("label", pa.string()),
        ("articles", _TEXTS),
        ("contents", _TEXTS),
        ("places", pa.list_(pa.int32())),
    ]
)
CANDIDATES = pa.schema(
    [
        ("story", pa.string()),
        ("left", pa.string()),
        ("right", pa.string()),
        ("similarity", pa.float64()),
        ("likelihood", pa.float64()),
        ("met", _TEXTS),
    ]
)
FINDINGS = pa.schema(
    [
        ("story", pa.string()),
        ("found", pa.string()),
        ("id", pa.string()),
        ("label", pa.string()),
        ("kind", pa.string()),
        ("severity", pa.string()),
        ("confidence", pa.float64()),
        ("json", pa.string()),
    ]
)


def as_row(thing: Any) -> dict[str, Any]:
    """Return a dataclass as a row; dates stay dates."""
    row: dict[str, Any] = msgspec.to_builtins(thing, builtin_types=(date,))
    return row


def as_table(rows: Iterable[dict[str, Any]], schema: pa.Schema) -> pa.Table:
    """Return the rows as a table; what a row lacks is null."""
    return pa.Table.from_pylist(list(rows), schema=schema)


def as_things(rows: Iterable[dict[str, Any]], kind: type[T]) -> list[T]:
    """Return each row as such a dataclass; columns that it lacks are left out."""
    return msgspec.convert(list(rows), list[kind])  # type: ignore[valid-type]


def where(table: pa.Table, column: str, values: Iterable[str]) -> pa.Table:
    """Return the rows that hold one of the values."""
    return table.filter(pc.is_in(table[column], pa.array(sorted(values), pa.string())))


def with_vectors(table: pa.Table, name: str, vectors: NDArray[np.float32]) -> pa.Table:
    """Return the table with a column more, of the rows of an (n, d) matrix."""
    flat = pa.array(vectors.ravel(), pa.float32())
    return table.append_column(name, pa.FixedSizeListArray.from_arrays(flat, vectors.shape[1]))


def vectors_of(table: pa.Table, name: str) -> NDArray[np.float32]:
    """Return a column of vectors as a matrix (n, d)."""
    column = table[name]
    flat = pa.concat_arrays(column.chunks).flatten() if column.num_chunks else pa.array([], pa.float32())
    return np.asarray(flat.to_numpy(zero_copy_only=False)).reshape(len(column), column.type.list_size)


def column_of(table: pa.Table, name: str) -> Sequence[Any]:
    """Return a column as a list."""
    values: list[Any] = table[name].to_pylist()
    return values
