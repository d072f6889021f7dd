"""Tables of people: what a head says of its column, and columns that were written one by one."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.lexicon import titles

Find = Callable[[str], Any]
_HEAD = "Nordvand I/S\n\nReferat af bestyrelsesmøde den 3. maj 2022 kl. 17.00\n\n"
_END = "\n\nDagsorden\n1. Sag\nGodkendt.\n"


def _table(*rows: tuple[str, ...]) -> str:
    return "\n".join("".join(f"{cell:18}" for cell in row).rstrip() for row in rows)


def _status(made: Any) -> dict[str, str]:
    return {person: str(status) for person, status, _ in made.attendance}


def _sent(made: Any) -> set[tuple[str, str]]:
    return {(who, whom) for who, whom, _ in made.represents}


@pytest.mark.parametrize(
    ("mark", "status"),
    [("afbud", "absent"), ("online", "present"), ("ja", "present"), ("nej", "absent")],
)
def test_a_mark_in_small_letters_is_of_its_own_row(mark: str, status: str, found: Find) -> None:
    made = found(
        _HEAD
        + _table(
            ("Navn", "Titel", "Kommune/firma", "Init.", "Mødt"),
            ("Ida Holm", "Planchef", "Skive", "IH", "x"),
            ("Bo Lind", "It-chef", "Viborg", "BL", mark),
            ("Karla Nørby", "Direktør", "Struer", "KN", "x"),
        )
        + _END
    )
    assert _status(made) == {"Ida Holm": "present", "Bo Lind": status, "Karla Nørby": "present"}


def test_a_job_below_kommune_is_the_municipalitys(found: Find) -> None:
    made = found(
        _HEAD + "Deltagere\n| Navn | Titel | Kommune/firma |\n|---|---|---|\n"
        "| Ida Holm | Planchef | Skive |"
        "\n| Bo Lind | Landmand | Viborg |\n| Per Kold | Jurist | Nordhuset |" + _END
    )
    held = {(who, title): where for who, where, title in made.held("entry-title")}
    assert held["Ida Holm", "Planchef"] == "Skive Kommune"
    assert held["Bo Lind", "Landmand"] is None  # a trade of his own
    assert held["Per Kold", "Jurist"] == "Nordhuset"


@pytest.mark.parametrize("head", ["Indstillet af", "Udpeget af", "Udpeget som eller af"])
def test_who_sent_somebody_employs_nobody(head: str, found: Find) -> None:
    made = found(
        f"Havnerådet - medlemmer\n\nNavn\nStilling\n{head}\n\nIda Holm\nDirektør, Holm Byg A/S\n"
        "Dansk Industri\n\nBo Lind\nFællestillidsmand\nFOA Nordly\n\n"
        "Per Kold\nBorgmester\nSkive Kommune\n"
    )
    assert _sent(made) == {
        ("Ida Holm", "Dansk Industri"), ("Bo Lind", "FOA Nordly"), ("Per Kold", "Skive Kommune"),
    }  # fmt: skip
    held = {(who, title): where for who, where, title in made.held("entry-title")}
    assert held == {
        ("Ida Holm", "Direktør"): "Holm Byg A/S",
        ("Bo Lind", "Fællestillidsmand"): None,
        ("Per Kold", "Borgmester"): "Skive Kommune",
    }


def test_who_has_an_organisation_of_another_head_works_there(found: Find) -> None:
    made = found(
        "Havnerådet - medlemmer\n\nNavn\nStilling\nMyndighed\n\nIda Holm\nKontorchef\n"
        "Kystdirektoratet\n\nBo Lind\nFuldmægtig\nRegion Midtjylland\n"
    )
    assert ("Ida Holm", "Kystdirektoratet", "Kontorchef") in made.held("entry-title")


@pytest.mark.parametrize(
    "title", ["Havnerådet - medlemmer", "Havnerådet – medlemsliste", "Havnerådet: Medlemmer 2022"]
)
def test_a_title_that_says_members_names_the_body(title: str, found: Find) -> None:
    made = found(f"{title}\n\nNavn\nIda Holm\nBo Lind\nIndstillet af\nFOA Nordly\nDansk Industri\n")
    assert made.meeting.body and made.name(made.meeting.body) == "Havnerådet"


def test_a_head_may_stand_above_titles_and_the_next_above_names(found: Find) -> None:
    made = found(
        _HEAD + "Til stede:\nKarla Nørby, formand\nViggo Lund\n\nHavnesekretariatet\n\nStilling\n"
        "Sekretariatsleder\nKonsulent\nNavn\nIda Holm\nBo Lind\nTelefon\n1234 5678\n1234 5679"
        + _END
    )
    assert {
        ("Ida Holm", "Havnesekretariatet", "Sekretariatsleder"),
        ("Bo Lind", "Havnesekretariatet", "Konsulent"),
    } < made.held("entry-title")


def test_as_many_titles_as_names_are_needed(found: Find) -> None:
    made = found(
        _HEAD + "Til stede:\nKarla Nørby, formand\n\nStilling\nSekretariatsleder\nKonsulent\nNavn\n"
        "Ida Holm\nBo Lind\nViggo Lund" + _END
    )
    assert not [one for one in made.held("entry-title") if one[0] in ("Ida Holm", "Bo Lind")]


@pytest.mark.parametrize("post", ["Kundeansvarlig", "Vandværkspasser"])
def test_a_title_no_register_knows_is_one_in_its_column(post: str, found: Find) -> None:
    made = found(
        _HEAD
        + _table(
            ("Navn", "Organisation", "Rolle", "Deltog"),
            ("Ida Holm", "Holm Data A/S", post, "x"),
            ("Bo Lind", "Skive Kommune", "Planchef", "x"),
        )
        + _END
    )
    assert ("Ida Holm", "Holm Data A/S", post) in made.held("entry-title")
    assert _sent(made) == {("Ida Holm", "Holm Data A/S"), ("Bo Lind", "Skive Kommune")}


def test_members_stand_above_their_organisations_and_substitutes_beside(found: Find) -> None:
    made = found(
        _HEAD + "Medlemmer                             Stedfortrædere\n\n"
        "Ida Holm (A), formand                 Per Kold (A)\nSkive Kommune                         "
        "Viborg Kommune\n\nBo Lind (V)                           Hanne Rask (V)\n"
        "Struer Kommune                        Lemvig Kommune\n\n"
        "Afbud: Ida Holm og Bo Lind. I stedet mødte Per Kold og Hanne Rask." + _END
    )
    assert _sent(made) == {
        ("Ida Holm", "Skive Kommune"), ("Per Kold", "Viborg Kommune"),
        ("Bo Lind", "Struer Kommune"), ("Hanne Rask", "Lemvig Kommune"),
    }  # fmt: skip
    assert _status(made) == {
        "Ida Holm": "absent", "Bo Lind": "absent", "Per Kold": "present", "Hanne Rask": "present",
    }  # fmt: skip


def test_who_comes_for_one_leaves_his_office_to_nobody_below(found: Find) -> None:
    made = found(
        _HEAD + "Til stede:\nBo Lind\nPer Kold\n\nStedfortræder for Ida Holm: Hanne Rask, FOA.\n"
        "Per Kold gik kl. 18.05." + _END
    )
    held = {(who, title.casefold()) for who, _, title in made.held("entry-title")}
    assert ("Hanne Rask", "stedfortræder") in held
    assert ("Per Kold", "stedfortræder") not in held


@pytest.mark.parametrize("word", ["Hornelev", "Bredelev"])
def test_a_town_in_elev_is_no_pupil(word: str) -> None:
    assert not titles.is_title(word)
    assert titles.is_title("elev")
    assert titles.is_title("Kontorelev")


def test_mayors_of_former_municipalities_have_them(found: Find) -> None:
    made = found(
        "Kystforeningen\n\nReferat fra møde den 4. juni 2003\n\nDeltagere:\nBorgmester Ida Holm, "
        "Hirtshals\nBorgmester Bo Lind, Skive\nGrosserer Per Kold, Hirtshals\n\n"
        "1. Havn\nSindal Kommune og Nordjyllands Amt skal spørges.\n"
    )
    assert _sent(made) == {("Ida Holm", "Hirtshals Kommune"), ("Bo Lind", "Skive Kommune")}
    assert {"Sindal Kommune", "Nordjyllands Amt"} <= made.organisations.keys()


def test_case_numbers_of_an_agendas_table_go_with_the_items_below(found: Find) -> None:
    made = found(
        _HEAD + "Til stede: Ida Holm, Bo Lind\n\nPkt.  Emne                  Journalnr.\n\n"
        "1     Budget                2011-14-0008\n2     Havnens planer        2011-3-0031\n"
        "3     Eventuelt             -\n\nPkt. 1 Budget\n\nGodkendt.\n\nPkt. 2 Havnens planer\n\n"
        "Drøftet.\n\nPkt. 3 Eventuelt\n\nIntet.\n"
    )
    assert [(title, case) for _, title, case in made.items] == [
        ("Budget", "2011-14-0008"), ("Havnens planer", "2011-3-0031"), ("Eventuelt", None),
    ]  # fmt: skip
