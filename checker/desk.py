"""One run as an editor sees it: articles, configuration and registry in, a report out."""

import math
from collections.abc import Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from checker.cache import FILE, LARGEST, Cache, Track
from checker.config import Config
from checker.errors import NothingFoundError, NothingReadError
from checker.gate import compare
from checker.identity import digest
from checker.ingest.opening import File, open_files
from checker.model import Analysis, Plan, Report
from checker.processors import processors
from checker.registry import Registry
from checker.stages.version import version_of

if TYPE_CHECKING:
    from checker.ingest.reading import Intake
    from checker.runners.protocol import Runner
    from checker.stages.intake import Material


_SHARE = 32  # new articles for which a process is started
_ROOM = LARGEST // 5  # bytes for whole analyses, each of which holds all its articles


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
        version = version_of(self.config)
        key = digest("analysis", version, *(file.digest for file in files))
        with self._cache() as cache:
            if raw := cache.get([key]).get(key):
                analysis = msgspec.msgpack.decode(raw, type=Analysis)
            else:
                analysis = self._analysed(files, paths, version, cache)
                _keep(cache, key, msgspec.msgpack.encode(analysis))
        return compare(analysis, self.registry, self.today)

    def plan(self, paths: Sequence[str]) -> Plan:
        """Say what each step of an analysis would let through, without running the dear ones."""
        from checker.pipeline import sort_out  # noqa: PLC0415 -- heavy
        from checker.stages.plan import draw_up  # noqa: PLC0415 -- heavy
        from checker.stages.toolbox import fit_out  # noqa: PLC0415 -- heavy

        with self._cache() as cache:
            tools = fit_out(self.config, version_of(self.config), cache, self.track)
            material = self._material(list(open_files(paths)), paths, cache)
            return draw_up(material, sort_out(material, tools), tools)

    def _cache(self) -> AbstractContextManager[Cache]:
        return closing(Cache(self.cache / FILE if self.cache else ":memory:"))

    def _analysed(self, files: Sequence[File], paths: Sequence[str], version: str, cache: Cache) -> Analysis:
        with self._analyst(files, cache) as analyst:
            from checker.pipeline import analyse  # noqa: PLC0415 -- heavy
            from checker.stages.toolbox import fit_out  # noqa: PLC0415 -- heavy

            tools = fit_out(self.config, version, cache, self.track, analyst=analyst)
            return analyse(self._material(files, paths, cache), tools)

    def _analyst(self, files: Sequence[File], cache: Cache) -> AbstractContextManager["Runner"]:
        """Return who reads what sentences assert: for new articles, processes that meanwhile load what it takes."""
        from checker.runners.local import InProcess, prepared  # noqa: PLC0415 -- heavy
        from checker.stages.frame import get_ready  # noqa: PLC0415 -- heavy
        from checker.stages.intake import article_keys  # noqa: PLC0415 -- heavy

        keys = set(article_keys(files, self.config.sources))
        new = len(keys) - cache.count(keys)
        return prepared(get_ready, min(math.ceil(new / _SHARE), processors())) if new else nullcontext(InProcess())

    def _material(self, files: Sequence[File], paths: Sequence[str], cache: Cache) -> "Material":
        from checker.stages.intake import read_files  # noqa: PLC0415 -- heavy

        material = read_files(files, self.config.sources, cache, self.track)
        _must_hold_articles(material.intake, paths)
        return material


def _keep(cache: Cache, key: str, raw: bytes) -> None:
    """Remember a whole analysis, unless it would push out too much of what it was made of."""
    if len(raw) <= _ROOM:
        cache.keep_newest("analyses", _ROOM - len(raw))
        cache.put("analyses", {key: raw})


def _must_hold_articles(intake: "Intake", paths: Sequence[str]) -> None:
    if not intake.named:
        raise NothingFoundError.among(paths)
    if intake.unread == intake.named:
        reasons = "; ".join(f"{notice.path}: {notice.message}" for notice in intake.notices)
        raise NothingReadError(f"None of the files named could be read: {reasons}", "See what each of them lacks.")
