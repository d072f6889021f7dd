import io
import sys
from datetime import date
from pathlib import Path

import pytest

from referatgraf.errors import UsageError
from referatgraf.exports import export
from referatgraf.network import COLUMNS, seats
from referatgraf.store import open_store


def test_parquet_reads_back_as_the_same_rows(sample_out: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    dataset = open_store(sample_out).dataset
    table = parquet.read_table(io.BytesIO(export("parquet").write(dataset)))
    assert tuple(table.column_names) == COLUMNS
    found = [
        {name: str(cell) if cell is not None else "" for name, cell in row.items()}
        for row in table.to_pylist()
    ]
    assert found == seats(dataset)
    assert all(type(day) is date for day in table["date"].to_pylist())


def test_parquet_says_what_to_install(sample_out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"needs pyarrow; install it: .*referatgraf\[parquet\]"):
        export("parquet").write(open_store(sample_out).dataset)
