"""Articles in: every named file is read or named in a notice, none is passed over in silence."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePath

from checker.errors import InputError
from checker.identity import article_id
from checker.ingest.draft import Draft
from checker.ingest.html import read_html
from checker.ingest.language_check import foreign_language
from checker.ingest.markdown import read_markdown
from checker.ingest.opening import File, open_files
from checker.ingest.plain import read_plain
from checker.ingest.provenance import BY_FILE_NAME, Source, published_of, source_of
from checker.ingest.walking import SUFFIXES
from checker.model import Article, Notice

_FORMATS: dict[str, Callable[[bytes], Draft]] = {
    ".txt": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one file gave: an article, with its language where that is not English, or why there is none."""

    path: str
    article: Article | None = None
    language: str | None = None
    refusal: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """The articles, sorted by source and path, and what became of the other files.

    Of the ``named`` files ``unread`` could not be read and ``foreign`` are not in English; copies are dropped too.
    """

    articles: tuple[Article, ...]
    notices: tuple[Notice, ...]
    named: int
    unread: int
    foreign: int


def read_articles(paths: Sequence[str], sources: Sequence[Source] = ()) -> Intake:
    """Read the files and, recursively, the folders given; what cannot be read becomes a notice with its cure."""
    return take_in([read(file, sources) for file in open_files(paths)])


def read(file: File, sources: Sequence[Source]) -> Reading:
    """Read one file; a function of its path, its content and the configured sources alone."""
    try:
        article = _read(file, sources)
    except InputError as error:
        return Reading(path=file.printable, refusal=f"{error.message}: skipped. {error.hint}")
    return Reading(path=file.path, article=article, language=foreign_language(_texts(article)))


def take_in(readings: Sequence[Reading]) -> Intake:
    """Put together what the files gave: each article once, and a notice for every other file."""
    articles = [one.article for one in readings if one.article]
    native = [one.article for one in readings if one.article and not one.language]
    unique = sorted({one.id: one for one in reversed(native)}.values(), key=lambda one: (one.source, one.path))
    notices = [*_refused(readings), *_foreign(readings), *_copies(native, unique), *_unnamed(unique)]
    return Intake(
        articles=tuple(unique),
        notices=tuple(sorted(notices, key=lambda notice: (notice.path or "", notice.message))),
        named=len(readings),
        unread=len(readings) - len(articles),
        foreign=len(articles) - len(native),
    )


def _read(file: File, sources: Sequence[Source]) -> Article:
    if file.error:
        raise file.error
    path = file.path
    kind = _FORMATS.get(PurePath(path).suffix.lower())
    if not kind:
        raise InputError("not a kind of file that can be read", f"These can: {', '.join(SUFFIXES)}.")
    draft = kind(file.raw)
    if not draft.passages:
        raise InputError("no article text, only boilerplate", "Check that the article itself is in the file.")
    source, assumed = source_of(draft.stated, path, sources)
    published, dating = published_of(draft, path)
    unclear = (f"{value} could not be read as a date" for value in draft.stated.unclear)
    return Article(
        id=article_id(source, draft.text),
        source=source,
        path=path,
        text=draft.text,
        passages=draft.passages,
        title=draft.stated.title,
        published=published,
        updated=draft.stated.updated,
        url=draft.stated.url,
        author=draft.stated.author,
        assumed=tuple(note for note in (assumed, dating, *unclear) if note),
    )


def _texts(article: Article) -> list[str]:
    return [article.text[passage.start : passage.end] for passage in article.passages]


def _refused(readings: Iterable[Reading]) -> Iterator[Notice]:
    return (Notice(message=one.refusal, path=one.path) for one in readings if one.refusal)


def _foreign(readings: Iterable[Reading]) -> Iterator[Notice]:
    for one in readings:
        if one.language:
            yield Notice(message=f"not in English (it looks like {one.language!r}): no verdict.", path=one.path)


def _copies(articles: Iterable[Article], unique: Iterable[Article]) -> Iterator[Notice]:
    first = {article.id: article.path for article in unique}
    for article in articles:
        if article.path != first[article.id]:
            message = f"the same text by the same source as {first[article.id]}: skipped."
            yield Notice(message=message, path=article.path)


def _unnamed(articles: Sequence[Article]) -> Iterator[Notice]:
    """Say that sources known by their file alone make ids that change with its name, and where they may mislead."""
    unnamed = [article for article in articles if BY_FILE_NAME in article.assumed]
    cure = "Name it: `source:` in front matter, or [[tool.checker.sources]]."
    if unnamed:
        message = "Articles without a source go by their file's name, and ids of conflicts change when it is renamed"
        yield Notice(message=f"{message} ({len(unnamed)} here). {cure}")
    for source, group in groupby(unnamed, key=lambda article: article.source):
        paths = [article.path for article in group]
        if len(paths) > 1:
            yield Notice(message=f"{', '.join(paths)} pass for one source, {source!r}. {cure}")
