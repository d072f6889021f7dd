"""What a model finds goes into the rules' own machinery; rules that it contradicts are doubted."""

from collections.abc import Sequence
from typing import Any

import pytest

from referatgraf.extraction import drafted, finish
from referatgraf.extraction.ner.labels import Entity, Kind
from referatgraf.extraction.signs import Signs
from referatgraf.layouts import sections
from referatgraf.model import Attendance, Membership, Organisation, Participation, Person
from referatgraf.reading import read

HEAD = "Referat af møde i Kulturudvalget den 6. juni 2023\n\nTil stede:\nKarla Nørby\nBo Lind\n"
PER, ORG, LOC = Kind.PERSON, Kind.ORGANISATION, Kind.PLACE


class Scripted:
    """Find the given words in every sentence."""

    def __init__(self, *told: tuple[str, Kind, float]) -> None:
        self.told = told

    def entities(self, texts: Sequence[str]) -> list[tuple[Entity, ...]]:
        return [tuple(sorted(self._in(text))) for text in texts]

    def _in(self, text: str) -> list[Entity]:
        return [
            Entity(at, at + len(words), kind, probability)
            for words, kind, probability in self.told
            if (at := text.find(words)) >= 0
        ]


class Found:
    """Give the facts of a text, by name."""

    def __init__(self, text: str, *told: tuple[str, Kind, float]) -> None:
        document = read((HEAD + "\n1. Havnen\n" + text).encode(), ["minutes.txt"])
        self.draft = drafted(document, sections(document), reader=Scripted(*told))
        self.facts = finish.facts(self.draft)
        self.names = {f.id: f.name for f in self.facts if isinstance(f, Person | Organisation)}

    def of(self, kind: type[Any]) -> list[Any]:
        return [f for f in self.facts if type(f) is kind]

    def people(self) -> set[str]:
        return {f.name for f in self.of(Person)} - {"Karla Nørby", "Bo Lind"}

    def organisations(self) -> set[str]:
        return {f.name for f in self.of(Organisation) if f.mentioned}

    def offices(self) -> set[tuple[str, str | None, str | None]]:
        held = [f for f in self.of(Membership) if f.title]
        return {(self.names[f.person], f.title, self.names.get(f.organisation or "")) for f in held}

    def behalf(self) -> dict[str, str | None]:
        return {
            self.names[f.person]: self.names.get(f.on_behalf_of or "")
            for f in self.of(Participation)
            if f.attendance is Attendance.GUEST
        }

    def signs(self, name: str) -> set[str]:
        told = Signs(self.draft)
        (fact,) = (f for f in self.facts if self.names.get(f.id) == name)
        found = told.of(fact)
        assert found
        return {sign for sign in found[1] if sign.startswith("model:")}


@pytest.mark.parametrize(
    ("text", "behalf"),
    [
        ("Xerxa Qvornsbæk orienterede om havnen.", None),
        ("Xerxa Qvornsbæk, Zyntrax, orienterede om havnen.", "Zyntrax"),
        ("Direktør Xerxa Qvornsbæk fra Zyntrax holdt oplæg.", "Zyntrax"),
        ("Oplæg ved Xerxa Qvornsbæk fra Zyntrax.", "Zyntrax"),
    ],
)
def test_speaker_whom_no_register_knows_takes_part(text: str, behalf: str | None) -> None:
    told = ("Xerxa Qvornsbæk", PER, 0.97), ("Zyntrax", ORG, 0.99)
    assert Found(text, *told).behalf() == {"Xerxa Qvornsbæk": behalf}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Xerxa Qvornsbæk, direktør for Zyntrax, sendte et brev.", "direktør"),
        ("Direktør i Zyntrax Xerxa Qvornsbæk sendte et brev.", "Direktør"),
        ("Brevet er fra Xerxa Qvornsbæk, der er formand for Zyntrax.", "formand"),
    ],
)
def test_office_of_unknown_people_in_unknown_organisations(text: str, office: str) -> None:
    found = Found(text, ("Xerxa Qvornsbæk", PER, 0.97), ("Zyntrax", ORG, 0.99))
    assert ("Xerxa Qvornsbæk", office, "Zyntrax") in found.offices()


@pytest.mark.parametrize(
    ("words", "probability"),
    [
        ("Xerxa Qvornsbæk", 0.3),  # not sure
        ("Xerxa", 0.99),  # one part of a name
        ("Formanden Xerxa", 0.99),  # a title and one part
        ("Havnen Åbner", 0.99),
    ],
)
def test_person_in_doubt_is_nobody(words: str, probability: float) -> None:
    text = f"Udvalget hørte {words} fra Zyntrax om havnen."
    assert Found(text, (words, PER, probability)).people() == set()


def test_title_and_genitive_are_no_part_of_the_name() -> None:
    text = "Zyntrax drøftede direktør Xerxa Qvornsbæks forslag. Fru Qvornsbæk takkede Zyntrax."
    assert Found(text, ("direktør Xerxa Qvornsbæks", PER, 0.97)).people() == {"Xerxa Qvornsbæk"}


def test_last_letter_of_a_name_stays() -> None:
    text = "Zyntrax hentede direktør Xerxa Qvornsbæks hest."
    assert Found(text, ("Xerxa Qvornsbæks", PER, 0.97)).people() == {"Xerxa Qvornsbæks"}


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Aftalen er indgået med Zyntrax.", "Zyntrax", "Zyntrax"),
        ("Aftalen er indgået med Lindved Kro.", "Lindved Kro,", "Lindved Kro"),
        ("Zyntrax er indkaldt. Tilbud fra Zyntrax' og Zyntraxs folk.", "Zyntraxs", "Zyntrax"),
    ],
)
def test_organisation_that_only_the_model_knows(text: str, words: str, name: str) -> None:
    assert name in Found(text, (words.rstrip(","), ORG, 0.99)).organisations()


@pytest.mark.parametrize("words", ["Forvaltningen", "Direktør", "Juni", "Karla", "V", "Skolen"])
def test_common_noun_is_no_organisation(words: str) -> None:
    text = f"Aftalen er indgået med Zyntrax og {words} om havnen."
    assert words not in Found(text, (words, ORG, 0.99)).organisations()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Zyntrax mødes i Grå Sal.", "Grå Sal"),  # a room
        ("Planen Grøn Zyntrax er et udkast fra en zyntrax.", "Grøn Zyntrax"),  # a scheme
        ("Zyntrax fik midler af EU-puljen.", "EU-puljen"),
        ("Tilbud fra Qvorns   Zyntrax.", "Qvorns   Zyntrax"),  # two cells of a row
        ("Qvorns & Zyntrax er hørt.", "Zyntrax"),  # half of a firm
        ("Zyntrax er en plan.", "Zyntrax"),  # the first word of a sentence
    ],
)
def test_what_only_looks_like_an_organisation_is_none(text: str, words: str) -> None:
    found = Found(f"{text[:-1]}, siger Xerxa Qvornsbæk.", (words, ORG, 0.99))
    assert found.draft.view.entities, "the model was not shown it"
    assert found.organisations() == {"Kulturudvalget"}


@pytest.mark.parametrize(("probability", "taken"), [(0.95, False), (0.99, True)])
def test_one_word_where_other_things_stand_must_be_sure(probability: float, taken: bool) -> None:
    found = Found("Aftalen er indgået med Zyntrax.", ("Zyntrax", ORG, probability))
    assert ("Zyntrax" in found.organisations()) is taken


def test_organisation_at_which_rules_see_a_person_is_none() -> None:
    text = "Viggo Lund Zyntrax fra Zyntrax spurgte til havnen."
    assert Found(text, ("Viggo Lund", ORG, 0.99)).organisations() == {"Kulturudvalget"}


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Entreprenøren Zyntrax A/S er i gang.", "Zyntrax A/S", "Zyntrax A/S"),
        ("Foreningen Lindved Tømrerne er hørt.", "Lindved Tømrerne", "Lindved Tømrerne"),
    ],
)
def test_sure_model_moves_the_ends_of_a_name(text: str, words: str, name: str) -> None:
    assert name in Found(text, (words, ORG, 0.99)).organisations()
    assert name not in Found(text, (words, ORG, 0.6)).organisations()


def test_municipality_keeps_its_ends() -> None:
    text = "Oplæg ved Zyntrax og Sorø Kommune."
    assert "Sorø Kommune" in Found(text, ("Kommune", ORG, 0.99)).organisations()


@pytest.mark.parametrize(
    ("told", "sign"),
    [
        ([("Viggo Zyntrax", PER, 0.97)], "model:same"),
        ([("Viggo Zyntrax", ORG, 0.97)], "model:other"),
        ([("Viggo Zyntrax", LOC, 0.5)], "model:silent"),
        ([], "model:silent"),
    ],
)
def test_model_speaks_for_and_against_a_name_of_the_rules(told: Any, sign: str) -> None:
    found = Found("Viggo Zyntrax orienterede om havnen.", *told)
    assert found.people() == {"Viggo Zyntrax"}
    assert found.signs("Viggo Zyntrax") == {sign}


def test_agreement_raises_and_contradiction_lowers() -> None:
    text = "Viggo Zyntrax orienterede om havnen."
    sure = {
        kind: next(f for f in Found(text, ("Viggo Zyntrax", kind, 0.97)).of(Person)
                   if f.name == "Viggo Zyntrax").confidence
        for kind in (PER, ORG)
    }  # fmt: skip
    assert sure[PER] > sure[ORG]


def test_what_only_the_model_knows_is_marked_so() -> None:
    found = Found(
        "Xerxa Qvornsbæk fra Zyntrax orienterede.",
        ("Xerxa Qvornsbæk", PER, 0.97), ("Zyntrax", ORG, 0.99),
    )  # fmt: skip
    assert found.signs("Xerxa Qvornsbæk") == found.signs("Zyntrax") == {"model:alone"}


def test_whoever_stands_in_a_list_needs_no_model() -> None:
    found = Found("Karla Nørby og Xerxa Qvornsbæk orienterede.", ("Karla Nørby", LOC, 0.99))
    assert found.signs("Karla Nørby") == set()


def test_sentence_that_stands_there_twice_is_read_once_and_proves_both() -> None:
    found = Found("Oplæg ved Zyntrax.\n\nOplæg ved Zyntrax.", ("Zyntrax", ORG, 0.99))
    (zyntrax,) = (f for f in found.of(Organisation) if f.name == "Zyntrax")
    assert len(zyntrax.evidence) == 2
    assert found.draft.view.words == 3
