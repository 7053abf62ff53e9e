"""One entry's lines, changed only where the entry changes.

Its comments stay, and every field that does not change stays as it was written. An entry in braces is unfolded.
"""

from collections.abc import Iterable, Iterator

from checker.registry.emitting import entry_lines, fields
from checker.registry.entries import Registered
from checker.registry.nodes import Mapping, Scalar, compose_alone
from checker.registry.pieces import content_end, line_end, line_start

Edit = tuple[int, int, str]  # text[start:end] becomes this


def rewritten(lines: str, old: Registered, new: Registered, newline: str) -> str:
    """Return the lines in which ``old`` is written with ``new`` in its place."""
    name, body = _nodes(lines)
    if not _is_in_lines(lines, body):
        whole = f"{newline}{indent_of(lines)}".join(entry_lines(new))
        return _applied(lines, [(name.start, content_end(lines, name.start, body.end), whole)])
    before, after = fields(old), fields(new)
    changed = {field for field in {*before, *after} if before.get(field) != after.get(field)}
    renaming = [(name.start, name.end, new.id)] if new.id != old.id else []
    return _applied(lines, [*renaming, *_edits(lines, body, changed, after, newline)])


def indent_of(lines: str) -> str:
    """Return what stands before the id of the entry written in the lines."""
    return _before(lines, _nodes(lines)[0].start)


def _nodes(lines: str) -> tuple[Scalar, Mapping]:
    root = compose_alone(lines)
    match root:
        case Mapping(pairs=((Scalar() as name, Mapping() as body),)):
            return name, body
    raise AssertionError(lines)  # the lines were read as an entry before


def _is_in_lines(lines: str, body: Mapping) -> bool:
    return not body.flow and all(not _before(lines, key.start).strip(" ") for key, _ in body.pairs)


def _edits(lines: str, body: Mapping, changed: set[str], after: dict[str, list[str]], newline: str) -> Iterator[Edit]:
    """Yield the changes of fields; one that is added goes below the status."""
    indent = _before(lines, body.pairs[0][0].start)
    spans = {
        key.text: (key.start, content_end(lines, key.start, value.end))
        for key, value in body.pairs
        if isinstance(key, Scalar)
    }
    for field in changed & set(spans):
        start, end = spans[field]
        if field in after:
            yield start, end, f"{newline}{indent}".join(after[field])
        else:
            yield line_start(lines, start), line_end(lines, end), ""
    below = line_end(lines, spans["status"][1])
    added = [line for field in after if field not in spans for line in after[field]]
    yield below, below, "".join(f"{indent}{line}{newline}" for line in added)


def _before(lines: str, at: int) -> str:
    return lines[line_start(lines, at) : at]


def _applied(text: str, edits: Iterable[Edit]) -> str:
    parts, done = [], 0
    for start, end, new in sorted(edits):
        parts += [text[done:start], new]
        done = end
    return "".join([*parts, text[done:]])
