"""The only place where ids are made.

An id hashes what a thing is about, never where it stands or how it was found.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable

_VERSION = "1"
_QUOTES = str.maketrans("“”„«»‘’‚`´–—‐‑", '"""""' + "'''''" + "----")


def normalise(text: str) -> str:
    """Fold case, width, white space, quotation marks and dashes, so that typography makes no difference."""
    folded = unicodedata.normalize("NFKC", text.translate(_QUOTES)).casefold()
    return re.sub(r"\s+", " ", folded).strip()


def digest(*parts: str | bytes) -> str:
    """Return the SHA-256 of the parts in hexadecimal; where one ends and the next begins counts."""
    sha = hashlib.sha256()
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        sha.update(len(raw).to_bytes(8, "big") + raw)
    return sha.hexdigest()


def article_id(source: str, text: str) -> str:
    """Name an article by its source and text."""
    return "a-" + digest(source, text)[:12]


def sentence_id(article: str, start: int) -> str:
    """Name a sentence by its place in its article."""
    return f"{article}:{start}"


def story_id(articles: Iterable[str]) -> str:
    """Name a story by its articles' ids."""
    return "s-" + digest(*sorted(articles))[:12]


def claim_id(members: Iterable[str]) -> str:
    """Name a claim by its members' ids."""
    return "k-" + digest(*sorted(members))[:12]


def conflict_id(kind: str, thing: str, sides: Iterable[tuple[str, str]]) -> str:
    """Name a conflict by what is in dispute: its kind, the thing, and each side's (source, value)."""
    flat = (part for side in sorted((normalise(source), normalise(value)) for source, value in sides) for part in side)
    return "c-" + digest(_VERSION, kind, normalise(thing), *flat)[:12]
