"""Writing changes the entries it is given and not one byte beside them."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import RegistryError
from checker.model import Decision, Status
from checker.registry import Registered, load
from checker.registry.emitting import scalar
from checker.registry.reading import layout
from checker.registry.splicing import splice
from checker.registry.writing import write_entries
from tests.registries import DAY, FERRY, decisions, entries, entry, side

RESOLVED = Decision(status=Status.RESOLVED, by="m.okafor", on=DAY, stands="lantern", reason="Counted: 34, twice")
UNIQUE = st.lists(entries(), min_size=1, max_size=3, unique_by=lambda made: made.id)


def _read(text: str) -> tuple[Registered, ...]:
    return tuple(block.entry for block in layout(text.removeprefix("\ufeff"), "claims.yaml").blocks)


def _numbered(count: int) -> list[Registered]:
    return sorted((entry(side("a", f"{n}"), side("b", f"{n + 1}")) for n in range(count)), key=lambda made: made.id)


@given(UNIQUE)
def test_what_is_written_is_read_again(made: list[Registered]) -> None:
    """Any text survives, and the entries come back sorted by id."""
    assert list(_read(splice("", "claims.yaml", made))) == sorted(made, key=lambda one: one.id)


@given(UNIQUE)
def test_the_order_of_writing_is_irrelevant(made: list[Registered]) -> None:
    """One by one in any order or all at once, the file is the same."""
    text = ""
    for one in made:
        text = splice(text, "claims.yaml", [one])
    assert text == splice("", "claims.yaml", made)


@given(UNIQUE, st.data())
def test_one_entry_changes_alone(made: list[Registered], data: st.DataObject) -> None:
    """A new decision on one entry leaves the bytes before and after it alone, and undoing it restores them."""
    text = splice("", "claims.yaml", made)
    old = data.draw(st.sampled_from(made))
    new = replace(old, decision=data.draw(decisions(old.sides[0].source)))
    changed = splice(text, "claims.yaml", [new])
    start = text.index(f"  {old.id}:")
    rest = text[start:].partition("\n\n")[1:]
    assert changed.startswith(text[:start])
    assert changed.endswith("".join(rest))
    assert set(_read(changed)) == {new if one == old else one for one in made}
    assert splice(changed, "claims.yaml", [old]) == text


COMMENTED = """\
# The desk's decisions. Ask Imani before you touch them.
version: 1   # of the format

claims:   # sorted

  # free words on top

  # about the ferry
  c-774acef796f4: # the ferry
      claim:   "Ferry Marlin, number rescued"   # a label
      # values as printed
      kind: numeric
      thing: 'ferry marlin / rescued'
      sides:
        - {source: courier, value: "31", quote: "Crews rescued 31 people.", article: articles/courier.md}
        - source: lantern   # unfolded
          value: "34"
          quote: >
            All 34 aboard
            were saved.

          article: articles/lantern.md
      status: unresolved   # Monday
      # the end of the ferry


# the end of the file
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("tail", ["", "\n# more", "..."])
def test_comments_and_style_stay(newline: str, mark: str, tail: str) -> None:
    """A decision touches its two fields; comments, quotes, indents, line ends and a missing last one stay."""
    text = mark + (COMMENTED + tail).replace("\n", newline)
    (old,) = _read(text)
    decided = splice(text, "claims.yaml", [replace(old, decision=RESOLVED)])
    line = '      decision: {by: m.okafor, on: 2026-03-04, stands: lantern, reason: "Counted: 34, twice"}' + newline
    expected = text.replace("status: unresolved   # Monday" + newline, "status: resolved   # Monday" + newline + line)
    assert decided == expected
    assert splice(decided, "claims.yaml", [old]) == text


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_new_entries_go_where_they_sort(newline: str) -> None:
    """An entry goes before the first greater id, with a blank line between; all else stays."""
    text = COMMENTED.replace("\n", newline)
    (old,) = _read(text)
    made = _numbered(20)
    first, last = made[0], made[-1]
    assert first.id < old.id < last.id
    result = splice(text, "claims.yaml", [last, first])
    assert [one.id for one in _read(result)] == [first.id, old.id, last.id]
    head, _, rest = text.partition("  # about the ferry")
    ferry = "  # about the ferry" + rest.partition("      # the end of the ferry")[0]
    assert result.startswith(head + f"  {first.id}:{newline}")
    assert newline * 2 + ferry + newline + f"  {last.id}:{newline}" in result
    assert result.endswith(text.partition(ferry)[2])


def test_a_missing_last_line_end_stays_missing() -> None:
    """An entry may be put after a last line that does not end."""
    made = _numbered(3)
    text = splice("", "claims.yaml", made[:2])
    assert splice(text[:-1], "claims.yaml", made) == splice(text, "claims.yaml", made)[:-1]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("", "version: 1\nclaims:\n"),
        ("# ours\n", "# ours\nversion: 1\nclaims:\n"),
        ("version: 1\nclaims: {}  # none\n", "version: 1\nclaims:   # none\n"),
        ("version: 1\nclaims:\n  {}\n", "version: 1\nclaims:\n  \n"),
        ("version: 1\nclaims: null\n", "version: 1\nclaims: \n"),
    ],
)
def test_the_first_entry_finds_its_place(text: str, head: str) -> None:
    """Whatever stands for an empty registry takes a first entry."""
    one = entry(side("a", "1"), side("b", "2"))
    result = splice(text, "claims.yaml", [one])
    assert result.startswith(head + f"  {one.id}:\n")
    assert _read(result) == (one,)


def test_keys_below_the_claims_stay_below() -> None:
    """The version may stand last."""
    one, two = _numbered(2)
    text = splice("claims:\nversion: 1\n", "claims.yaml", [one])
    assert text.endswith("status: unresolved\nversion: 1\n")
    assert _read(splice(text, "claims.yaml", [two])) == (one, two)


def test_an_entry_in_braces_is_written_anew() -> None:
    """An entry on one line is unfolded once it changes, its neighbours are not."""
    one, two = _numbered(2)
    sides = '[{source: "a", value: "%s", quote: "It was %s."}, {source: "b", value: "%s", quote: "It was %s."}]'
    line = "  {}: {{claim: Ferry, kind: numeric, thing: ferry marlin / rescued, sides: {}, status: unresolved}}  # x\n"
    lines = [line.format(e.id, sides % (*[e.sides[0].value] * 2, *[e.sides[1].value] * 2)) for e in (one, two)]
    text = "version: 1\nclaims:\n" + "".join(lines)
    assert _read(text) == (one, two)
    new = replace(two, decision=Decision(status=Status.FALSE_POSITIVE, reason="Two ferries"))
    result = splice(text, "claims.yaml", [new])
    assert _read(result) == (one, new)
    assert lines[0] in result
    assert result.endswith("decision: {reason: Two ferries}  # x\n")


def test_an_entry_moves_with_its_comments() -> None:
    """Under a new id an entry goes where that sorts and keeps its comments and its decision."""
    old, *others = _numbered(4)
    text = splice("", "claims.yaml", [old, *others]).replace(f"  {old.id}:\n", f"  # mine\n  {old.id}: # here\n")
    new = next(one for one in _numbered(40) if one.id > others[-1].id)
    moved = splice(text, "claims.yaml", [replace(new, formerly=old.id)])
    assert _read(moved) == (*others, new)
    assert moved.startswith(f"version: 1\nclaims:\n  {others[0].id}:\n")
    assert f"unresolved\n\n  # mine\n  {new.id}: # here\n    claim: Ferry\n" in moved
    assert splice(moved, "claims.yaml", [replace(old, formerly=new.id)]) == text


@pytest.mark.parametrize(
    "text",
    [
        "{version: 1, claims: {}}\n",
        "{version: 1,\nclaims: {}}\n",
        FERRY.replace("\n", "\r"),
    ],
)
def test_text_that_cannot_be_spliced_is_refused(text: str) -> None:
    """Rather than break what a person wrote in another style, nothing is written."""
    with pytest.raises(RegistryError, match=r"^claims.yaml:\d"):
        splice(text, "claims.yaml", [entry(side("a", "1"), side("b", "2"))])


def test_the_file_is_made_and_kept(tmp_path: Path) -> None:
    """The first entry makes the file; its mode and a link to it stay; writing the same again writes nothing."""
    file, link = tmp_path / "claims.yaml", tmp_path / "link.yaml"
    one, two = _numbered(2)
    assert not write_entries(file, [])
    assert not file.exists()
    assert write_entries(file, [one])
    file.chmod(0o640)
    link.symlink_to(file)
    assert write_entries(link, [two])
    assert link.is_symlink()
    assert file.stat().st_mode & 0o777 == 0o640
    before = file.stat()
    assert not write_entries(file, [one, two])
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == (before.st_mtime_ns, before.st_ino)
    assert load(file).entries == (one, two)
    assert {path.name for path in tmp_path.iterdir()} == {"claims.yaml", "link.yaml", ".claims.yaml.lock"}


def test_a_broken_registry_is_left_alone(tmp_path: Path) -> None:
    """What cannot be read is never written over."""
    file = tmp_path / "claims.yaml"
    file.write_text("version: 1\nclaims: [\n", encoding="utf-8")
    with pytest.raises(RegistryError, match=r"claims.yaml:\d"):
        write_entries(file, _numbered(1))
    assert file.read_text(encoding="utf-8") == "version: 1\nclaims: [\n"


def test_writers_take_turns(tmp_path: Path) -> None:
    """Entries written at the same time all arrive."""
    file, made = tmp_path / "claims.yaml", _numbered(8)
    threads = [threading.Thread(target=write_entries, args=(file, [one])) for one in made]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert list(load(file).entries) == made


@pytest.mark.parametrize("text", ["no", "On", "null", "y", "~", "12", "2026-03-04", "a: b", "a #b", " a", "[x]", ""])
def test_what_yaml_might_misread_stands_in_quotes(text: str) -> None:
    """Words that look like something else are quoted, plain words are not."""
    assert scalar(text) == f'"{text}"'
    assert scalar("harbour master") == "harbour master"
