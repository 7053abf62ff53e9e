"""Names: what counts as one, and when two are the same."""

import pytest

from checker.language.names import key
from tests.parsed import frame


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Mr. Tom Hale of Globex met Huawei's lawyers in Paris.", {"tom hale", "globex", "huawei", "paris"}),
        ("AT&T and Verizon sell phones in the U.S.", {"at&t", "verizon", "united states"}),
        ("The new Halden Orbit 10 Pro runs on a Snapdragon 845.", {"halden orbit 10 pro", "snapdragon 845"}),
        ("Acme signed a deal with Globex Mining and Initech.", {"acme", "globex mining", "initech"}),
        ("They met on Monday, March 5, with ten others.", set()),
    ],
)
def test_names_are_found_with_their_numbers(text: str, keys: set[str]) -> None:
    """People, firms and products are names; days and numbers alone are not."""
    assert {name.key for name in frame(text).names} == keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the U.S.", "America"),
        ("US", "the United States"),
        ("Mr. Tom Hale", "Tom Hale’s"),
        ("The Wall Street Journal", "WSJ"),
        ("Sen. Jane Roe", "jane roe"),
        ("UK", "Britain"),
    ],
)
def test_one_thing_has_one_key(one: str, other: str) -> None:
    """Case, articles, possessives, titles and short forms make no difference."""
    assert key(one) == key(other)


def test_different_people_have_different_keys() -> None:
    """A shared surname does not make two people one."""
    assert key("Mike Pell") != key("Anna Pell")


def test_a_name_is_cut_out_verbatim() -> None:
    """The span gives the name's own words."""
    text = "Reporters followed Anna Pell's car."
    (name,) = frame(text).names
    assert text[name.span.start : name.span.end] == name.text == "Anna Pell"


def test_the_speaker_after_a_quotation_is_a_person() -> None:
    """A name that follows a closing quotation mark and speaks is a person's."""
    assert [name.label for name in frame("“We deserved better,” Mira Pell said in a statement.").names] == ["PERSON"]
