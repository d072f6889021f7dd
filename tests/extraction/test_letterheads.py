"""A letter's date is not its meeting's, and its other fields are no place."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_END = "\n\nDeltagere:\nKarla Nørby\nViggo Lund\n\nDagsorden\n1. Sag\nGodkendt.\n"


@pytest.mark.parametrize(
    "head",
    [
        "Nordly Kommune\n\n  Dato  17. maj 2016\n  Sagsid  16/4471\n  Login  abc\n  Tlf.  1234\n\n"
        "Referat af møde i Ældrerådet\n\nTirsdag den 10. maj 2016, kl. 16.00\nHavnegade 5, Nordly",
        "Dato: 17. maj 2016\nSagsnr.: 16/4471\nSagsbehandler: Bo Lind\nTelefon: 12345678\n\n"
        "Ældrerådet\nReferat\n\nTirsdag den 10. maj 2016 kl. 16.00\nHavnegade 5, Nordly",
        "Dato:\t17. maj 2016\nJournalnr.:\t16/4471\nE-mail:\tabc@example.org\n\n"
        "Referat af møde i Ældrerådet\ntirsdag den 10. maj 2016, kl. 16-18\nHavnegade 5, Nordly",
    ],
)
def test_the_line_with_weekday_and_hour_is_the_meetings(head: str, found: Find) -> None:
    meeting = found(head + _END).meeting
    assert meeting.date == "2016-05-10"
    assert meeting.place == "Havnegade 5, Nordly"


@pytest.mark.parametrize(
    "head",
    [
        "Nordly Kommune\nReferat af møde i Ældrerådet\n\nDato: 17. maj 2016\nTid: kl. 16.00\n"
        "Sagsnr.: 16/4471\n\nNæste møde: tirsdag den 14. juni 2016 kl. 16.00",
        "Referat af møde i Ældrerådet\n\nDato: 17. maj 2016\nSagsid: 16/4471\nTlf.: 12345678",
    ],
)
def test_the_only_date_stays(head: str, found: Find) -> None:
    meeting = found(head + _END).meeting
    assert meeting.date == "2016-05-17"
    assert not (meeting.place or "").startswith(("Sagsid", "Tlf"))
