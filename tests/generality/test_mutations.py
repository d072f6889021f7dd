"""Damaged minutes are read to their end: lines cut, joined, moved, strewn with marks."""

import random
from pathlib import Path

import pytest

from referatgraf.extraction import extract
from referatgraf.layouts import sections
from referatgraf.reading import read_file

GOLD = sorted((Path(__file__).parent.parent / "gold").glob("*.txt"))
MARKS = (
    "•", "- ", "o ", "☐", "[x]", "[ ]", "|", "\t", ":", ";", ",", "(", ")", '"', "*", "#", "# ",
    "1.", "1)", "\f", "\u00a0", "\u200b", "–", "/", "&", "...", "---", "**", "<b>", "(V)", "",
    "Fraværende:", "Afbud", "Til stede", "Punkt 1", "• •", "\n", "\n\n",
)  # fmt: skip


def damaged(text: str, rng: random.Random) -> str:
    lines = text.split("\n")
    for _ in range(rng.choice([1, 3, 10, 40])):
        rng.choice([put, insert, join, join_marked, cut_behind, cut_before, repeat, move])(
            lines, rng.randrange(len(lines)), rng
        )
    return "\n".join(lines)


def put(lines: list[str], i: int, rng: random.Random) -> None:
    lines[i] = rng.choice(MARKS)


def insert(lines: list[str], i: int, rng: random.Random) -> None:
    words = lines[i].split(" ")
    words.insert(rng.randrange(len(words) + 1), rng.choice(MARKS))
    lines[i] = " ".join(words)


def join(lines: list[str], i: int, rng: random.Random) -> None:
    lines[i : i + 2] = ["".join(lines[i : i + 2]), ""]


def join_marked(lines: list[str], i: int, rng: random.Random) -> None:
    lines[i : i + 2] = [rng.choice(MARKS).join(lines[i : i + 2]), ""]


def cut_behind(lines: list[str], i: int, rng: random.Random) -> None:
    lines[i] = lines[i][: rng.randrange(len(lines[i]) + 1)]


def cut_before(lines: list[str], i: int, rng: random.Random) -> None:
    lines[i] = lines[i][rng.randrange(len(lines[i]) + 1) :]


def repeat(lines: list[str], i: int, rng: random.Random) -> None:
    lines.insert(i, rng.choice(lines))


def move(lines: list[str], i: int, rng: random.Random) -> None:
    lines.insert(rng.randrange(len(lines)), lines.pop(i))


@pytest.mark.slow
@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_damaged_minutes_are_read_with_proofs(path: Path, tmp_path: Path) -> None:
    rng = random.Random(path.stem)
    text = path.read_text(encoding="utf-8")
    for _ in range(2):
        (tmp_path / "damaged.txt").write_text(damaged(text, rng), encoding="utf-8")
        document = read_file(tmp_path / "damaged.txt")
        for fact in extract(document, sections(document)):
            assert fact.evidence or not getattr(fact, "confidence", None)


@pytest.mark.parametrize("alone", ["•", "- ", "• •", ":", "# ", "[ ]", ">", "☐ ", "–", "* *"])
@pytest.mark.parametrize("path", GOLD[:3], ids=lambda path: path.stem)
def test_marks_alone_on_a_line_say_nothing(path: Path, alone: str, tmp_path: Path) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    strewn = [
        line for i, row in enumerate(lines) for line in ([alone, row] if i % 7 == 3 else [row])
    ]
    (tmp_path / "strewn.txt").write_text("\n".join(strewn), encoding="utf-8")
    document = read_file(tmp_path / "strewn.txt")
    assert extract(document, sections(document))
