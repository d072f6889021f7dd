"""A sign of markup or of a list before a name belongs to nobody."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("entry", "names"),
    [
        ("+Karen Holm, kasserer", {"Karen Holm", "Per Friis"}),
        ("**Karen** Holm (V)", {"Karen Holm", "Per Friis"}),
        ("» Karen Holm", {"Karen Holm", "Per Friis"}),
        ("17 Karensvej", {"Per Friis"}),
    ],
)
def test_a_sign_before_a_name_costs_nobody(
    entry: str, names: set[str], found: Callable[[str], Any]
) -> None:
    made = found(f"Byrådet\nReferat den 6. juni 2023\n\nTil stede:\n{entry}\nPer Friis\n")
    assert set(made.people) == names
