"""What a server finds before the first page: the pages are those that are made without it."""

import gc
import weakref
from pathlib import Path

import pytest

from referatgraf.web import worker
from referatgraf.web.pages import Site, crowds, render
from referatgraf.web.pages.routes import of_things
from referatgraf.web.pages.stock import at_hand, gather, keep, kept


@pytest.fixture(scope="module")
def known(sample_out: Path, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Open the sample as a worker does, the lists of all its organisations found before."""
    folder = tmp_path_factory.mktemp("at-hand")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(crowds, "_SHORT", 0)
        manifest = keep(sample_out, folder)
        gather(kept(folder, manifest), folder)
    return at_hand(kept(folder, manifest), folder)


def test_pages_are_the_same_with_what_was_found_before(known: Site, sample_site: Site) -> None:
    lists = {one for one in known.stored or () if one.startswith("crowds/")}
    assert {one.rpartition("/")[2] for one in lists} == {
        "holders.json",
        "speakers.json",
        "proofs.json",
    }
    shown = [one for one in of_things(sample_site) if one.startswith(("da/", "en/"))]
    assert len(shown) > 100
    for path in shown:
        assert render(known, path) == render(sample_site, path), path
    assert all(render(known, one) is None for one in lists)


def test_names_are_at_hand_in_both_languages_but_not_those_of_files(known: Site) -> None:
    things = {thing.iri for thing in known.things.values() if thing.kind != "source"}
    assert {language: names.keys() for language, names in known.called.items()} == {
        "da": things,
        "en": things,
    }


class Ring:
    """Point to itself, so that counting references does not let go of it."""

    def __init__(self) -> None:
        self.ring = self


def test_worker_looks_for_what_may_go_between_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    told = worker.Confined(False, False, False)
    gc.collect()
    gc.disable()
    try:
        gone = weakref.ref(Ring())
        monkeypatch.setattr(worker, "_NEW", 1_000_000)
        assert worker._reply(None, None, None, told, None) == told  # type: ignore[arg-type]
        assert gone() is not None
        monkeypatch.setattr(worker, "_NEW", 0)
        new = [[] for _ in range(100)]  # type: ignore[var-annotated]
        assert worker._reply(None, None, None, told, None) == told  # type: ignore[arg-type]
        assert gone() is None and len(new) == 100
    finally:
        gc.unfreeze()
        gc.enable()
