"""Claims that several sources share."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from checker.model import Sentence, Story
from checker.stages.cluster import claims_nothing, cluster, see
from checker.weighing.logistic import load
from checker.weighing.sameness import NAMES, compare

STORY = Story(id="s-1", label="", articles=())
NEARNESS = 0.55
TOLD = {
    "a": ("The Marlow ferry struck Tolley pier on Monday.", "Nobody aboard was hurt.", "Its owner promised repairs."),
    "b": ("Tolley pier was struck by a ferry, the Marlow.", "The harbour stays shut until May."),
    "c": ("Until May the harbour stays shut.", "Anglers are annoyed.", "The ferry Marlow struck Tolley pier hard."),
}
TOPICS = ("struck", "hurt", "repairs", "shut", "annoyed")


def said(*sources: str) -> list[Sentence]:
    """Return the sentences of sources' only articles."""
    return [
        Sentence(id=f"{source}:{place}", article=source, text=text, start=place, end=place + 1, line=1)
        for source in sources
        for place, text in enumerate(TOLD[source])
    ]


def pointed(sentences: list[Sentence]) -> NDArray[np.float32]:
    """Return a unit vector each: what all of a story have in common, and the topic."""
    rows = [[0.6, *(0.8 * (topic in sentence.text) for topic in TOPICS)] for sentence in sentences]
    return np.array(rows, dtype=np.float32).reshape(-1, 1 + len(TOPICS))


def claims(*sources: str) -> set[frozenset[str]]:
    """Return the members of each claim."""
    sentences = said(*sources)
    found = cluster(STORY, sentences, pointed(sentences), {source: source for source in sources}, NEARNESS)
    return {frozenset(member.id for member in claim.members) for claim in found}


@given(order=st.permutations(sorted(TOLD)))
def test_what_several_say_is_a_claim(order: list[str]) -> None:
    """In whatever order the articles come; what one alone says is none."""
    assert claims(*order) == {frozenset({"a:0", "b:0", "c:2"}), frozenset({"b:1", "c:0"})}


@pytest.mark.parametrize("sources", [(), ("a",)])
def test_one_source_shares_nothing(sources: tuple[str, ...]) -> None:
    """A claim takes two."""
    assert claims(*sources) == set()


@pytest.mark.parametrize(
    ("text", "nothing"),
    [("*Photo: Ann Moll*", True), ("“Why now?”", True), ("The photo shows a pier.", False)],
)
def test_questions_and_credits_claim_nothing(text: str, *, nothing: bool) -> None:
    """A sentence about a picture does."""
    sentence = Sentence(id="a:0", article="a", text=text, start=0, end=len(text), line=1)
    assert claims_nothing(sentence) == nothing


def test_the_weights_are_for_the_evidence() -> None:
    """They name the same things in the same order."""
    assert load("claims").names == NAMES


def test_shared_rare_words_bring_sentences_nearer() -> None:
    """Of two as alike by their vectors, those with rare words in common are likelier to say one thing."""
    texts = ["The Marlow struck Tolley pier.", "Tolley pier: the Marlow struck.", "A vessel hit some landing stage."]
    seen = compare(texts, ["a", "b", "c"], np.full((3, 3), 0.5) + np.eye(3) / 2)
    same, other = load("claims").probability(seen[0, 1:])
    assert same > other


@given(texts=st.lists(st.text(max_size=30), max_size=12))
def test_evidence_is_mutual(texts: list[str]) -> None:
    """Whatever the texts, both of a pair see the same, and all of it is finite."""
    sentences = [
        Sentence(id=f"{place}", article="ab"[place % 2], text=text, start=place, end=place + 1, line=1)
        for place, text in enumerate(texts)
    ]
    seen = see(sentences, np.ones((len(texts), 1), dtype=np.float32))
    assert seen.shape == (len(texts), len(texts), len(NAMES))
    assert np.isfinite(seen).all()
    np.testing.assert_allclose(seen, seen.swapaxes(0, 1))
