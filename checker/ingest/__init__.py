"""One module a file format, each making an Article; boilerplate is cut here, offsets into the file are kept."""

from checker.ingest.provenance import Source
from checker.ingest.reading import Intake, read_articles

__all__ = ["Intake", "Source", "read_articles"]
