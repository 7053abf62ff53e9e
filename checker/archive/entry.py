"""From what the command is told to a finished archive."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checker.config import Config, check_rules
from checker.extras import need
from checker.rules.framework import all_rules
from checker.runners.lending import Kind, lend
from checker.stages.version import version_of

if TYPE_CHECKING:
    from checker.archive.steps import Done
    from checker.archive.summary import Summary


# What says how sentences are judged: a new report or command makes no finding anew.
_JUDGES = ("archive", "config.py", "identity.py", "language", "model.py", "models", "rules", "stages", "weighing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """An archive to make: where its parts lie and who makes them."""

    config: Config
    store: str
    runner: Kind
    workers: int

    def carry_out(self, paths: Sequence[str], tell: Callable[["Done"], None]) -> "Summary":
        """Make what is missing, telling of each step, and say how much there is."""
        need("archive", "pyarrow", "fsspec")
        check_rules(self.config, [rule.id for rule in all_rules()])
        from checker.archive.building import Builder  # noqa: PLC0415 -- an extra
        from checker.archive.steps import Bench  # noqa: PLC0415 -- an extra
        from checker.archive.store import Store  # noqa: PLC0415 -- an extra
        from checker.archive.summary import summarise  # noqa: PLC0415 -- an extra

        version = version_of(self.config, *_JUDGES)
        bench = Bench(store=Store(_absolute(self.store)), config=self.config, version=version)
        with lend(self.runner, self.workers) as runner:
            builder = Builder(bench=bench, runner=runner, tell=tell)
            return summarise(builder.build(paths), builder)


def _absolute(url: str) -> str:
    """Return what a worker elsewhere understands."""
    return url if "://" in url else str(Path(url).absolute())
