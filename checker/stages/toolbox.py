"""The tools of the line, as a configuration asks for them."""

from collections.abc import Sequence
from dataclasses import dataclass

from checker.cache import Cache, Track
from checker.config import Config, Thresholds, check_rules
from checker.models import load_encoder, load_entailer
from checker.models.protocols import Encoder, Entailer
from checker.rules.framework import Rule, all_rules
from checker.runners.local import InProcess
from checker.runners.protocol import Runner
from checker.weighing.weigher import Weigher, weigher

_HERE = InProcess()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What the line works with; ``version`` names everything that its verdicts depend on besides the articles.

    The ``analyst`` reads what sentences assert.
    """

    version: str
    encoder: Encoder
    entailer: Entailer
    analyst: Runner
    rules: Sequence[Rule]
    weigher: Weigher
    thresholds: Thresholds
    cache: Cache
    track: Track[list[int]]


def fit_out(
    config: Config,
    version: str,
    cache: Cache,
    track: Track[list[int]],
    *,
    encoder: Encoder | None = None,
    analyst: Runner = _HERE,
) -> Tools:
    """Return the tools, with another encoder or analyst if given; raises ConfigError for a rule that there is not."""
    check_rules(config, [rule.id for rule in all_rules()])
    rules = [rule for rule in all_rules() if config.selects(rule.id)]
    return Tools(
        version=version,
        encoder=encoder or load_encoder(config.encoder),
        entailer=load_entailer(config.entailer),
        analyst=analyst,
        rules=rules,
        weigher=weigher(rules),
        thresholds=config.thresholds,
        cache=cache,
        track=track,
    )
