"""A table whose columns are not the expected ones is refused in words."""

import pytest

from referatgraf.authority import Ambiguity
from referatgraf.authority.loading import parse, several
from referatgraf.errors import UsageError

HEADER = "form,candidates,rule,origin\n"


def test_rows_come_in_order_with_quoted_cells() -> None:
    rows = parse("a.csv", HEADER + 'A|B,"x|y","one, two",curated\n', Ambiguity)
    assert rows == (Ambiguity(("A", "B"), ("x", "y"), "one, two", "curated"),)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("form,candidates,rule\n", "missing column origin"),
        ("form,candidates,rule,origin,colour\n", "unknown column colour"),
        ("form,candidates,origin,rule\n", "columns in another order"),
        ("", "missing column form, candidates, rule, origin"),
        (HEADER + "A,x,r,o\nB,x,r\n", "row 3 has 3 cells where the header has 4"),
    ],
)
def test_wrong_columns_are_refused(text: str, reason: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse("a.csv", text, Ambiguity)
    assert caught.value.reason == reason
    assert str(caught.value).startswith("a.csv: ")


@pytest.mark.parametrize(("cell", "values"), [("", ()), ("A", ("A",)), ("A|B", ("A", "B"))])
def test_several_parts_at_the_bar(cell: str, values: tuple[str, ...]) -> None:
    assert several(cell) == values
