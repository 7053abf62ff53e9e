"""Articles to stories: which of them report one event.

Two articles are as close as their texts on the whole and their openings are; complete linkage then asks that every
two articles of a story be close. Nothing is measured against the rest of the run, so a story comes out the same in
any company.
"""

from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from checker.identity import story_id
from checker.model import Article, Story
from checker.stages.linkage import linked

_LEAD = 5  # sentences of an article that tell its event
_FAR = 120  # days between two articles after which likeness alone does not make them one story
_LABEL = 90


def group(articles: Sequence[Article], vectors: Sequence[NDArray[np.float32]], nearness: float) -> tuple[Story, ...]:
    """Return the stories, each article in one; ``vectors`` holds an array (sentences, d) an article."""
    if not articles:
        return ()
    order = sorted(range(len(articles)), key=lambda place: articles[place].id)
    likeness = _likeness([articles[i] for i in order], [vectors[i] for i in order])
    labels = linked(likeness, "complete", nearness)
    members: dict[int, list[Article]] = {}
    for place, label in zip(order, labels, strict=True):
        members.setdefault(label, []).append(articles[place])
    return tuple(sorted((_story(found) for found in members.values()), key=lambda story: story.id))


def _likeness(articles: Sequence[Article], vectors: Sequence[NDArray[np.float32]]) -> NDArray[np.float64]:
    wholes = _units([rows.mean(axis=0) for rows in vectors])
    leads = _units([rows[:_LEAD].mean(axis=0) for rows in vectors])
    likeness = (wholes @ wholes.T + leads @ leads.T) / 2
    for row, left in enumerate(articles):
        for column, right in enumerate(articles):
            if _far(left.published, right.published):
                likeness[row, column] = -1
    return np.asarray(likeness)


def _far(left: date | None, right: date | None) -> bool:
    return left is not None and right is not None and abs((left - right).days) > _FAR


def _units(rows: list[NDArray[np.float32]]) -> NDArray[np.float64]:
    stacked = np.array(rows, dtype=np.float64)
    return np.asarray(stacked / np.maximum(np.linalg.norm(stacked, axis=1, keepdims=True), 1e-12))


def _story(articles: list[Article]) -> Story:
    first = min(articles, key=lambda article: (article.published or date.max, article.source, article.id))
    passage = first.passages[0]
    label = first.title or first.text[passage.start : passage.end]
    ids = tuple(sorted(article.id for article in articles))
    return Story(id=story_id(ids), label=_shortened(label), articles=ids)


def _shortened(label: str) -> str:
    line = " ".join(label.split())
    return line if len(line) <= _LABEL else line[:_LABEL].rsplit(" ", 1)[0] + "…"
