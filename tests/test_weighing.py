"""How sure the evidence makes us."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from checker.model import Sentence
from checker.rules.framework import all_rules
from checker.rules.hit_rates import counts
from checker.stages.block import block, cosines, meetings, see
from checker.weighing import evidence
from checker.weighing.logistic import Logistic, load
from checker.weighing.weigher import LIKELIHOOD, weigher

RULES = [rule.id for rule in all_rules()]
SHARES = st.floats(0, 1)
NUMBERS = st.floats(-1e6, 1e6)
TOLD = {
    "a": ("The Marlow struck Tolley pier.", "Nobody was hurt, police confirmed.", "Is it a hoax?"),
    "b": ("“The Marlow never struck the pier,” its owner said.", "It may sail again in May."),
    "c": ("The story of the Marlow is false.",),
}


@st.composite
def logistics(draw: st.DrawFn) -> tuple[Logistic, NDArray[np.float64]]:
    """Return any weights, and rows that they read."""
    width = draw(st.integers(1, 5))
    some = st.lists(NUMBERS, min_size=width, max_size=width)
    model = Logistic(
        names=tuple(str(place) for place in range(width)),
        means=tuple(draw(some)),
        scales=tuple(draw(st.lists(st.floats(0.01, 100), min_size=width, max_size=width))),
        weights=tuple(draw(some)),
        bias=draw(NUMBERS),
    )
    return model, draw(arrays(np.float64, (draw(st.integers(0, 4)), width), elements=NUMBERS))


@given(logistics())
def test_a_probability_is_one(drawn: tuple[Logistic, NDArray[np.float64]]) -> None:
    """Between 0 and 1 for any numbers, without overflow."""
    model, rows = drawn
    with np.errstate(over="raise", invalid="raise"):
        found = model.probability(rows)
    assert found.shape == (len(rows),)
    assert ((found >= 0) & (found <= 1)).all()


@given(rule=st.sampled_from([*RULES, "XYZ001"]), likelihood=st.floats(0.001, 0.999))
def test_reasons_sum_to_the_verdict(rule: str, likelihood: float) -> None:
    """With the bias, every reason's pull makes the log-odds of the confidence; the strongest comes first."""
    ships = weigher(all_rules())
    pulls = [reason.pull for reason in ships.reasons(rule, likelihood)]
    share = 1 / (1 + np.exp(-(ships.verdict.bias + sum(pulls))))
    assert ships.confidence(rule, likelihood) == pytest.approx(share, abs=1e-3)
    assert [abs(pull) for pull in pulls] == sorted((abs(pull) for pull in pulls), reverse=True)


@pytest.mark.parametrize("name", ["screen", "verdict", "claims"])
def test_the_weights_fit_their_names(name: str) -> None:
    """A weight, a mean and a scale above 0 for each name, and no name twice."""
    model = load(name)
    assert len(model.names) == len(model.means) == len(model.scales) == len(model.weights)
    assert len(set(model.names)) == len(model.names)
    assert min(model.scales) > 0


def test_the_screen_reads_the_evidence() -> None:
    """Its weights name the columns of the evidence, in their order."""
    assert load("screen").names == evidence.NAMES


def test_what_was_counted_is_weighed() -> None:
    """The rules with a weight are those that found something, and counts hold no more right than shown."""
    assert {*load("verdict").names} == {LIKELIHOOD, *counts()}
    assert all(0 <= right <= shown for right, shown in counts().values())


@given(rule=st.sampled_from(["XYZ001", "no rule at all"]), likelihood=SHARES)
def test_an_unknown_rule_moves_nothing(rule: str, likelihood: float) -> None:
    """A newsroom's own rule is as sure as its pair."""
    reasons = weigher([]).reasons(rule, likelihood)
    assert {reason.name for reason in reasons if reason.pull} <= {LIKELIHOOD}
    assert weigher([]).confidence(rule, likelihood) == weigher([]).confidence("another", likelihood)


@given(rule=st.sampled_from(RULES), one=SHARES, other=SHARES)
def test_a_likelier_pair_is_never_less_sure(rule: str, one: float, other: float) -> None:
    """Whatever the rule; even a pair that is certain has a confidence."""
    low, high = (weigher(all_rules()).confidence(rule, likelihood) for likelihood in sorted([one, other]))
    assert 0 <= low <= high <= 1


def said(*articles: str) -> list[Sentence]:
    """Return the sentences of some articles."""
    return [
        Sentence(id=f"{article}:{place}", article=article, text=text, start=place, end=place + 1, line=1)
        for article in articles
        for place, text in enumerate(TOLD[article])
    ]


def vectors(sentences: list[Sentence]) -> NDArray[np.float32]:
    """Return a unit vector each, by id."""
    angles = np.array([0.4 * ord(sentence.id[0]) + 0.9 * int(sentence.id[2:]) for sentence in sentences])
    return np.column_stack([np.cos(angles), np.sin(angles)]).astype(np.float32)


def rows(sentences: list[Sentence], left: list[int], right: list[int]) -> NDArray[np.float64]:
    """Return the evidence on pairs of them."""
    texts, articles = [one.text for one in sentences], [one.article for one in sentences]
    return evidence.gather(texts, articles, cosines(vectors(sentences)), *np.array([left, right], dtype=np.intp))


@given(order=st.permutations([(0, 3), (0, 4), (1, 3), (2, 5), (3, 5), (4, 5)]), swapped=st.booleans())
def test_the_order_of_pairs_makes_no_difference(order: list[tuple[int, int]], *, swapped: bool) -> None:
    """A pair's row is the same wherever it comes in the list, whichever sentence is left, and in any number."""
    sentences = said("a", "b", "c")
    left, right = [list(side) for side in zip(*order, strict=True)]
    seen = rows(sentences, right, left) if swapped else rows(sentences, left, right)
    assert seen.shape == (len(order), len(evidence.NAMES))
    for pair, row in zip(order, seen, strict=True):
        np.testing.assert_allclose(row, rows(sentences, [pair[0]], [pair[1]])[0])


@pytest.mark.parametrize("order", list(permutations("abc")))
def test_the_order_of_articles_makes_no_difference(order: tuple[str, ...]) -> None:
    """A pair is as likely in whatever order the articles of its story come."""

    def met(*articles: str) -> dict[frozenset[str], float]:
        sentences = said(*articles)
        return {frozenset({one.left.id, one.right.id}): one.likelihood for one in block(sentences, vectors(sentences))}

    assert met(*order) == pytest.approx(met("a", "b", "c"), abs=1e-6)


def test_no_pair_is_no_evidence() -> None:
    """A story without pairs has no rows."""
    assert rows(said("a"), [], []).shape == (0, len(evidence.NAMES))


def long_story() -> list[Sentence]:
    """Return two articles that dispute one point among much else."""
    told = [
        ("a", "The Marlow struck Tolley pier at noon."),
        ("b", "The Marlow never struck Tolley pier, its owner said."),
        *(("a", f"Stall {number} sold some apples.") for number in range(30)),
        *(("b", f"Herons stood on roof {number}.") for number in range(30)),
    ]
    return [
        Sentence(id=f"{article}:{place}", article=article, text=text, start=place, end=place + 1, line=1)
        for place, (article, text) in enumerate(told)
    ]


def test_only_likely_pairs_are_kept() -> None:
    """Of the pairs that meet, those stay that are likely enough to disagree, each with how likely it is."""
    sentences = long_story()
    angles = np.array([0, 0.5, *np.linspace(2, 4, len(sentences) - 2)])
    directions = np.column_stack([np.cos(angles), np.sin(angles)]).astype(np.float32)
    met = np.argwhere(np.logical_or.reduce(list(meetings(sentences, cosines(directions)).values())))
    kept = {(pair.left.text, pair.right.text): pair.likelihood for pair in block(sentences, directions)}
    assert 0 < len(kept) < len(met)
    assert max(kept, key=lambda pair: kept[pair]) == (sentences[0].text, sentences[1].text)
    seen = see(sentences, cosines(directions), met[:, 0], met[:, 1])
    for (left, right), likely in zip(met, load("screen").probability(seen), strict=True):
        pair = (sentences[left].text, sentences[right].text)
        assert (pair in kept) == (likely >= min(kept.values()) - 1e-6)
        assert kept.get(pair, likely) == pytest.approx(likely, abs=1e-6)
