"""The body that council systems print above each decision is the one that met."""

import pytest

from referatgraf.extraction import extract
from referatgraf.layouts import sections
from referatgraf.model import Meeting, Organisation
from referatgraf.reading import read

_TITLES = ("Regnskab", "Budget", "Eventuelt")


def _body(*above: str) -> str | None:
    items = (
        f"{n}. {title}\n\nBeslutning\n\n{line}\n\nGodkendt.\n\n"
        for n, (title, line) in enumerate(zip(_TITLES, above, strict=True), 1)
    )
    text = "Referat\n\nDato: 22.11.2018\n\nDeltagere\n\nIda Holm (A)\nBo Lind (V)\n\n" + "".join(
        items
    )
    document = read(text.encode(), ["minutes.txt"])
    facts = extract(document, sections(document))
    met = next(f.body for f in facts if isinstance(f, Meeting))
    return next((f.name for f in facts if isinstance(f, Organisation) and f.id == met), None)


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Havneudvalget, 22.11.2018", "Havneudvalget"),
        ("Børn og Uddannelsesudvalget, 22-11-2018, pkt. 88", "Børn og Uddannelsesudvalget"),
        ("Kultur- og Fritidsudvalget, den 22-11-2018", "Kultur- og Fritidsudvalget"),
    ],
)
def test_line_above_each_decision_tells_the_body(line: str, body: str) -> None:
    assert _body(line, line, line) == body


def test_body_that_one_item_went_through_did_not_meet() -> None:
    assert _body("Økonomiudvalget, 12.11.2018", "Intet.", "Intet.") is None


def test_body_that_all_items_went_through_on_another_day_did_not_meet() -> None:
    line = "Økonomiudvalget, 12.11.2018"
    assert _body(line, line, line) is None


def test_two_bodies_as_often_tell_nothing() -> None:
    lines = ("Økonomiudvalget, 12.11.2018", "Havneudvalget, 22.11.2018", "Intet.")
    assert _body(*lines) is None
