"""What the tests of the whole command share."""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from tests.command import ROOT

# The same examples on every run, and no deadline: the first one pays for imports.
settings.register_profile("checker", derandomize=True, deadline=None)
settings.load_profile("checker")


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a cache folder of the session's own, so that no test touches the user's."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Return a folder holding a copy of the demo newsroom, its late edition and its decisions."""
    for folder in ("articles", "examples"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "claims.yaml", tmp_path)
    return tmp_path
