"""The pictures of docs/marked.md: text, proofs and faults of one document each."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import marking

from referatgraf.model import Organisation, OrganisationType, Participation, Person, Span

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "tests" / "gold"
SVG = "{http://www.w3.org/2000/svg}"


def _words(svg):
    tree = ElementTree.fromstring(svg)
    return [(t.text or "").replace("\xa0", " ") for t in tree.iter(f"{SVG}text")]


def _gold(folder, text, **given):
    people = given.get("people", [])
    (folder / "x.txt").write_text(text, encoding="utf-8")
    gold = {"meeting": {}, "people": people, "organisations": [], "agenda": []}
    (folder / "x.json").write_text(json.dumps(gold), encoding="utf-8")
    return folder / "x.txt"


def test_the_whole_text_stands_in_the_picture():
    path = next(GOLD.glob("a15*.txt"))
    words = " ".join(_words(marking.drawn(path, GOLD)))
    for line in path.read_text(encoding="utf-8").split():
        assert line in words


def test_who_was_there_stands_beside_the_line():
    svg = marking.drawn(next(GOLD.glob("a15*.txt")), GOLD)
    assert any(w.startswith("● ") and " → " in w for w in _words(svg))


def test_what_the_gold_has_and_the_graph_has_not_is_listed(tmp_path):
    missed = {
        "name": "Nobody Here", "attendance": "mentioned", "party": None, "municipality": None,
        "roles": [], "represents": [],
    }  # fmt: skip
    path = _gold(tmp_path, "Byrådet\n\nTil stede: Karla Holm\n", people=[missed])
    words = _words(marking.drawn(path, tmp_path))
    assert "– person: nobody here" in words
    assert "+ person: karla holm" in words


def test_hostile_text_stays_text(tmp_path):
    path = _gold(tmp_path, 'Byrådet\n\nTil stede: Karla "<script>&]]> Holm\x07\n')
    svg = marking.drawn(path, tmp_path)
    assert ElementTree.fromstring(svg).tag == f"{SVG}svg"
    assert not list(ElementTree.fromstring(svg).iter(f"{SVG}script"))


def test_a_long_line_is_broken_at_blanks_and_keeps_every_letter():
    text = "Ord " * 100 + "\n" + "x" * 250 + "\nslut"
    found = marking.rows(text)
    assert "".join(text[r.start : r.end] for r in found) == text.replace("\n", "")
    assert all(r.end - r.start <= marking.COLUMNS for r in found)


def test_a_fact_in_doubt_is_marked():
    body = Organisation(id="o", evidence=(), extractor="", name="Nord", type=OrganisationType.BODY)
    person = Person(id="p", evidence=(Span(0, 5),), extractor="", name="Karla Holm")
    takes = Participation(
        id="t", evidence=(Span(0, 5),), extractor="", person="p", attendance=None,
        on_behalf_of="o", unsure=True,
    )  # fmt: skip
    assert marking.told([body, person, takes])[0] == ["· Karla Holm → Nord ?"]


def test_the_page_shows_each_of_the_ten():
    page = (ROOT / "docs" / "marked.md").read_text(encoding="utf-8")
    linked = re.findall(r"\(marked/([^)]+\.svg)\)", page)
    drawn = sorted(p.name for p in (ROOT / "docs" / "marked").glob("*.svg"))
    assert sorted(linked) == drawn
    assert [name[:3] for name in sorted(linked)] == sorted(marking.TEN)
