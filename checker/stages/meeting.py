"""A story's articles to the pairs of their sentences that may disagree."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from checker.cache import quietly
from checker.model import Article, Pair, Sentence, Story
from checker.stages.block import block
from checker.stages.embed import embed
from checker.stages.toolbox import Tools


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A story with its articles and each one's sentences."""

    story: Story
    articles: tuple[Article, ...]
    sentences: tuple[tuple[Sentence, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A story's sentences in canonical order, and their vectors, a row each."""

    dossier: Dossier
    sentences: tuple[Sentence, ...]
    vectors: NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A story's text and the pairs of its sentences that may disagree."""

    text: Text
    pairs: tuple[Pair, ...]


def lay_out(dossier: Dossier, tools: Tools) -> Text:
    """Return a story's sentences with their vectors."""
    told = sorted(zip(dossier.articles, dossier.sentences, strict=True), key=lambda one: (one[0].source, one[0].id))
    sentences = tuple(sentence for _, own in told for sentence in own)
    vectors = embed([sentence.text for sentence in sentences], tools.encoder, tools.cache, quietly)
    return Text(dossier=dossier, sentences=sentences, vectors=vectors)


def meet(text: Text) -> Meeting:
    """Return which sentences of a story may disagree."""
    return Meeting(text=text, pairs=block(text.sentences, text.vectors))


def partnered(meetings: Sequence[Meeting]) -> list[tuple[Sentence, Article]]:
    """Return the sentences that have a candidate partner, with their articles: no others are analysed."""
    articles = {article.id: article for meeting in meetings for article in meeting.text.dossier.articles}
    met = {side.id: side for meeting in meetings for pair in meeting.pairs for side in (pair.left, pair.right)}
    return [(sentence, articles[sentence.article]) for sentence in met.values()]
