"""Who says it, and how."""

import pytest

from checker.model import Manner
from tests.parsed import frame, words


@pytest.mark.parametrize(
    ("text", "speaker", "manner", "cue"),
    [
        ("Acme said the mine was sold.", "Acme", Manner.STATED, "said"),
        ("The mine was sold, Jane Roe said in a statement.", "Jane Roe", Manner.STATED, "said"),
        ("“It was sold,” she said.", "", Manner.STATED, "said"),
        ("Jane Roe told reporters that the mine was sold.", "Jane Roe", Manner.STATED, "told"),
        ("According to Initech, the sale is complete.", "Initech", Manner.STATED, "According to"),
        ("Acme has announced the sale of the mine.", "Acme", Manner.ANNOUNCED, "has announced"),
        ("Acme confirmed the sale of the mine.", "Acme", Manner.CONFIRMED, "confirmed"),
        ("Acme denied the sale of the mine.", "Acme", Manner.DENIED, "denied"),
        ("Acme declined to comment.", "Acme", Manner.DECLINED, "declined to comment"),
        ("Acme gave no explanation.", "Acme", Manner.DECLINED, "gave no explanation"),
        ("Acme remained silent.", "Acme", Manner.DECLINED, "remained silent"),
        ("There was no word from Acme.", "Acme", Manner.DECLINED, "no word"),
        ("The Daily Post insists that the mine was sold.", "Daily Post", Manner.REPORTED, "insists"),
        ("The mine was sold, the Wall Street Journal reports.", "Wall Street Journal", Manner.REPORTED, "reports"),
        ("The mine was reportedly sold.", "", Manner.REPORTED, "reportedly"),
        ("The mine was sold, according to reports.", "", Manner.REPORTED, "according to reports"),
        ("Unnamed officials praised the sale.", "", Manner.UNNAMED, "Unnamed officials"),
    ],
)
def test_the_speaker_and_the_manner_are_read(text: str, speaker: str, manner: Manner, cue: str) -> None:
    """Speech verbs, "according to" and set phrases each give who and how, with the words that say so."""
    (found,) = frame(text).attributions
    assert (found.speaker, found.manner, words(text, found.span)) == (speaker, manner, cue)


def test_people_who_are_not_named_are_nobody() -> None:
    """Those who asked not to be named say it, but nobody is the speaker."""
    found = frame("Officials who asked not to be named said the plan was scrapped.").attributions
    assert {(one.speaker, one.manner) for one in found} == {("", Manner.UNNAMED)}


def test_a_sentence_may_have_several() -> None:
    """An outlet, its unnamed sources and a refusal stand side by side."""
    text = "The Daily Globe reports, citing people close to the talks, that Acme left, declining to comment."
    found = frame(text).attributions
    assert [one.manner for one in found] == [Manner.REPORTED, Manner.UNNAMED, Manner.DECLINED]
    assert found[2].speaker == "Acme"


@pytest.mark.parametrize(
    "text", ["Acme is expected to announce a deal.", "Acme never confirmed the sale.", "The mine was sold."]
)
def test_what_was_not_said_has_no_speaker(text: str) -> None:
    """Neither what is yet to be said nor what was never said counts."""
    assert not frame(text).attributions
