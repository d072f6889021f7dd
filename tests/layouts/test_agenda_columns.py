"""An agenda written column by column is put together; columns of other things stay apart."""

import pytest

from referatgraf.layouts import sections
from referatgraf.reading import read

_HEAD = "Referat af møde i Havnerådet\n\nDeltagere: Ida Holm, Bo Lind\n\nDagsorden\n\n"
_TOLD = "\n\nAd 1\nGodkendt.\n\nAd 2\nUdsat.\n\nAd 3\nIntet.\n"


def _items(text: str) -> list[tuple[str | None, str, str | None]]:
    document = read((_HEAD + text).encode(), ["a.txt"])
    return [
        (
            document.text[slice(*item.number)] if item.number else None,
            document.text[slice(*item.title)],
            document.text[slice(*item.case)] if item.case else None,
        )
        for item in sections(document).items
    ]


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        (
            "Punkt\n1\n2\n3\n\nEmne\nValg\nNy kaj\nEvt.\n\nSagsnr.\n–\n21/0081\n–\n" + _TOLD,
            (None, "21/0081", None),
        ),
        (
            "Nr.\n1.\n2.\n3.\nOverskrift\nValg\nNy kaj\nEvt.\nJ.nr.\n21/01\n21/02\n21/03\n",
            ("21/01", "21/02", "21/03"),
        ),
        ("Pkt.\n\n1\n2\n3\n\nTitel\n\nValg\nNy kaj\nEvt.\n" + _TOLD, (None, None, None)),
    ],
)
def test_columns_of_an_agenda_are_put_together(text: str, cases: tuple[str | None, ...]) -> None:
    titles = ("Valg", "Ny kaj", "Evt.")
    assert _items(text) == [*zip("123", titles, cases, strict=True)]


@pytest.mark.parametrize(
    "text",
    [
        "Punkt\n1\n3\n4\n\nEmne\nValg\nNy kaj\nEvt.\n",  # no agenda counts so
        "Antal\n1\n2\n3\n\nEmne\nValg\nNy kaj\nEvt.\n",
        "Punkt\n1\n2\n3\n\nEmne\nValg\nNy kaj\n",
    ],
)
def test_other_columns_stay(text: str) -> None:
    assert [title for _, title, _ in _items(text)] != ["Valg", "Ny kaj", "Evt."]
