"""Articles to stories: which of them report one event.

Two articles are as close as their gists are; complete linkage then asks that every two articles of a story be close.
Nothing is measured against the rest of the run, so a story comes out the same in any company, up to the size at which
``neighbours`` stops counting.
"""

from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from checker.identity import story_id
from checker.model import Article, Story
from checker.stages.linkage import complete_linkage
from checker.stages.neighbours import Edges, near

_LABEL = 90


def group(articles: Sequence[Article], gists: NDArray[np.float32], nearness: float) -> tuple[Story, ...]:
    """Return the stories, each article in one; ``gists`` holds a unit-length row an article, shape (n, d)."""
    order = sorted(range(len(articles)), key=lambda place: articles[place].id)
    told = [articles[place] for place in order]
    left, right, likeness = near(gists[order], [article.published for article in told], nearness)
    return join(told, (left, right, likeness))


def join(articles: Sequence[Article], edges: Edges) -> tuple[Story, ...]:
    """Return the stories of articles in order of their ids; the edges join those that are near."""
    clusters = complete_linkage(len(articles), zip(*(column.tolist() for column in edges), strict=True))
    stories = (_story([articles[place] for place in places]) for places in clusters)
    return tuple(sorted(stories, key=lambda story: story.id))


def _story(articles: list[Article]) -> Story:
    first = min(articles, key=lambda article: (article.published or date.max, article.source, article.id))
    passage = first.passages[0]
    label = first.title or first.text[passage.start : passage.end]
    ids = tuple(sorted(article.id for article in articles))
    return Story(id=story_id(ids), label=_shortened(label), articles=ids)


def _shortened(label: str) -> str:
    line = " ".join(label.split())
    return line if len(line) <= _LABEL else line[:_LABEL].rsplit(" ", 1)[0] + "…"
