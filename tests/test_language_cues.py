"""Standing and stage: the phrases that give them, and what cancels them."""

import pytest

from checker.language.stages import read_stages
from checker.language.standings import read_standings
from checker.model import Stage, Standing
from tests.parsed import words


@pytest.mark.parametrize(
    ("text", "standing", "cue"),
    [
        ("The singer has reportedly died.", Standing.REPORTED, "reportedly"),
        ("The singer is rumoured dead.", Standing.REPORTED, "rumoured"),
        ("It is unclear whether the singer died.", Standing.DOUBTED, "unclear whether"),
        ("The death has not been confirmed.", Standing.DOUBTED, "not been confirmed"),
        ("There is no evidence of a death.", Standing.DOUBTED, "no evidence"),
        ("Her agent denied it.", Standing.DENIED, "denied"),
        ("The story is completely false.", Standing.DENIED, "is completely false"),
        ("The story was a hoax.", Standing.HOAX, "hoax"),
        ("The photo was photoshopped.", Standing.HOAX, "photoshopped"),
    ],
)
def test_the_standing_of_a_story_is_read(text: str, standing: Standing, cue: str) -> None:
    """Rumour, doubt, denial and hoax are known by their words."""
    (found,) = read_standings(text)
    assert (found.standing, words(text, found.span)) == (standing, cue)


@pytest.mark.parametrize("text", ["The singer died.", "It was not a hoax.", "Nobody has died; she is no fake."])
def test_a_plain_or_cancelled_standing_gives_no_cue(text: str) -> None:
    """A plain assertion has no cue, and "not a hoax" is not a hoax."""
    assert not read_standings(text)


@pytest.mark.parametrize(
    ("text", "stage", "cue"),
    [
        ("Acme is in advanced talks with Globex.", Stage.TALKS, "in advanced talks"),
        ("Acme plans to buy Globex.", Stage.PLANNED, "plans to"),
        ("Acme is set to buy Globex.", Stage.EXPECTED, "is set to"),
        ("Acme unveiled the phone.", Stage.ANNOUNCED, "unveiled"),
        ("Acme completed the sale.", Stage.CONFIRMED, "completed"),
        ("The deal fell through.", Stage.FELL_THROUGH, "fell through"),
        ("The deal is off.", Stage.FELL_THROUGH, "deal is off"),
        ("Acme called off the sale.", Stage.FELL_THROUGH, "called off"),
        ("Acme walked away from the deal.", Stage.FELL_THROUGH, "walked away from the deal"),
        ("Acme failed to get a deal.", Stage.FELL_THROUGH, "failed to get a deal"),
        ("The talks collapsed.", Stage.FELL_THROUGH, "talks collapsed"),
    ],
)
def test_the_stage_of_a_deal_is_read(text: str, stage: Stage, cue: str) -> None:
    """From talks to the end, each stage is known by its words."""
    (found,) = read_stages(text)
    assert (found.stage, words(text, found.span)) == (stage, cue)


@pytest.mark.parametrize(
    "text", ["The old bridge collapsed.", "Acme has not confirmed it.", "Acme has yet to announce it.", "She died."]
)
def test_what_is_no_deal_or_not_reached_gives_no_stage(text: str) -> None:
    """Bridges collapse without a deal, and what was not confirmed is not confirmed."""
    assert not read_stages(text)
