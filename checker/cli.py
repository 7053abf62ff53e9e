"""The command: the only place that prints, exits or reads the clock."""

import os
import signal
import sys
import traceback
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, closing
from datetime import date, datetime
from enum import StrEnum
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer
from platformdirs import user_cache_path

from checker import __version__
from checker.cache import FILE, LARGEST, Cache
from checker.config import Config, check_rules, load
from checker.errors import CheckerError, ConfigError, NothingFoundError, NothingReadError
from checker.model import DECIDED, Decision, Notice, Report, Status
from checker.report.safety import neutralise
from checker.runners.lending import Kind

if TYPE_CHECKING:
    from rich.console import Console

    from checker.desk import Desk

T = TypeVar("T")

_FOUND, _INVALID, _BROKEN, _EMPTY = 1, 2, 3, 5
_CODES: dict[type[CheckerError], int] = {NothingReadError: _BROKEN, NothingFoundError: _EMPTY}
_FILE_WIDTH = 120

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Find the points on which news articles contradict each other. Exit codes: 0 nothing new; 1 a new "
    "contradiction; 2 usage, configuration or registry invalid; 3 internal error, or nothing could be read; "
    "5 no article found.",
)

remembered = typer.Typer(
    no_args_is_help=True, help="What is remembered between runs, so that only what is new costs time."
)
app.add_typer(remembered, name="cache")


class Format(StrEnum):
    """How a report is written."""

    TERMINAL = "terminal"
    JSON = "json"


Paths = Annotated[
    list[str] | None, typer.Argument(help="Articles, or folders of them. (default: articles/)", show_default=False)
]
ConfigFile = Annotated[Path | None, typer.Option("--config", help="The configuration file.", show_default=False)]
RegistryFile = Annotated[
    Path | None,
    typer.Option("--registry", help="The registry of decisions. (default: claims.yaml)", show_default=False),
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Neither use nor keep what models worked out.")]


@app.command()
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
    settings = load(Path.cwd(), config)
    desk = _desk(settings, None if no_registry else _known_registry(settings, registry), no_cache=no_cache)
    if plan:
        from checker.report.plan import plan_table  # noqa: PLC0415 -- heavy

        _console().print(plan_table(desk.plan(_paths(settings, paths))))
        return
    made = desk.report(_paths(settings, paths))
    if output is None:
        _write(made, form, _console())
        return
    kept = [_registry_file(settings, registry), *(Path(article.path) for article in made.analysis.articles)]
    if output.resolve() in {file.resolve() for file in kept}:
        raise ConfigError(f"{output}: is an article or the registry.", "Name another file for the report.")
    text = StringIO()
    _write(made, form, _console(file=text, width=_FILE_WIDTH))
    try:
        output.write_text(text.getvalue(), encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"{output}: {error.strerror}", "Name a file that can be written.") from error


@app.command()
def check(
    paths: Paths = None, *, config: ConfigFile = None, registry: RegistryFile = None, no_cache: NoCache = False
) -> None:
    """Fail when the articles bring a contradiction that is new, expired or relapsed; change no file of yours."""
    from checker.gate import failing  # noqa: PLC0415 -- heavy
    from checker.report.failures import failure  # noqa: PLC0415 -- heavy
    from checker.report.words import count  # noqa: PLC0415 -- heavy

    settings = load(Path.cwd(), config)
    made = _desk(settings, _known_registry(settings, registry), no_cache=no_cache).report(_paths(settings, paths))
    failures = failing(made, settings.fail_on)
    articles = {article.id: article for article in made.analysis.articles}
    for entry in failures:
        _console().print(failure(entry, articles), soft_wrap=True)
    _tell((*made.analysis.notices, *made.notices))
    read = f"{count(len(made.analysis.articles), 'article')}, {count(len(made.analysis.sentences), 'sentence')} read"
    if failures:
        _say(f"Failed: {len(failures)} new at {settings.fail_on} or above, expired or relapsed; {read}.")
        raise typer.Exit(_FOUND)
    _say(f"Passed: nothing new at {settings.fail_on} or above, expired or relapsed; {read}.")


@app.command()
def baseline(
    paths: Paths = None, *, config: ConfigFile = None, registry: RegistryFile = None, no_cache: NoCache = False
) -> None:
    """Record what is found now as unresolved, so that the next check fails only on what is new."""
    from checker import gate  # noqa: PLC0415 -- heavy
    from checker.registry import write_entries  # noqa: PLC0415 -- heavy

    settings = load(Path.cwd(), config)
    file = _registry_file(settings, registry)
    desk = _desk(settings, file, no_cache=no_cache)
    made = desk.report(_paths(settings, paths))
    fresh = gate.baseline(made, desk.registry)
    write_entries(file, fresh)
    _tell((*made.analysis.notices, *made.notices))
    _say(f"{sum(entry.formerly is None for entry in fresh)} recorded as unresolved in {file}.")


@app.command()
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
    from checker.registry import write_entries  # noqa: PLC0415 -- heavy

    settings = load(Path.cwd(), config)
    file = _registry_file(settings, registry)
    desk = _desk(settings, file, no_cache=no_cache)
    decision = Decision(
        status=_status(status),
        by=by,
        on=_today(),
        stands=stands,
        reason=reason,
        expires=expires.date() if expires else None,
    )
    made = None if conflict in desk.registry.by_id() else desk.report(_paths(settings, paths))
    write_entries(file, [gate.decide(desk.registry, conflict, decision, made)])
    _say(f"{conflict} is now {status} in {file}.")


@app.command()
def rules(*, config: ConfigFile = None) -> None:
    """List the rules in use: what each finds and how often it was right."""
    from checker.report.explain import rules_table  # noqa: PLC0415 -- heavy
    from checker.rules.framework import all_rules  # noqa: PLC0415 -- heavy
    from checker.rules.hit_rates import hit_rates  # noqa: PLC0415 -- heavy

    settings = load(Path.cwd(), config)
    check_rules(settings, [rule.id for rule in all_rules()])
    chosen = [rule for rule in all_rules() if settings.selects(rule.id)]
    _console().print(rules_table(chosen, hit_rates(chosen)))


@app.command()
def explain(
    subject: Annotated[str, typer.Argument(metavar="RULE_OR_ID", help="A rule, or a contradiction's id.")],
    paths: Paths = None,
    *,
    config: ConfigFile = None,
    registry: RegistryFile = None,
    no_cache: NoCache = False,
) -> None:
    """Show what a rule does with true and silent examples, or why a contradiction was flagged."""
    from checker.report.explain import explain_conflict, explain_rule  # noqa: PLC0415 -- heavy
    from checker.rules.framework import all_rules  # noqa: PLC0415 -- heavy
    from checker.weighing.weigher import weigher  # noqa: PLC0415 -- heavy

    settings = load(Path.cwd(), config)
    console, weighs = _console(), weigher(all_rules())
    for rule in all_rules():
        if subject.casefold() in {rule.id.casefold(), rule.name}:
            console.print(explain_rule(rule, weighs.rates[rule.id]))
            return
    if not subject.startswith("c-"):
        known = ", ".join(rule.id for rule in all_rules())
        raise ConfigError(f"There is no rule {subject!r}.", f"Rules: {known}. Ids of contradictions begin with c-.")
    desk = _desk(settings, _known_registry(settings, registry), no_cache=no_cache)
    for entry in desk.report(_paths(settings, paths)).entries:
        if entry.conflict.id == subject:
            console.print(explain_conflict(entry, all_rules(), weighs))
            return
    raise ConfigError(f"These articles hold no contradiction {subject!r}.", "`checker report` shows the ids.")


@remembered.command()
def info() -> None:
    """Show where it is, how much it holds of each stage, and how much it may hold."""
    from checker.report.holdings import holdings_table  # noqa: PLC0415 -- heavy

    with _cache() as cache:
        _console().print(holdings_table(cache.holdings(), cache.file, cache.size, LARGEST))


@remembered.command()
def clear() -> None:
    """Forget everything; the next run works it out again."""
    with _cache() as cache:
        held = sum(holding.items for holding in cache.holdings())
        cache.clear()
    _say(f"{held} items forgotten.")


def _cache() -> AbstractContextManager[Cache]:
    return closing(Cache(_cache_folder() / FILE))


def _cache_folder() -> Path:
    return Path(os.environ.get("CHECKER_CACHE") or user_cache_path("checker"))


@app.command()
def archive(
    paths: Paths = None,
    *,
    store: Annotated[str, typer.Option(metavar="URL", help="Where its parts are kept: a folder, s3://…, gs://….")],
    runner: Annotated[Kind, typer.Option(help="Processes here, or Ray.")] = Kind.LOCAL,
    workers: Annotated[
        int | None, typer.Option(min=1, help="How many. (default: one a processor)", show_default=False)
    ] = None,
    config: ConfigFile = None,
) -> None:
    """Work through any number of articles in parts that are kept; what is made is not made again."""
    from checker.archive.entry import Order  # noqa: PLC0415 -- heavy
    from checker.report.words import count  # noqa: PLC0415 -- heavy

    settings = load(Path.cwd(), config)
    order = Order(config=settings, store=store, runner=runner, workers=workers or os.cpu_count() or 1)
    made = order.carry_out(
        _paths(settings, paths), lambda done: _say(f"{done.step}: {done.known} known, {done.made} made")
    )
    if made.refused:
        _say(f"{count(made.refused, 'file')} skipped: the parts of articles say why, in the column refusal.")
    held = f"{count(made.articles, 'article')}, {count(made.stories, 'story', 'stories')}"
    found = f"{count(made.claims, 'claim')}, {count(made.conflicts, 'conflict')}"
    _say(f"{held}, {found}: in {store.rstrip('/')}/findings, the parts that archive.json names.")


def _desk(config: Config, registry: Path | None, *, no_cache: bool) -> "Desk":
    from checker.desk import Desk  # noqa: PLC0415 -- heavy
    from checker.registry import Registry  # noqa: PLC0415 -- heavy
    from checker.registry import load as load_registry  # noqa: PLC0415 -- heavy

    return Desk(
        config=config,
        registry=load_registry(registry) if registry else Registry(),
        cache=None if no_cache else _cache_folder(),
        today=_today(),
        track=_track,
    )


def _paths(config: Config, named: Sequence[str] | None) -> list[str]:
    return list(named or (config.located(path, Path.cwd()) for path in config.paths))


def _registry_file(config: Config, named: Path | None) -> Path:
    return named or Path(config.located(config.registry, Path.cwd()))


def _known_registry(config: Config, named: Path | None) -> Path:
    if named and not named.exists():
        raise ConfigError(f"{named}: there is no such registry.", "Name one that exists, or leave --registry out.")
    return _registry_file(config, named)


def _status(name: str) -> Status:
    if name not in DECIDED:
        raise ConfigError(f"There is no status {name!r}.", f"One of: {', '.join(DECIDED)}.")
    return Status(name)


def _today() -> date:
    return date.today()  # noqa: DTZ011 -- the desk's own day


def _console(**settings: Any) -> "Console":
    from rich.console import Console  # noqa: PLC0415 -- heavy

    return Console(**settings)


def _track(items: Sequence[T], label: str) -> Iterable[T]:
    from rich.progress import track  # noqa: PLC0415 -- heavy

    errors = _console(stderr=True)
    return track(items, label, console=errors, transient=True, disable=not errors.is_terminal)


def _write(made: Report, form: Format, console: "Console") -> None:
    if form is Format.JSON:
        from checker.report.as_json import render as render_json  # noqa: PLC0415 -- heavy

        console.file.write(render_json(made))
    else:
        from checker.report.terminal import render as render_terminal  # noqa: PLC0415 -- heavy

        console.print(render_terminal(made, width=console.width))


def _say(line: str) -> None:
    typer.echo(neutralise(line), err=True)


def _tell(notices: Iterable[Notice]) -> None:
    for notice in notices:
        _say(f"{notice.path}: {notice.message}" if notice.path else notice.message)


def _version(wanted: bool) -> None:  # noqa: FBT001 -- typer's callback
    if wanted:
        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def _options(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which this is.")
    ] = False,
) -> None:
    pass


def main() -> None:
    """Run the command and exit with its code; a reader that closes the pipe ends it quietly."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    try:
        app()
    except CheckerError as error:
        _say(f"checker: {error.message}")
        _say(error.hint)
        sys.exit(_CODES.get(type(error), _INVALID))
    except OSError as error:
        _say(f"checker: {error.strerror or error}: {error.filename or 'the output'}")
        _say("See that there is room and that you may write there.")
        sys.exit(_BROKEN)
    except Exception:  # noqa: BLE001 -- the last resort of a command whose exit codes are a contract
        traceback.print_exc()
        _say("checker: internal error, see above; please report it.")
        sys.exit(_BROKEN)
