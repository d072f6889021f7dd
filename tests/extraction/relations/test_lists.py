"""An entry of an attendance list registers whom it names."""

from collections.abc import Callable
from typing import Any


def test_each_line_of_a_list_names_one_person(meeting: Callable[[str], Any]) -> None:
    assert meeting("Deltagere:\nKarla Nørby\nViggo Lund\n").people == ["Karla Nørby", "Viggo Lund"]


def test_names_on_one_line_are_several_people(meeting: Callable[[str], Any]) -> None:
    made = meeting("Afbud: Karla Nørby, Viggo Lund og Agnes Thorup\n")
    assert made.people == ["Karla Nørby", "Viggo Lund", "Agnes Thorup"]


def test_misspelt_repeat_is_the_same_person(meeting: Callable[[str], Any]) -> None:
    made = meeting("Deltagere:\nKarla Birkelund\n\nAfbud:\nKarla Birkelnud\n")
    assert made.people == ["Karla Birkelund"]


def test_line_that_names_nobody_makes_no_person(meeting: Callable[[str], Any]) -> None:
    assert meeting("Deltagere:\nKarla Nørby\nAlle medlemmer\n").people == ["Karla Nørby"]
