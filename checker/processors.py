"""How much may run side by side."""

import os

_MOST = 61  # processes that Windows lets one wait for


def processors() -> int:
    """Return how many processors this process may use, no more than ``OMP_NUM_THREADS`` allows."""
    here = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    allowed = os.environ.get("OMP_NUM_THREADS", "").partition(",")[0]  # "4,2" is four, and two in each of these
    return max(1, min(here, int(allowed) if allowed.isdecimal() else here, _MOST))
