"""N-Quads are gone through line by line, from texts or a file, however they are written."""

from pathlib import Path

import pytest

from referatgraf.validation.statements import (
    BLOCK,
    Joined,
    QuadsFile,
    Statement,
    about,
    by_property,
    lines,
    mended,
    split,
    statements,
    term,
)

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


def told(*texts: str) -> list[Statement]:
    return [one for some in statements(texts) for one in some]


def test_statements_of_plain_lines() -> None:
    assert told(f"{LINE}\n{WORDS}\n\n", LINE) == [
        (LINE, "<urn:a>", "<urn:p>", "<urn:b>", ""),
        (WORDS, "<urn:a>", "<urn:p>", "", "@da"),
        (LINE, "<urn:a>", "<urn:p>", "<urn:b>", ""),
    ]


@pytest.mark.parametrize(
    "rest",
    ["<urn:b> .", '"" .', '"a\\\\" <urn:g> .', '"\\"^^<x>"^^<urn:t> <urn:g> .', '"."@da-DK .'],
)
def test_statement_is_the_same_however_it_is_read(rest: str) -> None:
    line = f"<urn:a> <urn:p> {rest}"
    assert told(line) == [split(line)]


@pytest.mark.parametrize(
    "odd",
    [
        "\t<urn:a> <urn:p> <urn:b> <urn:g> .",
        " <urn:a> <urn:p> <urn:b> <urn:g> .",
        "<urn:a>\t<urn:p>  <urn:b><urn:g>.",
        "<urn:\\u0061> <urn:p> <urn:b> <urn:g> .",
        "<urn:a> <urn:p> <urn:b> <urn:g> . # why",
        "<urn:a><urn:p> <urn:b> <urn:g> .",
        "<urn:a> <urn:p> <urn:b> <urn:g> .\r",
    ],
)
def test_odd_lines_are_written_anew(odd: str) -> None:
    texts = [f"{odd}\n{WORDS}\n"]
    with pytest.raises(ValueError, match="plain"):
        told(*texts)
    assert list(lines(mended(texts))) == [WORDS, LINE]


def test_escapes_are_written_as_characters() -> None:
    (line,) = lines(mended(['<urn:a> <urn:p> "\\u00E5" .\n']))
    assert line == '<urn:a> <urn:p> "å" .'


def test_comments_and_empty_lines_are_left_out() -> None:
    assert list(lines(mended([f"# told\n\n{LINE}\n"]))) == [LINE]


@pytest.mark.parametrize("text", ["no quads", f"{LINE} x", '<urn:a> <urn:p> "a .'])
def test_what_is_no_n_quads_is_refused(text: str) -> None:
    with pytest.raises(SyntaxError):
        list(lines(mended([text])))


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


@pytest.mark.parametrize("at", [0, 1, 2])
@pytest.mark.parametrize(
    "odd",
    [
        "<urn:a>\t<urn:q> <urn:b> <urn:g> .",
        "<urn:a>  <urn:q> <urn:b> .",
        " <urn:a> <urn:q> <urn:b> .",
        "<urn:a><urn:q> <urn:b> <urn:g> .",
        "<urn:a> <urn:\\u0071> <urn:b> .",
        "_:a<urn:q>_:c.",
        "#",
        "# told of <urn:q>",
    ],
)
def test_odd_line_is_under_no_property(odd: str, at: int) -> None:
    some = [LINE, WORDS]
    some.insert(at, odd)
    (found,) = by_property(["".join(f"{line}\n" for line in some)])
    assert found == {"<urn:p>": [LINE, WORDS], "": [odd]}


def test_words_like_odd_lines_are_plain() -> None:
    line = '<urn:a> <urn:p> "a  b><c \\\\u" .'
    assert list(by_property([line])) == [{"<urn:p>": [line]}]


@pytest.mark.parametrize("order", [1, -1])
def test_lines_about_subjects_are_found_in_any_order(order: int) -> None:
    names = [f"urn:{i}{end}" for i in range(9_000) for end in ("", "-a", "/b")]
    text = "".join(f"<{name}> <urn:p> <urn:b> .\n" for name in sorted(names)[::order])
    assert len(text) > BLOCK / 2
    asked = {"<urn:70>", "<urn:70/b>", "<urn:8999>", "<urn:no>"}
    found = {line.partition(" ")[0] for line in about(asked, [text, text])}
    assert found == asked - {"<urn:no>"}
    assert len(list(about(asked, [text, text]))) == 6
