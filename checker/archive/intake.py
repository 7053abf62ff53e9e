"""Files to articles and their sentences: the first two steps."""

from collections.abc import Iterable, Iterator, Sequence

import pyarrow as pa

from checker.archive import tables
from checker.archive.steps import Bench, Job, Step
from checker.config import Config
from checker.edition import edition, libraries
from checker.identity import digest
from checker.ingest.opening import File
from checker.ingest.provenance import sources_id
from checker.ingest.reading import Reading, read
from checker.language.sentences import split
from checker.model import Article

_MOST = 1024

Files = tuple[File, ...]


def articles_step(config: Config) -> Step[Files]:
    """Return the step from files to articles, a row a file."""
    made_by = edition("archive/intake.py", "archive/tables.py", "ingest", "model.py", "identity.py")
    return Step(name="articles", version=digest(made_by, libraries(), sources_id(config.sources)), make=_articles)


def sentences_step() -> Step[str]:
    """Return the step from a part of articles to their sentences, a row each."""
    made_by = edition("archive/intake.py", "archive/tables.py", "language/sentences.py", "model.py", "identity.py")
    return Step(name="sentences", version=digest(made_by, libraries()), make=_sentences)


def chunks(files: Iterable[File], usual: int) -> Iterator[Job[Files]]:
    """Deal the files into chunks that end where a path says so: one file more or less moves no other chunk's bounds.

    A chunk has the ``usual`` number of files on average.
    """
    chunk: list[File] = []
    for file in files:
        chunk.append(file)
        if _ends_a_chunk(file, usual) or len(chunk) == _MOST:
            yield _job(chunk)
            chunk = []
    if chunk:
        yield _job(chunk)


def native(table: pa.Table) -> list[Article]:
    """Return the articles of a part of which there is a verdict, each once."""
    told = [row for row in table.to_pylist() if row["id"] and not row["language"]]
    once: dict[str, Article] = {}
    for article in tables.as_things(told, Article):
        once.setdefault(article.id, article)
    return list(once.values())


def _ends_a_chunk(file: File, usual: int) -> bool:
    return int(digest(file.printable), 16) % usual == 0


def _job(chunk: Sequence[File]) -> Job[Files]:
    return Job(given=tuple(chunk), digests=tuple(file.digest for file in chunk))


def _articles(files: Files, bench: Bench) -> pa.Table:
    readings = (read(file, bench.config.sources) for file in files)
    return tables.as_table((_row(reading) for reading in readings), tables.ARTICLES)


def _row(reading: Reading) -> dict[str, object]:
    article = tables.as_row(reading.article) if reading.article else {"path": reading.path}
    return {**article, "language": reading.language, "refusal": reading.refusal}


def _sentences(part: str, bench: Bench) -> pa.Table:
    articles = native(bench.store.read(part))
    return tables.as_table(
        (tables.as_row(sentence) for article in articles for sentence in split(article)), tables.SENTENCES
    )
