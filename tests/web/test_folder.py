"""Writing a site into a folder, and the command that does it."""

import os
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from referatgraf.cli import app
from referatgraf.errors import StoreError, UsageError
from referatgraf.store import open_store
from referatgraf.web.pages import (
    MARKER,
    Site,
    folder,
    open_site,
    paths,
    render,
    stocked,
    write_site,
)


@pytest.fixture(scope="module")
def site(sample_out: Path) -> Site:
    return open_site(open_store(sample_out), ["da"])


def quiet(done: int, total: int) -> None:
    assert done <= total


def everything(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def test_folder_holds_every_path_and_a_marker(site: Site, tmp_path: Path) -> None:
    number = write_site(site, tmp_path / "site", quiet)
    found = everything(tmp_path / "site")
    assert set(found) == {*paths(site), MARKER}
    assert number == len(found) - 1
    write_site(site, tmp_path / "other", quiet)
    assert everything(tmp_path / "other") == found


def test_earlier_site_is_renewed_and_other_files_stay(
    site: Site, sample_out: Path, tmp_path: Path
) -> None:
    both = open_site(open_store(sample_out))
    write_site(both, tmp_path, quiet)
    (tmp_path / "CNAME").write_text("mine")
    (tmp_path / "en" / "mine.txt").write_text("mine")
    write_site(site, tmp_path, quiet)
    assert set(everything(tmp_path)) == {*paths(site), MARKER, "CNAME", "en/mine.txt"}
    assert not (tmp_path / "en" / "person").exists()


def test_processes_share_the_work_and_write_the_same(
    sample_out: Path, site: Site, tmp_path: Path
) -> None:
    (tmp_path / "room").mkdir()
    stored = stocked(sample_out, tmp_path / "room", ["da"])
    seen: list[int] = []
    write_site(stored, tmp_path / "two", lambda done, total: seen.append(done), 2)
    write_site(site, tmp_path / "one", quiet)
    assert everything(tmp_path / "two") == everything(tmp_path / "one")
    assert seen == sorted(seen) and seen[-1] == len(list(paths(site)))


def test_lost_text_is_told_from_another_process(copied: Path, tmp_path: Path) -> None:
    (tmp_path / "room").mkdir()
    stored = stocked(copied, tmp_path / "room", ["da"])
    shutil.rmtree(tmp_path / "room" / "store" / "built" / "text")
    with pytest.raises(StoreError, match="cannot be read"):
        write_site(stored, tmp_path / "site", quiet, 2)
    assert not (tmp_path / "site").exists()


def test_break_leaves_the_earlier_site_as_it_was(site: Site, tmp_path: Path) -> None:
    def broken(done: int, total: int) -> None:
        raise KeyboardInterrupt

    both = open_site(site.built)
    write_site(site, tmp_path / "site", quiet)
    before = everything(tmp_path / "site")
    with pytest.raises(KeyboardInterrupt):
        write_site(both, tmp_path / "site", broken)
    assert everything(tmp_path / "site") == before
    with pytest.raises(KeyboardInterrupt):
        write_site(both, tmp_path / "fresh", broken)
    assert not (tmp_path / "fresh").exists()


def test_break_while_files_are_put_in_place_waits_for_the_rest(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, broken = folder._put, []

    def put(work: Path, where: Path, names: list[str]) -> None:
        if not broken:
            broken.append(True)
            whole(work, where, names[: len(names) // 2])
            raise KeyboardInterrupt
        whole(work, where, names)

    monkeypatch.setattr(folder, "_put", put)
    write_site(site, tmp_path / "site", quiet)
    assert broken and set(everything(tmp_path / "site")) == {*paths(site), MARKER}


def test_what_a_killed_run_left_is_taken_over(site: Site, tmp_path: Path) -> None:
    (tmp_path / "site" / folder.WORK / "files" / "da").mkdir(parents=True)
    (tmp_path / "site" / folder.WORK / "files" / "da" / "half.html").write_text("half")
    (tmp_path / "site" / folder.WORK / "lock").write_text("1\n")
    write_site(site, tmp_path / "site", quiet)
    assert set(everything(tmp_path / "site")) == {*paths(site), MARKER}


def test_second_run_at_once_is_refused(site: Site, tmp_path: Path) -> None:
    def again(done: int, total: int) -> None:
        with pytest.raises(StoreError, match="locked by pid"):
            write_site(site, tmp_path / "site", quiet)

    write_site(site, tmp_path / "site", again)
    assert set(everything(tmp_path / "site")) == {*paths(site), MARKER}


def test_stored_site_is_the_built_one(sample_out: Path, site: Site, tmp_path: Path) -> None:
    stored = stocked(sample_out, tmp_path, ["da"]).open()
    assert list(stored.things.values()) == list(site.things.values())
    assert list(paths(stored)) == list(paths(site))
    for path in [*paths(site)][::9]:
        assert render(stored, path) == render(site, path)


def test_hostile_marker_drops_nothing_outside(site: Site, tmp_path: Path) -> None:
    where, precious = tmp_path / "site", tmp_path / "precious.txt"
    write_site(site, where, quiet)
    precious.write_text("mine")
    with (where / MARKER).open("a", encoding="utf-8") as marker:
        marker.write(f"../precious.txt\n{precious}\n..\\precious.txt\n\n")
    write_site(site, where, quiet)
    assert precious.read_text() == "mine"


def test_folder_with_other_things_is_refused(site: Site, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("mine")
    with pytest.raises(UsageError, match="did not write"):
        write_site(site, tmp_path, quiet)
    assert everything(tmp_path) == {"index.html": b"mine"}


@pytest.mark.parametrize("where", [".", "site", ".."])
def test_built_folder_is_refused(where: str, copied: Path) -> None:
    site = open_site(open_store(copied))
    before = everything(copied)
    with pytest.raises(UsageError, match="built folder"):
        write_site(site, copied / where, quiet)
    assert everything(copied) == before


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_folder_that_cannot_be_written_is_told(site: Site, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UsageError, match="cannot be written"):
        write_site(site, tmp_path / "site", quiet)


def test_a_file_in_place_of_the_folder_is_told(site: Site, tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine")
    with pytest.raises(UsageError, match="cannot be written"):
        write_site(site, tmp_path / "site", quiet)


def test_lost_text_is_told(copied: Path, tmp_path: Path) -> None:
    opened = open_store(copied)
    shutil.rmtree(copied / "text")
    done = CliRunner().invoke(app, ["site", str(copied), "--to", str(tmp_path / "site")])
    assert done.exit_code == 4
    assert opened


def test_command_warns_that_the_site_is_not_cleared(sample_out: Path, tmp_path: Path) -> None:
    words = ["site", str(sample_out), "--to", str(tmp_path / "site"), "--language", "en"]
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 0
    assert "not cleared for publication" in done.stderr and "ikke godkendt" in done.stderr
    assert (tmp_path / "site" / "en" / "index.html").is_file()
    assert not (tmp_path / "site" / "da").exists()


@pytest.mark.parametrize("address", ["nobody", "a@b", "a@b.dk?bcc=x@y.dk", "a@b.dk\nx"])
def test_contact_that_is_no_address_is_refused(
    address: str, sample_out: Path, tmp_path: Path
) -> None:
    words = ["site", str(sample_out), "--to", str(tmp_path / "site"), "--contact", address]
    assert CliRunner().invoke(app, words).exit_code == 2
    assert not (tmp_path / "site").exists()
