"""The built dataset on disk: one folder, claimed by one build at a time, replaced file by file.

OUT/graph.nq            the whole dataset
OUT/graph.ttl, .jsonld  what is published: merged, derived, the reference entities in use
OUT/text/{id}.txt       the stored texts that offsets count in
OUT/report.json, .md    what became of each input
OUT/manifest.json       hash of each file above, written last
OUT/.referatgraf/       only during a build: the lock and the staged files
"""

from referatgraf.store.dataset import Dataset, graph_name, iri, load, solutions
from referatgraf.store.folder import MANIFEST, Staging, claimed, refuse_foreign
from referatgraf.store.reader import COPY, Built, copy_to_disk, open_store

__all__ = [
    "COPY",
    "MANIFEST",
    "Built",
    "Dataset",
    "Staging",
    "claimed",
    "copy_to_disk",
    "graph_name",
    "iri",
    "load",
    "open_store",
    "refuse_foreign",
    "solutions",
]
