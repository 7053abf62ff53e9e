"""Who did what to whom, whether it was so, and how sure."""

import pytest

from checker.model import Predicate
from tests.parsed import frame, words


def _find(text: str, lemma: str) -> Predicate:
    return next(found for found in frame(text).predicates if found.lemma == lemma)


@pytest.mark.parametrize(
    ("text", "lemma", "agent", "patient"),
    [
        ("Acme bought Globex.", "buy", "acme", "globex"),
        ("Globex was bought by Acme.", "buy", "acme", "globex"),
        ("Globex, which was bought by Acme, closed.", "buy", "acme", "globex"),
        ("The minister, who fired the judge, left.", "fire", "minister", "judge"),
        ("Acme wants to sell the mine.", "sell", "acme", "mine"),
        ("Acme bought Globex and sold the mine.", "sell", "acme", "mine"),
        ("It was AT&T that backed out of the sale.", "back_out", "at&t", "sale"),
        ("Acme was the one that backed away from the sale.", "back_away", "acme", "sale"),
        ("AT&T walked away from the deal.", "walk_away", "at&t", "deal"),
        ("The deal fell through.", "fall_through", "deal", ""),
        ("The bride called off the wedding.", "call_off", "bride", "wedding"),
        ("The deal is off.", "be_off", "deal", ""),
        ("The singer is dead.", "be_dead", "singer", ""),
        ("Verizon and AT&T pulled out.", "pull_out", "at&t and verizon", ""),
        ("The deal that Acme signed was praised.", "sign", "acme", "deal"),
        ("People killed in the crash were named.", "kill", "", "people"),
        ("She was forced to resign.", "resign", "", ""),
        ("Speaking in Paris with CNN, Globex' CEO Tom Hale said it would open.", "say", "tom hale", ""),
        ("Acme had hoped to rent the hall.", "hope", "acme", ""),
    ],
)
def test_roles_are_found(text: str, lemma: str, agent: str, patient: str) -> None:
    """Passives are turned round; clefts, relatives, coordination and control give the true agent."""
    found = _find(text, lemma)
    assert (found.agent, found.patient) == (agent, patient)


@pytest.mark.parametrize(
    ("text", "lemma", "cue"),
    [
        ("Acme did not sell the mine.", "sell", "not"),
        ("Acme didn't sell the mine.", "sell", "n't"),
        ("Acme never sold the mine.", "sell", "never"),
        ("Nobody died in the fire.", "die", "Nobody"),
        ("No deal was signed.", "sign", "No"),
        ("Acme failed to sell the mine.", "sell", "failed"),
        ("Acme refused to sell the mine.", "sell", "refused"),
        ("Acme left without selling the mine.", "sell", "without"),
        ("Acme does not plan to sell the mine.", "sell", "not"),
        ("Acme no longer sells phones.", "sell", "no"),
        ("Neither Acme nor Globex signed the deal.", "sign", "Neither"),
        ("Jane Roe denied stealing the ring.", "steal", "denied"),
        ("It wasn't Acme which backed out.", "back_out", "n't"),
        ("Acme was unable to sell the mine.", "sell", "unable"),
        ("The singer is not dead.", "be_dead", "not"),
    ],
)
def test_negation_is_found_with_its_cue(text: str, lemma: str, cue: str) -> None:
    """Negation words, negative subjects and verbs of failing and denying deny what they govern."""
    found = _find(text, lemma)
    assert found.negated
    assert words(text, found.cue_span) == cue


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Acme sold the mine.", "sell"),
        ("Acme did not fail to sell the mine.", "sell"),
        ("Nobody said that Acme sold the mine.", "sell"),
        ("Acme did not stay and sold the mine.", "sell"),
        ("This is not the mine that Acme sold.", "sell"),
    ],
)
def test_negation_stays_in_its_scope(text: str, lemma: str) -> None:
    """Two negations cancel out, and a neighbour's negation does not spread."""
    assert not _find(text, lemma).negated


@pytest.mark.parametrize(
    ("text", "modal"),
    [
        ("Acme will sell the mine.", "will"),
        ("Acme won't sell the mine.", "will"),
        ("Acme is going to sell the mine.", "will"),
        ("Acme may sell the mine.", "may"),
        ("Acme plans to sell the mine.", "plan_to"),
        ("Acme is expected to sell the mine.", "expect_to"),
        ("Acme sold the mine.", ""),
    ],
)
def test_modals_are_kept(text: str, modal: str) -> None:
    """What is to come or only possible is told from what was done."""
    assert _find(text, "sell").modal == modal


def test_the_spans_of_roles_hold_their_words() -> None:
    """Agent and patient spans cover whole names, and all that act together."""
    text = "Globex Mining and Acme sold the old mine."
    found = _find(text, "sell")
    assert words(text, found.agent_span) == "Globex Mining and Acme"
    assert words(text, found.patient_span) == "mine"
