"""Dates and hours in the forms of Danish minutes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referatgraf.lexicon.dates import MONTHS, find_dates, find_times


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("den 6. juni 2023", ["2023-06-06"]),
        ("6/6-2023 og 07.06.23", ["2023-06-06", "2023-06-07"]),
        ("2023-06-06", ["2023-06-06"]),
        ("3. sept. 1998", ["1998-09-03"]),
        ("31. februar 2023", []),
        ("sag 27.69.40-P35 og 12/2023", []),
        ("6. juni", []),
    ],
)
def test_dates_are_found(text: str, values: list[str]) -> None:
    assert [f.value for f in find_dates(text)] == values


@given(st.dates(min_value=date(1970, 1, 1)).filter(lambda d: d.year < 2100))
def test_date_in_words_is_read_back(day: date) -> None:
    text = f"{day.day}. {MONTHS[day.month - 1]} {day.year}"
    assert [f.value for f in find_dates(text)] == [day.isoformat()]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("kl. 16.00 - 18.30", "16:00", "18:30"),
        ("klokken 9", "09:00", None),
        ("16:15 til 17", "16:15", "17:00"),
        ("lokale 16", None, None),
        ("pris 12,50", None, None),
    ],
)
def test_times_are_found(text: str, start: str | None, end: str | None) -> None:
    found = find_times(text)
    assert tuple(f.value if f else None for f in found) == (start, end)


def test_bare_hour_counts_only_behind_a_label() -> None:
    assert find_times("16")[0] is None
    hour = find_times("16", labelled=True)[0]
    assert hour is not None
    assert hour.value == "16:00"
