from typing import Any

import pytest

from referatgraf.model import Organisation, OrganisationType, Record
from referatgraf.resolution import resolve
from referatgraf.resolution.organisations import is_distinctive

TYPE = OrganisationType


def organisation(name: str, kind: OrganisationType) -> Organisation:
    return Organisation(id="organisation/1", evidence=(), extractor="test", name=name, type=kind)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Nordlyd A/S", TYPE.COMPANY),
        ("Advokatfirmaet Ås & Rævdal ApS", TYPE.COMPANY),
        ("Skovbo Energi a.m.b.a.", TYPE.COMPANY),
        ("Hotel Havfruen", TYPE.COMPANY),
        ("Dansk Fiskeudstyr", TYPE.ASSOCIATION),
        ("Erhvervshus Vendsyssel Aalborg", TYPE.ASSOCIATION),
        ("Tønder Handelsskole", TYPE.EDUCATION),
        ("Aabenraa Sygehus", TYPE.OTHER),
    ],
)
def test_distinctive(name: str, kind: OrganisationType) -> None:
    assert is_distinctive(organisation(name, kind))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Byrådet", TYPE.BODY),
        ("Økonomiudvalget", TYPE.BODY),
        ("Fælles Visionsudvalg Aalborg", TYPE.BODY),
        ("Administrationen", TYPE.OTHER),
        ("Teknik og Miljø", TYPE.OTHER),
        ("Børn & Unge", TYPE.OTHER),
        ("Center for Social og Sundhed", TYPE.OTHER),
        ("Plejehjemmet Solgården", TYPE.OTHER),
        ("Søndre Skole", TYPE.EDUCATION),
        ("Skolen ved Åen", TYPE.EDUCATION),
        ("Grundejerforeningen Solbakken", TYPE.ASSOCIATION),
        ("Borgerforeningen", TYPE.ASSOCIATION),
        ("Ældre Rådet", TYPE.ASSOCIATION),
        ("Lokal Udvikling", TYPE.COMPANY),
        ("Byens Liste", TYPE.PARTY),
        ("Aars Kommune", TYPE.MUNICIPALITY),
    ],
)
def test_not_distinctive(name: str, kind: OrganisationType) -> None:
    assert not is_distinctive(organisation(name, kind))


def clusters(records: list[Record]) -> list[list[str]]:
    found = [e for e in resolve(records).entities if e.path.startswith("organisation/o")]
    return sorted([m.split("/")[1] for m in e.members] for e in found)


def in_two_sources(
    minutes: Any, name: str, kind: OrganisationType, *owners: str | None
) -> list[Record]:
    records = []
    for i, owner in zip("ab", owners or (None, None), strict=True):
        m = minutes(i)
        above = owner and m.organisation("Ejer", TYPE.MUNICIPALITY, owner)
        m.organisation(name, kind, part_of=above)
        records.append(m.record())
    return records


def test_a_distinctive_name_is_one_organisation(minutes: Any) -> None:
    assert clusters(in_two_sources(minutes, "Nordlyd A/S", TYPE.COMPANY)) == [["a", "b"]]


@pytest.mark.parametrize(
    ("owners", "merged"),
    [
        ((None, None), False),
        (("municipality/0849", "municipality/0849"), True),
        (("municipality/0849", "municipality/0851"), False),
        (("municipality/0849", None), False),
        (("organisation/direktionen", "organisation/direktionen"), False),
    ],
)
def test_a_generic_name_is_one_only_under_one_known_owner(
    minutes: Any, owners: tuple[str | None, str | None], merged: bool
) -> None:
    for name, kind in (("Økonomiudvalget", TYPE.BODY), ("Administrationen", TYPE.OTHER)):
        records = in_two_sources(minutes, name, kind, *owners)
        local = [c for c in clusters(records) if c]
        assert (["a", "b"] in local) == merged


def test_an_owner_is_found_through_a_local_one(minutes: Any) -> None:
    records = []
    for i in "ab":
        m = minutes(i)
        council = m.organisation("Byrådet", TYPE.BODY, part_of=m.municipality("0849"))
        m.organisation("Økonomiudvalget", TYPE.BODY, part_of=council)
        records.append(m.record())
    assert clusters(records) == [["a", "b"], ["a", "b"]]


def test_a_ring_of_owners_ends(minutes: Any) -> None:
    m = minutes("a")
    m.organisation("Det ene", TYPE.BODY, part_of="organisation/2")
    m.organisation("Det andet", TYPE.BODY, part_of="organisation/1")
    assert clusters([m.record()]) == [["a"], ["a"]]


def test_local_lists_are_never_linked(minutes: Any) -> None:
    records = []
    for i in "ab":
        m = minutes(i)
        town = m.municipality("0849")
        m.organisation("Byens Liste", TYPE.PARTY, letter="L", municipality=town, part_of=town)
        records.append(m.record())
    assert clusters(records) == [["a"], ["b"]]
    assert resolve(records).judgements == ()


def test_shared_organisations_keep_the_path_of_the_register(minutes: Any) -> None:
    records = [minutes(i).seat("Bodil Hansen", "0849").record() for i in "ab"]
    found = {e.path: e.members for e in resolve(records).entities if e.kind == "organisation"}
    assert found == {"municipality/0849": ("source/a/organisation/1", "source/b/organisation/1")}


def test_generic_names_are_not_judged(minutes: Any) -> None:
    assert resolve(in_two_sources(minutes, "Byrådet", TYPE.BODY)).judgements == ()
