"""What a registry may say, and how anything else is refused."""

from datetime import date
from pathlib import Path

import pytest

from checker.errors import RegistryError
from checker.model import Decision, Kind, Status
from checker.registry import Registered, RegisteredSide, Registry, load
from tests.registries import FERRY

ID = "c-774acef796f4"
STATUS = "    status: unresolved\n"


def _load(tmp_path: Path, text: str | bytes) -> Registry:
    file = tmp_path / "claims.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load(file)


def test_a_missing_or_empty_file_is_an_empty_registry(tmp_path: Path) -> None:
    """Nothing written, nothing decided."""
    assert load(tmp_path / "none.yaml") == Registry()
    for text in ("", "# none yet\n", "---\n", "version: 1\nclaims:\n", "claims: {}\nversion: 1\n"):
        assert _load(tmp_path, text) == Registry()


def test_every_field_is_read(tmp_path: Path) -> None:
    """An entry in any of YAML's styles comes back whole, with its line."""
    text = FERRY.replace(STATUS, "    status: resolved\n    decision:\n      by: m.okafor\n      on: 2026-03-04\n")
    text += "      stands: lantern\n      reason: |\n        The harbour master\n        counted again.\n"
    assert _load(tmp_path, "\ufeff# desk\n" + text).entries == (
        Registered(
            id=ID,
            claim="Ferry Marlin, number rescued",
            kind=Kind.NUMERIC,
            thing="ferry marlin / rescued",
            sides=(
                RegisteredSide(
                    source="courier", value="31", quote="Crews rescued 31 people.", article="articles/courier.md"
                ),
                RegisteredSide(
                    source="lantern",
                    value="34",
                    quote="All 34 aboard were saved.",
                    article="articles/lantern.md",
                    said_by="pilot",
                ),
            ),
            decision=Decision(
                status=Status.RESOLVED,
                by="m.okafor",
                on=date(2026, 3, 4),
                stands="lantern",
                reason="The harbour master\ncounted again.\n",
            ),
        ),
    )
    assert load(tmp_path / "claims.yaml").entries[0].line == 4


@pytest.mark.parametrize(
    ("old", "new", "line", "says", "hint"),
    [
        ("version: 1", "version: 2", 1, "version", "version: 1"),
        ("version: 1", "verson: 1", 1, "unknown key 'verson'", "version, claims"),
        ("version: 1\n", "", 1, "lacks version", "format"),
        ("    kind: numeric\n", "", 4, "lacks kind", "format"),
        ("kind: numeric", "kind: amount", 5, "kind 'amount'", "numeric"),
        ("claim: Ferry", "claims: Ferry", 4, "unknown key 'claims'", "claim, kind, thing"),
        ("claim: Ferry Marlin, number rescued", "claim: 31", 4, "claim is not text", "quotes"),
        ('value: "31"', "value: 31", 8, "value is not text", "quotes"),
        ('value: "31"', 'value: "32"', 3, "does not match its content", "c-"),
        ("source: lantern", "source: no", 9, "source is not text", "quotes"),
        ("said_by", "speaker", 9, "unknown key 'speaker'", "said_by"),
        ("thing: ferry marlin / rescued", "thing: [ferry]", 6, "thing is not text", "quotes"),
        ("- {source: courier", "- courier\n      - {source: courier", 8, "list of two", "format"),
        ("status: unresolved", "status: settled", 10, "status 'settled'", "false-positive"),
        ("status: unresolved", "status: new", 10, "status 'new'", "unresolved"),
        ("status: unresolved", "status: resolved", 10, "which side stands", "courier, lantern"),
        (STATUS, "    status: resolved\n    decision: {stands: herald}\n", 11, "'herald'", "courier, lantern"),
        (STATUS, "    status: accepted\n    decision: {stands: courier, expires: 2030-01-01}\n", 11, "stands", "Only"),
        (STATUS, "    status: accepted\n    decision: {by: m.okafor}\n", 11, "expires", "date"),
        (STATUS, "    status: false-positive\n    decision: {reason: }\n", 11, "without a reason", "misread"),
        (STATUS, STATUS + "    decision: {on: 2026-02-30}\n", 11, "'2026-02-30' is not a date", "2030"),
        (STATUS, STATUS + "    decision: {on: yesterday}\n", 11, "'yesterday' is not a date", "2030"),
        (STATUS, STATUS + "    decision: today\n", 11, "not a mapping", "format"),
        (STATUS, STATUS + STATUS, 11, "'status' stands twice", "one"),
        (STATUS, STATUS + "    decision: &x {by: a}\n  c-2: *x\n", 12, "alias", "format"),
        (STATUS, STATUS + "    decision: [[[[[[[[]]]]]]]]\n", 11, "levels", "format"),
        (STATUS, "    status: *x\n", 10, "alias", "format"),
        (STATUS, STATUS + "<<<<<<< HEAD\n", 11, "unfinished merge", "marker"),
        (STATUS, STATUS + "   x: 1\n", 11, "not YAML", "Mend"),
        (STATUS, STATUS + "---\nversion: 1\n", 11, "second document", "Keep one"),
        (STATUS, STATUS + "    decision: {by: \x07}\n", 11, "not YAML", "escapes"),
        (FERRY, "version: 1\nclaims: []\n", 2, "no entries", "format"),
        (FERRY, "\n- version\n", 2, "not a mapping", "format"),
    ],
)
def test_refusals_name_the_line(tmp_path: Path, *, old: str, new: str, line: int, says: str, hint: str) -> None:
    """What does not belong is refused with file and line, and the hint tells what would."""
    assert old in FERRY
    with pytest.raises(RegistryError) as caught:
        _load(tmp_path, FERRY.replace(old, new, 1))
    assert caught.value.message.startswith(f"{tmp_path / 'claims.yaml'}:{line}: ")
    assert says in caught.value.message
    assert hint in caught.value.hint


def test_an_id_that_stands_twice_is_refused(tmp_path: Path) -> None:
    """Two entries of one id, as a merge may leave them, are refused with both lines."""
    twice = FERRY + "\n" + FERRY.split("claims:\n")[1]
    with pytest.raises(RegistryError, match=rf"claims.yaml:12: {ID} stands twice, first on line 3"):
        _load(tmp_path, twice)


def test_files_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    """A folder in the registry's place and bytes that are not UTF-8 are refused."""
    with pytest.raises(RegistryError, match="not UTF-8"):
        _load(tmp_path, b"version: \xff")
    with pytest.raises(RegistryError, match=str(tmp_path)):
        load(tmp_path)


def test_the_page_shows_a_sound_registry(tmp_path: Path) -> None:
    """The example in docs/registry.md is one the checker reads."""
    page = Path(__file__).parents[1].joinpath("docs", "registry.md").read_text(encoding="utf-8")
    (entry,) = _load(tmp_path, page.partition("```yaml\n")[2].partition("```")[0]).entries
    assert entry.decision.status is Status.RESOLVED
