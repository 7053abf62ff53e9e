"""Sentences of a story to claims: what several sources say alike."""

import re
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from checker.identity import claim_id
from checker.model import Claim, Sentence, Story
from checker.stages.block import cosines
from checker.stages.linkage import average_linkage
from checker.weighing.logistic import load
from checker.weighing.sameness import compare

_CREDIT = re.compile(r"\W*(?:photo|picture|image|video)s?(?: credit)?:", re.IGNORECASE)


def cluster(
    story: Story,
    sentences: Sequence[Sentence],
    vectors: NDArray[np.float32],
    sources: Mapping[str, str],
    nearness: float,
) -> tuple[Claim, ...]:
    """Return the claims that at least two sources make; ``sources`` maps article ids to source names."""
    asserting = [place for place, sentence in enumerate(sentences) if not claims_nothing(sentence)]
    likeness = _likeness([sentences[place] for place in asserting], vectors[asserting])
    grouped = ([asserting[row] for row in rows] for rows in average_linkage(likeness, nearness))
    shared = (places for places in grouped if len({sources[sentences[place].article] for place in places}) > 1)
    return tuple(sorted((_claim(story, sentences, vectors, places) for places in shared), key=lambda claim: claim.id))


def claims_nothing(sentence: Sentence) -> bool:
    """Whether it is a question or the credit of a picture."""
    return sentence.text.rstrip("\"'”’)").endswith("?") or _CREDIT.match(sentence.text) is not None


def see(sentences: Sequence[Sentence], vectors: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return the evidence on every two, shape (n, n, ``sameness.NAMES``)."""
    texts, articles = [sentence.text for sentence in sentences], [sentence.article for sentence in sentences]
    return compare(texts, articles, cosines(vectors))


def _likeness(sentences: Sequence[Sentence], vectors: NDArray[np.float32]) -> NDArray[np.float64]:
    seen = see(sentences, vectors)
    return load("claims").probability(seen.reshape(-1, seen.shape[2])).reshape(seen.shape[:2])


def _claim(story: Story, sentences: Sequence[Sentence], vectors: NDArray[np.float32], places: list[int]) -> Claim:
    """Put the sentence nearest the middle first: it labels the claim."""
    centre = vectors[places].mean(axis=0)
    likeness = {place: round(float(vectors[place] @ centre), 6) for place in places}
    members = [sentences[place] for place in sorted(places, key=lambda place: (-likeness[place], sentences[place].id))]
    ids = [member.id for member in members]
    return Claim(id=claim_id(ids), story=story.id, label=members[0].text, members=tuple(members))
