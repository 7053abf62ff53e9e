"""The triples written for training are what their README says."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.model import Kind, Strength
from tests.command import ROOT

FOLDER = ROOT / "training" / "invented"


def _triples() -> Iterator[tuple[Path, dict[str, Any]]]:
    for file in sorted(FOLDER.glob("*.jsonl")):
        yield from ((file, json.loads(line)) for line in file.read_text(encoding="utf-8").splitlines())


def test_every_kind_of_conflict_has_a_file() -> None:
    """No file is named otherwise than a kind."""
    assert {file.stem for file in FOLDER.glob("*.jsonl")} == set(Kind)


def test_the_disputed_words_stand_in_their_sentences() -> None:
    """Each triple marks words of the sentence and of the one that contradicts it, and says how strongly."""
    for file, triple in _triples():
        first, second = triple["disputed"]
        assert first in triple["sentence"], (file, first)
        assert second in triple["contradicting"], (file, second)
        assert triple["strength"] in set(Strength), file


def test_no_sentence_is_told_twice() -> None:
    """Every triple is another event, and its three sentences differ."""
    seen = [triple["sentence"] for _, triple in _triples()]
    assert len(set(seen)) == len(seen) > 3900
    assert all(len({t["sentence"], t["contradicting"], t["compatible"]}) == 3 for _, t in _triples())
