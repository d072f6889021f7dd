"""A result is one line that names place, severity, finding and words, in Danish and English."""

from dataclasses import replace

import pytest

from referatgraf.model import Severity, Violation
from referatgraf.validation import render
from referatgraf.validation.engine import RawResult
from referatgraf.validation.messages import Language, fill, label
from referatgraf.validation.view import View

ONE = Violation(
    focus="https://example.org/source/4f2a/participation/2",
    shape="s",
    component="c",
    severity=Severity.WARNING,
    graph="g",
    message_da="Det mangler.",
    message_en="It is missing.",
    file="referat.txt",
    line=41,
    column=7,
    quote="Asta\nBrink",
)


@pytest.mark.parametrize(
    ("severity", "language", "word"),
    [
        (Severity.VIOLATION, "da", "fejl"),
        (Severity.VIOLATION, "en", "error"),
        (Severity.WARNING, "da", "advarsel"),
        (Severity.WARNING, "en", "warning"),
        (Severity.INFO, "da", "bemærkning"),
        (Severity.INFO, "en", "note"),
    ],
)
def test_line_tells_the_severity(severity: Severity, language: Language, word: str) -> None:
    line = render(replace(ONE, severity=severity), language)
    assert line.startswith(f"referat.txt:41:7: {word}: ")


def test_line_holds_message_and_words() -> None:
    assert render(ONE, "da") == "referat.txt:41:7: advarsel: Det mangler. («Asta Brink»)"
    assert render(ONE, "en") == "referat.txt:41:7: warning: It is missing. («Asta Brink»)"


def test_line_without_a_place_names_the_node() -> None:
    bare = replace(ONE, file=None, line=None, column=None, quote=None)
    assert render(bare, "en") == f"{ONE.focus}: warning: It is missing."


def test_hostile_names_and_words_stay_on_one_line() -> None:
    hostile = replace(ONE, file="a\nb\x1b[31m.txt", quote="x\u202ey", message_da="a\rb")
    line = render(hostile, "da")
    assert line.isprintable()
    assert line == "a␊b␛[31m.txt:41:7: advarsel: a␍b («x⟨U+202E⟩y»)"


def test_long_words_are_cut() -> None:
    assert render(replace(ONE, quote="ord " * 100), "da").endswith("…»)")
    assert len(render(replace(ONE, quote="o" * 10_000), "da")) < 150


GRAPH = View(
    '<https://e.org/p> <http://xmlns.com/foaf/0.1/name> "Asta {?value}" .\n'
    '<https://e.org/i> <http://purl.org/dc/terms/title> "Budget"@da .\n'
)


def test_placeholders_are_filled_in_once_with_names() -> None:
    result = RawResult("https://e.org/p", "s", "c", value="2.1")
    assert fill("{$this} har {?value}, {?this}.", result, GRAPH) == (
        "“Asta {?value}” har 2.1, “Asta {?value}”."
    )
    assert fill("{?path}{?other}", result, GRAPH) == "?{?other}"


def test_label_is_the_name_of_a_thing_or_the_term_itself() -> None:
    assert label("https://e.org/i", GRAPH) == "“Budget”"
    assert label("https://e.org/x", GRAPH) == "https://e.org/x"
    assert label("words", GRAPH) == "words"
