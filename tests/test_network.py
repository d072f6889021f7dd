from dataclasses import replace
from typing import Any

from referatgraf.model import Basis, Record
from referatgraf.network import network
from referatgraf.resolution import resolve
from referatgraf.resolution.merging import merge
from referatgraf.store import load
from referatgraf.triples import merged_quads, reference_quads, source_quads

BASE = "https://example.org/referatgraf/"


def built(*records: Record) -> Any:
    texts = [source_quads(r.document, r.facts, BASE) for r in records]
    texts += [merged_quads(merge(records, resolve(records)), BASE), reference_quads(BASE)]
    return network(load(BASE, "".join(texts).encode()))


def test_network_joins_people_with_those_they_represent(two_hats: Record) -> None:
    found = built(two_hats)
    label = {node: data["label"] for node, data in found.nodes(data=True)}
    edges = [(label[p], label[o], d["basis"]) for p, o, d in found.edges(data=True)]
    assert sorted(edges) == [
        ("Karla Nørby", "Jammerbugt Kommune", Basis.MUNICIPALITY),
        ("Karla Nørby", "KKR Nordjylland", Basis.NOMINATED),
        ("Viggo Lund", "Jammerbugt Kommune", Basis.MUNICIPALITY),
        ("Viggo Lund", "Nordlyd A/S", Basis.AFFILIATED),
    ]
    kinds = [data["kind"] for _, data in found.nodes(data=True)]
    assert sorted(kinds) == ["organisation"] * 3 + ["person"] * 2


def test_network_edges_tell_meeting_and_date(two_hats: Record) -> None:
    for _, _, data in built(two_hats).edges(data=True):
        assert data["meeting"] == f"{BASE}meeting/kkr-nordjylland/2021-01-15"
        assert data["date"] == "2021-01-15"
        assert data["attendance"] in ("present", "guest")
        assert all(type(value) is str for value in data.values())


def test_network_keeps_people_without_a_side(minutes: Any) -> None:
    found = built(minutes("a").seat("Karla Nørby").record())
    assert [d["label"] for _, d in found.nodes(data=True)] == ["Karla Nørby"]
    assert found.number_of_edges() == 0


def test_network_has_empty_text_for_what_is_not_known(minutes: Any) -> None:
    m = minutes("a")
    m.participation(m.person("Karla Nørby"), None, on_behalf_of=m.municipality("0849"))
    ((_, _, data),) = built(m.record()).edges(data=True)
    assert (data["meeting"], data["date"], data["attendance"], data["basis"]) == ("", "", "", "")


def test_network_has_a_fixed_order(two_hats: Record) -> None:
    other = replace(two_hats, document=replace(two_hats.document, id="77b0"))
    one, turned = built(two_hats, other), built(other, two_hats)
    assert list(one.nodes(data=True)) == list(turned.nodes(data=True))
    assert list(one.edges(keys=True, data=True)) == list(turned.edges(keys=True, data=True))
    assert list(one.nodes) == sorted(one.nodes)
