"""Sentences to vectors, and articles to their gists."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
import pyarrow as pa

from checker.archive import tables
from checker.archive.intake import native
from checker.archive.steps import Bench, Step
from checker.config import Config
from checker.edition import edition
from checker.identity import digest
from checker.model import Article, Sentence
from checker.models import load_encoder, models_id
from checker.stages.embed import gist
from checker.stages.examine import content


@dataclass(frozen=True, slots=True)
class Chunk:
    """The parts made from one chunk of files."""

    articles: str
    sentences: str
    vectors: str

    @property
    def parts(self) -> tuple[str, str, str]:
        """All of them."""
        return self.articles, self.sentences, self.vectors


def vectors_step(config: Config) -> Step[str]:
    """Return the step from a part of sentences to their vectors, a row each."""
    made_by = edition("archive/meaning.py", "archive/tables.py")
    version = digest(made_by, models_id(), load_encoder(config.encoder).id)
    return Step(name="vectors", version=version, make=_vectors)


def gists_step() -> Step[Chunk]:
    """Return the step from a chunk to what grouping needs, a row an article.

    ``content`` names what the article's findings depend on; ``heading`` is what a story may be called by.
    """
    made_by = ("archive/meaning.py", "archive/intake.py", "archive/tables.py")
    version = edition(*made_by, "stages/embed.py", "stages/examine.py", "identity.py", "model.py")
    return Step(name="gists", version=version, make=_gists)


def heading(article: Article) -> str:
    """Return what a story may be called by: the title or the first passage."""
    passage = article.passages[0]
    return article.title or article.text[passage.start : passage.end]


def _vectors(part: str, bench: Bench) -> pa.Table:
    sentences = bench.store.read(part, ["id", "text"])
    texts = tables.column_of(sentences, "text")
    place = {text: number for number, text in enumerate(dict.fromkeys(texts))}
    vectors = load_encoder(bench.config.encoder).encode(list(place))
    return tables.with_vectors(sentences.select(["id"]), "vector", vectors[[place[text] for text in texts]])


def _gists(chunk: Chunk, bench: Bench) -> pa.Table:
    articles, sentences, vectors = (bench.store.read(part) for part in chunk.parts)
    by_id = {article.id: article for article in native(articles)}
    told = [
        list(own) for _, own in groupby(tables.as_things(sentences.to_pylist(), Sentence), key=lambda one: one.article)
    ]
    rows = (_row(by_id[own[0].article], own) for own in told)
    table, matrix = tables.as_table(rows, tables.GISTS), tables.vectors_of(vectors, "vector")
    bounds = np.cumsum([len(own) for own in told], dtype=np.int64)[:-1]
    gists = [gist(rows) for rows in np.split(matrix, bounds) if len(rows)]
    return tables.with_vectors(table, "gist", np.reshape(np.array(gists, np.float32), (len(told), 2 * matrix.shape[1])))


def _row(article: Article, sentences: Sequence[Sentence]) -> dict[str, object]:
    return {
        "article": article.id,
        "source": article.source,
        "published": article.published,
        "heading": heading(article),
        "content": content(article, sentences),
    }
