"""What a run would cost, for people."""

from rich import box
from rich.console import RenderableType
from rich.table import Table

from checker.model import Plan


def plan_table(plan: Plan) -> RenderableType:
    """Return a row a step, the cheapest first: what it lets through, out of what, and what is done already."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("step")
    for heading in ("lets through", "out of", "done before"):
        table.add_column(heading, justify="right")
    for step, through, out_of, before in _rows(plan):
        table.add_row(step, f"{through:,}", f"{out_of:,}", "" if before is None else f"{before:,}")
    return table


def _rows(plan: Plan) -> list[tuple[str, int, int, int | None]]:
    return [
        ("articles read", plan.articles, plan.files, None),
        ("articles in a story with another", plan.accompanied, plan.articles, None),
        ("pairs of sentences within a story", plan.pairs_in_stories, plan.pairs, None),
        ("pairs likely enough to disagree", plan.candidates, plan.pairs_in_stories, None),
        ("sentences to analyse", plan.analysed, plan.sentences, plan.analysed_before),
        ("stories to judge", plan.stories, plan.stories, plan.judged_before),
    ]
