import os
import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

import referatgraf
from referatgraf import model
from referatgraf.accuracy import measured
from referatgraf.mapping import COMMON, RULES
from referatgraf.model import (
    Attendance,
    Document,
    Fact,
    Judgement,
    OrganisationType,
    Person,
    Record,
    Run,
    Severity,
    Span,
    Verdict,
    Violation,
)
from referatgraf.resolution import resolve
from referatgraf.resolution.merging import merge
from referatgraf.resolution.published import POINTERS
from referatgraf.triples import (
    derived_quads,
    judgement_quads,
    merged_quads,
    reference_quads,
    report_quads,
    source_quads,
)
from referatgraf.vocabulary import PREFIXES, RG

BASE = "https://example.org/referatgraf/"
PROLOGUE = f"BASE <{BASE}>\n" + "".join(f"PREFIX {p}: <{i}>\n" for p, i in PREFIXES.items())


def store(*texts: str) -> pyoxigraph.Store:
    found = pyoxigraph.Store()
    for text in texts:
        found.load(text.encode(), format=pyoxigraph.RdfFormat.N_QUADS)
    return found


def ask(text: str, pattern: str) -> bool:
    query = f"{PROLOGUE} ASK {{ GRAPH ?graph {{ {pattern} }} }}"
    return bool(store(text).query(query))


def values(text: str, pattern: str) -> list[str]:
    query = f"{PROLOGUE} SELECT ?x {{ GRAPH ?graph {{ {pattern} }} }}"
    rows = store(text).query(query)
    assert isinstance(rows, pyoxigraph.QuerySolutions)
    return sorted(row["x"].value.removeprefix(BASE) for row in rows)


def source(record: Record) -> str:
    return source_quads(record.document, record.facts, BASE)


def merged(*records: Record) -> str:
    return merged_quads(merge(records, resolve(records)), BASE)


def derived(*records: Record) -> str:
    return derived_quads(merge(records, resolve(records)), BASE)


def fact_types() -> list[type[Fact]]:
    found = [t for t in vars(model).values() if isinstance(t, type) and issubclass(t, Fact)]
    return [t for t in found if t is not Fact]


@pytest.mark.parametrize("kind", fact_types())
def test_mapping_names_each_field_of_each_fact(kind: type[Fact]) -> None:
    assert set(RULES[kind].fields) | COMMON == {f.name for f in fields(kind)}


@pytest.mark.parametrize("kind", fact_types())
def test_mapping_and_resolution_agree_on_pointers(kind: type[Fact]) -> None:
    written = {
        name
        for name, properties in RULES[kind].fields.items()
        for prop in properties
        if prop.write("1a", lambda value: f"urn:x:{value}") == "<urn:x:1a>"
    }
    assert written == set(POINTERS[kind])


@pytest.mark.parametrize(
    "pattern",
    [
        '<source/4f2a> a eli:Manifestation, prov:Entity ; rg:fileName "4f2a.txt" ; rg:sha256 ?hash',
        "<source/4f2a> schema:mentions <organisation/kkr-nordjylland>, <municipality/0849>",
        "<source/4f2a> schema:mentions <source/4f2a/organisation/3>",
        "<source/4f2a/extraction> a prov:Activity ; prov:used <source/4f2a> ;"
        " rg:softwareVersion ?version ; rg:ruleSetVersion ?rules",
        "<source/4f2a/meeting/1> a rg:Meeting, eli-dl:Activity ;"
        ' eli-dl:activity_date "2021-01-15"^^xsd:date ; rg:startTime "08:00" ; rg:endTime "10:30" ;'
        ' rg:place "Teams" ; eli-dl:had_responsible_organization <organisation/kkr-nordjylland> ;'
        " eli-dl:had_participation <source/4f2a/participation/1> ;"
        " eli-dl:consists_of <source/4f2a/item/1>, <source/4f2a/item/2>",
        '<source/4f2a/person/1> a person:Person, foaf:Person ; foaf:name "Karla Nørby" ;'
        ' skos:altLabel "K. Nørby"',
        '<source/4f2a/group/1> a rg:AttendanceGroup ; skos:prefLabel "Deltagere fra KKR"@da ;'
        " rg:attendance <https://w3id.org/referatgraf/def/attendance/present> ;"
        " rg:groupOrganization <organisation/kkr-nordjylland>",
        "<source/4f2a/participation/2> a eli-dl:Participation ;"
        " eli-dl:had_participant_person <source/4f2a/person/1> ;"
        " rg:attendance <https://w3id.org/referatgraf/def/attendance/guest> ;"
        " rg:attendanceGroup <source/4f2a/group/2> ;"
        " eli-dl:participation_in_name_of <organisation/kkr-nordjylland> ;"
        " rg:representationBasis <https://w3id.org/referatgraf/def/basis/nominated>",
        "<source/4f2a/membership/1> a org:Membership ; org:member <source/4f2a/person/1> ;"
        ' org:organization <municipality/0849> ; rg:titleAsWritten "Borgmester" ;'
        " org:role <https://w3id.org/referatgraf/def/role/borgmester> ; nif:confidence 1.0",
        '<source/4f2a/membership/2> nif:confidence 0.8 ; rg:extractor "test" ;'
        " prov:wasGeneratedBy <source/4f2a/extraction>",
        '<source/4f2a/organisation/3> a org:Organization ; skos:prefLabel "Nordlyd A/S"@da ;'
        " org:classification <https://w3id.org/referatgraf/def/organisation-type/company>",
        '<source/4f2a/item/2> a rg:AgendaItem, eli-dl:ForeseenActivity ; skos:notation "1.1" ;'
        ' dct:title "Økonomi"@da ; rg:caseNumber "SAG-2021-00200" ; eli-dl:activity_order 1 ;'
        " eli-dl:forms_part_of <source/4f2a/item/1>",
        "<source/4f2a/organisation/3> prov:wasDerivedFrom <source/4f2a#char=29,40> ."
        " <source/4f2a#char=29,40> a nif:RFC5147String ; nif:referenceContext <source/4f2a> ;"
        ' nif:beginIndex "29"^^xsd:nonNegativeInteger ; nif:endIndex "40"^^xsd:nonNegativeInteger ;'
        ' nif:anchorOf "Nordlyd A/S" ; itsrdf:taIdentRef <source/4f2a/organisation/3>',
        "<source/4f2a#char=0,15> itsrdf:taIdentRef <organisation/kkr-nordjylland>",
    ],
)
def test_source_says(two_hats: Record, pattern: str) -> None:
    assert ask(source(two_hats), pattern)


def test_source_describes_no_shared_thing(two_hats: Record) -> None:
    described = {q.subject.value for q in store(source(two_hats))}
    assert all(s.startswith(f"{BASE}source/4f2a") for s in described)


def test_source_graph_is_named_by_the_source(two_hats: Record) -> None:
    assert {g.value for g in store(source(two_hats)).named_graphs()} == {f"{BASE}source/4f2a"}


def test_source_has_no_blank_node(two_hats: Record) -> None:
    assert "_:" not in source(two_hats)


def test_source_marks_unsure_facts_and_mentions_none_of_them(minutes: Any) -> None:
    m = minutes("a")
    m.organisation("Nordlyd A/S", unsure=True)
    text = source(m.record())
    status = "<https://w3id.org/referatgraf/def/status/unsure>"
    assert ask(text, f"<source/a/organisation/1> rg:status {status}")
    assert not ask(text, "?source schema:mentions ?organisation")


def test_source_mentions_only_what_the_text_names(minutes: Any) -> None:
    m = minutes("a")
    m.organisation("Venstre", OrganisationType.PARTY, "party/venstre", mentioned=False)
    assert not ask(source(m.record()), "?source schema:mentions ?organisation")


@pytest.mark.parametrize(("letter", "notation"), [("L", "L"), (None, "Byens Liste")])
def test_source_describes_a_local_list(minutes: Any, letter: str | None, notation: str) -> None:
    m = minutes("a")
    town = m.municipality("0849")
    m.organisation("Byens Liste", OrganisationType.PARTY, letter=letter, municipality=town)
    node = "<source/a/organisation/2> a rg:Party, org:Organization ; rg:listIn <municipality/0849>"
    assert ask(source(m.record()), f'{node} ; skos:notation "{notation}"')


def test_source_describes_a_kind_of_body_itself(minutes: Any) -> None:
    # "Byrådet" is in the register as a word, not as one body.
    m = minutes("a")
    m.organisation("Byrådet", OrganisationType.BODY, "organisation/byraadet")
    assert ask(source(m.record()), '<source/a/organisation/1> skos:prefLabel "Byrådet"@da')


def test_source_leaves_out_a_variant_that_repeats_the_name(minutes: Any) -> None:
    m = minutes("a")
    m.person("Karla Nørby", variants=("Karla Nørby", "K. Nørby"))
    m.organisation("Nordlyd A/S", variants=("Nordlyd A/S", "Nordlyd"))
    assert values(source(m.record()), "?thing skos:altLabel ?x") == ["K. Nørby", "Nordlyd"]


def test_source_ties_no_page_of_members_to_a_meeting(minutes: Any) -> None:
    m = minutes("a")
    m.meeting(m.kkr(), None)
    m.participation(m.person("Karla Nørby"), None)
    text = source(m.record())
    assert not ask(text, "?meeting eli-dl:had_participation ?participation")
    assert not ask(text, "?participation rg:attendance ?attendance")


def test_source_lists_every_file_name(two_hats: Record) -> None:
    document = replace(two_hats.document, file_names=("b.txt", 'a">.txt'))
    text = source_quads(document, (), BASE)
    assert values(text, "<source/4f2a> rg:fileName ?x") == ['a">.txt', "b.txt"]


def test_source_refuses_a_document_id_that_is_no_segment(two_hats: Record) -> None:
    with pytest.raises(ValueError, match="not an IRI"):
        source_quads(replace(two_hats.document, id="a> <b"), (), BASE)


@given(st.text(st.characters(exclude_categories=()), min_size=1))
def test_source_keeps_any_name_in_one_literal(name: str) -> None:
    document = Document("a", "0", ("a.txt",), name, name, (Run(0, 0, len(name)),))
    person = Person(
        id="person/1", evidence=(Span(0, len(name)),), extractor="test", name=f"x{name}"
    )
    text = source_quads(document, [person], BASE)
    plain = source_quads(document, [replace(person, name="x")], BASE)
    assert len(list(store(text))) == len(list(store(plain)))


def test_injected_name_gives_one_triple(minutes: Any) -> None:
    m = minutes("a")
    m.person('x> <http://e/p> "pwned" . <http://e/y')
    text = source(m.record())
    assert not ask(text, "?s <http://e/p> ?o")
    assert values(text, "?s foaf:name ?x") == ['x> <http://e/p> "pwned" . <http://e/y']


def test_merged_joins_two_renderings_of_one_meeting(two_hats: Record) -> None:
    other = replace(two_hats, document=replace(two_hats.document, id="77b0"))
    text = merged(two_hats, other)
    assert len(values(text, "?x a person:Person")) == 2
    assert values(text, "?x a rg:Meeting") == ["meeting/kkr-nordjylland/2021-01-15"]
    assert len(values(text, "?x a eli-dl:Participation")) == 4
    assert len(values(text, "?x a org:Membership")) == 2
    assert values(text, "?x a rg:AgendaItem") == [
        "meeting/kkr-nordjylland/2021-01-15/item/1",
        "meeting/kkr-nordjylland/2021-01-15/item/1-1",
    ]
    derivation = '?person foaf:name "Karla Nørby" ; prov:wasDerivedFrom ?x'
    assert values(text, derivation) == ["source/4f2a/person/1", "source/77b0/person/1"]


def test_merged_points_to_shared_things_and_describes_none(two_hats: Record) -> None:
    text = merged(two_hats)
    assert ask(text, "?membership org:organization <municipality/0849>")
    assert not ask(text, "<municipality/0849> ?p ?o")
    assert not ask(text, "<organisation/kkr-nordjylland> ?p ?o")


def test_merged_observes_a_membership_and_dates_no_period(two_hats: Record) -> None:
    text = merged(two_hats)
    assert values(text, "?membership rg:observedOn ?x") == ["2021-01-15"] * 2
    assert not ask(text, "?membership org:memberDuring ?period")


def test_merged_leaves_the_extractor_and_spans_to_the_sources(two_hats: Record) -> None:
    text = merged(two_hats)
    assert "#char=" not in text and "extractor" not in text


def test_merged_node_has_the_confidence_of_its_surest_source(two_hats: Record) -> None:
    doubted = tuple(replace(f, confidence=0.3) for f in two_hats.facts)
    other = replace(two_hats, document=replace(two_hats.document, id="77b0"), facts=doubted)
    assert set(values(merged(two_hats, other), "?node nif:confidence ?x")) == {"0.8", "1"}


@pytest.mark.parametrize("fate", ["unsure", "withheld"])
@pytest.mark.parametrize(
    ("fact_id", "gone"),
    [
        ("person/1", ["person:Person", "eli-dl:Participation", "org:Membership", "rg:TwoHats"]),
        ("organisation/3", ["org:Organization", "eli-dl:Participation", "org:Membership"]),
        ("meeting/1", ["rg:Meeting", "eli-dl:Participation", "rg:AgendaItem"]),
        ("organisation/1", ["rg:Meeting", "eli-dl:Participation", "rg:AgendaItem"]),
        ("group/2", ["rg:AttendanceGroup", "eli-dl:Participation", "rg:TwoHats"]),
        ("participation/2", ["eli-dl:Participation", "rg:TwoHats"]),
        ("item/1", ["rg:AgendaItem"]),
    ],
)
def test_doubt_never_reaches_merged_nor_what_points_to_it(
    two_hats: Record, fact_id: str, gone: list[str], fate: str
) -> None:
    if fate == "withheld":
        record = replace(two_hats, withheld=frozenset({fact_id}))
    else:
        facts = tuple(replace(f, unsure=f.id == fact_id) for f in two_hats.facts)
        record = replace(two_hats, facts=facts)
    before, after = merged(two_hats) + derived(two_hats), merged(record) + derived(record)
    for kind in gone:
        assert len(values(after, f"?x a {kind}")) < len(values(before, f"?x a {kind}"))
    assert f"source/4f2a/{fact_id}>" not in after
    nodes = {q.subject.value for q in store(after)}
    pointed = {q.object.value for q in store(after) if isinstance(q.object, pyoxigraph.NamedNode)}
    minted = {p for p in pointed if p.startswith((f"{BASE}person/", f"{BASE}meeting/"))}
    assert minted <= nodes


def test_a_doubted_item_takes_its_sub_items_along(two_hats: Record) -> None:
    text = merged(replace(two_hats, withheld=frozenset({"item/1"})))
    assert values(text, "?x a rg:AgendaItem") == []


def test_derived_says_who_represents_whom(two_hats: Record) -> None:
    both = merged(two_hats) + derived(two_hats)
    query = (
        PROLOGUE + "SELECT ?name ?x { GRAPH ?a { ?p foaf:name ?name } GRAPH <graph/derived>"
        " { ?p rg:represents ?x } }"
    )
    rows = store(both).query(query)
    assert isinstance(rows, pyoxigraph.QuerySolutions)
    found = {(r["name"].value, r["x"].value.removeprefix(BASE).partition("/o")[0]) for r in rows}
    assert found == {
        ("Karla Nørby", "municipality/0849"),
        ("Karla Nørby", "organisation/kkr-nordjylland"),
        ("Viggo Lund", "municipality/0849"),
        ("Viggo Lund", "organisation"),
    }


def test_derived_finds_two_hats_on_two_sides_only(two_hats: Record) -> None:
    # Viggo Lund speaks for two organisations, in one list.
    text = merged(two_hats) + derived(two_hats)
    person = values(derived(two_hats), "?finding a rg:TwoHats ; rg:onPerson ?x")
    assert person == values(text, '?x foaf:name "Karla Nørby"')
    hats = values(derived(two_hats), "?finding a rg:TwoHats ; prov:wasDerivedFrom ?x")
    assert len(hats) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Attendance.PRESENT, Attendance.PRESENT),
        (Attendance.GUEST, Attendance.GUEST),
        (Attendance.ABSENT, Attendance.GUEST),
        (Attendance.ABSENT, Attendance.PRESENT),
    ],
)
def test_two_lists_of_one_side_are_no_two_hats(
    minutes: Any, first: Attendance, second: Attendance
) -> None:
    m = minutes("a")
    m.meeting(m.kkr())
    person = m.person("Karla Nørby")
    for label, attendance in (("Den ene", first), ("Den anden", second)):
        m.participation(person, attendance, group=m.group(label, attendance))
    assert derived(m.record()) == ""


def test_two_meetings_are_no_two_hats(minutes: Any) -> None:
    records = []
    for day, attendance in (("2021-01-15", Attendance.PRESENT), ("2021-02-15", Attendance.GUEST)):
        m = minutes("a" + day[6:7])
        m.meeting(m.kkr(), day)
        m.participation(m.person("Karla Nørby"), attendance, group=m.group("Liste", attendance))
        records.append(m.record())
    assert derived(*records) == ""


def test_judgements_are_written_with_reason_and_never_as_sameness() -> None:
    one = Judgement("source/a/person/1", "source/b/person/1", Verdict.SAME, 0.9, "rule:x", "equal")
    other = replace(one, right="source/c/person/1", verdict=Verdict.DIFFERENT)
    text = judgement_quads([one, other], BASE)
    assert ask(
        text,
        "?judgement a rg:Judgement ; rg:left <source/a/person/1> ; rg:right <source/b/person/1> ;"
        " rg:verdict <https://w3id.org/referatgraf/def/verdict/same> ; nif:confidence 0.9 ;"
        ' rg:judgedBy "rule:x" ; rg:reason "equal"@en',
    )
    assert len(values(text, "?x a rg:Judgement")) == 2
    assert not ask(text, "?one owl:sameAs ?other")


def test_report_names_file_line_and_both_languages() -> None:
    violation = Violation(
        focus=BASE + "source/a/participation/1",
        shape="https://w3id.org/referatgraf/shape/x",
        component="http://www.w3.org/ns/shacl#MinCountConstraintComponent",
        severity=Severity.VIOLATION,
        graph=BASE + "source/a",
        message_da="Noget mangler",
        message_en="Something is missing",
        value="no iri",
        file="a.txt",
        line=41,
    )
    text = report_quads("7f3a", {"documents": 1}, [violation, violation], BASE)
    assert ask(
        text,
        "?r a sh:ValidationResult ;"
        ' sh:resultMessage "Noget mangler"@da, "Something is missing"@en ;'
        ' sh:resultSeverity sh:Violation ; sh:value "no iri" ; rg:file "a.txt" ; rg:line 41 ;'
        " sh:focusNode <source/a/participation/1> . ?report sh:result ?r ; sh:conforms false",
    )
    assert len(values(text, "?x a sh:ValidationResult")) == 1
    assert ask(text, '<run/7f3a/count/documents> rg:countOf "documents" ; rdf:value 1')


def test_report_without_results_conforms() -> None:
    assert ask(report_quads("7f3a", {}, [], BASE), "?report sh:conforms true")


def test_shuffled_input_gives_the_same_bytes(two_hats: Record, minutes: Any) -> None:
    others = [minutes(i).seat("Karla Nørby", "0849", body="nordjylland").record() for i in "abcd"]
    records = [two_hats, *others]
    turned = [replace(r, facts=r.facts[::-1]) for r in reversed(records)]
    for write in (merged, derived):
        assert write(*records) == write(*turned)
    assert source(two_hats) == source(turned[-1])
    assert resolve(records) == resolve(turned)


SCRIPT = """
import sys
from referatgraf.model import *
from referatgraf.resolution import resolve
from referatgraf.resolution.merging import merge
from referatgraf.triples import *
def record(i):
    words = "Karla Nørby KKR Nordjylland Jammerbugt Kommune Nordlyd A/S"
    at = dict(evidence=(Span(0, 11), Span(12, 27)), extractor="test")
    document = Document(i, "0", (i, i + "b"), words, words, (Run(0, 0, len(words)),))
    facts = (
        Organisation(id="organisation/1", name="KKR Nordjylland", type=OrganisationType.BODY,
                     authority="organisation/kkr-nordjylland", **at),
        Organisation(id="organisation/2", name="Jammerbugt Kommune", variants=("b", "a", "c"),
                     type=OrganisationType.MUNICIPALITY, authority="municipality/0849", **at),
        Organisation(id="organisation/3", name="Nordlyd A/S", type=OrganisationType.COMPANY,
                     variants=("Nordlyd", "Nord-lyd"), **at),
        Person(id="person/1", name="Karla Nørby", variants=("K. N.", "Karla N."), **at),
        Meeting(id="meeting", body="organisation/1", date="2021-01-15", **at),
        Participation(id="participation/1", person="person/1", attendance=Attendance.PRESENT,
                      on_behalf_of="organisation/2", basis=Basis.MUNICIPALITY, **at),
        Membership(id="membership/1", person="person/1", organisation="organisation/3", **at),
    )
    return Record(document, facts, "")
records = [record(i) for i in ("a1", "b2", "c3")]
base = "https://example.org/"
decided = resolve(records)
nodes = merge(records, decided)
out = [source_quads(r.document, r.facts, base) for r in records]
out += [merged_quads(nodes, base), derived_quads(nodes, base)]
out += [judgement_quads(decided.judgements, base), reference_quads(base)]
sys.stdout.buffer.write("".join(out).encode())
"""


@pytest.mark.slow
def test_hash_seed_changes_no_byte() -> None:
    package = str(Path(referatgraf.__file__).parents[1])
    seen = set()
    for seed in ("0", "1", "2", "3", "4", "random"):
        env = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": package}
        run = subprocess.run(
            [sys.executable, "-c", SCRIPT], env=env, capture_output=True, check=True
        )
        seen.add(run.stdout)
    assert len(seen) == 1 and seen.pop()


def test_every_graph_is_sorted_and_ends_its_lines(two_hats: Record) -> None:
    decided = resolve([two_hats])
    for text in (
        source(two_hats),
        merged(two_hats),
        derived(two_hats),
        judgement_quads(decided.judgements, BASE),
        reference_quads(BASE),
    ):
        lines = text.split("\n")
        assert lines.pop() == ""
        assert lines == sorted(set(lines))


def test_report_tells_how_accurate_the_rules_are() -> None:
    text = report_quads("7f3a", {}, [], BASE)
    for row in measured():
        at = f"<accuracy/{row.rules}/{row.gold}"
        assert ask(
            text,
            f"{at}/{row.relation}-recall> a dqv:QualityMeasurement ; dqv:computedOn {at}> ;"
            f" dqv:isMeasurementOf <{RG}metric/{row.relation}-recall> ; dqv:value {row.recall}",
        )
        assert ask(text, f'{at}> rg:ruleSetVersion "{row.rules}" ; rdfs:label ?label')
    assert len(list(measured())) == text.count("-f1> <http://www.w3.org/ns/dqv#value>")
