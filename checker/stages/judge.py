"""Pairs to conflicts: every rule reads every pair, and what they find on one point becomes one conflict."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from checker.identity import conflict_id, normalise
from checker.model import (
    Comparison,
    Conflict,
    Contrast,
    Finding,
    Kind,
    Manner,
    Pair,
    Point,
    Severity,
    Side,
    Statement,
    Story,
    Strength,
)
from checker.rules.framework import Rule
from checker.weighing.weigher import Weigher


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One point on which two sentences disagree, as one or more rules found it; the surest finding comes first."""

    pair: Pair
    left: Statement
    right: Statement
    findings: tuple[Finding, ...]

    @property
    def kind(self) -> Kind:
        """The surest finding's."""
        return self.findings[0].kind

    @property
    def contrast(self) -> Contrast:
        """The surest finding's."""
        return self.findings[0].contrast

    @property
    def values(self) -> frozenset[str]:
        """Both disputed values, comparable."""
        return frozenset({normalise(self.contrast.left.value), normalise(self.contrast.right.value)})


def see(pair: Pair, left: Statement, right: Statement, rules: Iterable[Rule], weigher: Weigher) -> list[Sighting]:
    """Return what the rules find in one pair; findings that dispute the same words are one sighting."""
    comparison = Comparison(left=left, right=right, similarity=pair.similarity, likelihood=pair.likelihood)
    asked = list(rules)
    findings = _findings(comparison, [rule for rule in asked if not rule.last_resort], weigher) or _findings(
        comparison, [rule for rule in asked if rule.last_resort], weigher
    )
    points: list[list[Finding]] = []
    for finding in findings:
        same = next((point for point in points if _same_words(point[0], finding)), None)
        if same is None:
            points.append([finding])
        else:
            same.append(finding)
    return [Sighting(pair=pair, left=left, right=right, findings=tuple(point)) for point in points]


def _findings(comparison: Comparison, rules: Iterable[Rule], weigher: Weigher) -> list[Finding]:
    """Return what the rules find, the surest first."""
    found = [_finding(rule, contrast, comparison, weigher) for rule in rules for contrast in rule.judge(comparison)]
    return sorted(
        found,
        key=lambda finding: (-finding.confidence, finding.rule, finding.contrast.thing, finding.contrast.left.value),
    )


def _same_words(one: Finding, other: Finding) -> bool:
    return _overlap(one.contrast.left, other.contrast.left) or _overlap(one.contrast.right, other.contrast.right)


def _overlap(one: Point, other: Point) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one.spans for b in other.spans)


def _finding(rule: Rule, contrast: Contrast, comparison: Comparison, weigher: Weigher) -> Finding:
    own = comparison.left.source == comparison.right.source
    strength = Strength.UPDATE if own else contrast.strength or rule.strength
    return Finding(
        rule=rule.id,
        kind=contrast.kind or rule.kind,
        strength=strength,
        severity=Severity.NOTE if strength is Strength.UPDATE else rule.severity,
        confidence=weigher.confidence(rule.id, comparison.likelihood),
        measured=weigher.measured(rule.id),
        contrast=contrast,
        last_resort=rule.last_resort,
    )


def settle(story: Story, sightings: Sequence[Sighting]) -> tuple[Conflict, ...]:
    """Return one conflict a point in dispute: same kind, thing and values, whoever takes which side."""
    points: dict[tuple[str, str, frozenset[str]], list[Sighting]] = {}
    for sighting in sightings:
        points.setdefault((sighting.kind, normalise(sighting.contrast.thing), sighting.values), []).append(sighting)
    conflicts = [_conflict(story, found) for found in points.values()]
    return tuple(sorted(_distinct(conflicts), key=lambda conflict: conflict.id))


def _distinct(conflicts: Iterable[Conflict]) -> Iterator[Conflict]:
    """Leave out what a rule of last resort makes of sentences that a surer conflict already shows."""
    shown: set[str] = set()
    for conflict in sorted(conflicts, key=lambda found: (_is_last_resort(found), -found.confidence, found.id)):
        sides = {side.sentence.id for side in conflict.sides}
        if not (_is_last_resort(conflict) and sides & shown):
            shown |= sides
            yield conflict


def _is_last_resort(conflict: Conflict) -> bool:
    return conflict.findings[0].last_resort


def _conflict(story: Story, sightings: Sequence[Sighting]) -> Conflict:
    # The earliest published pair stands for the point, so that a later article on a known side changes no id.
    first = min(sightings, key=_precedence)
    contrast = first.contrast
    left, right = _side(first.left, contrast.left), _side(first.right, contrast.right)
    return Conflict(
        id=conflict_id(first.kind, contrast.thing, [(left.source, left.value), (right.source, right.value)]),
        claim="",
        story=story.id,
        kind=first.kind,
        strength=first.findings[0].strength,
        severity=max((finding.severity for finding in first.findings), key=lambda severity: severity.rank),
        confidence=max(finding.confidence for finding in first.findings),
        thing=contrast.thing,
        why=contrast.why,
        findings=first.findings,
        similarity=first.pair.similarity,
        likelihood=first.pair.likelihood,
        met=first.pair.met,
        left=left,
        right=right,
        left_also=_also(sightings, left, right),
        right_also=_also(sightings, right, left),
    )


def _precedence(sighting: Sighting) -> tuple[object, ...]:
    sides = (sighting.left, sighting.right)
    latest = max(side.published or date.max for side in sides)
    sources = tuple(side.source for side in sides)
    return (
        latest,
        sources,
        -sighting.findings[0].confidence,
        -sighting.pair.similarity,
        sighting.pair.left.id,
        sighting.pair.right.id,
    )


def _side(statement: Statement, point: Point) -> Side:
    return Side(
        sentence=statement.sentence,
        source=statement.source,
        value=point.value,
        spans=point.spans,
        said_by=_said_by(statement),
    )


def _said_by(statement: Statement) -> str | None:
    for attribution in statement.frame.attributions:
        if attribution.speaker:
            return attribution.speaker
        if attribution.manner is Manner.UNNAMED:
            return "unnamed sources"
    return None


def _also(sightings: Sequence[Sighting], side: Side, other: Side) -> tuple[Side, ...]:
    """Return the further sentences with the side's value, one each."""
    shown = {side.sentence.id, other.sentence.id}
    found = (
        _side(statement, point)
        for sighting in sightings
        for statement, point in ((sighting.left, sighting.contrast.left), (sighting.right, sighting.contrast.right))
        if normalise(point.value) == normalise(side.value) and statement.sentence.id not in shown
    )
    return tuple(value for _, value in sorted({one.sentence.id: one for one in found}.items()))
