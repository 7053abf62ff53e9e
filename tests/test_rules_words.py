"""Negation, opposed words, names, ages, descriptions and places."""

import pytest

from checker.rules.antonym.opposed_words import opposed_words
from checker.rules.antonym.pairs import OPPOSITES
from checker.rules.identity.differing_age import differing_age
from checker.rules.identity.differing_descriptor import differing_descriptor
from checker.rules.identity.differing_spelling import differing_spelling
from checker.rules.negation.negated_predicate import negated_predicate
from checker.rules.place.differing_place import differing_place
from checker.rules.place.regions import REGIONS
from tests.test_rules_numeric import compare


def test_opposites_are_mutual_and_no_word_is_its_own() -> None:
    """Every pair of the list can be looked up from either word."""
    for word, others in OPPOSITES.items():
        assert word not in others
        assert all(word in OPPOSITES[other] for other in others)


def test_both_words_in_one_sentence_are_no_contradiction() -> None:
    """A sentence that tells of a rise and a fall contradicts neither."""
    pair = compare("Rents in Orley rose in May and rents in Orley fell in June.", "Rents in Orley fell in June.")
    assert list(opposed_words.judge(pair)) == []


def test_two_negations_leave_a_yes() -> None:
    """Who "did not refuse to sign" signed."""
    pair = compare("Norvane did not refuse to sign the contract.", "Norvane signed the contract.")
    assert list(negated_predicate.judge(pair)) == []


def test_alive_denies_dead() -> None:
    """A report that somebody is alive negates that he died."""
    pair = compare("Mara Stroud was found dead in Vellmar.", "Mara Stroud is alive and at home in Vellmar.")
    (found,) = negated_predicate.judge(pair)
    assert (found.thing, found.left.value, found.right.value) == ("stroud / be dead", "be dead", "not be dead")


def test_the_negation_is_among_the_disputed_words() -> None:
    """The spans of the side that says no hold the word that says so."""
    pair = compare("Norvane closed the shipyard.", "Norvane never closed the shipyard.")
    (found,) = negated_predicate.judge(pair)
    text = pair.right.sentence.text
    assert "never" in [text[span.start : span.end] for span in found.right.spans]


@pytest.mark.parametrize(
    "supposed",
    ["If Norvane closed the shipyard, Orley would suffer.", "Rumours say that Norvane closed the shipyard.",
     "Has Norvane closed the shipyard?"],
)  # fmt: skip
def test_what_is_only_supposed_is_not_contradicted(supposed: str) -> None:
    """A condition, a rumour or a question asserts nothing."""
    assert list(negated_predicate.judge(compare(supposed, "Norvane has not closed the shipyard."))) == []


def test_an_age_belongs_to_the_name_before_it() -> None:
    """After "Ann Brask, 29," a second name has no age yet."""
    pair = compare("Ann Brask, 29, called Jonah Petrie.", "Jonah Petrie, 40, was called at noon.")
    assert list(differing_age.judge(pair)) == []


def test_ages_of_two_people_of_one_surname_are_not_compared() -> None:
    """Different first names are different people."""
    pair = compare("Mara Stroud, 34, was there.", "Daniel Stroud, 36, was there.")
    assert list(differing_age.judge(pair)) == []


def test_accents_and_hyphens_are_no_other_spelling() -> None:
    """Typography does not make another name."""
    pair = compare("Park Min-Seo met José Orlan in Orley.", "Park Min Seo met Jose Orlan in Orley.")
    assert list(differing_spelling.judge(pair)) == []


def test_words_that_can_both_be_true_are_no_other_description() -> None:
    """A woman may well be a passenger."""
    pair = compare("A woman opened the door of the plane.", "A passenger opened the door of the plane.")
    assert list(differing_descriptor.judge(pair)) == []


def test_a_town_and_a_country_may_be_one_place() -> None:
    """Which town lies in which country is not known, so nothing is said."""
    pair = compare("The envoy met the rebels in Geneva.", "The envoy met the rebels in Belgium.")
    assert list(differing_place.judge(pair)) == []


def test_regions_are_keys_of_names() -> None:
    """The list is written as names are compared: in lower case, without white space at the ends."""
    assert all(name == name.strip().lower() for name in REGIONS)
    assert {"france", "new zealand", "utah"} <= REGIONS
