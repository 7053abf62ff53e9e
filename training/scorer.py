"""The scorer of annotated stories, which comes as a script of its own."""

import argparse
import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import TypeVar

Seen = TypeVar("Seen")


def look_at_all(look: Callable[[Path, ModuleType], Seen], description: str | None) -> tuple[list[Seen], ModuleType]:
    """Return what is seen in each story of the folder that the command line names, and the scorer that it names."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=Path)
    parser.add_argument("scorer", type=Path)
    arguments = parser.parse_args()
    scorer = load_scorer(arguments.scorer)
    return [look(folder, scorer) for folder in folders(arguments.stories)], scorer


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
