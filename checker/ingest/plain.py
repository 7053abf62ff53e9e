"""Plain text: every line a paragraph, unless lines were wrapped at a fixed width."""

from checker.ingest.blocks import paragraphs, passages
from checker.ingest.dates import lead
from checker.ingest.decoding import decode
from checker.ingest.draft import Draft


def read_plain(raw: bytes) -> Draft:
    """Read a ``.txt`` file; raises InputError where it is not UTF-8 text."""
    text = decode(raw)
    day, begin = lead(text)
    return Draft(text=text, passages=passages(text, list(paragraphs(text, begin))), lead=day)
