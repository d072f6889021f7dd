"""Lines that look like people and are none: nobody and no attendance may come out of them."""

from collections.abc import Callable

import pytest

from generality.scoring import found
from referatgraf.extraction import extract
from referatgraf.layouts import sections
from referatgraf.model import Organisation, OrganisationType, Participation
from referatgraf.reading import read

HEAD = "Referat af møde i Kulturudvalget den 6. juni 2023\n\n1. Orientering\n"
STREETS = (
    "Lastbiler henvises til Peter Bangs Vej og Hans Jensens Stræde.",
    "Krydset ved Niels Ebbesens Gade 12 får nyt lys.",
    "Grunden på Anna Anchers Vej 4, 8000 Aarhus, sælges.",
    "Cykelstien føres fra Christian X's Allé til Dronning Margrethes Plads.",
    "Marie Kruses Torv og Thomas Kingos Park renoveres i maj.",
    "Ejendommen Sofie Amalie Vej 3, 1. tv., er solgt.",
)
INSTITUTIONS = (
    "Elever fra Hans Egede Skolen besøgte museet.",
    "Sankt Knuds Skole og Margrethe Skolen får nye vinduer.",
    "Plejehjemmet Frederik den Syvendes Gård udvides.",
    "H.C. Andersens Hus havde 40.000 gæster.",
    "Børnehuset Mariehønen og Vuggestuen Karoline lægges sammen.",
    "Ringsted Gymnasium har søgt om tilskud til Georg Brandes Salen.",
    "Den selvejende institution Anne Marie Centeret fik tilskud.",
)
PROJECTS = (
    "Projekt Grøn Jul er forsinket.",
    "Projektet Nora Strand afsluttes til sommer.",
    "Kampagnen Viggo Viser Vej løber hele foråret.",
    "Lokalplan 214, Kirsten Piils Kilde, sendes i høring.",
    "Udviklingsplanen Liv i Byen blev fremlagt.",
    "Helhedsplan Ellebo Garden City er i udbud.",
)
LAWS = (
    "Jf. Lov om Social Service § 85 og Almenboligloven § 105.",
    "Ifølge Forvaltningslovens § 19 skal parterne høres.",
    "Vejledning nr. 9341 om Folkeoplysning gælder fortsat.",
    "Bekendtgørelse om Tilskud til Private Fællesveje er ændret.",
)
MONTHS = (
    "Arbejdet løber fra August til Juni og evalueres i April.",
    "Næste møde er Mandag den 14. August i Sal 2.",
    "I Maj og Juni holdes der åbent hus.",
    "Uge 42 (Oktober) er skoleferie.",
)
PLACES_AND_NAMES = (
    "Bussen kører fra Viborg til Holger Danske hver time.",
    "Asta, Bodil og Malik var de voldsomste storme i kommunen.",
    "Havnen på Anholt og stranden ved Rosa Bugt ryddes.",
    "Der bygges ved Sofiendal, Karlslunde og Valby Bakke.",
    "Skoven ved Ask Å og engen ved Bro fredes.",
    "Færgen Margrethe Læsø er på værft.",
    "Fra Thyborøn til Ry er der 120 km.",
)
PRODUCTS = (
    "Der indkøbes tre Mercedes Benz Sprinter og en Iveco Daily.",
    "Der anvendes Microsoft Teams og Adobe Acrobat Reader.",
    "Softwaren KMD Nova og Schultz Fasit erstattes af Momentum.",
    "Kopimaskinen Canon Lyra 5 er udfaset.",
    "Systemet Sofia Pro afløser det gamle journalsystem.",
)
SPORTS = (
    "Kampen Brønshøj - Næstved endte 2-1.",
    "Håndbold: Skjern - Holstebro 28-24 (14-11).",
    "Stævnet Viking Cup samlede 1.200 spillere.",
    "Damerne vandt Anna Cup i Hjørring med 3-0.",
)
QUOTES = (
    "I rapporten står der: »Vi skal have Mere Liv i Byen«.",
    '"Alle Skal Med", som det hed i oplægget.',
    "Bogen Sult og filmen Babettes Gæstebud vises på biblioteket.",
    "Teatret opfører Jeppe på Bjerget og Erasmus Montanus.",
)
TABLES = (
    "Budget 2023 Regnskab 2022 Afvigelse\nLøn 1.200 1.150 50\nDrift 300 340 -40\n",
    "| Konto | Beløb |\n|---|---|\n| Marie Center | 1.200 |\n| Karl Plads | 300 |\n",
    "Distrikt\tAntal\nNord\t120\nSyd\t88\n",
    "Skole A 24 elever\nSkole B 31 elever\nSkole C 19 elever\n",
    "Januar 12 Februar 14 Marts 9 April 11\n",
)
GROUPS = {
    "street": STREETS, "institution": INSTITUTIONS, "project": PROJECTS, "law": LAWS,
    "month": MONTHS, "place": PLACES_AND_NAMES, "product": PRODUCTS, "sport": SPORTS,
    "quote": QUOTES, "table": TABLES,
}  # fmt: skip
LINES = [(kind, line) for kind, lines in GROUPS.items() for line in lines]
FRAMES: tuple[Callable[[str], str], ...] = (
    lambda line: HEAD + line + "\n",
    lambda line: HEAD + "Beslutning\nGodkendt.\n\n" + line + "\n\n2. Eventuelt\nIntet.\n",
)


def test_there_are_enough_constructed_negatives() -> None:
    assert len(LINES) >= 40
    assert len({line for _, line in LINES}) == len(LINES)


@pytest.mark.parametrize(("kind", "line"), LINES)
def test_nobody_comes_out_of_what_only_looks_like_people(kind: str, line: str) -> None:
    for frame in FRAMES:
        facts = found(frame(line))
        assert facts["person"] == [], kind
        assert facts["attendance"] == [], kind


@pytest.mark.parametrize(("kind", "line"), LINES)
def test_nobody_takes_part_or_joins_a_party_by_such_a_line(kind: str, line: str) -> None:
    listed = "Deltagere:\nKarla Nørby (V)\n\n1. Orientering\n"
    facts = found(HEAD.replace("1. Orientering\n", listed) + line + "\n")
    assert facts["attendance"] == [{("karla nørby", "present")}], kind
    assert len(facts["party"]) == 1, kind


def test_the_frames_find_a_person_who_is_one() -> None:
    """The negatives could not fail if nobody was ever found in such a frame."""
    line = "Agnes Thorup (V) stemte imod."
    assert all({("agnes thorup",)} in found(frame(line))["person"] for frame in FRAMES)


@pytest.mark.parametrize("line", [line for kind, line in LINES if kind in ("sport", "month")])
def test_no_party_and_no_participation_is_stated_at_all(line: str) -> None:
    document = read((HEAD + line + "\n").encode(), ["minutes.txt"])
    facts = extract(document, sections(document))
    assert not any(isinstance(f, Participation) for f in facts)
    parties = [f for f in facts if isinstance(f, Organisation)]
    assert not any(o.type == OrganisationType.PARTY for o in parties)
