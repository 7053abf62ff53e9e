"""What an analysis depends on besides the articles; nothing heavy is loaded to say it."""

from collections.abc import Iterator
from importlib.machinery import ModuleSpec
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path

import msgspec

from checker.config import Config
from checker.edition import edition, libraries
from checker.identity import digest
from checker.ingest.provenance import sources_id


def version_of(config: Config, *parts: str) -> str:
    """Name all that an analysis depends on besides the articles; ``parts`` of the package, by default all of it."""
    judging = (
        sources_id(config.sources),
        config.select,
        config.ignore,
        config.thresholds,
        config.encoder,
        config.entailer,
    )
    return digest(
        edition(*parts), libraries(), msgspec.json.encode(judging), *_foreign_models(config), *_plugged_rules()
    )


def _foreign_models(config: Config) -> Iterator[str]:
    """Name the models that do not come with the package by their weights."""
    if config.encoder or config.entailer:
        from checker.models import load_encoder, load_entailer  # noqa: PLC0415 -- heavy

        yield load_encoder(config.encoder).id
        yield load_entailer(config.entailer).id


def _plugged_rules() -> Iterator[bytes]:
    """Yield the code of the packages that hold the newsroom's own rules, without running it."""
    for point in sorted(entry_points(group="checker.rules"), key=lambda point: point.value):
        yield point.value.encode()
        spec = find_spec(point.module.partition(".")[0])
        for file in _files(spec) if spec else ():
            yield file.read_bytes()


def _files(spec: ModuleSpec) -> list[Path]:
    if spec.submodule_search_locations:
        return sorted(file for folder in spec.submodule_search_locations for file in Path(folder).rglob("*.py"))
    return [Path(spec.origin)] if spec.origin else []
