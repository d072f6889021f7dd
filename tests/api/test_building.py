from pathlib import Path

import pytest

import referatgraf

SAMPLE = Path(__file__).parents[2] / "graph" / "referatgraf" / "sample"


def test_build_takes_one_path_or_several(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    file = SAMPLE / "kkr-sjaelland-2023-03-10.txt"
    one = referatgraf.build(file, tmp_path / "one", progress=lambda *step: steps.append(step))
    several = referatgraf.build([str(file)], str(tmp_path / "two"), referatgraf.Settings(jobs=1))
    assert one == several
    assert (one.exit_code, steps[-1]) == (0, (1, 1))
    files = [(tmp_path / name / "graph.nq").read_bytes() for name in ("one", "two")]
    assert files[0] == files[1]


def test_build_sample_gives_the_bytes_of_the_files(tmp_path: Path, sample_out: Path) -> None:
    report = referatgraf.build_sample(tmp_path / "out")
    assert report.published
    assert (tmp_path / "out" / "graph.nq").read_bytes() == (sample_out / "graph.nq").read_bytes()


def test_build_says_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("not ours")
    with pytest.raises(referatgraf.ReferatgrafError):
        referatgraf.build(SAMPLE, tmp_path)
    with pytest.raises(referatgraf.ReferatgrafError):
        referatgraf.open_graph(tmp_path)
