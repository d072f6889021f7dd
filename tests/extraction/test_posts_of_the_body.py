"""Posts whose organisation a sentence does not give are of the body that meets, or of nobody."""

from collections.abc import Callable
from typing import Any

import pytest


def _body_of(made: Any, title: str) -> set[str | None]:
    return {
        body
        for person, body, held in made.held()
        if person == "Karla Nørby" and held and held.casefold() == title
    }


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Formanden, borgmester i Ringsted Kommune Karla Nørby (A), bød velkommen.", "formand"),
        ("Mødet blev ledet af næstformanden, Karla Nørby.", "næstformand"),
        ("Forslaget fik støtte af formanden, rektor Karla Nørby.", "formand"),
        ("Formand Karla Nørby havde deltaget i en høring i Kirkeministeriet.", "formand"),
        ("Karla Nørby, udvalgets formand, bød velkommen.", "formand"),
        ("Udvalgets formand, Skive Kommunes direktør Karla Nørby, lovede et møde.", "formand"),
        ("Da kasserer Karla Nørby var syg, gennemgik Bo Lind regnskabet.", "kasserer"),
        ("Svaret skrives af udvalgets sekretær, Karla Nørby, der var på ferie.", "sekretær"),
    ],
)
def test_post_without_an_organisation_is_of_the_body(
    sentence: str, title: str, meeting: Callable[[str], Any]
) -> None:
    assert _body_of(meeting(f"1. Nyt\n{sentence}\n"), title) == {"Kulturudvalget"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Nyt\nHavneforeningen har skrevet, og formanden, Karla Nørby, kommer.", "formand"),
        ("Brev fra Havnerådet\nFormanden, Karla Nørby, er syg.", "formand"),
        ("Nyt\nKlubben søger v/ kasserer Karla Nørby om penge.", "kasserer"),
        ("Nyt\nFormanden, Bo Lind, er her. Formanden, Karla Nørby, er syg.", "formand"),
    ],
)
def test_post_of_another_body_is_not_of_this_one(
    text: str, title: str, meeting: Callable[[str], Any]
) -> None:
    assert "Kulturudvalget" not in _body_of(meeting(f"1. {text}\n"), title)


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("Bo Lind talte, mens Karla Nørby i egenskab af formand for Havnerådet bad om en pause.",
         ("Havnerådet", "formand")),
        ("Museumsinspektøren i Skive Kommune, Karla Nørby, viste rundt.",
         ("Skive Kommune", "Museumsinspektør")),
        ("Bo Lind lyttede, og skoleleder ved Bæveskolen, Karla Nørby, talte.",
         ("Bæveskolen", "skoleleder")),
    ],
)  # fmt: skip
def test_title_and_its_bearer_stand_apart(
    sentence: str, office: tuple[str, str], meeting: Callable[[str], Any]
) -> None:
    assert ("Karla Nørby", *office) in meeting(f"1. Nyt\n{sentence}\n").held()


def test_title_behind_a_name_is_not_of_the_next_one(meeting: Callable[[str], Any]) -> None:
    made = meeting("1. Nyt\nMødt var Bo Lind, skoleleder ved Bæveskolen, Karla Nørby, m.fl.\n")
    assert {p for p, _, title in made.held() if title} == {"Bo Lind"}
