"""One story's articles to its claims and conflicts; what is dear meets only what everything cheaper let through."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec
import numpy as np
from numpy.typing import NDArray

from checker.cache import Cache, Track, quietly, remember
from checker.config import Thresholds
from checker.identity import digest
from checker.model import Article, Claim, Conflict, Pair, Sentence, Statement, Story
from checker.models.protocols import Encoder, Entailer
from checker.rules.framework import Rule
from checker.runners.protocol import Runner
from checker.stages.block import block
from checker.stages.cluster import cluster
from checker.stages.contest import contest
from checker.stages.embed import embed
from checker.stages.entail import entail
from checker.stages.frame import frame
from checker.stages.judge import see, settle
from checker.stages.surroundings import surroundings
from checker.stages.weigh import claim_pairs, confirmed, conflict_pairs, read
from checker.weighing.weigher import Weigher


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What the line works with; ``version`` names everything that its verdicts depend on besides the articles.

    The ``analyst`` reads what sentences assert.
    """

    version: str
    encoder: Encoder
    entailer: Entailer
    analyst: Runner
    rules: Sequence[Rule]
    weigher: Weigher
    thresholds: Thresholds
    cache: Cache
    track: Track[list[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A story with its articles and each one's sentences."""

    story: Story
    articles: tuple[Article, ...]
    sentences: tuple[tuple[Sentence, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What one story's articles share, and where they contradict each other."""

    claims: tuple[Claim, ...]
    conflicts: tuple[Conflict, ...]


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


def examine(dossiers: Sequence[Dossier], tools: Tools) -> list[Findings]:
    """Return what there is to say of each story; one that was examined before is remembered."""
    keys = finding_keys(dossiers, tools)

    def make(places: list[int]) -> list[bytes]:
        return [msgspec.msgpack.encode(found) for found in _examined([dossiers[place] for place in places], tools)]

    decoder = msgspec.msgpack.Decoder(Findings)
    return [decoder.decode(raw) for raw in remember(tools.cache, "findings", keys, make)]


def finding_keys(dossiers: Sequence[Dossier], tools: Tools) -> list[str]:
    """Name for each story all that its findings depend on: the tools, and what each article tells."""
    return [digest("findings", tools.version, dossier.story.id, *_contents(dossier)) for dossier in dossiers]


def _contents(dossier: Dossier) -> Iterator[str]:
    return (content(*one) for one in zip(dossier.articles, dossier.sentences, strict=True))


def content(article: Article, sentences: Sequence[Sentence]) -> str:
    """Name what findings depend on in an article: who wrote it when, and where each sentence stands."""
    return digest(article.id, article.source, str(article.published), msgspec.msgpack.encode(sentences))


def _examined(dossiers: Sequence[Dossier], tools: Tools) -> list[Findings]:
    return judge([meet(lay_out(dossier, tools)) for dossier in dossiers], tools)


def lay_out(dossier: Dossier, tools: Tools) -> Text:
    """Return a story's sentences with their vectors."""
    told = sorted(zip(dossier.articles, dossier.sentences, strict=True), key=lambda one: (one[0].source, one[0].id))
    sentences = tuple(sentence for _, own in told for sentence in own)
    vectors = embed([sentence.text for sentence in sentences], tools.encoder, tools.cache, quietly)
    return Text(dossier=dossier, sentences=sentences, vectors=vectors)


def meet(text: Text) -> Meeting:
    """Return which sentences of a story may disagree."""
    return Meeting(text=text, pairs=block(text.sentences, text.vectors))


def judge(meetings: Sequence[Meeting], tools: Tools) -> list[Findings]:
    """Return what there is to say of each story; claims are read first, while the analyst is getting ready."""
    shared = [_shared(meeting.text, tools) for meeting in meetings]
    entail([pair for claims in shared for pair in claim_pairs(claims)], tools.entailer, tools.cache, tools.track)
    statements = _statements(meetings, tools)
    found = [_judged(meeting, claims, statements, tools) for meeting, claims in zip(meetings, shared, strict=True)]
    pairs = (pair for one in found for pair in (*claim_pairs(one.claims), *conflict_pairs(one.conflicts)))
    readings = entail(list(pairs), tools.entailer, tools.cache, tools.track)
    return [
        Findings(
            claims=tuple(confirmed(claim, readings) for claim in one.claims),
            conflicts=tuple(read(conflict, readings) for conflict in one.conflicts),
        )
        for one in found
    ]


def _statements(meetings: Sequence[Meeting], tools: Tools) -> dict[str, Statement]:
    around = {
        key: found
        for meeting in meetings
        for sentences in meeting.text.dossier.sentences
        for key, found in surroundings(sentences).items()
    }
    met = partnered(meetings)
    items = [(sentence.text, article.published) for sentence, article in met]
    frames = frame(items, tools.cache, tools.track, tools.analyst)
    return {
        sentence.id: Statement(
            sentence=sentence,
            frame=found,
            source=article.source,
            published=article.published,
            around=around[sentence.id],
        )
        for (sentence, article), found in zip(met, frames, strict=True)
    }


def partnered(meetings: Sequence[Meeting]) -> list[tuple[Sentence, Article]]:
    """Return the sentences that have a candidate partner, with their articles: no others are analysed."""
    articles = {article.id: article for meeting in meetings for article in meeting.text.dossier.articles}
    met = {side.id: side for meeting in meetings for pair in meeting.pairs for side in (pair.left, pair.right)}
    return [(sentence, articles[sentence.article]) for sentence in met.values()]


def _shared(text: Text, tools: Tools) -> tuple[Claim, ...]:
    story, sources = text.dossier.story, {article.id: article.source for article in text.dossier.articles}
    return cluster(story, text.sentences, text.vectors, sources, tools.thresholds.claim)


def _judged(meeting: Meeting, shared: Sequence[Claim], statements: Mapping[str, Statement], tools: Tools) -> Findings:
    sightings = [
        sighting
        for pair in meeting.pairs
        for sighting in see(pair, statements[pair.left.id], statements[pair.right.id], tools.rules, tools.weigher)
    ]
    settled = settle(meeting.text.dossier.story, sightings)
    sure = tuple(found for found in settled if found.confidence >= tools.thresholds.confidence)
    claims, conflicts = contest(shared, sure)
    return Findings(claims=claims, conflicts=conflicts)
