"""Nothing of other people's articles stands in the project."""

import re
import subprocess
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.command import ROOT

SHARED = ROOT.parent / "shared"
RUN = 8
APOSTROPHES = re.compile(r"['’‘`´]")


def _words(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKC", APOSTROPHES.sub("", text)).casefold()
    return re.findall(r"[^\W_]+", folded)


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = _words(text)
    return zip(*(words[start:] for start in range(RUN)), strict=False)


def _texts(files: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    for file in files:
        raw = file.read_bytes()
        if b"\0" not in raw:
            yield file, raw.decode("utf-8", errors="replace")


def _tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)  # noqa: S607
    if listed.returncode:
        pytest.skip("not a git checkout")
    files = (ROOT / name for name in listed.stdout.decode().split("\0") if name)
    return [file for file in files if file.is_file()]


def test_typography_does_not_hide_a_copied_run() -> None:
    """Case, punctuation, quotation marks and line ends make no difference to a run of words."""
    plain = set(_runs("The mayor said it wasn't her dog that ate it"))
    assert plain & set(_runs("…the MAYOR said: “It wasn’t\nher dog — that, ate"))
    assert not plain & set(_runs("The mayor said it was not her dog that ate it"))


@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared, the articles to compare with, is absent")
def test_no_run_of_eight_words_of_the_shared_articles_stands_in_the_project() -> None:
    """No tracked text file repeats eight words on end of an article lent to the project."""
    owners = {run: file for file, text in _texts(_tracked()) for run in _runs(text)}
    articles = [*SHARED.glob("seeds/articles/*"), *SHARED.glob("stories/*/*/articles/*")]
    assert articles
    copied = {
        f"{owners[run].relative_to(ROOT)}: {' '.join(run)} ({file.relative_to(SHARED)})"
        for file, text in _texts(articles)
        for run in _runs(text)
        if run in owners
    }
    assert not copied, "\n".join(sorted(copied))
