"""The day by which something is promised."""

import pytest

from referatgraf.lexicon.deadlines import deadline


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("senest den 1. maj 2024", "2024-05-01"),
        ("senest 1. maj", "2024-05-01"),
        ("inden den 3. januar", "2025-01-03"),
        ("Frist: 1/9-2024", "2024-09-01"),
        ("deadline 1/9", "2024-09-01"),
        ("på mødet den 14. juni 2024", "2024-06-14"),
        ("inden udgangen af maj", "2024-05-31"),
        ("senest ved udgangen af februar 2028", "2028-02-29"),
        ("inden udgangen af januar", "2025-01-31"),
        ("senest i morgen", None),
        ("den 1. januar 2024", None),
        ("senest den 30. februar", None),
    ],
)
def test_day(text: str, day: str | None) -> None:
    found = deadline(text, "2024-02-27")
    assert (found.value if found else None) == day


def test_day_without_a_year_needs_the_meeting() -> None:
    assert deadline("senest 1. maj", None) is None
    assert deadline("inden udgangen af maj", None) is None
    found = deadline("senest 1. maj 2024", None)
    assert found is not None
    assert found.firm
