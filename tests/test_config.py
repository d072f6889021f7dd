from pathlib import Path

import pytest

from referatgraf.config import Settings, settings, workers
from referatgraf.errors import UsageError


def test_defaults_stand_without_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert settings() == Settings()


def test_command_line_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "referatgraf.toml").write_text("jobs = 3\nseconds = 7\n", encoding="utf-8")
    assert settings(jobs=2) == Settings(jobs=2, seconds=7)


def test_all_errors_are_named_at_once(tmp_path: Path) -> None:
    file = tmp_path / "x.toml"
    file.write_text('base = "nope"\njobs = 1.5\nseconds = 0\ncolour = "red"\n', encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        settings(file, jobs=-1)
    message = str(caught.value)
    assert message.count("x.toml: ") == 4
    assert "--jobs" in message and "colour is not a known setting" in message


@pytest.mark.parametrize(
    "base",
    [
        "http://x y/",
        "ftp://x/",
        "https://x/#",
        "https://x",
        "<a>/",
        "https://x.dk/a/../b/",
        "https://x.dk/%2e%2e/",
        "https://u:p@x.dk/",
        "https://x.dk//",
    ],
)
def test_base_must_make_clean_iris(base: str) -> None:
    with pytest.raises(UsageError, match="--base"):
        settings(base=base)


def test_broken_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text("base = ", encoding="utf-8")
    for file in (tmp_path / "x.toml", tmp_path / "missing.toml"):
        with pytest.raises(UsageError, match=file.name):
            settings(file)


def test_workers_start_only_where_they_pay() -> None:
    assert workers(4, 5, 10) == 0
    assert workers(4, 25, 10) == 2
    assert workers(1, 1000, 10) == 0
    assert workers(4, 1000, 10) == 4
