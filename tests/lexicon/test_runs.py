"""Names that a converter ran together come apart where one person ends and the next begins."""

import pytest

from referatgraf.lexicon.names import find_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Karla Nørby Viggo Emil Lund Henrik Krogsgaard",
            ["Karla Nørby", "Viggo Emil Lund", "Henrik Krogsgaard"],
        ),
        ("Anna von der Lund Peter M. Holm", ["Anna von der Lund", "Peter M. Holm"]),
        ("Fatima Zahra Yilmaz Bent-Ove Kjær", ["Fatima Zahra Yilmaz", "Bent-Ove Kjær"]),
        # One person with many names stays one.
        ("Karla Marie Nørby Hansen", ["Karla Marie Nørby Hansen"]),
        ("Hans Peter Lund Nielsen", ["Hans Peter Lund Nielsen"]),
        # What belongs to nobody is left out.
        ("Stokkehytten Karla Sofie Nørby", ["Karla Sofie Nørby"]),
        ("Viggo Emil Lund Gule Sal", ["Viggo Emil Lund"]),
    ],
)
def test_run_of_names_is_cut_into_people(text: str, names: list[str]) -> None:
    assert [name.text for name in find_names(text, listed=True)] == names


def test_long_run_costs_no_more_than_its_length() -> None:
    assert len(find_names("Karla Nørby " * 2_000, listed=True)) == 2_000
