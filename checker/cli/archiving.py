"""``archive``: any number of articles, in parts that are kept."""

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.app import ConfigFile, Paths, paths_of, say
from checker.config import load
from checker.processors import processors
from checker.report.counting import count
from checker.runners.lending import Kind


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

    settings = load(Path.cwd(), config)
    order = Order(config=settings, store=store, runner=runner, workers=workers or processors())
    made = order.carry_out(
        paths_of(settings, paths), lambda done: say(f"{done.step}: {done.known} known, {done.made} made")
    )
    if made.refused:
        say(f"{count(made.refused, 'file')} skipped: the parts of articles say why, in the column refusal.")
    held = f"{count(made.articles, 'article')}, {count(made.stories, 'story', 'stories')}"
    found = f"{count(made.claims, 'claim')}, {count(made.conflicts, 'conflict')}"
    say(f"{held}, {found}: in {store.rstrip('/')}/findings, the parts that archive.json names.")
