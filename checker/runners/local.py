"""Work in this process, or side by side in several of this machine."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context

from checker.errors import RunnerError
from checker.processors import processors
from checker.runners.protocol import AHEAD, Given, Made, Runner


@contextmanager
def local(workers: int) -> Iterator[Runner]:
    """Lend a runner with so many processes; one worker is this process itself."""
    if workers == 1:
        yield InProcess()
        return
    # A fork would share the threads of models.
    pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=_on_one_thread)
    try:
        yield Processes(pool, AHEAD * workers)
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def ahead(prepare: Callable[[], object]) -> Iterator[Runner]:
    """Lend a process that prepares itself while this one goes on; where there is one processor, this process.

    To be called before threads are at work, since it may be a fork.
    """
    if processors() == 1:
        yield InProcess()
        return
    pool = ProcessPoolExecutor(1, initializer=_leave_stopping_to_parent)
    try:
        pool.submit(prepare)
        yield Processes(pool, AHEAD)
    finally:
        pool.shutdown(cancel_futures=True)


def _on_one_thread() -> None:
    """Leave the other processors to the other workers, as Ray does."""
    os.environ["OMP_NUM_THREADS"] = "1"
    _leave_stopping_to_parent()


def _leave_stopping_to_parent() -> None:
    """Say nothing when the user stops the run: the terminal tells every process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@dataclass(frozen=True, slots=True)
class InProcess:
    """One after the other, here."""

    def map(self, work: Callable[[Given], Made], items: Iterable[Given]) -> Iterator[Made]:
        """Yield what the work makes of each item, in order."""
        return map(work, items)


@dataclass(frozen=True, slots=True)
class Processes:
    """A pool, and how many items it is given before the first is waited for."""

    pool: ProcessPoolExecutor
    ahead: int

    def map(self, work: Callable[[Given], Made], items: Iterable[Given]) -> Iterator[Made]:
        """Yield what the work makes of each item, in order; raises RunnerError where a process is killed."""
        waiting: deque[Future[Made]] = deque()
        try:
            for item in items:
                waiting.append(self.pool.submit(work, item))
                if len(waiting) >= self.ahead:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool as error:
            raise RunnerError(
                "A worker was killed, perhaps because memory ran out.",
                "Run it again with fewer --workers, or with OMP_NUM_THREADS=1: what is made is kept.",
            ) from error
