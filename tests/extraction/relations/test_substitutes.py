"""Who sits for whom."""

from collections.abc import Callable
from typing import Any


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
