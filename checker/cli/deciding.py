"""``baseline`` and ``resolve``: what the desk knows and decides."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.app import (
    ConfigFile,
    NoCache,
    Paths,
    RegistryFile,
    at_desk,
    paths_of,
    registry_file,
    say,
    tell,
    today,
)
from checker.config import load
from checker.errors import ConfigError
from checker.model import DECIDED, Decision, Status


def baseline(
    paths: Paths = None, *, config: ConfigFile = None, registry: RegistryFile = None, no_cache: NoCache = False
) -> None:
    """Record what is found now as unresolved, so that the next check fails only on what is new."""
    from checker import gate  # noqa: PLC0415 -- heavy
    from checker.registry.writing import write_entries  # noqa: PLC0415 -- heavy

    settings = load(Path.cwd(), config)
    file = registry_file(settings, registry)
    desk = at_desk(settings, file, no_cache=no_cache)
    made = desk.report(paths_of(settings, paths))
    fresh = gate.baseline(made, desk.registry)
    write_entries(file, fresh)
    tell((*made.analysis.notices, *made.notices))
    say(f"{sum(entry.formerly is None for entry in fresh)} recorded as unresolved in {file}.")


def resolve(
    conflict: Annotated[str, typer.Argument(metavar="ID", help="The contradiction's id, as the report shows it.")],
    paths: Paths = None,
    *,
    status: Annotated[str, typer.Option(help="One of: " + ", ".join(DECIDED))],
    stands: Annotated[str | None, typer.Option(help="The source whose side stands.", show_default=False)] = None,
    reason: Annotated[str | None, typer.Option(help="Why.", show_default=False)] = None,
    by: Annotated[str | None, typer.Option(help="Who decided.", show_default=False)] = None,
    expires: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The last day it holds.", show_default=False)
    ] = None,
    config: ConfigFile = None,
    registry: RegistryFile = None,
    no_cache: NoCache = False,
) -> None:
    """Write a decision about a contradiction to the registry."""
    from checker import gate  # noqa: PLC0415 -- heavy
    from checker.registry.writing import write_entries  # noqa: PLC0415 -- heavy

    settings = load(Path.cwd(), config)
    file = registry_file(settings, registry)
    desk = at_desk(settings, file, no_cache=no_cache)
    decision = Decision(
        status=_status(status),
        by=by,
        on=today(),
        stands=stands,
        reason=reason,
        expires=expires.date() if expires else None,
    )
    made = None if conflict in desk.registry.by_id() else desk.report(paths_of(settings, paths))
    write_entries(file, [gate.decide(desk.registry, conflict, decision, made)])
    say(f"{conflict} is now {status} in {file}.")


def _status(name: str) -> Status:
    if name not in DECIDED:
        raise ConfigError(f"There is no status {name!r}.", f"One of: {', '.join(DECIDED)}.")
    return Status(name)
