"""Who is only told to have spoken, to be away or to lead: no fact of this meeting."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Nordby Kommune\nTeknikudvalget\nReferat af mødet den 4. maj 2021 kl. 9.00\n\n1. Broen\n"
_SCHOOL = "Skolebestyrelsen ved Nordly Skole\nReferat af mødet den 4. maj 2021\n\n1. Budget\n"
_CLUB = "Nordby Havneforening\nReferat af bestyrelsesmøde den 4. maj 2021\n\n1. Broen\n"


def _came(found: Any) -> dict[str, str]:
    return {who: status for who, status, _ in found.attendance}


@pytest.mark.parametrize(
    "told",
    [
        # Supposed, planned, denied
        "Hvis Karla Nørby ønskede at komme, kunne hun få ordet.",
        "Hverken Karla Nørby eller Per Toft deltog.",
        "Det blev aftalt, at Karla Nørby redegør for prisen til juni.",
        "Karla Nørby ønskede ikke at deltage.",
        "Karla Nørby var inviteret, men kom ikke.",
        "Karla Nørby var inviteret, men måtte blive hjemme, da hun var syg.",
        "Karla Nørby ville gerne have deltaget.",
        # Written, filmed, told to others
        "Sekretæren læste et brev op, hvori Karla Nørby beklagede støjen.",
        "Udvalget så en film, hvor Karla Nørby fortalte om broen.",
        "Citat fra rapporten: Karla Nørby sagde, at broen er smal.",
        "Høringssvar: Karla Nørby mente, at broen er for smal.",
        "Karla Nørby fandt i sin indsigelse, at broen er for smal.",
        "Karla Nørby påpegede i høringen, at broen er for smal.",
        "Karla Nørby tog afstand fra broen i et opslag.",
        "Karla Nørby, Søgade 4, har klaget over støjen. Karla Nørby mente, at broen er smal.",
        "Trafikminister Karla Nørby meddelte, at loven ændres.",
        "Formanden oplyste, at Karla Nørby tilbød en pram.",
        "Formanden har været til møde med Karla Nørby fra Vandværket, som fortalte om broen.",
        "Formanden fortalte om et møde med naboerne, hvor Karla Nørby viste en plan.",
        "Dommer Karla Nørby fandt, at broen er lovlig.",
        "Oplæg ved Karla Nørby, der blev aflyst.",
        # The wishes of whoever has a case
        "Ansøgeren Karla Nørby ønskede at bygge en bådebro.",
        # Long past, another month, another sense
        "I februar holdt Karla Nørby oplæg om broen.",
        "For et par år siden fortalte Karla Nørby om broen.",
        "Karla Nørby foreslog for ti år siden en omvej.",
        "Karla Nørby savnede sin båd i tre uger.",
        "Karla Nørby fulgte kurset i foråret.",
        "Karla Nørby gav 500 kr. til broen.",
        "Karla Nørby holdt af at sejle.",
        "Karla Nørby åbnede sin butik.",
        "Karla Nørby fik tilført midler fra en fond.",
    ],
)
def test_who_is_told_to_have_spoken_was_not_there(told: str, found: Find) -> None:
    assert _came(found(_HEAD + told + "\n")) == {}


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Karla Nørby mente ikke, at broen er for smal.", "present"),
        ("Formanden oplyste, at Karla Nørby deltog fra en skærm.", "present"),
        ("Karla Nørby ønskede en pris til næste budget.", "present"),
        ("Ansøgeren Karla Nørby havde foretræde.", "guest"),
        ("I maj holdt Karla Nørby oplæg om broen.", "present"),
        ("Karla Nørby har skrevet et notat. Karla Nørby gennemgik det.", "present"),
        ("Karla Nørby fulgte op på sagen om broen.", "present"),
        ("Karla Nørby var inviteret til punktet.", "guest"),
        ("Karla Nørby gav en status.", "present"),
        ("Karla Nørby viste planen og deltog via video.", "present"),
        ("Karla Nørby ønskede noteret, at broen burde have været bredere.", "present"),
        ("Udvalget havde besøg af Karla Nørby, der orienterede om broen.", "guest"),
        ("Karla Nørby holdt fast i sit forslag.", "present"),
        ("Karla Nørby fik tilført sagen, at broen er smal.", "present"),
    ],
)
def test_who_speaks_in_spite_of_such_words_was_there(told: str, status: str, found: Find) -> None:
    assert _came(found(_HEAD + told + "\n")) == {"Karla Nørby": status}


@pytest.mark.parametrize(
    "told",
    [
        "Rektor Karla Nørby fra gymnasiet fortalte om brobygning.",
        "På Sønderskolen har skoleleder Karla Nørby købt bolde.",
        "Bestyrelsen fik brev fra skoleleder Karla Nørby.",
        "Afdelingsleder Karla Nørby i forvaltningen er enig i tallene.",
        "Direktør Karla Nørby trak sin støtte til løbet.",
    ],
)
def test_leaders_of_other_houses_do_not_lead_this_one(told: str, found: Find) -> None:
    assert "Nordly Skole" not in {where for _, where, _ in found(_SCHOOL + told + "\n").held()}


@pytest.mark.parametrize(
    ("told", "leads"),
    [
        ("Formand Karla Nørby fortalte om planerne.", True),
        ("Formand Karla Nørby fra roklubben fortalte om planerne.", False),
        ("Formand Karla Nørby hos naboerne fortalte om planerne.", False),
    ],
)
def test_chairs_from_elsewhere_do_not_lead_the_body(told: str, leads: bool, found: Find) -> None:
    held = {where for _, where, title in found(_CLUB + told + "\n").held() if title}
    assert ("Nordby Havneforening" in held) == leads


@pytest.mark.parametrize(
    ("told", "absent"),
    [
        ("Karla Nørby var på ferie.", True),
        ("Karla Nørby var på ferie, da brevet kom.", False),
        ("Karla Nørby var forhindret i at deltage.", True),
        ("Karla Nørby var forhindret i at rydde grunden.", False),
        ("Næste møde er den 8. juni. Karla Nørby har meldt afbud til dette møde.", False),
    ],
)
def test_who_is_away_from_something_else(told: str, absent: bool, found: Find) -> None:
    assert (_came(found(_HEAD + told + "\n")) == {"Karla Nørby": "absent"}) == absent
