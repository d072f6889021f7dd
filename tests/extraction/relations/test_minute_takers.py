"""The last lines of minutes tell who took them."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_MINUTES = "Til stede: Karla Dam, Bo Lind\n\n1. Dagsorden\nGodkendt.\n\n2. Eventuelt\nIntet.\n\n"


@pytest.mark.parametrize(
    "last",
    [
        "Referent:\nIda Holm\n",
        "Ida Holm\nReferent\n",
        "Ida Holm, referent\n",
        "Referent: Ida Holm\n",
        "Ref.: Ida Holm\n",
    ],
)
def test_who_signs_as_minute_taker_was_there(last: str, meeting: Find) -> None:
    told = meeting(_MINUTES + last)
    assert ("Ida Holm", "guest") in {(who, status) for who, status, _ in told.attendance}
    offices = {(who, body) for who, body, title in told.held() if title}
    assert ("Ida Holm", "Kulturudvalget") in offices


@pytest.mark.parametrize(
    "last",
    [
        "Referatet sendes til Ida Holm.\n",
        "Referent skal findes.\nIda Holm kan spørges.\n",
        "Referent:\nKarla Dam\nNæste møde er hos Ida Holm.\n",
    ],
)
def test_whom_the_last_lines_only_mention_was_not(last: str, meeting: Find) -> None:
    told = meeting(_MINUTES + last)
    assert "Ida Holm" not in {who for who, status, _ in told.attendance if status}
