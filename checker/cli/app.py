"""What the commands share: the application, their options, and the edges they touch."""

import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from platformdirs import user_cache_path

from checker import __version__
from checker.cache import FILE, Cache
from checker.config import Config
from checker.errors import ConfigError
from checker.model import Notice
from checker.report.safety import neutralise

if TYPE_CHECKING:
    from rich.console import Console

    from checker.desk import Desk

T = TypeVar("T")
A_FILE = click.Path(path_type=Path)

paths_argument = click.argument(
    "paths", nargs=-1, metavar="[PATH]...", help="Articles, or folders of them; articles/ by default."
)
config_option = click.option("--config", type=A_FILE, metavar="FILE", help="The configuration file.")
registry_option = click.option(
    "--registry", type=A_FILE, metavar="FILE", help="The registry of decisions; claims.yaml by default."
)
no_cache_option = click.option("--no-cache", is_flag=True, help="Neither use nor keep what models worked out.")


@click.group()
@click.version_option(__version__, message="%(version)s", help="Say which this is.")
def app() -> None:
    """Find the points on which news articles contradict each other.

    Exit codes: 0 nothing new; 1 a new contradiction; 2 usage, configuration or registry invalid; 3 internal error, or
    nothing could be read; 5 no article found.
    """


def at_desk(config: Config, registry: Path | None, *, no_cache: bool) -> "Desk":
    """Return the desk with its registry, None for one that knows nothing."""
    from checker.desk import Desk  # noqa: PLC0415 -- heavy
    from checker.registry import Registry  # noqa: PLC0415 -- heavy
    from checker.registry import load as load_registry  # noqa: PLC0415 -- heavy

    return Desk(
        config=config,
        registry=load_registry(registry) if registry else Registry(),
        cache=None if no_cache else cache_folder(),
        today=today(),
        track=_track,
    )


def paths_of(config: Config, named: Sequence[str] | None) -> list[str]:
    """Return what is named, else what the configuration names."""
    return list(named or (config.located(path, Path.cwd()) for path in config.paths))


def registry_file(config: Config, named: Path | None) -> Path:
    """Return the registry that is named, else the configuration's."""
    return named or Path(config.located(config.registry, Path.cwd()))


def known_registry(config: Config, named: Path | None) -> Path:
    """Return the registry, which must exist if it is named."""
    if named and not named.exists():
        raise ConfigError(f"{named}: there is no such registry.", "Name one that exists, or leave --registry out.")
    return registry_file(config, named)


def open_cache() -> AbstractContextManager[Cache]:
    """Open the cache for a while."""
    return closing(Cache(cache_folder() / FILE))


def cache_folder() -> Path:
    """Return where the cache is kept."""
    return Path(os.environ.get("CHECKER_CACHE") or user_cache_path("checker"))


def today() -> date:
    """Return the desk's own day."""
    return date.today()  # noqa: DTZ011 -- it has no other


def console(**settings: Any) -> "Console":
    """Return a terminal to print to."""
    from rich.console import Console  # noqa: PLC0415 -- heavy

    return Console(**settings)


def _track(items: Sequence[T], label: str) -> Iterable[T]:
    if not (sys.stderr and sys.stderr.isatty()):  # it may be closed
        return items
    from rich.progress import track  # noqa: PLC0415 -- heavy

    return track(items, label, console=console(stderr=True), transient=True)


def say(line: str) -> None:
    """Tell the user a line, beside what the command prints."""
    click.echo(neutralise(line), err=True)


def tell(notices: Iterable[Notice]) -> None:
    """Tell what the reader of a report should know."""
    for notice in notices:
        say(f"{notice.path}: {notice.message}" if notice.path else notice.message)
