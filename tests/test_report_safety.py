"""Text of articles cannot act on a terminal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.report.safety import neutralise


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b[2Jcleared", "cleared"),
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("\x1b]52;c;cm0gLXJm\x07copied", "copied"),
        ("\x1b]8;;https://x.example\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9d0;title\x9cC1", "C1"),
        ("\x9b31mC1", "C1"),
        ("\x1bP1$r0m\x1b\\answer", "answer"),
        ("\x1bcreset", "reset"),
        ("\x1b]52;c;open", "52;c;open"),
        ("\u202eevil\u202c", "evil"),
        ("\u2066a\u2069\u200bb\ufeffc\u00add", "abcd"),
        ("bell\x07 back\x08 del\x7f", "bell back del"),
        ("one\r\ntwo\t three\u2028four\x85five", "one two three four five"),
        ("half \ud83d", "half \ufffd"),
        ("[bold]not markup[/bold] [/x]", "[bold]not markup[/bold] [/x]"),
        ("“Zoë’s café – 5 €” 🙂", "“Zoë’s café – 5 €” 🙂"),
    ],
)
def test_only_what_shows_is_left(hostile: str, shown: str) -> None:
    """Sequences, controls, bidi and zero-width characters go; words, accents and brackets stay."""
    assert neutralise(hostile) == shown


PIECES = st.sampled_from(["\x1b", "[", "]", "\x9b", "\x9d", "\x07", "\\", "2J", "\u202e", "\u200b", "a", " ", "\n"])


@given(st.lists(st.text() | PIECES).map("".join))
def test_nothing_left_can_act(text: str) -> None:
    """Whatever comes in, no control or format character comes out, and a second pass changes nothing."""
    clean = neutralise(text)
    assert not [character for character in clean if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}]
    assert neutralise(clean) == clean


@given(st.text(st.characters(categories=["L", "N", "P", "S", "M"])))
def test_harmless_text_stays_as_it_is(text: str) -> None:
    """Letters, digits, punctuation, symbols and accents are kept."""
    assert neutralise(text) == text
