"""Gists to edges: which articles are near enough to report one event, found by many workers.

Articles are measured group by group against all around their dates. What one article is near to need not hold the
other way round in a crowded event; only what both ends find joins two.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from checker.archive import tables
from checker.archive.steps import Bench, Job, Step
from checker.archive.store import Store
from checker.config import Config
from checker.edition import edition, libraries
from checker.identity import digest
from checker.runners.protocol import Runner
from checker.stages.neighbours import FAR, UNDATED, Crowd, Edges, nearest, ordinals


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a part of gists holds: the days between which its articles were published, and which rows are copies."""

    part: str
    first: int
    last: int
    undated: bool
    copies: tuple[int, ...]

    @property
    def told(self) -> str:
        """Name all that edges depend on."""
        return f"{self.part} {self.copies}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Whom to measure, with a date or without, and against whom."""

    own: tuple[Page, ...]
    others: tuple[Page, ...]
    undated: bool


def edges_step(config: Config) -> Step[Group]:
    """Return the step from gists to edges, a row each: an article, another and how alike they are."""
    made_by = edition("archive/nearness.py", "archive/tables.py", "stages/neighbours.py")
    return Step(name="edges", version=digest(made_by, libraries(), str(config.thresholds.story)), make=_edges)


def leaf_through(parts: Sequence[str], store: Store, runner: Runner) -> Iterator[Page]:
    """Yield what each part of gists holds; of an article in several, the first counts."""
    seen: set[str] = set()
    for part, (ids, days) in zip(parts, runner.map(partial(_dated, store), parts), strict=True):
        copies = tuple(row for row, article in enumerate(ids) if article in seen)
        seen.update(ids)
        dated = [day for day in days if day != UNDATED]
        first, last = min(dated, default=0), max(dated, default=0)
        yield Page(part=part, first=first, last=last, undated=len(dated) < len(days), copies=copies)


def groups(pages: Sequence[Page], usual: int) -> Iterator[Job[Group]]:
    """Deal the parts into groups that end where a name says so, each with all that may be near to it.

    A group has the ``usual`` number of parts on average.
    """
    own: list[Page] = []
    for page in pages:
        own.append(page)
        if int(page.part.rpartition("/")[2], 16) % usual == 0 or page is pages[-1]:
            yield _job(own, [other for other in pages if _around(own, other)], undated=False)
            if any(one.undated for one in own):
                yield _job(own, pages, undated=True)
            own = []


def mutual(edges: pa.Table, places: dict[str, int]) -> Edges:
    """Return what both ends found, each pair once, by the articles' places."""
    rows, others = (
        np.array([places[key] for key in edges[name].to_pylist()], np.int64) for name in ("article", "other")
    )
    pairs = np.minimum(rows, others) * len(places) + np.maximum(rows, others)
    codes, at, times = np.unique(pairs, return_index=True, return_counts=True)
    both = times == 2
    count = max(len(places), 1)
    return codes[both] // count, codes[both] % count, edges["likeness"].to_numpy()[at[both]]


def _numbers(column: pa.ChunkedArray, places: dict[str, int]) -> NDArray[np.int64]:
    return np.array([places[key] for key in column.to_pylist()], np.int64)


def _job(own: Sequence[Page], others: Sequence[Page], *, undated: bool) -> Job[Group]:
    given = Group(own=tuple(own), others=tuple(others), undated=undated)
    return Job(given=given, digests=(str(undated), *(page.told for page in own), "", *(page.told for page in others)))


def _around(own: Iterable[Page], other: Page) -> bool:
    return other.undated or any(one.first - FAR <= other.last and other.first <= one.last + FAR for one in own)


def _dated(store: Store, part: str) -> tuple[list[str], list[int]]:
    table = store.read(part, ["article", "published"])
    return table["article"].to_pylist(), ordinals(table["published"].to_pylist()).tolist()


def _edges(group: Group, bench: Bench) -> pa.Table:
    measured = pa.concat_tables([_told(page, bench.store) for page in group.own])
    measured = measured.filter(pc.equal(pc.is_null(measured["published"]), group.undated))
    ids = np.array(measured["article"].to_pylist(), object)
    place = {article: row for row, article in enumerate(ids)}
    crowds = (_crowd(_told(page, bench.store), place) for page in group.others)
    gists, when = tables.vectors_of(measured, "gist"), ordinals(measured["published"].to_pylist())
    found = nearest(gists, when, crowds, bench.config.thresholds.story)
    rows = (
        {"article": ids[row], "other": other, "likeness": likeness}
        for columns in found
        for row, other, likeness in zip(*columns, strict=True)
    )
    return tables.as_table(rows, tables.EDGES)


def _told(page: Page, store: Store) -> pa.Table:
    """Return a part's articles without those that are copies."""
    table = store.read(page.part, ["article", "published", "gist"])
    return table.take(sorted(set(range(len(table))).difference(page.copies))) if page.copies else table


def _crowd(table: pa.Table, place: dict[str, int]) -> Crowd:
    ids = table["article"].to_pylist()
    return Crowd(
        ids=np.array(ids, object),
        gists=tables.vectors_of(table, "gist"),
        when=ordinals(table["published"].to_pylist()),
        selves=np.array([place.get(article, -1) for article in ids], np.int64),
    )
