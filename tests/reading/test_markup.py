"""Markdown's dress is taken off words; what it says of lines stays."""

import pytest

from referatgraf.reading import read


def text(stored: str) -> str:
    return read(stored.encode(), ["a.md"]).text


@pytest.mark.parametrize(
    ("stored", "working"),
    [
        ("**Sted**: Rådhuset", "Sted: Rådhuset"),
        ("__Tid:__ kl. 9", "Tid: kl. 9"),
        ("Herefter talte *Anna Holm* om _havnen_.", "Herefter talte Anna Holm om havnen."),
        ("***Afbud***", "Afbud"),
        ("**_Afbud_**", "Afbud"),
        ("Filen `kort.txt` blev vist", "Filen kort.txt blev vist"),
        ("1\\. Godkendelse \\[udsat\\]", "1. Godkendelse [udsat]"),
    ],
)
def test_emphasis_and_escapes_go(stored: str, working: str) -> None:
    assert text(stored) == working


@pytest.mark.parametrize(
    "stored",
    [
        "* Anna Holm\n* Bo Lind",
        "Anna Holm*, Bo Lind* og Per Krogh",
        "*) deltog i punkt 3",
        "2*3*4 og filen min_gode_fil.txt",
        "Navn: ______",
        "KL`s møde og KL`s brev",
        "- [x] Anna Holm\n- [ ] Bo Lind",
        "a * b * c",
    ],
)
def test_marks_that_are_no_emphasis_stay(stored: str) -> None:
    assert text(stored) == stored


@pytest.mark.parametrize(
    ("stored", "working"),
    [
        ("Se [referatet](https://example.org/a_b_(1).pdf) her", "Se referatet her"),
        ("[[UDK] Ny plan (udkast)](https://example.org/x) (Anna)", "[UDK] Ny plan (udkast) (Anna)"),
        ('[bilag](bilag/1.pdf "Bilag 1")', "bilag"),
        ("![logo](logo.png)Referat", "Referat"),
        ("**[Plan](/plan.md)**", "Plan"),
    ],
)
def test_links_become_their_words(stored: str, working: str) -> None:
    assert text(stored) == working


@pytest.mark.parametrize(
    "stored", ["[formand](A)", "Anna [V] (formand)", "[1] (se note)", "[a(b](c", "x](http://a.dk)"]
)
def test_brackets_that_are_no_link_stay(stored: str) -> None:
    assert text(stored) == stored


@pytest.mark.parametrize(
    ("stored", "working"),
    [
        ('Skitse <img width="9" alt="image" src="https://example.org/a"/>', "Skitse"),
        ("<b>Afbud</b><!-- ingen -->", "Afbud"),
        ("Anna Holm<br>Bo Lind<br/>Per Krogh", "Anna Holm\nBo Lind\nPer Krogh"),
        ("<li>Anna Holm</li><li>Bo Lind</li>", "Anna Holm\n\nBo Lind"),
        ("| Anna Holm<br>Bo Lind | X |", "| Anna Holm; Bo Lind | X |"),
    ],
)
def test_tags_go_and_never_join_entries(stored: str, working: str) -> None:
    assert text(stored) == working


@pytest.mark.parametrize(
    "stored", ["<script>alert(1)</script>", "a < b > c", "<https://example.org>", "<Anna Holm>"]
)
def test_what_is_no_tag_of_text_stays(stored: str) -> None:
    assert text(stored) == stored


def test_signs_of_lines_stay_for_the_layout() -> None:
    stored = "# Referat\n\n> - 1.1 Åbning\n\n| Navn | Init. |\n|---|---|\n| Anna | AH |"
    assert text(stored) == stored
    assert text(f"{stored}\n\n---") == stored  # a drawn line says nothing
