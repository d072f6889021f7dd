"""Papers, stations, firms by their trade, parks, and names led to their fuller form; invented."""

import pytest

from referatgraf.extraction.fuller import fuller_forms
from referatgraf.extraction.mentions import organisation_mentions
from referatgraf.lexicon.organisation_heads import head_of
from referatgraf.lexicon.organisations import organisation_type
from referatgraf.lexicon.titles import leading_title


def _names(text: str) -> list[str]:
    return [text[m.start : m.end] for m in organisation_mentions(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Et læserbrev i Klinteby Amts Folkeblad.", ["Klinteby Amts Folkeblad"]),
        ("I Klinteby Folkeblad stod det.", ["Klinteby Folkeblad"]),
        ("Svar til Dagbladet Klint-Sund i går.", ["Dagbladet Klint-Sund"]),
        ("Svar til Klinteby Avis og Klinteby Tidende.", ["Klinteby Avis", "Klinteby Tidende"]),
        ("Svar til Vestsjællandske Medier.", ["Vestsjællandske Medier"]),
        ("Hørt i Radio Klintekysten.", ["Radio Klintekysten"]),
        ("Set i TV Syd og i TV2 Nord.", ["TV Syd", "TV2 Nord"]),
        ("Bekendtgjort i Lovtidende og i dagbladet.", []),
        ("Dagbladet skrev. Ny Avis. Grønne Nyheder. Radio TV.", []),
        ("Radio Karla Nørby talte om tv og radio.", []),
    ],
)
def test_paper_or_station_is_named(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Statsaut. revisor Karla Nørby, Partner Revision, deltog.", ["Partner Revision"]),
        ("Registreret revisor Karla Nørby fra Klint Revision.", ["Klint Revision"]),
        ("Tilbud: Ekstern Revision. Intern Revision.", []),
        ("Leverandøren, Klintsoft, har svaret.", ["Klintsoft"]),
        ("Leverandøren har svaret.", []),
        ("leverandøren Karla Nørby kom.", []),
        ("Arkitektfirmaet Streg & Tang ApS er valgt.", ["Streg & Tang ApS"]),
        ("Ejendomsselskabet Klint Huse ApS bygger.", ["Klint Huse ApS"]),
        ("Klinteby Forsyning & Service A/S svarede.", ["Klinteby Forsyning & Service A/S"]),
    ],
)
def test_firm_is_named_by_its_trade(text: str, names: list[str]) -> None:
    assert _names(text) == names


def test_firm_called_partner_has_no_title() -> None:
    assert leading_title("Partner Revision") is None
    assert leading_title("Partner Karla Nørby, Klint Revision") is not None
    assert organisation_type("Partner Revision") is not None
    assert organisation_type("Intern Revision") is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nationalpark Klint har svaret.", ["Nationalpark Klint"]),
        ("Vandalliance Klintfjorden mødtes.", ["Vandalliance Klintfjorden"]),
        ("Erhvervsrådet Klint-Sund er enigt.", ["Erhvervsrådet Klint-Sund"]),
        ("Socialtilsyn Nord var på besøg.", ["Socialtilsyn Nord"]),
        ("Alliancen er enig, og tilsynet kom.", []),
        # where it is held is no part of a house's name, what it is called is
        ("Mødet holdes på Klintmuseet i Lunde.", ["Klintmuseet"]),
        ("Karla Nørby (Klintmuseet i Lunde)", ["Klintmuseet i Lunde"]),
        # a task in whole
        ("Valg til følgegruppen for Plejehjemmet Klint.",
         ["følgegruppen for Plejehjemmet Klint"]),
        ("Styregruppen for Klintåens helhedsplan mødtes.",
         ["Styregruppen for Klintåens helhedsplan"]),
        ("Styregruppen for Klintåen mødtes.", ["Styregruppen for Klintåen"]),
        ("Arbejdsgruppen om grøn drift.", ["Arbejdsgruppen om grøn drift"]),
        ("arbejdsgruppen om drift og følgegruppen for projektet.", []),
        # others' boards, where somebody is elected into them
        ("3.1.   Bestyrelsen for Klinttrafik", ["Klinttrafik"]),
        ("Chefen for Vand og Vej indstiller.", ["Vand og Vej"]),
        ("Han er chef for drift og Karla.", []),
    ],
)  # fmt: skip
def test_name_is_neither_cut_nor_stretched(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(
    "text",
    ["Karla Marie Bank, Klintvej 3", "Aslaug Klint Nørby", "Nuværende bestyrelse i går"],
)
def test_person_or_adjective_is_no_organisation(text: str) -> None:
    assert _names(text) == []


def test_bank_of_a_town_is_still_one() -> None:
    assert _names("Svar fra Klinteby Bank.") == ["Klinteby Bank"]
    assert head_of("Aslaug") is None
    assert head_of("Bylaug") is not None


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["Klintklubben", "Klintklubben Nord"], {"Klintklubben": "Klintklubben Nord"}),
        (["Jobcentret", "Jobcenter Klint"], {"Jobcentret": "Jobcenter Klint"}),
        (["Klintklubben", "Klintklubben Nord", "Klintklubben Syd"], {}),
        (["Handicaprådet", "Handicaprådet i Klint Kommune"], {}),
        (["Holbæk", "Holbæk Klintklub"], {}),
    ],
)
def test_name_leads_to_the_one_fuller_form(names: list[str], found: dict[str, str]) -> None:
    assert fuller_forms(names) == found


def test_association_and_branch_behind_an_office() -> None:
    assert _names("Hun talte på vegne af Ældre Sagen i Horsens.") == ["Ældre Sagen i Horsens"]
    assert _names("Mødet hos Ældre Sagen i Horsens.") == ["Ældre Sagen"]
    assert _names("Udpeget af QRX Midtjylland") == ["QRX Midtjylland"]
