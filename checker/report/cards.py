"""One contested point as a card: both sides next to each other, then why and how sure."""

from collections.abc import Mapping, Sequence

from rich import box
from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.style import Style
from rich.table import Table
from rich.text import Text

from checker.model import Article, Conflict, Entry, Side
from checker.report.phrases import day, decided, labelled, place, plain, quoted, rules, speaker, sure
from checker.report.safety import neutralise
from checker.report.words import KIND, QUIET, SEVERITY_STYLE, STATUS, STATUS_STYLE, STRENGTH, STRONG

_TWO_COLUMNS = 72  # below this, a column holds too few words to be read
_FRAME = 8  # cells that the frame and the line between the columns take


def card(entry: Entry, articles: Mapping[str, Article], *, width: int) -> RenderableType:
    """Return a card for a terminal ``width`` cells wide; ``articles`` are looked up by id."""
    conflict = entry.conflict
    beside = width >= _TWO_COLUMNS
    room = (width - _FRAME) // (2 if beside else 1)
    left = _side(conflict.left, conflict.left_also, articles, room)
    right = _side(conflict.right, conflict.right_also, articles, room)
    status = Text(STATUS[entry.status], STATUS_STYLE.get(entry.status, ""))
    return Panel(
        Group(_beside(left, right) if beside else _stacked(left, right), Text(), _because(entry)),
        box=box.ROUNDED,
        title=_title(conflict),
        title_align="left",
        subtitle=Text.assemble(status, f" · {conflict.id}"),
        subtitle_align="right",
        border_style=Style(color=SEVERITY_STYLE[conflict.severity].color),
    )


def _title(conflict: Conflict) -> Text:
    severity = (conflict.severity.upper(), SEVERITY_STYLE[conflict.severity])
    return Text.assemble(severity, f" · {KIND[conflict.kind]} · {STRENGTH[conflict.strength]}")


def _side(side: Side, also: Sequence[Side], articles: Mapping[str, Article], room: int) -> list[Text]:
    """Return a side's lines: who and when, the quote, its speaker, its place, who else says so."""
    article = articles[side.sentence.article]
    others = sorted({neutralise(each.source) for each in also} - {neutralise(side.source)})
    return [
        Text.assemble((neutralise(side.source), STRONG), f" · {day(article.published)}"),
        quoted(side.sentence.text, side.spans),
        plain(speaker(side)),
        Text(_broken(place(side, article), room), QUIET),
        Text(f"also {', '.join(others)}" if others else "", QUIET),
    ]


def _broken(path: str, room: int) -> str:
    """Return a path that does not fit on two lines, its name whole."""
    folder, slash, name = path.rpartition("/")
    return path if cell_len(path) <= room else f"{folder}{slash}\n{name}"


def _beside(left: Sequence[Text], right: Sequence[Text]) -> RenderableType:
    table = Table(box=box.MINIMAL, show_header=False, show_edge=False, pad_edge=False, expand=True, border_style=QUIET)
    table.add_column(ratio=1, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    for lines in zip(left, right, strict=True):
        if any(lines):
            table.add_row(*lines)
    return table


def _stacked(left: Sequence[Text], right: Sequence[Text]) -> RenderableType:
    return Group(*filter(None, left), Text(), *filter(None, right))


def _because(entry: Entry) -> RenderableType:
    conflict = entry.conflict
    rows = labelled([("why", plain(conflict.why)), ("how sure", plain(f"{sure(conflict)} ({rules(conflict)})"))])
    if entry.decision and (entry.decision.by or entry.decision.reason):
        rows.add_row("decided", decided(entry.decision))
    return rows
