"""Votes: who stood on which side, and how many."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.lexicon.organisations import party_letters
from referatgraf.model import Organisation, Vote

Find = Callable[[str], Any]
_HEAD = (
    "Referat af møde i Byrådet den 6. juni 2023\n\nDeltagere:\nKarla Nørby (A)\nViggo Lund (V)\n"
    "Agnes M. Thorup (Ø)\nHolger Kvist Holm (F)\n\n1. Havnen\nBeslutning\n"
)


def votes(made: Any) -> list[str]:
    """Return each vote as "for / against / abstained", numbers in front."""
    return [
        " / ".join(_side(made, vote, field) for field in ("favor", "against", "abstained"))
        for vote in made.of(Vote)
    ]


def _side(made: Any, vote: Vote, field: str) -> str:
    number = getattr(vote, f"number_{field}")
    names = sorted(_called(made, v) for v in getattr(vote, field))
    return " ".join([*([] if number is None else [str(number)]), ",".join(names)]).strip()


def _called(made: Any, identity: str) -> str:
    fact = next(f for f in made.facts if f.id == identity)
    if isinstance(fact, Organisation):
        return party_letters().get(fact.authority or "") or fact.letter or fact.name
    return str(fact.name)


@pytest.mark.parametrize(
    ("sentence", "vote"),
    [
        ("Viggo Lund stemte imod.", " / Viggo Lund / "),
        ("Viggo Lund (V) og Agnes M. Thorup (Ø) stemte imod.", " / Agnes M. Thorup,Viggo Lund / "),
        ("A og V stemte for, mens Ø stemte imod.", "A,V / Ø / "),
        ("Imod stemte Ø (2).", " / 2 Ø / "),
        ("For stemte 14: A, V. Imod stemte 5: Ø, F.", "14 A,V / 5 F,Ø / "),
        ("For: A, V. Imod: Ø. Undlod: F.", "A,V / Ø / F"),
        ("2 stemte for (Karla Nørby og Viggo Lund), 1 stemte imod (Holm).",
         "2 Karla Nørby,Viggo Lund / 1 Holger Kvist Holm / "),
        ("Vedtaget med 14 stemmer mod 5.", "14 / 5 / "),
        ("Forkastet med 14 stemmer mod 5.", "5 / 14 / "),
        ("Med stemmerne 17 for og 2 imod blev det vedtaget.", "17 / 2 / "),
        ("Tre medlemmer stemte imod.", " / 3 / "),
        ("Et flertal (A og V) godkendte indstillingen.", "A,V /  / "),
        ("Et flertal bestående af A og V stemte imod.", " / A,V / "),
        ("Godkendt mod stemmer fra Enhedslisten.", " / Ø / "),
        ("SF kan ikke tiltræde.", " / F / "),
        ("DF og Liste B undlod at stemme.", " /  / B,O"),
        ("Hverken for eller imod stemte A.", " /  / A"),
        ("I afstemningen stemte A og Karla Nørby imod.", " / A,Karla Nørby / "),
        ("Herefter stemte A for, og V og Ø imod.", "A / V,Ø / "),
        ("Ved mødet stemte Thorup hverken for eller imod.", " /  / Agnes M. Thorup"),
        ("I Byrådet stemte V for.", "V /  / "),
        ("V stemte imod regnskabet for sidste år.", " / V / "),
        ("Planen vedtoges med 9 stemmer (A og F) mod 4 stemmer (V).", "9 A,F / 4 V / "),
        ("Forkastedes med 9 stemmer (A) mod 4 (V).", "4 V / 9 A / "),
        ("Forkastedes med 9 stemmer mod 4.", "4 / 9 / "),
        ("Planen blev vedtaget med otte stemmer mod fem.", "8 / 5 / "),
        ("Den faldt med 1 stemme for og 6 imod.", "1 / 6 / "),
        ("Den faldt med 6 stemmer imod og 1 stemme for.", "1 / 6 / "),
        ("Molen blev godkendt med 7 stemmer.", "7 /  / "),
        ("Godkendt mod Venstres stemmer, idet Ø undlod at stemme.", " / V / Ø"),
        ("Nej stemte Venstregruppen. Ja stemte A-gruppen.", "A / V / "),
        ("Et flertal på 9 (A, F) tiltrådte planen.", "9 A,F /  / "),
        ("Et mindretal på 3 (V) stemte imod.", " / 3 V / "),
        ("Løsning A blev valgt, mens V stemte imod.", " / V / "),
        ("Thorup stemte imod, da Venstre bestemmer for meget.", " / Agnes M. Thorup / "),
    ],
)  # fmt: skip
def test_sides_of_a_vote(sentence: str, vote: str, found: Find) -> None:
    assert votes(found(_HEAD + sentence + "\n")) == [vote]


@pytest.mark.parametrize(
    "sentence",
    [
        "13 stemte på Karla Nørby som formand.",
        "Udvalget undlod at tage stilling.",
        "Resten stemte imod.",
        "Afstemningen holdes i maj.",
        "Mødet afholdes den 3. juli.",
        "Der er stemning for en ny mole.",
    ],
)
def test_no_vote(sentence: str, found: Find) -> None:
    assert votes(found(_HEAD + sentence + "\n")) == []


def test_vote_of_the_past_is_none(found: Find) -> None:
    text = _HEAD.replace("Beslutning\n", "Sagsfremstilling\nViggo Lund stemte imod i 2019.\n")
    assert votes(found(text + "\nBeslutning\nGodkendt.\n")) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Viggo Lund stemte imod. Karla Nørby stemte imod.", 1),
        ("For stemte A. Imod stemte V. For stemte V. Imod stemte A.", 2),
        ("Vedtaget med 7 stemmer mod 2. Ø stemte imod.", 1),
        ("Vedtaget med 7 stemmer mod 2. Punkt 2 blev vedtaget med 8 stemmer mod 1.", 2),
    ],
)
def test_next_vote_begins_where_the_last_is_told(text: str, count: int, found: Find) -> None:
    made = found(_HEAD + text + "\n")
    assert [v.order for v in made.of(Vote)] == list(range(1, count + 1))


def test_voters_are_people_and_parties_known_already(found: Find) -> None:
    made = found(_HEAD + "Holm (F) og Ø stemte imod. Grum Tarp stemte for.\n")
    assert votes(made) == [" / Holger Kvist Holm,Ø / "]
    assert made.people == ["Karla Nørby", "Viggo Lund", "Agnes M. Thorup", "Holger Kvist Holm"]


def test_surname_that_two_bear_is_nobodys_unless_the_party_tells(found: Find) -> None:
    head = _HEAD.replace("Viggo Lund (V)", "Viggo Lund (V)\nSigne Lund (C)")
    assert votes(found(head + "Lund stemte imod.\n")) == []
    assert votes(found(head + "Lund (C) stemte imod.\n")) == [" / Signe Lund / "]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ved folkeafstemningen i 2022 stemte 66 for og 33 imod.",
        "I Byrådet stemte V og A sidste år imod.",
        "I 2019 stemte Ø imod.",
        "Ved byrådsvalget stemte A imod.",
        "I Havneudvalget stemte V imod.",
        "På mødet i Økonomiudvalget stemte A og V for.",
        "Borgerne stemte om Fremtidens Havn for alle.",
    ],
)
def test_vote_of_another_day_or_body_is_none_here(sentence: str, found: Find) -> None:
    assert votes(found(_HEAD + sentence)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "V stemte imod i Havneudvalget.",
        "Molen er bygget med 7 stemmer i 1980.",
        "Molen blev godkendt med 7 meter.",
        "Udvalget gik imod strømmen, og A er tilfreds.",
    ],
)
def test_no_vote_of_this_meeting(sentence: str, found: Find) -> None:
    assert votes(found(_HEAD + sentence + "\n")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Numbers behind what came of a vote belong to the next.
        (
            "For molen stemte A. Imod stemte V. Molen blev ikke vedtaget. "
            "Planen blev herefter vedtaget med 9 stemmer for og 2 imod.",
            ["A / V / ", "9 / 2 / "],
        ),
        (
            "4 stemte for (Ø), 9 stemte imod. For stemte A. Imod stemte V.",
            ["4 Ø / 9 / ", "A / V / "],
        ),
        ("Vedtaget med 9 stemmer mod 2. For stemte A. Imod stemte V.", ["9 A / 2 V / "]),
    ],
)
def test_where_the_next_vote_begins(text: str, expected: list[str], found: Find) -> None:
    assert votes(found(_HEAD + text + "\n")) == expected


def test_local_list_of_two_words_votes(found: Find) -> None:
    head = _HEAD.replace("Karla Nørby (A)", "Karla Nørby (Molby Lokalliste)")
    assert votes(found(head + "Molby Lokalliste stemte imod.\n")) == [" / Molby Lokalliste / "]


@pytest.mark.parametrize(
    ("signs", "expected"),
    [
        (("S", "K", "SF"), "A,C /  / "),
        (("S", "K", "A"), "K,S /  / "),
        (("S", "K", "V"), "K,S /  / "),
    ],
)
def test_letters_among_short_forms_are_short_forms(
    signs: tuple[str, str, str], expected: str, found: Find
) -> None:
    people = "".join(
        f"{name} ({sign})\n"
        for name, sign in zip(("Karla Nørby", "Viggo Lund", "Agnes Thorup"), signs, strict=True)
    )
    head = (
        f"Referat af møde i Byrådet den 6. juni 1995\n\nDeltagere:\n{people}\n1. Havn\nBeslutning\n"
    )
    assert votes(found(head + "For stemte S og K.\n")) == [expected]
