"""Who sits for whom."""

from collections.abc import Callable
from typing import Any

import pytest


def test_entry_names_who_is_replaced(meeting: Callable[[str], Any]) -> None:
    made = meeting("Deltagere:\nKarla Nørby (suppleant for Viggo Lund)\n")
    assert made.substitutes == {("Karla Nørby", "Viggo Lund")}
    assert ("Viggo Lund", "absent", "excused") in made.attendance


def test_entry_of_the_absent_names_the_substitute(meeting: Callable[[str], Any]) -> None:
    made = meeting("Afbud:\nViggo Lund (stedfortræder: Karla Nørby)\n")
    assert ("Karla Nørby", "present", "substitute") in made.attendance


def test_sentence_names_both(meeting: Callable[[str], Any]) -> None:
    made = meeting("1. Åbning\nKarla Nørby deltog som stedfortræder for Viggo Lund.\n")
    assert made.substitutes == {("Karla Nørby", "Viggo Lund")}
    assert made.held() == {("Karla Nørby", "Kulturudvalget", "stedfortræder")}


def test_person_replaced_is_no_organisation(meeting: Callable[[str], Any]) -> None:
    made = meeting("1. Åbning\nKarla Nørby mødte som suppleant for Viggo Lund. Punktet udgik.\n")
    assert list(made.organisations) == ["Kulturudvalget"]


def test_substitute_for_nobody_named_replaces_nobody(meeting: Callable[[str], Any]) -> None:
    made = meeting("1. Åbning\nKarla Nørby deltog som suppleant for et medlem af udvalget.\n")
    assert made.substitutes == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Karla Nørby deltog i stedet for Viggo Lund i udvalgets møde.",
        "Karla Nørby mødte for Viggo Lund under punkt 4.",
        "For Viggo Lund mødte Karla Nørby i dag.",
        "Karla Nørby indtræder som suppleant for Viggo Lund i Kulturudvalget.",
        "Karla Nørby er indkaldt som suppleant for Viggo Lund fra den 1. maj til den 1. juli 2023.",
    ],
)
def test_substitute_comes_to_this_meeting(sentence: str, meeting: Callable[[str], Any]) -> None:
    made = meeting(f"1. Åbning\n{sentence}\n")
    assert made.substitutes == {("Karla Nørby", "Viggo Lund")}
    assert ("Viggo Lund", "absent", "excused") in made.attendance


@pytest.mark.parametrize(
    "sentence",
    [
        "Karla Nørby indtræder som suppleant for Viggo Lund i Havnerådet.",
        "Karla Nørby deltog som suppleant for Viggo Lund i Havnerådets møde.",
        "For Viggo Lund deltog Karla Nørby i valgkampen i 2019.",
        "Karla Nørby mødte i stedet for Viggo Lund i retten som vidne.",
        "Karla Nørby mødte for Viggo Lund i sagen mod havnen.",
        "Den 4. maj 2023 mødte Karla Nørby for Viggo Lund.",
        "Karla Nørby indtræder som suppleant for Viggo Lund fra den 1. august 2023.",
    ],
)
def test_substitute_elsewhere_changes_no_attendance(
    sentence: str, meeting: Callable[[str], Any]
) -> None:
    made = meeting(f"1. Åbning\n{sentence}\n")
    assert made.substitutes == set()
    assert made.attendance == set()


def test_substitute_of_another_body_has_the_office_there(meeting: Callable[[str], Any]) -> None:
    made = meeting("1. Valg\nKarla Nørby indtræder som suppleant for Viggo Lund i Havnerådet.\n")
    assert made.held() == {("Karla Nørby", "Havnerådet", "suppleant")}


@pytest.mark.parametrize(
    "text",
    [
        "Afbud: Viggo Lund. Som stedfortræder deltog Karla Nørby.",
        "Afbud: Viggo Lund. Suppleant Karla Nørby deltog i stedet.",
        "Afbud fra: Viggo Lund. Som stedfortræder for Viggo Lund, der er syg, mødte Karla Nørby.",
    ],
)
def test_sentence_behind_the_excused_tells_who_sat_in(
    text: str, meeting: Callable[[str], Any]
) -> None:
    made = meeting(f"Deltagere:\nRut Holm\nViggo Lund\n\n{text}\n\n1. Status\nIntet.\n")
    status = {p: s for p, s, _ in made.attendance}
    assert (status["Karla Nørby"], status["Viggo Lund"]) == ("present", "absent")
    titles = {(p, o, t.casefold()) for p, o, t in made.held() if t}
    assert {(p, o) for p, o, _ in titles} == {("Karla Nørby", "Kulturudvalget")}


def test_substitute_elsewhere_does_not_sit_in(meeting: Callable[[str], Any]) -> None:
    text = "1. Status\nSom stedfortræder deltog Karla Nørby i mødet i Havnerådet.\n"
    made = meeting("Deltagere:\nRut Holm\nViggo Lund\n\n" + text)
    assert "present" not in {s for p, s, _ in made.attendance if p == "Karla Nørby"}
