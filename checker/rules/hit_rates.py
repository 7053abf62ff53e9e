"""How often each rule was right on annotated stories it was not written on: counts from ``training/weighing.py``."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files

from checker.rules.framework import Rule

_WEIGHT = 10  # findings that the prior counts for


@dataclass(frozen=True, slots=True, kw_only=True)
class HitRate:
    """How many findings there were on those stories, how many were right, and the smoothed share of those."""

    right: int
    shown: int
    share: float


def counts() -> dict[str, tuple[int, int]]:
    """Return (right, shown) a rule id, for the rules that found anything in those stories."""
    raw = files("checker.rules").joinpath("hit_rates.json").read_text(encoding="utf-8")
    return {rule: (right, shown) for rule, (right, shown) in json.loads(raw).items()}


def hit_rates(rules: Iterable[Rule]) -> dict[str, HitRate]:
    """Return the hit rates that come with the package, by rule id."""
    return rates_of(rules, counts())


def rates_of(rules: Iterable[Rule], measured: Mapping[str, tuple[int, int]]) -> dict[str, HitRate]:
    """Return a smoothed hit rate a rule id; a rule that found nothing gets the rate of all rules together.

    Smoothed as the mean of a beta posterior whose prior is the pooled rate with the weight of ten findings.
    """
    pooled = (sum(right for right, _ in measured.values()) + 1) / (sum(shown for _, shown in measured.values()) + 2)
    return {
        rule.id: HitRate(right=right, shown=shown, share=round((right + _WEIGHT * pooled) / (shown + _WEIGHT), 3))
        for rule in rules
        for right, shown in [measured.get(rule.id, (0, 0))]
    }
