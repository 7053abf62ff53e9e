"""What becomes of work that is done in other processes."""

import os
import signal
import subprocess
import sys
import time
from functools import partial

import pytest

from checker.errors import RunnerError
from checker.runners.local import local, prepared

_ENDED_AT_ONCE = """
import os, signal
from checker.runners.local import prepared
with prepared(os.getpid) as runner:
    print(*runner.map(abs, [-1]), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""

_NO_ROOM_FOR_A_SECOND = """
import os
from itertools import count
from multiprocessing.process import BaseProcess
from checker.runners import local
started, start = count(), BaseProcess.start
def begin(process):
    if next(started):
        raise BlockingIOError("Resource temporarily unavailable")
    start(process)
BaseProcess.start = begin
local.processors = lambda: 2
with local.prepared(os.getpid, 2) as runner:
    print(*runner.map(abs, [-1]), flush=True)
"""


def test_what_is_made_comes_in_the_order_of_the_items() -> None:
    """However many processes work on them."""
    with local(2) as several, prepared(os.getpid) as one, prepared(os.getpid, 3) as three:
        made = [list(runner.map(abs, range(-9, 0))) for runner in (several, one, three)]
        assert made == [list(range(9, 0, -1))] * 3
        assert (several.workers, one.workers, three.workers) == (2, 1, 3)


def test_what_the_work_raises_is_raised_here() -> None:
    """As if it had been done in this process."""
    with prepared(os.getpid) as runner, pytest.raises(ValueError, match="invalid literal"):
        list(runner.map(int, ["1", "one"]))


def test_a_killed_process_is_named_with_its_cure() -> None:
    """A process that is gone, as when memory runs out, ends the work with a line and not with a wait."""
    with prepared(os.getpid) as runner, pytest.raises(RunnerError) as raised:
        list(runner.map(os._exit, [1]))
    assert "OMP_NUM_THREADS=1" in raised.value.hint


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a way to end a process at once")
def test_no_process_outlives_the_one_it_works_for() -> None:
    """Else it would keep its memory, and the terminal that it shares, for ever."""
    command = [sys.executable, "-c", _ENDED_AT_ONCE]
    ended = subprocess.run(command, capture_output=True, timeout=60, check=False)  # waits for all that write to it
    assert ended.returncode == -signal.SIGKILL
    assert ended.stdout.split() == [b"1"]


def test_the_end_waits_for_nobody() -> None:
    """A process that is still preparing itself when nothing is left to do is not waited for."""
    with prepared(partial(time.sleep, 3600)):
        pass


def test_where_room_is_left_for_one_process_of_two_the_work_is_done_here() -> None:
    """And the run ends, with the one that had begun."""
    command = [sys.executable, "-c", _NO_ROOM_FOR_A_SECOND]
    ended = subprocess.run(command, capture_output=True, timeout=60, check=True)
    assert ended.stdout.split() == [b"1"]


def test_without_room_for_processes_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that cannot make a pool loses time and nothing else."""
    monkeypatch.setattr("checker.runners.local.ProcessPoolExecutor", _no_pool)
    with prepared(os.getpid) as runner:
        assert list(runner.map(os.getpgid, [0])) == [os.getpgid(0)]


def _no_pool(*_: object, **__: object) -> None:
    raise OSError("Function not implemented")
