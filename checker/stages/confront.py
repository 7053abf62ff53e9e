"""What the sentences of a story state is held against each other by the rules."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial

from checker.model import Article, Claim, Conflict, Frame, Pair, Sentence, Statement, Story
from checker.processors import processors
from checker.rules.framework import Rule
from checker.runners.local import InProcess, local
from checker.stages.contest import contest
from checker.stages.frame import frame, unread
from checker.stages.judge import see, settle
from checker.stages.meeting import Meeting, partnered
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
    """What the rules are applied to at a time: a story's pairs, what they state, and the claims it shares."""

    story: Story
    pairs: tuple[Pair, ...]
    claims: tuple[Claim, ...]
    statements: Mapping[str, Statement]


def confront(meetings: Sequence[Meeting], shared: Sequence[tuple[Claim, ...]], tools: Tools) -> list[Findings]:
    """Return what the rules make of each story, whose claims are ``shared``; side by side where there is much to do."""
    met = partnered(meetings)
    items = [(sentence.text, article.published) for sentence, article in met]
    many = unread(items, tools.cache) >= _MANY or sum(len(meeting.pairs) for meeting in meetings) >= _MANY_PAIRS
    with local(processors()) if many else nullcontext() as several:
        frames = frame(items, tools.cache, tools.track, several or tools.analyst)
        apply = partial(_weighed, rules=tools.rules, weigher=tools.weigher, least=tools.thresholds.confidence)
        cases = _cases(meetings, shared, _statements(meetings, met, frames))
        return list((several or InProcess()).map(apply, cases))


def _cases(
    meetings: Sequence[Meeting], shared: Sequence[tuple[Claim, ...]], statements: Mapping[str, Statement]
) -> Iterator[_Case]:
    for meeting, claims in zip(meetings, shared, strict=True):
        ids = {side.id for pair in meeting.pairs for side in (pair.left, pair.right)}
        yield _Case(
            story=meeting.text.dossier.story,
            pairs=meeting.pairs,
            claims=claims,
            statements={key: statements[key] for key in sorted(ids)},
        )


def _statements(
    meetings: Sequence[Meeting], met: Sequence[tuple[Sentence, Article]], frames: Sequence[Frame]
) -> dict[str, Statement]:
    around = {
        key: found
        for meeting in meetings
        for sentences in meeting.text.dossier.sentences
        for key, found in surroundings(sentences).items()
    }
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


def _weighed(case: _Case, rules: Sequence[Rule], weigher: Weigher, least: float) -> Findings:
    sightings = [
        sighting
        for pair in case.pairs
        for sighting in see(pair, case.statements[pair.left.id], case.statements[pair.right.id], rules, weigher)
    ]
    sure = tuple(found for found in settle(case.story, sightings) if found.confidence >= least)
    claims, conflicts = contest(case.claims, sure)
    return Findings(claims=claims, conflicts=conflicts)
