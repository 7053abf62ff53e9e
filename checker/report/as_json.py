"""The report as JSON: a contract for programs, with a version and a schema in ``docs/report.schema.json``.

Sorted and free of time and chance: the same report is the same text to the byte.
"""

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from checker.model import Article, Claim, Conflict, Decision, Entailment, Entry, Finding, Notice, Report, Sentence, Side

SCHEMA = 1
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")  # of a path that is not UTF-8: no encoder would write it

Json = dict[str, Any]


def render(report: Report) -> str:
    """Return the report as JSON text that ends with a newline; ValueError where a number is not finite."""
    text = json.dumps(document(report), ensure_ascii=False, allow_nan=False)
    # json's own indent goes through slow Python code, and msgspec takes a lone surrogate as bytes only.
    laid_out = msgspec.json.format(text.encode(errors="surrogatepass"), indent=1).decode(errors="surrogatepass")
    return _LONE_SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", laid_out) + "\n"


def document(report: Report) -> Json:
    """Return what ``render`` writes, as plain dicts and lists."""
    analysis = report.analysis
    articles = {article.id: article for article in analysis.articles}
    counts = Counter(sentence.article for sentence in analysis.sentences)
    in_order = sorted(analysis.articles, key=lambda article: (article.id, article.path))
    return {
        "schema": SCHEMA,
        "articles": [_article(article, counts[article.id]) for article in in_order],
        "stories": [
            {"id": story.id, "label": story.label, "articles": sorted(story.articles)}
            for story in sorted(analysis.stories, key=lambda story: story.id)
        ],
        "claims": [_claim(claim, articles) for claim in sorted(analysis.claims, key=lambda claim: claim.id)],
        "conflicts": [_conflict(entry, articles) for entry in sorted(report.entries, key=_place)],
        "absent": sorted(report.absent),
        "notices": [_notice(notice) for notice in sorted({*analysis.notices, *report.notices}, key=_notice_place)],
    }


def _place(entry: Entry) -> tuple[str, float, str]:
    return (entry.conflict.story, -entry.conflict.confidence, entry.conflict.id)


def _notice_place(notice: Notice) -> tuple[str, str]:
    return (notice.path or "", notice.message)


def _article(article: Article, sentences: int) -> Json:
    return {
        "id": article.id,
        "source": article.source,
        "title": article.title,
        "published": _day(article.published),
        "path": article.path,
        "sentences": sentences,
        "assumed": list(article.assumed),
    }


def _claim(claim: Claim, articles: Mapping[str, Article]) -> Json:
    return {
        "id": claim.id,
        "story": claim.story,
        "label": claim.label,
        "members": _quotes(claim.members, articles),
        "agreed": sorted({articles[member.article].source for member in claim.agreed}),
    }


def _conflict(entry: Entry, articles: Mapping[str, Article]) -> Json:
    conflict = entry.conflict
    return {
        "id": conflict.id,
        "claim": conflict.claim,
        "story": conflict.story,
        "kind": conflict.kind.value,
        "strength": conflict.strength.value,
        "severity": conflict.severity.value,
        "confidence": round(conflict.confidence, 4),
        "likelihood": round(conflict.likelihood, 4),
        "rules": _rules(conflict),
        "thing": conflict.thing,
        "why": conflict.why,
        "status": entry.status.value,
        "decision": _decision(entry.decision),
        "sides": [
            _side(conflict.left, conflict.left_also, articles),
            _side(conflict.right, conflict.right_also, articles),
        ],
        "findings": [_finding(finding) for finding in conflict.findings],
        "readings": [_reading(reading) for reading in (conflict.forward, conflict.backward)],
    }


def _rules(conflict: Conflict) -> list[str]:
    return sorted({finding.rule for finding in conflict.findings})


def _side(side: Side, also: Sequence[Side], articles: Mapping[str, Article]) -> Json:
    return _quote(side.sentence, articles[side.sentence.article]) | {
        "source": side.source,
        "line": side.sentence.line,
        "value": side.value,
        "said_by": side.said_by,
        "marks": [
            {"start": side.sentence.start + span.start, "end": side.sentence.start + span.end}
            for span in sorted(side.spans)
        ],
        "also": _quotes([each.sentence for each in also], articles),
    }


def _quotes(sentences: Sequence[Sentence], articles: Mapping[str, Article]) -> list[Json]:
    ordered = sorted(sentences, key=lambda sentence: (sentence.article, sentence.start, sentence.end))
    return [_quote(sentence, articles[sentence.article]) for sentence in ordered]


def _quote(sentence: Sentence, article: Article) -> Json:
    return {
        "article": article.id,
        "source": article.source,
        "path": article.path,
        "start": sentence.start,
        "end": sentence.end,
        "quote": sentence.text,
    }


def _finding(finding: Finding) -> Json:
    return {
        "rule": finding.rule,
        "kind": finding.kind.value,
        "confidence": round(finding.confidence, 4),
        "why": finding.contrast.why,
    }


def _reading(reading: Entailment | None) -> Json | None:
    if reading is None:
        return None
    return {
        "entailment": reading.entailment,
        "neutral": reading.neutral,
        "contradiction": reading.contradiction,
    }


def _decision(decision: Decision | None) -> Json | None:
    if decision is None:
        return None
    return {
        "status": decision.status.value,
        "by": decision.by,
        "on": _day(decision.on),
        "stands": decision.stands,
        "reason": decision.reason,
        "expires": _day(decision.expires),
    }


def _notice(notice: Notice) -> Json:
    return {"message": notice.message, "path": notice.path}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
