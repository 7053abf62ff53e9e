"""Why: what a rule does, how one conflict was found, and all rules in a table."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from checker.model import Conflict, Entry, Finding, Status
from checker.report.lists import section
from checker.report.phrases import decided, gist, plain, quoted, speaker, sure
from checker.report.safety import neutralise
from checker.report.words import KIND, SEVERITY_STYLE, STATUS, STRENGTH, STRONG, confidence, hit_rate, likelihood
from checker.rules.framework import Example, Rule
from checker.rules.hit_rates import HitRate
from checker.weighing.weigher import LIKELIHOOD, Weigher

_COUNTED = "on stories it was not written on"


def rules_table(rules: Iterable[Rule], rates: Mapping[str, HitRate]) -> RenderableType:
    """Return a row a rule, with how often it was right, by id; it fits 80 columns."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in ("rule", "name", "kind", "at most"):
        table.add_column(heading, overflow="fold")
    table.add_column("right", justify="right")
    for rule in rules:
        severity = Text(rule.severity, SEVERITY_STYLE[rule.severity])
        table.add_row(plain(rule.id, STRONG), plain(rule.name), rule.kind, severity, _measured(rates[rule.id]))
    return table


def _measured(rate: HitRate) -> str:
    return f"{rate.right} of {rate.shown}" if rate.shown else "none yet"


def explain_rule(rule: Rule, rate: HitRate) -> RenderableType:
    """Return a rule's page: what it says of itself, how often it was right, what it flags and what it lets pass."""
    return Group(
        Text.assemble((neutralise(rule.id), STRONG), f" {neutralise(rule.name)}"),
        Text(),
        *_page(rule.doc),
        section(
            "What it gives",
            [
                ("kind", Text(f"{rule.kind} ({KIND[rule.kind]})")),
                ("strength", Text(f"{rule.strength} ({STRENGTH[rule.strength]})")),
                ("severity", Text.assemble("at most ", (rule.severity, SEVERITY_STYLE[rule.severity]))),
                ("how sure", Text(hit_rate(rate.share, measured=rate.shown > 0))),
                ("counted", Text(_counted(rate))),
            ],
        ),
        section("Flags", _examples(rule.conflicts)),
        section("Lets pass", _examples(rule.agrees)),
    )


def _counted(rate: HitRate) -> str:
    if not rate.shown:
        return f"no findings {_COUNTED}"
    return f"{rate.right} of {rate.shown} findings were right {_COUNTED}"


def _page(doc: str) -> Iterator[Text]:
    """Yield a docstring's headings and paragraphs, those reflowed."""
    for block in doc.split("\n\n"):
        heading, _, paragraph = block.partition("\n") if block.startswith("## ") else ("", "", block)
        if heading:
            yield plain(heading.removeprefix("## "), STRONG)
        yield plain(paragraph)
        yield Text()


def _examples(pairs: Sequence[Example]) -> Iterator[tuple[str, RenderableType]]:
    for left, right in pairs:
        yield "one", plain(left)
        yield "other", plain(right)


def explain_conflict(entry: Entry, rules: Iterable[Rule], weigher: Weigher) -> RenderableType:
    """Return how one conflict was found: its sides, how they met, and finding by finding what rules made of them.

    ``weigher`` tells how each finding's confidence came about.
    """
    conflict = entry.conflict
    names = {rule.id: rule.name for rule in rules}
    return Group(
        Text.assemble(
            (conflict.id, STRONG),
            " · ",
            (conflict.severity.upper(), SEVERITY_STYLE[conflict.severity]),
            f" · {KIND[conflict.kind]} · {STRENGTH[conflict.strength]}",
        ),
        Text(),
        section("What is in dispute", _disputed(entry)),
        *(section(_heading(finding, names), _finding(finding, conflict, weigher)) for finding in conflict.findings),
    )


def _disputed(entry: Entry) -> Iterator[tuple[str, RenderableType]]:
    conflict = entry.conflict
    yield "about", plain(conflict.thing)
    for side in conflict.sides:
        quote = quoted(side.sentence.text, side.spans)
        yield neutralise(side.source), Text.assemble(quote, f" {speaker(side)}")
    yield "how they met", plain(f"{', '.join(conflict.met)} (cosine {conflict.similarity:.2f})")
    yield "likelihood", Text(likelihood(conflict.likelihood))
    yield "how sure", Text(sure(conflict))
    yield from _read(conflict)
    yield "status", Text(STATUS[entry.status])
    if entry.decision and entry.status is not Status.UNRESOLVED:
        yield "decided", decided(entry.decision)


def _read(conflict: Conflict) -> Iterator[tuple[str, RenderableType]]:
    """Yield what the entailment model makes of the sides, each way."""
    for label, reading in (("model, weak", conflict.forward), ("and back", conflict.backward)):
        if reading:
            shares = (f"{name} {getattr(reading, name):.2f}" for name in ("entailment", "neutral", "contradiction"))
            yield label, Text(", ".join(shares))


def _heading(finding: Finding, names: Mapping[str, str]) -> str:
    name = f" {neutralise(names[finding.rule])}" if finding.rule in names else ""
    return f"{neutralise(finding.rule)}{name}"


def _finding(finding: Finding, conflict: Conflict, weigher: Weigher) -> Iterator[tuple[str, RenderableType]]:
    contrast = finding.contrast
    yield "why", plain(contrast.why)
    yield "about", plain(contrast.thing)
    for side, point in zip(conflict.sides, (contrast.left, contrast.right), strict=True):
        words = gist(side.sentence.text, point.spans)
        yield neutralise(side.source), Text.assemble(words, f" read as {neutralise(point.value)}")
    yield "gives", Text.assemble((finding.severity, SEVERITY_STYLE[finding.severity]), f", {KIND[finding.kind]}")
    yield "how sure", Text(confidence(finding.confidence, measured=finding.measured))
    yield "log-odds", plain(_weighed(weigher, finding.rule, conflict.likelihood))
    if rate := weigher.rates.get(finding.rule):
        yield "counted", Text(_counted(rate))


def _weighed(weigher: Weigher, rule: str, likely: float) -> str:
    """Say where every finding starts, how far each reason moved this one, and where that led."""
    reasons = [reason for reason in weigher.reasons(rule, likely) if reason.pull]
    start = weigher.verdict.bias
    told = [f"at first {_signed(start)}", *(f"{_reason(reason.name)} {_signed(reason.pull)}" for reason in reasons)]
    return f"{', '.join(told)}: together {_signed(start + sum(reason.pull for reason in reasons))}"


def _reason(name: str) -> str:
    return name if name == LIKELIHOOD else f"the rule {name}"


def _signed(pull: float) -> str:
    return f"{pull:+.2f}".replace("-", "−")
