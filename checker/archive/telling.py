"""The barrier: the gists of all articles to stories, and stories to shards."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from checker.archive import tables
from checker.archive.meaning import Chunk
from checker.archive.nearness import mutual
from checker.archive.steps import Bench, Job, Step
from checker.config import Config
from checker.edition import edition
from checker.identity import digest
from checker.model import Article, Passage, Story
from checker.stages.group import join


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """The parts of gists, in order, and those of the edges between their articles."""

    gists: tuple[str, ...]
    edges: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A story, and the chunk in which each of its articles lies."""

    story: Story
    chunks: tuple[Chunk, ...]


Shard = tuple[Told, ...]


def stories_step(config: Config) -> Step[Drawn]:
    """Return the step from gists and edges to the stories, a row each.

    ``places`` says in which of the chunks each article lies, ``contents`` what its findings depend on.
    """
    made_by = edition("archive/telling.py", "archive/tables.py", "stages", "identity.py", "model.py")
    return Step(name="stories", version=digest(made_by, str(config.thresholds.story)), make=_stories)


def shards(stories: pa.Table, chunks: Sequence[Chunk]) -> Iterator[Job[Shard]]:
    """Deal the stories of several articles into shards, by the chunk in which a story's first article lies.

    A shard then reads few parts beside its own chunk's. It is named by what its own articles say, so that others may
    come and go.
    """
    several = stories.filter(pc.greater(pc.list_value_length(stories["articles"]), 1)).to_pylist()
    for _, rows in groupby(sorted(several, key=_home_first), _home):
        shard = list(rows)
        yield Job(
            given=tuple(_told(row, chunks) for row in shard),
            digests=tuple(name for row in shard for name in (row["id"], *row["contents"])),
        )


def _home(row: dict[str, Any]) -> int:
    return int(min(row["places"]))


def _home_first(row: dict[str, Any]) -> tuple[int, str]:
    return _home(row), row["id"]


def _told(row: dict[str, Any], chunks: Sequence[Chunk]) -> Told:
    story = Story(id=row["id"], label=row["label"], articles=tuple(row["articles"]))
    return Told(story=story, chunks=tuple(chunks[place] for place in row["places"]))


def _stories(drawn: Drawn, bench: Bench) -> pa.Table:
    rows = _each_once(drawn.gists, bench)
    places = {article: place for place, article in enumerate(sorted(rows))}
    edges = pa.concat_tables([bench.store.read(part) for part in drawn.edges])
    stories = join([_stub(rows[article]) for article in places], mutual(edges, places))
    return tables.as_table((_row(story, rows) for story in stories), tables.STORIES)


def _row(story: Story, articles: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    own = [articles[article] for article in story.articles]
    placed = {"contents": [one["content"] for one in own], "places": [one["place"] for one in own]}
    return {**tables.as_row(story), **placed}


def _each_once(parts: Sequence[str], bench: Bench) -> dict[str, dict[str, Any]]:
    """Return the rows of the parts by article, each with the number of its part; of copies the first counts."""
    rows: dict[str, dict[str, Any]] = {}
    for place, part in enumerate(parts):
        for row in bench.store.read(part, tables.GISTS.names).to_pylist():
            rows.setdefault(row["article"], {**row, "place": place})
    return rows


def _stub(row: dict[str, Any]) -> Article:
    """Return an article with all that grouping asks of it."""
    heading = row["heading"]
    return Article(
        id=row["article"],
        source=row["source"],
        path="",
        text=heading,
        passages=(Passage(start=0, end=len(heading), line=1),),
        published=row["published"],
    )
