"""Which runner is asked for."""

from enum import StrEnum
from typing import TYPE_CHECKING

from checker.extras import need

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from checker.runners.protocol import Runner


class Kind(StrEnum):
    """Where the work is done."""

    LOCAL = "local"
    RAY = "ray"


def lend(kind: Kind, workers: int) -> "AbstractContextManager[Runner]":
    """Lend a runner with so many workers; raises ConfigError where its library is missing."""
    if kind is Kind.LOCAL:
        from checker.runners.local import local  # noqa: PLC0415 -- heavy

        return local(workers)
    need("ray", "ray")
    from checker.runners.ray import on_ray  # noqa: PLC0415 -- an extra

    return on_ray(workers)
