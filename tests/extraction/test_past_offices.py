"""An office that is over by the day of the meeting is nobody's."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    "sentence",
    [
        "Karla Nørby, formand for Kystforeningen indtil 2019, fik blomster.",
        "Karla Nørby, formand for Kystforeningen til 1. maj 2023, fik blomster.",
        "Karla Nørby, direktør i Nordly Vand A/S frem til 31. december 2022, fik blomster.",
        "Karla Nørby, formand for Kystforeningen 2014-2018, fik blomster.",
        "Karla Nørby (borgmester 1998-2009) fik blomster.",
        "Direktør Karla Nørby (2014-18) skrev bogen.",
        "Karla Nørby blev formand for Kystforeningen i 2014, men gik af i 2018.",
    ],
)
def test_office_that_ended_before_the_meeting_is_not_held(
    sentence: str, meeting: Callable[[str], Any]
) -> None:
    assert meeting(f"1. Status\n{sentence}\n").held() == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Afgåede direktør Karla Nørby fra Nordly Vand A/S fik blomster.",
        "Fhv direktør Karla Nørby fra Nordly Vand A/S fik blomster.",
        "Eks-formand Karla Nørby fra Kystforeningen fik blomster.",
        "Daværende direktør Karla Nørby fra Nordly Vand A/S tog initiativet.",
        "Tidligere mangeårig direktør Karla Nørby fra Nordly Vand A/S fik blomster.",
        "Tidligere direktør og formand Karla Nørby fik blomster.",
        "Udvalget mindedes Karla Nørby, formand for Kystforeningen.",
        "Karla Nørby trak sig som formand for Kystforeningen.",
        "Karla Nørby er opsagt som direktør i Nordly Vand A/S.",
        "Karla Nørby afløses som formand for Kystforeningen af Viggo Lund.",
        "Efter Karla Nørby som formand for Kystforeningen kommer en ny.",
    ],
)
def test_office_that_its_bearer_has_left_is_not_held(
    sentence: str, meeting: Callable[[str], Any]
) -> None:
    assert meeting(f"1. Status\n{sentence}\n").held() == set()


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Karla Nørby er formand for Kystforeningen 2022-2025.", "formand"),
        ("Karla Nørby, formand for Kystforeningen indtil videre, fik ordet.", "formand"),
        ("Karla Nørby, formand for Kystforeningen siden 2014, fik ordet.", "formand"),
        ("Karla Nørby, formand for Kystforeningen til 1. juli 2023, fik ordet.", "formand"),
        ("Direktør Karla Nørby udsatte sagen til 2020.", "Direktør"),
        ("Tidligere på dagen talte direktør Karla Nørby.", "direktør"),
        ("Den tidligere omtalte direktør Karla Nørby talte.", "direktør"),
        ("Ekstern konsulent Karla Nørby fik ordet.", "Ekstern konsulent"),
        ("Karla Nørby blev valgt til formand, og Viggo Lund gik af.", "formand"),
    ],
)
def test_other_times_and_other_people_end_no_office(
    sentence: str, title: str, meeting: Callable[[str], Any]
) -> None:
    held = {(who, said) for who, _, said in meeting(f"1. Status\n{sentence}\n").held()}
    assert held == {("Karla Nørby", title)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Karla Nørby, formand for Nordly Havn, takkede, men gik af i bestyrelsen for Møllehavnen.",
        "Karla Nørby er formand for Nordly Havn til 2021-aftalen er genforhandlet.",
        "Rådet mindedes de faldne ved formand for Nordly Havn Karla Nørby.",
        "Rådet valgte ikke at følge forslaget fra Karla Nørby, formand for Nordly Havn.",
        "Hvis planen vedtages, går formand for Nordly Havn Karla Nørby i gang.",
        "Det er ikke afklaret, om Karla Nørby, formand for Nordly Havn, kommer.",
    ],
)
def test_words_about_something_else_end_no_office(
    sentence: str, meeting: Callable[[str], Any]
) -> None:
    held = {(who, where) for who, where, _ in meeting(f"1. Sag\n{sentence}\n").held()}
    assert ("Karla Nørby", "Nordly Havn") in held


@pytest.mark.parametrize(
    "sentence",
    [
        "Rådet valgte ikke Karla Nørby, Skive, som formand for Nordly Havn.",
        "Hvis Karla Nørby bliver formand for Nordly Havn, følges det op.",
    ],
)
def test_what_is_denied_or_supposed_is_no_office(
    sentence: str, meeting: Callable[[str], Any]
) -> None:
    assert meeting(f"1. Sag\n{sentence}\n").held() == set()
