"""The pages: every note tied to its words and back, two languages, nothing from documents runs."""

import re
import time
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from exports.hostile import WORST
from notes.margins import margin_of, note_on, overruled, small, source_of
from referatgraf.errors import UsageError
from referatgraf.notes import Correction, Decision, Margin, Verdict
from referatgraf.notes.folder import write_site
from referatgraf.notes.html import single, site, source_page

VOID = {"meta", "input"}


class Page(HTMLParser):
    """Collect tags, anchors and links, and ask that every tag is closed in its turn."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(data.decode("utf-8"))
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def values(self, name: str) -> list[str]:
        return [value for _, found in self.tags if (value := found.get(name))]


def page_of(margin: Margin) -> Page:
    return Page(source_page(margin, margin.sources[0]))


def test_each_note_leads_to_its_words_and_back() -> None:
    page = page_of(small())
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.values("href") if link.startswith("#")} <= set(ids)
    assert {"n1", "m1", "n2", "m2"} <= set(ids)
    assert {"#n1", "#m1", "#n2", "#m2"} <= set(page.values("href"))
    assert {name for told in page.values("aria-details") for name in told.split()} == {"n1", "n2"}


def test_page_has_landmarks_languages_and_a_policy() -> None:
    page = page_of(small())
    tags = [tag for tag, _ in page.tags]
    assert {"header", "nav", "main", "footer"} <= set(tags)
    assert "script" not in tags
    assert dict(page.tags)["html"] == {"lang": "da"}
    assert {"da", "en"} <= set(page.values("lang"))
    (policy,) = [told for told in page.values("content") if "default-src" in told]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert not [a for _, found in page.tags for a in found if a.startswith("on") or a == "style"]


def test_page_tells_both_languages_the_decision_and_the_page_break() -> None:
    text = source_page(small(), small().sources[0]).decode()
    for words in ("Navnet er ikke et navn", "The name is no name", "Karla Nørby",
                  "Sådan hedder hun.", "Settled: overruled", "Side 2", "Page 2"):  # fmt: skip
        assert words in text


def test_correction_shows_old_and_new_value() -> None:
    note = note_on(source_of(), "Asta Brink")
    right = Correction(note.first.focus, note.key.path, ('"Asta Brink"',), '"Asta Lund"')
    decision = replace(overruled(note), verdict=Verdict.CORRECTED, correction=right)
    text = single(margin_of(replace(note, decision=decision))).decode()
    assert "<del>&quot;Asta Brink&quot;</del> <ins>&quot;Asta Lund&quot;</ins>" in text
    assert "<code>foaf:name</code>" in text


@pytest.mark.parametrize("worst", [words for words in WORST if words.strip()])
def test_hostile_words_stay_words(worst: str) -> None:
    source = source_of(f"Før {worst} efter\n", file=worst)
    note = note_on(source, "efter")
    said = replace(note.first, message_da=worst, message_en=worst)
    key = replace(note.key, about=worst, quote=worst)
    decision = Decision(key.id, Verdict.OVERRULED, worst, "2026-11-23T08:00:00Z", worst, key)
    noted = replace(note, key=key, results=(said,), decision=decision)
    calm = single(margin_of(replace(note, decision=overruled(note)), lost=(overruled(note),)))
    found = single(margin_of(noted, lost=(decision,)))
    assert {tag for tag, _ in Page(found).tags} <= {tag for tag, _ in Page(calm).tags} | {"div"}
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u200b\u202a-\u202e\u2066-\u2069]", found.decode())


def test_site_has_a_page_a_source_and_an_index() -> None:
    one, other = note_on(source_of(), "Side to"), note_on(source_of("B\n", "b.txt", "cd" * 32), "B")
    pages = dict(site(margin_of(one, other)))
    assert list(pages) == ["ab" * 8 + ".html", "cd" * 8 + ".html", "index.html"]
    assert {"ab" * 8 + ".html", "cd" * 8 + ".html"} <= set(Page(pages["index.html"]).values("href"))
    joint = Page(single(margin_of(one, other)))
    assert len(joint.values("id")) == len(set(joint.values("id")))
    assert {link[1:] for link in joint.values("href")} <= set(joint.values("id"))


def test_folder_is_rewritten_without_pages_of_sources_that_are_gone(tmp_path: Path) -> None:
    one, other = note_on(source_of(), "Side to"), note_on(source_of("B\n", "b.txt", "cd" * 32), "B")
    write_site(margin_of(one, other), tmp_path / "notes")
    write_site(margin_of(one), tmp_path / "notes")
    assert sorted(p.name for p in (tmp_path / "notes").iterdir()) == ["ab" * 8 + ".html",
                                                                      "index.html"]  # fmt: skip


def test_folder_with_other_things_is_refused(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("mine")
    with pytest.raises(UsageError, match="did not write"):
        write_site(small(), tmp_path)
    assert (tmp_path / "index.html").read_text() == "mine"


def test_thirty_pages_with_a_note_a_line_take_less_than_a_second() -> None:
    text = "\f".join(
        "Asta Brink, Nordly Kommune, talte om veje og skoler.\n" * 45 for _ in range(30)
    )
    source = source_of(text)
    starts = [match.start() for match in re.finditer("Asta Brink", text)]
    note = note_on(source, "Asta Brink")
    notes = [
        replace(note, results=(replace(note.first, start=at, end=at + 10),)) for at in starts[::4]
    ]
    began = time.process_time()
    source_page(margin_of(*notes), source)
    assert time.process_time() - began < 1
