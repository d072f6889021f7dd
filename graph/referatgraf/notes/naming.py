"""Say what a note is about in names, which stay when a new reading numbers the nodes anew."""

from collections.abc import Iterator

import pyoxigraph as ox

from referatgraf.listing import cut
from referatgraf.model import Violation
from referatgraf.store import Dataset
from referatgraf.vocabulary import DCT, ELIDL, FOAF, ORG, PROV, RG, SKOS, source_path

_NAMES = (FOAF + "name", SKOS + "prefLabel", DCT + "title")
_BEARERS = (
    ELIDL + "had_participant_person",
    ELIDL + "forms_part_of",
    ORG + "member",
    ORG + "organization",
    RG + "by",
    RG + "onItem",
)
_LONGEST = 200


def about(dataset: Dataset, one: Violation) -> str:
    """Return the names of what a result is about, empty where it has none.

    A merged node is named as its origin in the marked source is, so that both give one note.
    """
    node = one.focus
    if one.source is not None:
        here = dataset.base + source_path(one.source)
        origins = _values(dataset, node, PROV + "wasDerivedFrom")
        node = next((o for o in origins if o.startswith(f"{here}/")), node)
    return cut(", ".join(_named(dataset, node)), _LONGEST)


def value(dataset: Dataset, one: Violation) -> str:
    """Return the value of a result if a new reading leaves it as it is, else the value's name."""
    if one.value is None or not one.value.startswith(dataset.base):
        return one.value or ""
    return cut(", ".join(_named(dataset, one.value)), _LONGEST)


def _named(dataset: Dataset, node: str) -> Iterator[str]:
    own = _name(dataset, node)
    bearers = () if own else _BEARERS
    found = {name for prop in bearers for b in _values(dataset, node, prop)
             if (name := _name(dataset, b))}  # fmt: skip
    yield from [own] if own else sorted(found)


def _name(dataset: Dataset, node: str) -> str:
    """Return a thing's name; a meeting's is its day."""
    names = (*_NAMES, ELIDL + "activity_date")
    return next((" ".join(n.split()) for p in names for n in _values(dataset, node, p)), "")


def _values(dataset: Dataset, node: str, prop: str) -> list[str]:
    try:
        subject = ox.NamedNode(node)
    except ValueError:  # a blank node, or what a damaged graph holds for an IRI
        return []
    quads = dataset.store.quads_for_pattern(subject, ox.NamedNode(prop), None)
    terms = {quad.object for quad in quads}
    return sorted(t.value for t in terms if isinstance(t, ox.NamedNode | ox.Literal))
