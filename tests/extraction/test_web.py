"""Minutes as web pages, transcripts and exports have them, read from end to end."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.model import Attendance

Find = Callable[[str], Any]
_P, _A, _G = Attendance.PRESENT, Attendance.ABSENT, Attendance.GUEST
_EXPECTED = {
    ("Karla Nørby", _P),
    ("Viggo Lund", _P),
    ("Agnes Thorup", _P),
    ("Jens Holm", _A),
    ("Henrik Krogsgaard", _G),
}
_PAGE = """4 captures
02 Feb 2022 - 11 Nov 2022
About this capture
Vi bruger cookies
Siden bruger cookies til statistik.
[Accepter alle] [Kun nødvendige]
Gå til hovedindhold Søg Menu
Du er her: Forside > Politik > Havneudvalget
Havneudvalget
Tirsdag den 6. juni 2023 kl. 16.00
Udskriv Download PDF Del siden

Deltagere Vis alle Karla Nørby Formand (A) Viggo Lund (V) Side 1 af 3 Agnes Thorup (C) Vis mere \
Afbud Jens Holm (V) Administrationen Henrik Krogsgaard Havnechef Luk

Punkt 1: Nye moler Åbn punkt
Sagsnr. 23/1234 Beslutning Godkendt. Kopier link til punkt
Punkt 2: Eventuelt Åbn punkt
Beslutning Intet. Kopier link til punkt
Til toppen
Kontakt Skive Kommune Torvegade 10 7800 Skive Tlf. 12 34 56 78
"""
_EXPORT = """ReferatHavneudvalget
Skive Kommune
Mødedato6. juni 2023
Mødetidspunkt16:00
DeltagereKarla Nørby (A), Viggo Lund (V), Agnes Thorup (C)
FraværendeJens Holm (V)
Øvrige deltagereHenrik Krogsgaard, havnechef
Punkter1Nye moler2Eventuelt

Punkt 1Nye moler
Sagsnummer23/1234
BeslutningGodkendt.

Punkt 2Eventuelt
BeslutningIntet.

Underskriftsark
GodkendtKarla Nørby
GodkendtViggo Lund
"""
_TRANSCRIPT = """Referat af møde i Havneudvalget den 6. juni 2023 kl. 16.00, Skive Kommune

Medlemmer Formand Karla Nørby Næstformand Viggo Lund Agnes Thorup Fraværende Jens Holm \
Forvaltningen Havnechef Henrik Krogsgaard

1. Nye moler
Sagsnr.: 23/1234
Godkendt.

2. Eventuelt
Intet.
"""
_TEXTS = {"page": _PAGE, "export": _EXPORT, "transcript": _TRANSCRIPT}


@pytest.mark.parametrize("text", _TEXTS.values(), ids=_TEXTS)
def test_frame_and_lost_separators_change_nothing(text: str, found: Find) -> None:
    made = found(text)
    assert {(person, status) for person, status, _ in made.attendance} == _EXPECTED
    assert made.items == [("1", "Nye moler", "23/1234"), ("2", "Eventuelt", None)]
    assert (made.meeting.date, made.meeting.start_time) == ("2023-06-06", "16:00")
    assert made.name(made.meeting.body) == "Havneudvalget"
    assert {t for p, _, t in made.held() if p == "Henrik Krogsgaard" and t} & {
        "Havnechef",
        "havnechef",
    }
