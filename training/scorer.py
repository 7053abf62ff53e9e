"""The scorer of annotated stories, which comes as a script of its own."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType


def load_scorer(file: Path) -> ModuleType:
    """Import the scorer from its file."""
    spec = importlib.util.spec_from_file_location("score_stories", file)
    if spec is None or spec.loader is None:
        sys.exit(f"{file}: not a Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def folders(stories: Path) -> list[Path]:
    """Return the folders of the annotated stories, by name."""
    found = sorted(path.parent for path in stories.glob("*/gold.yaml"))
    return found or sys.exit(f"{stories}: holds no story (STORY/gold.yaml)")
