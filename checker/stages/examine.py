"""One story's articles to its claims and conflicts; what is dear meets only what everything cheaper let through."""

from collections.abc import Iterator, Sequence

import msgspec

from checker.cache import remember
from checker.identity import digest
from checker.model import Article, Claim, Sentence
from checker.stages.cluster import cluster
from checker.stages.confront import Findings, confront
from checker.stages.entail import Readings, entail
from checker.stages.meeting import Dossier, Meeting, Text, lay_out, meet
from checker.stages.toolbox import Tools
from checker.stages.weigh import agreements, both_ways, confirmed, read


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

    def asked(pairs: Sequence[tuple[Sentence, Sentence]]) -> Readings:
        return entail(pairs, tools.entailer, tools.cache, tools.track)

    shared = [_shared(meeting.text, tools) for meeting in meetings]
    known = {claim.id: claim for claims in shared for claim in claims}
    readings = agreements(known.values(), asked)
    found = confront(meetings, shared, tools)
    readings |= agreements((claim for one in found for claim in one.claims if claim.id not in known), asked)
    readings |= asked(list(both_ways(conflict for one in found for conflict in one.conflicts)))
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
