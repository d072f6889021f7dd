"""N-Quads are gone through line by line, from texts or a file, however they are written."""

from pathlib import Path

import pytest

from referatgraf.validation.statements import Joined, QuadsFile, lines, plain, term

LINE = "<urn:a> <urn:p> <urn:b> <urn:g> ."
WORDS = '<urn:a> <urn:p> "Å\u2028\x85 \\"B\\"\\n"@da <urn:g> .'


def test_lines_end_at_line_feeds_only() -> None:
    assert list(lines([f"{LINE}\n{WORDS}\n\n", LINE])) == [LINE, WORDS, LINE]


def test_lines_of_a_long_text_are_whole() -> None:
    text = f"{LINE}\n{WORDS}\n" * 30_000
    assert "".join(f"{line}\n" for line in lines([text])) == text


def test_file_is_read_again_each_time(tmp_path: Path) -> None:
    path = tmp_path / "graph.nq"
    path.write_text(f"{LINE}\n{WORDS}\n", encoding="utf-8", newline="\n")
    texts = Joined(QuadsFile(path), [LINE])
    assert [list(lines(texts)) for _ in range(2)] == 2 * [[LINE, WORDS, LINE]]


def test_plain_texts_stay_as_they_are() -> None:
    texts = [f"{LINE}\n{WORDS}\n"]
    assert plain(texts) is texts


@pytest.mark.parametrize(
    "odd",
    [
        "<urn:a>\t<urn:p>  <urn:b><urn:g>.",
        "<urn:\\u0061> <urn:p> <urn:b> <urn:g> .",
        "<urn:a> <urn:p> <urn:b> <urn:g> . # why",
        "<urn:a><urn:p> <urn:b> <urn:g> .",
        "<urn:a> <urn:p> <urn:b> <urn:g> .\r",
    ],
)
def test_odd_lines_are_written_anew(odd: str) -> None:
    assert list(lines(plain([f"{odd}\n{WORDS}\n"]))) == [WORDS, LINE]


def test_escapes_are_written_as_characters() -> None:
    (line,) = lines(plain(['<urn:a> <urn:p> "\\u00E5" .\n']))
    assert line == '<urn:a> <urn:p> "å" .'


def test_comments_and_empty_lines_are_left_out() -> None:
    assert list(lines(plain([f"# told\n\n{LINE}\n"]))) == [LINE]


@pytest.mark.parametrize("text", ["no quads", f"{LINE} x", '<urn:a> <urn:p> "a .'])
def test_what_is_no_n_quads_is_refused(text: str) -> None:
    with pytest.raises(SyntaxError):
        list(lines(plain([text])))


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("<urn:b> <urn:g> .", "<urn:b>"),
        ("_:b <urn:g> .", "_:b"),
        ('"a > b"^^<urn:t> <urn:g> .', "<a > b>"),
        ('"\\"a\\""@da .', '<"a">'),
        ('"_:b" .', "_:b"),
    ],
)
def test_term_is_told_by_its_text(rest: str, expected: str) -> None:
    assert term(rest) == expected


def test_long_file_is_read_in_whole_lines(tmp_path: Path) -> None:
    path = tmp_path / "graph.nq"
    path.write_text(f"{LINE}\n{WORDS}\n" * 30_000, encoding="utf-8", newline="\n")
    texts = QuadsFile(path)
    assert all(text.endswith(".\n") for text in texts)
    assert list(lines(texts)) == [LINE, WORDS] * 30_000
