"""``baseline`` and ``resolve``: what the desk knows and decides."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from checker.cli.app import (
    at_desk,
    config_option,
    no_cache_option,
    paths_argument,
    paths_of,
    registry_file,
    registry_option,
    say,
    tell,
    today,
)
from checker.config import load
from checker.errors import ConfigError
from checker.model import DECIDED, Decision, Status


@click.command()
@paths_argument
@config_option
@registry_option
@no_cache_option
def baseline(paths: Sequence[str], *, config: Path | None, registry: Path | None, no_cache: bool) -> None:
    """Record what is found, so that only what is new fails a check.

    What is not decided yet is recorded as unresolved.
    """
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


@click.command()
@click.argument("conflict", metavar="ID", help="The contradiction's id, as the report shows it.")
@paths_argument
@click.option("--status", required=True, help="One of: " + ", ".join(DECIDED))
@click.option("--stands", help="The source whose side stands.")
@click.option("--reason", help="Why.")
@click.option("--by", help="Who decided.")
@click.option("--expires", type=click.DateTime(["%Y-%m-%d"]), help="The last day it holds.")
@config_option
@registry_option
@no_cache_option
def resolve(
    conflict: str,
    paths: Sequence[str],
    *,
    status: str,
    stands: str | None,
    reason: str | None,
    by: str | None,
    expires: datetime | None,
    config: Path | None,
    registry: Path | None,
    no_cache: bool,
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
