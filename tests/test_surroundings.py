"""What an article tells around its sentences: its own standing on its story, and what it turns on."""

from checker.model import Sentence, Standing, Surroundings
from checker.stages.surroundings import surroundings


def read(*texts: str) -> list[Surroundings]:
    """Return what stands around each sentence of an article of these sentences."""
    sentences = [
        Sentence(id=f"a:{place}", article="a", text=text, start=0, end=len(text), line=1)
        for place, text in enumerate(texts)
    ]
    found = surroundings(sentences)
    return [found[sentence.id] for sentence in sentences]


def test_an_article_that_calls_its_story_false_at_its_head_debunks() -> None:
    """One cue among the first sentences gives the standing of all."""
    told = read("A ferry did not sink off Brask.", "The report is a hoax.", "The ferry sails daily.", "It is blue.")
    assert {found.standing for found in told} == {Standing.HOAX}
    assert told[0].debunking == 0.25


def test_a_single_word_is_a_ruling() -> None:
    """A fact checker's "FALSE" under the claim debunks it."""
    assert read("Claim: a ferry sank off Brask.", "FALSE")[0].standing is Standing.HOAX


def test_a_question_whether_it_is_a_hoax_is_a_doubt() -> None:
    """To ask whether it is fake is not to call it fake."""
    assert read("Many ask if it is a hoax.", "A ferry sank off Brask.")[0].standing is Standing.DOUBTED


def test_a_satirical_weekly_debunks_nothing() -> None:
    """Something that is openly made as satire is no hoax, and "not a hoax" is none either."""
    assert read("The satirical weekly Larn moved to Brask.", "That is not a hoax.")[0].standing is Standing.ASSERTED


def test_each_sentence_knows_its_place() -> None:
    """They are counted from the first."""
    first, second = read("A ferry sank off Brask.", "Nobody was hurt.")
    assert (first.place, second.place) == (0, 1)


def test_the_topic_is_what_most_sentences_speak_of() -> None:
    """Words are counted by their beginnings and given in their commonest form."""
    told = read("A ferry sank off Brask.", "The ferry was old.", "Old ferries often leak.", "Brask mourns.")
    assert set(told[0].topic[:2]) == {"ferry", "brask"}
    assert told[0].topic == told[3].topic
