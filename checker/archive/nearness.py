"""Gists to edges: which articles are near enough to report one event, found by many workers.

Articles are measured group by group against all around their dates. What one article is near to need not hold the
other way round in a crowded event; only what both ends find joins two.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

import numpy as np
import pyarrow as pa

from checker.archive import tables
from checker.archive.steps import Bench, Job, Step
from checker.archive.store import Store
from checker.config import Config
from checker.edition import edition, libraries
from checker.identity import digest
from checker.runners.protocol import Runner
from checker.stages.neighbours import FAR, UNDATED, Crowd, Edges, nearest, ordinals

_COLUMNS = ("article", "published", "gist")
_LAST = date.max.toordinal()

Rows = tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A part of gists, the days between which its articles were published, and which rows of it do not count."""

    part: str
    first: int
    last: int
    skipped: tuple[int, ...]

    @property
    def told(self) -> str:
        """Name all that edges depend on."""
        return f"{self.part} {self.skipped}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Whom to measure, and against whom."""

    own: tuple[Page, ...]
    others: tuple[Page, ...]


def undated_step() -> Step[Rows]:
    """Return the step that takes articles without a date, which any may be near to, out of the parts of gists."""
    made_by = edition("archive/nearness.py", "archive/tables.py")
    return Step(name="undated", version=digest(made_by, libraries()), make=_undated)


def edges_step(config: Config) -> Step[Group]:
    """Return the step from gists to edges, a row each: an article, another and how alike they are."""
    made_by = edition("archive/nearness.py", "archive/tables.py", "stages/neighbours.py")
    return Step(name="edges", version=digest(made_by, libraries(), str(config.thresholds.story)), make=_edges)


def leaf_through(parts: Sequence[str], store: Store, runner: Runner) -> tuple[list[Page], list[Job[Rows]]]:
    """Return the parts of gists with their days, and the job of taking out who has none; of copies the first counts."""
    pages: list[Page] = []
    undated: list[tuple[str, tuple[int, ...]]] = []
    seen: set[str] = set()
    for part, (ids, days) in zip(parts, runner.map(partial(_dated, store), parts), strict=True):
        copies = {row for row, article in enumerate(ids) if article in seen}
        without = {row for row, day in enumerate(days) if day == UNDATED}
        seen.update(ids)
        dated = [day for day in days if day != UNDATED]
        first, last = min(dated, default=_LAST), max(dated, default=0)
        pages.append(Page(part=part, first=first, last=last, skipped=tuple(sorted(copies | without))))
        if without - copies:
            undated.append((part, tuple(sorted(without - copies))))
    return pages, [Job(given=tuple(undated), digests=tuple(map(str, undated)))] if undated else []


def any_day(part: str) -> Page:
    """Return the page of articles that may be near to all others."""
    return Page(part=part, first=0, last=_LAST, skipped=())


def groups(pages: Sequence[Page], usual: int) -> Iterator[Job[Group]]:
    """Deal the parts into groups that end where a name says so, each with all that may be near to it.

    A group has the ``usual`` number of parts on average.
    """
    own: list[Page] = []
    for page in pages:
        own.append(page)
        if int(page.part.rpartition("/")[2], 16) % usual == 0 or page is pages[-1]:
            yield _job(own, pages)
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


def _job(own: Sequence[Page], pages: Iterable[Page]) -> Job[Group]:
    first, last = min(page.first for page in own) - FAR, max(page.last for page in own) + FAR
    others = tuple(page for page in pages if page.first <= last and first <= page.last)
    told = (*(page.told for page in own), "", *(page.told for page in others))
    return Job(given=Group(own=tuple(own), others=others), digests=told)


def _dated(store: Store, part: str) -> tuple[list[str], list[int]]:
    table = store.read(part, ["article", "published"])
    return table["article"].to_pylist(), ordinals(table["published"].to_pylist()).tolist()


def _edges(group: Group, bench: Bench) -> pa.Table:
    measured = pa.concat_tables([_told(page, bench.store) for page in group.own])
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


def _undated(rows: Rows, bench: Bench) -> pa.Table:
    return pa.concat_tables([bench.store.read(part, _COLUMNS).take(own) for part, own in rows])


def _told(page: Page, store: Store) -> pa.Table:
    """Return the rows of a part that count."""
    table, skipped = store.read(page.part, _COLUMNS), set(page.skipped)
    return table.filter(pa.array([row not in skipped for row in range(len(table))], pa.bool_()))


def _crowd(table: pa.Table, place: dict[str, int]) -> Crowd:
    ids = table["article"].to_pylist()
    return Crowd(
        ids=np.array(ids, object),
        gists=tables.vectors_of(table, "gist"),
        when=ordinals(table["published"].to_pylist()),
        selves=np.array([place.get(article, -1) for article in ids], np.int64),
    )
