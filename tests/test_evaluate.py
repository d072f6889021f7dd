"""scripts/evaluate: facts match as the gold's rules say; the numbers are the shared scorer's."""

import csv
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import accuracy
import pytest
import scoring

from referatgraf.accuracy import measured
from referatgraf.reference import reference_quads
from referatgraf.triples import source_quads
from referatgraf.vocabulary import DEFAULT_BASE

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold"
SHARED = ROOT.parent / "shared"


def evaluated(*words: object) -> str:
    command = [sys.executable, ROOT / "scripts" / "accuracy.py", *words]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True)
    return done.stdout


def gold(**fields: Any) -> dict[str, Any]:
    person = {"attendance": "mentioned", "party": None, "municipality": None}
    people = [person | {"roles": [], "represents": []} | one for one in fields.pop("people", [])]
    return {"people": people, "organisations": [], "agenda": [], "meeting": {}} | fields


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Karla  Nørby", "karla nørby"),
        ("Rå\u00addet\u00a0i Ry.", "rådet i ry"),
        ("No\u0308rby – Lund", "Nörby - Lund"),
        ("Ros’ udvalg", "Ros' udvalg"),
    ],
)
def test_words_that_look_alike_are_equal(one: str, other: str) -> None:
    assert scoring.folded(one) == scoring.folded(other)
    assert scoring.folded(one) != scoring.folded(one + "x")


def test_municipality_matches_with_and_without_genitive() -> None:
    for told in ("Nordfyn", "Nordfyns", "Nordfyns Kommune"):
        fact = ("karla", scoring.place(told))
        assert scoring.meets("municipality", ("karla", "nordfyn"), {fact})
    assert not scoring.meets("municipality", ("karla", "nordfyn"), {("viggo", "nordfyn")})
    assert not scoring.meets("represents", ("karla", "nordfyn"), {("karla", "nordfyns")})


def test_facts_are_matched_one_to_one() -> None:
    wanted = {("a",), ("b",), ("c",)}
    tally = scoring.compare(
        "person", wanted, [{("a",)}, {("a",), ("b",)}, {("d",)}, {("e",)}], {("e",)}
    )
    assert (tally.hits, tally.missed, tally.spurious) == (2, [("c",)], [{("d",)}])
    precision, recall, f1 = tally.measures()
    assert (precision, recall) == (2 / 3, 2 / 3) and f1 == pytest.approx(2 / 3)


def test_nothing_wanted_and_nothing_found_is_perfect() -> None:
    assert scoring.Tally().measures() == (1.0, 1.0, 1.0)
    assert scoring.compare("person", {("a",)}, []).measures() == (1.0, 0.0, 0.0)


def test_what_one_annotator_states_is_neither_demanded_nor_wrong() -> None:
    first = gold(people=[{"name": "Karla Nørby"}, {"name": "Viggo Lund"}])
    other = gold(people=[{"name": "Karla Nørby"}, {"name": "Ulla Ås"}])
    wanted = scoring.score(first, other, None, None)["person"]
    assert wanted.missed == [("karla nørby",)]
    both, one = scoring.agreed(
        "person", scoring.expected(first)["person"], scoring.expected(other)["person"]
    )
    assert (both, one) == ({("karla nørby",)}, {("viggo lund",), ("ulla ås",)})


def test_graph_is_read_as_the_contract_says(two_hats: Any) -> None:
    import pyoxigraph as ox

    quads = reference_quads(DEFAULT_BASE)
    quads += source_quads(two_hats.document, two_hats.facts, DEFAULT_BASE)
    graphs = scoring.Graphs(ox.parse(quads, ox.RdfFormat.N_QUADS))
    facts = scoring.found(graphs, graphs.sources()["4f2a"])
    assert sorted(facts["attendance"], key=str) == [
        {("karla nørby", "present")},
        {("viggo lund", "present")},
    ]
    assert any(("karla nørby", "jammerbugt") in one for one in facts["municipality"])
    assert any(("karla nørby", "borgmester", "jammerbugt kommune") in one for one in facts["role"])
    assert any(("viggo lund", "nordlyd a/s") in one for one in facts["represents"])
    assert {("sag-2021-00200",)} in facts["case"]
    assert {("1.1", "økonomi")} in facts["agenda"]
    assert {("time", "08:00")} in facts["meeting"]


def test_gold_is_complete_and_has_layouts() -> None:
    names = sorted(path.stem for path in GOLD.glob("*.txt"))
    assert names == sorted(path.stem for path in GOLD.glob("*.json"))
    assert list(accuracy.layouts_of(GOLD)) == names
    assert len(names) >= 40


def test_shipped_numbers_are_those_of_the_page() -> None:
    page = (ROOT / "docs" / "accuracy.md").read_text("utf-8")
    for row in measured():
        numbers = f"{row.precision:.3f} | {row.recall:.3f} | {row.f1:.3f}"
        assert f"| {row.relation} | {row.facts} | {numbers} |" in page
        assert f"rules {row.rules}" in page


@pytest.mark.slow
def test_rules_are_no_worse_than_the_shipped_numbers_say() -> None:
    documents = accuracy.scored(GOLD, accuracy.built(accuracy.minutes(GOLD)))
    today = accuracy.by_relation(documents)["all"].measures()[2]
    (told,) = (r.f1 for r in measured() if (r.gold, r.relation) == ("constructed", "all"))
    assert today > told - 0.005, "run scripts/evaluate -v, then scripts/evaluate --write"


@pytest.mark.slow
def test_evaluate_tells_relations_publishers_layouts_and_misses(tmp_path: Path) -> None:
    few = tmp_path / "few"
    few.mkdir()
    for name in ("a03-hedensted-udvalg-flueben", "b14-folkeoplysningsudvalg"):
        for ending in ("txt", "json"):
            (few / f"{name}.{ending}").write_bytes((GOLD / f"{name}.{ending}").read_bytes())
    (few / "layouts.csv").write_bytes((GOLD / "layouts.csv").read_bytes())
    spoiled = json.loads((few / "a03-hedensted-udvalg-flueben.json").read_text("utf-8"))
    spoiled["people"] = [*spoiled["people"], gold(people=[{"name": "Ingen Nævnt"}])["people"][0]]
    (few / "a03-hedensted-udvalg-flueben.json").write_text(json.dumps(spoiled), encoding="utf-8")
    told = evaluated("-v", "--json", tmp_path / "n.json", few)
    assert "| Rebild Kommune |" in told and "| bullets and ticks |" in told
    assert "a03-hedensted-udvalg-flueben\tperson\tmissed\tingen nævnt" in told
    numbers = json.loads((tmp_path / "n.json").read_text("utf-8"))["few"]
    assert numbers["relations"]["person"][2] < 1
    assert "| `lists` | -" in evaluated("--without", "lists", few)
    with pytest.raises(subprocess.CalledProcessError):
        evaluated(tmp_path / "none")


@pytest.mark.shared
@pytest.mark.slow
@pytest.mark.skipif(not SHARED.exists(), reason="../shared is missing")
@pytest.mark.parametrize("folder", [GOLD, SHARED / "corpus"])
@pytest.mark.parametrize("strict", [(), ("--strict",)])
def test_numbers_equal_the_shared_scorers(
    folder: Path, strict: tuple[str, ...], tmp_path: Path
) -> None:
    texts = accuracy.quads(accuracy.minutes(folder))
    graph, theirs = tmp_path / "graph.nq", tmp_path / "theirs.json"
    graph.write_text(texts, encoding="utf-8")
    scorer = [sys.executable, SHARED / "eval" / "score.py", folder, graph, "--json", theirs]
    subprocess.run([*map(str, scorer), *strict], check=True, capture_output=True)
    evaluated("--graph", graph, "--json", tmp_path / "ours.json", *strict, folder)
    ((_, ours),) = json.loads((tmp_path / "ours.json").read_text("utf-8")).items()
    expected = json.loads(theirs.read_text("utf-8"))
    assert ours["documents"] == pytest.approx(expected["documents"])
    for relation, told in (expected["relations"] | {"all": expected["all"]}).items():
        assert ours["relations"][relation][1:] == pytest.approx([told[k] for k in ("p", "r", "f1")])


def test_table_of_accuracy_is_whole() -> None:
    text = (ROOT / "graph" / "referatgraf" / "accuracy.csv").read_text("utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert {row["gold"] for row in rows} == {"constructed", "corpus"}
    assert len(rows) == 2 * 11
    assert all(0 <= float(row[m]) <= 1 for row in rows for m in ("precision", "recall", "f1"))
