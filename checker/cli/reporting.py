"""``report`` and ``check``: what the articles say against each other."""

from collections.abc import Iterable
from enum import StrEnum
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.app import (
    ConfigFile,
    NoCache,
    Paths,
    RegistryFile,
    at_desk,
    console,
    known_registry,
    paths_of,
    registry_file,
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


class Format(StrEnum):
    """How a report is written."""

    TERMINAL = "terminal"
    JSON = "json"


def report(
    paths: Paths = None,
    *,
    form: Annotated[Format, typer.Option("--format", help="For people or for programs.")] = Format.TERMINAL,
    output: Annotated[Path | None, typer.Option(help="Write to this file.", show_default=False)] = None,
    config: ConfigFile = None,
    registry: RegistryFile = None,
    no_registry: Annotated[bool, typer.Option("--no-registry", help="Look up no decisions.")] = False,
    no_cache: NoCache = False,
    plan: Annotated[bool, typer.Option("--plan", help="Only count what each step would let through.")] = False,
) -> None:
    """Show all claims and contradictions of the articles, with what is already decided."""
    if plan and (output or form is not Format.TERMINAL):
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


def check(
    paths: Paths = None, *, config: ConfigFile = None, registry: RegistryFile = None, no_cache: NoCache = False
) -> None:
    """Fail when the articles bring a contradiction that is new, expired or relapsed; change no file of yours."""
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
        raise typer.Exit(_FOUND)
    say(f"Passed: nothing new at {settings.fail_on} or above, expired or relapsed; {read}.")


def _name(failures: Iterable[Entry], made: Report) -> None:
    from checker.report.failures import failure  # noqa: PLC0415 -- heavy

    articles = {article.id: article for article in made.analysis.articles}
    for entry in failures:
        console().print(failure(entry, articles), soft_wrap=True)


def _write(made: Report, form: Format, to: "Console") -> None:
    if form is Format.JSON:
        from checker.report.as_json import render as render_json  # noqa: PLC0415 -- heavy

        to.file.write(render_json(made))
    else:
        from checker.report.terminal import render as render_terminal  # noqa: PLC0415 -- heavy

        to.print(render_terminal(made, width=to.width))


def _save(made: Report, form: Format, output: Path, *, spare: Path) -> None:
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
