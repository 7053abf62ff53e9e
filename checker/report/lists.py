"""What needs no card, as short lists: weaker hints, agreements, updates and decided points."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from checker.model import Article, Claim, Conflict, Decision, Entry, Side, Stage, Status
from checker.report.counting import count
from checker.report.phrases import day, decided, dispute, labelled, place, quoted, rules
from checker.report.safety import neutralise
from checker.report.words import QUIET, STATUS, STATUS_STYLE, STRONG

_SHOWN = 10  # agreements beyond these are counted: the JSON report holds them all
_STAGES = list(Stage)


def section(title: str, rows: Iterable[tuple[str, RenderableType]]) -> RenderableType:
    """Return a headed list."""
    return Group(Text(title, STRONG), Padding(labelled(rows), (0, 0, 0, 2)), Text())


def hints(entries: Sequence[Entry]) -> RenderableType:
    """Return one line a conflict: what kind, the two values and their sources."""
    return section("Weaker hints", ((entry.conflict.id, _hint(entry)) for entry in entries))


def _hint(entry: Entry) -> Text:
    line = dispute(entry.conflict)
    if entry.status is not Status.NEW:
        line.append(f" · {STATUS[entry.status]}", STATUS_STYLE.get(entry.status, ""))
    return line


def agreements(claims: Sequence[Claim], articles: Mapping[str, Article]) -> RenderableType:
    """Return the points several sources share: those of the most sources first, then those told early."""
    told = sorted(
        ((sources(claim, articles), claim) for claim in claims),
        key=lambda each: (-len(each[0]), min(member.start for member in each[1].members), each[1].id),
    )
    rows = [
        (count(len(names), "source"), Text.assemble(neutralise(claim.label), (f" ({', '.join(names)})", QUIET)))
        for names, claim in told[:_SHOWN]
    ]
    if len(told) > _SHOWN:
        rows.append(("", Text(f"and {count(len(told) - _SHOWN, 'more point')}: see --format json")))
    return section("Sources agree", rows)


def sources(claim: Claim, articles: Mapping[str, Article]) -> list[str]:
    """Return the names of the sources that say the same, neutralised and sorted."""
    return sorted({neutralise(articles[member.article].source) for member in claim.agreed})


def settled(entries: Sequence[Entry]) -> RenderableType:
    """Return what is decided: what it was about, then the decision."""
    return section("Decided", ((entry.conflict.id, _settled(entry)) for entry in entries))


def _settled(entry: Entry) -> RenderableType:
    return Group(dispute(entry.conflict), decided(entry.decision or Decision(status=entry.status)))


def updates(entries: Sequence[Entry], articles: Mapping[str, Article]) -> RenderableType:
    """Return each update with its earlier side first."""
    blank = ("", Text())
    rows = [row for entry in entries for row in (*_update(entry.conflict, articles), blank)]
    return section("Updates: the later supersedes the earlier", rows[:-1])


def _update(conflict: Conflict, articles: Mapping[str, Article]) -> Iterator[tuple[str, RenderableType]]:
    first, second, known = in_time(conflict, articles)
    names = ("earlier", "later") if known else ("one", "other")
    for name, side in zip(names, (first, second), strict=True):
        yield name, _told(side, articles[side.sentence.article])
    yield "why", Text.assemble(neutralise(conflict.why), (f" {rules(conflict)} · {conflict.id}", QUIET))


def _told(side: Side, article: Article) -> RenderableType:
    head = Text.assemble((neutralise(side.source), STRONG), f" · {day(article.published)} ")
    return Text.assemble(head, quoted(side.sentence.text, side.spans), (f" {place(side, article)}", QUIET))


def in_time(conflict: Conflict, articles: Mapping[str, Article]) -> tuple[Side, Side, bool]:
    """Return the sides, the earlier first, and whether dates or, failing them, stages tell which that is."""
    left, right = conflict.sides
    for when in (lambda side: _published(side, articles), _stage):
        one, other = when(left), when(right)
        if one is not None and other is not None and one != other:
            return (left, right, True) if one < other else (right, left, True)
    return left, right, False


def _published(side: Side, articles: Mapping[str, Article]) -> int | None:
    published = articles[side.sentence.article].published
    return published.toordinal() if published else None


def _stage(side: Side) -> int | None:
    return _STAGES.index(Stage(side.value)) if side.value in _STAGES else None
