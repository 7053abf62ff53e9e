"""Work on a Ray cluster, or on one that Ray starts on this machine."""

import logging
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import ray
from ray.exceptions import RayError, RayTaskError

from checker.errors import RunnerError
from checker.runners.protocol import AHEAD, Given, Made, Runner


@contextmanager
def on_ray(workers: int) -> Iterator[Runner]:
    """Lend a runner on the cluster that ``RAY_ADDRESS`` names, else on so many processes of this machine.

    What its work raises is raised as it is; RunnerError where Ray itself fails.
    """
    try:
        ray.init(**_place(workers), log_to_driver=False, logging_level=logging.ERROR)
        yield Cluster(workers)
    except RayTaskError as error:
        raise error.cause from error
    except (RayError, ConnectionError) as error:
        raise RunnerError(f"Ray failed: {error}", "Mend the cluster and run it again: what is made is kept.") from error
    finally:
        ray.shutdown()


def _place(workers: int) -> dict[str, Any]:
    if os.environ.get("RAY_ADDRESS"):
        return {}
    return {"address": "local", "num_cpus": workers, "include_dashboard": False}


@dataclass(frozen=True, slots=True)
class Cluster:
    """How many items a cluster works on side by side."""

    workers: int

    def map(self, work: Callable[[Given], Made], items: Iterable[Given]) -> Iterator[Made]:
        """Yield what the work makes of each item, in order."""
        task: Any = ray.remote(_done)
        shared = ray.put(work)
        waiting: deque[Any] = deque()
        for item in items:
            waiting.append(task.remote(shared, item))
            if len(waiting) >= AHEAD * self.workers:
                yield ray.get(waiting.popleft())
        while waiting:
            yield ray.get(waiting.popleft())


def _done(work: Callable[[Given], Made], item: Given) -> Made:
    return work(item)
