"""What a format makes of a file, before source, date and language are settled."""

from dataclasses import dataclass
from datetime import date

from checker.model import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What a file says of itself; ``site`` is the web site's name, ``unclear`` holds dates that could not be read."""

    title: str | None = None
    source: str | None = None
    site: str | None = None
    published: date | None = None
    updated: date | None = None
    url: str | None = None
    author: str | None = None
    unclear: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A file as its format reads it; ``lead`` is the date of a leading ``date 2018-01-12``."""

    text: str
    passages: tuple[Passage, ...]
    stated: Stated = Stated()
    lead: date | None = None
