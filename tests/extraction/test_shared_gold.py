"""The scorer's gold on the two seeds demands every fact; other sources live outside the project."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from referatgraf.extraction import extract
from referatgraf.layouts import sections
from referatgraf.reading import read_file
from referatgraf.reference import reference_quads
from referatgraf.triples import source_quads
from referatgraf.vocabulary import DEFAULT_BASE

_SHARED = Path(__file__).parents[3] / "shared"


@pytest.mark.shared
@pytest.mark.slow
@pytest.mark.skipif(not _SHARED.exists(), reason="../shared is missing")
def test_both_seeds_score_full(tmp_path: Path) -> None:
    corpus = _SHARED / "corpus"
    quads = [reference_quads(DEFAULT_BASE)]
    for path in sorted(corpus.glob("kkr-*.txt")):
        document = read_file(path)
        quads.append(source_quads(document, extract(document, sections(document)), DEFAULT_BASE))
    graph = tmp_path / "seeds.nq"
    graph.write_text("".join(quads), encoding="utf-8")
    score = [sys.executable, str(_SHARED / "eval" / "score.py"), str(corpus), str(graph)]
    done = subprocess.run(
        [*score, "--only", "kkr-*"], capture_output=True, text=True, check=True, timeout=120
    )
    assert re.findall(r"(\S+)\s+kkr-", done.stdout) == ["1.000", "1.000"], done.stdout
