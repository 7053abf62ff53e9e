"""YAML front matter: what stands between two ``---`` lines at the top of a file."""

import re
from datetime import date
from typing import Any

import yaml

from checker.errors import InputError
from checker.ingest.dates import to_date
from checker.ingest.draft import Stated

_OPENING = re.compile(r"\ufeff?---[ \t]*(?:\r\n|\r|\n)")
_CLOSING = re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)")
_LONGEST = 10_000  # the C parser dies of nesting some 30,000 deep
_HINT = "Front matter is YAML of the form `key: value` between two lines of `---`; quote values that hold a colon."


def front_matter(text: str) -> tuple[Stated, int]:
    """Return what the front matter states and where the article begins after it; unknown keys are ignored.

    Raises InputError, naming the line, where it is not closed or not a YAML mapping.
    """
    opening = _OPENING.match(text)
    if not opening:
        return Stated(), 0
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        raise InputError("line 1: front matter that is not closed", _HINT)
    if closing.start() > _LONGEST:
        raise InputError(f"line 1: front matter of more than {_LONGEST:,} characters", _HINT)
    return _stated(_mapping(text[opening.end() : closing.start()])), closing.end()


def _mapping(source: str) -> dict[str, Any]:
    try:
        value = yaml.load(source, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 2 if mark else 1  # from 1, below the opening line
        raise InputError(f"line {line}: broken front matter: {error.problem}", _HINT) from error
    except (yaml.YAMLError, ValueError) as error:  # ValueError: a date such as 2021-02-30
        raise InputError(f"line 2: broken front matter: {error}", _HINT) from error
    if not isinstance(value, dict | None):
        raise InputError("line 2: front matter that is no mapping", _HINT)
    return value or {}


def _stated(values: dict[str, Any]) -> Stated:
    days: dict[str, date | None] = {key: to_date(values.get(key)) for key in ("published", "updated")}
    return Stated(
        title=_line(values.get("title")),
        source=_line(values.get("source")),
        url=_line(values.get("url")),
        author=_line(values.get("author")),
        published=days["published"],
        updated=days["updated"],
        unclear=tuple(f"{key} {_line(values[key])!r}" for key, day in days.items() if not day and values.get(key)),
    )


def _line(value: object) -> str | None:
    """Return a value as one line of text; a list (of authors) is joined, deeper structures say nothing."""
    parts = value if isinstance(value, list) else [value]
    return (
        ", ".join(" ".join(str(part).split()) for part in parts if isinstance(part, str | int | float | date)) or None
    )
