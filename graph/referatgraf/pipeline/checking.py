"""Validate a folder that was built earlier, from what is published in it alone."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from referatgraf.model import Document, Record, Run, Violation
from referatgraf.pipeline.document import tools
from referatgraf.pipeline.merging import violations
from referatgraf.pipeline.report import severe
from referatgraf.store import Built, graph_name, open_store
from referatgraf.vocabulary import RG

if TYPE_CHECKING:
    from referatgraf.foreign import OwnShapes

Met = Callable[[Mapping[str, int]], None]


def check(out: Path) -> tuple[list[Violation], bool]:
    """Return what the shapes find in every source graph and the merged graph; True: no violation.

    Raises StoreError where the folder is missing or damaged.
    """
    found = check_built(open_store(out))
    return found, not severe(found)


def check_built(
    built: Built, own: "OwnShapes | None" = None, met: Met = lambda counts: None
) -> list[Violation]:
    """Return what the shapes find in every source graph and the merged graph.

    A user's ``own`` shapes are checked on the merged graph; ``met`` is told how many nodes each of
    them meets there. Raises UsageError where no engine can run them, ResourceError where their
    SPARQL takes too long.
    """
    from referatgraf.validation import validate_source

    engine, _ = tools(built.base)
    graphs = _graphs(built.out / "graph.nq")
    reference = graphs[graph_name(built.base, "reference").value]
    records = list(_records(built, graphs))
    found: list[Violation] = []
    for record in records:
        found += validate_source(record.quads, reference, record.document, (), built.base, engine)
    merged = graphs.get(graph_name(built.base, "merged").value, "")
    judgements = graphs.get(graph_name(built.base, "judgement").value, "")
    found += violations([merged], judgements, reference, records, built.base)
    if own is not None:
        found += _own(own, (merged, reference), records, built.base, met)
    return found


def _own(
    own: "OwnShapes", graphs: tuple[str, str], records: Sequence[Record], base: str, told: Met
) -> Sequence[Violation]:
    from referatgraf.foreign import BoundedEngine, met
    from referatgraf.validation import seen_by_own, validate_own

    told(met(own, seen_by_own(*graphs)))
    return validate_own(*graphs, records, base, BoundedEngine(own))


def _records(built: Built, graphs: Mapping[str, str]) -> Iterator[Record]:
    prefix = f"{built.base}source/"
    for graph in sorted(graphs):
        if graph.startswith(prefix):
            document = _document(built, graph, graph.removeprefix(prefix))
            yield Record(document, (), graphs[graph])


def _document(built: Built, graph: str, document_id: str) -> Document:
    text = built.text(document_id)
    names = tuple(sorted(_values(built, graph, "fileName"))) or (document_id,)
    sha = next(_values(built, graph, "sha256"), "")
    return Document(document_id, sha, names, text, text, (Run(0, 0, len(text)),))


def _values(built: Built, node: str, name: str) -> Iterator[str]:
    prop = ox.NamedNode(RG + name)
    for quad in built.graph.quads_for_pattern(ox.NamedNode(node), prop, None):
        if isinstance(quad.object, ox.Literal):
            yield quad.object.value


def _graphs(path: Path) -> dict[str, str]:
    """Return the lines of each graph as written; a store would write numbers its own way."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="\n") as file:
        for line in file:
            found[line.rsplit(" ", 2)[1][1:-1]].append(line)
    return {graph: "".join(lines) for graph, lines in found.items()}
