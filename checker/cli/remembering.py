"""``cache``: what is remembered between runs."""

import click

from checker.cache import LARGEST
from checker.cli.app import console, open_cache, say


@click.group("cache")
def remembered() -> None:
    """Show or forget what is remembered between runs.

    It is remembered so that only what is new costs time.
    """


@remembered.command()
def info() -> None:
    """Show where it is, how much it holds and may hold."""
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
