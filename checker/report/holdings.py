"""What the cache holds, for people."""

from collections.abc import Iterable
from pathlib import Path

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from checker.cache import Holding
from checker.report.safety import neutralise

_MEGABYTE = 1_000_000


def holdings_table(holdings: Iterable[Holding], file: Path | str, size: int, largest: int) -> RenderableType:
    """Return a row a stage, and how much of the room is taken; sizes are in bytes."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("remembered")
    table.add_column("items", justify="right")
    table.add_column("MB", justify="right")
    for held in holdings:
        table.add_row(held.stage, f"{held.items:,}", f"{held.size / _MEGABYTE:.1f}")
    room = f"{size / _MEGABYTE:.1f} MB in use of at most {largest / _MEGABYTE:,.0f} MB"
    return Group(Text(neutralise(str(file)), overflow="fold"), table, Text(room))
