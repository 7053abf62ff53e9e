"""Source and date: what the file states goes first, and what was assumed is said."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pytest

from checker.config import Source as ConfiguredSource
from checker.ingest.dates import to_date
from checker.ingest.draft import Draft, Stated
from checker.ingest.provenance import Source, name_of, published_of, source_of
from checker.ingest.reading import read_articles

ARTICLE = "The ferry sank off the coast on Friday, and the harbour master said that two of the crew were missing.\n"


@dataclass(frozen=True)
class Outlet:
    """A configured source."""

    name: str
    pattern: str


def test_configured_sources_fit() -> None:
    """The configuration's own class is a source."""
    source: Source = ConfiguredSource(name="Vale Post", pattern="*.txt")
    assert source_of(Stated(), "a.txt", [source]) == ("Vale Post", "source taken from the configuration")


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        (Stated(source="Post", site="Site", url="https://x.example/a"), ("Post", None)),
        (Stated(site="Site", url="https://x.example/a"), ("Site", None)),
        (Stated(url="https://www.x.example/a"), ("x.example", "source taken from the url")),
        (Stated(url="not a url"), ("vale/a", "source taken from the file name")),
        (Stated(url="http://[broken"), ("vale/a", "source taken from the file name")),
        (Stated(), ("vale/a", "source taken from the file name")),
    ],
)
def test_source_falls_back(stated: Stated, expected: tuple[str, str | None]) -> None:
    """In this order: stated, site, url, file name."""
    assert source_of(stated, "vale/a.txt", [Outlet("Other", "elsewhere/*")]) == expected


def test_configured_pattern_goes_before_the_site_and_after_the_file() -> None:
    """The first matching pattern names what the file does not."""
    outlets = [Outlet("First", "vale/*"), Outlet("Second", "*")]
    assert source_of(Stated(site="Site"), "/news/vale/a.txt", outlets)[0] == "First"
    assert source_of(Stated(source="Post"), "vale/a.txt", outlets)[0] == "Post"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/x/dev/flood/articles/courier.txt", "flood/courier"),
        ("dev/flood/articles/courier.txt", "flood/courier"),
        ("./flood/articles/../articles/courier.md", "courier"),
        ("articles/courier.txt", "courier"),
        ("./articles/courier.html", "courier"),
        ("courier.txt", "courier"),
        ("/courier.txt", "courier"),
        ("../articles/courier.txt", "courier"),
        ("articles/articles.txt", "articles"),
        ("news/2026/03/v1.2.txt", "2026/03/v1.2"),
    ],
)
def test_name_of_a_file(path: str, name: str) -> None:
    """Two folders and the file, without suffix and folders called articles."""
    assert name_of(path) == name


def test_files_of_one_name_in_different_folders_are_different_sources(tmp_path: Path) -> None:
    """The folder tells them apart, and whether it or one above it was given makes no difference."""
    for story in ("flood", "fire"):
        folder = tmp_path / "stories" / story / "articles"
        folder.mkdir(parents=True)
        (folder / "courier.txt").write_text(f"{story}: {ARTICLE}")
    together = read_articles([str(tmp_path)])
    assert [article.source for article in together.articles] == ["fire/courier", "flood/courier"]
    alone = read_articles([str(tmp_path / "stories" / "flood" / "articles")])
    assert alone.articles == together.articles[1:]


def test_files_that_pass_for_one_source_are_named(tmp_path: Path) -> None:
    """Where the folders do not tell files apart a notice says so; another one tells that ids depend on file names."""
    for outlet in ("courier", "post"):
        folder = tmp_path / outlet / "2026" / "03"
        folder.mkdir(parents=True)
        (folder / "ferry.txt").write_text(f"{outlet}: {ARTICLE}")
    messages = [notice.message for notice in read_articles([str(tmp_path)]).notices]
    assert any("pass for one source, '2026/03/ferry'" in message for message in messages)
    assert any("ids of conflicts change" in message for message in messages)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (date(2026, 3, 4), date(2026, 3, 4)),
        (datetime(2026, 3, 4, 23, 0), date(2026, 3, 4)),  # noqa: DTZ001 -- as YAML reads it
        ("2026-03-04", date(2026, 3, 4)),
        (" 2026-03-04T08:00:00Z ", date(2026, 3, 4)),
        ("March 4, 2026", date(2026, 3, 4)),
        ("Wednesday, 4 March 2026 at 10:15 p.m.", date(2026, 3, 4)),
        ("Mar. 4, 2026", date(2026, 3, 4)),
        ("13/3/2026", date(2026, 3, 13)),
        ("4/4/2026", date(2026, 4, 4)),
        ("3/4/2026", None),  # March or April?
        ("March 2026", None),
        ("yesterday", None),
        ("soon", None),
        (2026, None),
        (None, None),
    ],
)
def test_dates_are_read_as_written(value: object, expected: date | None) -> None:
    """ISO and written dates with day, month and year are read; vague and ambiguous ones are not guessed."""
    assert to_date(value) == expected


@pytest.mark.parametrize(
    ("draft", "path", "expected"),
    [
        (Draft(text="", passages=(), stated=Stated(published=date(2026, 3, 4)), lead=date(2020, 1, 1)), "a.txt", None),
        (Draft(text="", passages=(), lead=date(2026, 3, 4)), "2020-01-01.txt", "date taken from the leading date line"),
        (Draft(text="", passages=()), "2020-01-01/x-2026-03-04-b.txt", "date taken from the file name"),
    ],
)
def test_date_falls_back(draft: Draft, path: str, expected: str | None) -> None:
    """In this order: metadata, leading date line, file name."""
    assert published_of(draft, path) == (date(2026, 3, 4), expected)


@pytest.mark.parametrize("path", ["2026-03-04/a.txt", "12026-03-04.txt", "2026-13-04.txt", "20260304.txt"])
def test_no_date(path: str) -> None:
    """A folder's date, an impossible one and bare digits are no date."""
    assert published_of(Draft(text="", passages=()), path) == (None, "no date")


def test_metadata_date_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    """A date that is not understood is among what was assumed."""
    (tmp_path / "a.md").write_text(f"---\npublished: 3/4/2026\nupdated: [1]\nsource: Post\n---\n{ARTICLE}")
    (article,) = read_articles([str(tmp_path)]).articles
    assert article.assumed[:2] == ("no date", "published '3/4/2026' could not be read as a date")
