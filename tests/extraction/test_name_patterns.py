"""Clubs, friends, firms and municipalities in a row are named without a head noun."""

import pytest

from referatgraf.extraction.mentions import organisation_mentions
from referatgraf.extraction.name_patterns import by_pattern


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tilskud til Nordby IF og Lyng G&IF.", ["Nordby IF", "Lyng G&IF"]),
        ("Mødet med FC Nordby blev holdt.", ["FC Nordby"]),
        ("Formand Karla Nørby IF talte.", []),
        ("Brev fra Nordby Museums Venner.", ["Nordby Museums Venner"]),
        ("Hendes venner og Bo Lunds Venner kom.", []),
        ("Oplæg fra arkitektfirmaet Lyng & Tang.", ["Lyng & Tang"]),
        ("Oplæg fra konsulentfirmaet Nordpil.", ["Nordpil"]),
        ("Arkitektfirmaet har svaret.", []),
        ("Skive, Struer og Lemvig Kommuner er enige.", ["Skive", "Struer", "Lemvig"]),
        ("Odense og de omliggende kommuner er enige.", []),
        ("Kommuner og Regioner er enige.", []),
    ],
)
def test_pattern_names_an_organisation(text: str, names: list[str]) -> None:
    assert sorted(text[slice(*at)] for at, _, _ in by_pattern(text)) == sorted(names)


def test_municipalities_in_a_row_are_the_registers() -> None:
    found = by_pattern("Skive og Lemvig Kommuner er enige.")
    assert [known.name for _, _, known in found if known] == ["Skive Kommune", "Lemvig Kommune"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Svar fra Sct. Jørgens Skole.", ["Sct. Jørgens Skole"]),
        ("Svar fra Sdr. Lyng Vandværk.", ["Sdr. Lyng Vandværk"]),
        ("Svar fra Gl. Lyng Borgerforening.", ["Gl. Lyng Borgerforening"]),
        ("Det er sket. Lyng Borgerforening svarede.", ["Lyng Borgerforening"]),
        ("Plejehjemmet Lyng og Børnehaven Spiren.", ["Plejehjemmet Lyng", "Børnehaven Spiren"]),
        ("Plejehjemmet Lyng og Birk er åbent.", ["Plejehjemmet Lyng og Birk"]),
        ("Tegnestuen Lyng har svaret, og tegnestuen er glad.", ["Tegnestuen Lyng"]),
    ],
)
def test_abbreviation_and_second_noun_bound_a_name(text: str, names: list[str]) -> None:
    assert [text[m.start : m.end] for m in organisation_mentions(text)] == names
