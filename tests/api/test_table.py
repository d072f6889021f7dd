import sys
from collections.abc import Callable

import pandas
import pytest

from referatgraf.api.table import Table
from referatgraf.errors import ReferatgrafError

HOSTILE = "<script>alert('x')</script>\"]]>&\u202e\x1b[31m\n| <img src=x onerror=alert(1)>"


def made(*rows: tuple[str | int | None, ...], title: str = "") -> Table:
    columns = ("name", "number")
    return Table(columns, tuple(dict(zip(columns, row, strict=True)) for row in rows), title)


def test_table_is_a_sequence_of_rows() -> None:
    table = made(("a", 1), ("b", 2), ("c", None))
    assert len(table) == 3
    assert table[0] == {"name": "a", "number": 1}
    assert [row["name"] for row in table[1:]] == ["b", "c"]
    assert isinstance(table[1:], Table)
    assert table.column("number") == [1, 2, None]
    with pytest.raises(KeyError):
        table.column("nothing")


def test_pandas_takes_a_table_and_its_rows() -> None:
    table = made(("a", 1), ("b", 2))
    for frame in (pandas.DataFrame(table), pandas.DataFrame(table.rows)):
        assert list(frame.columns) == ["name", "number"]
        assert frame["number"].sum() == 3
    empty = pandas.DataFrame(made(), columns=table.columns)
    assert list(empty.columns) == ["name", "number"]


def test_frame_has_the_types_that_the_rows_mean() -> None:
    rows = [("2023-01-31", "2023-02-31", 1, 2, 0.5, "x"), (None, "2023-01-01", None, 3, None, None)]
    names = ("day", "no_day", "gap", "whole", "part", "words")
    table = Table(names, tuple(dict(zip(names, row, strict=True)) for row in rows))
    frame = table.frame()
    kinds = [str(frame[name].dtype) for name in names]
    assert kinds[0] == "datetime64[s]" and kinds[2:5] == ["Int64", "int64", "float64"]
    assert kinds[1] in ("object", "str") and kinds[5] in ("object", "str")
    assert frame["day"].dt.year.tolist()[0] == 2023 and frame["day"].isna().tolist() == [
        False,
        True,
    ]
    assert frame["no_day"].tolist() == ["2023-02-31", "2023-01-01"]


def test_frame_takes_days_of_any_century_and_no_rows() -> None:
    old = Table(("day",), ({"day": "1660-05-01"}, {"day": "2023-05-01"})).frame()
    assert (old["day"].max() - old["day"].min()).days == 132_582
    empty = made().frame()
    assert list(empty.columns) == ["name", "number"] and len(empty) == 0
    assert Table(("a",), ({"a": None},)).frame()["a"].isna().all()


def test_frame_says_that_pandas_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ReferatgrafError, match=r"referatgraf\[pandas\]"):
        made(("a", 1)).frame()


def test_table_escapes_what_documents_say(tags: Callable[[str], list[str]]) -> None:
    table = made((HOSTILE, 1), title=HOSTILE)
    found = tags(table._repr_html_())
    assert {"script", "img"}.isdisjoint(found)
    assert not any(sign in table._repr_html_() for sign in ("]]>", "\u202e", "\x1b", "\n"))
    assert "\x1b" not in repr(table)
    assert repr(table).count("\n") == 3


def test_table_shows_the_first_rows_and_counts_all(tags: Callable[[str], list[str]]) -> None:
    table = made(*((f"n{number}", number) for number in range(70)))
    for shown in (repr(table), table._repr_html_()):
        assert "n49" in shown
        assert "n50" not in shown
        assert "70 rækker · rows, de første 50 vises · the first 50 are shown" in shown
    assert tags(table._repr_html_()).count("tr") == 51
    assert "1 række · row" in repr(made(("a", 1)))


def test_empty_table_shows_its_columns() -> None:
    assert "name" in repr(made())
    assert "number" in made()._repr_html_()
