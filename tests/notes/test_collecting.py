"""Notes are known again by rule, text and words, so decisions outlive a build and small changes."""

from dataclasses import replace
from pathlib import Path

import pytest

from referatgraf.config import Settings
from referatgraf.errors import UsageError
from referatgraf.notes import Decision, Margin, Note, Verdict, collect
from referatgraf.notes.deciding import Wish, decide, find
from referatgraf.pipeline import build
from referatgraf.pipeline.checking import check_built
from referatgraf.store import Built, open_store

AT = "2026-11-23T08:00:00Z"
MINUTES = """REFERAT

Udvalget for Leg, Sorø Kommune

Dato: 10-03-2023 kl. 11:30 - 09:30
Sted: Rådhuset

Til stede: Asta Brink (A), Bo Lind (V)

1. Godkendelse af dagsorden
Sagsnr.: 23/4711

Beslutning

Intet at bemærke.

2. Eventuelt

Beslutning

Intet at bemærke.
"""


def noted(folder: Path, text: str, *decisions: Decision) -> tuple[Built, Margin]:
    (folder / "m.txt").write_text(text, encoding="utf-8")
    build([str(folder / "m.txt")], folder / "OUT", Settings(model="rules", jobs=1))
    built = open_store(folder / "OUT")
    return built, collect(built, check_built(built), decisions)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[Built, Margin]:
    return noted(tmp_path_factory.mktemp("noted"), MINUTES)


def overrule(note: Note, built: Built, reason: str = "Sådan er det.") -> Decision:
    return decide(note, Wish(Verdict.OVERRULED, "Karla", AT, reason), built.dataset)


def test_results_of_two_graphs_on_the_same_words_are_one_note(
    first: tuple[Built, Margin],
) -> None:
    built, margin = first
    assert [note.key.quote for note in margin.notes].count("Intet at bemærke.") == 2
    assert len({note.key.id for note in margin.notes}) == len(margin.notes)
    here = margin.notes[-1].first
    same = replace(here, graph=built.base + "graph/merged")
    (note,) = collect(built, [same, here]).notes
    assert note.first == here, "the source's own node speaks for the note"
    assert set(note.results) == {here, same}
    assert [note.key.about for note in margin.notes][-1] == "Eventuelt"
    assert not margin.conforms


def test_decision_survives_a_new_build_and_a_changed_text(
    tmp_path: Path, first: tuple[Built, Margin]
) -> None:
    built, margin = first
    mine = [overrule(note, built) for note in (margin.notes[0], margin.notes[-1])]
    changed = MINUTES.replace("Bo Lind (V)", "Bo Lind (V), Viggo Lund (C)")
    moved = noted(tmp_path, changed, *mine)[1]
    assert [note.settled for note in moved.notes] == [True, False, True]
    assert [note.carried for note in moved.notes] == [True, False, True]
    assert moved.notes[0].key.id != margin.notes[0].key.id
    assert moved.lost == ()
    assert moved.conforms


@pytest.mark.parametrize(
    ("verdict", "carried"), [(Verdict.ACCEPTED, True), (Verdict.OVERRULED, False)]
)
def test_overruling_moves_only_where_the_words_on_both_sides_stand(
    tmp_path: Path, first: tuple[Built, Margin], verdict: Verdict, carried: bool
) -> None:
    built, margin = first
    mine = decide(margin.notes[0], Wish(verdict, "Karla", AT, "Sådan er det."), built.dataset)
    changed = MINUTES.replace("REFERAT", "REFERAT af mødet\n\nMed en linje mere\n")
    moved = noted(tmp_path, changed, mine)[1]
    assert moved.notes[0].carried is carried
    assert moved.lost == (() if carried else (mine,))


def test_equal_words_at_two_places_are_two_notes(tmp_path: Path) -> None:
    item = "{}. Orientering\n\nBeslutning\n\nIntet at bemærke.\n\n"
    text = MINUTES[: MINUTES.index("1. ")] + "".join(item.format(n) for n in (1, 2, 3))
    notes = [n for n in noted(tmp_path, text)[1].notes if n.key.quote == "Intet at bemærke."]
    assert len(notes) == len({note.key.id for note in notes}) == 3


def test_decision_on_the_same_text_holds_and_one_on_a_mended_note_is_lost(
    first: tuple[Built, Margin],
) -> None:
    built, margin = first
    mine = [overrule(note, built) for note in (margin.notes[0], margin.notes[-1])]
    results = [one for note in margin.notes for one in note.results]
    again = collect(built, results, mine)
    assert [note.settled for note in again.notes] == [True, False, True]
    assert not any(note.carried for note in again.notes)
    mended = collect(built, [one for one in results if one not in margin.notes[0].results], mine)
    assert [note.settled for note in mended.notes] == [False, True]
    assert mended.lost == (mine[0],)


def test_last_decision_counts(first: tuple[Built, Margin]) -> None:
    built, margin = first
    note = margin.notes[0]
    accepted = decide(note, Wish(Verdict.ACCEPTED, "Bo", AT), built.dataset)
    results = [one for each in margin.notes for one in each.results]
    both = collect(built, results, [overrule(note, built), accepted])
    assert both.notes[0].decision == accepted
    assert not both.conforms


def test_decision_about_minutes_that_are_not_there_is_not_told(
    first: tuple[Built, Margin],
) -> None:
    from dataclasses import replace

    built, margin = first
    key = replace(margin.notes[0].key, file="andet.txt", source="cd" * 32)
    other = replace(overrule(margin.notes[0], built), key=key, note=key.id)
    assert collect(built, margin.notes[0].results, [other]).lost == ()


def test_note_is_found_by_how_its_id_begins(first: tuple[Built, Margin]) -> None:
    notes = first[1].notes
    assert find(notes, notes[1].key.id[:8].upper()) is notes[1]
    for word in ("", notes[0].key.id[:3], "zzzzzz"):
        with pytest.raises(UsageError, match="is the id of no note"):
            find(notes, word)
    with pytest.raises(UsageError, match="begins 2 ids"):
        find([notes[0], notes[0]], notes[0].key.id)


def correct(first: tuple[Built, Margin], **given: str) -> Decision:
    built, margin = first
    return decide(margin.notes[0], Wish(Verdict.CORRECTED, "Bo", AT, **given), built.dataset)


def test_correction_takes_the_kind_of_the_old_value(first: tuple[Built, Margin]) -> None:
    right = correct(first, property="eli-dl:activity_date", value="2023-03-11").correction
    assert right is not None
    xsd = "http://www.w3.org/2001/XMLSchema#"
    assert right.old == (f'"2023-03-10"^^<{xsd}date>',)
    assert right.new == f'"2023-03-11"^^<{xsd}date>'
    assert right.node == first[1].notes[0].first.focus
    status = correct(first, property="rg:status", value="rg:status/unsure").correction
    assert status is not None and status.old == ()
    assert status.new == "<https://w3id.org/referatgraf/def/status/unsure>"


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"property": "rg:startTime"}, "needs the right value"),
        ({"value": "x"}, "about no single property"),
        ({"property": "eli-dl:activity_date", "value": "i går"}, "is no date"),
        ({"property": "no such", "value": "x"}, "is no IRI"),
        ({"property": "rg:x", "value": "<no such>"}, "is no IRI"),
        ({"property": "rg:x", "node": "javascript:1", "value": "x"}, "is no IRI"),
    ],
)
def test_wrong_correction_is_refused(
    given: dict[str, str], reason: str, first: tuple[Built, Margin]
) -> None:
    with pytest.raises(UsageError, match=reason):
        correct(first, **given)


@pytest.mark.parametrize(
    ("wish", "reason"),
    [
        (Wish(Verdict.OVERRULED, "Bo", AT, " "), "needs a reason"),
        (Wish(Verdict.OVERRULED, " ", AT, "x"), "names nobody"),
        (Wish(Verdict.ACCEPTED, "Bo", "i går"), "has no time"),
        (Wish(Verdict.ACCEPTED, "Bo", AT, value="x"), "corrects nothing"),
    ],
)
def test_wrong_decision_is_refused(wish: Wish, reason: str, first: tuple[Built, Margin]) -> None:
    with pytest.raises(UsageError, match=reason):
        decide(first[1].notes[0], wish, first[0].dataset)
