"""Case numbers of the council systems."""

import pytest

from referatgraf.lexicon.numbers import labelled_case, leading_case


def _cut(text: str, at: tuple[int, int] | None) -> str | None:
    return text[slice(*at)] if at else None


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("SAG-2022-00311 abcd", "SAG-2022-00311"),
        ("22-001234", "22-001234"),
        ("27.69.40-P35-1-19", "27.69.40-P35-1-19"),
        ("22/1047", "22/1047"),
        ("81.03.00A26", "81.03.00A26"),
        ("00.15.20-G01", "00.15.20-G01"),
        ("11.01.2006", None),  # a day
        ("12-3", None),
        ("Budget 22-001234", None),
        ("22-001234x", None),
        ("2024-2027", None),  # years
    ],
)
def test_known_form_opens_the_text(text: str, case: str | None) -> None:
    assert _cut(text, leading_case(text)) == case


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("Sagsnr.: 22-001234", "22-001234"),
        ("**Sags-id:** AB.12.3456", "AB.12.3456"),
        ("Journalnr. 4711-22", "4711-22"),
        ("Sagsnr.: SAG-2022-00311", "SAG-2022-00311"),
        ("Sag: SAG-2019-04711", "SAG-2019-04711"),
        ("J.nr. SAG-2020-1234", "SAG-2020-1234"),
        ("J.nr.: Sagsid.: 09/112", "09/112"),
        ("Sagsnr.: 12", None),
        ("Sagsbehandler: 22-001234", None),
    ],
)
def test_label_announces_a_case(text: str, case: str | None) -> None:
    text = text.removeprefix("**")
    assert _cut(text, labelled_case(text)) == case
