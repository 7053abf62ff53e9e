"""How sure a finding is: its pair's likelihood and its rule, weighed on stories the rule was not written on."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from checker.rules.framework import Rule
from checker.rules.hit_rates import HitRate, hit_rates
from checker.weighing.logistic import Logistic, Reason, load

LIKELIHOOD = "the pair's likelihood"
_DOUBT = 1e-6  # no likelihood is surer than its digits


@dataclass(frozen=True, slots=True, kw_only=True)
class Weigher:
    """Weighs findings; ``rates`` by rule id. A rule that ``verdict`` does not know moves nothing."""

    rates: Mapping[str, HitRate]
    verdict: Logistic

    def confidence(self, rule: str, likelihood: float) -> float:
        """Return the calibrated probability that an editor would call the finding a conflict."""
        row = evidence(self.verdict.names, rule, likelihood)
        return round(float(self.verdict.probability(row[np.newaxis])[0]), 4)

    def reasons(self, rule: str, likelihood: float) -> tuple[Reason, ...]:
        """Return what moved the confidence, the strongest first."""
        return self.verdict.reasons(evidence(self.verdict.names, rule, likelihood))

    def measured(self, rule: str) -> bool:
        """Whether the rule found anything on those stories."""
        return self.rates[rule].shown > 0


def evidence(names: Iterable[str], rule: str, likelihood: float) -> NDArray[np.float64]:
    """Return the row that a verdict with these columns reads: the likelihood in log-odds, 1 for the rule."""
    likelihood = min(max(likelihood, _DOUBT), 1 - _DOUBT)
    odds = math.log(likelihood / (1 - likelihood))
    return np.array([odds if name == LIKELIHOOD else float(name == rule) for name in names])


def weigher(rules: Iterable[Rule]) -> Weigher:
    """Return the weigher that comes with the package, for these rules."""
    return Weigher(rates=hit_rates(rules), verdict=load("verdict"))
