"""Which files are read, and what becomes of those that cannot be."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from checker.ingest.reading import Intake, read_articles

ARTICLE = "The ferry sank off the coast on Friday, and the harbour master said that two of the crew were missing.\n"


def _write(folder: Path, name: str, content: str | bytes = ARTICLE) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def _about(intake: Intake, path: str) -> str:
    (message,) = (notice.message for notice in intake.notices if notice.path == path)
    return message


BROKEN = {
    "empty.txt": (b"", "empty"),
    "blank.md": (b" \n\t\n", "empty"),
    "binary.txt": (b"\x7fELF\x00\x01\x02", "binary"),
    "windows.txt": ("Café owner dies".encode("windows-1252"), "save it as UTF-8"),
    "wide.txt": (ARTICLE.encode("utf-16"), "save it as UTF-8"),
    "huge.txt": (b"word " * 1_100_000, "larger than 5 MB"),
    "share.txt": (b"Share This Post\n\nPhoto: Dana Wirth / Reuters\n", "only boilerplate"),
    "picture.png": (b"not read", "These can: .txt, .md"),
    "open.md": (b"---\ntitle: Ferry\n" + ARTICLE.encode(), "line 1: front matter that is not closed"),
    "colon.md": (b"---\nsource: Post\ntitle: Ferry: two dead\n---\nText.\n", "line 3: broken front matter"),
    "list.md": (b"---\n- a\n---\nText.\n", "no mapping"),
    "day.md": (b"---\npublished: 2021-02-30\n---\nText.\n", "broken front matter"),
    "tag.md": (b"---\nx: !!python/name:os.system\n---\nText.\n", "broken front matter"),
    "deep.md": (b"---\nx: " + b"[" * 50_000 + b"\n---\nText.\n", "more than 10,000 characters"),
    "script.html": (b"<html><body><script>load()</script></body></html>", "no article found"),
    "nothing.html": (b"<", "no article found"),
    "charset.html": (b"<meta charset=klingon><p>x</p>", "not klingon"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_file_is_named_with_its_cure_skipped_and_counted(tmp_path: Path, name: str) -> None:
    """A file that cannot be read is named with its cure, skipped and counted; the others are read."""
    content, wanted = BROKEN[name]
    good, bad = _write(tmp_path, "good.txt"), _write(tmp_path, name, content)
    intake = read_articles([good, bad])
    assert wanted.lower() in _about(intake, bad).lower()
    assert "skipped" in _about(intake, bad)
    assert [article.path for article in intake.articles] == [good]
    assert (intake.named, intake.unread, intake.foreign) == (2, 1, 0)


def test_path_that_does_not_exist_is_a_notice(tmp_path: Path) -> None:
    """A path that does not exist is named, skipped and counted."""
    missing = str(tmp_path / "missing.txt")
    intake = read_articles([missing])
    assert "Check the spelling" in _about(intake, missing)
    assert (intake.named, intake.unread) == (1, 1)


def test_pipe_is_refused_without_being_opened(tmp_path: Path) -> None:
    """A named pipe would block for ever: it is refused."""
    pipe = str(tmp_path / "pipe.txt")
    os.mkfifo(pipe)
    assert "not a file" in _about(read_articles([pipe]), pipe)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_and_folder_without_permission_are_notices(tmp_path: Path) -> None:
    """What may not be opened is named with its cure."""
    path = _write(tmp_path, "closed.txt")
    Path(path).chmod(0)
    folder = tmp_path / "closed"
    folder.mkdir(mode=0)
    intake = read_articles([path, str(folder)])
    assert all("Give yourself the right" in _about(intake, name) for name in (path, str(folder)))


def test_permission_error_has_its_cure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be opened is named, also where the tests run as root."""

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    path = _write(tmp_path, "closed.txt")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "Permission denied: skipped. Give yourself the right" in _about(read_articles([path]), path)


def test_folder_that_may_not_be_listed_is_a_notice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that may not be looked into is named, also where the tests run as root."""

    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", refuse)
    intake = read_articles([str(tmp_path)])
    assert "Permission denied: skipped. Give yourself the right" in _about(intake, str(tmp_path))
    assert (intake.named, intake.unread) == (1, 1)


def test_links_that_lead_nowhere_are_notices(tmp_path: Path) -> None:
    """A link to itself and one to a missing file are named; the others in their folder are read."""
    _write(tmp_path, "good.txt")
    for name, target in (("self.txt", "self.txt"), ("lost.txt", "missing.txt")):
        (tmp_path / name).symlink_to(tmp_path / target)
    intake = read_articles([str(tmp_path)])
    assert "symbolic links" in _about(intake, str(tmp_path / "self.txt"))
    assert "No such file" in _about(intake, str(tmp_path / "lost.txt"))
    assert (len(intake.articles), intake.named, intake.unread) == (1, 3, 2)


def test_file_name_that_is_not_utf8_is_a_printable_notice(tmp_path: Path) -> None:
    """A file name that is not UTF-8 gives a notice that can be printed."""
    raw = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(raw)).write_text(ARTICLE)
    except OSError:
        pytest.skip("the file system allows UTF-8 names only")
    (notice,) = read_articles([str(tmp_path)]).notices
    assert "Rename it" in notice.message.encode().decode()
    assert "caf\\udce9.txt" in (notice.path or "")


def test_folders_are_read_recursively_without_hidden_and_other_files(tmp_path: Path) -> None:
    """Folders are read in depth; hidden files and folders and other kinds are passed over in silence."""
    read = [_write(tmp_path, name, f"{name} {ARTICLE}") for name in ("README.md", "a/b/c.TXT", "d.htm.txt")]
    for name in (".hidden.txt", ".git/x.txt", "data.csv", "a/.b/x.md"):
        _write(tmp_path, name)
    intake = read_articles([str(tmp_path)])
    assert sorted(article.path for article in intake.articles) == sorted(read)
    assert (intake.named, intake.unread) == (3, 0)


def test_folder_without_articles_names_none(tmp_path: Path) -> None:
    """An empty folder gives no articles, no notices and nothing named."""
    assert read_articles([str(tmp_path)]) == Intake(articles=(), notices=(), named=0, unread=0, foreign=0)


def test_link_back_to_a_folder_above_is_a_notice(tmp_path: Path) -> None:
    """A loop of folders ends in a notice, and its files are read once."""
    _write(tmp_path, "a/one.txt")
    loop = tmp_path / "a" / "loop"
    loop.symlink_to(tmp_path)
    intake = read_articles([str(tmp_path)])
    assert len(intake.articles) == 1
    assert "Remove the link" in _about(intake, str(loop))


def test_file_reached_twice_is_read_once(tmp_path: Path) -> None:
    """A file given by itself and with its folder, or linked, counts once."""
    path = _write(tmp_path, "one.txt")
    (tmp_path / "two.txt").symlink_to(path)
    intake = read_articles([str(tmp_path), path, f"{tmp_path}/./one.txt"])
    assert (len(intake.articles), intake.named) == (1, 1)


def test_copy_by_the_same_source_is_dropped_with_a_notice(tmp_path: Path) -> None:
    """Of two files with the same source and text the first by path stays."""
    text = f"---\nsource: Vale Post\n---\n{ARTICLE}"
    first, second = (_write(tmp_path, name, text) for name in ("a.md", "b.md"))
    other = _write(tmp_path, "c.md", text.replace("Vale", "Alder"))
    intake = read_articles([second, other, first])
    assert [article.path for article in intake.articles] == [other, first]
    assert first in _about(intake, second)
    assert intake.unread == 0


def test_order_of_paths_makes_no_difference(tmp_path: Path) -> None:
    """Files in any order, or as one folder, give the same intake; alone, an article is the same as in company."""
    paths = [_write(tmp_path, f"{name}.txt", f"{name}: {ARTICLE}") for name in "abcdef"]
    paths.append(_write(tmp_path, "broken.txt", b"\0"))
    expected = read_articles([str(tmp_path)])
    for seed in range(5):
        shuffled = random.Random(seed).sample(paths, len(paths))  # noqa: S311 -- no secret
        assert read_articles(shuffled) == expected
    alone = [article for path in paths for article in read_articles([path]).articles]
    assert sorted(alone, key=lambda article: (article.source, article.path)) == list(expected.articles)


def test_path_is_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An article's path is written as on the command line."""
    _write(tmp_path, "news/one.txt")
    monkeypatch.chdir(tmp_path)
    for given, path in (("./news", "./news/one.txt"), ("news/", "news/one.txt"), ("news/one.txt", "news/one.txt")):
        assert [article.path for article in read_articles([given]).articles] == [path]


def test_reading_text_imports_nothing_heavy(tmp_path: Path) -> None:
    """Plain English text needs no library for pages, dates or languages."""
    path = _write(tmp_path, "one.txt")
    code = (
        "import sys; from checker.ingest.reading import read_articles; assert read_articles(sys.argv[1:]).articles;"
        "print([name for name in sys.modules if name in"
        " {'trafilatura', 'htmldate', 'dateparser', 'py3langid', 'lxml', 'markdown_it', 'numpy'}])"
    )
    run = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
