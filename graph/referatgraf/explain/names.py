"""Find the thing that a user means: by IRI, or by name with case and accents folded."""

import unicodedata
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

import pyoxigraph as ox

from referatgraf.errors import UsageError
from referatgraf.explain.apart import marks
from referatgraf.explain.wording import label
from referatgraf.listing import cut
from referatgraf.store import Built, graph_name, iri
from referatgraf.vocabulary import FOAF, ORG, PERSON, RDF, RG, SKOS

_NAMES = tuple(ox.NamedNode(i) for i in (FOAF + "name", SKOS + "prefLabel", SKOS + "altLabel"))
_MOST = 12  # candidates listed
_LONGEST = 200  # letters compared; no name is longer
_REMEDY = "give a name, a part of one, or an IRI"


def find(built: Built, wanted: str) -> str:
    """Return the IRI of the one thing that ``wanted`` names.

    A full name wins over beginnings of words; what the minutes speak of over register entries, and
    these over what only one source holds. Raises UsageError where nothing fits, or several things
    do (it lists them, each with what tells it apart).
    """
    if not isinstance(wanted, str):
        reason = f"is {wanted!r}, no text"
        raise UsageError("name", cut(reason, _LONGEST), _REMEDY)
    if not wanted.strip():
        raise UsageError("name", "is empty", _REMEDY)
    if "://" in wanted:
        return _known(built, wanted)
    folded = fold(wanted)
    tiers = [[(node, fold(name), name) for node, name in names] for names in _tiers(built)]
    for fits in (_is_name, _begins_words):
        for names in tiers:
            found = sorted({node for node, name, _ in names if fits(name, folded)})
            if found:
                return _only(built, wanted, found)
    raise UsageError(wanted[:_LONGEST], "is not in this graph", _near(folded, tiers))


def _near(wanted: str, tiers: Iterable[Iterable[tuple[str, str, str]]]) -> str:
    """Return a remedy that names what is spelled alike."""
    known = {folded: name for names in tiers for _, folded, name in names}
    alike = get_close_matches(wanted[:_LONGEST], sorted(known), n=3)
    more = f"did you mean: {'; '.join(known[name] for name in alike)}? else " if alike else ""
    return f"{more}try a part of the name, or an IRI"


def _only(built: Built, wanted: str, found: list[str]) -> str:
    if len(found) == 1:
        return found[0]
    some = "; ".join(_told(built, node) for node in found[:_MOST])
    more = f" and {len(found) - _MOST} more" if len(found) > _MOST else ""
    raise UsageError(wanted, f"fits {len(found)} things", f"name one: {some}{more}")


def _told(built: Built, node: str) -> str:
    more = " · ".join(marks(built, node))
    return f"{label(built.graph, node)}{f' ({more})' if more else ''} <{node}>"


def fold(text: str) -> str:
    """Return text without case, accents and doubled spaces; æ, ø and å stay letters of their own.

    >>> fold("  René  ÅRUP ")
    'rene årup'
    """
    folded = unicodedata.normalize("NFC", text).casefold()
    plain = (c if c in "åæø" else unicodedata.normalize("NFD", c)[:1] for c in folded)
    return " ".join("".join(plain).split())


def _known(built: Built, wanted: str) -> str:
    try:
        node = ox.NamedNode(wanted)
    except ValueError:
        raise UsageError(wanted, "is no IRI", "copy it from a query's answer") from None
    quads = built.graph.quads_for_pattern
    if any(quads(node, None, None, None)) or any(quads(None, None, node, None)):
        return wanted
    raise UsageError(wanted, "is not in this graph", "copy the IRI from a query's answer")


def _is_name(name: str, wanted: str) -> bool:
    return name == wanted


def _begins_words(name: str, wanted: str) -> bool:
    """Tell whether every word wanted begins a word of the name."""
    words = name.split()
    return bool(wanted) and all(any(w.startswith(s) for w in words) for s in wanted.split())


def _tiers(built: Built) -> Iterator[Iterator[tuple[str, str]]]:
    for name in ("merged", "reference"):
        yield _names(built.graph, graph_name(built.base, name))
    yield _source_names(built)


def _source_names(built: Built) -> Iterator[tuple[str, str]]:
    """Yield the people and organisations that only a source holds: unsure or withheld ones."""
    for graph in built.graph.named_graphs():
        if iri(graph).startswith(f"{built.base}source/"):
            yield from _names(built.graph, ox.NamedNode(iri(graph)))


def _names(store: ox.Store, graph: ox.NamedNode) -> Iterator[tuple[str, str]]:
    for kind in (PERSON + "Person", ORG + "Organization", RG + "Party", RG + "Municipality"):
        for quad in store.quads_for_pattern(
            None, ox.NamedNode(RDF + "type"), ox.NamedNode(kind), graph
        ):
            for prop in _NAMES:
                for named in store.quads_for_pattern(quad.subject, prop, None, graph):
                    if isinstance(named.object, ox.Literal):
                        yield iri(quad.subject), named.object.value
