"""Results name the file, the line and the words, in a source and in the merged graph."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from referatgraf.model import Attendance, Basis, Judgement, Record, Severity, Span, Verdict
from referatgraf.reference import reference_quads
from referatgraf.resolution import resolve
from referatgraf.resolution.merging import merge
from referatgraf.triples import judgement_quads, merged_quads, source_quads
from referatgraf.validation import (
    Engine,
    PyShaclEngine,
    RawResult,
    Rule,
    validate_merged,
    validate_source,
)

BASE = "https://example.org/referatgraf/"
SHAPE = "https://w3id.org/referatgraf/shape/"


def without(quads: str, *parts: str) -> str:
    """Return the lines that do not hold all the parts; at least one does."""
    lines = quads.splitlines(keepends=True)
    kept = [line for line in lines if not all(part in line for part in parts)]
    assert len(kept) < len(lines)
    return "".join(kept)


def test_result_names_file_line_column_and_words(source: Any) -> None:
    quads = without(source.quads, "/participation/1>", "representationBasis")
    (one,) = source.validate(quads)
    assert one.shape == SHAPE + "participation-basis"
    assert one.component == "http://www.w3.org/ns/shacl#MinCountConstraintComponent"
    assert one.path == "https://w3id.org/referatgraf/def/representationBasis"
    assert (one.severity, one.graph) == (Severity.VIOLATION, source.iri)
    evidence = next(f for f in source.facts if f.id == "participation/1").evidence[0]
    assert (one.file, one.column, one.quote) == ("4f2a.txt", 1, "person/1")
    assert one.line == source.document.stored[: evidence.start].count("\n") + 1
    assert one.message_da.startswith("Repræsentationen har ikke præcis ét grundlag")
    assert one.message_en.startswith("The representation does not have exactly one basis")


def test_result_is_traced_by_the_graph_where_facts_are_not_at_hand(source: Any) -> None:
    quads = without(source.quads, "/participation/1>", "representationBasis")
    bare = replace(source, facts=())
    assert bare.validate(quads) == source.validate(quads)


def test_first_evidence_of_a_fact_counts_and_not_the_first_in_the_text(source: Any) -> None:
    facts = tuple(
        replace(f, evidence=(f.evidence[0], Span(0, 3))) if f.id == "participation/1" else f
        for f in source.facts
    )
    quads = source_quads(source.document, facts, BASE)
    changed = replace(source, facts=facts)
    (one,) = changed.validate(without(quads, "/participation/1>", "representationBasis"))
    assert one.quote == "person/1"
    assert one.source == "4f2a"
    assert one.start is not None and one.end is not None
    assert source.document.stored[one.start : one.end] == one.quote


def test_source_without_hash_is_found_at_the_first_line(source: Any) -> None:
    (one,) = source.validate(without(source.quads, "sha256"))
    assert (one.focus, one.file, one.line, one.column, one.quote) == (
        source.iri,
        "4f2a.txt",
        1,
        1,
        None,
    )


def test_broken_span_is_traced_to_itself(source: Any) -> None:
    (one,) = source.validate(without(source.quads, "#char=0,15>", "beginIndex"))
    assert (one.line, one.column, one.quote) == (1, 1, "KKR Nordjylland")


def test_shared_thing_is_traced_to_its_mention(source: Any) -> None:
    title = f'<{BASE}municipality/0849> <http://www.w3.org/2004/02/skos/core#prefLabel> "X"@da'
    (one,) = source.validate(source.quads + f"{title} <{source.iri}> .\n")
    assert one.shape == SHAPE + "organisation-label-unique"
    assert one.quote == "0849 Kommune"
    bare = replace(source, facts=())
    (again,) = bare.validate(source.quads + f"{title} <{source.iri}> .\n")
    assert again.quote == "0849 Kommune"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('anchorOf> "Viggo Lund"', 'anchorOf> "Viggo Lunde"'),
        ('anchorOf> "Viggo Lund"', 'anchorOf> "viggo Lund"'),
    ],
)
def test_quote_that_does_not_stand_there_is_found(source: Any, before: str, after: str) -> None:
    assert before in source.quads
    (one,) = source.validate(source.quads.replace(before, after))
    assert one.shape == SHAPE + "evidence-quote"
    assert one.component == "https://w3id.org/referatgraf/def/QuoteConstraintComponent"
    assert one.quote == "Viggo Lund"
    assert one.value is not None and one.value != "Viggo Lund"


def test_offsets_that_differ_from_the_address_are_found(source: Any) -> None:
    span = next(f for f in source.facts if f.id == "person/2").evidence[0]
    number = '"{}"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>'
    before = f"#char={span.start},{span.end}> <http://persistence.uni-leipzig.org/nlp2rdf"
    lines = [
        line.replace(number.format(span.start), number.format(span.start + 1))
        if before in line and "beginIndex" in line
        else line
        for line in source.quads.splitlines(keepends=True)
    ]
    assert source.shapes("".join(lines)) == {"evidence-quote"}


def test_quote_past_the_end_of_the_text_is_found(source: Any) -> None:
    cut = replace(source.document, stored=source.document.stored[:-3])
    assert replace(source, document=cut).shapes() == {"evidence-quote"}


def test_ill_typed_literal_is_a_result_and_no_crash(
    source: Any, capfd: pytest.CaptureFixture[str]
) -> None:
    for wrong in ("2021-02-30", "15. januar", "", "2021-01-15T99"):
        assert "meeting-date-type" in source.shapes(source.quads.replace("2021-01-15", wrong))
    assert capfd.readouterr() == ("", "")


def test_thing_that_no_register_knows_is_found(source: Any) -> None:
    quads = source.quads.replace("municipality/0849", "municipality/0999")
    found = source.shapes(quads)
    assert {"participation-organisation-described", "source-mention-described"} <= found


def test_party_that_had_no_letter_then_is_found(
    minutes: Callable[[str], Any], make_source: Callable[[Any], Any]
) -> None:
    from referatgraf.model import OrganisationType

    m = minutes("4f2b")
    party = m.organisation("Moderaterne", OrganisationType.PARTY, "party/moderaterne")
    m.meeting(m.kkr(), date="2015-01-15", place="Teams")
    m.membership(m.person("Karla Nørby"), party)
    assert make_source(m).shapes() == {"party-letter-valid"}


def test_warnings_of_a_document_that_lost_its_heading(
    minutes: Callable[[str], Any], make_source: Callable[[Any], Any]
) -> None:
    m = minutes("4f2c")
    m.meeting(None, date=None)
    person = m.person("Karla Nørby")
    m.participation(person)
    m.membership(person, None, title="Formand", role="formand")
    found = make_source(m).validate()
    assert {one.shape.removeprefix(SHAPE) for one in found} == {
        "meeting-body",
        "meeting-date",
        "meeting-place",
        "membership-organisation",
    }
    assert {one.severity for one in found} == {Severity.WARNING}


def test_chair_who_is_not_listed_is_named(
    minutes: Callable[[str], Any], make_source: Callable[[Any], Any]
) -> None:
    m = minutes("4f2d")
    kkr = m.kkr()
    m.meeting(kkr, place="Teams")
    m.membership(m.person("Karla Nørby"), kkr, title="Formand", role="formand")
    assert make_source(m).validate() == ()  # no list, nothing to miss her from
    town, members = m.municipality("0849"), m.group("Deltagere", Attendance.PRESENT)
    m.participation(
        m.person("Viggo Lund"), group=members, on_behalf_of=town, basis=Basis.MUNICIPALITY
    )
    (one,) = make_source(m).validate()
    assert one.shape == SHAPE + "meeting-chair-listed"
    assert one.message_da.startswith("“Karla Nørby” er formand")


def test_results_are_sorted_by_place_and_the_same_each_time(source: Any) -> None:
    quads = without(source.quads, "wasGeneratedBy")
    first = source.validate(quads)
    assert first == source.validate(quads)
    assert [one.line for one in first] == sorted(one.line or 0 for one in first)
    assert len(set(first)) == len(first) > 10


def test_text_that_is_no_n_quads_is_refused(source: Any) -> None:
    with pytest.raises(SyntaxError):
        source.validate("no quads")


class Recorder:
    """An engine of another make: it only needs rules and validate."""

    def __init__(self, engine: PyShaclEngine) -> None:
        self.rules: dict[str, Rule] = dict(engine.rules)
        self.seen = ""

    def validate(self, data: str, profile: Any) -> list[RawResult]:
        self.seen = data
        return []


def test_engine_gets_the_source_and_what_it_points_to(source: Any, engine: Any) -> None:
    recorder = Recorder(engine)
    standing_in: Engine = recorder
    reference = reference_quads(BASE)
    found = validate_source(
        source.quads, reference, source.document, source.facts, BASE, standing_in
    )
    assert found == ()
    assert recorder.seen.startswith(source.quads)
    added = recorder.seen.removeprefix(source.quads)
    assert "party-letter/v-venstre-1971" in added
    assert "municipality/0849/identifier/cvr> <http://www.w3.org/2004/02/skos/core#no" in added
    assert "body-rule/kkr-mayors/kkr-nordjylland> <http://purl.org/dc/terms/source> <http" in added
    assert f"\n<{BASE}municipality/0851> " not in added


@pytest.fixture
def records(minutes: Callable[[str], Any], source: Any) -> list[Record]:
    m = minutes("5a3b")
    kkr, town = m.kkr(), m.municipality("0849")
    m.meeting(kkr, date="2021-03-15")
    person = m.person("Karla Nørby")
    m.participation(person, Attendance.PRESENT, on_behalf_of=town, basis=Basis.MUNICIPALITY)
    document, facts = m.document(), tuple(m.facts)
    second = Record(document, facts, source_quads(document, facts, BASE))
    return [Record(source.document, source.facts, source.quads), second]


def merged(records: list[Record]) -> str:
    return merged_quads(merge(records, resolve(records)), BASE)


def check(quads: str, records: list[Record], engine: Engine) -> tuple[Any, ...]:
    return validate_merged([quads], reference_quads(BASE), records, BASE, engine)


def severe(quads: str, records: list[Record], engine: Engine) -> tuple[Any, ...]:
    return tuple(v for v in check(quads, records, engine) if v.severity is Severity.VIOLATION)


def test_merged_graph_of_sound_sources_breaks_no_rule(records: list[Record], engine: Any) -> None:
    resolution = resolve(records)
    quads = merged_quads(merge(records, resolution), BASE)
    judged = quads + judgement_quads(resolution.judgements, BASE)
    assert severe(judged, records, engine) == ()


def test_two_hats_are_told_and_withhold_nothing(records: list[Record], engine: Any) -> None:
    (one,) = check(merged(records), records, engine)
    assert (one.shape, one.severity) == (SHAPE + "person-two-hats", Severity.WARNING)
    assert one.message_en.startswith("“Karla Nørby” is at “KKR ")
    assert "https://" not in one.message_en.partition(" a member ")[0]
    assert one.file == "4f2a.txt"


def test_merged_result_is_traced_through_its_source(records: list[Record], engine: Any) -> None:
    lines = merged(records).splitlines(keepends=True)
    basis = next(line for line in lines if "representationBasis" in line)
    (one,) = severe("".join(line for line in lines if line != basis), records, engine)
    assert one.shape == SHAPE + "participation-basis"
    assert one.graph == BASE + "graph/merged"
    assert one.file in {"4f2a.txt", "5a3b.txt"}
    assert one.quote is not None and one.quote.startswith("person/")


def test_merged_node_without_a_source_has_no_place(records: list[Record], engine: Any) -> None:
    lines = merged(records).splitlines(keepends=True)
    node = next(line.split(" ")[0] for line in lines if "org#Membership>" in line)
    derived = (node, "wasDerivedFrom")
    (one,) = severe(without("".join(lines), *derived), records, engine)
    assert one.shape == SHAPE + "fact-evidence"
    assert (one.file, one.line, one.column, one.quote) == (None, None, None, None)


def test_unsure_fact_in_merged_is_found(records: list[Record], engine: Any) -> None:
    lines = merged(records).splitlines(keepends=True)
    node = next(line.split(" ")[0] for line in lines if "org#Membership>" in line)
    status = "<https://w3id.org/referatgraf/def/status"
    extra = f"{node} {status}> {status}/unsure> <{BASE}graph/merged> .\n"
    (one,) = severe("".join(lines) + extra, records, engine)
    assert one.shape == SHAPE + "published-sure"


def test_merge_against_a_judgement_is_found(records: list[Record], engine: Any) -> None:
    judgement = Judgement(
        "source/4f2a/person/1", "source/5a3b/person/1", Verdict.DIFFERENT, 1.0, "asta", "two people"
    )
    quads = merged(records) + judgement_quads([judgement], BASE)
    both = [
        line.split(" ")[0]
        for line in quads.splitlines()
        if "wasDerivedFrom> <" + BASE + "source/5a3b/person/1>" in line
    ]
    forced = f"{both[0]} <http://www.w3.org/ns/prov#wasDerivedFrom> <{BASE}{judgement.left}> .\n"
    found = check(quads + forced, records, engine)
    assert SHAPE + "merge-not-denied" in {one.shape for one in found}
