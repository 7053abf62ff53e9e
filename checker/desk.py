"""One run as an editor sees it: articles, configuration and registry in, a report out."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from checker.cache import Cache, Track, remember
from checker.config import Config, check_rules
from checker.edition import edition, libraries
from checker.errors import NothingFoundError, NothingReadError
from checker.gate import compare
from checker.identity import digest
from checker.ingest.opening import File, open_files
from checker.model import Analysis, Report
from checker.registry import Registry

if TYPE_CHECKING:
    from checker.ingest import Intake
    from checker.stages.examine import Tools

FILE = "cache.sqlite"


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What stays the same for a run; ``cache`` is the folder where models' work is remembered, None for nowhere."""

    config: Config
    registry: Registry
    cache: Path | None
    today: date
    track: Track[list[int]]

    def report(self, paths: Sequence[str]) -> Report:
        """Analyse the articles and compare what is found with the registry.

        Where nothing has changed since an earlier run, what that made of the articles is remembered.
        """
        files = list(open_files(paths))
        version = _version(self.config)
        key = digest("analysis", version, *(file.digest for file in files))
        with closing(Cache(self.cache / FILE if self.cache else ":memory:")) as cache:
            made = remember(cache, "analyses", [key], lambda _: [self._analysed(files, paths, version, cache)])
        return compare(msgspec.msgpack.decode(made[0], type=Analysis), self.registry, self.today)

    def _analysed(self, files: Sequence[File], paths: Sequence[str], version: str, cache: Cache) -> bytes:
        from checker.pipeline import analyse  # noqa: PLC0415 -- heavy
        from checker.stages.intake import read_files  # noqa: PLC0415 -- heavy

        tools = self._tools(version, cache)
        material = read_files(files, self.config.sources, cache, self.track)
        _must_hold_articles(material.intake, paths)
        return msgspec.msgpack.encode(analyse(material, tools))

    def _tools(self, version: str, cache: Cache) -> "Tools":
        from checker.models import load_encoder, load_entailer  # noqa: PLC0415 -- heavy
        from checker.rules.framework import all_rules  # noqa: PLC0415 -- heavy
        from checker.stages.examine import Tools  # noqa: PLC0415 -- heavy
        from checker.weighing.weigher import weigher  # noqa: PLC0415 -- heavy

        check_rules(self.config, [rule.id for rule in all_rules()])
        rules = [rule for rule in all_rules() if self.config.selects(rule.id)]
        return Tools(
            version=version,
            encoder=load_encoder(self.config.encoder),
            entailer=load_entailer(self.config.entailer),
            rules=rules,
            weigher=weigher(rules),
            thresholds=self.config.thresholds,
            cache=cache,
            track=self.track,
        )


def _version(config: Config) -> str:
    """Name all that an analysis depends on besides the articles."""
    judging = config.model_dump_json(include={"sources", "select", "ignore", "thresholds", "encoder", "entailer"})
    return digest(edition(), libraries(), judging, *_foreign_models(config), *_plugged_rules())


def _foreign_models(config: Config) -> Iterator[str]:
    """Name the models that do not come with the package by their weights."""
    if config.encoder or config.entailer:
        from checker.models import load_encoder, load_entailer  # noqa: PLC0415 -- heavy

        yield load_encoder(config.encoder).id
        yield load_entailer(config.entailer).id


def _plugged_rules() -> Iterator[bytes]:
    """Yield the code of the newsroom's own rules, without running it."""
    for point in sorted(entry_points(group="checker.rules"), key=lambda point: point.value):
        spec = find_spec(point.module)
        yield point.value.encode()
        yield Path(spec.origin).read_bytes() if spec and spec.origin else b""


def _must_hold_articles(intake: "Intake", paths: Sequence[str]) -> None:
    if not intake.named:
        raise NothingFoundError(f"No article found in {', '.join(paths)}.", "Articles end in .txt, .md or .html.")
    if intake.unread == intake.named:
        reasons = "; ".join(f"{notice.path}: {notice.message}" for notice in intake.notices)
        raise NothingReadError(f"None of the files named could be read: {reasons}", "See what each of them lacks.")
