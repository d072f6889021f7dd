"""Whom most items say to have been kept from them was absent, though a list names members."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_MEMBERS = "Medlemmer: Ida Holm, Bo Lind, Karla Nørby\n\n"
_AWAY = "Ida Holm var forhindret i at deltage i sagens behandling."


def _absent(told: tuple[str, ...], meeting: Find) -> set[str]:
    items = "".join(f"{i}. Sag {i} om broen\nGodkendt.\n{t}\n\n" for i, t in enumerate(told, 1))
    return {who for who, status, _ in meeting(_MEMBERS + items).attendance if status == "absent"}


@pytest.mark.parametrize(
    ("told", "absent"),
    [
        ((_AWAY,) * 3, {"Ida Holm"}),
        ((_AWAY, _AWAY, ""), {"Ida Holm"}),
        (("Ida Holm (A) og rådmand Bo Lind (V) var forhindrede i at deltage i punktets behandling.",
          ) * 3, {"Ida Holm", "Bo Lind"}),
        (("Ida Holm oplyste, at Bo Lind var forhindret i at deltage i sagens behandling.",) * 3,
         {"Bo Lind"}),
        ((_AWAY, "", "", ""), set()),
        ((_AWAY, _AWAY, "", "", ""), set()),
        ((_AWAY,), set()),
        ((_AWAY + " " + _AWAY, "", ""), set()),
        (("Ida Holm var ikke forhindret i at deltage i sagens behandling.",) * 3, set()),
    ],
)  # fmt: skip
def test_kept_from_most_items_is_absent(
    told: tuple[str, ...], absent: set[str], meeting: Find
) -> None:
    assert _absent(told, meeting) == absent
