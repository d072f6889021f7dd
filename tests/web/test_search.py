"""The search of a site: folding, files of the index, lists from A to Å."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from referatgraf.store import open_store
from referatgraf.web.pages import open_site, paths, render
from referatgraf.web.pages.folding import danish_order, folded, letter
from referatgraf.web.pages.names import Entry, shards

SCRIPT = Path(__file__).parents[2] / "graph/referatgraf/web/pages/assets/search.js"
ALIKE = [
    ("Åse Bæk Sørensen", "aase baek soerensen"),
    ("AASE", "åse"),
    ("Gröna Möller", "groena moeller"),
    ("René-Élise O’Hara", "rene elise o hara"),
    ("SAG-2023-00311", "sag 2023 00311"),
    ("Weiß", "weiss"),
    ("A\u030ase", "åse"),
]


@pytest.mark.parametrize(("written", "typed"), ALIKE)
def test_folding_makes_spellings_the_same(written: str, typed: str) -> None:
    assert folded(written) == folded(typed)


@pytest.mark.parametrize(
    ("one", "other"), [("Bæk", "Bak"), ("Sørensen", "Sorensen"), ("Lund", "Lunde")]
)
def test_folding_keeps_other_names_apart(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@pytest.mark.skipif(shutil.which("node") is None, reason="runs the script of the page")
def test_browser_folds_as_the_index_does() -> None:
    fold = re.search(r"const LETTERS = .*?\|\| \[\];", SCRIPT.read_text("utf-8"), re.DOTALL)
    assert fold
    names = [name for pair in ALIKE for name in pair] + ["ΑΒΓ", "Łódź", "İstanbul", "3F", "🎭 x"]
    code = f"{fold[0]}\nconsole.log(JSON.stringify({json.dumps(names)}.map(fold)))"
    done = subprocess.run(["node", "-e", code], capture_output=True, text=True, encoding="utf-8")
    assert json.loads(done.stdout) == [folded(name) for name in names], done.stderr


def entry(number: int, *words: str) -> Entry:
    return Entry(" ".join(words), "", "person", f"person/p{number}.html", tuple(sorted(words)))


def test_large_index_is_parted_and_each_word_leads_to_its_names() -> None:
    found = [entry(n, f"ab{n % 40:02}x{n:05}", "af") for n in range(4000)]
    files = shards(found)
    assert set(files) == {"ab0", "ab1", "ab2", "ab3", "af", "af-a"}
    for one in found[:50]:
        word = one.words[0]
        name = max((f for f in files if word.startswith(f)), key=len)
        assert [row for row in json.loads(files[name]) if row[3] == one.path]
    assert max(map(len, files.values())) < 500_000
    assert shards(found) == files


def test_word_of_too_many_names_is_parted_by_another_word() -> None:
    given = ("anna", "bo", "carl", "dorte", "erik")
    people = [
        Entry(f"{one} jensen {n}", "", "person", f"person/{one}{n}.html", ("jensen", one, f"x{n}"))
        for one in given
        for n in range(1000)
    ]
    items = [Entry(f"valg {n}", "", "item", f"m{n}.html", ("jensen", "valg")) for n in range(1000)]
    files = {name: json.loads(body) for name, body in shards([*people, *items]).items()}
    assert max(map(len, files.values())) <= 1500
    for one in given:
        found = [row for row in files[f"jensen-{one[0]}"] if one in row[4].split()]
        assert len(found) == 1000, one
    assert all(row[2] == "person" for row in files["jensen"])
    assert max(len(body) for body in shards([*people, *items]).values()) < 200_000


@pytest.mark.skipif(shutil.which("node") is None, reason="runs the script of the page")
@pytest.mark.parametrize(
    ("typed", "name"),
    [
        (["jensen"], "jensen"),
        (["jensen", "anna"], "jensen-a"),
        (["anna", "jensen"], "anna"),
        (["jens"], ""),
        (["jensen", "zoe"], "jensen"),
        (["jensen", "jensenius"], "jensen"),
    ],
)
def test_browser_asks_for_the_file_that_holds_both_words(typed: list[str], name: str) -> None:
    parts = re.search(r"const full = .*?\n};", SCRIPT.read_text("utf-8"), re.DOTALL)
    assert parts
    names = ["anna" if "anna" in typed[:1] else "bo", "jensen", "jensen-a", "jensen-b"]
    code = f"let names = {json.dumps(names)};\n{parts[0]}\nconsole.log(file({json.dumps(typed)}))"
    done = subprocess.run(["node", "-e", code], capture_output=True, text=True, encoding="utf-8")
    assert done.stdout == f"{name}\n", done.stderr


def test_small_index_is_one_file() -> None:
    assert list(shards([entry(1, "karla")])) == ["all"]


def test_index_finds_people_aliases_english_names_and_items(sample_out: Path) -> None:
    site = open_site(open_store(sample_out))
    found = render(site, "search/all.json")
    assert found
    rows = json.loads(found.body)

    def hits(typed: str) -> set[str]:
        return {
            row[0] for row in rows
            if all(any(w.startswith(t) for w in row[4].split()) for t in folded(typed))
        }  # fmt: skip

    assert hits("maarup") == {"Sidsel Maarup"}
    assert "Holbæk Kommune" in hits("holbaek municipality")
    assert any("praktikpladser" in name for name in hits("praktikpl"))
    assert hits("zzzz") == set()
    council = "Børne- og Skoleudvalget 2023-09-14"
    assert council in hits("guldborgsund 2023")  # a meeting by the municipality that it lies in
    assert council not in hits("holbaek 2023")
    assert "Guldborgsund Kommune" in {row[1] for row in rows if row[0] == council}
    known = set(paths(site))
    assert all(f"da/{row[3].partition('#')[0]}" in known for row in rows)


def test_lists_are_in_danish_order() -> None:
    names = ["Zoo", "Aagaard", "Abel", "Øst", "Ærø", "Ågård", "Élan"]
    assert sorted(names, key=danish_order) == [
        "Abel",
        "Élan",
        "Zoo",
        "Ærø",
        "Øst",
        "Aagaard",
        "Ågård",
    ]
    assert [letter(n) for n in names] == ["z", "aa", "a", "oe", "ae", "aa", "e"]
    assert letter("«42»") == "0-9" and letter("Ω") == "other" and letter("") == "other"
