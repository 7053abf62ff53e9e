"""``rules`` and ``explain``: what is looked for, and why something was flagged."""

from collections.abc import Sequence
from pathlib import Path

import click

from checker.cli.app import (
    at_desk,
    config_option,
    console,
    known_registry,
    no_cache_option,
    paths_argument,
    paths_of,
    registry_option,
)
from checker.config import check_rules, load
from checker.errors import ConfigError


@click.command()
@config_option
def rules(*, config: Path | None) -> None:
    """List the rules in use and how often each was right."""
    from checker.report.explain import rules_table  # noqa: PLC0415 -- heavy
    from checker.rules.framework import all_rules  # noqa: PLC0415 -- heavy
    from checker.rules.hit_rates import hit_rates  # noqa: PLC0415 -- heavy

    settings = load(Path.cwd(), config)
    check_rules(settings, [rule.id for rule in all_rules()])
    chosen = [rule for rule in all_rules() if settings.selects(rule.id)]
    console().print(rules_table(chosen, hit_rates(chosen)))


@click.command()
@click.argument("subject", metavar="RULE_OR_ID", help="A rule, or a contradiction's id.")
@paths_argument
@config_option
@registry_option
@no_cache_option
def explain(subject: str, paths: Sequence[str], *, config: Path | None, registry: Path | None, no_cache: bool) -> None:
    """Show what a rule does, or why a contradiction was flagged.

    A rule is shown with examples in which it speaks and in which it is silent.
    """
    from checker.report.explain import explain_conflict, explain_rule  # noqa: PLC0415 -- heavy
    from checker.rules.framework import all_rules  # noqa: PLC0415 -- heavy
    from checker.weighing.weigher import weigher  # noqa: PLC0415 -- heavy

    settings = load(Path.cwd(), config)
    screen, weighs = console(), weigher(all_rules())
    for rule in all_rules():
        if subject.casefold() in {rule.id.casefold(), rule.name}:
            screen.print(explain_rule(rule, weighs.rates[rule.id]))
            return
    if not subject.startswith("c-"):
        known = ", ".join(rule.id for rule in all_rules())
        raise ConfigError(f"There is no rule {subject!r}.", f"Rules: {known}. Ids of contradictions begin with c-.")
    desk = at_desk(settings, known_registry(settings, registry), no_cache=no_cache)
    for entry in desk.report(paths_of(settings, paths)).entries:
        if entry.conflict.id == subject:
            screen.print(explain_conflict(entry, all_rules(), weighs))
            return
    raise ConfigError(f"These articles hold no contradiction {subject!r}.", "`checker report` shows the ids.")
