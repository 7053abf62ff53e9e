"""The JSON report keeps its contract."""

import json
import math
import sys
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from syrupy.assertion import SnapshotAssertion

from checker.model import Decision, Entry, Notice, Report, Status
from checker.report import as_json
from tests import sample

SCHEMA = json.loads((Path(__file__).parents[1] / "docs" / "report.schema.json").read_text(encoding="utf-8"))
CONTRACT = Draft202012Validator(SCHEMA, format_checker=FormatChecker())


def test_the_schema_is_a_schema() -> None:
    """docs/report.schema.json is valid JSON Schema 2020-12."""
    Draft202012Validator.check_schema(SCHEMA)


def test_the_sample_keeps_the_contract() -> None:
    """A whole report validates against the published schema."""
    CONTRACT.validate(json.loads(as_json.render(sample.REPORT)))


def test_the_sample_reads_as_before(snapshot: SnapshotAssertion) -> None:
    """The text of the JSON report changes only when we mean it to."""
    assert as_json.render(sample.REPORT) == snapshot


@pytest.mark.parametrize("place", [(), ("articles", 0), ("claims", 0, "members", 0), ("conflicts", 0, "sides", 1)])
def test_the_schema_refuses_unknown_keys(place: tuple[str | int, ...]) -> None:
    """A key that is not in the contract is an error at every level."""
    written = json.loads(as_json.render(sample.REPORT))
    part: Any = written
    for step in place:
        part = part[step]
    part["surprise"] = 1
    with pytest.raises(ValidationError, match="surprise"):
        CONTRACT.validate(written)


def test_every_quote_and_mark_is_verbatim() -> None:
    """Offsets index the article's text: start and end cut the quote, marks cut the disputed words."""
    texts = {article.id: article.text for article in sample.ARTICLES}
    written = json.loads(as_json.render(sample.REPORT))
    quotes = [quote for claim in written["claims"] for quote in claim["members"]]
    sides = [side for conflict in written["conflicts"] for side in conflict["sides"]]
    for quote in quotes + sides:
        assert texts[quote["article"]][quote["start"] : quote["end"]] == quote["quote"]
    marked = {texts[side["article"]][mark["start"] : mark["end"]] for side in sides for mark in side["marks"]}
    assert {"Twelve", "At least 14", "never passed", "$3.4m"} <= marked


def test_lines_count_the_file() -> None:
    """A side's line is the line of its file on which the sentence begins."""
    (found,) = [each for each in _conflicts(sample.REPORT) if each["id"] == sample.DEAD.id]
    assert [side["line"] for side in found["sides"]] == [3, 3]


def test_everything_is_sorted() -> None:
    """Articles, stories and claims come by id; conflicts by story, then the surest first."""
    written = json.loads(as_json.render(sample.REPORT))
    for part in ("articles", "stories", "claims"):
        ids = [each["id"] for each in written[part]]
        assert ids == sorted(ids)
    keys = [(each["story"], -each["confidence"], each["id"]) for each in written["conflicts"]]
    assert keys == sorted(keys)


@settings(max_examples=30)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_input_makes_no_difference(chance: Any) -> None:
    """The same articles, claims and entries in another order give the same bytes."""
    analysis = sample.REPORT.analysis
    parts = ("articles", "sentences", "stories", "claims", "conflicts", "notices")
    mixed = {part: _shuffled(getattr(analysis, part), chance) for part in parts}
    report = replace(
        sample.REPORT, analysis=replace(analysis, **mixed), entries=_shuffled(sample.REPORT.entries, chance)
    )
    assert as_json.render(report) == as_json.render(sample.REPORT)


def test_a_notice_is_told_once() -> None:
    """What both the line and the gate say stands in the report once."""
    again = replace(sample.REPORT, notices=sample.REPORT.notices + sample.REPORT.analysis.notices)
    assert as_json.render(again) == as_json.render(sample.REPORT)


def test_shares_have_four_digits() -> None:
    """Floating-point dust is rounded away."""
    (found,) = [each for each in _conflicts(sample.REPORT) if each["id"] == sample.HOUR.id]
    assert (found["confidence"], found["likelihood"]) == (0.1235, 0.0512)


def test_a_number_that_is_none_is_refused() -> None:
    """NaN is not JSON: a broken confidence is an error, never written."""
    broken = replace(sample.DEAD, confidence=math.nan)
    report = replace(sample.REPORT, entries=(Entry(conflict=broken, status=Status.NEW, decision=None),))
    with pytest.raises(ValueError, match="not JSON compliant"):
        as_json.render(report)


def test_a_path_that_is_not_unicode_can_still_be_written() -> None:
    """A file name with a broken byte is escaped, so that the report encodes and reads back."""
    path = "articles/caf\udce9.txt"
    text = as_json.render(replace(sample.REPORT, notices=(Notice(message="skipped", path=path),)))
    assert path in [notice["path"] for notice in json.loads(text.encode())["notices"]]


def test_json_needs_no_terminal() -> None:
    """The JSON report does not depend on rich."""
    assert "rich" not in Path(as_json.__file__).read_text(encoding="utf-8")
    assert sys.modules[as_json.__name__] is as_json


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
DAYS = st.none() | st.dates(min_value=date(1000, 1, 1))
DECISIONS = st.builds(
    Decision,
    status=st.sampled_from([Status.UNRESOLVED, Status.RESOLVED, Status.ACCEPTED, Status.FALSE_POSITIVE]),
    by=st.none() | TEXT,
    on=DAYS,
    stands=st.none() | TEXT,
    reason=st.none() | TEXT,
    expires=DAYS,
)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Return the sample with any text, number and decision in its conflicts and articles."""
    changed = [_mutate(entry.conflict, draw) for entry in sample.REPORT.entries]
    entries = tuple(
        Entry(conflict=each, status=draw(st.sampled_from(Status)), decision=draw(st.none() | DECISIONS))
        for each in draw(st.lists(st.sampled_from(changed), unique_by=lambda each: each.id))
    )
    articles = tuple(
        replace(each, title=draw(st.none() | TEXT), published=draw(DAYS), path=draw(TEXT)) for each in sample.ARTICLES
    )
    return replace(sample.REPORT, analysis=replace(sample.REPORT.analysis, articles=articles), entries=entries)


def _mutate(value: Any, draw: st.DrawFn) -> Any:
    """Draw other texts, kinds and rates into a dataclass; ids of what is looked up stay."""
    if isinstance(value, Enum):
        return draw(st.sampled_from(type(value)))
    if isinstance(value, float):
        return draw(st.floats(0, 1))
    if isinstance(value, str):
        return draw(TEXT)
    if is_dataclass(value) and not isinstance(value, type):
        free = [field.name for field in fields(value) if field.name not in {"id", "article", "met", "spans"}]
        return replace(value, **{name: _mutate(getattr(value, name), draw) for name in free})
    return tuple(_mutate(each, draw) for each in value) if isinstance(value, tuple) else value


@settings(max_examples=30)
@given(reports())
def test_any_report_keeps_the_contract(report: Report) -> None:
    """Whatever articles and rules say, the JSON validates."""
    CONTRACT.validate(json.loads(as_json.render(report)))


def _conflicts(report: Report) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(as_json.render(report))["conflicts"]
    return found


def _shuffled(values: tuple[Any, ...], chance: Any) -> tuple[Any, ...]:
    return tuple(chance.sample(values, len(values)))
