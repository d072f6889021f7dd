"""Writing a site into a folder, and the command that does it."""

import os
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from referatgraf.cli import app
from referatgraf.errors import UsageError
from referatgraf.store import open_store
from referatgraf.web.pages import MARKER, Site, open_site, paths, write_site


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


def test_hostile_marker_drops_nothing_outside(site: Site, tmp_path: Path) -> None:
    folder, precious = tmp_path / "site", tmp_path / "precious.txt"
    write_site(site, folder, quiet)
    precious.write_text("mine")
    with (folder / MARKER).open("a", encoding="utf-8") as marker:
        marker.write(f"../precious.txt\n{precious}\n..\\precious.txt\n\n")
    write_site(site, folder, quiet)
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
