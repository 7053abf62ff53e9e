"""Changes to a registry's text that leave everything else as it is, byte for byte.

An entry that is already there keeps its comments and every field that does not change. Its own comments are those
inside it and the lines of comment right above it; they go with it when its id, and so its place, changes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.registry.emitting import entry_lines, fields
from checker.registry.entries import Registered
from checker.registry.nodes import Node, RefusalError, Scalar
from checker.registry.pieces import Parts, Piece, content_end, cut, line_end, line_start
from checker.registry.reading import layout

Edit = tuple[int, int, str]  # text[start:end] becomes this


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An entry's lines and the blank ones below; ``arrives`` where it did not stand here before."""

    id: str
    lines: str
    blank: str
    arrives: bool


def splice(text: str, name: str, entries: Sequence[Registered]) -> str:
    """Return the text with the entries in it: in place where they stand, else before the first greater id.

    ``name`` stands for the file in errors.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    newline = "\r\n" if "\r\n" in text else "\n"
    body = text.removeprefix(mark)
    unended = bool(body) and not body.endswith("\n")
    try:
        result = _spliced(_parts(body + newline * unended, name, newline), entries, newline)
    except RefusalError as refusal:
        raise refusal.of(name) from refusal
    return mark + (result.removesuffix(newline) if unended else result)


def _parts(text: str, name: str, newline: str) -> Parts:
    found = layout(text, name)
    if found.claims:
        return cut(text, found)
    return Parts(head=f"{text}version: 1{newline}claims:{newline}", pieces=(), tail="")


def _spliced(parts: Parts, entries: Sequence[Registered], newline: str) -> str:
    standing = {piece.block.entry.id for piece in parts.pieces}
    places = {entry.id: entry.id if entry.id in standing else entry.formerly for entry in entries}
    changes = {places[entry.id]: entry for entry in entries}
    indent = " " * _column(parts.pieces[0].block.name, parts.pieces[0]) if parts.pieces else "  "
    result = [_changed(piece, changes.get(piece.block.entry.id), newline) for piece in parts.pieces]
    fresh = [_fresh(entry, indent, newline) for entry in entries if places[entry.id] not in standing]
    stays = [piece for piece in result if not piece.arrives]
    arriving = sorted([*fresh, *(piece for piece in result if piece.arrives)], key=lambda piece: piece.id)
    return parts.head + "".join(_joined(_merged(stays, arriving), newline)) + parts.tail


def _merged(stays: Sequence[Written], arriving: Sequence[Written]) -> list[Written]:
    """Put each that arrives before the first whose id is greater; both in order, or as a person ordered them."""
    result: list[Written] = []
    waiting = list(reversed(arriving))
    for piece in stays:
        while waiting and waiting[-1].id < piece.id:
            result.append(waiting.pop())
        result.append(piece)
    return [*result, *reversed(waiting)]


def _joined(pieces: Sequence[Written], newline: str) -> Iterator[str]:
    for piece, below in pairwise(pieces):
        yield piece.lines
        yield piece.blank or newline * (piece.arrives or below.arrives)
    yield from (piece.lines for piece in pieces[-1:])


def _fresh(entry: Registered, indent: str, newline: str) -> Written:
    lines = "".join(f"{indent}{line}{newline}" for line in entry_lines(entry))
    return Written(id=entry.id, lines=lines, blank="", arrives=True)


def _changed(piece: Piece, entry: Registered | None, newline: str) -> Written:
    old = piece.block.entry
    if entry is None or entry == old:
        return Written(id=old.id, lines=piece.lines, blank=piece.blank, arrives=False)
    edits = _field_edits(piece, entry, newline) if _is_in_lines(piece) else [_whole_edit(piece, entry, newline)]
    moves = entry.id != old.id
    return Written(id=entry.id, lines=_applied(piece.lines, edits), blank="" if moves else piece.blank, arrives=moves)


def _is_in_lines(piece: Piece) -> bool:
    keys = [name for name, _ in piece.block.body.pairs]
    return not piece.block.body.flow and all(not _before(name, piece).strip(" ") for name in keys)


def _before(node: Node, piece: Piece) -> str:
    """Return what stands before the node on its line."""
    at = node.start - piece.start
    return piece.lines[line_start(piece.lines, at) : at]


def _column(node: Node, piece: Piece) -> int:
    return len(_before(node, piece))


def _whole_edit(piece: Piece, entry: Registered, newline: str) -> Edit:
    block, indent = piece.block, _before(piece.block.name, piece)
    end = content_end(piece.lines, block.name.start - piece.start, block.body.end - piece.start)
    return (block.name.start - piece.start, end, f"{newline}{indent}".join(entry_lines(entry)))


def _field_edits(piece: Piece, entry: Registered, newline: str) -> list[Edit]:
    block, lines = piece.block, piece.lines
    before, after = fields(block.entry), fields(entry)
    name = (block.name.start - piece.start, block.name.end - piece.start)
    edits: list[Edit] = [(*name, entry.id)] if entry.id != block.entry.id else []
    indent = _before(block.body.pairs[0][0], piece)
    below = 0
    present = set()
    for key, value in block.body.pairs:
        field = key.text if isinstance(key, Scalar) else ""
        present.add(field)
        start = key.start - piece.start
        end = content_end(lines, start, value.end - piece.start)
        if field == "status":
            below = line_end(lines, end)
        if before.get(field) == after.get(field):
            continue
        if field in after:
            edits.append((start, end, f"{newline}{indent}".join(after[field])))
        else:
            edits.append((line_start(lines, start), line_end(lines, end), ""))
    added = [line for field, new in after.items() if field not in present for line in new]
    return [*edits, (below, below, "".join(f"{indent}{line}{newline}" for line in added))]


def _applied(text: str, edits: Sequence[Edit]) -> str:
    parts, done = [], 0
    for start, end, new in sorted(edits):
        parts += [text[done:start], new]
        done = end
    return "".join([*parts, text[done:]])
