"""A build into the folder that is being served (case 81)."""

import shutil
import subprocess
import time
from pathlib import Path
from urllib.parse import quote

import pytest

from referatgraf.errors import StoreError
from referatgraf.store import copy_to_disk, open_store, reader
from referatgraf.web.pages import Site
from serving import COMMAND, request, served

MINUTES = """Referat af møde i Kulturudvalget
Dato: 3. maj 2021
Deltagere:
Birger Lund (A), formand
Ragnhild Holm (C)

1. Godkendelse af dagsorden
Godkendt.
"""
COUNT = "/sparql?query=" + quote("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }")
GRAPHS = "/sparql?query=" + quote("SELECT ?g { GRAPH ?g { } } ORDER BY ?g")


def building(folder: Path, out: Path) -> subprocess.Popen[bytes]:
    """Start to build minutes of one meeting, by people who are in no other."""
    folder.mkdir()
    (folder / "minutes.txt").write_text(MINUTES, "utf-8")
    words = ["build", str(folder), "-o", str(out), "--model", "rules"]
    quiet = subprocess.DEVNULL
    return subprocess.Popen([*COMMAND[:-1], *words], stdout=quiet, stderr=quiet)


@pytest.mark.slow
def test_81_server_keeps_its_dataset_whatever_is_built(
    sample_out: Path, sample_site: Site, tmp_path: Path, loopback: None
) -> None:
    out = Path(shutil.copytree(sample_out, tmp_path / "out"))
    things = [thing.local for thing in sample_site.things.values()]
    pages = [f"/da/{local}.html" for local in things] + [f"/{local}.ttl" for local in things]
    asked = [COUNT, GRAPHS, *pages[::20]]
    with served(out, tmp_path) as (_, address):
        before = {path: request(address, path).body for path in asked}
        with building(tmp_path / "in", out) as build:
            while build.poll() is None:
                for path in asked:
                    assert request(address, path).body == before[path], path
                time.sleep(0.1)
        assert build.returncode == 0
        assert open_store(out).manifest != open_store(sample_out).manifest
        for path in pages[1::5]:  # also those that nobody had asked for
            assert request(address, path).status == 200, path
    with served(out, tmp_path) as (_, address):
        assert request(address, COUNT).body != before[COUNT]
        gone = next(local for local in things if local.startswith("person/"))
        assert request(address, f"/da/{gone}.html").status == 404
        assert request(address, "/da/index.html").status == 200


def test_81_build_while_the_copy_is_made_is_noticed(copied: Path, tmp_path: Path) -> None:
    def late(*given: object) -> None:
        reader.fill(*given)  # type: ignore[arg-type]
        (text,) = sorted((tmp_path / "store" / reader.COPY / "text").iterdir())[:1]
        text.unlink()
        text.write_text("of another build", "utf-8")

    with pytest.raises(StoreError, match="was built anew while it was read"):
        copy_to_disk(copied, tmp_path / "store", late)


def test_81_copy_is_whole_where_files_can_have_no_second_name(
    copied: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*given: object) -> None:
        raise PermissionError

    monkeypatch.setattr(reader.os, "link", refuse)
    manifest = copy_to_disk(copied, tmp_path / "store")
    shutil.rmtree(copied)
    assert open_store(tmp_path / "store" / reader.COPY).manifest == manifest
