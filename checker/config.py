"""``[tool.checker]`` of ``pyproject.toml``, or ``checker.toml``, as a validated model; reads, never acts."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from os.path import relpath
from pathlib import Path
from typing import Annotated, Any

import msgspec

from checker.errors import ConfigError
from checker.model import Severity

Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
Words = Annotated[str, msgspec.Meta(min_length=1)]


class _Table(msgspec.Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True):
    """A table of the file: frozen, its keys hyphenated there, no others allowed."""


class Source(_Table, frozen=True, kw_only=True):
    """An outlet: the glob that its articles' paths match, whole or from some folder on; higher trust is more."""

    name: Words
    pattern: Words
    trust: int = 0


class Thresholds(_Table, frozen=True, kw_only=True):
    """Cosines from which articles make a story and sentences a claim; the least confidence worth reporting."""

    story: Share = 0.48
    claim: Share = 0.55
    confidence: Share = 0.1


class Settings(_Table, frozen=True, kw_only=True):
    """What a configuration file may say."""

    paths: Annotated[tuple[str, ...], msgspec.Meta(min_length=1)] = ("articles",)
    registry: Words = "claims.yaml"
    sources: tuple[Source, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    thresholds: Thresholds = Thresholds()
    fail_on: Severity = Severity.ERROR
    encoder: Words | None = None
    entailer: Words | None = None


class Config(Settings, frozen=True, kw_only=True):
    """The settings and the folder they hold for: the file's, to which its ``paths`` and ``registry`` are relative."""

    folder: Path

    def located(self, path: str, cwd: Path) -> str:
        """Return a path of the file as one would give it in ``cwd``; an absolute one as it stands."""
        return path if Path(path).is_absolute() else relpath(self.folder / path, cwd)

    def selects(self, rule: str) -> bool:
        """Whether the rule takes part: selected (by default all are) and not ignored."""
        return rule.startswith(self.select or "") and not rule.startswith(self.ignore)


def load(start: Path, file: Path | None) -> Config:
    """Read the given file, else the nearest from ``start`` upward, else take the defaults.

    Raises ConfigError, naming file and line, for what cannot be read or is not valid.
    """
    if file:
        return _config(file, _table(file, _parse(file)))
    for found in _candidates(start):
        document = _parse(found)
        if found.name != "pyproject.toml" or "checker" in _tool(document):
            return _config(found, _table(found, document))
    return Config(folder=start)


def check_rules(config: Config, known: Iterable[str]) -> None:
    """Raise ConfigError where ``select`` or ``ignore`` names neither a rule nor the beginning of one."""
    rules = sorted(known)
    for key, wanted in (("select", config.select), ("ignore", config.ignore)):
        for prefix in wanted:
            if not prefix or not any(rule.startswith(prefix) for rule in rules):
                message = f"{key}: there is no rule {prefix!r}"
                raise ConfigError(message, f"Known rules: {', '.join(rules)}; a prefix stands for all it begins.")


def _candidates(start: Path) -> Iterator[Path]:
    for folder in (start, *start.parents):
        for name in ("checker.toml", "pyproject.toml"):
            if (folder / name).is_file():
                yield folder / name


def _parse(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{file}: {error.strerror}", "Name a file that exists and can be read.") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file}: not UTF-8 text", "Save it as UTF-8, as TOML asks.") from error
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        place = f"{file}:{line[1]}" if line else str(file)  # without one it is the end of the file
        raise ConfigError(f"{place}: {error}", "Mend the TOML there.") from error


def _tool(document: dict[str, Any]) -> dict[str, Any]:
    tool = document.get("tool", {})
    return tool if isinstance(tool, dict) else {}


def _table(file: Path, document: dict[str, Any]) -> object:
    if file.name != "pyproject.toml":
        return document
    if "checker" not in _tool(document):
        raise ConfigError(f"{file}: has no [tool.checker]", "Add that table, or leave out --config.")
    return _tool(document)["checker"]


def _config(file: Path, table: object) -> Config:
    try:
        settings = msgspec.convert(table, Settings)
    except msgspec.ValidationError as error:
        raise _refusal(file, str(error)) from error
    return Config(folder=file.parent, **msgspec.structs.asdict(settings))


def _refusal(file: Path, said: str) -> ConfigError:
    """Turn what msgspec says ("… - at `$.sources[0].name`") into what it says of which line."""
    problem, _, path = said.partition(" - at `$")
    loc = [int(number) if number else name for name, number in re.findall(r"\.([^.\[\]`]+)|\[(\d+)\]", path)]
    if unknown := re.fullmatch(r"Object contains unknown field `(.*)`", problem):
        place = _place(file, [*loc, unknown[1]])
        cure = (
            "In this file, leave tool.checker out." if unknown[1] == "tool" else f"Known keys: {', '.join(_keys(loc))}."
        )
        return ConfigError(f"{place}: unknown key {unknown[1]!r}", cure)
    missing = re.fullmatch(r"Object missing required field `(.*)`", problem)
    name = ".".join(map(str, [*loc, missing[1]] if missing else loc)) or "tool.checker"
    return ConfigError(f"{_place(file, loc)}: {name}: {problem}", "docs/config.md tells what each key takes.")


def _place(file: Path, loc: Sequence[int | str]) -> str:
    line = _line(file, loc)
    return f"{file}:{line}" if line else str(file)


def _keys(loc: Sequence[int | str]) -> tuple[str, ...]:
    tables: dict[int | str, type[_Table]] = {"sources": Source, "thresholds": Thresholds}
    return (tables[loc[0]] if loc else Settings).__struct_encode_fields__


def _line(file: Path, loc: Sequence[int | str]) -> int | None:
    """Find the line, from 1, that sets the innermost key of ``loc``; a number counts ``[[tables]]`` of one name."""
    lines = file.read_text(encoding="utf-8").splitlines()
    header = r"\s*\[+\s*tool\s*\.\s*checker\b" if file.name == "pyproject.toml" else ""
    at, found = next((n for n, line in enumerate(lines) if re.match(header, line)), 0), False
    for outer, part in zip(("", *loc), loc, strict=False):
        if isinstance(part, int):
            pattern, nth = rf"\s*\[\[.*\b{re.escape(str(outer))}\s*\]\]", part
        else:
            pattern, nth = rf"(?:.*[\s\[{{,.\"'])?{re.escape(part)}[\"']?\s*[=\].]", 0
        hits = (n for n in range(at, len(lines)) if re.match(pattern, lines[n]))
        hit = next(islice(hits, nth, None), None)
        at, found = (at, found) if hit is None else (hit, True)
    return at + 1 if found else None
