"""Quotes, disputed words, speakers, dates and decisions as rich text, neutralised."""

from collections.abc import Iterable, Iterator
from datetime import date

from rich.console import RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text

from checker.model import Article, Conflict, Decision, Side, Span
from checker.report.safety import neutralise
from checker.report.words import KIND, MARK, QUIET, STATUS, confidence

_GIST = 60
_LABEL = 24  # cells: names of sources can be long


def plain(text: str, style: str | Style = "") -> Text:
    """Return any text, from wherever, as rich text that does nothing but show."""
    return Text(neutralise(text), style)


def quoted(text: str, spans: Iterable[Span]) -> Text:
    """Return a sentence in quotation marks, its disputed words bracketed: seen without colour too."""
    quote, at = Text("“"), 0
    for span in _merged(spans):
        quote.append(neutralise(text[at : span.start]))
        if words := neutralise(text[span.start : span.end]):
            quote.append(f"‹{words}›", MARK)
        at = span.end
    return quote.append(neutralise(text[at:])).append("”")


def dispute(conflict: Conflict) -> Text:
    """Return one line: different numbers: “12” (Harbour Post) against “14” (Coast Wire)."""
    return Text.assemble(f"{KIND[conflict.kind]}: ", _gist(conflict.left), " against ", _gist(conflict.right))


def _gist(side: Side) -> Text:
    return Text.assemble(gist(side.sentence.text, side.spans), f" ({neutralise(side.source)})")


def gist(text: str, spans: Iterable[Span]) -> Text:
    """Return the disputed words of a sentence alone, in quotation marks; its beginning where none are marked."""
    words = " … ".join(neutralise(text[span.start : span.end]) for span in _merged(spans))
    shown = Text(words or neutralise(text), MARK if words else "")
    shown.truncate(_GIST, overflow="ellipsis")
    return Text.assemble("“", shown, "”")


def speaker(side: Side) -> str:
    """Say who says it in the article."""
    return f"said by {neutralise(side.said_by)}" if side.said_by else "no speaker named"


def place(side: Side, article: Article) -> str:
    """Return file:line."""
    return f"{neutralise(article.path)}:{side.sentence.line}"


def rules(conflict: Conflict) -> str:
    """Name the rules that found it, the surest first."""
    return ", ".join(dict.fromkeys(neutralise(finding.rule) for finding in conflict.findings))


def day(value: date | None) -> str:
    """Return the date as 2026-11-12, or say that there is none."""
    return value.isoformat() if value else "no date"


def decided(decision: Decision) -> Text:
    """Say what a person decided: what stands, until when, who, when and why."""
    stands = f", {neutralise(decision.stands)} stands" if decision.stands else ""
    until = f" until {decision.expires}" if decision.expires else ""
    signed = ", ".join(neutralise(str(part)) for part in (decision.by, decision.on) if part)
    reason = f": {neutralise(decision.reason)}" if decision.reason else ""
    return Text(f"{STATUS[decision.status]}{stands}{until}{f' ({signed})' if signed else ''}{reason}")


def sure(conflict: Conflict) -> str:
    """Say what to expect of findings like the surest of this conflict."""
    return confidence(conflict.confidence, measured=conflict.findings[0].measured)


def labelled(rows: Iterable[tuple[str, RenderableType]]) -> Table:
    """Return rows with a quiet label before each."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style=QUIET, max_width=_LABEL, overflow="fold")
    table.add_column(overflow="fold")
    for label, shown in rows:
        table.add_row(Text(label), shown)
    return table


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the spans in order, overlapping ones as one."""
    held: Span | None = None
    for span in sorted(spans):
        if held and span.start < held.end:
            held = Span(start=held.start, end=max(held.end, span.end))
        else:
            if held:
                yield held
            held = span
    if held:
        yield held
