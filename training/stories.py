"""The annotated stories as data: sentences by source, and what the annotators found."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from checker.language.sentences import split
from checker.model import Article, Passage

LEFT_OUT = 5  # every fifth story by name is never trained on


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One point of conflict, or a tempting pair that is none: the quotes of each side."""

    strength: str  # hard, soft, update; "" for no conflict
    why: str
    left: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What several sources report: a short statement and the sentences that bear it."""

    statement: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """One story."""

    name: str
    sentences: dict[str, tuple[str, ...]]
    conflicts: tuple[Point, ...]
    non_conflicts: tuple[Point, ...]
    claims: tuple[Shared, ...]


def read_stories(folder: Path) -> tuple[Annotated, ...]:
    """Return every story of the folder, by name."""
    found = sorted(folder.glob("*/gold.yaml"))
    if not found:
        raise SystemExit(f"{folder}: holds no story (STORY/gold.yaml); say with --stories where the stories are")
    return tuple(_story(gold) for gold in found)


def divide(stories: Sequence[Annotated]) -> tuple[list[Annotated], list[Annotated]]:
    """Return the stories to train on and those held out."""
    kept = [story for place, story in enumerate(stories) if place % LEFT_OUT]
    return kept, list(stories[::LEFT_OUT])


def _story(gold: Path) -> Annotated:
    found = yaml.safe_load(gold.read_text(encoding="utf-8"))
    articles = sorted(gold.parent.glob("articles/*.txt"))
    return Annotated(
        name=gold.parent.name,
        sentences={path.stem: _sentences(path) for path in articles},
        conflicts=tuple(_point(item) for item in found.get("conflicts") or ()),
        non_conflicts=tuple(_point(item) for item in found.get("non_conflicts") or ()),
        claims=tuple(
            Shared(statement=_as_sentence(item["claim"]), members=tuple(_quote(m) for m in item["members"]))
            for item in found.get("claims") or ()
        ),
    )


def _sentences(path: Path) -> tuple[str, ...]:
    text = path.read_text(encoding="utf-8")
    whole = Passage(start=0, end=len(text), line=1)
    article = Article(id=path.stem, source=path.stem, path=str(path), text=text, passages=(whole,))
    return tuple(" ".join(sentence.text.split()) for sentence in split(article))


def _point(item: dict[str, Any]) -> Point:
    also = item.get("also") or ()
    sides = {side: [_quote(item[side]), *(_quote(more) for more in also if more["side"] == side)] for side in "ab"}
    return Point(strength=item.get("strength", ""), why=item["why"], left=tuple(sides["a"]), right=tuple(sides["b"]))


def _quote(side: dict[str, str]) -> str:
    return " ".join(side["quote"].split())


def _as_sentence(statement: str) -> str:
    text = " ".join(statement.split())
    return text[0].upper() + text[1:].rstrip(".") + "."
