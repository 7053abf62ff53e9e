"""What fails the gate, a line each, as a log shows it."""

from collections.abc import Mapping

from rich.text import Text

from checker.model import Article, Entry
from checker.report.phrases import dispute, place
from checker.report.words import STATUS


def failure(entry: Entry, articles: Mapping[str, Article]) -> Text:
    """Return where both sides stand, how severe it is, what they say, and the id to resolve it by."""
    conflict = entry.conflict
    places = " and ".join(place(side, articles[side.sentence.article]) for side in conflict.sides)
    return Text.assemble(
        f"{places}: {conflict.severity}, {STATUS[entry.status]}: ", dispute(conflict), f" [{conflict.id}]"
    )
