"""One module a file format, each making an Article; boilerplate is cut here, offsets into the file are kept."""

from checker.ingest.opening import File, open_files
from checker.ingest.provenance import Source
from checker.ingest.reading import Intake, Reading, read, read_articles, take_in

__all__ = ["File", "Intake", "Reading", "Source", "open_files", "read", "read_articles", "take_in"]
