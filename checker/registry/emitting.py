"""How an entry is written: one line a field, text in double quotes wherever plain YAML might misread it."""

import re
from collections.abc import Iterable, Iterator

from checker.model import Decision
from checker.registry.entries import Registered, RegisteredSide
from checker.registry.nodes import reads_as_text

_PLAIN = re.compile(r"[A-Za-z][\w./-]+(?: [\w./-]+)*", re.ASCII)
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def entry_lines(entry: Registered) -> list[str]:
    """Return the entry's lines, indented from the left margin by two spaces a level."""
    return [f"{entry.id}:", *(f"  {line}" for lines in fields(entry).values() for line in lines)]


def fields(entry: Registered) -> dict[str, list[str]]:
    """Return for each key of the entry, in the format's order, the lines that set it; none for an empty decision."""
    lines = {
        "claim": [f"claim: {scalar(entry.claim)}"],
        "kind": [f"kind: {entry.kind}"],
        "thing": [f"thing: {scalar(entry.thing)}"],
        "sides": ["sides:", *(f"  - {_braces(_side(side))}" for side in entry.sides)],
        "status": [f"status: {entry.decision.status}"],
    }
    decision = list(_decision(entry.decision))
    return lines | {"decision": [f"decision: {_braces(decision)}"]} if decision else lines


def scalar(text: str) -> str:
    """Return the text plain where nobody could misread it, else in double quotes."""
    return text if _PLAIN.fullmatch(text) and reads_as_text(text) else quoted(text)


def quoted(text: str) -> str:
    """Return the text in double quotes on one line; what cannot be seen is written as an escape."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char.isprintable():
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _braces(pairs: Iterable[tuple[str, str]]) -> str:
    return "{" + ", ".join(f"{name}: {value}" for name, value in pairs) + "}"


def _side(side: RegisteredSide) -> Iterator[tuple[str, str]]:
    yield "source", scalar(side.source)
    yield "value", quoted(side.value)
    yield "quote", quoted(side.quote)
    if side.article is not None:
        yield "article", scalar(side.article)
    if side.said_by is not None:
        yield "said_by", scalar(side.said_by)


def _decision(decision: Decision) -> Iterator[tuple[str, str]]:
    if decision.by is not None:
        yield "by", scalar(decision.by)
    if decision.on is not None:
        yield "on", decision.on.isoformat()
    if decision.stands is not None:
        yield "stands", scalar(decision.stands)
    if decision.expires is not None:
        yield "expires", decision.expires.isoformat()
    if decision.reason is not None:
        yield "reason", scalar(decision.reason)
