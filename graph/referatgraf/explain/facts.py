"""Collect the facts about a node from the source graphs, each with its proof."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from referatgraf.explain.texts import Passage, Texts
from referatgraf.explain.wording import label, sentence
from referatgraf.model import certainty
from referatgraf.store import Built, iri
from referatgraf.vocabulary import ELIDL, ITSRDF, NIF, PROV, RG

_DERIVED = ox.NamedNode(PROV + "wasDerivedFrom")
_ABOUT = ox.NamedNode(ITSRDF + "taIdentRef")
_PARTS = tuple(ox.NamedNode(ELIDL + name) for name in ("had_participation", "consists_of"))


@dataclass(frozen=True, slots=True, order=True)
class Proof:
    """Point to words in a stored text; line and column count from 1."""

    file: str
    line: int
    column: int
    quote: str


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """Say one thing in a sentence; ``status`` is published, unsure or withheld.

    ``extractor`` names the rule that read it.
    """

    proofs: tuple[Proof, ...]
    statement: str
    node: str
    confidence: float
    status: str
    extractor: str

    @property
    def certainty(self) -> str:
        """Return the confidence in a word."""
        return certainty(self.confidence)


@dataclass(frozen=True, slots=True)
class Explanation:
    """Hold all that the sources say about one thing, in the order of files and lines."""

    node: str
    name: str
    represents: tuple[str, ...]
    facts: tuple[Fact, ...]


def explain(built: Built, node: str) -> Explanation:
    """Return every fact about a node of any graph.

    Raises StoreError where a stored text is lost.
    """
    nodes = _source_nodes(built, node)
    withheld = {fact for item in built.report()["inputs"] for fact in item.get("withheld", ())}
    texts = Texts(built)
    facts = {_fact(built, about, texts, withheld) for about in _about(built, nodes)}
    represents = _objects(built.graph, node, ox.NamedNode(RG + "represents"))
    return Explanation(
        node,
        label(built.graph, node),
        tuple(sorted({label(built.graph, other) for other in represents})),
        tuple(sorted(facts)),
    )


def _fact(built: Built, node: str, texts: Texts, withheld: set[str]) -> Fact:
    store = built.graph
    spans = [span for span in _objects(store, node, _DERIVED) if "#char=" in span]
    status = "unsure" if any(_values(store, node, RG + "status")) else "published"
    return Fact(
        tuple(sorted({_proof(texts.passage(span)) for span in spans or [node]})),
        sentence(store, node),
        node,
        float(next(iter(_values(store, node, NIF + "confidence")), "1")),
        "withheld" if node in withheld else status,
        next(iter(_values(store, node, RG + "extractor")), ""),
    )


def _proof(found: Passage) -> Proof:
    return Proof(found.file, found.line, found.column, found.quote)


def _source_nodes(built: Built, node: str) -> set[str]:
    """Return the node and all source nodes that it is derived from, however indirectly."""
    found, front = set[str](), {node}
    while front:
        found |= front
        further = {o for n in front for o in _objects(built.graph, n, _DERIVED)}
        front = {o for o in further if "#char=" not in o} - found
    sources = {n for n in found if n.startswith(f"{built.base}source/")}
    return sources | {node}


def _about(built: Built, nodes: Iterable[str]) -> set[str]:
    """Return the facts that are, point to, or are parts of these nodes; else bare mentions."""
    store, found = built.graph, set[str]()
    for node in nodes:
        found.add(node)
        found |= {iri(q.subject) for q in store.quads_for_pattern(None, None, ox.NamedNode(node))}
        for part in _PARTS:
            found |= set(_objects(store, node, part))
    facts = {n for n in found if n.startswith(f"{built.base}source/")}
    return {n for n in facts if _has_proof(store, n)} | _mentions(store, nodes, built.base)


def _has_proof(store: ox.Store, node: str) -> bool:
    return any("#char=" in span for span in _objects(store, node, _DERIVED))


def _mentions(store: ox.Store, nodes: Iterable[str], base: str) -> set[str]:
    """Return the spans that name a shared thing, which no source describes."""
    shared = [ox.NamedNode(n) for n in nodes if not n.startswith(f"{base}source/")]
    return {iri(q.subject) for n in shared for q in store.quads_for_pattern(None, _ABOUT, n)}


def _objects(store: ox.Store, node: str, prop: ox.NamedNode) -> list[str]:
    quads = store.quads_for_pattern(ox.NamedNode(node), prop, None)
    return sorted({q.object.value for q in quads if isinstance(q.object, ox.NamedNode)})


def _values(store: ox.Store, node: str, prop: str) -> Iterator[str]:
    quads = store.quads_for_pattern(ox.NamedNode(node), ox.NamedNode(prop), None)
    return iter(sorted({iri_or_text(q.object) for q in quads}))


def iri_or_text(term: object) -> str:
    """Return the plain value of an IRI or a literal."""
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)
