"""Organisations are found by the shape of their names, wherever they stand; all are invented."""

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from referatgraf.extraction.mentions import organisation_mentions

Find: TypeAlias = Callable[[str], Any]


def _names(text: str) -> list[str]:
    return [text[m.start : m.end] for m in organisation_mentions(text)]


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        # a noun with a name before it
        ("Der gives tilskud til Nordby Idrætscenter i år.", "Nordby Idrætscenter", "other"),
        ("Valgt af Sorø Byråd: ingen.", "Sorø Byråd", "body"),
        ("Brev fra Sandvig Vandværk om priser", "Sandvig Vandværk", "company"),
        ("Brev fra Sandvig og Omegns Boligforening", "Sandvig og Omegns Boligforening",
         "association"),
        ("Nordhedens Politi deltog", "Nordhedens Politi", "authority"),
        ("støttet af Klinteby Fonden", "Klinteby Fonden", "other"),
        ("i Teknisk Udvalg i går", "Teknisk Udvalg", "body"),
        ("holdt af Dansk Kælk og Slæde Forbund", "Dansk Kælk og Slæde Forbund", "association"),
        ("svar fra Lunde borgerforening", "Lunde borgerforening", "association"),
        # a name behind the noun
        ("på Plejehjemmet Solkrogen", "Plejehjemmet Solkrogen", "other"),
        ("besøg på plejecentret Solkrogen", "plejecentret Solkrogen", "other"),
        ("lejemål i Boligselskabet Fjordglimt.", "Boligselskabet Fjordglimt", "association"),
        ("v/ Landsbygruppen Klint", "Landsbygruppen Klint", "association"),
        ("mødet i Foreningen Broslaget", "Foreningen Broslaget", "association"),
        # a purpose, members or a place behind the noun
        ("sendes til Udvalget for Vej, Havn og Strand til orientering",
         "Udvalget for Vej, Havn og Strand", "body"),
        ("Udvalget for vej og havn mødtes", "Udvalget for vej og havn", "body"),
        ("UDVALGET FOR VEJ, HAVN OG STRAND", "UDVALGET FOR VEJ, HAVN OG STRAND", "body"),
        ("Center for Havn & Strand indstiller", "Center for Havn & Strand", "other"),
        ("Center for\nHavn & Strand indstiller", "Center for\nHavn & Strand", "other"),
        ("Sammenslutningen af Frie Kroer", "Sammenslutningen af Frie Kroer", "association"),
        ("Karla Nørby, Idrætssamvirket i Klinteby", "Idrætssamvirket i Klinteby", "association"),
        ("for Det Regionale Havneråd for Nordkysten", "Det Regionale Havneråd for Nordkysten",
         "body"),
        # compounds
        ("sag i Havne-, Strand- og Kajudvalget", "Havne-, Strand- og Kajudvalget", "body"),
        ("sag i Havne- og kajudvalget", "Havne- og kajudvalget", "body"),
        ("Vi mødtes i Klintteatrets foyer", "Klintteatrets", "other"),
        ("svar fra Havnedirektoratet", "Havnedirektoratet", "authority"),
        ("godkendt af Havne- og Kajstyrelsen", "Havne- og Kajstyrelsen", "authority"),
        ("nedsat af MED-Kajudvalget", "MED-Kajudvalget", "body"),
        # firms, lists, departments, branches
        ("tilbud fra Kaj & Sten A/S", "Kaj & Sten A/S", "company"),
        ("ejes af Klinteby Varme a.m.b.a. i dag", "Klinteby Varme a.m.b.a", "company"),
        ("ejes af I/S Klintvand i dag", "I/S Klintvand", "company"),
        ("faktura fra 7K Consulting", "7K Consulting", "company"),
        ("valgt for Klinteby Liste", "Klinteby Liste", "party"),
        ("driftsleder, Vej & Strand", "Vej & Strand", "other"),
        ("hos Dansk Metal Vejle", "Dansk Metal Vejle", "association"),
        ("mødet holdes på EUC Viborg", "EUC Viborg", "education"),
    ],
)  # fmt: skip
def test_name_is_found_with_its_type(sentence: str, name: str, kind: str) -> None:
    found = {sentence[m.start : m.end]: m.type for m in organisation_mentions(sentence)}
    assert list(found) == [name]
    assert found[name] == kind


@pytest.mark.parametrize(
    "sentence",
    [
        "Udvalget besluttede at give 400 kr.",
        "Bestyrelsen mødes i Klinteby.",
        "Grundejerforeningen har ikke svaret.",
        "Beredskabet for planlagte afbrydelser",
        "På IT-området er der brug for mere.",
        "Hvis Foreningen siger nej",
        "Skolens Nationale Prøver",
        "Mødet holdes i Mødelokale 3, Havnegade 4",
        "Planen for Klinteby og Omegn",
        "Karla Nørby og Viggo Lund deltog.",
        "Marts og April",
        "KL. 19.05 sluttede mødet",
        "sag om HR og IT",
        "Atrådet tiltræder",
        "Alternativet til broen er dyrt",
        "borgere i Østdanmark",
    ],
)
def test_function_place_person_and_sentence_are_no_organisation(sentence: str) -> None:
    assert _names(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Valg til Brugerråd på Plejehjemmet Solkrogen",
         ["Brugerråd på Plejehjemmet Solkrogen", "Plejehjemmet Solkrogen"]),
        ("Brugerrådet ved Klinteby Skole",
         ["Brugerrådet ved Klinteby Skole", "Klinteby Skole"]),
        ("Bestyrelsen for Klinteby Vand A/S:",
         ["Bestyrelsen for Klinteby Vand A/S", "Klinteby Vand A/S"]),
        ("valgt til bestyrelsen for Klinteby Havn", ["Klinteby Havn"]),
        ("valgt til bestyrelsen for Havneøen Åbn punkt", ["Havneøen"]),
        ("Karla Nørby indtræder i Havneøens bestyrelse", ["Havneøen"]),
        ("Havneøens Bestyrelse", ["Havneøen", "Havneøens Bestyrelse"]),
        ("Sorø Kommunes Center for Havn & Strand",
         ["Sorø Kommunes", "Center for Havn & Strand"]),
        ("Center for Havn & Strand og Center for Kaj & Sten",
         ["Center for Havn & Strand", "Center for Kaj & Sten"]),
        ("Sorø Kommune og Klinteby Vandværk", ["Sorø Kommune", "Klinteby Vandværk"]),
        ("Formand for Klinteby Roforening Karla Nørby", ["Klinteby Roforening"]),
        ("Boligselskabet Fjordglimt Karla Nørby", ["Boligselskabet Fjordglimt"]),
        ("Sendes til Plan, Natur & Vejudvalget.", ["Plan, Natur & Vejudvalget"]),
        ("Natur, Unge og Familieudvalget mødes.", ["Natur, Unge og Familieudvalget"]),
        ("Formand Karla Nørby, Natur & Vejudvalget.", ["Natur & Vejudvalget"]),
        ("Salg til Salling Bro og Havn ApS.", ["Salling Bro og Havn ApS"]),
        ("Museum Salling og Dansk Byggeri svarede.", ["Museum Salling", "Dansk Byggeri"]),
    ],
)  # fmt: skip
def test_names_in_and_beside_each_other_are_told_apart(sentence: str, names: list[str]) -> None:
    assert sorted(_names(sentence)) == sorted(names)


def test_everyday_word_that_opens_a_sentence_is_no_part_of_a_name() -> None:
    text = "Støtten er givet. Støtten Klinteby Museum fik, er brugt. Vi ser på støtten igen."
    assert _names(text) == ["Klinteby Museum"]


@pytest.mark.parametrize(
    "text",
    [
        "Nordens Kajforening (NKF) søger. NKF får 5.000 kr.",
        "Brev fra NKF. Nordens Kajforening (herefter NKF) får 5.000 kr.",
        "Nordens Kajforening, forkortet NKF, søger. Svar fra NKF ventes.",
    ],
)
def test_short_form_that_the_text_defines_is_the_same_organisation(
    text: str, meeting: Find
) -> None:
    made = meeting(text).organisations
    assert "NKF" not in made
    assert "NKF" in made["Nordens Kajforening"].variants


def test_letter_in_brackets_defines_no_short_form(meeting: Find) -> None:
    assert "Nordens Kajforening" in meeting("Nordens Kajforening (XB) søger.").organisations
    assert (
        not meeting("Nordens Kajforening (XB) søger.").organisations["Nordens Kajforening"].variants
    )


@pytest.mark.parametrize(
    ("text", "name", "unsure"),
    [
        ("repræsentant for DBU", "Dansk Boldspil-Union", False),
        ("Brev fra DN om åen", "Danmarks Naturfredningsforening", False),
        ("repræsentant for QVX i rådet", "QVX", False),
        ("Brev fra DR om sagen", "DR", True),
        ("Brev fra RH om sagen", "RH", True),
    ],
)
def test_short_form_is_resolved_or_left_unsure(
    text: str, name: str, unsure: bool, meeting: Find
) -> None:
    found = meeting(text).organisations[name]
    assert found.unsure is unsure
    assert found.authority is None or not unsure


@pytest.mark.parametrize("text", ["Pris i QVX pr. år", "Vi ses, DN", "REFERAT DBU MØDE I SALEN"])
def test_capitals_alone_are_no_organisation(text: str, meeting: Find) -> None:
    assert list(meeting(text).organisations) == ["Kulturudvalget"]


@pytest.mark.parametrize(
    ("text", "name", "variant"),
    [
        ("Klinteby Vandværk søger. Klinteby Vandværk A/S får lån.", "Klinteby Vandværk A/S",
         "Klinteby Vandværk"),
        ("Havne- & Kajudvalget mødes. Havne- og Kajudvalget svarer.", "Havne- & Kajudvalget",
         "Havne- og Kajudvalget"),
        ("Høje-Klint Museum er lukket. Vi så Høje Klint Museum.", "Høje-Klint Museum",
         "Høje Klint Museum"),
    ],
)  # fmt: skip
def test_organisation_is_named_once_in_its_fullest_form(
    text: str, name: str, variant: str, meeting: Find
) -> None:
    made = meeting(text).organisations
    assert variant not in made
    assert variant in made[name].variants


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vi så Klinteby Museums samling.", "Klinteby Museum"),
        ("Vi så Plejehjemmet Assens.", "Plejehjemmet Assens"),
        ("Kajudvalgets medlemmer", "Kajudvalget"),
        ("Sag om Havnelauget Grenaas kaj", "Havnelauget Grenaas"),
    ],
)
def test_genitive_is_taken_off_and_a_name_in_s_kept(text: str, name: str, meeting: Find) -> None:
    assert name in meeting(text).organisations


def test_mere_function_and_sentence_are_not_mentioned(meeting: Find) -> None:
    made = meeting("Fra administrationen deltog:\nKarla Nørby, konsulent\n").organisations
    assert all(o.name != "administrationen" or not o.mentioned for o in made.values())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sandvig Skole\tKlint Skole\n", ["Sandvig Skole", "Klint Skole"]),
        ("Skole\tAntal elever\n", []),
        ("Sandvig Bibliotek\tKr.\n", ["Sandvig Bibliotek"]),
        ("HK\tSandvig\n", []),
        # A converter's tab inside a name whose word must go on.
        ("Center for\tBørn og Unge\n", ["Center for\tBørn og Unge"]),
        ("Havne- og\tStrandudvalget\n", ["Havne- og\tStrandudvalget"]),
    ],
)
def test_cells_parted_by_a_tab_hold_names_of_their_own(text: str, names: list[str]) -> None:
    assert _names(text) == names
