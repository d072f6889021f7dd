"""By the rules of a body somebody is missing: told once, by municipality, at the list."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from referatgraf import authority
from referatgraf.authority import Municipality
from referatgraf.extraction import extract
from referatgraf.layouts import sections
from referatgraf.model import Attendance, Basis, Severity, Violation
from referatgraf.reading import read
from referatgraf.reference import reference_quads
from referatgraf.triples import source_quads
from referatgraf.validation import Engine, validate_source
from referatgraf.validation.completeness import missing_offices
from referatgraf.validation.descriptions import descriptions
from referatgraf.validation.view import View

BASE = "https://example.org/referatgraf/"
SHAPE = "https://w3id.org/referatgraf/shape/"
SEEDS = Path(__file__).parents[3] / "shared" / "corpus"

GIVEN = ("Asta", "Birger", "Dagny", "Egon", "Frode", "Gerda", "Holger", "Inga")
FAMILY = ("Brink", "Nørby", "Lund")
TOWNS = [m for m in authority.municipalities() if m.region_name == "Region Midtjylland"]
SKIVE = next(m for m in TOWNS if m.name_short == "Skive")
NAMES = [f"{given} {family}" for family in FAMILY for given in GIVEN]
MAYORS = {
    m.kommunekode: f"{name}, Borgmester {m.name_official} (A)"
    for m, name in zip(TOWNS, NAMES, strict=False)
}
SKIVES_MAYOR = MAYORS[SKIVE.kommunekode].partition(",")[0]


def minutes(lines: Sequence[str], rest: str = "", head: str = "KKR MIDTJYLLAND") -> str:
    """Return invented minutes of a body with a list of members."""
    members = "\n\n".join((*lines, "Villads Holm, Aarhus Kommune (V)"))
    return (
        f"REFERAT\n\n{head}\n\nDato: 12-03-2021 09:00\n\nSted: Viborg\n\nDeltagere\n\n{members}\n\n"
        f"{rest}\n\n1. Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n"
    )


def without(town: Municipality) -> list[str]:
    return [line for code, line in MAYORS.items() if code != town.kommunekode]


def missing(text: str) -> list[str]:
    """Return the codes of the municipalities whose mayors minutes leave out."""
    document = read(text.encode(), ["referat.txt"])
    quads = source_quads(document, extract(document, sections(document)), BASE)
    return told(quads)


def told(quads: str) -> list[str]:
    graph, reference = View(quads), reference_quads(BASE)
    found = missing_offices(graph, descriptions(graph, reference), reference)
    return [(one.value or "").rpartition("/")[2] for one in found]


def test_region_has_its_municipalities() -> None:
    assert len(MAYORS) == len(TOWNS) == 19


def test_list_with_every_mayor_is_complete() -> None:
    assert missing(minutes([*MAYORS.values()])) == []


@pytest.mark.parametrize("town", [TOWNS[0], SKIVE, TOWNS[-1]], ids=lambda town: town.name_short)
def test_mayor_left_out_is_told_once(town: Municipality) -> None:
    assert missing(minutes(without(town))) == [town.kommunekode]


@pytest.mark.slow
@pytest.mark.parametrize("town", TOWNS, ids=lambda town: town.name_short)
def test_each_mayor_left_out_is_told_once(town: Municipality) -> None:
    assert missing(minutes(without(town))) == [town.kommunekode]


def test_several_mayors_left_out_are_told_one_by_one() -> None:
    gone = [m.kommunekode for m in TOWNS[:4]]
    assert missing(minutes([line for code, line in MAYORS.items() if code not in gone])) == gone


@pytest.mark.parametrize(
    "rest",
    [
        f"Afbud\n\n{MAYORS[SKIVE.kommunekode]}",
        f"Fraværende\n\n{MAYORS[SKIVE.kommunekode]}",
        f"Afbud\n\nBorgmester {SKIVES_MAYOR} (A), Skive",
        f"Afbud\n\n{SKIVES_MAYOR}, borgmester i Skive Kommune",
        f"Afbud\n\n{SKIVES_MAYOR} (A), Skive Kommune",
        f"Afbud: {SKIVES_MAYOR} (A), Skive",
        f"Fraværende\n\n{SKIVES_MAYOR} (A), Skive Kommune",
        f"Afbud\n\n{SKIVES_MAYOR}",
        f"Afbud fra borgmester {SKIVES_MAYOR}",
        f"Afbud\n\n{SKIVES_MAYOR}, Skive Kommune\n\nStedfortræder\n\nRosa Dahl, Skive Kommune (V)",
    ],
)
def test_mayor_who_did_not_come_is_not_missing(rest: str) -> None:
    assert missing(minutes(without(SKIVE), rest)) == []


@pytest.mark.parametrize(
    "line",
    [
        "Rosa Dahl, Viceborgmester Skive Kommune (V)",
        "Rosa Dahl, 1. viceborgmester Skive Kommune (V)",
        "Rosa Dahl, Fungerende borgmester Skive Kommune (V)",
        "Rosa Dahl, Konstitueret borgmester Skive Kommune (V)",
        "Rosa Dahl (V), fg. borgmester i Skive Kommune",
        f"Rosa Dahl (V), Skive Kommune, stedfortræder for borgmester {SKIVES_MAYOR}",
        f"Borgmester {SKIVES_MAYOR} (A), Skive",
        f"{SKIVES_MAYOR} (A), borgmester i Skive Kommune",
        f"{SKIVES_MAYOR} (A), borgmester i Skive",
        f"Borgmester {SKIVES_MAYOR} (A), Skive Byråd",
        f"Borgmester {SKIVES_MAYOR}",
        f"{SKIVES_MAYOR} (A)",
        SKIVES_MAYOR,
        f"Rosa Dahl (V), Skive Kommune (stedfortræder for {SKIVES_MAYOR})",
        f"Rosa Dahl (V), Skive Kommune, i stedet for {SKIVES_MAYOR}",
        "Rosa Dahl (V), Skive Kommune (stedfortræder)",
        "Rosa Dahl (V), Skive Kommune, suppleant for borgmesteren",
    ],
)
def test_mayor_named_otherwise_or_replaced_is_not_missing(line: str) -> None:
    assert missing(minutes([*without(SKIVE), line])) == []


@pytest.mark.parametrize(
    "line",
    [
        "Rosa Dahl, Skive Kommune (V)",
        "Rosa Dahl, Formand Nordlyd A/S (Skive Kommune)",
        "Rosa Dahl, Borgmester Morsø Kommune (V)",
        "Rosa Dahl, Fungerende borgmester Morsø Kommune (V)",
        "Rosa Dahl, Fungerende sekretariatschef Skive Kommune",
    ],
)
def test_nobody_else_stands_for_a_mayor(line: str) -> None:
    assert missing(minutes([*without(SKIVE), line])) == [SKIVE.kommunekode]


WAYS = {
    "title first": "Borgmester {name} (A), {town}",
    "title behind": "{name} (A), borgmester, {town} Kommune",
    "mayor in": "{name} (A), borgmester i {town}",
    "town in brackets": "{name} (A) – borgmester ({town})",
    "town first": "{town}: Borgmester {name} (A)",
    "table": "| {name} | Borgmester | {town} Kommune | A |",
}


def listed(way: str, absent: str = "", left_out: Sequence[str] = ()) -> str:
    """Return minutes with the mayors written in some way, one of them absent, some left out."""
    lines = {
        town.name_short: WAYS[way].format(name=name, town=town.name_short)
        for town, name in zip(TOWNS, NAMES, strict=False)
        if town.name_short not in left_out
    }
    head = ["| Navn | Titel | Kommune | Parti |", "|---|---|---|---|"] if way == "table" else []
    rows = [line for town, line in lines.items() if not (absent and town == "Skive")]
    below = f"Afbud\n{absent}\n\n" if absent else ""
    return (
        "KKR Midtjylland\nReferat\n\nMøde: 12. marts 2021 kl. 9.00\nSted: Viborg\n\nDeltagere\n"
        + "\n".join([*head, *rows])
        + f"\n\n{below}1. Godkendelse af dagsorden\n\nBeslutning\nGodkendt.\n"
    )


@pytest.mark.parametrize("way", WAYS)
def test_mayor_whose_apology_has_no_title_is_not_missing(way: str) -> None:
    apology = f"{SKIVES_MAYOR} (A), Skive Kommune"
    assert missing(listed(way, apology)) == []
    # … and another one who is left out is told, once and alone.
    gone = TOWNS[3]
    assert missing(listed(way, apology, [gone.name_short])) == [gone.kommunekode]


def test_absent_who_hold_another_office_are_not_the_mayor() -> None:
    rest = "Afbud\n\nRosa Dahl, kommunaldirektør, Skive Kommune"
    assert missing(minutes(without(SKIVE), rest)) == [SKIVE.kommunekode]


def test_absent_of_another_municipality_are_not_the_mayor() -> None:
    rest = "Afbud\n\nRosa Dahl (V), Viborg Kommune"
    assert missing(minutes(without(SKIVE), rest)) == [SKIVE.kommunekode]


def test_more_missing_than_names_without_a_municipality_are_told() -> None:
    gone = [SKIVE, *(town for town in TOWNS if town != SKIVE)][:2]
    lines = [line for code, line in MAYORS.items() if code not in {m.kommunekode for m in gone}]
    assert missing(minutes([*lines, SKIVES_MAYOR])) == sorted(m.kommunekode for m in gone)


def test_staff_without_a_municipality_hide_nobody() -> None:
    rest = "Fra sekretariatet\n\nRosa Dahl, sekretariatschef"
    assert missing(minutes(without(SKIVE), rest)) == [SKIVE.kommunekode]


def test_mayor_who_is_only_a_guest_is_missing_as_a_member() -> None:
    rest = f"Gæster\n\n{MAYORS[SKIVE.kommunekode]}"
    assert missing(minutes(without(SKIVE), rest)) == [SKIVE.kommunekode]


def test_list_that_names_fewer_than_half_of_the_offices_is_not_judged() -> None:
    lines = [*MAYORS.values()]
    assert missing(minutes(lines[:9])) == []
    assert len(missing(minutes(lines[:10]))) == 9


def test_lists_without_offices_are_not_judged() -> None:
    lines = [line.replace("Borgmester ", "") for line in without(SKIVE)]
    assert missing(minutes(lines)) == []


@pytest.mark.parametrize("head", ["BYRÅDET I SKIVE KOMMUNE", "SUNDHEDSKOORDINATIONSUDVALGET", ""])
def test_other_body_is_not_judged(head: str) -> None:
    assert missing(minutes(without(SKIVE), head=head)) == []


def test_page_that_lists_members_is_not_judged() -> None:
    page = "KKR Midtjylland\n\nMedlemmer af KKR Midtjylland\n\n" + "\n\n".join(without(SKIVE))
    assert missing(page) == []


def seats(m: Any, towns: Sequence[Municipality], kkr: str, day: str | None) -> str:
    """Write minutes in which the mayors of municipalities are present, fact by fact."""
    m.meeting(m.kkr(kkr), date=day)
    for town in towns:
        person, home = m.person(f"Asta {town.kommunekode}"), m.municipality(town.kommunekode)
        m.participation(person, on_behalf_of=home, basis=Basis.MUNICIPALITY)
        m.membership(person, home, title="Borgmester", role="borgmester")
    return source_quads(m.document(), tuple(m.facts), BASE)


@pytest.mark.parametrize(
    ("day", "found"),
    [("2006-12-31", 0), ("2007-01-01", 1), (None, 1), ("2026-12-31", 1), ("2027-01-01", 0)],
)
def test_rule_holds_as_long_as_its_region(
    minutes: Callable[[str], Any], day: str | None, found: int
) -> None:
    towns = [m for m in authority.municipalities() if m.region_name == "Region Sjælland"]
    assert len(told(seats(minutes("1a"), towns[1:], "sjaelland", day))) == found


def test_lord_mayor_is_the_mayor_of_copenhagen(minutes: Callable[[str], Any]) -> None:
    towns = [m for m in authority.municipalities() if m.region_name == "Region Hovedstaden"]
    m = minutes("1b")
    quads = seats(m, towns[1:], "hovedstaden", "2021-03-12")
    assert told(quads) == ["0101"]
    assert told(re.sub("role/borgmester(?=>.*membership/1>)", "role/overborgmester", quads)) == [
        "0101"
    ]
    person = m.person("Asta København")
    m.participation(person)
    m.membership(person, m.municipality("0101"), role="overborgmester")
    assert told(source_quads(m.document(), tuple(m.facts), BASE)) == []


def test_substitute_who_names_nobody_may_be_the_mayors(minutes: Callable[[str], Any]) -> None:
    m = minutes("1c")
    assert told(seats(m, TOWNS[1:], "midtjylland", None)) == [TOWNS[0].kommunekode]
    person, home = m.person("Viggo Lund"), m.municipality(TOWNS[0].kommunekode)
    m.participation(person, on_behalf_of=home, basis=Basis.MUNICIPALITY, detail="substitute")
    assert told(source_quads(m.document(), tuple(m.facts), BASE)) == []


def checked(text: str, engine: Engine) -> tuple[Violation, ...]:
    document = read(text.encode(), ["referat.txt"])
    facts = extract(document, sections(document))
    quads = source_quads(document, facts, BASE)
    return validate_source(quads, reference_quads(BASE), document, facts, BASE, engine)


def test_missing_mayor_is_told_at_the_list_in_both_languages(engine: Engine) -> None:
    found = checked(minutes(without(SKIVE)), engine)
    (one,) = [v for v in found if v.shape == SHAPE + "meeting-mayors"]
    assert (one.severity, one.file, one.line, one.quote) == (
        Severity.WARNING,
        "referat.txt",
        9,
        "Deltagere",
    )
    assert one.message_da.startswith("Borgmesteren i “Skive Kommune” står hverken som til stede")
    assert one.message_en.startswith("The mayor of “Skive Kommune” is listed neither as present")
    assert one.component == "https://w3id.org/referatgraf/def/CompletenessConstraintComponent"


def test_member_of_a_municipality_outside_the_region_is_told_at_their_line(
    minutes: Callable[[str], Any], make_source: Callable[[Any], Any]
) -> None:
    m = minutes("1d")
    m.meeting(m.kkr())
    here, there = m.municipality("0849"), m.municipality("0101")
    for name, town in (("Karla Nørby", here), ("Viggo Lund", there)):
        m.participation(m.person(name), on_behalf_of=town, basis=Basis.MUNICIPALITY)
    guest = m.person("Asta Brink")
    m.participation(guest, Attendance.GUEST, on_behalf_of=there, basis=Basis.MUNICIPALITY)
    found = make_source(m).validate()
    (one,) = (v for v in found if v.shape != SHAPE + "meeting-place")
    assert one.shape == SHAPE + "meeting-member-municipality"
    assert one.message_da.startswith("“Viggo Lund” repræsenterer en kommune, der ikke hører til")
    assert one.quote == "person/2"


def test_second_vice_chair_of_a_kkr_is_told_with_the_office(
    minutes: Callable[[str], Any], make_source: Callable[[Any], Any]
) -> None:
    m = minutes("1e")
    kkr = m.kkr()
    m.meeting(kkr)
    for name in ("Karla Nørby", "Viggo Lund"):
        m.membership(m.person(name), kkr, title="Næstformand", role="naestformand")
    found = make_source(m).validate()
    (one,) = (v for v in found if v.shape != SHAPE + "meeting-place")
    assert one.shape == SHAPE + "meeting-seats"
    assert one.message_da.startswith("Flere har hvervet “næstformand” i det organ, der mødes")


def test_rules_name_the_severity_of_the_shape_that_asks_for_them(engine: Engine) -> None:
    shapes = {
        "members": "meeting-member-municipality",
        "office": "meeting-mayors",
        "seats": "meeting-seats",
    }
    for rule in authority.body_rules():
        assert engine.rules[SHAPE + shapes[rule.rule]].severity == rule.severity
        assert rule.source.startswith("http") and rule.section and rule.says_da and rule.says_en


@pytest.mark.shared
@pytest.mark.slow
@pytest.mark.skipif(not SEEDS.exists(), reason="../shared is missing")
@pytest.mark.parametrize("path", sorted(SEEDS.glob("kkr-nordjylland-2021-01-15-*.txt")), ids=str)
def test_each_mayor_taken_from_a_seed_is_told_once(path: Path) -> None:
    text = path.read_bytes().decode()
    start, end = text.index("\nDeltagere fra KKR"), text.index("\nGæster fra")
    lines = [*re.finditer(r"^.*, Borgmester (.*?) Kommune.*\n", text[start:end], re.MULTILINE)]
    assert len(lines) == 10
    assert missing(text) == []
    names = {m.name_official: m.kommunekode for m in authority.municipalities()}
    for line in lines:
        rest = text[: start + line.start()] + text[start + line.end() :]
        assert missing(rest) == [names[f"{line[1]} Kommune"]]
