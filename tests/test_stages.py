"""The steps of the line, each by itself."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from checker.model import (
    Article,
    Claim,
    Comparison,
    Contrast,
    Entailment,
    Frame,
    Kind,
    Pair,
    Passage,
    Point,
    Sentence,
    Severity,
    Span,
    Statement,
    Story,
    Strength,
)
from checker.rules.framework import Rule
from checker.rules.hit_rates import HitRate
from checker.stages.block import block, cosines, meetings
from checker.stages.cluster import cluster
from checker.stages.entail import Readings
from checker.stages.group import group
from checker.stages.judge import Sighting, see, settle
from checker.stages.weigh import agreements, both_ways, confirmed, read
from checker.weighing.logistic import Logistic
from checker.weighing.weigher import LIKELIHOOD, Weigher

STORY = Story(id="s-1", label="", articles=())
EMPTY = Frame(tokens=(), names=(), quantities=(), moments=(), predicates=(), attributions=(), standings=(), stages=())


def article(name: str, published: date | None = None) -> Article:
    """Return an article of one line."""
    passage = Passage(start=0, end=len(name), line=1)
    return Article(id=f"a-{name}", source=name, path=name, text=name, passages=(passage,), published=published)


def sentence(source: str, text: str, start: int = 0) -> Sentence:
    """Return a sentence of a source's only article."""
    return Sentence(id=f"{source}:{start}", article=source, text=text, start=start, end=start + len(text), line=1)


def towards(angle: float) -> NDArray[np.float32]:
    """Return a unit vector in a plane."""
    return np.array([np.cos(angle), np.sin(angle)], dtype=np.float32)


@given(order=st.permutations(range(6)))
def test_stories_do_not_depend_on_the_order_of_articles(order: list[int]) -> None:
    """Articles that point the same way make a story, in whatever order they come."""
    articles = [article(name) for name in "abcdef"]
    gists = np.array([towards(angle) for angle in (0, 0.1, 0.2, 1.5, 1.6, 3)])
    stories = group([articles[i] for i in order], gists[list(order)], 0.5)
    assert {story.articles for story in stories} == {("a-a", "a-b", "a-c"), ("a-d", "a-e"), ("a-f",)}


def test_a_story_is_the_same_in_any_company() -> None:
    """Articles of another story change neither its id nor its members."""
    here = [article("a"), article("b")]
    gists = np.array([towards(0), towards(0.1), towards(1.5)])
    (alone,) = group(here, gists[:2], 0.5)
    assert alone in group([*here, article("z")], gists, 0.5)


def test_articles_far_apart_in_time_are_not_one_story() -> None:
    """Last year's ferry accident is not this year's, however alike they read."""
    articles = [article("a", date(2025, 1, 1)), article("b", date(2026, 1, 1))]
    assert len(group(articles, np.array([towards(0)] * 2), 0.5)) == 2


def test_a_claim_needs_two_sources() -> None:
    """Sentences alike within one article are no shared claim."""
    sentences = [sentence("a", "One."), sentence("a", "Two.", 9), sentence("b", "Three."), sentence("c", "Four.")]
    vectors = np.array([towards(0), towards(0.1), towards(1.5), towards(1.6)])
    (claim,) = cluster(STORY, sentences, vectors, {"a": "A", "b": "B", "c": "C"}, 0.5)
    assert {member.text for member in claim.members} == {"Three.", "Four."}


def test_a_question_claims_nothing() -> None:
    """Two papers that ask the same have told nothing."""
    sentences = [sentence("a", "Have you seen it?"), sentence("b", "“Have you seen it?”")]
    assert cluster(STORY, sentences, np.array([towards(0), towards(0.1)]), {"a": "A", "b": "B"}, 0.5) == ()


@given(angles=st.lists(st.floats(0, 3), min_size=2, max_size=30))
def test_sentences_of_one_article_never_meet(angles: list[float]) -> None:
    """Every pair crosses articles, stands once, and says why it met."""
    sentences = [sentence("ab"[place % 2], f"Sentence {place}.", place) for place in range(len(angles))]
    pairs = block(sentences, np.array([towards(angle) for angle in angles]))
    assert all(pair.left.article != pair.right.article and pair.met for pair in pairs)
    assert len({frozenset({pair.left.id, pair.right.id}) for pair in pairs}) == len(pairs)


def test_a_shared_rare_word_brings_sentences_together() -> None:
    """Sentences that look nothing alike meet over a word hardly any other holds."""
    sentences = [sentence("a", f"Filler {n}.", n) for n in range(40)] + [sentence("a", "The capstan broke.", 90)]
    sentences += [sentence("b", f"Padding {n}.", n) for n in range(40)] + [sentence("b", "A capstan held.", 90)]
    vectors = np.array([towards(0.01 * one.start) for one in sentences])
    vectors[40], vectors[-1] = towards(-0.1), towards(3)
    met = meetings(sentences, cosines(vectors))
    assert {name for name, test in met.items() if test[40, -1]} == {"rare words"}


def toll(comparison: Comparison) -> list[Contrast]:
    """Find that the last words differ."""
    left, right = (side.sentence.text.split()[-1] for side in (comparison.left, comparison.right))
    span = Span(start=0, end=1)
    points = (Point(value=left, spans=(span,)), Point(value=right, spans=(span,)))
    return [Contrast(thing="toll", left=points[0], right=points[1], why="")] if left != right else []


TOLL = Rule(
    id="T001",
    name="toll",
    doc="",
    kind=Kind.NUMERIC,
    strength=Strength.HARD,
    severity=Severity.ERROR,
    conflicts=(),
    agrees=(),
    judge=toll,
)


EVEN = Weigher(
    rates={"T001": HitRate(right=1, shown=2, share=0.5)},
    verdict=Logistic(names=(LIKELIHOOD,), means=(0.0,), scales=(1.0,), weights=(1.0,), bias=0.0),
)


def sightings(*told: tuple[str, str, date | None]) -> list[Sighting]:
    """Return what the rule sees among all pairs of (source, text, date)."""
    statements = [
        Statement(sentence=sentence(source, text, place), frame=EMPTY, source=source, published=day)
        for place, (source, text, day) in enumerate(told)
    ]
    return [
        found
        for place, left in enumerate(statements)
        for right in statements[place + 1 :]
        for found in see(
            Pair(left=left.sentence, right=right.sentence, similarity=0.5, met=("similarity",), likelihood=0.1),
            left,
            right,
            [TOLL],
            EVEN,
        )
    ]


def test_one_point_is_one_conflict_whoever_takes_a_side() -> None:
    """Three papers with twelve and two with fourteen disagree once, and all five are shown."""
    told = [
        (source, f"The toll is {toll}", None)
        for source, toll in zip("abcde", ["12", "12", "12", "14", "14"], strict=True)
    ]
    (conflict,) = settle(STORY, sightings(*told))
    assert {side.source for side in (conflict.left, *conflict.left_also)} == set("abc")
    assert {side.source for side in (conflict.right, *conflict.right_also)} == set("de")


def test_a_later_article_on_a_known_side_changes_no_id() -> None:
    """An article that repeats what is known to be disputed brings nothing new."""
    told = [("m", "The toll is 12", date(2026, 1, 1)), ("n", "The toll is 14", date(2026, 1, 1))]
    (before,) = settle(STORY, sightings(*told))
    (after,) = settle(STORY, sightings(*told, ("a", "The toll is 14", date(2026, 1, 2))))
    assert before.id == after.id


def test_another_value_makes_another_conflict() -> None:
    """A corrected number is a new disagreement."""
    (before,) = settle(STORY, sightings(("m", "The toll is 12", None), ("n", "The toll is 14", None)))
    (after,) = settle(STORY, sightings(("m", "The toll is 12", None), ("n", "The toll is 15", None)))
    assert before.id != after.id


def test_one_outlet_never_contradicts_itself() -> None:
    """What an outlet reports later is an update of what it reported before."""
    (conflict,) = settle(STORY, sightings(("m", "The toll is 12", None), ("m", "The toll is 14", None)))
    assert (conflict.strength, conflict.severity) == (Strength.UPDATE, Severity.NOTE)


def reading(entailment: float) -> Entailment:
    """Return a reading that is neutral for the rest."""
    return Entailment(entailment=entailment, neutral=1 - entailment, contradiction=0)


def test_sources_agree_where_one_sentence_entails_the_other() -> None:
    """A member that says more than the label agrees with it; one that the model cannot tell does not."""
    label, fuller, other = sentence("a", "It sank."), sentence("b", "It sank at noon."), sentence("c", "It was old.")
    claim = Claim(id="k-1", story="s-1", label=label.text, members=(label, fuller, other))
    readings = {
        (label.id, fuller.id): reading(0.1),
        (fuller.id, label.id): reading(0.9),
        (label.id, other.id): reading(0.4),
        (other.id, label.id): reading(0.4),
    }
    assert confirmed(claim, readings).agreed == (label, fuller)


def test_agreement_is_looked_for_where_it_may_be_the_likelier_way_first() -> None:
    """The fuller sentence is the likelier premise; one that holds few words of the other is never asked."""
    label = sentence("a", "The ferry sank off Lowell.")
    fuller = sentence("b", "The old ferry sank off Lowell at noon on Sunday, its crew of nine said.")
    same, strange = sentence("c", "Off Lowell, the ferry sank."), sentence("d", "Rescuers saw nobody.")
    claim = Claim(id="k-1", story="s-1", label=label.text, members=(label, fuller, same, strange))
    asked: list[tuple[str, str]] = []

    def entail(pairs: Sequence[tuple[Sentence, Sentence]]) -> Readings:
        asked.extend((premise.article, hypothesis.article) for premise, hypothesis in pairs)
        return {
            (premise.id, hypothesis.id): reading(0.9 if premise is fuller else 0.2) for premise, hypothesis in pairs
        }

    readings = agreements([claim], entail)
    assert asked == [("b", "a"), ("a", "c"), ("c", "a")]
    assert confirmed(claim, readings).agreed == (label, fuller)


def test_an_article_is_not_asked_whether_it_agrees_with_itself() -> None:
    """Two sentences of one source are no agreement of sources."""
    first, second = sentence("a", "The ferry sank."), sentence("a", "The ferry sank.", start=20)
    claim = Claim(id="k-1", story="s-1", label=first.text, members=(first, second))
    assert agreements([claim], lambda pairs: dict.fromkeys([("none", str(len(pairs)))], reading(0))) == {
        ("none", "0"): reading(0)
    }


def test_a_claim_that_nothing_confirms_is_not_agreed() -> None:
    """Sentences that are only alike are a claim, but no agreement."""
    claim = Claim(
        id="k-1", story="s-1", label="It sank.", members=(sentence("a", "It sank."), sentence("b", "It swam."))
    )
    assert confirmed(claim, dict.fromkeys([("a:0", "b:0"), ("b:0", "a:0")], reading(0.2))).agreed == ()


def test_a_conflict_shows_what_the_model_makes_of_it() -> None:
    """The reading stands beside the conflict and changes nothing else."""
    (conflict,) = settle(STORY, sightings(("m", "The toll is 12", None), ("n", "The toll is 14", None)))
    ((left, right), turned) = both_ways([conflict])
    assert turned == (right, left)
    shown = read(conflict, {(left.id, right.id): reading(0.1), (right.id, left.id): reading(0.2)})
    assert (shown.forward, shown.backward) == (reading(0.1), reading(0.2))
    assert replace(shown, forward=None, backward=None) == conflict
