"""The line as code: articles in, an analysis out."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from checker.cache import Cache, Track
from checker.config import Thresholds
from checker.ingest import Intake
from checker.language.sentences import split
from checker.model import Analysis, Article, Claim, Conflict, Pair, Sentence, Statement, Story
from checker.models.protocols import Encoder, Entailer
from checker.rules.framework import Rule
from checker.stages.block import block
from checker.stages.cluster import cluster
from checker.stages.contest import contest
from checker.stages.embed import embed
from checker.stages.entail import entail
from checker.stages.frame import frame
from checker.stages.group import group
from checker.stages.judge import see, settle
from checker.stages.surroundings import surroundings
from checker.stages.weigh import claim_pairs, confirmed, conflict_pairs, read
from checker.weighing.weigher import Weigher


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What the line works with."""

    encoder: Encoder
    entailer: Entailer
    rules: Sequence[Rule]
    weigher: Weigher
    thresholds: Thresholds
    cache: Cache
    track: Track[list[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """A story's sentences in canonical order and their vectors, a row each."""

    sentences: tuple[Sentence, ...]
    vectors: NDArray[np.float32]


def analyse(intake: Intake, tools: Tools) -> Analysis:
    """Find the claims the articles share and the points on which they contradict each other."""
    articles = {article.id: article for article in intake.articles}
    sentences = tuple(sentence for key in sorted(articles) for sentence in split(articles[key]))
    stories, texts = _stories(articles, sentences, tools)
    pairs = [block(text.sentences, text.vectors) for text in texts]
    statements = _statements([pair for found in pairs for pair in found], sentences, articles, tools)
    sources = {key: article.source for key, article in articles.items()}
    claims: list[Claim] = []
    conflicts: list[Conflict] = []
    for story, text, found in zip(stories, texts, pairs, strict=True):
        shared = cluster(story, text.sentences, text.vectors, sources, tools.thresholds.claim)
        ours, disputed = contest(shared, _conflicts(story, found, statements, tools))
        claims += ours
        conflicts += disputed
    readings = entail([*claim_pairs(claims), *conflict_pairs(conflicts)], tools.entailer, tools.cache, tools.track)
    return Analysis(
        articles=intake.articles,
        sentences=sentences,
        stories=stories,
        claims=tuple(confirmed(claim, readings) for claim in claims),
        conflicts=tuple(read(conflict, readings) for conflict in conflicts),
        notices=intake.notices,
    )


def _stories(
    articles: dict[str, Article], sentences: Sequence[Sentence], tools: Tools
) -> tuple[tuple[Story, ...], list[_Text]]:
    vectors = embed([sentence.text for sentence in sentences], tools.encoder, tools.cache, tools.track)
    rows: dict[str, list[int]] = {key: [] for key in articles}
    for row, sentence in enumerate(sentences):
        rows[sentence.article].append(row)
    told = [articles[key] for key in sorted(articles) if rows[key]]
    stories = group(told, [vectors[rows[article.id]] for article in told], tools.thresholds.story)
    order = {article.id: (article.source, article.id) for article in told}
    texts = []
    for story in stories:
        places = [row for key in sorted(story.articles, key=lambda key: order[key]) for row in rows[key]]
        texts.append(_Text(sentences=tuple(sentences[row] for row in places), vectors=vectors[places]))
    return stories, texts


def _statements(
    pairs: Sequence[Pair], sentences: Sequence[Sentence], articles: dict[str, Article], tools: Tools
) -> dict[str, Statement]:
    """Only sentences that have a candidate partner are analysed."""
    told = groupby(sentences, key=lambda sentence: sentence.article)
    around = {key: found for _, own in told for key, found in surroundings(tuple(own)).items()}
    met = {sentence.id: sentence for pair in pairs for sentence in (pair.left, pair.right)}
    items = [(sentence.text, articles[sentence.article].published) for sentence in met.values()]
    frames = frame(items, tools.cache, tools.track)
    return {
        sentence.id: Statement(
            sentence=sentence,
            frame=found,
            source=articles[sentence.article].source,
            published=articles[sentence.article].published,
            around=around[sentence.id],
        )
        for sentence, found in zip(met.values(), frames, strict=True)
    }


def _conflicts(
    story: Story, pairs: Sequence[Pair], statements: dict[str, Statement], tools: Tools
) -> tuple[Conflict, ...]:
    sightings = [
        sighting
        for pair in pairs
        for sighting in see(pair, statements[pair.left.id], statements[pair.right.id], tools.rules, tools.weigher)
    ]
    return tuple(found for found in settle(story, sightings) if found.confidence >= tools.thresholds.confidence)
