"""Lines of a list in which nobody is recognised are kept, wherever in the list they stand."""

import pytest

from referatgraf.layouts import sections
from referatgraf.reading import read

_MINUTES = """Referat af møde i Hjælpefonden den 3. marts 2021

Til stede:
{people}

1. Godkendelse af dagsorden
Godkendt.
"""


def _skipped(*people: str) -> list[str]:
    document = read(_MINUTES.format(people="\n".join(people)).encode(), ["a.txt"])
    return [document.text[start:end] for start, end in sections(document).skipped]


@pytest.mark.parametrize(
    "people",
    [
        ("Xqz, kasserer", "Karen Holm", "Per Friis"),
        ("Karen Holm", "Xqz, kasserer", "Per Friis"),
        ("Karen Holm", "Per Friis", "Xqz, kasserer"),
    ],
)
def test_a_line_that_names_nobody_is_kept_first_midst_and_last(people: tuple[str, ...]) -> None:
    assert _skipped(*people) == ["Xqz, kasserer"]


@pytest.mark.parametrize(
    "ending",
    ["Mødet begyndte kl. 9.", "Der blev budt velkommen (og kaffe).", "| --- | --- |", "---"],
)
def test_a_sentence_or_a_rule_below_a_list_is_not_skipped(ending: str) -> None:
    assert _skipped("Karen Holm", "Per Friis", ending) == []


@pytest.mark.parametrize(
    "written", ["+Karen Holm", "**Karen** Holm (V)", "» Karen Holm", "~ Karen Holm"]
)
def test_a_sign_before_a_name_costs_nobody(written: str) -> None:
    assert _skipped(written, "Per Friis") == []


@pytest.mark.parametrize(
    ("listed", "people", "noted"),
    [
        ("Til stede: Hanne, Bo Lund, Karla Nørby", 2, ["Hanne"]),
        ("Til stede: Karla Nørby, Khaled og Bo Lund", 2, ["Khaled"]),
        ("Til stede: Karla Nørby, Lemvig, og Bo Lund", 2, []),
    ],
)
def test_a_given_name_alone_costs_nobody_else_and_is_noted(
    listed: str, people: int, noted: list[str]
) -> None:
    document = read(
        f"Vejforum\n3. maj 2023\n\n{listed}\n\n1. Status\nGodkendt.\n".encode(), ["a.txt"]
    )
    made = sections(document)
    assert sum(len(one.entries) for one in made.lists) == people
    assert [document.text[slice(*at)] for at in made.skipped] == noted
