"""Changes to a registry's text that leave everything else as it is, byte for byte."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.registry.emitting import entry_lines
from checker.registry.entries import Registered
from checker.registry.nodes import RefusalError
from checker.registry.pieces import Parts, Piece, cut
from checker.registry.reading import layout
from checker.registry.rewriting import indent_of, rewritten


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
    standing = {piece.entry.id for piece in parts.pieces}
    places = {entry.id: entry.id if entry.id in standing else entry.formerly for entry in entries}
    changes = {places[entry.id]: entry for entry in entries}
    indent = indent_of(parts.pieces[0].lines) if parts.pieces else "  "
    result = [_changed(piece, changes.get(piece.entry.id), newline) for piece in parts.pieces]
    fresh = [_fresh(entry, indent, newline) for entry in entries if places[entry.id] not in standing]
    stays = [piece for piece in result if not piece.arrives]
    arriving = sorted([*fresh, *(piece for piece in result if piece.arrives)], key=lambda piece: piece.id)
    return parts.head + "".join(_joined(_merged(stays, arriving), newline)) + parts.tail


def _changed(piece: Piece, entry: Registered | None, newline: str) -> Written:
    if entry is None or entry == piece.entry:
        return Written(id=piece.entry.id, lines=piece.lines, blank=piece.blank, arrives=False)
    moves = entry.id != piece.entry.id
    lines = rewritten(piece.lines, piece.entry, entry, newline)
    return Written(id=entry.id, lines=lines, blank="" if moves else piece.blank, arrives=moves)


def _fresh(entry: Registered, indent: str, newline: str) -> Written:
    lines = "".join(f"{indent}{line}{newline}" for line in entry_lines(entry))
    return Written(id=entry.id, lines=lines, blank="", arrives=True)


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
