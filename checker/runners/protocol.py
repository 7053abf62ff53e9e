"""What is asked of a runner."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

AHEAD = 3  # items handed out per worker, so that none waits for the slowest


class Runner(Protocol):
    """Does one kind of work on many items, so many at a time."""

    @property
    def workers(self) -> int:
        """How many items are worked on side by side."""
        ...

    def map(self, work: Callable[[Given], Made], items: Iterable[Given]) -> Iterator[Made]:
        """Yield what the work makes of each item, in the order of the items, which are taken a few at a time.

        The work, the items and what is made of them can be pickled. What the work raises is raised here.
        """
        ...
