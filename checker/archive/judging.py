"""Shards of stories to candidates and findings: what sentences may disagree, and where they do."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import groupby
from typing import Any, TypeVar

import msgspec
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from checker.archive import tables
from checker.archive.intake import native
from checker.archive.meaning import Chunk
from checker.archive.steps import Bench, Step
from checker.archive.telling import Shard
from checker.cache import Cache, quietly
from checker.model import Article, Claim, Conflict, Pair, Sentence
from checker.models import load_encoder
from checker.stages.confront import Findings
from checker.stages.examine import judge
from checker.stages.meeting import Dossier, Meeting, Text, lay_out, meet
from checker.stages.toolbox import Tools, fit_out

T = TypeVar("T")
_Row = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An encoder that only knows the vectors of some texts."""

    id: str
    vectors: Mapping[str, _Row]

    def encode(self, texts: Sequence[str]) -> _Row:
        """Return one unit-length row a text, shape (n, d)."""
        return np.stack([self.vectors[text] for text in texts])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Own:
    """What a shard reads of its chunks: its own articles, their sentences and the vectors of these."""

    articles: Mapping[str, Article]
    sentences: Mapping[str, tuple[Sentence, ...]]
    vectors: Mapping[str, _Row]


def candidates_step(version: str) -> Step[Shard]:
    """Return the step from a shard to the pairs of sentences that may disagree, a row each."""
    return Step(name="candidates", version=version, make=_candidates)


def findings_step(version: str) -> Step[tuple[Shard, str]]:
    """Return the step from a shard and its part of candidates to claims and conflicts, a row each."""
    return Step(name="findings", version=version, make=_findings)


def _candidates(shard: Shard, bench: Bench) -> pa.Table:
    meetings = _at_the_desk(shard, bench, lambda texts, _: [meet(text) for text in texts])
    return tables.as_table((row for meeting in meetings for row in _pair_rows(meeting)), tables.CANDIDATES)


def _findings(given: tuple[Shard, str], bench: Bench) -> pa.Table:
    shard, part = given
    rows = {story: list(own) for story, own in groupby(bench.store.read(part).to_pylist(), lambda row: row["story"])}

    def judged(texts: list[Text], tools: Tools) -> list[Findings]:
        return judge([_meeting(text, rows.get(text.dossier.story.id, ())) for text in texts], tools)

    found = _at_the_desk(shard, bench, judged)
    return tables.as_table((row for one in found for row in _finding_rows(one)), tables.FINDINGS)


def _at_the_desk(shard: Shard, bench: Bench, work: Callable[[list[Text], Tools], T]) -> T:
    """Do something with the stories' texts, laid out with vectors that are known already."""
    own = _own(shard, bench)
    encoder = Known(id=load_encoder(bench.config.encoder).id, vectors=own.vectors)
    with closing(Cache(":memory:")) as cache:
        tools = fit_out(bench.config, bench.version, cache, quietly, encoder=encoder)
        return work([lay_out(dossier, tools) for dossier in _dossiers(shard, own)], tools)


def _dossiers(shard: Shard, own: _Own) -> Iterator[Dossier]:
    for told in shard:
        yield Dossier(
            story=told.story,
            articles=tuple(own.articles[article] for article in told.story.articles),
            sentences=tuple(own.sentences[article] for article in told.story.articles),
        )


def _own(shard: Shard, bench: Bench) -> _Own:
    articles: dict[str, Article] = {}
    sentences: dict[str, list[Sentence]] = {}
    vectors: dict[str, _Row] = {}
    for chunk, ids in _wanted(shard).items():
        articles |= {one.id: one for one in native(tables.where(bench.store.read(chunk.articles), "id", ids))}
        column = bench.store.read(chunk.vectors)["vector"]
        rows = tables.where(bench.store.read(chunk.sentences).append_column("vector", column), "article", ids)
        told = tables.as_things(rows.drop_columns("vector").to_pylist(), Sentence)
        vectors |= zip((one.text for one in told), tables.vectors_of(rows, "vector"), strict=True)
        for one in told:
            sentences.setdefault(one.article, []).append(one)
    return _Own(articles=articles, sentences={key: tuple(told) for key, told in sentences.items()}, vectors=vectors)


def _wanted(shard: Shard) -> dict[Chunk, set[str]]:
    """Return which articles the shard needs of each chunk."""
    wanted: dict[Chunk, set[str]] = {}
    for told in shard:
        for article, chunk in zip(told.story.articles, told.chunks, strict=True):
            wanted.setdefault(chunk, set()).add(article)
    return wanted


def _pair_rows(meeting: Meeting) -> Iterator[dict[str, Any]]:
    for pair in meeting.pairs:
        sides = {"left": pair.left.id, "right": pair.right.id}
        yield {**tables.as_row(pair), **sides, "story": meeting.text.dossier.story.id}


def _meeting(text: Text, rows: Iterable[dict[str, Any]]) -> Meeting:
    by_id = {sentence.id: sentence for sentence in text.sentences}
    pairs = (
        Pair(
            left=by_id[row["left"]],
            right=by_id[row["right"]],
            similarity=row["similarity"],
            met=tuple(row["met"]),
            likelihood=row["likelihood"],
        )
        for row in rows
    )
    return Meeting(text=text, pairs=tuple(pairs))


def _finding_rows(found: Findings) -> Iterator[dict[str, Any]]:
    for claim in found.claims:
        yield _finding_row(claim, found="claim", label=claim.label)
    for conflict in found.conflicts:
        yield {
            **_finding_row(conflict, found="conflict", label=conflict.thing),
            "kind": conflict.kind.value,
            "severity": conflict.severity.value,
            "confidence": conflict.confidence,
        }


def _finding_row(one: Claim | Conflict, *, found: str, label: str) -> dict[str, Any]:
    told = msgspec.json.encode(one).decode()
    return {"story": one.story, "found": found, "id": one.id, "label": label, "json": told}
