"""The report for people: a story at a time, the most severe and surest contradictions first.

Nothing here depends on colour: a console without it shows the same words and the same marks.
"""

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.constrain import Constrain
from rich.rule import Rule
from rich.text import Text

from checker.model import Article, Claim, Entry, Report, Severity, Status, Story, Strength
from checker.report.cards import card
from checker.report.counting import count
from checker.report.lists import agreements, hints, settled, sources, updates
from checker.report.phrases import plain
from checker.report.safety import neutralise
from checker.report.summary import assumptions, notices, quiet, summary
from checker.report.words import STRONG

_WIDEST = 160  # longer lines are hard to read
_CLOSED = {Status.RESOLVED, Status.ACCEPTED, Status.FALSE_POSITIVE}


def render(report: Report, *, width: int) -> RenderableType:
    """Return the report for a console ``width`` cells wide."""
    width = min(width, _WIDEST)
    return Constrain(Group(*_parts(report, width)), width)


def _parts(report: Report, width: int) -> Iterator[RenderableType]:
    articles = {article.id: article for article in report.analysis.articles}
    entries: dict[str, list[Entry]] = {story.id: [] for story in report.analysis.stories}
    for entry in sorted(report.entries, key=_urgency):
        entries[entry.conflict.story].append(entry)
    shared: dict[str, list[Claim]] = {story.id: [] for story in report.analysis.stories}
    for claim in _agreed(report, articles):
        shared[claim.story].append(claim)

    order = sorted(report.analysis.stories, key=lambda story: (_worst(entries[story.id]), story.label, story.id))
    for story in order:
        if entries[story.id] or shared[story.id]:
            yield _header(story, articles)
            yield from _story(entries[story.id], shared[story.id], articles, width)
    if still := [story for story in order if not entries[story.id] and not shared[story.id]]:
        yield quiet(still)
    if any(article.assumed for article in articles.values()):
        yield assumptions(report.analysis.articles)
    if told := {*report.analysis.notices, *report.notices}:
        yield notices(told)
    yield summary(report)


def _story(
    entries: Sequence[Entry], shared: Sequence[Claim], articles: Mapping[str, Article], width: int
) -> Iterator[RenderableType]:
    """Yield what is open as cards and hints, then what is agreed, superseded and decided."""
    undecided = [entry for entry in entries if entry.status not in _CLOSED]
    contested = [entry for entry in undecided if entry.conflict.strength is not Strength.UPDATE]
    for entry in contested:
        if entry.conflict.severity is not Severity.NOTE:
            yield card(entry, articles, width=width)
            yield Text()
    if weak := [entry for entry in contested if entry.conflict.severity is Severity.NOTE]:
        yield hints(weak)
    if shared:
        yield agreements(shared, articles)
    if superseded := [entry for entry in undecided if entry.conflict.strength is Strength.UPDATE]:
        yield updates(superseded, articles)
    if closed := [entry for entry in entries if entry.status in _CLOSED]:
        yield settled(closed)


def _urgency(entry: Entry) -> tuple[int, float, str]:
    """Sort the most severe and surest first."""
    return (-entry.conflict.severity.rank, -entry.conflict.confidence, entry.conflict.id)


def _worst(entries: Sequence[Entry]) -> tuple[int, float, str]:
    """Sort stories by the first point that is still open; those without one come last."""
    return next((_urgency(entry) for entry in entries if entry.status not in _CLOSED), (1, 0.0, ""))


def _agreed(report: Report, articles: Mapping[str, Article]) -> list[Claim]:
    """Return the claims on which several sources say the same and of which no sentence is contested."""
    contested = {entry.conflict.claim for entry in report.entries}
    sides = {side.sentence.id for entry in report.entries if _doubted(entry) for side in entry.conflict.sides}
    return [
        claim
        for claim in report.analysis.claims
        if claim.id not in contested
        and sides.isdisjoint(member.id for member in claim.members)
        and len(sources(claim, articles)) > 1
    ]


def _doubted(entry: Entry) -> bool:
    """Whether a conflict weighs enough to keep its sides from counting as agreed."""
    conflict = entry.conflict
    weighs = conflict.severity is not Severity.NOTE and conflict.strength is not Strength.UPDATE
    return weighs and entry.status is not Status.FALSE_POSITIVE


def _header(story: Story, articles: Mapping[str, Article]) -> RenderableType:
    told = [articles[key] for key in story.articles]
    names = sorted({neutralise(article.source) for article in told})
    about = f"{count(len(names), 'source')}: {', '.join(names)} · {_dates(told)}"
    return Group(plain(story.label, STRONG), Rule(characters="━", style=""), Text(about), Text())


def _dates(articles: Sequence[Article]) -> str:
    """Return the first and last day of publication, and how many articles tell none."""
    days = sorted(article.published for article in articles if article.published)
    undated = len(articles) - len(days)
    if not days:
        return "no dates"
    span = f"{days[0]}" if days[0] == days[-1] else f"{days[0]} to {days[-1]}"
    return f"{span} ({undated} without a date)" if undated else span
