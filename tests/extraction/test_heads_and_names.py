"""Glued heads, clubs' boards, long decisions, and names as lists print them besides "Bo Lind"."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.model import Attendance, Decision

Find = Callable[[str], Any]
_HEAD = "Referat af møde i Støjrådet den 6. juni 2023\n\n"
_GIVEN = re.findall(
    r"\w+", "Karla Bo Ida Per Anne Lars Mette Jens Hanne Ole Niels Karen Erik Knud Lise Poul Gitte"
)
_FAMILY = re.findall(
    r"\w+",
    "Holm Lund Krogh Bach Lind Dahl Berg Friis Juhl Bruun Skov Toft Munk Riis Beck Winther Kjær "
    "Holst Vester Dam",
)
_END = "\n1. Regnskab\nGodkendt.\n\n2. Valg\nIntet.\n\n3. Eventuelt\nIntet.\n"


def test_decision_lands_on_its_own_item(found: Find) -> None:
    made = found(
        _HEAD + "Deltagere:\nKarla Lind\n\n1. Velkomst\n\n"
        "Beslutning: Godkendt.\n\n2. Vedtægt\n\nVedtægten lyder\n\n3. Rådet vælger formand\n"
        "4. Rådet mødes ofte\n\nBeslutning: Vedtaget.\n\n3. Takster\n\nBeslutning: Udsat.\n"
    )
    decided = {made.name(d.item): d.text for d in made.facts if isinstance(d, Decision)}
    assert decided == {"Velkomst": "Godkendt.", "Vedtægt": "Vedtaget.", "Takster": "Udsat."}


@pytest.mark.parametrize(
    ("head", "body", "date", "hour"),
    [
        ("Referat af bestyrelsesmøde i Lunde IF\nDato:6.juni 2023kl.16.30", "Lunde IF",
         "2023-06-06", "16:30"),
        ("Bestyrelsesmøde Lunde IF d.6/6-2023kl.19", "Lunde IF", "2023-06-06", "19:00"),
        ("Lunde Boldklub\nReferat bestyrelsesmøde Lunde Boldklub 6. juni2023", "Lunde Boldklub",
         "2023-06-06", None),
        # A club that hosts or sends people is not the body; a section's number is no day.
        ("Støjrådet\nMøde den 6. juni 2023 i Lunde IF", "Støjrådet", "2023-06-06", None),
        ("Støjrådet\nUdgave 3.6/6-2023", "Støjrådet", None, None),
    ],
)  # fmt: skip
def test_glued_head(head: str, body: str, date: str | None, hour: str | None, found: Find) -> None:
    made = found(head + "\n\nTil stede: Karla Lind, Bo Holm og Ida Lund\n" + _END)
    meeting = made.meeting
    assert (made.name(meeting.body), meeting.date, meeting.start_time) == (body, date, hour)


@pytest.mark.parametrize(
    ("agenda", "titles"),
    [
        ("1. Åbning2. Valg af dirigent3. Regnskab", ["Åbning", "Valg af dirigent", "Regnskab"]),
        ("Dagsorden: 1) Åbning 2) Valg 3) Regnskab", ["Åbning", "Valg", "Regnskab"]),
        ("Dagsorden: 1. Åbning 2. Valg 3. Regnskab", ["Åbning", "Valg", "Regnskab"]),
        # A single number inside a line proves nothing.
        ("1. Kort2. udgave af planen\n2. Valg\n3. Regnskab",
         ["Kort2. udgave af planen", "Valg", "Regnskab"]),
        ("1. Del A2. Fase\n2. Valg\n3. Regnskab", ["Del A2. Fase", "Valg", "Regnskab"]),
    ],
)  # fmt: skip
def test_glued_agenda(agenda: str, titles: list[str], found: Find) -> None:
    made = found(f"{_HEAD}Til stede: Karla Lind og Bo Holm\n{agenda}\n")
    assert [title for _, title, _ in made.items] == titles


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("Karla VanDamme (V)", "Karla VanDamme"),
        ("Per DuPont, formand", "Per DuPont"),
        ("Anne d’Arcy, Lunde Havn", "Anne d’Arcy"),
        ("Bo O'Brien (A)", "Bo O'Brien"),
        ("BO LIND (V)", "Bo Lind"),
        ("Ida VON HOLM (A)", "Ida von Holm"),
        ("Bo LIND, formand", "Bo Lind"),
        ("Lind, Bo (V)", "Bo Lind"),
        ("Møller Hansen, Ida Marie", "Ida Marie Møller Hansen"),
        ("Lind, Bo, formand", "Bo Lind"),
        # What is no name of such a form.
        ("DANSK INDUSTRI", None),
        ("DAN PUMPS DENMARK", None),
        ("KIM VEST A/S", None),
        ("Skive, Bo", None),
        ("DuPont", None),
    ],
)
def test_name_in_a_list(entry: str, name: str | None, found: Find) -> None:
    made = found(f"{_HEAD}Deltagere:\nHanne Toft (C)\n{entry}\nNiels Berg (C)\n{_END}")
    others = set(made.people) - {"Hanne Toft", "Niels Berg"}
    assert others == ({name} if name else set())


@pytest.mark.parametrize(
    ("people", "behalf"),
    [
        # Letters that stand beside somebody else as well are an organisation's.
        ("Frida Holm, FH\nDorte Iversen, DI\nPer Vang, FH\n", {"Frida Holm", "Per Vang"}),
        # Beside organisations in full, letters in the same brackets are one, too.
        ("Frida Holm (FH)\nPer Vang (Dansk Industri)\nBo Lind (Region Nordjylland)\n",
         {"Frida Holm", "Per Vang", "Bo Lind"}),
        # Everybody's own letters are nobody's organisation.
        ("Frida Holm (FH), Lunde Havn\nPer Vang (PV), Lunde Havn\n", {"Frida Holm", "Per Vang"}),
        ("Frida Holm (FH)\nPer Vang (PV)\nBo Lind (BL)\n", set()),
    ],
)  # fmt: skip
def test_letters_beside_a_name(people: str, behalf: set[str], found: Find) -> None:
    made = found(f"{_HEAD}Deltagere:\n{people}{_END}")
    assert {person for person, _, _ in made.represents} >= behalf
    assert ("Fagbevægelsens Hovedorganisation" in {o for _, o, _ in made.represents}) == (
        "Frida Holm" in behalf and "Havn" not in people
    )


@pytest.mark.parametrize("separator", ["\n", " "])
def test_long_decision_is_kept_whole(separator: str, found: Find) -> None:
    lines = [f"Rådet drøftede punkt {n} i planen for bolværk og moler." for n in range(200)]
    told = separator.join(lines)
    made = found(
        f"{_HEAD}Deltagere:\nKarla Lind\n\n1. Plan\n\nBeslutning\n\n{told}{separator}"
        "Sagen blev udsat.\n\n2. Valg\n\nBeslutning\n\nGodkendt.\n"
    )
    first = next(d for d in made.facts if isinstance(d, Decision))
    assert first.text.endswith("Sagen blev udsat.")
    assert "postponed" in {outcome.value for outcome in first.outcomes}


def test_columns_of_many_rows_keep_their_headings(found: Find) -> None:
    rows = [f"{g} {{}} {s}" for g in _GIVEN for s in _FAMILY][:320]
    table = "\n".join(f"{row.format('Dorte'):28}{row.format('Emil')}" for row in rows)
    made = found(f"{_HEAD}Til stede                   Afbud\n{table}\n{_END}")
    absent = sum(status == Attendance.ABSENT for _, status, _ in made.attendance)
    assert (len(made.attendance), absent) == (640, 320)
