"""The tools that a configuration asks for."""

from checker.cache import Cache, Track
from checker.config import Config, check_rules
from checker.models import load_encoder, load_entailer
from checker.models.protocols import Encoder
from checker.rules.framework import all_rules
from checker.runners.local import InProcess
from checker.runners.protocol import Runner
from checker.stages.examine import Tools
from checker.weighing.weigher import weigher

_HERE = InProcess()


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
