"""Sentences: where they end, and that each lies where it says."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.sentences import split
from checker.model import Article, Passage


def _article(text: str, *passages: Passage) -> Article:
    whole = Passage(start=0, end=len(text), line=1)
    return Article(id="a-1", source="s", path="s.txt", text=text, passages=passages or (whole,))


def _split(text: str) -> list[str]:
    return [sentence.text for sentence in split(_article(text))]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The dam broke.", "Nobody was hurt."],
        ["Mr. Hale met Dr. Ortiz at 9:30 a.m. on Tuesday.", "They left."],
        ["The U.S. Army sent help.", "It came late."],
        ["It moved to the U.S.", "The rest stayed."],
        ["J. R. Pell and E. Moss sold Acme Inc. to Globex Corp. for a song.", "Nobody sang."],
        ["“It is over.”", "She closed the door."],
        ["“Who is there?” Anna Pell asked.", "Nobody spoke."],
        ["“Stop!” he said.", "They ran."],
        ["He waited... then he left.", "She stayed."],
        ["It was due at 7 p.m. Monday.", "It came at 8 p.m. ET on Friday."],
        ["It sued AT&T.", "Globex joined in."],
        ["The verdict of Jan. 5 stands.", "See No. 7 for more."],
        ["(Nobody asked.)", "The hearing went on."],
        ["It grew by 3.5 percent.", "That is a record."],
        ["Fans wept.", "“Why now?” one asked.", "“Why not?” said another."],
    ],
)
def test_a_text_is_cut_into_its_sentences(sentences: list[str]) -> None:
    """Abbreviations, initials, ellipses and closing quotation marks do not mislead."""
    assert _split(" ".join(sentences)) == sentences


def test_a_quotation_is_cut_into_its_sentences() -> None:
    """Several sentences inside one pair of quotation marks are several; each keeps the mark beside it."""
    assert _split('He wrote: "We lost. We paid." She read it.') == ['He wrote: "We lost.', 'We paid."', "She read it."]


def test_a_missing_space_still_ends_a_sentence() -> None:
    """Glued sentences are told apart; a web address is not cut."""
    assert _split("The wall fell.The sheep fled.") == ["The wall fell.", "The sheep fled."]
    assert _split("Read example.com today.") == ["Read example.com today."]


def test_a_heading_is_a_sentence_of_its_own() -> None:
    """What a blank line or a short line sets apart does not run on."""
    assert _split("Wall falls\nA wall fell on Sunday.") == ["Wall falls", "A wall fell on Sunday."]
    assert _split("Wall falls on two sheep in the town of Quarry, which sleeps\n\nIt was old.") == [
        "Wall falls on two sheep in the town of Quarry, which sleeps",
        "It was old.",
    ]


def test_wrapped_lines_are_one_sentence() -> None:
    """A sentence broken over lines of ordinary width is whole, line break included."""
    text = "The wall of the old quarry, which had stood for more than\nninety years, fell on Sunday."
    assert _split(text) == [text]


def test_lines_count_from_the_passage() -> None:
    """A sentence's line is its passage's plus the line breaks between."""
    text = "Boilerplate\n\nOne came.\nTwo left.\n"
    found = split(_article(text, Passage(start=13, end=len(text), line=3)))
    assert [(sentence.text, sentence.line) for sentence in found] == [("One came.", 3), ("Two left.", 4)]


@given(st.text(alphabet=st.sampled_from("aB. !?\"“”'’)\n\t,1…—"), max_size=80))
def test_nothing_but_white_space_is_lost(text: str) -> None:
    """Sentences are verbatim, in order, stripped, and together hold every character that is not white space."""
    found = split(_article(text))
    assert all(text[sentence.start : sentence.end] == sentence.text == sentence.text.strip() for sentence in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert "".join("".join(sentence.text.split()) for sentence in found) == "".join(text.split())


@given(st.text(max_size=60))
def test_any_text_can_be_split(text: str) -> None:
    """No text is refused."""
    assert all(sentence.text for sentence in split(_article(text)))


@pytest.mark.parametrize(
    "dateline",
    [
        "QUARRY TOWN (AP) -- ",
        "LOWELL, Mass. (AP) — ",
        "ARDLE — ",
        "(Reuters) - ",
        "PORT VALE, Norland, Oct. 16 (UPI) -- ",
    ],
)
def test_a_dateline_is_not_part_of_the_sentence(dateline: str) -> None:
    """Where a report was written is not what it says."""
    assert _split(f"{dateline}A wall fell. Two sheep fled.") == ["A wall fell.", "Two sheep fled."]


@pytest.mark.parametrize("text", ["NONSENSE - That is what she said.", "NASA — the agency — said so.", "A — B."])
def test_a_dash_alone_makes_no_dateline(text: str) -> None:
    """Words before a dash stay unless they look like a place or an agency."""
    assert _split(text) == [text]
