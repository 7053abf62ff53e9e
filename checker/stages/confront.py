"""What the sentences of a story state is held against each other by the rules."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial

from checker.model import Article, Claim, Conflict, Pair, Sentence, Statement
from checker.processors import processors
from checker.rules.framework import Rule
from checker.runners.local import InProcess, local
from checker.stages.contest import contest
from checker.stages.frame import Item, frame, unpack, unread
from checker.stages.judge import see, settle
from checker.stages.meeting import Dossier, Meeting, partnered
from checker.stages.surroundings import surroundings
from checker.stages.toolbox import Tools
from checker.weighing.weigher import Weigher

_MANY = 1000  # unread sentences from which it pays to start further processes
_MANY_PAIRS = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What one story's articles share, and where they contradict each other."""

    claims: tuple[Claim, ...]
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """What the rules are applied to at a time: a story, its pairs, their sentences with packed frames, its claims."""

    dossier: Dossier
    pairs: tuple[Pair, ...]
    told: tuple[tuple[Sentence, Article, bytes], ...]
    claims: tuple[Claim, ...]


def confront(meetings: Sequence[Meeting], shared: Sequence[tuple[Claim, ...]], tools: Tools) -> list[Findings]:
    """Return what the rules make of each story, whose claims are ``shared``; side by side where there is much to do."""
    met = partnered(meetings)
    items = [(sentence.text, article.published) for sentence, article in met]
    more = tools.analyst.workers < processors() and _are_many(meetings, items, tools)
    with local(processors()) if more else nullcontext(tools.analyst) as analyst:
        packed = frame(items, tools.cache, tools.track, analyst)
        frames = {sentence.id: raw for (sentence, _), raw in zip(met, packed, strict=True)}
        apply = partial(_weighed, rules=tools.rules, weigher=tools.weigher, least=tools.thresholds.confidence)
        side_by_side = analyst if analyst.workers > 1 else InProcess()
        return list(side_by_side.map(apply, _cases(meetings, shared, frames)))


def _are_many(meetings: Sequence[Meeting], items: Sequence[Item], tools: Tools) -> bool:
    return unread(items, tools.cache) >= _MANY or sum(len(meeting.pairs) for meeting in meetings) >= _MANY_PAIRS


def _cases(
    meetings: Sequence[Meeting], shared: Sequence[tuple[Claim, ...]], frames: Mapping[str, bytes]
) -> Iterator[_Case]:
    for meeting, claims in zip(meetings, shared, strict=True):
        told = tuple((sentence, article, frames[sentence.id]) for sentence, article in partnered([meeting]))
        yield _Case(dossier=meeting.text.dossier, pairs=meeting.pairs, told=told, claims=claims)


def _statements(case: _Case) -> dict[str, Statement]:
    around = {key: found for own in case.dossier.sentences for key, found in surroundings(own).items()}
    return {
        sentence.id: Statement(
            sentence=sentence,
            frame=unpack(packed),
            source=article.source,
            published=article.published,
            around=around[sentence.id],
        )
        for sentence, article, packed in case.told
    }


def _weighed(case: _Case, rules: Sequence[Rule], weigher: Weigher, least: float) -> Findings:
    statements = _statements(case)
    sightings = [
        sighting
        for pair in case.pairs
        for sighting in see(pair, statements[pair.left.id], statements[pair.right.id], rules, weigher)
    ]
    sure = tuple(found for found in settle(case.dossier.story, sightings) if found.confidence >= least)
    claims, conflicts = contest(case.claims, sure)
    return Findings(claims=claims, conflicts=conflicts)
