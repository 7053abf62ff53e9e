"""One story's articles to its claims and conflicts; what is dear meets only what everything cheaper let through."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from checker.cache import remember
from checker.identity import digest
from checker.model import Article, Claim, Sentence
from checker.stages.cluster import cluster
from checker.stages.confront import Findings, confront
from checker.stages.entail import Readings, entail
from checker.stages.meeting import Dossier, Meeting, Text, lay_out, meet
from checker.stages.toolbox import Tools
from checker.stages.weigh import claim_pairs, confirmed, conflict_pairs, read


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


def judge(meetings: Sequence[Meeting], tools: Tools) -> list[Findings]:
    """Return what there is to say of each story; claims are read first, while the analyst is getting ready."""
    shared = [_shared(meeting.text, tools) for meeting in meetings]
    readings = _readings((pair for claims in shared for pair in claim_pairs(claims)), tools)
    found = confront(meetings, shared, tools)
    pairs = (pair for one in found for pair in (*claim_pairs(one.claims), *conflict_pairs(one.conflicts)))
    readings |= _readings((pair for pair in pairs if (pair[0].id, pair[1].id) not in readings), tools)
    return [
        Findings(
            claims=tuple(confirmed(claim, readings) for claim in one.claims),
            conflicts=tuple(read(conflict, readings) for conflict in one.conflicts),
        )
        for one in found
    ]


def _shared(text: Text, tools: Tools) -> tuple[Claim, ...]:
    story, sources = text.dossier.story, {article.id: article.source for article in text.dossier.articles}
    return cluster(story, text.sentences, text.vectors, sources, tools.thresholds.claim)


def _readings(pairs: Iterable[tuple[Sentence, Sentence]], tools: Tools) -> Readings:
    return entail(list(pairs), tools.entailer, tools.cache, tools.track)
