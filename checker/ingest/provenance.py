"""Who published an article and when: what the file states, and what is assumed where it does not."""

from collections.abc import Sequence
from datetime import date
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import Protocol
from urllib.parse import urlsplit

from checker.identity import digest
from checker.ingest.dates import in_name
from checker.ingest.draft import Draft, Stated

_DEPTH = 3  # parts of a path that name a source: two folders and the file
BY_FILE_NAME = "source taken from the file name"


class Source(Protocol):
    """An outlet and the glob that its articles' paths match, whole or from some folder on."""

    @property
    def name(self) -> str:
        """What the outlet is called."""
        ...

    @property
    def pattern(self) -> str:
        """The glob."""
        ...


def sources_id(sources: Sequence[Source]) -> str:
    """Name all of the sources that an article's own depends on: part of cache keys."""
    return digest(*(part for source in sources for part in (source.name, source.pattern)))


def source_of(stated: Stated, path: str, sources: Sequence[Source]) -> tuple[str, str | None]:
    """Return an article's source and what was assumed to find it.

    In this order: what the file states, the first configured source whose pattern matches, the web site's name, the
    url's domain, the file's name.
    """
    if stated.source:
        return stated.source, None
    for source in sources:
        if fnmatchcase(path, source.pattern) or fnmatchcase(path, f"*/{source.pattern}"):
            return source.name, "source taken from the configuration"
    if stated.site:
        return stated.site, None
    if domain := _domain(stated.url):
        return domain, "source taken from the url"
    return name_of(path), BY_FILE_NAME


def _domain(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def name_of(path: str) -> str:
    """Name a source by its file: the last three parts of the path as given, without suffix and ``articles`` folders.

    ``stories/flood/articles/courier.txt`` is ``flood/courier``: files of one name in different folders differ, and
    the name is the same whether the folder or one of its parents was given. It depends on the path as given alone,
    not on the working directory nor on the other articles.
    """
    parts = [part for part in PurePosixPath(path).with_suffix("").parts if part not in {"/", ".", ".."}]
    named = parts[-_DEPTH:]
    return "/".join([*(part for part in named[:-1] if part != "articles"), *named[-1:]])


def published_of(draft: Draft, path: str) -> tuple[date | None, str | None]:
    """Return when an article was published and what was assumed to find it."""
    if draft.stated.published:
        return draft.stated.published, None
    if draft.lead:
        return draft.lead, "date taken from the leading date line"
    if day := in_name(PurePosixPath(path).name):
        return day, "date taken from the file name"
    return None, "no date"
