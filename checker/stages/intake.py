"""Files to articles and their sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec

from checker.cache import Cache, Track, remember
from checker.edition import edition, libraries
from checker.identity import digest
from checker.ingest.opening import File
from checker.ingest.provenance import Source, sources_id
from checker.ingest.reading import Intake, Reading, read, take_in
from checker.language.sentences import split
from checker.model import Sentence

_MADE_BY = ("stages/intake.py", "ingest", "language/sentences.py", "model.py", "identity.py")


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What a run works on: the articles, and each one's sentences by its id."""

    intake: Intake
    sentences: Mapping[str, tuple[Sentence, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cut:
    reading: Reading
    sentences: tuple[Sentence, ...]


def read_files(files: Sequence[File], sources: Sequence[Source], cache: Cache, track: Track[list[int]]) -> Material:
    """Return the articles that the files hold and the sentences of each."""
    keys = article_keys(files, sources)

    def make(places: list[int]) -> list[bytes]:
        return [msgspec.msgpack.encode(_cut(read(files[place], sources))) for place in places]

    decoder = msgspec.msgpack.Decoder(_Cut)
    cut = [
        decoder.decode(raw) for raw in remember(cache, "articles", keys, make, track=track, label="Reading articles")
    ]
    intake = take_in([one.reading for one in cut])
    told = {one.reading.path: one.sentences for one in cut}  # of copies, the article that is kept has its own
    return Material(intake=intake, sentences={article.id: told[article.path] for article in intake.articles})


def article_keys(files: Sequence[File], sources: Sequence[Source]) -> list[str]:
    """Name for each file all that its article depends on."""
    version = digest(edition(*_MADE_BY), libraries(), sources_id(sources))
    return [digest("article", version, file.digest) for file in files]


def _cut(reading: Reading) -> _Cut:
    return _Cut(reading=reading, sentences=split(reading.article) if reading.article else ())
