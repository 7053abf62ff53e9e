"""The five real articles the project began with: what an editor must see there, and what must stay silent."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.command import ROOT, run

SEEDS = ROOT.parent / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not SEEDS.exists(), reason="../shared/seeds is absent")

Sides = tuple[tuple[str, str], tuple[str, str]]


@pytest.fixture(scope="module")
def conflicts(cache: Path, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """Return the conflicts that the command reports."""
    ended = run(
        "report", str(SEEDS / "articles"), "--no-registry", "--format", "json",
        cwd=tmp_path_factory.mktemp("desk"), cache=cache,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    found: list[dict[str, Any]] = json.loads(ended.stdout)["conflicts"]
    return found


def gold(part: str) -> dict[str, dict[str, Any]]:
    """Return the annotated points by id."""
    return {entry["id"]: entry for entry in yaml.safe_load((SEEDS / "gold.yaml").read_text(encoding="utf-8"))[part]}


def between(conflict: dict[str, Any], one: list[dict[str, Any]], other: list[dict[str, Any]]) -> bool:
    """Whether quotes of the two lists take the conflict's sides, in either order."""

    def holds(side: dict[str, Any], quotes: list[dict[str, Any]]) -> bool:
        return any(
            Path(taken["path"]).stem == quote["source"] and _one_in_other(taken["quote"], quote["quote"])
            for taken in (side, *side["also"])
            for quote in quotes
        )

    left, right = conflict["sides"]
    return (holds(left, one) and holds(right, other)) or (holds(left, other) and holds(right, one))


def _one_in_other(one: str, other: str) -> bool:
    return one in other or other in one


def sides(entry: dict[str, Any]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return all quotes of either side."""
    also = entry.get("also", [])
    return (
        [entry["a"], *(quote for quote in also if quote["side"] == "a")],
        [entry["b"], *(quote for quote in also if quote["side"] == "b")],
    )


@pytest.mark.parametrize(
    ("point", "kind", "strength"),
    [
        ("c1", "outcome", "update"),
        ("c3", "attribution", "soft"),
        ("c4", "agent", "soft"),
        ("c5", "cause", "soft"),
        ("c7", "antonym", "soft"),
    ],
)
def test_the_points_that_matter_are_found(
    conflicts: list[dict[str, Any]], point: str, kind: str, strength: str
) -> None:
    """Talks against their end, announced against no comment, two carriers or one, no reason or one, shut out or not."""
    entry = gold("conflicts")[point]
    found = [conflict for conflict in conflicts if between(conflict, *sides(entry))]
    assert (kind, strength) in {(conflict["kind"], conflict["strength"]) for conflict in found}


def test_talks_against_their_end_are_never_an_error(conflicts: list[dict[str, Any]]) -> None:
    """What superseded the talks is an update, and nothing at all in these articles fails the gate."""
    ended = [conflict for conflict in conflicts if between(conflict, *sides(gold("conflicts")["c1"]))]
    assert {conflict["strength"] for conflict in ended} == {"update"}
    assert [conflict["why"] for conflict in conflicts if conflict["severity"] == "error"] == []


def test_what_only_looks_like_a_conflict_is_silent(conflicts: list[dict[str, Any]]) -> None:
    """Third and number three, two men of one name, product numbers, a copyright year: nothing tempting is flagged.

    A hint of last resort reads nothing, so that it may.
    """
    flagged = [
        (name, conflict["why"])
        for conflict in conflicts
        if conflict["rules"] != ["OTH001"]
        for name, entry in gold("non_conflicts").items()
        if between(conflict, [entry["a"]], [entry["b"]])
    ]
    assert flagged == []
    for conflict in conflicts:
        quotes = " ".join(side["quote"] for side in conflict["sides"])
        assert "Rogers" not in quotes
        assert "2021" not in quotes
