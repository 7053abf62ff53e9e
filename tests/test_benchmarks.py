"""What the benchmarks measure with: invented news that is varied, and a fit that finds the exponent there is."""

from collections import Counter
from itertools import groupby
from pathlib import Path

import numpy as np
import pytest

from benchmarks.growth import Point, exponent, sizes
from benchmarks.measuring import Row, times
from benchmarks.recording import lines
from benchmarks.synthetic import Told, articles, write
from benchmarks.vectors import article_gist


@pytest.fixture(scope="module")
def told() -> list[Told]:
    """Return some invented articles."""
    return list(articles(200))


def test_invented_news_is_the_same_every_time(told: list[Told]) -> None:
    """The same seed gives the same articles, another seed others, and a larger archive begins as a smaller one."""
    assert list(articles(210))[:200] == told
    assert list(articles(200, seed=1)) != told


def test_invented_articles_share_no_sentence(told: list[Told]) -> None:
    """No sentence of more than four words occurs twice, and hardly an article is shorter than real ones."""
    counts = Counter(sentence for one in told for sentence in one.sentences)
    assert {sentence for sentence, count in counts.items() if count > 1 and len(sentence.split()) > 4} == set()
    assert 20 <= np.mean([len(one.sentences) for one in told]) <= 30


def test_a_story_is_told_by_several_outlets_within_days(told: list[Told]) -> None:
    """Two to eight outlets, each once, tell a story within four days; the archive advances in time."""
    whole = [list(story) for _, story in groupby(told, key=lambda one: one.story)][:-1]
    for story in whole:
        assert 2 <= len({one.outlet for one in story}) == len(story) <= 8
        assert (max(one.published for one in story) - min(one.published for one in story)).days <= 3
    assert min(one.published for one in whole[-1]) > max(one.published for one in whole[0])


def test_gists_lie_towards_each_other_as_in_real_news(told: list[Told]) -> None:
    """Articles of one story have a cosine of about 0.6 to 0.8, others of 0.1 to 0.3."""
    gists = np.array([article_gist(one) for one in told])
    story = np.array([one.story for one in told])
    pairs = np.triu_indices(len(told), 1)
    cosines, same = (gists @ gists.T)[pairs], (story[:, None] == story)[pairs]
    assert 0.6 < np.median(cosines[same]) < 0.8
    assert 0.1 < np.median(cosines[~same]) < 0.3


def test_what_is_written_is_an_article_with_source_and_date(told: list[Told], tmp_path: Path) -> None:
    """A file holds its article's sentences under front matter that names outlet and day."""
    write(told[:1], tmp_path)
    (page,) = (path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.md"))
    assert f"source: {told[0].outlet}\npublished: {told[0].published}\n" in page
    assert all(sentence in page for sentence in told[0].sentences)


@pytest.mark.parametrize("power", [0.5, 1.0, 2.0])
def test_the_fit_finds_the_exponent(power: float) -> None:
    """Costs made from a power of the size give that power."""
    points = [Point(articles=size, seconds=0.003 * size**power, peak=1) for size in sizes(1000)]
    assert exponent(points) == pytest.approx(power)


def test_ratios_are_taken_round_by_round() -> None:
    """A slow round that falls on both sides does not move the ratio; a goal says whether it is reached."""
    assert times((20, 60, 20), (2, 6, 2), 8) == "**10.0 (10.0 to 10.0)** times (goal 8: reached)"
    assert times((20,), (5,), 8).endswith("(goal 8: missed)")


def test_a_row_is_a_line_of_the_record() -> None:
    """A row names day, commit, what and figure."""
    assert lines([Row(what="this", figure="1 s")], "2026-11-22", "abc") == ["| 2026-11-22 | abc | this | 1 s |"]
