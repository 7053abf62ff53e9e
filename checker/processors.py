"""How much may run side by side."""

import os


def processors() -> int:
    """Return how many processors to use: as numpy and torch do, no more than ``OMP_NUM_THREADS`` allows."""
    return int(os.environ.get("OMP_NUM_THREADS") or os.cpu_count() or 1)
