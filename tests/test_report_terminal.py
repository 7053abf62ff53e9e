"""The report for people."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from syrupy.assertion import SnapshotAssertion

from checker.model import Analysis, Entry, Kind, Notice, Report, Severity, Span, Status, Strength
from checker.report import phrases, terminal, words
from checker.report.lists import in_time
from tests import sample

ANSI = re.compile(r"\x1b\[[0-9;]*m")
COLOUR = re.compile(r"\x1b\[(?:[0-9;]*;)?[34][0-9]")


def shown(report: Report, width: int, **options: Any) -> str:
    """Return what a console of this width gets to see, without the spaces at the ends of lines."""
    file = io.StringIO()
    Console(file=file, width=width, **({"color_system": None} | options)).print(terminal.render(report, width=width))
    return "".join(line.rstrip() + "\n" for line in file.getvalue().splitlines())


def only(*entries: Entry, report: Report = sample.REPORT) -> Report:
    """Return the sample with these entries instead of its own."""
    return replace(report, entries=entries, notices=())


def flat(text: str) -> str:
    """Return the text on one line, without frames."""
    return re.sub(r"[\s│╭╮╰╯─━]+", " ", text)


@pytest.mark.parametrize("width", [60, 80, 160])
def test_the_report_looks_as_before(width: int, snapshot: SnapshotAssertion) -> None:
    """Worth a screenshot at 80 and 160 columns, and legible at 60."""
    assert shown(sample.REPORT, width) == snapshot


@pytest.mark.parametrize("width", [40, 60, 80, 100, 160, 250])
def test_no_line_is_too_long(width: int) -> None:
    """Every line fits the console, and no line is wider than 160."""
    assert max(map(len, shown(sample.REPORT, width).splitlines())) <= min(width, 160)


@pytest.mark.parametrize("width", [80, 160])
def test_colour_adds_nothing_that_is_read(width: int) -> None:
    """With NO_COLOR and with colour a terminal shows the same text as a pipe."""
    pipe = shown(sample.REPORT, width)
    without = shown(sample.REPORT, width, force_terminal=True, color_system="truecolor", no_color=True)
    coloured = shown(sample.REPORT, width, force_terminal=True, color_system="truecolor")
    assert _bare(without) == _bare(coloured) == pipe
    assert COLOUR.search(coloured)
    assert not COLOUR.search(without)
    assert not ANSI.search(pipe)


def test_both_sides_stand_next_to_each_other() -> None:
    """At 80 columns a line of the card shows both sources."""
    assert any("Harbour Post" in line and "Coast Wire" in line for line in shown(sample.REPORT, 80).splitlines()[4:])


def test_the_disputed_words_are_marked() -> None:
    """What is disputed is bracketed in its exact quote."""
    assert "“The ferry had ‹passed› its yearly safety inspection in May.”" in shown(sample.REPORT, 160)


def test_a_card_tells_what_the_desk_needs() -> None:
    """Date, speaker, place, who else says so, why, how sure, which rules, status and id."""
    card = flat(shown(only(Entry(conflict=sample.DEAD, status=Status.NEW, decision=None)), 160))
    for part in (
        "ERROR · different numbers · cannot both be true",
        "Harbour Post · 2026-11-12",
        "said by the coastguard",
        "articles/ferry/harbour-post.md:3",
        "also Ashby Herald",
        "Twelve dead cannot be at least 14 dead.",
        "about 7 in 10 such findings are right (NUM001, ENT001)",
        f"new · {sample.DEAD.id}",
    ):
        assert part in card


def test_the_most_severe_and_surest_come_first() -> None:
    """Errors before warnings, the surer before the less sure, and the story with the worst first."""
    report = shown(sample.REPORT, 160)
    places = [report.index(found.id) for found in (sample.DEAD, sample.INSPECTION, sample.HELM, sample.CAUSE)]
    assert places == sorted(places)
    assert report.index(sample.FERRY.label) < report.index(sample.LIBRARY.label)


def test_notes_are_short() -> None:
    """A weak hint takes one line at 160 columns, so that sixty of them do not bury what matters."""
    few, many = (
        only(
            *(
                Entry(conflict=replace(sample.HOUR, id=f"c-{n:012}"), status=Status.NEW, decision=None)
                for n in range(size)
            )
        )
        for size in (1, 61)
    )
    assert len(shown(many, 160).splitlines()) - len(shown(few, 160).splitlines()) == 60


def test_only_what_is_open_makes_a_card() -> None:
    """Decided points and updates are listed, whatever their severity."""
    report = shown(sample.REPORT, 160)
    before, decided = report.split("\nDecided\n")
    assert sample.COST.id in decided
    assert "different numbers" not in before.split(sample.LIBRARY.label)[1]
    assert sample.REPLACEMENT.id in report.split("\nUpdates")[1]


@pytest.mark.parametrize("status", [Status.UNRESOLVED, Status.EXPIRED, Status.RELAPSED, Status.NEW])
def test_what_waits_for_the_desk_stays_a_card(status: Status) -> None:
    """A lapsed decision opens its point again, and says what was decided."""
    report = shown(only(Entry(conflict=sample.COST, status=status, decision=sample.CONFIRMED)), 160)
    assert f"{words.STATUS[status]} · {sample.COST.id}" in report
    assert "resolved, Dunmore Echo stands (a.ruiz, 2026-10-05): The treasurer" in report


def test_sources_agree_only_where_nobody_objects() -> None:
    """A claim of several sources that some conflict is about is not shown as agreed."""
    contested = replace(sample.DEAD, claim=sample.AGREED.id)
    assert "Sources agree" in shown(sample.REPORT, 80)
    report = only(Entry(conflict=contested, status=Status.NEW, decision=None))
    claims = (sample.AGREED,)
    report = replace(report, analysis=replace(report.analysis, claims=claims))
    assert "Sources agree" not in shown(report, 80)


def test_a_contested_sentence_is_not_agreed() -> None:
    """Where a side of a contradiction is among a claim's sentences, the claim is left out; a weak hint is no matter."""
    claim = replace(sample.AGREED, members=(sample.DEAD.left.sentence, sample.DEAD.right.sentence))
    for severity, status, agreed in (
        (Severity.ERROR, Status.NEW, False),
        (Severity.WARNING, Status.RESOLVED, False),
        (Severity.NOTE, Status.NEW, True),
        (Severity.ERROR, Status.FALSE_POSITIVE, True),
    ):
        report = only(Entry(conflict=replace(sample.DEAD, severity=severity), status=status, decision=None))
        report = replace(report, analysis=replace(report.analysis, claims=(claim,)))
        assert ("Sources agree" in shown(report, 80)) is agreed


def test_a_long_path_breaks_before_its_name() -> None:
    """The name of a file and its line are never torn apart."""
    path = "articles/a-folder-with-a-long-name/" + sample.POST.path
    articles = tuple(replace(each, path=path) if each is sample.POST else each for each in sample.ARTICLES)
    report = replace(sample.REPORT, analysis=replace(sample.REPORT.analysis, articles=articles))
    assert "harbour-post.md:3 " in shown(report, 80)
    assert f"{path}:3" in shown(report, 160)


def test_many_agreements_are_counted() -> None:
    """Ten are shown, those of the most sources first; the rest are counted."""
    two = replace(sample.AGREED, agreed=sample.AGREED.agreed[:2])
    claims = (*(replace(two, id=f"k-{n:012}", label=f"Point {n}") for n in range(14)), sample.AGREED)
    report = shown(replace(only(), analysis=replace(sample.REPORT.analysis, claims=claims)), 160)
    assert "and 5 more points" in report
    assert report.index("3 sources  The Marlin") < report.index("2 sources  Point 0")


def test_an_update_shows_the_earlier_side_first() -> None:
    """Dates tell the order, whichever side is left."""
    report = flat(shown(sample.REPORT, 160))
    assert re.search(r"earlier Harbour Post .* later Ashby Herald", report)


def test_without_dates_the_stage_tells_the_order() -> None:
    """Talks come before a deal that fell through; where neither dates nor stages tell, the report says so."""
    undated = {article.id: replace(article, published=None) for article in sample.ARTICLES}
    first, second, known = in_time(sample.REPLACEMENT, undated)
    assert (first.value, second.value, known) == ("talks", "fell through", True)
    assert in_time(sample.HOUR, undated)[2] is False
    articles = tuple(undated[article.id] for article in sample.ARTICLES)
    update = replace(sample.HOUR, strength=Strength.UPDATE)
    report = only(Entry(conflict=update, status=Status.NEW, decision=None))
    assert re.search(r"one +Harbour", shown(replace(report, analysis=replace(report.analysis, articles=articles)), 160))


def test_the_summary_counts() -> None:
    """Articles, sentences, conflicts by severity and by status."""
    last = flat(shown(sample.REPORT, 160))
    assert "Read 5 articles of 5 sources, 20 sentences, in 2 stories." in last
    assert (
        "Found 8 contradictions (1 update among them): 3 errors, 2 warnings, 3 notes · 5 new, 1 undecided, 1 resolved"
        in last
    )


def test_entries_no_longer_found_are_counted() -> None:
    """The registry's entries without a conflict are counted, the first three named."""
    report = shown(replace(sample.REPORT, absent=tuple(f"c-{n}" for n in range(5))), 160)
    assert "Not found this time: 5 registry entries, c-0, c-1, c-2 and 2 more." in report
    assert "Not found" not in shown(replace(sample.REPORT, absent=()), 160)


def test_a_clean_report_says_so() -> None:
    """Without conflicts the report is not mute, and stories without shared points are named once."""
    report = shown(replace(only(), analysis=replace(sample.REPORT.analysis, claims=())), 80)
    assert "Found no contradiction." in report
    assert "checker resolve" not in report
    assert report.count(sample.FERRY.label) == 1
    assert "Nothing to compare" in report


def test_an_empty_report_can_be_shown() -> None:
    """No article at all is no crash."""
    empty = Analysis(articles=(), sentences=(), stories=(), claims=(), conflicts=(), notices=())
    report = Report(analysis=empty, entries=(), absent=(), notices=())
    assert "Read 0 articles" in shown(report, 80)


def test_a_notice_names_its_file_once() -> None:
    """A message that names its file is not given the name again."""
    told = (Notice(message="a.txt: empty", path="a.txt"), Notice(message="no title", path="b.txt"))
    report = shown(replace(sample.REPORT, notices=told), 160)
    assert "•  a.txt: empty" in report
    assert "•  b.txt: no title" in report


def test_every_word_of_the_model_has_plain_words() -> None:
    """A new kind, strength, severity or status cannot be forgotten."""
    assert set(words.KIND) == set(Kind)
    assert set(words.STRENGTH) == set(Strength)
    assert set(words.SEVERITY_STYLE) == set(Severity)
    assert set(words.STATUS) == set(Status)


@pytest.mark.parametrize(
    ("rate", "said"),
    [
        (0.02, "fewer than 1"),
        (0.05, "about 1"),
        (0.45, "about 5"),
        (0.94, "about 9"),
        (0.96, "more than 9"),
        (1, "more than 9"),
    ],
)
def test_a_share_is_said_as_counts(rate: float, said: str) -> None:
    """Confidences and hit rates are both told as so many in ten."""
    assert words.confidence(rate).startswith(f"{said} in 10")
    assert words.hit_rate(rate).startswith(f"{said} in 10")


def test_what_was_not_measured_says_so() -> None:
    """A rule that found nothing on the annotated stories never speaks for itself."""
    assert words.confidence(0.2, measured=False).startswith(
        "not measured; of all rules' findings on such pairs about 2"
    )
    assert words.hit_rate(0.2, measured=False).startswith("not measured; of all rules' findings about 2")


@pytest.mark.parametrize(("share", "said"), [(0.006, "about 1"), (0.051, "about 5"), (0.3, "about 30")])
def test_a_likelihood_is_said_as_counts(share: float, said: str) -> None:
    """Pairs seldom disagree, so it counts in hundreds."""
    assert words.likelihood(share).startswith(f"{said} in 100 pairs")


def test_hostile_text_only_shows() -> None:
    """Escape sequences, bidi controls and markup in any text of an article, a decision or a path do nothing."""
    report = sample.poisoned(sample.REPORT)
    for options in ({}, {"force_terminal": True, "color_system": "truecolor"}):
        seen = ANSI.sub("", shown(report, 160, **options))
        assert "[/x][bold]" in seen
        assert ":smile:" in seen
        assert not sample.acting(seen)


@given(st.text("ab ", min_size=1, max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30))))
def test_marks_change_nothing_but_the_marks(text: str, places: list[tuple[int, int]]) -> None:
    """Whatever words are marked, overlapping or not, the quote without its marks is the sentence."""
    text = re.sub(" +", " ", text)
    spans = [Span(start=min(place), end=max(place)) for place in places]
    quote = phrases.quoted(text, spans).plain
    assert quote.replace("‹", "").replace("›", "") == f"“{text}”"
    covered = {at for span in spans for at in range(span.start, min(span.end, len(text)))}
    assert len("".join(_bracketed(quote))) == len(covered)


def _bracketed(quote: str) -> Iterator[str]:
    return (found[1] for found in re.finditer("‹(.*?)›", quote))


def _bare(coloured: str) -> str:
    return "".join(line.rstrip() + "\n" for line in ANSI.sub("", coloured).splitlines())


def test_an_undated_story_says_so() -> None:
    """A story of which no article has a date says "no dates"; one day is not a span."""
    articles = tuple(replace(article, published=None) for article in sample.ARTICLES)
    assert "no dates" in shown(replace(sample.REPORT, analysis=replace(sample.REPORT.analysis, articles=articles)), 80)
    articles = tuple(replace(article, published=date(2026, 1, 2)) for article in sample.ARTICLES)
    report = shown(replace(sample.REPORT, analysis=replace(sample.REPORT.analysis, articles=articles)), 80)
    assert "Harbour Post · 2026-01-02\n" in report
