"""Arguments become files, in one order, each once, and each failure is named."""

import os
from itertools import permutations
from pathlib import Path

import pytest

from referatgraf.reading import find_inputs


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "c.TXT", "d.json", ".hidden.txt", "sub/e.txt", ".git/f.txt"):
        path = tmp_path / "minutes" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Anna Holm", "utf-8")
    return tmp_path / "minutes"


def names(*arguments: object) -> list[str]:
    files, errors = find_inputs([str(a) for a in arguments])
    assert errors == []
    return [path.name for path in files]


def reasons(*arguments: object) -> list[str]:
    files, errors = find_inputs([str(a) for a in arguments])
    assert files == []
    return [error.reason for error in errors]


def test_folder_gives_its_minutes_at_any_depth(folder: Path) -> None:
    assert names(folder) == ["a.md", "b.txt", "c.TXT", "e.txt"]


def test_named_file_may_have_any_ending(folder: Path) -> None:
    assert names(folder / "d.json") == ["d.json"]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("*.txt", ["b.txt"]),
        ("**/*.txt", ["b.txt", "e.txt"]),
        ("[ab].*", ["a.md", "b.txt"]),
        ("s?b", ["e.txt"]),
    ],
)
def test_pattern_gives_what_a_shell_would(folder: Path, pattern: str, found: list[str]) -> None:
    assert names(folder / pattern) == found


def test_file_whose_name_looks_like_a_pattern_is_itself(folder: Path) -> None:
    (folder / "[b].txt").write_text("Bo Lind", "utf-8")
    assert names(folder / "[b].txt") == ["[b].txt"]


def test_order_and_repeats_of_arguments_do_not_matter(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    arguments = ["b.txt", "./b.txt", str(folder / "b.txt"), "sub/../b.txt", "a.md", "nothing"]
    answers = {
        (tuple(files), tuple(map(str, errors)))
        for order in permutations(arguments)
        for files, errors in [find_inputs(order)]
    }
    assert answers == {
        ((Path("a.md"), Path("b.txt")), ("nothing: does not exist; check the path",))
    }


def test_built_folder_is_never_minutes(folder: Path) -> None:
    for name in ("graph.nq", "report.json", "text/1.txt"):
        path = folder / "out" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", "utf-8")
    assert names(folder) == ["a.md", "b.txt", "c.TXT", "e.txt"]
    assert reasons(folder / "out") == ["is a built graph, not minutes"]


def test_link_out_of_the_folder_is_refused_by_name(folder: Path) -> None:
    (folder.parent / "secret.txt").write_text("x", "utf-8")
    (folder / "sub" / "out.txt").symlink_to(folder.parent / "secret.txt")
    (folder / "sub" / "in.txt").symlink_to(folder / "b.txt")
    (folder / "loop").symlink_to(folder)
    files, errors = find_inputs([str(folder)])
    assert [p.name for p in files] == ["a.md", "b.txt", "c.TXT", "e.txt", "in.txt"]
    assert [e.reason for e in errors] == ["is a link that leads out of the folder"]


def test_dead_link_and_fifo_are_refused_by_name(folder: Path) -> None:
    (folder / "dead.txt").symlink_to(folder / "gone.txt")
    os.mkfifo(folder / "pipe.txt")
    _, errors = find_inputs([str(folder)])
    assert [e.reason for e in errors] == ["does not exist", "is no ordinary file"]


@pytest.mark.parametrize(
    ("argument", "reason"),
    [
        ("nothing.txt", "does not exist"),
        ("*.docx", "no file matches"),
        ("/dev/null", "is no ordinary file"),
    ],
)
def test_argument_that_gives_nothing_is_an_error(
    argument: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert reasons(argument) == [reason]


def test_folder_without_minutes_is_an_error(tmp_path: Path) -> None:
    assert reasons(tmp_path) == ["holds no .txt or .md file"]


def test_hostile_names_are_found_and_shown_escaped(tmp_path: Path) -> None:
    hostile = ["a\nb.txt", "<script>.txt", "';rm -rf.txt", "x" * 251 + ".txt"]
    for name in hostile:
        (tmp_path / name).write_text("x", "utf-8")
    raw = os.fsencode(tmp_path) + b"/m\xf8de.txt"
    Path(os.fsdecode(raw)).write_text("x", "utf-8")
    assert len(names(tmp_path)) == 5
    _, errors = find_inputs([os.fsdecode(raw + b"?.md")])
    assert "m\\\\xf8de" in str(errors[0]) or "m\\xf8de" in str(errors[0])
