"""How a report ends: what was assumed, what to know, and what was read and found in a few words."""

from collections import Counter
from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from checker.model import Article, Entry, Notice, Report, Severity, Status, Story, Strength
from checker.report.counting import count
from checker.report.lists import section
from checker.report.phrases import plain
from checker.report.safety import neutralise
from checker.report.words import QUIET, SEVERITY_STYLE, STATUS, STATUS_STYLE, STRONG

_LISTED = 10  # quiet stories beyond these are counted
_NAMED = 3  # files and ids named where many share one line

_NEXT = "checker explain ID says why; checker resolve ID --status … records what the desk decides."


def quiet(stories: Sequence[Story]) -> RenderableType:
    """Return the stories in which no two sources meet on a point; many are counted, not named."""
    rows = [("•", plain(story.label)) for story in stories[:_LISTED]]
    if len(stories) > _LISTED:
        rows.append(("", Text(f"and {len(stories) - _LISTED} more")))
    return section("Nothing to compare", rows)


def assumptions(articles: Sequence[Article]) -> RenderableType:
    """Return what the files did not say themselves, and which files."""
    paths: dict[str, list[str]] = {}
    for article in sorted(articles, key=lambda article: article.path):
        for note in article.assumed:
            paths.setdefault(note, []).append(article.path)
    return section("Assumed", (("•", Text(f"{neutralise(note)}: {_some(paths[note])}")) for note in sorted(paths)))


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
    return neutralise(", ".join(names[:_NAMED]) + more)


def notices(found: Iterable[Notice]) -> RenderableType:
    """Return what the reader should know, each once, by file."""
    told = sorted({*found}, key=lambda notice: (notice.path or "", notice.message))
    return section("Notices", (("•", _notice(notice)) for notice in told))


def _notice(notice: Notice) -> Text:
    named = notice.path and notice.path not in notice.message
    return plain(f"{notice.path}: {notice.message}" if named else notice.message)


def summary(report: Report) -> RenderableType:
    """Return what was read, what was found by severity, and how much of it waits for the desk."""
    analysis = report.analysis
    sources = {article.source for article in analysis.articles}
    read = Text.assemble(
        ("Read ", STRONG),
        f"{count(len(analysis.articles), 'article')} of {count(len(sources), 'source')}, ",
        f"{count(len(analysis.sentences), 'sentence')}, in {count(len(analysis.stories), 'story', 'stories')}.",
    )
    lines = [read, _found(report.entries)]
    if report.absent:
        kept = count(len(report.absent), "registry entry", "registry entries")
        lines.append(Text.assemble(("Not found ", STRONG), f"this time: {kept}, {_some(sorted(report.absent))}."))
    if report.entries:
        lines.append(Text(_NEXT, QUIET))
    return Group(*lines)


def _found(entries: Sequence[Entry]) -> Text:
    if not entries:
        return Text.assemble(("Found ", STRONG), "no contradiction.")
    severities = Counter(entry.conflict.severity for entry in entries)
    statuses = Counter(entry.status for entry in entries)
    by_severity = [
        (count(severities[severity], severity), SEVERITY_STYLE[severity])
        for severity in reversed(Severity)
        if severities[severity]
    ]
    by_status = [
        (f"{statuses[status]} {STATUS[status]}", STATUS_STYLE.get(status, QUIET))
        for status in Status
        if statuses[status]
    ]
    updates = sum(entry.conflict.strength is Strength.UPDATE for entry in entries)
    among = f" ({count(updates, 'update')} among them)" if updates else ""
    comma = Text(", ")
    return Text.assemble(
        ("Found ", STRONG),
        f"{count(len(entries), 'contradiction')}{among}: ",
        comma.join(Text(*part) for part in by_severity),
        " · ",
        comma.join(Text(*part) for part in by_status),
        ".",
    )
