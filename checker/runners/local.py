"""Work in this process, or side by side in several of this machine."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread, current_thread, main_thread

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
    pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=_begin)
    with _lent(pool):
        yield Processes(pool, workers)


@contextmanager
def prepared(prepare: Callable[[], object], workers: int = 1) -> Iterator[Runner]:
    """Lend so many processes that prepare themselves while this one goes on; where there can be none, this process."""
    pool = _preparing(prepare, workers) if processors() > 1 else None
    if pool is None:
        yield InProcess()
        return
    with _lent(pool):
        yield Processes(pool, workers)


def _preparing(prepare: Callable[[], object], workers: int) -> ProcessPoolExecutor | None:
    pool = None
    try:
        pool = ProcessPoolExecutor(workers, get_context("fork" if _has_one_thread() else "spawn"), initializer=_begin)
        for _ in range(workers):
            pool.submit(prepare)
    except (OSError, NotImplementedError):  # a system without semaphores, or with no room for another process
        if pool:
            _end(pool)
        return None
    return pool


def _has_one_thread() -> bool:
    """Whether it is known that a fork, which starts sooner, would share no threads."""
    tasks = Path("/proc/self/task")
    return tasks.is_dir() and len(list(tasks.iterdir())) == 1


@contextmanager
def _lent(pool: ProcessPoolExecutor) -> Iterator[None]:
    """End the pool with whatever it still does; until then, writing to a killed worker must not kill this process."""
    may_set = hasattr(signal, "SIGPIPE") and current_thread() is main_thread()
    before = signal.signal(signal.SIGPIPE, signal.SIG_IGN) if may_set else None
    try:
        yield
    finally:
        _end(pool)
        if may_set:
            signal.signal(signal.SIGPIPE, before)


def _end(pool: ProcessPoolExecutor) -> None:
    for process in list((pool._processes or {}).values()):  # noqa: SLF001 -- from Python 3.14 on terminate_workers()
        process.terminate()
    pool.shutdown(cancel_futures=True)


def _begin() -> None:
    """Begin as a worker: it ends with its parent, says nothing on Ctrl-C, and takes one processor."""
    os.environ["OMP_NUM_THREADS"] = "1"
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


@dataclass(frozen=True, slots=True)
class InProcess:
    """One after the other, here."""

    workers: int = 1

    def map(self, work: Callable[[Given], Made], items: Iterable[Given]) -> Iterator[Made]:
        """Yield what the work makes of each item, in order."""
        return map(work, items)


@dataclass(frozen=True, slots=True)
class Processes:
    """A pool of so many processes."""

    pool: ProcessPoolExecutor
    workers: int

    def map(self, work: Callable[[Given], Made], items: Iterable[Given]) -> Iterator[Made]:
        """Yield what the work makes of each item, in order; raises RunnerError where a process is killed."""
        waiting: deque[Future[Made]] = deque()
        try:
            for item in items:
                waiting.append(self.pool.submit(work, item))
                if len(waiting) >= AHEAD * self.workers:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool as error:
            raise RunnerError(
                "A worker was killed, perhaps because memory ran out.",
                "Run it again with OMP_NUM_THREADS=1, or an archive with fewer --workers.",
            ) from error
