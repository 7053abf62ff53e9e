"""Plain words for what the model names: one vocabulary for all that people read."""

import math

from rich.style import Style

from checker.model import Kind, Severity, Status, Strength

KIND = {
    Kind.NEGATION: "one affirms, one denies",
    Kind.ANTONYM: "opposite words",
    Kind.NUMERIC: "different numbers",
    Kind.DATE: "different times",
    Kind.PLACE: "different places",
    Kind.AGENT: "different actors",
    Kind.IDENTITY: "different identities",
    Kind.ATTRIBUTION: "differently attributed",
    Kind.MODALITY: "fact against doubt or denial",
    Kind.CAUSE: "different causes",
    Kind.OUTCOME: "different outcomes",
    Kind.OTHER: "statements that clash",
}
STRENGTH = {
    Strength.HARD: "cannot both be true",
    Strength.SOFT: "accounts that do not fit",
    Strength.UPDATE: "the later supersedes the earlier",
}
STATUS = {
    Status.NEW: "new",
    Status.UNRESOLVED: "undecided",
    Status.RESOLVED: "resolved",
    Status.ACCEPTED: "accepted",
    Status.FALSE_POSITIVE: "false positive",
    Status.EXPIRED: "decision expired",
    Status.RELAPSED: "decision relapsed",
}
SEVERITY_STYLE = {
    Severity.ERROR: Style(color="red", bold=True),
    Severity.WARNING: Style(color="yellow", bold=True),
    Severity.NOTE: Style(color="cyan"),
}
STATUS_STYLE = {
    Status.NEW: Style(color="magenta", bold=True),
    Status.EXPIRED: Style(color="magenta", bold=True),
    Status.RELAPSED: Style(color="magenta", bold=True),
}
MARK = Style(bold=True, underline=True)
STRONG = Style(bold=True)
QUIET = Style(dim=True)


def confidence(share: float, *, measured: bool = True) -> str:
    """Say a calibrated confidence as counts: how many such findings were right on stories no rule was tuned on."""
    if measured:
        return f"{_in_ten(share)} such findings are right"
    return f"not measured; of all rules' findings on such pairs {_in_ten(share)} are right"


def hit_rate(share: float, *, measured: bool = True) -> str:
    """Say a rule's smoothed hit rate as counts: what to expect of its findings, whatever the pair."""
    if measured:
        return f"{_in_ten(share)} of its findings are right"
    return f"not measured; of all rules' findings {_in_ten(share)} are right"


def likelihood(share: float) -> str:
    """Say how often pairs that look so from outside disagree."""
    hundredths = max(1, math.floor(100 * share + 0.5))
    return f"about {hundredths} in 100 pairs that look so from outside disagree"


def _in_ten(share: float) -> str:
    tenths = math.floor(10 * share + 0.5)
    return {0: "fewer than 1 in 10", 10: "more than 9 in 10"}.get(tenths, f"about {tenths} in 10")
