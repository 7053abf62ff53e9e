"""The real articles: all of the annotated stories.

The data set that the project's brief names for this (``stance``) is absent here, so everything that wants real news
works on the articles of every annotated story, 589 files in 115 stories. They are copied, never kept.
"""

import shutil
from collections.abc import Iterable
from pathlib import Path

from benchmarks.measuring import SkippedError


def copy_stories(stories: Path, to: Path) -> list[Path]:
    """Copy the articles of ``train`` and ``dev`` to PART/STORY/articles; return these folders in order."""
    found = sorted(folder for part in ("train", "dev") for folder in (stories / part).glob("*/articles"))
    if not found:
        raise SkippedError(f"{stories} holds no annotated stories (train and dev)")
    return [Path(shutil.copytree(folder, to / folder.relative_to(stories))) for folder in found]


def files(folders: Iterable[Path]) -> list[Path]:
    """Return every article."""
    return sorted(path for folder in folders for path in folder.glob("*.txt"))
