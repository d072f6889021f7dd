"""Where sentences end."""

import pytest

from referatgraf.lexicon.sentences import sentences


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Godkendt. Udsat.", ["Godkendt.", "Udsat."]),
        ("Imod stemte Ø. For stemte A.", ["Imod stemte Ø.", "For stemte A."]),
        ("Frist 1. Maj er sen. Slut.", ["Frist 1. Maj er sen.", "Slut."]),
        ("Vedtaget med 3 stemmer mod 1. Slut.", ["Vedtaget med 3 stemmer mod 1.", "Slut."]),
        ("Rådet tiltrådte punkterne 1, 2 og 4. Rest udsat.",
         ["Rådet tiltrådte punkterne 1, 2 og 4.", "Rest udsat."]),
        ("Møde den 3. og 4. Maj er sen.", ["Møde den 3. og 4. Maj er sen."]),
        ("Prisen er 4 mio. Kr. gives i maj.", ["Prisen er 4 mio. Kr. gives i maj."]),
        ("Han sagde “nej.” Hun gik.", ["Han sagde “nej.”", "Hun gik."]),
        ("", []),
    ],
)  # fmt: skip
def test_sentences_of_a_paragraph(text: str, cut: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text)] == cut


def test_full_stop_inside_a_name_ends_nothing() -> None:
    text = "Agnes M. Thorup gik. Slut."
    assert [text[a:b] for a, b in sentences(text, [(0, 15)])] == ["Agnes M. Thorup gik.", "Slut."]
