"""A head may be a sentence, dated as protocols and mails are, or labelled in other words."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_LIST = "\n\nTil stede: Karla Nørby, Viggo Lund\n\n1. Regnskab\nGodkendt.\n"


@pytest.mark.parametrize(
    ("head", "body", "time", "place"),
    [
        ("Torsdag den 3. maj 2007 kl. 19.00 holdt Nordly Byråd møde i Nordly Hallen, sal 2.",
         "Nordly Byråd", "19:00", "Nordly Hallen, sal 2"),
        ("År 2007, den 3. maj kl. 19.00 afholdt Havnerådet ordinært møde på Nordly Kro.",
         "Havnerådet", "19:00", "Nordly Kro"),
        ("Den 3. maj 2007 kl. 19.00 afholdtes møde i Havnerådet på kroen i Nordly.",
         "Havnerådet", "19:00", "kroen i Nordly"),
        ("Havnerådet\nti. 3. maj 2007 kl. 19.00", "Havnerådet", "19:00", None),
        ("Havnerådet\ntors. d. 3. maj 2007, kl. 1930", "Havnerådet", "19:30", None),
        ("Havnerådet\nden 3. maj 07 kl. 19,30", "Havnerådet", "19:30", None),
        ("Havnerådet\nMandag den 3. maj '07 kl. 19", "Havnerådet", "19:00", None),
        ("Mødeforum\tHavnerådet\nMødedato\t03-05-2007", "Havnerådet", None, None),
        ("Mødeforum:\nMødedato:\nMødested:\n\nHavnerådet\n3. maj 2007\nLokale 2",
         "Havnerådet", None, "Lokale 2"),
        ("Havnerådet\nHvornår: 3. maj 2007, kl. 16.30\nHvor: Lokale 2",
         "Havnerådet", "16:30", "Lokale 2"),
        ("Havnerådet\nDato og tid: 3. maj 2007 kl. 16:30\nSted/lokale: Lokale 2",
         "Havnerådet", "16:30", "Lokale 2"),
        ("Havnerådet\nTidspunkt: 3. maj 2007 fra 16.30 til 18.00\nLokation: Lokale 2",
         "Havnerådet", "16:30", "Lokale 2"),
        ("Udskrift af Havnerådets forhandlingsprotokol\nMødet den 3. maj 2007",
         "Havnerådet", None, None),
        ("referat-havneraadet-2007-05-03.pdf\n\nHavnerådet\n03-05-2007 16:00",
         "Havnerådet", "16:00", None),
        ("2007-05-03 Referat Havnerådet", "Havnerådet", None, None),
        ("Referat af LMU-møde den 3. maj 2007", "LMU", None, None),
    ],
)  # fmt: skip
def test_heads(head: str, body: str, time: str | None, place: str | None, found: Find) -> None:
    made = found(head + _LIST)
    assert made.name(made.meeting.body) == body
    assert made.meeting.date == "2007-05-03"
    assert (made.meeting.start_time, made.meeting.place) == (time, place)


@pytest.mark.parametrize(
    "head",
    ["Havnerådet\nMødet den 3. maj 19 personer kom", "Havnerådet\nMødet den 3. maj 16.30",
     "Havnerådet\nMødet den 3. maj 16-18"],
)  # fmt: skip
def test_what_stands_behind_a_month_is_no_year(head: str, found: Find) -> None:
    assert found(head + _LIST).meeting.date is None
