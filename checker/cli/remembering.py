"""``cache``: what is remembered between runs."""

import typer

from checker.cache import LARGEST
from checker.cli.app import console, open_cache, say

remembered = typer.Typer(
    no_args_is_help=True, help="What is remembered between runs, so that only what is new costs time."
)


@remembered.command()
def info() -> None:
    """Show where it is, how much it holds of each stage, and how much it may hold."""
    from checker.report.holdings import holdings_table  # noqa: PLC0415 -- heavy

    with open_cache() as cache:
        console().print(holdings_table(cache.holdings(), cache.file, cache.size, LARGEST))


@remembered.command()
def clear() -> None:
    """Forget everything; the next run works it out again."""
    with open_cache() as cache:
        held = sum(holding.items for holding in cache.holdings())
        cache.clear()
    say(f"{held} items forgotten.")
