"""People and sentences that an export ran together come apart; names with inner capitals stay."""

import pytest

from referatgraf.reading import read


def text(stored: str) -> str:
    return read(stored.encode(), ["a.txt"]).text


@pytest.mark.parametrize(
    ("stored", "made"),
    [
        ("Medlemmer:Karla Nørby (A)Viggo Lund (V)", "Medlemmer: Karla Nørby (A), Viggo Lund (V)"),
        ("Karla Nørby (A)1. viceborgmester Viggo Lund (V)",
         "Karla Nørby (A), 1. viceborgmester Viggo Lund (V)"),
        ("Karla NørbyViggo LundAgnes Thorup", "Karla Nørby, Viggo Lund, Agnes Thorup"),
        ("Karla NørbyDirektør Viggo LundKonsulent Bo Lind",
         "Karla Nørby, Direktør Viggo Lund, Konsulent Bo Lind"),
        ("Deltagere: Skive Kommune: Bo Lind (V) Ida Holm (A) Lemvig Kommune: Per Lund (C) "
         "Struer Kommune: Viggo Lund (A)",
         "Deltagere: Skive Kommune: Bo Lind (V) Ida Holm (A)\nLemvig Kommune: Per Lund (C)\n"
         "Struer Kommune: Viggo Lund (A)"),
        ("Deltagere: • Karla Nørby • Viggo Lund, Skive Kommune Afbud: • Bo Lind",
         "Deltagere:\n• Karla Nørby\n• Viggo Lund, Skive Kommune\nAfbud:\n• Bo Lind"),
        ("* Karla Nørby, Skive * Viggo Lund", "* Karla Nørby, Skive\n* Viggo Lund"),
        ("Skive Kommune: Bo Lind, Ida Holm Lemvig Kommune: Per Lund Region Midtjylland: Viggo Juul",
         "Skive Kommune: Bo Lind, Ida Holm\nLemvig Kommune: Per Lund\n"
         "Region Midtjylland: Viggo Juul"),
        (f"{'Referat fra møde i Havnerådet ' * 7}Deltagere Karla Nørby, Skive Afbud Bo Lind, Hals",
         f"{('Referat fra møde i Havnerådet ' * 7).strip()}\nDeltagere: Karla Nørby, Skive\n"
         "Afbud: Bo Lind, Hals"),
        ("Medlemmer:Karla Nørby (A)Viggo Lund (V)\nDesuden deltog:Chef Bo LindKonsulent Ida Juul",
         "Medlemmer: Karla Nørby (A), Viggo Lund (V)\nDesuden deltog: Chef Bo Lind, Konsulent Ida "
         "Juul"),
        ("Sagen blev drøftet.Udvalget godkendte.Mødet sluttede.",
         "Sagen blev drøftet. Udvalget godkendte. Mødet sluttede."),
    ],
)  # fmt: skip
def test_people_and_sentences_come_apart(stored: str, made: str) -> None:
    assert text(stored) == made


@pytest.mark.parametrize(
    "line",
    [
        "Karla Nørby, LandboAgnes",
        "Karla Nørby, LandboAgnes Nord",
        "Foreningen BoLiv og VisitSkive",
        "Se Rapport.Pdf i bilaget",
        "Udvalget (Teknik)Miljø",
        "Skole(r)Viden",
        "Deltagere Karla Nørby og Bo Lind talte om havnen",
        f"{'Udvalget drøftede sagen og ' * 8}Deltagere Fra Skive mødte ikke",
        "Stien går fra Skive • Lemvig",
        "Karla Nørby * Formand",
        "Bo Lind *Skive og Ida Holm *Lemvig",
        "Bo Lind og Ida Holm, Skive Kommune: Per Lund",
        "Priserne er 5 • 6 • 7 kr.",
        "Bo McArthur, Ida McLars, Ole MacHans",
        "Karla Nørby, MedicoLars A/S, Viggo Lund, DanskHans ApS",
        "Støtten til HusMaria og BørneHans er givet",
        "Se www.skive.Dk og bilag.Pdf samt Vue.Js her",
        f"{'Udvalget drøftede det. ' * 10}Afbud Karla Nørby havde meldt sig syg",
        "Brev fra Skive Kommune: Udvalget tog det til efterretning",
    ],
)
def test_names_with_inner_capitals_stay_whole(line: str) -> None:
    assert text(line) == line


def test_offsets_are_right_behind_a_seam() -> None:
    made = read("Karla Nørby (A)Viggo Lund (V)".encode(), ["a.txt"])
    start = made.text.index("Viggo")
    assert made.quote(made.span(start, start + 10)) == "Viggo Lund"
