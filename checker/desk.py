"""One run as an editor sees it: articles, configuration and registry in, a report out."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checker.cache import Cache, Track
from checker.config import Config, check_rules
from checker.errors import NothingFoundError, NothingReadError
from checker.gate import compare
from checker.ingest import Intake, read_articles
from checker.model import Report
from checker.models import load_encoder, load_entailer
from checker.pipeline import Tools, analyse
from checker.registry import Registry
from checker.rules.framework import all_rules
from checker.weighing.weigher import weigher


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What stays the same for a run; ``cache`` is the folder where models' work is remembered, None for nowhere."""

    config: Config
    registry: Registry
    cache: Path | None
    today: date
    track: Track[list[int]]

    def report(self, paths: Sequence[str]) -> Report:
        """Analyse the articles and compare what is found with the registry."""
        check_rules(self.config, [rule.id for rule in all_rules()])
        intake = read_articles(paths, self.config.sources)
        _must_hold_articles(intake, paths)
        with closing(Cache(self.cache / "cache.sqlite" if self.cache else ":memory:")) as cache:
            return compare(analyse(intake, self._tools(cache)), self.registry, self.today)

    def _tools(self, cache: Cache) -> Tools:
        rules = [rule for rule in all_rules() if self.config.selects(rule.id)]
        return Tools(
            encoder=load_encoder(self.config.encoder),
            entailer=load_entailer(self.config.entailer),
            rules=rules,
            weigher=weigher(rules),
            thresholds=self.config.thresholds,
            cache=cache,
            track=self.track,
        )


def _must_hold_articles(intake: Intake, paths: Sequence[str]) -> None:
    if not intake.named:
        raise NothingFoundError(f"No article found in {', '.join(paths)}.", "Articles end in .txt, .md or .html.")
    if intake.unread == intake.named:
        reasons = "; ".join(f"{notice.path}: {notice.message}" for notice in intake.notices)
        raise NothingReadError(f"None of the files named could be read: {reasons}", "See what each of them lacks.")
