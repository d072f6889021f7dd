"""Two columns that a run-on line prints as one get a line a person; other words stay."""

import pytest

from referatgraf.reading.tape import blank
from referatgraf.reading.torn_columns import rejoined
from timing import seconds

_MOST = 10  # times as long for four times the text; a quadratic rule takes sixteen times
_NO_TIME = 0.3  # seconds below which a machine's other work decides


@pytest.mark.parametrize(
    ("torn", "made"),
    [
        ("Mødet Bestyrelsen: Ida Holm Bo Lind Karla Nørby Skive Kommune Friluftsrådet Region "
         "Midtjylland Dagsorden 1. Åbning",
         "Mødet\nBestyrelsen:\nIda Holm, Skive Kommune\nBo Lind, Friluftsrådet\nKarla Nørby, "
         "Region Midtjylland\nDagsorden 1. Åbning"),
        ("Øvrige deltagere: Ida Holm Skive Kommune Bo Emil Lind Dansk Erhverv Karla Nørby "
         "Turistforeningen for Mors 2",
         "Øvrige deltagere:\nIda Holm, Skive Kommune\nBo Emil Lind, Dansk Erhverv\nKarla "
         "Nørby, Turistforeningen for Mors\n2"),
        ("Bestyrelsen: Søren Holm Karen Nygaard Ejvind Kjær Skive Kommune Struer Kommune Lemvig "
         "Kommune",
         "Bestyrelsen:\nSøren Holm, Skive Kommune\nKaren Nygaard, Struer Kommune\nEjvind Kjær, "
         "Lemvig Kommune"),
        ("Sekretariat: Ida Holm Sekretariatet Bo Nygaard Lind Sekretariatet Karla Nørby HORIBA "
         "Afbud: Jens Krogh Lemvig Kommune Lise Dam Struer Kommune",
         "Sekretariat:\nIda Holm, Sekretariatet\nBo Nygaard Lind, Sekretariatet\nKarla Nørby, "
         "HORIBA\nAfbud:\nJens Krogh, Lemvig Kommune\nLise Dam, Struer Kommune"),
    ],
)  # fmt: skip
def test_each_person_stands_beside_an_organisation(torn: str, made: str) -> None:
    lines = (line.strip() for line in rejoined(blank(torn)).text.split("\n"))
    assert "\n".join(filter(None, lines)) == made


@pytest.mark.parametrize(
    "line",
    [
        "Deltagere: Ida Holm Bo Lind Karla Nørby Jens Krogh Lise Dam Hans Kjær Ole Mark Anna Skov",
        "Deltagere: Ida Holm Bo Lind Karla Nørby Skive Kommune Lemvig Kommune og to andre byer",
        "Bestyrelsen: Ida Holm Bo Lind Karla Nørby Jens Krogh Skive Kommune Region Midtjylland",
        "Afbud: Ida Holm, Skive Kommune, Bo Lind, Lemvig Kommune, Karla Nørby, Struer Kommune",
        "Rådet: Skive Kommune Lemvig Kommune Struer Kommune Morsø Kommune Thisted Kommune Vejle",
    ],
)
def test_other_lists_stay(line: str) -> None:
    assert rejoined(blank(line)).text == line


def test_words_lead_back_to_where_they_stand() -> None:
    text = "Gæster: Ida Holm Bo Lind Karla Nørby Skive Kommune Friluftsrådet Lemvig Kommune"
    tape = rejoined(blank(text))
    for run in tape.runs():
        part = tape.text[run.text : run.text + run.length]
        assert text[run.stored : run.stored + run.length] == part


@pytest.mark.slow
@pytest.mark.parametrize(
    "seed", ["Ida Holm ", "Skive Kommune ", "Gæster: Ida Holm Skive Kommune Bo ", "     "]
)
def test_time_grows_with_the_text(seed: str) -> None:
    small, large = ("Gæster: " + seed * (size // len(seed)) + "x" for size in (400_000, 1_600_000))
    assert _seconds(large) < max(_NO_TIME, _MOST * _seconds(small))


def _seconds(text: str) -> float:
    return seconds(lambda: rejoined(blank(text)), times=2)
