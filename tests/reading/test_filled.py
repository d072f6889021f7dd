"""Lines that reach the page's edge are one paragraph; lines that end anywhere are a list."""

import pytest

from referatgraf.reading import read

_PROSE = (
    "\n\n1. Regnskab\nKassereren gennemgik regnskabet for det forløbne år og viste, hvordan\n"
    "udgifterne til vedligehold er steget, mens indtægterne fra bådpladser er\n"
    "faldet en smule. Udvalget drøftede derefter, om taksterne skal ændres, og\n"
    "enedes om at vente, til den nye bro er færdig og prisen på den er kendt af\n"
    "alle. Der blev spurgt til forsikringen, som dækker både moler og broer mod\n"
    "storm og is, men ikke mod slid. Regnskabet blev godkendt uden ændringer og\n"
    "sendes til revisionen.\n"
)


def _lines(stored: str) -> list[str]:
    return read((stored + _PROSE).encode(), ["a.txt"]).text.split("\n\n")[0].split("\n")


@pytest.mark.parametrize(
    "stored",
    [
        "Til stede: For Skive: byrådsmedlem Karla Nørby (V), formand, byrådsmedlem\n"
        "Viggo Lund (A), næstformand, og byrådsmedlem Hans Chr. Momme Feddersen\n"
        "(Slesvigsk Parti). For brugerne: brugerrepræsentant Uffe Lund, formand\n"
        "Bente Holm.",
        "Gæster: Revisor Karla Nørby, Talfirmaet (punkt 2), og teknisk chef, arkitekt\n"
        "Regnar Ploug, Lemvig Kommune (punkt 3).",
        "Fra administrationen: Direktør Karla Nørby, økonomichef Lis Abel Rudbæk, chef\n"
        "Mikkel Tang, sekretær Xerxina Qvortrup og regnskabschef Ida Holm, IT-chef\n"
        "og fungerende arkitekt Bo Lind, konsulent Viggo Lund",
        # Long, and ended by no full stop, where an item begins within it.
        "Havneudvalget onsdag den 3. maj 2022 i Havnehuset. Til stede var Karla Holm\n"
        "Nørby (formand, Skive Havn), Viggo Lund (næstformand, Nordly Roklub), Bo\n"
        "Lind (Fjordens Venner), Ida Skovgaard Holm (Lemvig Havn), Regnar Momme\n"
        "Ploug (Bådelauget Nordly) og Lis Abel Rudbæk (Nordly Borgerforening). Fra\n"
        "Skive Byråd deltog Uffe Lund (A) og Tove Bech (V). Afbud fra Bente Holm og\n"
        "fra Mikkel Tang (Skive Byråd), der var på ferie. Referent var Hans Chr. J.\n"
        "Feddersen, Skive Kommune. Der var mødt så mange, at der måtte hentes flere\n"
        "stole, og mødet begyndte derfor først, da alle endelig havde fået en plads",
    ],
)
def test_lines_to_the_edge_are_one(stored: str) -> None:
    assert _lines(stored) == [stored.replace("\n", " ")]


@pytest.mark.parametrize(
    "stored",
    [
        "Til stede:\nKarla Nørby, byrådsmedlem, Skive\nViggo Lund, direktør, Lemvig\nBo Lind",
        "Karla Nørby, formand for foreningen af havnebrugere i Nordly og omegnen\n"
        "Viggo Lund, direktør for vandværket i Nordly og næstformand i Å-laug\n"
        "Ida Holm, lærer.",  # not to the edge
        "Afbud: Karla Nørby, byrådsmedlem i Skive Kommune, og direktør Viggo Lund\n"
        "Fravær: Bo Lind, konsulent i Lemvig Kommune og medlem af bestyrelsen dér.",
    ],
)
def test_entries_keep_their_lines(stored: str) -> None:
    assert _lines(stored) == stored.split("\n")
