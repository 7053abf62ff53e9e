"""The registry as it is read: everything that does not belong is refused with its line."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from checker.errors import RegistryError
from checker.model import DECIDED, Decision, Kind, Status
from checker.registry.entries import Registered, RegisteredSide, Registry, fault, key
from checker.registry.nodes import Mapping, Node, RefusalError, Scalar, Sequence, compose, ends, events

_FILE = ("version", "claims")
_ENTRY = ("claim", "kind", "thing", "sides", "status", "decision")
_SIDE = ("source", "value", "quote", "article", "said_by")
_DECISION = ("by", "on", "stands", "expires", "reason")
_FORMAT = "docs/registry.md shows the format."


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """An entry and where it stands: from the first character of its id to its last."""

    entry: Registered
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A registry and where it stands in its text; ``claims`` is the node of that key, None in an empty file.

    ``nothing`` is the value of ``claims`` where there are no entries: null or ``{}``.
    """

    claims: Node | None = None
    nothing: Node | None = None
    blocks: tuple[Block, ...] = ()


def load(path: Path) -> Registry:
    """Read the registry; a file that does not exist is an empty one. Raises RegistryError with file and line."""
    text = read_text(path).removeprefix("\ufeff")
    return Registry(entries=tuple(block.entry for block in layout(text, str(path)).blocks))


def read_text(path: Path) -> str:
    """Return the file's text with its line ends as they are, "" where there is no file."""
    try:
        return path.read_bytes().decode()
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        raise RegistryError(f"{path}: not UTF-8 text", "Save it as UTF-8.") from error
    except OSError as error:
        raise RegistryError(f"{path}: {error.strerror}", "Name a file that can be read.") from error


def layout(text: str, name: str) -> Layout:
    """Read a registry's text; ``name`` stands for it in errors."""
    try:
        return _layout(events(text))
    except RefusalError as refusal:
        raise refusal.of(name) from refusal


def _layout(stream: Iterator[Any]) -> Layout:
    next(stream)  # the stream's start
    if isinstance(next(stream), yaml.StreamEndEvent):
        return Layout()
    root = next(stream)
    line = root.start_mark.line + 1
    if isinstance(root, yaml.ScalarEvent) and not root.value:
        return Layout()
    if not isinstance(root, yaml.MappingStartEvent) or root.flow_style:
        raise RefusalError(line, "not a mapping of `version` and `claims`", _FORMAT)
    found: dict[str, Node] = {}
    result = Layout()
    while not ends(event := next(stream)):
        name = compose(stream, event)
        _add(found, name, name, _FILE)
        if "claims" in found and not result.claims:
            result = _claims(stream, name)
        else:
            _version(compose(stream, next(stream)))
    _complete(found, line, _FILE)
    next(stream)  # the document's end
    if not isinstance(second := next(stream), yaml.StreamEndEvent):
        raise RefusalError(second.start_mark.line + 1, "a second document", "Keep one, without `---` below it.")
    return result


def _version(node: Node) -> None:
    if not (isinstance(node, Scalar) and node.text == "1"):
        raise RefusalError(node.line, "a version this checker does not know", "It reads `version: 1`.")


def _claims(stream: Iterator[Any], name: Node) -> Layout:
    first = next(stream)
    line, start = first.start_mark.line + 1, first.start_mark.index
    if not isinstance(first, yaml.MappingStartEvent):
        node = compose(stream, first)
        if not (isinstance(node, Scalar) and node.is_null):
            raise RefusalError(node.line, "`claims` holds no entries by id", _FORMAT)
        return Layout(claims=name, nothing=node)
    blocks: dict[str, Block] = {}
    while not ends(event := next(stream)):
        block = _block(compose(stream, event), compose(stream, next(stream)))
        if twin := blocks.get(block.entry.id):
            message = f"{block.entry.id} stands twice, first on line {twin.entry.line}"
            raise RefusalError(block.entry.line, message, "Keep the entry that holds the desk's decision.")
        blocks[block.entry.id] = block
    nothing = None if blocks else Node(line=line, start=start, end=event.end_mark.index)
    return Layout(claims=name, nothing=nothing, blocks=tuple(blocks.values()))


def _block(name: Node, body: Node) -> Block:
    id_ = _text(name, "an entry's id")
    fields = _fields(body, _ENTRY, optional=("decision",))
    sides = _sides(fields["sides"])
    entry = Registered(
        id=id_,
        claim=_text(fields["claim"], "claim"),
        kind=Kind(_one_of(fields["kind"], "kind", list(Kind))),
        thing=_text(fields["thing"], "thing"),
        sides=sides,
        decision=_decision(fields, [side.source for side in sides]),
        line=name.line,
    )
    if key(entry) != id_:
        hint = f"Kind, thing, sources or values were changed: restore them, or let the entry be {key(entry)}."
        raise RefusalError(name.line, f"{id_} does not match its content", hint)
    return Block(entry=entry, start=name.start, end=body.end)


def _sides(node: Node) -> tuple[RegisteredSide, ...]:
    if not (isinstance(node, Sequence) and len(node.items) == 2):
        raise RefusalError(node.line, "`sides` is not a list of two", _FORMAT)
    return tuple(_side(_fields(item, _SIDE, optional=("article", "said_by"))) for item in node.items)


def _side(fields: dict[str, Node]) -> RegisteredSide:
    return RegisteredSide(
        source=_text(fields["source"], "source"),
        value=_text(fields["value"], "value"),
        quote=_text(fields["quote"], "quote"),
        article=_optional(fields, "article"),
        said_by=_optional(fields, "said_by"),
    )


def _decision(entry: dict[str, Node], sources: list[str]) -> Decision:
    status = Status(_one_of(entry["status"], "status", list(DECIDED)))
    fields = _fields(entry["decision"], _DECISION, optional=_DECISION) if "decision" in entry else {}
    decision = Decision(
        status=status,
        by=_optional(fields, "by"),
        on=_day(fields, "on"),
        stands=_optional(fields, "stands"),
        reason=_optional(fields, "reason"),
        expires=_day(fields, "expires"),
    )
    if wrong := fault(decision, sources):
        raise RefusalError(entry.get("decision", entry["status"]).line, *wrong)
    return decision


def _fields(node: Node, known: tuple[str, ...], optional: tuple[str, ...]) -> dict[str, Node]:
    """Return the values by key; optional ones that are null are left out."""
    if not isinstance(node, Mapping):
        raise RefusalError(node.line, f"not a mapping of {', '.join(known)}", _FORMAT)
    found: dict[str, Node] = {}
    for name, value in node.pairs:
        _add(found, name, value, known)
    _complete(found, node.line, tuple(part for part in known if part not in optional))
    return {
        part: value
        for part, value in found.items()
        if not (part in optional and isinstance(value, Scalar) and value.is_null)
    }


def _add(found: dict[str, Node], name: Node, value: Node, known: tuple[str, ...]) -> None:
    text = name.text if isinstance(name, Scalar) else "[…]"
    if text not in known:
        raise RefusalError(name.line, f"unknown key {text!r}", f"Known keys: {', '.join(known)}.")
    if text in found:
        raise RefusalError(name.line, f"{text!r} stands twice", "Keep one of them.")
    found[text] = value


def _complete(found: dict[str, Node], line: int, required: tuple[str, ...]) -> None:
    if missing := [part for part in required if part not in found]:
        raise RefusalError(line, f"lacks {', '.join(missing)}", _FORMAT)


def _text(node: Node, what: str) -> str:
    if not (isinstance(node, Scalar) and node.is_text):
        raise RefusalError(node.line, f"{what} is not text", "Put it in double quotes.")
    return node.text


def _optional(fields: dict[str, Node], part: str) -> str | None:
    return _text(fields[part], part) if part in fields else None


def _one_of(node: Node, what: str, known: list[Any]) -> str:
    text = node.text if isinstance(node, Scalar) else "[…]"
    if text not in known:
        raise RefusalError(node.line, f"{what} {text!r} is not known", f"It is one of: {', '.join(known)}.")
    return text


def _day(fields: dict[str, Node], part: str) -> date | None:
    if part not in fields:
        return None
    node = fields[part]
    text = node.text if isinstance(node, Scalar) else "[…]"
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise RefusalError(node.line, f"{part}: {text!r} is not a date", "Write it as 2030-01-31.") from error
