"""RECORD.md: what was measured, on which day and commit."""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.measuring import Row

RECORD = Path(__file__).with_name("RECORD.md")


def lines(rows: Sequence[Row], date: str, commit: str) -> list[str]:
    """Return the rows as lines of the record's table."""
    return [f"| {date} | {commit} | {row.what} | {row.figure} |" for row in rows]
