"""Describe the dataset in VoID (https://www.w3.org/TR/void/): what it holds, where it is."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from referatgraf.store import iri, solutions
from referatgraf.store.dataset import DEFAULT_GRAPHS
from referatgraf.vocabulary import FOAF, PREFIXES, RDF, XSD
from referatgraf.web.pages.linked.dumps import measured
from referatgraf.web.pages.linked.writing import (
    ISSUED,
    LICENCE,
    PUBLISHER,
    TITLE,
    VOID,
    WORDS,
    Triples,
    short,
)
from referatgraf.web.pages.site import Site

_TYPE = f"<{RDF}type>".encode()
_FORMATS = "http://www.w3.org/ns/formats/"
_WHOLE = (".nq", ".nq.gz")
_MERGED = (".ttl", ".jsonld")
_EXAMPLES = ("person", "meeting", "organisation")


@dataclass(frozen=True, slots=True)
class Figures:
    """Count the published graph: its statements, its nodes, its classes and properties."""

    triples: int
    entities: int
    subjects: int
    objects: int
    classes: Mapping[str, int]
    properties: Mapping[str, int]


def figures(base: str, triples: Iterable[bytes]) -> Figures:
    """Return the figures of triples, each once and as N-Triples without the full stop.

    An entity is a subject with an IRI below the base.
    """
    subjects, objects = set[bytes](), set[bytes]()
    classes, properties = Counter[bytes](), Counter[bytes]()
    for triple in triples:
        subject, predicate, value = triple.split(b" ", 2)
        subjects.add(subject)
        objects.add(value)
        properties[predicate] += 1
        if predicate == _TYPE:
            classes[value] += 1
    entities = sum(one.startswith(f"<{base}".encode()) for one in subjects)
    told = (_named(classes), _named(properties))
    return Figures(properties.total(), entities, len(subjects), len(objects), *told)


def _named(counts: Mapping[bytes, int]) -> dict[str, int]:
    return {term.decode().strip("<>"): number for term, number in counts.items()}


def described(site: Site) -> bytes:
    """Return the description as Turtle."""
    told = Triples()
    here = f"{site.base}void.ttl"
    data = _dataset(site, told, here)
    if "figures" not in site.kept:  # the description stands at two addresses
        site.kept["figures"] = figures(site.base, site.built.dataset.published())
    _published(site, told, f"{here}#published")
    for graph, number in sorted(site.graphs.items()):
        local = graph.removeprefix(f"{site.base}graph/")
        if local in (*DEFAULT_GRAPHS, "judgement"):
            part = told.a(f"{here}#{local}", VOID + "Dataset")
            told.link(data, VOID + "subset", part)
            told.count(part, VOID + "triples", number)
    return told.written("ttl")


def _dataset(site: Site, told: Triples, here: str) -> str:
    by, data = site.publication, f"{here}#dataset"
    told.a(here, VOID + "DatasetDescription")
    told.say(here, TITLE, da="VoID-beskrivelse af datasættet", en="VoID description of the dataset")
    told.link(here, FOAF + "primaryTopic", data)
    told.a(data, VOID + "Dataset")
    told.say(data, TITLE, da="Hvem repræsenterer hvem", en="Who represents whom")
    told.say(data, WORDS, **ABOUT)
    told.link(data, PUBLISHER, publisher(site, told))
    told.link(data, LICENCE, by.licence)
    told.tell(data, ISSUED, by.issued, XSD + "date")
    told.link(data, FOAF + "homepage", f"{site.base}index.html")
    told.tell(data, VOID + "uriSpace", site.base)
    told.link(data, VOID + "exampleResource", *_examples(site))
    told.link(data, VOID + "vocabulary", *vocabularies(site))
    told.link(data, VOID + "feature", _FORMATS + "N-Quads")
    told.link(data, VOID + "sparqlEndpoint", by.endpoint)
    told.count(data, VOID + "triples", sum(site.graphs.values()))
    _dumps(site, told, data, _WHOLE)
    told.link(data, VOID + "subset", f"{here}#published")
    return data


def _published(site: Site, told: Triples, node: str) -> None:
    """Tell the figures of what the Turtle and JSON-LD dumps hold."""
    found = site.kept["figures"]
    assert isinstance(found, Figures)
    told.a(node, VOID + "Dataset")
    told.say(node, TITLE, da="Den samlede graf", en="The merged graph")
    told.link(node, VOID + "feature", _FORMATS + "Turtle", _FORMATS + "JSON-LD")
    _dumps(site, told, node, _MERGED)
    told.count(node, VOID + "triples", found.triples)
    told.count(node, VOID + "entities", found.entities)
    told.count(node, VOID + "distinctSubjects", found.subjects)
    told.count(node, VOID + "distinctObjects", found.objects)
    told.count(node, VOID + "classes", len(found.classes))
    told.count(node, VOID + "properties", len(found.properties))
    _partitions(told, node, found.classes, "class", "entities")
    _partitions(told, node, found.properties, "property", "triples")


def _partitions(
    told: Triples, node: str, counts: Mapping[str, int], kind: str, counted: str
) -> None:
    for term, number in sorted(counts.items()):
        name = short(term).replace(":", "-")
        part = f"{node}-{kind}-{name}" if name != term else ""
        if part and "/" not in name:
            told.link(node, f"{VOID}{kind}Partition", told.a(part, VOID + "Dataset"))
            told.link(part, VOID + kind, term)
            told.count(part, VOID + counted, number)


def _dumps(site: Site, told: Triples, node: str, suffixes: tuple[str, ...]) -> None:
    for one in measured(site):
        if one.dump.path.startswith("data/graph.") and one.dump.path.endswith(suffixes):
            told.link(node, VOID + "dataDump", site.base + one.dump.path)


def _examples(site: Site) -> list[str]:
    firsts = (next(iter(site.of_kind(kind)), None) for kind in _EXAMPLES)
    return [thing.iri for thing in firsts if thing]


def vocabularies(site: Site) -> list[str]:
    """Return the namespaces of the terms that the published graph uses, sorted."""
    rows = solutions(site.built.graph, "SELECT DISTINCT ?term { ?s ?term ?o }")
    used = {short(iri(row["term"])).partition(":")[0] for row in rows}
    return sorted(PREFIXES[name] for name in used & PREFIXES.keys())


def publisher(site: Site, told: Triples) -> str:
    """Tell who publishes and return the node, "" where nobody said so."""
    by = site.publication
    if not by.publisher:
        return ""
    node = told.a(by.publisher_iri or f"{site.base}catalog.ttl#publisher", FOAF + "Agent")
    told.tell(node, FOAF + "name", by.publisher)
    return node


ABOUT = {
    "da": "Hvem der ifølge kommunale referater repræsenterede hvem, ved hvilke møder og i hvilke "
    "hverv. Udtrukket af et program; hvert udsagn peger på de ord, det bygger på, og der kan være "
    "fejl.",
    "en": "Who represented whom, at which meetings and in which offices, according to the minutes "
    "of Danish local government. Extracted by a program; each statement points to the words that "
    "it rests on, and there may be errors.",
}
