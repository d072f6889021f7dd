"""The standard sh:ValidationReport: results, places, decisions with PROV, the same bytes always."""

from dataclasses import replace

import pyoxigraph as ox

from notes.margins import BASE, margin_of, note_on, overruled, small, source_of
from referatgraf import resources
from referatgraf.notes import Correction, Margin, Verdict
from referatgraf.notes.turtle import decision_quads, trig, turtle
from referatgraf.vocabulary import PREFIXES, RG

SH = PREFIXES["sh"]


def ask(margin: Margin, pattern: str) -> list[tuple[str, ...]]:
    store = ox.Store()
    store.load(turtle(margin), ox.RdfFormat.TURTLE)
    rows = store.query(f"SELECT * {{ {pattern} }}", prefixes=dict(PREFIXES))
    assert isinstance(rows, ox.QuerySolutions)
    return sorted(tuple(str(term) for term in row) for row in rows)


def test_report_holds_what_shacl_asks_of_each_result() -> None:
    pattern = """[] a sh:ValidationReport ; sh:conforms false ; sh:result ?r .
        ?r a sh:ValidationResult ; sh:focusNode ?focus ; sh:resultPath ?path ; sh:value ?value ;
           sh:sourceShape ?shape ; sh:sourceConstraintComponent ?part ; sh:resultSeverity ?s ;
           sh:resultMessage ?da, ?en FILTER(LANG(?da) = "da" && LANG(?en) = "en")"""
    found = ask(small(), pattern)
    assert len(found) == 3
    assert {row[6] for row in found} == {f"<{SH}{s}>" for s in ("Violation", "Warning", "Info")}
    assert ask(margin_of(), "[] sh:conforms ?c . FILTER(?c)")


def test_result_tells_its_place_and_words() -> None:
    pattern = """?r rg:file ?f ; rg:line ?l ; rg:column ?c ; rg:page ?p ; rg:noteId ?n ;
        prov:wasDerivedFrom ?w . ?w a nif:RFC5147String ; nif:beginIndex ?b ; nif:endIndex ?e ;
        nif:anchorOf ?q ; nif:referenceContext ?source"""
    rows = ask(small(), pattern)
    assert len(rows) == 2
    assert '"Asta Brink"' in rows[0] or '"Asta Brink"' in rows[1]
    assert f"<{BASE}source/{'ab' * 8}#char=9,19>" in {term for row in rows for term in row}


def test_decision_says_who_when_why_and_about_which_note() -> None:
    pattern = """?r rg:hasDecision ?d . ?d a rg:NoteDecision ; rg:noteId ?n ; rg:reason ?why ;
        rg:noteVerdict ?v ; prov:generatedAtTime ?at ; prov:wasAttributedTo/foaf:name ?who"""
    (row,) = ask(small(), pattern)
    assert {'"Sådan hedder hun."', '"Karla Nørby"', f"<{RG}note-verdict/overruled>"} < set(row)


def corrected() -> Margin:
    note = note_on(source_of(), "Asta Brink")
    right = Correction(note.first.focus, note.key.path, ('"Asta Brink"',), '"Asta\\n\\"Lund\\""@da')
    decision = replace(overruled(note, ""), verdict=Verdict.CORRECTED, correction=right)
    return margin_of(replace(note, decision=decision))


def test_correction_is_a_statement_of_its_own() -> None:
    pattern = """?d rg:hasCorrection ?c . ?c a rg:Correction, rdf:Statement ; rdf:subject ?node ;
        rdf:predicate foaf:name ; rdf:object ?new ; rg:oldValue ?old ;
        prov:generatedAtTime ?at ; prov:wasAttributedTo ?who"""
    (row,) = ask(corrected(), pattern)
    assert {'"Asta Brink"', '"Asta\\n\\"Lund\\""@da'} < set(row)


def test_decisions_stand_in_a_graph_of_their_own() -> None:
    quads = list(ox.parse(trig(corrected()), ox.RdfFormat.TRIG))
    graphs = {str(quad.graph_name) for quad in quads}
    assert graphs == {f"<{BASE}graph/decision>",
                      f"<{BASE}graph/report/0123456789abcdef/notes>"}  # fmt: skip
    plain = {quad.triple for quad in ox.parse(turtle(corrected()), ox.RdfFormat.TURTLE)}
    assert plain == {quad.triple for quad in quads}


def test_terms_are_declared_and_bytes_are_the_same() -> None:
    declared = {q.subject.value for q in ox.parse(resources.ontology(), ox.RdfFormat.TURTLE)}
    found = list(ox.parse(trig(corrected()), ox.RdfFormat.TRIG))
    terms = {t.value for q in found for t in (q.predicate, q.object) if isinstance(t, ox.NamedNode)}
    assert {term for term in terms if term.startswith(RG)} <= declared
    assert {f"{RG}note-verdict/{verdict}" for verdict in Verdict} <= declared
    for write in (turtle, trig):
        assert write(small()) == write(small())


def test_lost_decision_is_exported_too() -> None:
    margin = margin_of(lost=(overruled(note_on(source_of(), "Asta Brink")),))
    assert decision_quads(margin).count("NoteDecision>") == 1
