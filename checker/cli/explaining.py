"""``rules`` and ``explain``: what is looked for, and why something was flagged."""

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.app import ConfigFile, NoCache, Paths, RegistryFile, at_desk, console, known_registry, paths_of
from checker.config import check_rules, load
from checker.errors import ConfigError


def rules(*, config: ConfigFile = None) -> None:
    """List the rules in use: what each finds and how often it was right."""
    from checker.report.explain import rules_table  # noqa: PLC0415 -- heavy
    from checker.rules.framework import all_rules  # noqa: PLC0415 -- heavy
    from checker.rules.hit_rates import hit_rates  # noqa: PLC0415 -- heavy

    settings = load(Path.cwd(), config)
    check_rules(settings, [rule.id for rule in all_rules()])
    chosen = [rule for rule in all_rules() if settings.selects(rule.id)]
    console().print(rules_table(chosen, hit_rates(chosen)))


def explain(
    subject: Annotated[str, typer.Argument(metavar="RULE_OR_ID", help="A rule, or a contradiction's id.")],
    paths: Paths = None,
    *,
    config: ConfigFile = None,
    registry: RegistryFile = None,
    no_cache: NoCache = False,
) -> None:
    """Show what a rule does with true and silent examples, or why a contradiction was flagged."""
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
