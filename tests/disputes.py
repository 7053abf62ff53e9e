"""Analyses made by hand: conflicts between invented articles, without running the line."""

from datetime import date

from checker.identity import conflict_id
from checker.model import (
    Analysis,
    Article,
    Claim,
    Conflict,
    Contrast,
    Finding,
    Kind,
    Point,
    Sentence,
    Severity,
    Side,
    Strength,
)

FERRY = "ferry marlin / rescued"


def article(source: str, published: date | None = date(2026, 3, 1), name: str | None = None) -> Article:
    """Return an article of the source, in a file of its name."""
    path = f"articles/{name or source}.md"
    return Article(id=f"a-{name or source}", source=source, path=path, text="", passages=(), published=published)


def side(where: Article, value: str, quote: str | None = None) -> Side:
    """Return a side that stands in the article."""
    text = quote or f"Crews in {where.source} rescued {value}."
    sentence = Sentence(id=f"{where.id}:{text}", article=where.id, text=text, start=0, end=len(text), line=1)
    return Side(sentence=sentence, source=where.source, value=value, spans=(), said_by=None)


def conflict(
    left: Side,
    right: Side,
    *,
    thing: str = FERRY,
    kind: Kind = Kind.NUMERIC,
    strength: Strength = Strength.HARD,
    severity: Severity = Severity.ERROR,
    right_also: tuple[Side, ...] = (),
) -> Conflict:
    """Return a conflict between the sides, its id made as ever."""
    id_ = conflict_id(kind, thing, [(left.source, left.value), (right.source, right.value)])
    points = (Point(value=left.value, spans=()), Point(value=right.value, spans=()))
    contrast = Contrast(thing=thing, left=points[0], right=points[1], why="They differ.")
    finding = Finding(rule="NUM001", kind=kind, strength=strength, severity=severity, confidence=0.9, contrast=contrast)
    return Conflict(
        id=id_,
        claim=f"k-{id_}",
        story="s-1",
        kind=kind,
        strength=strength,
        severity=severity,
        confidence=0.9,
        thing=thing,
        why="They differ.",
        findings=(finding,),
        similarity=0.8,
        likelihood=0.1,
        met=("near",),
        left=left,
        right=right,
        right_also=right_also,
    )


def analysis(articles: list[Article], *conflicts: Conflict) -> Analysis:
    """Return an analysis that found these conflicts, each with a claim labelled by its thing."""
    claims = tuple(Claim(id=one.claim, story=one.story, label=f"About {one.thing}", members=()) for one in conflicts)
    return Analysis(articles=tuple(articles), sentences=(), stories=(), claims=claims, conflicts=conflicts, notices=())
