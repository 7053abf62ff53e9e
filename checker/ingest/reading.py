"""Articles in: every named file is read or named in a notice, none is passed over in silence."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePath

from checker.errors import InputError
from checker.identity import article_id
from checker.ingest.decoding import read_bytes
from checker.ingest.draft import Draft
from checker.ingest.html import read_html
from checker.ingest.language_check import foreign_language
from checker.ingest.markdown import read_markdown
from checker.ingest.plain import read_plain
from checker.ingest.provenance import BY_FILE_NAME, Source, published_of, source_of
from checker.ingest.walking import SUFFIXES, Found, find
from checker.model import Article, Notice

_FORMATS: dict[str, Callable[[bytes], Draft]] = {
    ".txt": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
}


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
    read = [_attempt(found, sources) for found in find(paths)]
    failed = [one for one in read if isinstance(one, Notice)]
    articles = [one for one in read if isinstance(one, Article)]
    languages = {article.path: foreign_language(_texts(article)) for article in articles}
    native = [article for article in articles if not languages[article.path]]
    unique = sorted({one.id: one for one in reversed(native)}.values(), key=lambda one: (one.source, one.path))
    remarks = [*_foreign(languages), *_copies(native, unique), *_unnamed(unique)]
    return Intake(
        articles=tuple(unique),
        notices=tuple(sorted([*failed, *remarks], key=lambda notice: (notice.path or "", notice.message))),
        named=len(read),
        unread=len(failed),
        foreign=len(articles) - len(native),
    )


def _attempt(found: Found, sources: Sequence[Source]) -> Article | Notice:
    try:
        if found.error:
            raise found.error
        return _read(found.path, sources)
    except InputError as error:
        return Notice(message=f"{error.message}: skipped. {error.hint}", path=_printable(found.path))


def _printable(path: str) -> str:
    """Return the path with the bytes that are not UTF-8 spelled out."""
    return path.encode(errors="backslashreplace").decode()


def _read(path: str, sources: Sequence[Source]) -> Article:
    """Read one file; a function of its path, its content and the configured sources alone."""
    if _printable(path) != path:
        raise InputError("a file name that is not UTF-8", "Rename it.")
    kind = _FORMATS.get(PurePath(path).suffix.lower())
    raw = read_bytes(path)
    if not kind:
        raise InputError("not a kind of file that can be read", f"These can: {', '.join(SUFFIXES)}.")
    draft = kind(raw)
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


def _foreign(languages: dict[str, str | None]) -> Iterator[Notice]:
    for path, language in languages.items():
        if language:
            yield Notice(message=f"not in English (it looks like {language!r}): no verdict.", path=path)


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
