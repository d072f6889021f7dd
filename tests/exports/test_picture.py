import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from referatgraf.exports import export
from referatgraf.exports.picture import Person, Told, draw, plan, tell
from referatgraf.exports.picture.looks import HAT
from referatgraf.exports.picture.svg import wide
from referatgraf.exports.picture.told import Body, Party
from referatgraf.store import Dataset, open_store

ROOT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"
KIND = "municipality"
ALLOWED = {"svg", "title", "rect", "text", "g", "path", "circle"}


@pytest.fixture
def dataset(sample_out: Path) -> Dataset:
    return open_store(sample_out).dataset


def towns(people: int, members: int) -> list[Person]:
    """Give people of invented towns; every fifth also represents one council of towns."""
    council = Body("KKR Midtland", "https://e.org/kkr", "body")
    found = []
    for n in range(people):
        town = Body(f"By {n // members:03} Kommune", f"https://e.org/{n // members}", KIND)
        ties = {town: frozenset({"present"})}
        if n % 5 == 0:
            ties[council] = frozenset({"guest"})
        found.append(Person(f"https://e.org/p{n}", f"Navn {n:03}", None, n % 5 == 0, ties))
    return found


def words(picture: str) -> list[str]:
    return [e.text or "" for e in ElementTree.fromstring(picture).iter(SVG + "text")]


def test_picture_in_the_docs_is_current(dataset: Dataset) -> None:
    committed = (ROOT / "docs" / "who-represents-whom.svg").read_bytes()
    assert committed == export("svg").write(dataset), "see docs/extend.md how to write it again"


def test_picture_is_the_same_under_every_hash_seed(sample_out: Path) -> None:
    command = [sys.executable, "-m", "referatgraf", "export", str(sample_out), "--to", "svg"]
    seen = set()
    for seed in ("1", "2", "3"):
        env = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "graph")}
        seen.add(subprocess.run(command, env=env, capture_output=True, check=True).stdout)
    assert len(seen) == 1


def test_picture_names_everybody_parties_kinds_and_sources(dataset: Dataset) -> None:
    told, shown = tell(dataset), words(export("svg").write(dataset).decode())
    assert all(person.name in shown for person in told.people)
    assert all(body.label in shown for person in told.people for body in person.represents)
    assert {person.party.letter for person in told.people if person.party} <= set(shown)
    assert {"Hvem repræsenterer hvem", "Who represents whom"} <= set(shown)
    assert "Kommune · municipality" in shown
    assert all(any(source in line for line in shown) for source in told.sources)
    assert "10.3.2023–6.10.2023" in "".join(shown)


def test_picture_marks_two_hats(dataset: Dataset) -> None:
    marked = {person.name for person in tell(dataset).people if person.two_hats}
    assert marked == {"Sidsel Maarup", "Torkild Lundager", "Villads Agerskov"}
    root = ElementTree.fromstring(export("svg").write(dataset))
    bold = {
        e.findall(SVG + "text")[-1].text
        for e in root.iter(SVG + "g")
        if e.get("class") == "person" and len(e.findall(SVG + "circle")) == 2
    }
    assert bold == marked


def test_picture_tells_guests_from_two_hats() -> None:
    town, board = (
        Body("By Kommune", "https://e.org/t", KIND),
        Body("Råd", "https://e.org/b", "body"),
    )
    ties = {town: frozenset({"present"}), board: frozenset({"guest"})}
    guest = Person("https://e.org/p1", "Ada", None, False, {board: frozenset({"guest"})})
    both = Person("https://e.org/p2", "Bo", None, True, ties)
    root = ElementTree.fromstring(draw(Told((guest, both), 1, (), ())))
    lines = [e for e in root.iter(SVG + "path") if e.get("fill") == "none"]
    looks = sorted((e.attrib["stroke"] == HAT, "stroke-dasharray" in e.attrib) for e in lines)
    assert looks == [(False, True), (True, False), (True, True)]
    said = words(draw(Told((guest, both), 1, (), ())))
    assert {"kun som gæst · only as a guest", "repræsenterer · represents"} <= set(said)


def test_picture_breaks_a_long_label_and_cuts_what_is_too_long_for_two_lines() -> None:
    label = "Det Fælles Forberedende Udvalg for Kystsikring, Klimatilpasning og Vandløb i Midten"
    body = Body(label, "https://e.org/b", "body")
    person = Person("https://e.org/p", "Ada Lund", None, False, {body: frozenset()})
    said = words(draw(Told((person,), 1, (), ())))
    first, second = said[said.index("Ada Lund") - 2 : said.index("Ada Lund")]
    assert label.startswith(f"{first} {second.removesuffix('…')}")
    assert not first.endswith("…")


@pytest.mark.parametrize("bold", [True, False])
def test_words_take_no_more_room_than_is_kept_for_them(bold: bool) -> None:
    fonts = pytest.importorskip("PIL.ImageFont")
    try:
        font = fonts.truetype("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf", 100)
    except OSError:
        pytest.skip("needs the DejaVu fonts")
    for name in ("Mette-Marie Thorup Lind", "Ærø Kommune", "KKR MIDT", "iiiIII", "Åse (V) – æøå!"):
        assert font.getlength(name) <= wide(name, 100, bold=bold)


def test_picture_holds_nothing_that_runs_or_loads(dataset: Dataset) -> None:
    text = export("svg").write(dataset).decode()
    assert {e.tag.removeprefix(SVG) for e in ElementTree.fromstring(text).iter()} <= ALLOWED
    assert not re.search(r"href|url\(|@import|\bon\w+=| style=", text)


@pytest.mark.parametrize(
    "name", ["<script>alert(1)</script>", '"/><a href="x">', "]]>&amp;", "a\x00\u202eb", "漢" * 900]
)
def test_hostile_names_stay_words(name: str) -> None:
    body = Body(name, name, name)
    person = Person(name, name, Party(name, name, name), True, {body: frozenset({"guest"})})
    root = ElementTree.fromstring(draw(Told((person,), 1, (name,), (name,))))
    assert {e.tag.removeprefix(SVG) for e in root.iter()} <= ALLOWED
    assert all(e.isprintable() for t in root.iter() for e in (t.text or "").replace("\n", ""))
    assert float(root.attrib["width"]) < 1400


def test_nothing_to_show_is_still_a_picture() -> None:
    assert "Who represents whom" in words(draw(Told((), 0, (), ())))


@pytest.mark.parametrize("people", [1, 30, 100, 500])
@pytest.mark.parametrize("members", [1, 4, 60])
def test_plan_seats_everybody_once_and_nobody_upon_another(people: int, members: int) -> None:
    given = towns(people, members)
    found = plan(given)
    seated = [s.person.iri for panel in found.panels for s in panel.people]
    assert sorted(seated) == sorted(person.iri for person in given)
    for panel in found.panels:
        for rows in ([s.row for s in panel.people], sorted(p.row for p in panel.left)):
            assert all(b - a >= 0.999 for a, b in pairwise(rows))
        right = [p.row for p in panel.right]
        assert all(b - a >= 1.499 for a, b in pairwise(right))
        bodies = {p.body for p in panel.left} | {p.body for p in panel.right}
        assert {body for s in panel.people for body in s.person.represents} <= bodies


def test_plan_does_not_depend_on_the_order_of_people() -> None:
    given = towns(60, 3)
    assert plan(given) == plan(given[::-1])
