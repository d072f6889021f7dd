"""Titles are known to the register or formed like one."""

import pytest

from referatgraf.lexicon.titles import base_form, find_titles, leading_title, leads, role_id


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("formand Karla Nørby", ["formand"]),
        ("adm. direktør og udviklingschef", ["adm. direktør", "udviklingschef"]),
        ("kultur- og fritidschef", ["kultur- og fritidschef"]),
        ("1. viceborgmester", ["1. viceborgmester"]),
        ("hver mand og hvert medlem", []),
        ("formandskabet i formandsvalget", []),
    ],
)
def test_titles_are_found(text: str, titles: list[str]) -> None:
    assert [t.text for t in find_titles(text)] == titles


def test_former_office_is_marked() -> None:
    assert [t.former for t in find_titles("tidligere direktør, nu formand")] == [True, False]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Direktør Karla Nørby", "Direktør"),
        (" . formand for alt", "formand"),
        ("Karla Nørby, formand", None),
        ("", None),
    ],
)
def test_leading_title_opens_the_text(text: str, title: str | None) -> None:
    found = leading_title(text)
    assert (found.text if found else None) == title


def test_register_knows_roles_by_their_forms() -> None:
    assert role_id("Formand") == role_id("formanden") == "formand"
    assert role_id("Stjernetæller") is None


@pytest.mark.parametrize(
    ("title", "base"),
    [
        ("borgmesteren", "borgmester"),
        ("byrådsmedlemmerne", "byrådsmedlem"),
        ("formand", "formand"),
        ("vandet", "vandet"),
    ],
)
def test_base_form_has_no_definite_ending(title: str, base: str) -> None:
    assert base_form(title) == base


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("imam Karla Nørby", ["imam"]),
        ("frisør Karla Nørby og købmand Viggo Lund", ["frisør", "købmand"]),
        ("Handicappolitisk konsulent", ["Handicappolitisk konsulent"]),
        ("digital projektleder", ["digital projektleder"]),
        ("byrådsmedlemmerne", ["byrådsmedlemmerne"]),
        ("landpolitisk udvalg", []),
        ("digital plan", []),
        ("købmandsgård og pilotprojekt", []),
    ],
)
def test_jobs_and_what_stands_ahead_of_them(text: str, titles: list[str]) -> None:
    assert [t.text for t in find_titles(text)] == titles


@pytest.mark.parametrize(
    ("text", "at", "led"),
    [
        ("rådgiver Ida", 9, True),
        ("fra Ida", 4, False),
        ("rådgiver, Ida", 10, False),
        ("Ida", 0, False),
    ],
)
def test_title_leads_to_what_stands_right_behind(text: str, at: int, led: bool) -> None:
    assert leads(text, at) is led
