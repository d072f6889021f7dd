"""Lists without an attendance heading of their own: rows by municipality, groups, odd names."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "KKR Midtjylland\nReferat af møde den 6. juni 2023 kl. 9.00\n\n"
_SCHOOL = "Skolebestyrelsen på Lyngskolen\nReferat af møde den 6. juni 2023 kl. 17\n\n"
_END = "\n\n1. Status\nGodkendt.\n2. Eventuelt\nIntet.\n"


def _status(made: Any) -> dict[str | None, str | None]:
    return {person: status for person, status, _ in made.attendance}


@pytest.mark.parametrize("heading", ["Deltagere efter kommune", "Medlemmer:", "Til stede"])
def test_who_stands_behind_a_municipality_in_a_row_represents_it(heading: str, found: Find) -> None:
    rows = (
        "Skive:        Borgmester Karla Nørby (V)\n"
        "              Byrådsmedlem Viggo Lund (A)\n"
        "Lemvig:       Byrådsmedlem Tove Bech (F) - afbud"
    )
    made = found(f"{_HEAD}{heading}\n\n{rows}{_END}")
    assert _status(made) == {
        "Karla Nørby": "present",
        "Viggo Lund": "present",
        "Tove Bech": "absent",
    }
    assert {(p, o) for p, o, _ in made.represents} == {
        ("Karla Nørby", "Skive Kommune"),
        ("Viggo Lund", "Skive Kommune"),
        ("Tove Bech", "Lemvig Kommune"),
    }
    assert ("Karla Nørby", "Skive Kommune", "Borgmester") in made.held()


def test_a_label_that_is_no_place_gives_no_municipality(found: Find) -> None:
    made = found(
        f"{_HEAD}Til stede\n\nFormiddag:   Karla Nørby (V)\nLemvig:      Tove Bech (F){_END}"
    )
    assert {(p, o) for p, o, _ in made.represents} == {("Tove Bech", "Lemvig Kommune")}


@pytest.mark.parametrize(
    ("groups", "present"),
    [
        ("Ledelse\nKarla Nørby, skoleleder\n\nForældre\nViggo Lund\nTove Bech", 3),
        ("Lærere\nKarla Nørby\nViggo Lund\n\nElever\nTove Bech", 3),
        # One label above people, as above a contact or an author, is no list.
        ("Kontakt\nKarla Nørby\n\nSkolebestyrelsen holder møde hver måned.", 0),
    ],
)
def test_groups_of_people_need_no_heading_above_them(
    groups: str, present: int, found: Find
) -> None:
    made = _status(found(_SCHOOL + groups + _END))
    assert list(made.values()) == ["present"] * present


@pytest.mark.parametrize(
    ("entry", "name", "title"),
    [
        ("Visitator Karla Nørby", "Karla Nørby", "Visitator"),
        ("Sygehusfarmaceut Karla Nørby", "Karla Nørby", "Sygehusfarmaceut"),
        ("Studentermedhjælp Karla Nørby", "Karla Nørby", "Studentermedhjælp"),
        ("Kasper Nørby", "Kasper Nørby", None),
    ],
)
def test_an_occupation_before_a_name_is_no_part_of_it(
    entry: str, name: str, title: str | None, found: Find
) -> None:
    made = found(f"{_HEAD}Deltagere:\n{entry}\nViggo Lund{_END}")
    assert name in made.people
    assert {t for p, _, t in made.held() if p == name and t} == ({title} if title else set())


@pytest.mark.parametrize(
    "name",
    ["Gülşen Aydın", "Vera Szymańska-Holm", "Ruth Ann McAllister", "P.C. Grejs", "Jens-Chr. Holm",
     "Nguyễn Thị Lund"],
)  # fmt: skip
def test_names_from_everywhere_are_read_whole(name: str, found: Find) -> None:
    assert name in found(f"{_HEAD}Deltagere:\n- {name}\n- Viggo Lund{_END}").people


@pytest.mark.parametrize(
    ("entry", "status"),
    [
        ("Tove Bech, elevrådet – ikke mødt", "absent"),
        ("Tove Bech, Skive Kommune - afbud på grund af sygdom", "absent"),
        ("Tove Bech, Afbudsbanken A/S", "present"),
    ],
)
def test_a_remark_behind_a_dash_excuses(entry: str, status: str, found: Find) -> None:
    assert _status(found(f"{_HEAD}Deltagere:\nKarla Nørby\n{entry}{_END}"))["Tove Bech"] == status


@pytest.mark.parametrize(
    ("entry", "absent"),
    [
        ("Karla Nørby (F), i stedet for borgmester Viggo Lund (A)", {"Viggo Lund"}),
        ("Karla Nørby, i stedet for Viggo Lund", {"Viggo Lund"}),
        ("Karla Nørby, i stedet for mødet i maj", set()),
    ],
)
def test_who_is_replaced_in_an_entry_is_absent(entry: str, absent: set[str], found: Find) -> None:
    made = _status(found(f"{_HEAD}Deltagere:\n{entry}\nTove Bech{_END}"))
    assert {person for person, status in made.items() if status == "absent"} == absent


@pytest.mark.parametrize(
    ("heading", "employer"),
    [
        ("Fra administrationen i Salling Affald I/S:", "Salling Affald I/S"),
        ("Fra administrationen:", "Salling Affald I/S"),
        ("Gæster:", None),
    ],
)
def test_the_staff_of_a_board_works_for_its_company(
    heading: str, employer: str | None, found: Find
) -> None:
    made = found(
        "Møde nr. 4/2023 i Bestyrelsen for Salling Affald I/S\n6. juni 2023\n\n"
        f"Bestyrelsen:\nKarla Nørby (Skive Kommune)\n\n{heading}\nDirektør Tove Bech{_END}"
    )
    assert {o for p, o, t in made.held() if p == "Tove Bech"} == {employer}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Tidligere borgmester Tove Bech fik idéen.", None),
        ("3. Advokat Tove Bech har svaret.", "advokat"),
        ("2. viceborgmester Tove Bech svarede.", "2. viceborgmester"),
    ],
)
def test_former_offices_and_numbers_of_lists_are_no_titles(
    text: str, title: str | None, found: Find
) -> None:
    made = found(f"{_HEAD}Deltagere:\nViggo Lund\nKarla Nørby\n\nPunkt 1: Sti\n{text}\n")
    assert {t.casefold() for p, _, t in made.held() if p == "Tove Bech" and t} == (
        {title} if title else set()
    )


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Formand Tove Bech fra Salling Roklub holdt oplæg.", ("Salling Roklub", "Formand")),
        ("Regionsrådsmedlem Tove Bech fra Region Midtjylland kom.",
         ("Region Midtjylland", "Regionsrådsmedlem")),
        ("Formand Tove Bech fra Skive holdt oplæg.", (None, "Formand")),
    ],
)  # fmt: skip
def test_what_a_chair_comes_from_is_what_she_leads(
    text: str, held: tuple[str | None, str], found: Find
) -> None:
    made = found(f"{_HEAD}Deltagere:\nViggo Lund\nKarla Nørby\n\n1. Åer\n{text}{_END}")
    assert {(o, t) for p, o, t in made.held() if p == "Tove Bech" and t} == {held}


@pytest.mark.parametrize(
    ("heading", "status"), [("Fra KL", "guest"), ("KL:", "guest"), ("Fra Skive Kommune", "present")]
)
def test_kl_serves_the_councils_of_municipalities(heading: str, status: str, found: Find) -> None:
    made = found(
        f"{_HEAD}Deltagere:\nKarla Nørby (V), Skive\n\n{heading}\nTove Bech, konsulent{_END}"
    )
    assert _status(made)["Tove Bech"] == status


@pytest.mark.parametrize(
    ("entry", "owner"),
    [
        ("Tove Bech, lærer", "Lyngskolen"),
        ("Tove Bech, skoleleder", "Lyngskolen"),
        ("Tove Bech, advokat", None),
    ],
)
def test_the_staff_in_a_school_board_works_at_the_school(
    entry: str, owner: str | None, found: Find
) -> None:
    made = found(f"{_SCHOOL}Deltagere:\nKarla Nørby, formand\n{entry}{_END}")
    assert {o for p, o, t in made.held() if p == "Tove Bech" and t} == {owner}


@pytest.mark.parametrize(
    ("line", "absent"),
    [
        ("Borgmester Nurcan Wermund (F) - afbud", {"Nurcan Wermund"}),
        ("Borgmester Nurcan Wermund - afbud", {"Nurcan Wermund"}),
        ("Afbud fra:", {"Tove Bech"}),
    ],
)
def test_an_entry_that_excuses_is_no_heading(line: str, absent: set[str], found: Find) -> None:
    made = _status(found(f"{_HEAD}Deltagere:\nKarla Nørby (V)\n{line}\nTove Bech (A){_END}"))
    assert {person for person, status in made.items() if status == "absent"} == absent


@pytest.mark.parametrize(
    ("entry", "status"),
    [
        ("Tove Bech (V) ej mødt", "absent"),
        ("Tove Bech (V) meldt fra", "absent"),
        ("Tove Bech (V) syg", "absent"),
        ("Tove Bech (V), orlov", "absent"),
        ("Tove Bech (V), Sygehus Nord", "present"),
    ],
)
def test_any_word_of_absence_behind_a_name_excuses(entry: str, status: str, found: Find) -> None:
    assert _status(found(f"{_HEAD}Til stede:\nKarla Nørby\n{entry}{_END}"))["Tove Bech"] == status


@pytest.mark.parametrize(
    ("heads", "statuses"),
    [
        ("Medlemmer til stede", ("Medlemmer med afbud", "present", "absent")),
        ("Mødte medlemmer", ("Fraværende medlemmer", "present", "absent")),
        ("Deltagere", ("Gæster", "present", "guest")),
    ],
)
def test_heads_side_by_side_each_head_their_own(
    heads: str, statuses: tuple[str, str, str], found: Find
) -> None:
    right, left_status, right_status = statuses
    rows = [(heads, right), ("Karla Nørby (A)", "Viggo Lund (V)"), ("Tove Bech (V)", "")]
    text = "\n".join(f"{left:30}{other}".rstrip() for left, other in rows)
    made = _status(found(_HEAD + text + _END))
    assert made == {
        "Karla Nørby": left_status, "Tove Bech": left_status, "Viggo Lund": right_status,
    }  # fmt: skip


@pytest.mark.parametrize("between", ["", "\n"])
def test_organisations_on_lines_of_their_own_head_the_people_below(
    between: str, found: Find
) -> None:
    text = (
        f"Deltagere\nSkive Kommune\nKarla Nørby\nViggo Lund\n{between}"
        f"Lemvig Kommune\nTove Bech\nAgnes Thorup"
    )
    made = found(_HEAD + text + _END)
    assert {(p, o) for p, o, _ in made.represents} == {
        ("Karla Nørby", "Skive Kommune"), ("Viggo Lund", "Skive Kommune"),
        ("Tove Bech", "Lemvig Kommune"), ("Agnes Thorup", "Lemvig Kommune"),
    }  # fmt: skip


def test_an_organisation_below_its_person_goes_with_that_person(found: Find) -> None:
    text = "Deltagere\nKarla Nørby\nSkive Kommune\nTove Bech\nLemvig Kommune"
    assert {(p, o) for p, o, _ in found(_HEAD + text + _END).represents} == {
        ("Karla Nørby", "Skive Kommune"), ("Tove Bech", "Lemvig Kommune"),
    }  # fmt: skip
