import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from referatgraf.errors import UsageError
from referatgraf.explain import explain, find
from referatgraf.explain.names import fold
from referatgraf.explain.wording import sentence
from referatgraf.model import DissentKind, Outcome, Record
from referatgraf.reference import reference_quads
from referatgraf.store import Built, load, open_store
from referatgraf.triples import source_quads


@pytest.fixture
def built(sample_out: Path) -> Built:
    return open_store(sample_out)


@pytest.mark.parametrize("name", ["Sidsel Maarup", "SIDSEL  maarup", "maarup"])
def test_find_folds_case_and_takes_a_part(built: Built, name: str) -> None:
    assert "/person/" in find(built, name)
    assert find(built, name) == find(built, "Sidsel Maarup")


def test_find_lists_candidates(built: Built) -> None:
    with pytest.raises(UsageError, match="fits 2 things") as caught:
        find(built, "ben")
    assert "Benedikte Overby" in str(caught.value)


def test_candidates_are_told_apart_by_party_organisation_and_meeting(built: Built) -> None:
    with pytest.raises(UsageError) as caught:
        find(built, "ben")
    assert re.findall(r"(\w[\w ]+) \((.+?)\) <", str(caught.value)) == [
        (
            "Benedikte Overby",
            "Venstre, Danmarks Liberale Parti · Stevns Kommune · KKR Sjælland 2023-03-10",
        ),
        (
            "Karoline Bendtz Husum",
            "Tangbjerg Maskinfabrik A/S · Dansk Industri · KKR Sjælland 2023-03-10",
        ),
    ]


def quads(*records: Record) -> Built:
    """Give a store of the source graphs of records and of the register, opened."""
    base = "https://example.org/referatgraf/"
    lines = [source_quads(one.document, one.facts, base) for one in records]
    lines.append(reference_quads(base))
    return Built(Path(), {"base": base}, load(base, "".join(lines).encode()))


def test_committees_of_one_name_are_told_apart_by_whose_they_are(
    minutes: Callable[[str], Any],
) -> None:
    records = []
    for number, code in (("1" * 16, "0259"), ("2" * 16, "0340")):
        m = minutes(number)
        m.meeting(m.organisation("Kulturudvalget", part_of=m.municipality(code)), "2021-01-15")
        records.append(m.record())
    built = quads(*records)
    with pytest.raises(UsageError, match="fits 2 things") as caught:
        find(built, "Kulturudvalget")
    told = re.findall(r"Kulturudvalget \((.+?)\) <", str(caught.value))
    assert [one.split(" · ")[0] for one in told] == ["Køge Kommune", "Sorø Kommune"]
    assert [one.split(" · ")[1:] for one in told] == [
        ["2021-01-15", f"{number}.txt"] for number in ("1" * 16, "2" * 16)
    ]


def test_people_of_one_name_in_two_files_are_told_apart_by_day_and_file(
    minutes: Callable[[str], Any],
) -> None:
    records = []
    for number, day in (("1" * 16, "2021-01-15"), ("2" * 16, "2021-02-15")):
        m = minutes(number)
        m.meeting(m.kkr(), day)
        m.participation(m.person("Karla Nørby"))
        records.append(m.record())
    with pytest.raises(UsageError, match="fits 2 things") as caught:
        find(quads(*records), "karla")
    for number, day in (("1" * 16, "2021-01-15"), ("2" * 16, "2021-02-15")):
        assert f" {day} · {number}.txt) <" in str(caught.value)


@pytest.mark.parametrize("name", ["Nobody At All", "https://example.org/none", "x://<>"])
def test_find_says_what_is_not_there(built: Built, name: str) -> None:
    with pytest.raises(UsageError):
        find(built, name)


def test_fold_keeps_danish_letters() -> None:
    assert fold("Ærø ÅKJÆR é") == "ærø åkjær e"


def test_every_proof_stands_where_it_says(built: Built) -> None:
    found = explain(built, find(built, "Torkild Lundager"))
    texts = {i["fileNames"][0]: built.text(i["id"]) for i in built.report()["inputs"]}
    assert len({proof.file for fact in found.facts for proof in fact.proofs}) == 3
    for fact in found.facts:
        for proof in fact.proofs:
            line = texts[proof.file].split("\n")[proof.line - 1]
            assert line[proof.column - 1 :].startswith(proof.quote.split("\n")[0])


def test_person_is_explained_with_both_hats(built: Built) -> None:
    found = explain(built, find(built, "Torkild Lundager"))
    told = "\n".join(fact.statement for fact in found.facts)
    assert "takes part: present" in told
    assert "takes part: guest" in told
    assert "Slagelse Kommune" in found.represents


def test_shared_organisation_is_explained_by_who_speaks_for_it(built: Built) -> None:
    found = explain(built, find(built, "Næstved Kommune"))
    assert any("for Næstved Kommune" in fact.statement for fact in found.facts)
    assert any(fact.statement == "the text names Næstved Kommune" for fact in found.facts)


def test_meeting_is_explained_with_its_people_and_items(built: Built) -> None:
    found = explain(built, f"{built.base}meeting/kkr-sjaelland/2023-03-10")
    told = [fact.statement for fact in found.facts]
    assert any(text.startswith("KKR Sjælland meets, 2023-03-10") for text in told)
    assert any(text.startswith("agenda item 2.1") for text in told)


def told(quads: str, node: str) -> str:
    store = ox.Store()
    store.load(quads.encode(), ox.RdfFormat.N_QUADS)
    return sentence(store, f"https://example.org/referatgraf/source/4f2a/{node}")


def test_what_was_decided_is_told_in_words(minutes: Callable[[str], Any]) -> None:
    m = minutes("4f2a")
    m.meeting(m.kkr())
    karla, viggo = m.person("Karla Nørby"), m.person("Viggo Lund")
    item = m.item("Budget", 1, number="2")
    m.decision(item, "Godkendt.", Outcome.APPROVED)
    m.decision(item, "Ingen.")
    m.vote(item, favor=(karla,), number_favor=7, number_against=2)
    m.dissent(item, viggo, DissentKind.RESERVATION, text="Det er dyrt.")
    m.recusal(item, viggo)
    m.commitment(item, "Kontoret svarer.", "2021-03-01", responsible="Kontoret")
    quads = source_quads(m.document(), m.facts, "https://example.org/referatgraf/")
    assert told(quads, "decision/1") == 'on "Budget" it was decided (approved): Godkendt.'
    assert told(quads, "decision/2") == 'on "Budget" it was decided (outcome not known): Ingen.'
    assert told(quads, "vote/1") == 'a vote on "Budget": for 7, Karla Nørby; against 2'
    assert told(quads, "dissent/1") == 'Viggo Lund dissents on "Budget" (reservation): Det er dyrt.'
    assert told(quads, "recusal/1") == 'Viggo Lund is recused from "Budget"'
    assert told(quads, "commitment/1") == "Kontoret is to act by 2021-03-01: Kontoret svarer."
