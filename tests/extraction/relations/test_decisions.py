"""Decisions: whose they are, where their words end, what became of the item."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.model import AgendaItem, Decision, Vote

Find = Callable[[str], Any]
_HEAD = "Skive Kommune\nReferat af møde i Teknikudvalget den 6. juni 2023\n\n1. Havnen\n"


def decided(made: Any) -> list[tuple[str, list[str]]]:
    return [(d.text, [str(o) for o in d.outcomes]) for d in made.of(Decision)]


@pytest.mark.parametrize(
    "heading",
    [
        "Beslutning",
        "Beslutning:",
        "## Beslutning",
        "**Beslutning**",
        "Beslutninger",
        "Afgørelse:",
        "Konklusion",
        "Udvalgets beslutning",
        "Beslutning i Teknikudvalget den 6. juni 2023",
        "Beslutning for Teknikudvalget",
        "Beslutning Teknikudvalget den 6. juni 2023",
        "BESLUTNING I TEKNIKUDVALGET DEN 06-06-2023:",
        "Sagens afgørelse:",
        "Teknikudvalgets beslutning:",
        "Besluttet:",
        "Teknikudvalget, den 6. juni 2023:",
    ],
)
def test_words_below_the_heading_are_the_decision(heading: str, found: Find) -> None:
    assert decided(found(f"{_HEAD}{heading}\nGodkendt.\n")) == [("Godkendt.", ["approved"])]


@pytest.mark.parametrize(
    "label",
    [
        "Beslutning: ",
        "**Beslutning:** ",
        "Konklusion: ",
        "Vedtaget: ",
        "Udvalgets afgørelse: ",
        "Beslutning i Teknikudvalget den 6. juni 2023: ",
        "Teknikudvalget 6. juni 2023: ",
    ],
)
def test_words_behind_a_label_are_the_decision_and_no_more(label: str, found: Find) -> None:
    made = found(f"{_HEAD}{label}Godkendt.\nBilag: Kort over havnen\n")
    assert decided(made) == [("Godkendt.", ["approved"])]


@pytest.mark.parametrize(
    "heading",
    [
        "Beslutning i Teknikudvalget den 2. maj 2023",
        "Beslutning fra Økonomiudvalget",
        "Beslutning Økonomiudvalget den 2. maj 2023",
        "Økonomiudvalgets beslutning:",
        "Økonomiudvalgets behandling den 2. maj 2023:",
        "Økonomiudvalget, den 2. maj 2023:",
        "Tidligere beslutning",
        "Beslutningstema",
        "Indstilling",
        "Sagsfremstilling",
    ],
)
def test_what_led_to_the_decision_is_none(heading: str, found: Find) -> None:
    made = found(f"{_HEAD}{heading}\nUdsat.\n\nBeslutning\nGodkendt.\n")
    assert decided(made) == [("Godkendt.", ["approved"])]


@pytest.mark.parametrize(
    "tail",
    [
        "Fraværende: Karla Nørby",
        "Karla Nørby var ikke til stede under punktet.",
        "Skive Kommune           Side 4",
        "- 4 -",
        "Lukket dør",
        "Mødet hævet kl. 20.15.",
        "Til toppen",
        "Sagsfremstilling\nHavnen er gammel.",
        "Bilag",
    ],
)
def test_decision_ends_where_something_else_begins(tail: str, found: Find) -> None:
    made = found(f"{_HEAD}Beslutning\nGodkendt.\n{tail}\n")
    assert decided(made) == [("Godkendt.", ["approved"])]


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        ("Referatet blev godkendt.", "Referatet blev godkendt."),
        ("Karla Nørby viste planen. Udvalget vedtog den.", "Udvalget vedtog den."),
        ("Herefter vedtog udvalget planen.", "Herefter vedtog udvalget planen."),
        ("Det blev besluttet at male molen.", "Det blev besluttet at male molen."),
        ("Udvalget godkendte den 3. maj 2022 en plan.", None),
        ("Økonomiudvalget anbefalede planen.", None),
        ("Udvalget valgte Karla Nørby til næstformand.",
         "Udvalget valgte Karla Nørby til næstformand."),
        ("Karla Nørby er valgt til havnens bestyrelse.", None),
        ("Karla Nørby foreslog, at sagen udsættes.", None),
        ("Indstilling\nUdvalget godkender planen.", None),
    ],
)  # fmt: skip
def test_without_heading_the_deciding_sentence_counts(
    text: str, decision: str | None, found: Find
) -> None:
    assert [words for words, _ in decided(found(_HEAD + text + "\n"))] == (
        [decision] if decision else []
    )


def test_proof_holds_the_words(found: Find) -> None:
    made = found(f"{_HEAD}Beslutning\nGodkendt.\nFraværende: Karla Nørby\nMolen males.\n")
    (decision,) = made.of(Decision)
    assert decision.text == "Godkendt. Molen males."
    assert [made.document.quote(s) for s in decision.evidence] == ["Godkendt.", "Molen males."]


def test_each_item_has_its_own(found: Find) -> None:
    made = found(f"{_HEAD}Beslutning\nUdsat.\n\n2. Kajen\nBeslutning\nTil efterretning.\n")
    titles = {i.id: i.title for i in made.of(AgendaItem)}
    outcomes = {titles[d.item]: [str(o) for o in d.outcomes] for d in made.of(Decision)}
    assert outcomes == {"Havnen": ["postponed"], "Kajen": ["noted"]}


_OURS = "Beslutning\nGodkendt.\n\n"


@pytest.mark.parametrize(
    "history",
    [
        "Sagens forløb\n\n02-05-2023 Økonomiudvalget\n\nUdsat.\n\nKarla Nørby stemte imod.\n",
        "Sagsforløb:\n\nØkonomiudvalget den 2. maj 2023\n\nBeslutning\n\nAnbefales.\n",
        "Tidligere behandling\n\nUdvalget afviste forslaget.\n\nIndstilling\n\nUdsat.\n",
        "**Historik**\n\nBeslutning i Økonomiudvalget den 2. maj 2023\n\nUdsat.\n\n"
        "Beslutning\n\nAnbefales.\n",
    ],
)
def test_what_others_decided_before_is_history(history: str, found: Find) -> None:
    made = found(f"{_HEAD}{_OURS}{history}")
    assert decided(made) == [("Godkendt.", ["approved"])]
    assert made.of(Vote) == []


@pytest.mark.parametrize(
    "text",
    [
        # The list of meetings above the decision.
        f"Sagsforløb\n\n02-05-2023 Økonomiudvalget\n\nSagsfremstilling\n\nAfvist.\n\n{_OURS}",
        f"Sagsforløb\n\n02-05-2023 Økonomiudvalget\n\n{_OURS}",
        # This meeting is one of those listed.
        "Sagens forløb\n\n02-05-2023 Økonomiudvalget\n\nUdsat.\n\n06-06-2023 Teknikudvalget\n\n"
        "Godkendt.\n",
        "Sagens forløb\n\n02-05-2023 Økonomiudvalget\n\nUdsat.\n\n"
        "Beslutning i Teknikudvalget den 6. juni 2023\n\nGodkendt.\n",
    ],
)
def test_history_does_not_hide_the_decision(text: str, found: Find) -> None:
    assert decided(found(_HEAD + text)) == [("Godkendt.", ["approved"])]


def test_another_body_of_the_same_day_is_history(found: Find) -> None:
    text = f"{_OURS}Sagens forløb\n\n06-06-2023 Økonomiudvalget\n\nUdsat.\n"
    assert decided(found(_HEAD + text)) == [("Godkendt.", ["approved"])]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("Vedtaget: Molen males.", "Vedtaget: Molen males."),
        ("Vedtaget: 7 for, 2 imod.", "Vedtaget: 7 for, 2 imod."),
        ("Molen var ikke til stede som model, men inhabil.", None),
    ],
)
def test_below_a_heading_the_words_stay_as_they_are(
    words: str, text: str | None, found: Find
) -> None:
    made = found(f"{_HEAD}Beslutning\n{words}\n")
    assert [d for d, _ in decided(made)] == [text or words]
