"""``archive``: any number of articles, in parts that are kept."""

from collections.abc import Sequence
from pathlib import Path

import click

from checker.cli.app import config_option, paths_argument, paths_of, say
from checker.config import load
from checker.processors import processors
from checker.report.counting import count
from checker.runners.lending import Kind


@click.command()
@paths_argument
@click.option("--store", required=True, metavar="URL", help="Where its parts are kept: a folder, s3://…, gs://….")
@click.option(
    "--runner",
    type=click.Choice(tuple(map(str, Kind))),
    default=Kind.LOCAL.value,
    show_default=True,
    help="Processes here, or Ray.",
)
@click.option("--workers", type=click.IntRange(min=1), help="How many; one a processor by default.")
@config_option
def archive(paths: Sequence[str], *, store: str, runner: str, workers: int | None, config: Path | None) -> None:
    """Work through any number of articles in parts that are kept.

    What is made is not made again.
    """
    from checker.archive.entry import Order  # noqa: PLC0415 -- heavy

    settings = load(Path.cwd(), config)
    order = Order(config=settings, store=store, runner=Kind(runner), workers=workers or processors())
    made = order.carry_out(
        paths_of(settings, paths), lambda done: say(f"{done.step}: {done.known} known, {done.made} made")
    )
    if made.refused:
        say(f"{count(made.refused, 'file')} skipped: the parts of articles say why, in the column refusal.")
    held = f"{count(made.articles, 'article')}, {count(made.stories, 'story', 'stories')}"
    found = f"{count(made.claims, 'claim')}, {count(made.conflicts, 'conflict')}"
    say(f"{held}, {found}: in {store.rstrip('/')}/findings, the parts that archive.json names.")
