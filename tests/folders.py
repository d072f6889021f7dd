"""Folders as a build leaves them, from records that tests invent."""

from pathlib import Path

from referatgraf.derived import derived_quads
from referatgraf.model import Record
from referatgraf.reference import reference_quads
from referatgraf.resolution import resolve
from referatgraf.resolution.merging import merge
from referatgraf.store import Built, load
from referatgraf.triples import merged_quads, source_quads

BASE = "https://example.org/referatgraf/"


def built(tmp_path: Path, *records: Record) -> Built:
    """Give records as a built folder has them, with their texts."""
    (tmp_path / "text").mkdir(parents=True)
    lines = [source_quads(one.document, one.facts, BASE) for one in records]
    for one in records:
        text = one.document.stored.encode("utf-8")
        (tmp_path / "text" / f"{one.document.id}.txt").write_bytes(text)
    nodes = merge(records, resolve(records))
    lines += [merged_quads(nodes, BASE), derived_quads(nodes, BASE), reference_quads(BASE)]
    (tmp_path / "graph.nq").write_text("".join(lines), "utf-8", newline="\n")
    return Built(tmp_path, {"base": BASE}, load(BASE, tmp_path / "graph.nq"))
