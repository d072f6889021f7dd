from collections import Counter

import pyoxigraph
import pytest

from referatgraf import authority
from referatgraf.reference import known_organisations, reference_quads
from referatgraf.vocabulary import PREFIXES

BASE = "https://example.org/referatgraf/"
PROLOGUE = f"BASE <{BASE}>\n" + "".join(f"PREFIX {p}: <{i}>\n" for p, i in PREFIXES.items())


@pytest.fixture(scope="module")
def store() -> pyoxigraph.Store:
    found = pyoxigraph.Store()
    found.load(
        reference_quads(BASE).encode(),
        format=pyoxigraph.RdfFormat.N_QUADS,
        to_graph=None,
    )
    return found


def rows(store: pyoxigraph.Store, pattern: str) -> list[tuple[str, ...]]:
    found = store.query(PROLOGUE + pattern, use_default_graph_as_union=True)
    assert isinstance(found, pyoxigraph.QuerySolutions)
    return sorted(tuple(v.value.removeprefix(BASE) for v in row) for row in found)


def test_every_line_stands_in_the_reference_graph(store: pyoxigraph.Store) -> None:
    assert [g.value for g in store.named_graphs()] == [BASE + "graph/reference"]
    assert not list(store.quads_for_pattern(None, None, None, pyoxigraph.DefaultGraph()))
    assert "_:" not in reference_quads(BASE)


def test_there_are_98_municipalities_of_today(store: pyoxigraph.Store) -> None:
    pattern = """SELECT ?m { ?m a rg:Municipality ; rg:inRegion/a rg:Region
        FILTER NOT EXISTS { ?m a rg:FormerMunicipality } }"""
    assert len(rows(store, pattern)) == 98


def test_a_municipality_has_names_in_both_languages_and_its_identifiers(
    store: pyoxigraph.Store,
) -> None:
    pattern = """SELECT ?name { <municipality/0101> skos:prefLabel ?name } ORDER BY ?name"""
    assert rows(store, pattern) == [("Copenhagen Municipality",), ("Københavns Kommune",)]
    pattern = """SELECT ?code ?kind { <municipality/0101> adms:identifier ?i .
        ?i a adms:Identifier ; skos:notation ?code ; dct:type ?kind }"""
    kinds = [(code, kind.rpartition("/")[2]) for code, kind in rows(store, pattern)]
    assert kinds == [("0101", "kommunekode"), ("64942212", "cvr")]


@pytest.mark.parametrize("kind", ["rg:Municipality", "rg:Region", "rg:Party", "org:Organization"])
def test_everything_has_one_danish_name(store: pyoxigraph.Store, kind: str) -> None:
    pattern = f"""SELECT ?x (COUNT(?name) AS ?n) {{ ?x a {kind} OPTIONAL {{
        ?x skos:prefLabel ?name FILTER(LANG(?name) = "da") }} }} GROUP BY ?x"""
    assert {n for _, n in rows(store, pattern)} == {"1"}


def test_no_other_name_repeats_the_preferred_one(store: pyoxigraph.Store) -> None:
    assert rows(store, "SELECT ?x { ?x skos:prefLabel ?n ; skos:altLabel ?n }") == []


def test_a_municipality_code_is_that_of_its_node(store: pyoxigraph.Store) -> None:
    found = rows(store, "SELECT ?m ?code { ?m rg:municipalityCode ?code }")
    assert all(m == f"municipality/{code}" for m, code in found)
    assert len(found) == 98 + len(authority.merged_municipalities())


def test_former_municipalities_take_no_name_or_code_of_today() -> None:
    today = authority.municipalities()
    names = {m.name_official for m in today} | {m.kommunekode for m in today}
    for former in authority.merged_municipalities():
        assert not {former.name_official, former.kommunekode_old} & names


def test_a_former_municipality_leads_to_its_heir(store: pyoxigraph.Store) -> None:
    pattern = """SELECT ?name { ?old a rg:FormerMunicipality ;
        skos:prefLabel "Fjerritslev Kommune"@da ;
        dct:isReplacedBy/skos:prefLabel ?name FILTER(LANG(?name) = "da") }"""
    assert rows(store, pattern) == [("Jammerbugt Kommune",)]


def test_a_party_has_one_notation(store: pyoxigraph.Store) -> None:
    counted = Counter(
        p for p, _ in rows(store, "SELECT ?p ?n { ?p a rg:Party ; skos:notation ?n }")
    )
    assert len(counted) == len(authority.parties())
    assert set(counted.values()) == {1}


def test_a_letter_is_told_by_period(store: pyoxigraph.Store) -> None:
    pattern = """SELECT ?party ?from { ?l a rg:ListLetter ; skos:notation "D" ; rg:letterOf ?party ;
        rg:validFrom ?from }"""
    assert rows(store, pattern) == [
        ("party/centrum-demokraterne", "1989"),
        ("party/nye-borgerlige", "2019"),
        ("party/venstre", "1943"),
    ]
    pattern = (
        "SELECT ?from { ?l rg:letterOf <party/venstre> ; skos:notation 'V' ; rg:validFrom ?from }"
    )
    assert rows(store, pattern) == [("1971",)]


def test_every_letter_leads_to_a_party(store: pyoxigraph.Store) -> None:
    pattern = "SELECT ?l { ?l rg:letterOf ?p FILTER NOT EXISTS { ?p a rg:Party } }"
    assert rows(store, pattern) == []


def test_a_role_is_a_concept_in_both_languages(store: pyoxigraph.Store) -> None:
    role = "<https://w3id.org/referatgraf/def/role/borgmester>"
    found = rows(store, f"SELECT ?n {{ {role} a skos:Concept ; skos:prefLabel ?n }}")
    assert found == [("borgmester",), ("mayor",)]
    assert len(rows(store, "SELECT ?r { ?r a skos:Concept }")) == len(authority.roles())


def test_a_pattern_is_no_name(store: pyoxigraph.Store) -> None:
    assert rows(store, 'SELECT ?n { ?r skos:altLabel ?n FILTER(CONTAINS(?n, "…")) }') == []


def test_kinds_of_bodies_and_doubles_of_regions_are_left_out() -> None:
    names = {o.name for o in known_organisations()}
    assert not names & {"Byrådet", "Økonomiudvalget", "Region Nordjylland"}
    assert {"KKR Nordjylland"} <= names


def test_organisations_have_one_type_of_the_scheme(store: pyoxigraph.Store) -> None:
    found = rows(store, "SELECT ?o ?t { ?o a org:Organization ; org:classification ?t }")
    assert set(Counter(o for o, _ in found).values()) == {1}


def test_reference_refuses_a_base_that_is_no_iri() -> None:
    with pytest.raises(ValueError, match="not an IRI"):
        reference_quads("https://example.org/ x/")
