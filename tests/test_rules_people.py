"""Rules about agents, attribution, standing and outcome: what they say beyond their own examples."""

from collections.abc import Iterator
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from checker.language.frames import read_frames
from checker.model import Comparison, Contrast, Sentence, Statement, Strength
from checker.rules.agent.differing_agent import differing_agent
from checker.rules.agent.differing_parties import differing_parties
from checker.rules.attribution.announced_against_declined import announced_against_declined
from checker.rules.attribution.differing_speaker import differing_speaker
from checker.rules.common_ground import same_party
from checker.rules.framework import Rule
from checker.rules.modality.confirmed_against_unconfirmed import confirmed_against_unconfirmed
from checker.rules.modality.fact_against_hoax import fact_against_hoax
from checker.rules.outcome.opposite_outcomes import opposite_outcomes
from checker.rules.outcome.superseded_stage import superseded_stage

TALKS = "Norvane is in advanced talks with Vale Air over a battery contract."
OFF = "The battery deal between Norvane and Vale Air has fallen through."
EARLY, LATE = date(2026, 3, 2), date(2026, 3, 9)


def statement(text: str, source: str, published: date | None) -> Statement:
    """Return one sentence of a source."""
    sentence = Sentence(id=f"{source}:0", article=source, text=text, start=0, end=len(text), line=1)
    frame = read_frames([(text, published)])[0]
    return Statement(sentence=sentence, frame=frame, source=source, published=published)


def found(
    rule: Rule, left: str, right: str, *, dates: tuple[date | None, date | None] = (None, None), similarity: float = 0.7
) -> list[Contrast]:
    """Return what a rule sees in two sentences of two sources."""
    sides = (statement(left, "a", dates[0]), statement(right, "b", dates[1]))
    return list(rule.judge(Comparison(left=sides[0], right=sides[1], similarity=similarity)))


def values(contrasts: list[Contrast]) -> Iterator[tuple[str, str]]:
    """Return the disputed values."""
    return ((contrast.left.value, contrast.right.value) for contrast in contrasts)


def test_talks_and_their_end_are_an_update() -> None:
    """Talks in one undated report and a deal that fell through in the other: the stage decides, as an update."""
    assert list(values(found(superseded_stage, TALKS, OFF))) == [("talks", "fell through")]
    assert superseded_stage.strength is Strength.UPDATE


def test_dates_come_before_stages() -> None:
    """Talks that are reported after the end of a deal do not count as superseded by it."""
    assert found(superseded_stage, TALKS, OFF, dates=(EARLY, LATE))
    assert not found(superseded_stage, TALKS, OFF, dates=(LATE, EARLY))


def test_a_later_capture_supersedes_an_escape() -> None:
    """Opposite endings exclude each other on one day, and are an update where the final one is told later."""
    free, caught = "Daniel Holm escaped from the prison van.", "Police captured Daniel Holm near the prison van."
    assert [each.strength for each in found(opposite_outcomes, free, caught)] == [None]
    assert [each.strength for each in found(opposite_outcomes, free, caught, dates=(EARLY, LATE))] == [Strength.UPDATE]
    assert [each.strength for each in found(opposite_outcomes, free, caught, dates=(LATE, EARLY))] == [None]


def test_rules_want_common_ground() -> None:
    """Sentences that are far apart as a whole are left alone, whatever their words."""
    pairs = (
        (announced_against_declined, "Norvane announced a recall.", "Norvane declined to comment."),
        (superseded_stage, TALKS, OFF),
        (differing_agent, "Elena Brask painted the portrait.", "Jonah Petrie painted the portrait."),
        (opposite_outcomes, "Oda Lindqvist died in the crash.", "Oda Lindqvist survived the crash."),
    )
    for rule, left, right in pairs:
        assert found(rule, left, right)
        assert not found(rule, left, right, similarity=0.1)


def test_declining_one_question_leaves_another_open() -> None:
    """Who would not speak of one thing may have announced another."""
    left = "Norvane announced that its plant in Tarrow will close."
    assert found(announced_against_declined, left, "Norvane declined to comment on the plant in Tarrow.")
    assert not found(announced_against_declined, left, "Norvane declined to comment on the lawsuit over dividends.")


def test_a_spokeswoman_speaks_for_her_company() -> None:
    """A company that is silent is contradicted by its own spokeswoman, not by another company's."""
    silent = "Vale Air did not respond to a request for comment."
    assert found(announced_against_declined, "A Vale Air spokeswoman said the route will be cut.", silent)
    assert not found(announced_against_declined, "A Corvo spokeswoman said the route will be cut.", silent)


def test_a_quotation_is_one_speakers_where_either_report_names_both() -> None:
    """A report that names the other's speaker too may be quoting through him."""
    quote = '"The brakes failed long before the bridge,"'
    left, right = f"{quote} said Ilse Brandt.", f"{quote} said Peter Holm."
    assert list(values(found(differing_speaker, left, right))) == [("ilse brandt", "peter holm")]
    assert not found(differing_speaker, left, f"{quote} Brandt said, according to Peter Holm.")


def test_another_deal_is_another_deal() -> None:
    """Parties are compared for one dealing only, and an open list leaves nobody out."""
    more = "Norvane has signed a deal with Vale and Corvo."
    assert list(values(found(differing_parties, more, "Norvane has signed a deal with Vale."))) == [
        ("corvo, vale", "vale")
    ]
    assert not found(differing_parties, more, "Norvane has signed another deal with Vale.")
    assert not found(differing_parties, more, "Norvane has signed a deal with partners including Vale.")


def test_a_hedge_is_no_contradiction() -> None:
    """A report that hedges what the other confirms does not dispute it."""
    sure = "The museum confirmed that the Brask painting is genuine."
    assert found(confirmed_against_unconfirmed, sure, "It is unconfirmed whether the Brask painting is genuine.")
    assert not found(confirmed_against_unconfirmed, sure, "The Brask painting is reportedly genuine.")


def test_a_fake_thing_is_no_fake_report() -> None:
    """A sentence that tells of a fake object does not call another report a hoax."""
    fact = "The museum in Halden showed the golden crown of the old kings."
    assert found(fact_against_hoax, fact, "The report that the museum in Halden showed the golden crown is a hoax.")
    assert not found(
        fact_against_hoax, fact, "The museum in Halden put a fake wall behind the golden crown of the kings."
    )


@given(st.sampled_from(["Vale Air", "the mayor of Tarrow", "AT&T", "South Norland"]), st.sampled_from(["", "'s", "."]))
def test_a_party_is_itself(party: str, ending: str) -> None:
    """Case, possessives and stops do not make another party of one; no party is the party of nobody."""
    assert same_party(party.upper(), party + ending)
    assert not same_party(party, "")
    assert not same_party("South Norland", "North Norland")
