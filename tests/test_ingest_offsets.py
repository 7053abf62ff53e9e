"""Quotes are verbatim: passages index the file as it is on disk."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.ingest.draft import Draft
from checker.ingest.markdown import read_markdown
from checker.ingest.plain import read_plain
from checker.ingest.reading import read_articles
from checker.model import Article

FIXTURES = Path(__file__).parent / "fixtures" / "ingest"
TEXT_FILES = sorted(path for path in FIXTURES.iterdir() if path.suffix in {".txt", ".md"})


def _read(name: str) -> Article:
    (article,) = read_articles([str(FIXTURES / name)]).articles
    return article


def _quotes(article: Article | Draft) -> list[str]:
    return [article.text[passage.start : passage.end] for passage in article.passages]


@pytest.mark.parametrize("path", TEXT_FILES, ids=lambda path: path.name)
def test_text_is_the_file_and_lines_are_the_files(path: Path) -> None:
    """``file[start:end]`` is the quote, and it begins on the line that is given."""
    article = _read(path.name)
    file = path.read_bytes().decode()
    assert article.text == file
    for passage, quote in zip(article.passages, _quotes(article), strict=True):
        assert file[passage.start : passage.end] == quote == quote.strip() != ""
        assert quote.split("\n")[0] in file.split("\n")[passage.line - 1]


def test_plain_text_keeps_sentences_and_drops_what_surrounds_them() -> None:
    """The date line gives the date; credits, pointers, share lines and the author's biography are no passages."""
    article = _read("dated.txt")
    assert article.published == date(2026, 3, 4)
    assert [(passage.line, quote[:18]) for passage, quote in zip(article.passages, _quotes(article), strict=True)] == [
        (1, "The ferry Marlin s"),
        (5, "The harbour master"),
        (7, "Divers are to resu"),
    ]


def test_wrapped_lines_are_one_passage() -> None:
    """Lines that were wrapped at a fixed width belong together; a headline and a last line stand alone."""
    headline, body, last = _quotes(_read("wrapped.txt"))
    assert headline.isupper()
    assert (body[:9], body[-8:], body.count("\n")) == ("The ferry", "allowed.", 3)
    assert last == "Two crew members are still missing."


def test_lines_of_unwrapped_text_are_passages_of_their_own() -> None:
    """Where lines have no common width each is a paragraph."""
    text = "Two die in fire.\nThe mayor denied it.\n\n- A list item\n• Another\n"
    assert _quotes(read_plain(text.encode())) == [
        "Two die in fire.",
        "The mayor denied it.",
        "A list item",
        "Another",
    ]


def test_markdown_passages_are_without_markers_code_tables_and_pictures() -> None:
    """Headings, paragraphs, items and quotations are passages without their markers; emphasis and links stay."""
    assert _quotes(_read("front.md")) == [
        "Port Alder ferry: what is known",
        "The *Marlin* sank on **Tuesday**, the\n[harbour master](https://alder.example/master) said.",
        "It carried 41 people.",
        "Two of them are missing.",
        '"We are still searching," the coast guard\'s\n> spokeswoman said.',
        "1 lifeboat was found empty.",
        "An indented paragraph is still a paragraph.",
    ]


def test_markdown_metadata_comes_from_the_front_matter() -> None:
    """Title, source, dates, url and authors are read; other keys are ignored."""
    article = _read("front.md")
    assert (article.title, article.source, article.author) == (
        "Port Alder ferry: what is known",
        "Vale Post",
        "Tom Reyes, Ada Lind",
    )
    assert (article.published, article.updated) == (date(2026, 3, 5), date(2026, 3, 6))
    assert article.url == "https://valepost.example/ferry"
    assert article.assumed == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_are_characters_of_the_text(end: str, mark: str) -> None:
    """Offsets count carriage returns and a byte order mark, which never enter a passage's ends."""
    file = mark + end.join(["---", "title: T", "---", "# One", "", "Two", "three", "", "* Four", ""])
    draft = read_markdown(file.encode())
    assert draft.text == file
    assert draft.stated.title == "T"
    assert _quotes(draft) == ["One", f"Two{end}three", "Four"]
    assert [passage.line for passage in draft.passages] == [4, 6, 9]
    plain = mark + end.join(["One", "Two", ""])
    assert _quotes(read_plain(plain.encode())) == ["One", "Two"]


def test_date_line_may_follow_front_matter() -> None:
    """A leading date line is recognised below front matter too."""
    draft = read_markdown(b"---\ntitle: T\n---\n\ndate 2018-01-12 The deal is off.\n")
    assert (draft.lead, _quotes(draft), draft.passages[0].line) == (date(2018, 1, 12), ["The deal is off."], 5)


def test_date_that_does_not_exist_is_text() -> None:
    """A leading line with an impossible date is part of the article."""
    draft = read_plain(b"date 2018-13-12 The deal is off.")
    assert (draft.lead, draft.passages[0].start) == (None, 0)


_CHARACTERS = st.sampled_from("aB1 .\t\r\n\u2028\x0b\ufeff\xa0#*->|`[]()!:—é“…\U0001f600") | st.characters(
    codec="utf-8"
)
_TEXTS = st.text(_CHARACTERS.filter(lambda char: char != "\0"), max_size=300)


@given(_TEXTS)
@pytest.mark.parametrize("read", [read_plain, read_markdown])
def test_passages_are_ordered_disjoint_and_trimmed(read: type, text: str) -> None:
    """Whatever the text: passages follow each other, say something, and have no white space at their ends."""
    if text.lstrip("\ufeff").startswith("---"):
        text = "x" + text
    draft = read(text.encode())
    assert draft.text == text
    end = 0
    for passage, quote in zip(draft.passages, _quotes(draft), strict=True):
        assert end <= passage.start < passage.end <= len(text)
        assert quote == quote.strip().strip("\ufeff")
        assert any(char.isalnum() for char in quote)
        end = passage.end


@given(
    st.lists(st.text("abcdef ", min_size=1).map(lambda words: f"Say {words.strip()} again."), min_size=1, max_size=8)
)
def test_every_paragraph_is_a_passage(paragraphs: list[str]) -> None:
    """Paragraphs that are not boilerplate are all kept, in order, in text and in Markdown."""
    text = "\n\n".join(paragraphs).encode()
    assert _quotes(read_plain(text)) == paragraphs
    assert [quote.split() for quote in _quotes(read_markdown(text))] == [part.split() for part in paragraphs]
