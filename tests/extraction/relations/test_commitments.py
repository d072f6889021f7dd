"""Commitments: who promises what by which day."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.model import Commitment

Find = Callable[[str], Any]
_HEAD = (
    "Referat af møde i Havneudvalget den 6. juni 2023\n\nDeltagere:\nKarla Nørby\nViggo Lund\n\n"
    "1. Moler\nBeslutning\n"
)


def promised(made: Any) -> list[tuple[str | None, str]]:
    return [(made.name(c.by) or c.responsible, c.due) for c in made.of(Commitment)]


@pytest.mark.parametrize(
    ("sentence", "promise"),
    [
        ("Forvaltningen vender tilbage senest 1. maj 2024.", ("Forvaltningen", "2024-05-01")),
        ("Sekretariatet fremlægger en plan den 3. oktober.", ("Sekretariatet", "2023-10-03")),
        ("Viggo Lund kontakter havnen senest den 2. april.", ("Viggo Lund", "2024-04-02")),
        ("Handling: Karla Nørby maler molen inden 1/9-2023.", ("Karla Nørby", "2023-09-01")),
        ("Karla Nørby undersøger farven. Frist: 12. juni 2023.", ("Karla Nørby", "2023-06-12")),
        ("Ansvarlig: Viggo Lund. Deadline: 1/9.", ("Viggo Lund", "2023-09-01")),
        ("Udsat, idet havnekontoret bedes svare inden udgangen af juni.",
         ("havnekontoret", "2023-06-30")),
        ("Forvaltningen skal udarbejde et notat senest den 1. juli 2023.",
         ("Forvaltningen", "2023-07-01")),
        ("Notatet skal udsendes senest den 1. juli 2023.", (None, "2023-07-01")),
        ("Viggo Lund rykker havnen den 20. juni 2023.", ("Viggo Lund", "2023-06-20")),
        ("Havnekontoret tegner tre moler til mødet den 4. juli 2023.",
         ("Havnekontoret", "2023-07-04")),
        ("Moleafdelingen leverer kortet til havnen d. 1. august.",
         ("Moleafdelingen", "2023-08-01")),
        ("Viggo Lund retter svaret inden fristens udløb den 9. juli 2023.",
         ("Viggo Lund", "2023-07-09")),
        ("Teknisk forvaltning udsender en liste senest den 14. juli.",
         ("Teknisk forvaltning", "2023-07-14")),
        ("Teknisk chef Viggo Lund maler molen senest den 14. juli.", ("Viggo Lund", "2023-07-14")),
        ("Sagen genoptages på mødet den 4. juli 2023.", (None, "2023-07-04")),
    ],
)  # fmt: skip
def test_promise_has_a_day(sentence: str, promise: tuple[str | None, str], found: Find) -> None:
    assert promised(found(_HEAD + sentence + "\n")) == [promise]


@pytest.mark.parametrize(
    "sentence",
    [
        "Forvaltningen vender tilbage.",
        "Planen skal være vedtaget den 15. oktober 2023.",
        "Ordningen skal være på plads senest den 1. januar 2024.",
        "Karla Nørby holder ferie den 4. juli 2023.",
        "Forvaltningen sendte planen den 1. juni 2023.",
        "Forvaltningen vender tilbage senest 1. maj 2022.",
        "Havnefesten skal afholdes den 23. juli 2023.",
        "Loven skal træde i kraft senest den 1. juli 2023.",
        "Byggeriet vil begynde senest den 1. august 2023.",
        "Høringsfristen er den 1. august 2023.",
        "Taksten gælder senest fra den 1. august 2023.",
        "Næste møde holdes den 3. juli 2023.",
        "Havnen skifter navn den 31. september 2023.",
    ],
)
def test_no_promise(sentence: str, found: Find) -> None:
    assert promised(found(_HEAD + sentence + "\n")) == []


@pytest.mark.parametrize(
    ("part", "promises"),
    [
        ("Opgaver:\nViggo Lund maler molen inden 1/9-2023.", [("Viggo Lund", "2023-09-01")]),
        ("Opfølgning\nAnsvarlig: Karla Nørby. Frist: 1/9-2023.", [("Karla Nørby", "2023-09-01")]),
        ("Baggrund:\nViggo Lund maler molen inden 1/9-2023.", []),
    ],
)
def test_tasks_below_a_decision_are_promised(
    part: str, promises: list[tuple[str, str]], found: Find
) -> None:
    head = _HEAD.removesuffix("Beslutning\n") + "Beslutning: Godkendt.\n\n"
    assert promised(found(head + part + "\n")) == promises
