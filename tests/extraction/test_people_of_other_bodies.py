"""Bodies of several municipalities, firms and groups: who listed there speaks for whom."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_AGENDA = "\n\n1. Sag\nGodkendt.\n"


def _minutes(body: str, lists: str) -> str:
    return f"Referat af møde i {body}\nTirsdag den 4. maj 2021 kl. 17.00\n\n{lists}{_AGENDA}"


def _sent(made: Any) -> set[tuple[str | None, str | None]]:
    return {(who, of) for who, of, _ in made.represents}


@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_a_dash_parts_who_sends_from_who_came(dash: str, found: Find) -> None:
    rows = [f"Aarhus Kommune {dash} Ida Holm og Bo Lind", f"Skive {dash} Ole Dam",
            f"Netpartner {dash} Lis Berg"]  # fmt: skip
    made = found(_minutes("OS2blomst styregruppe", "Deltagere:\n" + "\n".join(rows)))
    assert _sent(made) == {
        ("Ida Holm", "Aarhus Kommune"),
        ("Bo Lind", "Aarhus Kommune"),
        ("Ole Dam", "Skive Kommune"),
        ("Lis Berg", "Netpartner"),
    }


def test_a_title_in_front_of_a_dash_sends_nobody(found: Find) -> None:
    rows = "Deltagere:\nFormand – Ida Holm\nProjektleder – Bo Lind\nTeamleder – Ole Dam"
    made = found(_minutes("Styregruppen for Letbanen", rows))
    assert not _sent(made)
    assert made.people == ["Ida Holm", "Bo Lind", "Ole Dam"]


@pytest.mark.parametrize(
    "rows",
    [
        "Deltagere: Ida Holm (Aarhus), Bo Lind (Skive, formand)",
        "Deltagere:\nIda Holm, Aarhus\nBo Lind, Skive",
        "Deltagere:\nIda Holm (A, Aarhus)\nBo Lind (V, Skive)",
        "Deltagere:\nIda Holm, Aarhus Kommune\nBo Lind, Skive",
        "Deltagere:\nIda Holm, borgmester i Aarhus\nBo Lind, borgmester i Skive",
    ],
)
def test_towns_of_several_are_municipalities(rows: str, found: Find) -> None:
    made = found(_minutes("OS2blomst styregruppe", rows))
    assert _sent(made) == {("Ida Holm", "Aarhus Kommune"), ("Bo Lind", "Skive Kommune")}
    towns = {(who, of) for who, of, _ in made.held()}
    assert {("Ida Holm", "Aarhus Kommune"), ("Bo Lind", "Skive Kommune")} <= towns


@pytest.mark.parametrize(
    "body",
    ["bestyrelsen for Patientforeningen Nyreliv", "Fredensborg Kommunes Ældreråd",
     "Skolebestyrelsen ved Nordly Skole"],
)  # fmt: skip
def test_towns_where_members_live_send_nobody(body: str, found: Find) -> None:
    made = found(_minutes(body, "Deltagere:\nIda Holm, Aarhus\nBo Lind, Skive"))
    assert not {of for _, of in _sent(made)} & {"Aarhus", "Skive", "Aarhus Kommune"}


@pytest.mark.parametrize(
    "row",
    [
        "Til stede: Nordly Fjernvarme v/ direktør Ida Holm, Grønt Forum ved Bo Lind",
        "Til stede: Nordly Fjernvarme v/direktør Ida Holm og Grønt Forum v. Bo Lind",
        "Til stede:\nNordly Fjernvarme v/ direktør Ida Holm\nGrønt Forum v/ Bo Lind",
    ],
)
def test_organisations_come_by_people(row: str, found: Find) -> None:
    made = found(_minutes("Klimarådet", row))
    assert _sent(made) == {("Ida Holm", "Nordly Fjernvarme"), ("Bo Lind", "Grønt Forum")}
    assert ("Ida Holm", "Nordly Fjernvarme", "direktør") in made.held()


def test_who_was_excused_came_from_somewhere(found: Find) -> None:
    rows = "Deltagere:\nOle Dam\nAfbud: Skive Kommune v/ borgmester Ida Holm og Bo Lind"
    made = found(_minutes("Kontaktforum Nord", rows))
    came = {who: status for who, status, _ in made.attendance}
    assert came == {"Ole Dam": "present", "Ida Holm": "absent", "Bo Lind": "absent"}


def test_by_somebody_is_no_organisation_where_a_person_stands_ahead(found: Find) -> None:
    made = found(_minutes("Klimarådet", "Til stede: Ida Holm ved Bo Lind, Ole Dam"))
    assert not _sent(made)


@pytest.mark.parametrize(
    "label", ["Medlem       ", "Medlem: ", "Medlem:   "]
)  # a column of offices names plain members, too
def test_a_member_stands_beside_a_label(label: str, found: Find) -> None:
    rows = f"Formand      Ida Holm, Faxe Kommune\n{label}Bo Lind, Køge Kommune"
    made = found(_minutes("KKR Sjælland", "Deltagere:\n" + rows))
    assert ("Bo Lind", "Køge Kommune") in _sent(made)
    assert {status for _, status, _ in made.attendance} == {"present"}


@pytest.mark.parametrize(
    "rows",
    [
        "Forældrevalgte: Ida Holm (formand), Bo Lind\nMedarbejdervalgte: Ole Dam",
        "Forældrerepræsentanter: Ida Holm (formand), Bo Lind\nLærerrepræsentant: Ole Dam",
        "Forældre: Ida Holm (formand), Bo Lind\nSkolens ledelse: Ole Dam",
    ],
)
def test_sides_of_a_board_need_no_heading(rows: str, found: Find) -> None:
    made = found(_minutes("skolebestyrelsen ved Nordly Skole", "Til stede:\n" + rows))
    assert {who: came for who, came, _ in made.attendance} == dict.fromkeys(
        ["Ida Holm", "Bo Lind", "Ole Dam"], "present"
    )
    assert not _sent(made)


def test_a_school_says_whose_leader_somebody_is(found: Find) -> None:
    for ledelse in ("Skolen", "Skolens ledelse"):
        rows = f"Forældre: Bo Lind\n{ledelse}: Skoleleder Ida Holm"
        made = found(_minutes("skolebestyrelsen på Nordly Skole", "Til stede:\n" + rows))
        assert ("Ida Holm", "Nordly Skole", "Skoleleder") in made.held()
        assert not _sent(made)


def test_a_letterhead_stands_above_a_board_without_a_name(found: Find) -> None:
    body = "skolebestyrelsen\nTirsdag den 4. maj 2021\n\n"
    rows = "Deltagere: Ida Holm (skoleleder), Bo Lind (forælder)"
    for head in ("Referat af møde i ", "Referat fra "):
        made = found(f"Nordlyskolen\n\n{head}{body}{rows}{_AGENDA}")
        assert ("Ida Holm", "Nordlyskolen", "skoleleder") in made.held()
    made = found(f"Godt at vide\n\nReferat af møde i {body}{rows}{_AGENDA}")
    assert ("Ida Holm", None, "skoleleder") in made.held()


@pytest.mark.parametrize(
    ("body", "heading", "of"),
    [
        ("bestyrelsen for Nordly Vand A/S", "Fra selskabet", "Nordly Vand A/S"),
        ("bestyrelsen for Nordly Vand A/S", "Øvrige deltagere", "Nordly Vand A/S"),
        ("bestyrelsen for Nordly Museum", "Fra museet", "Nordly Museum"),
    ],
)
def test_directors_serve_the_board(body: str, heading: str, of: str, found: Find) -> None:
    made = found(_minutes(body, f"Til stede: Bo Lind, Ole Dam\n{heading}: Direktør Ida Holm"))
    assert {who: came for who, came, _ in made.attendance}["Ida Holm"] == "guest"
    assert _sent(made) == {("Ida Holm", of)}
    assert ("Ida Holm", of, "Direktør") in made.held()


def test_who_is_invited_directs_another_house(found: Find) -> None:
    rows = "Til stede: Bo Lind, Ole Dam\nGæster: Direktør Ida Holm"
    assert not _sent(found(_minutes("bestyrelsen for Nordly Vand A/S", rows)))


def test_staff_of_a_joint_fire_service_are_guests(found: Find) -> None:
    body = "Beredskabskommissionen for Nordly Beredskab I/S"
    rows = (
        "Til stede:\nSkive Kommune: Borgmester Bo Lind\nNordlyske Politi: Politidirektør Ole Dam\n"
        "Fra Nordly Beredskab: Beredskabsdirektør Ida Holm"
    )
    made = found(_minutes(body, rows))
    assert {who: came for who, came, _ in made.attendance} == {
        "Bo Lind": "present",
        "Ole Dam": "present",
        "Ida Holm": "guest",
    }
    assert ("Ole Dam", "Nordlyske Politi") in _sent(made)


@pytest.mark.parametrize(
    "entry",
    ["Ida Holm, KL (deltog i stedet for Bo Lind)", "Ida Holm, KL, i stedet for Bo Lind",
     "Ida Holm, KL (mødte for Bo Lind)"],
)  # fmt: skip
def test_who_came_instead_says_who_did_not(entry: str, found: Find) -> None:
    made = found(_minutes("Styregruppen for Letbanen", f"Deltagere:\n{entry}\nOle Dam, KL"))
    assert {who: came for who, came, _ in made.attendance}["Bo Lind"] == "absent"


@pytest.mark.parametrize("of", ["3F Østjylland", "Røde Kors", "Dansk Flygtningehjælp"])
def test_organisations_are_no_absent_people(of: str, found: Find) -> None:
    rows = f"Deltagere:\nIda Holm på vegne af {of}\nBo Lind"
    made = found(_minutes("Udsatteforum", rows))
    assert _sent(made) == {("Ida Holm", of)}
    assert made.people == ["Ida Holm", "Bo Lind"]


def test_a_substitute_by_rank_ends_no_sentence(found: Find) -> None:
    rows = "Til stede: Formand Ida Holm, Bo Lind og Ole Dam samt 1. suppleant Lis Berg."
    made = found(_minutes("bestyrelsen for Nordly Vand A/S", rows))
    assert "Lis Berg" in {who for who, came, _ in made.attendance if came == "present"}


@pytest.mark.parametrize(
    "row",
    [
        "Deltagere: Ida Holm/Skive Kommune, Bo Lind/KL",
        "Deltagere: Ida Holm/Skive Kommune; Bo Lind/KL",
    ],
)
def test_strokes_part_names_from_senders(row: str, found: Find) -> None:
    made = found(_minutes("OS2blomst styregruppe", row))
    assert {who for who, _ in _sent(made)} == {"Ida Holm", "Bo Lind"}


def test_short_forms_of_names_are_nobody(found: Find) -> None:
    rows = "Til stede:\nIda Holm (IHO) Skive Kommune\nBo Lind (BLI) KL\nOle Dam (ODA) Nordly A/S"
    made = found(_minutes("OS2blomst styregruppe", rows))
    assert {of for _, of in _sent(made)} & {"IHO", "BLI", "ODA"} == set()
    rows = "Til stede:\nIda Holm (FOA)\nBo Lind (BUPL)\nOle Dam (HK)"
    assert len(_sent(found(_minutes("OS2blomst styregruppe", rows)))) == 3


@pytest.mark.parametrize("head", ["Udpeget af", "Indstillet af", "Valgt af"])
def test_a_column_of_senders_begins_below_its_head(head: str, found: Find) -> None:
    rows = (
        f"Medlem               {head:35}Stedfortræder\n"
        "Ida Holm             Danske Handicaporganisationer      Lis Berg\n"
        "Bo Lind              Skive Byråd                        Per Juul\n"
        "Ole Dam              Skive Kommune                      Eva Krog"
    )
    made = found(_minutes("Handicaprådet", rows))
    senders = dict(_sent(made))
    assert (senders["Ida Holm"], senders["Bo Lind"]) == (
        "Danske Handicaporganisationer",
        "Skive Byråd",
    )
    assert {who for who, came, _ in made.attendance if came} == {"Ida Holm", "Bo Lind", "Ole Dam"}


def test_a_cell_behind_a_small_word_goes_on_below(found: Find) -> None:
    rows = (
        "Medlem               Rolle                              Kommune\n"
        "Ida Holm             Formand for Udvalget for           Skive\n"
        "                     Vand og Vej\n"
        "Bo Lind              Medlem                             Aarhus\n"
        "Ole Dam              Medlem                             Viborg"
    )
    made = found(_minutes("Kystforum Nord", rows))
    assert any(of == "Udvalget for Vand og Vej" for _, of, _ in made.held())
