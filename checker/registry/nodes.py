"""YAML as a stream of small nodes that know their place in the text.

The nodes of a whole registry keep the garbage collector busy for longer than reading it takes; composed and dropped
one entry at a time they cost it nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from checker.errors import RegistryError

_DEEPEST = 5  # entry, sides, side, value
_TEXT = "tag:yaml.org,2002:str"
_NULL = "tag:yaml.org,2002:null"
_RESOLVER: Any = yaml.resolver.Resolver()


class RefusalError(Exception):
    """What is wrong on a line of the registry, and the cure; becomes a RegistryError once the file is known."""

    def __init__(self, line: int, message: str, hint: str) -> None:
        super().__init__(message)
        self.line = line
        self.hint = hint

    def of(self, name: str) -> RegistryError:
        """Return the error that names the file."""
        return RegistryError(f"{name}:{self.line}: {self}", self.hint)


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """Something that begins on ``line`` (from 1) and is written in ``text[start:end]``."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar(Node):
    """A single value and the YAML type it would take."""

    text: str
    tag: str

    @property
    def is_text(self) -> bool:
        """Whether YAML reads it as text and not, say, as a number."""
        return self.tag == _TEXT

    @property
    def is_null(self) -> bool:
        """Whether nothing, or null, is written."""
        return self.tag == _NULL


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequence(Node):
    """A list."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping(Node):
    """Keys and values in the order of the text; ``flow`` where it is written in braces."""

    pairs: tuple[tuple[Node, Node], ...]
    flow: bool


def events(text: str) -> Iterator[Any]:
    """Yield libyaml's events; raise RefusalError with the line for what is not YAML."""
    marker = re.search(r"^(?:<{7}|>{7})(?: |$)", text, re.MULTILINE)
    if marker:
        line = text.count("\n", 0, marker.start()) + 1
        raise RefusalError(line, "an unfinished merge", "Keep the entries of both sides and delete git's marker lines.")
    try:
        loader: Any = yaml.CSafeLoader(text)
        while event := loader.get_event():
            yield event
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise RefusalError(line, f"not YAML: {error.problem}", "Mend the YAML there.") from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        hint = "Write control characters as escapes in double quotes."
        raise RefusalError(line, f"not YAML: {error.reason}", hint) from error


def compose(stream: Iterator[Any], first: Any, depth: int = _DEEPEST) -> Node:
    """Make the node that begins with the event ``first``, taking the rest of it from the stream."""
    line, start, end = first.start_mark.line + 1, first.start_mark.index, first.end_mark.index
    if isinstance(first, yaml.ScalarEvent):
        return Scalar(line=line, start=start, end=end, text=first.value, tag=_tag(first))
    if isinstance(first, yaml.AliasEvent) or depth == 0:
        raise RefusalError(line, "not a registry: aliases or too many levels", "docs/registry.md shows the format.")
    parts: list[Node] = []
    while not ends(event := next(stream)):
        parts.append(compose(stream, event, depth - 1))
    end = event.end_mark.index if first.flow_style or not parts else parts[-1].end
    if isinstance(first, yaml.SequenceStartEvent):
        return Sequence(line=line, start=start, end=end, items=tuple(parts))
    pairs = tuple(zip(parts[::2], parts[1::2], strict=True))
    return Mapping(line=line, start=start, end=end, pairs=pairs, flow=bool(first.flow_style))


def reads_as_text(plain: str) -> bool:
    """Whether YAML takes these characters, without quotes, for text."""
    return _resolved(plain) == _TEXT


def compose_alone(text: str) -> Node:
    """Make the node of a text that is one document."""
    stream = events(text)
    next(stream), next(stream)  # the starts of the stream and of the document
    return compose(stream, next(stream))


def ends(event: Any) -> bool:
    """Whether the event closes a list or mapping."""
    return isinstance(event, yaml.CollectionEndEvent)


def _tag(event: Any) -> str:
    if event.implicit[0]:
        return _resolved(event.value)
    return _TEXT if event.implicit[1] else event.tag or ""


@lru_cache(maxsize=4096)
def _resolved(plain: str) -> str:
    return str(_RESOLVER.resolve(yaml.ScalarNode, plain, (True, False)))
