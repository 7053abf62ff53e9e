"""``report`` and ``check``: what the articles say against each other."""

from collections.abc import Iterable, Sequence
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.app import (
    A_FILE,
    at_desk,
    config_option,
    console,
    known_registry,
    no_cache_option,
    paths_argument,
    paths_of,
    registry_file,
    registry_option,
    say,
    tell,
)
from checker.config import load
from checker.errors import ConfigError
from checker.model import Entry, Report
from checker.report.counting import count

if TYPE_CHECKING:
    from rich.console import Console

_FOUND = 1  # exit code
_FILE_WIDTH = 120
_TERMINAL, _JSON = "terminal", "json"


@click.command()
@paths_argument
@click.option(
    "--format",
    "form",
    type=click.Choice((_TERMINAL, _JSON)),
    default=_TERMINAL,
    show_default=True,
    help="For people or for programs.",
)
@click.option("--output", type=A_FILE, metavar="FILE", help="Write to this file.")
@config_option
@registry_option
@click.option("--no-registry", is_flag=True, help="Look up no decisions.")
@no_cache_option
@click.option("--plan", is_flag=True, help="Only count what each step would let through.")
def report(
    paths: Sequence[str],
    *,
    form: str,
    output: Path | None,
    config: Path | None,
    registry: Path | None,
    no_registry: bool,
    no_cache: bool,
    plan: bool,
) -> None:
    """Show claims and contradictions, with what is already decided."""
    if plan and (output or form != _TERMINAL):
        raise ConfigError("--plan only prints a table.", "Leave out --output and --format.")
    settings = load(Path.cwd(), config)
    desk = at_desk(settings, None if no_registry else known_registry(settings, registry), no_cache=no_cache)
    if plan:
        from checker.report.plan import plan_table  # noqa: PLC0415 -- heavy

        console().print(plan_table(desk.plan(paths_of(settings, paths))))
        return
    made = desk.report(paths_of(settings, paths))
    if output is None:
        _write(made, form, console())
    else:
        _save(made, form, output, spare=registry_file(settings, registry))


@click.command()
@paths_argument
@config_option
@registry_option
@no_cache_option
def check(paths: Sequence[str], *, config: Path | None, registry: Path | None, no_cache: bool) -> None:
    """Fail when the articles bring a new contradiction.

    One that is expired or relapsed fails too. No file of yours is changed.
    """
    from checker.gate import failing  # noqa: PLC0415 -- heavy

    settings = load(Path.cwd(), config)
    made = at_desk(settings, known_registry(settings, registry), no_cache=no_cache).report(paths_of(settings, paths))
    failures = failing(made, settings.fail_on)
    if failures:
        _name(failures, made)
    tell((*made.analysis.notices, *made.notices))
    read = f"{count(len(made.analysis.articles), 'article')}, {count(len(made.analysis.sentences), 'sentence')} read"
    if failures:
        say(f"Failed: {len(failures)} new at {settings.fail_on} or above, expired or relapsed; {read}.")
        raise click.exceptions.Exit(_FOUND)
    say(f"Passed: nothing new at {settings.fail_on} or above, expired or relapsed; {read}.")


def _name(failures: Iterable[Entry], made: Report) -> None:
    from checker.report.failures import failure  # noqa: PLC0415 -- heavy

    articles = {article.id: article for article in made.analysis.articles}
    for entry in failures:
        console().print(failure(entry, articles), soft_wrap=True)


def _write(made: Report, form: str, to: "Console") -> None:
    if form == _JSON:
        from checker.report.as_json import render as render_json  # noqa: PLC0415 -- heavy

        to.file.write(render_json(made))
    else:
        from checker.report.terminal import render as render_terminal  # noqa: PLC0415 -- heavy

        to.print(render_terminal(made, width=to.width))


def _save(made: Report, form: str, output: Path, *, spare: Path) -> None:
    """Write to a file that is neither an article nor the registry to spare."""
    kept = [spare, *(Path(article.path) for article in made.analysis.articles)]
    if output.resolve() in {file.resolve() for file in kept}:
        raise ConfigError(f"{output}: is an article or the registry.", "Name another file for the report.")
    text = StringIO()
    _write(made, form, console(file=text, width=_FILE_WIDTH))
    try:
        output.write_text(text.getvalue(), encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"{output}: {error.strerror}", "Name a file that can be written.") from error
