"""Web pages: the article, what the page states of itself, and the line where each passage begins."""

from datetime import date
from pathlib import Path

from checker.ingest.html import read_html
from checker.ingest.reading import read_articles
from checker.model import Article

FIXTURES = Path(__file__).parent / "fixtures" / "ingest"


def _read(name: str) -> Article:
    (article,) = read_articles([str(FIXTURES / name)]).articles
    return article


def test_metadata_is_read_from_json_ld_and_meta_tags() -> None:
    """Title, source, dates, url and author come from the page."""
    article = _read("page.html")
    assert (article.title, article.source) == ("Ferry Marlin sinks off Port Alder", "The Alder Courier")
    assert (article.published, article.updated) == (date(2026, 3, 4), date(2026, 3, 5))
    assert (article.url, article.author) == ("https://www.aldercourier.example/2026/03/04/ferry", "Ines Okafor")
    assert article.assumed == ()


def test_json_ld_alone_is_enough() -> None:
    """Without meta tags the JSON-LD gives source, author and dates."""
    page = (FIXTURES / "page.html").read_text(encoding="utf-8")
    kept = "\n".join(line for line in page.splitlines() if not line.startswith(("<meta", "<link")))
    stated = read_html(kept.encode()).stated
    assert (stated.site, stated.author) == ("The Alder Courier", "Ines Okafor")
    assert (stated.published, stated.updated) == (date(2026, 3, 4), date(2026, 3, 5))


def test_passages_index_the_extracted_text_and_know_their_line() -> None:
    """Menus, share lines and footers are gone; each passage knows the line of the page where its element begins."""
    article = _read("page.html")
    quotes = [article.text[passage.start : passage.end] for passage in article.passages]
    assert [(passage.line, quote[:20]) for passage, quote in zip(article.passages, quotes, strict=True)] == [
        (11, "Ferry Marlin sinks o"),
        (12, "The ferry Marlin san"),
        (15, "Two crew members wer"),
        (16, "The Marlin was built"),
        (16, "It carried no cars."),
        (18, "The cause of the sin"),
    ]
    assert "is not known, the coast" in quotes[-1]


def test_copyright_year_and_file_time_are_no_dates() -> None:
    """A page that states no date has none."""
    article = _read("typewriter.html")
    assert (article.published, article.updated) == (None, None)
    assert "no date" in article.assumed


def test_declared_encoding_is_used() -> None:
    """A page in another encoding is read by what it declares, as browsers do."""
    page = (FIXTURES / "typewriter.html").read_text(encoding="utf-8").replace("Lower Vale", "“Café Vale”")
    draft = read_html(page.encode("windows-1252"))
    assert "“Café Vale”" in draft.text
    assert [passage.line for passage in draft.passages][-2:] == [4, 5]


def test_date_in_the_future_does_not_depend_on_today() -> None:
    """The day on which the check runs plays no part."""
    page = (FIXTURES / "page.html").read_text(encoding="utf-8").replace("2026", "2035")
    assert read_html(page.encode()).stated.published == date(2035, 3, 4)


def test_page_reads_the_same_twice() -> None:
    """Reading is a function of the page alone."""
    raw = (FIXTURES / "page.html").read_bytes()
    assert read_html(raw) == read_html(raw)


def test_text_after_a_line_break_has_the_line_of_the_break() -> None:
    """Pages that part paragraphs with ``<br>`` give lines too."""
    page = """<html><body><div>
    The old bridge at Vale was closed on Monday after engineers found cracks in two of its piers, the council said.
    <br><br>
    Traffic is being sent through Lower Vale, a detour of nine miles, until the piers have been mended.
    </div></body></html>"""
    assert [passage.line for passage in read_html(page.encode()).passages] == [1, 3]
