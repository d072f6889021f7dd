"""Say a source node in one English sentence."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import pyoxigraph as ox

from referatgraf.vocabulary import DCT, ELIDL, FOAF, ITSRDF, NIF, ORG, RDF, RG, SKOS

_LABELS = (FOAF + "name", SKOS + "prefLabel", DCT + "title", SKOS + "notation")


def label(store: ox.Store, node: str) -> str:
    """Return a thing's name, Danish first; the last part of its IRI where it has none."""
    for prop in _LABELS:
        found = literals(store, node, prop)
        if found:
            return min(found, key=lambda t: (t.language != "da", t.value)).value
    return node.rstrip("/").rpartition("/")[2]


def sentence(store: ox.Store, node: str) -> str:
    """Return what a node of a source graph states."""
    kinds = nodes(store, node, RDF + "type")
    for kind, words in _SENTENCES.items():
        if kind in kinds:
            return words(store, node)
    return label(store, node)


def _person(store: ox.Store, node: str) -> str:
    return f"a person is called {label(store, node)}"


def _organisation(store: ox.Store, node: str) -> str:
    return f"an organisation is called {label(store, node)}"


def _participation(store: ox.Store, node: str) -> str:
    who = named(store, node, ELIDL + "had_participant_person")
    how = [s.rpartition("/")[2] for s in nodes(store, node, RG + "attendance")]
    detail = [s.rpartition("/")[2] for s in nodes(store, node, RG + "attendanceDetail")]
    group = named(store, node, RG + "attendanceGroup")
    behalf = named(store, node, ELIDL + "participation_in_name_of")
    parts = [", ".join([*how, *detail]) or "attendance not stated"]
    parts += [f"for {behalf}"] if behalf else []
    parts += [f'in the list "{group}"'] if group else []
    return f"{who} takes part: {', '.join(parts)}"


def _membership(store: ox.Store, node: str) -> str:
    title = [t.value for t in literals(store, node, RG + "titleAsWritten")]
    where = named(store, node, ORG + "organization")
    return f"{named(store, node, ORG + 'member')} is {title[0] if title else 'a member'}" + (
        f" of {where}" if where else ""
    )


def _meeting(store: ox.Store, node: str) -> str:
    body = named(store, node, ELIDL + "had_responsible_organization") or "an unnamed body"
    props = (ELIDL + "activity_date", RG + "startTime", RG + "place")
    when = [t.value for prop in props for t in literals(store, node, prop)]
    return ", ".join([f"{body} meets", *when])


def _item(store: ox.Store, node: str) -> str:
    number = [t.value for t in literals(store, node, SKOS + "notation")]
    case = [f"(case {t.value})" for t in literals(store, node, RG + "caseNumber")]
    title = [t.value for t in literals(store, node, DCT + "title")]
    return " ".join(["agenda item", *number, *title, *case])


def _group(store: ox.Store, node: str) -> str:
    return f'a list is headed "{label(store, node)}"'


def _mention(store: ox.Store, node: str) -> str:
    return f"the text names {named(store, node, ITSRDF + 'taIdentRef')}"


_SENTENCES: Mapping[str, Callable[[ox.Store, str], str]] = MappingProxyType(
    {
        ELIDL + "Participation": _participation,
        ORG + "Membership": _membership,
        RG + "Meeting": _meeting,
        RG + "AgendaItem": _item,
        RG + "AttendanceGroup": _group,
        FOAF + "Person": _person,
        ORG + "Organization": _organisation,
        NIF + "RFC5147String": _mention,
    }
)


def named(store: ox.Store, node: str, prop: str) -> str:
    """Return the names of what a property points to, in one phrase."""
    return " and ".join(label(store, other) for other in nodes(store, node, prop))


def nodes(store: ox.Store, node: str, prop: str) -> list[str]:
    """Return the IRIs that a property points to, sorted."""
    quads = store.quads_for_pattern(ox.NamedNode(node), ox.NamedNode(prop), None)
    return sorted({q.object.value for q in quads if isinstance(q.object, ox.NamedNode)})


def literals(store: ox.Store, node: str, prop: str) -> list[ox.Literal]:
    """Return the texts of a property, sorted."""
    quads = store.quads_for_pattern(ox.NamedNode(node), ox.NamedNode(prop), None)
    found = {q.object for q in quads if isinstance(q.object, ox.Literal)}
    return sorted(found, key=lambda t: (t.value, t.language or ""))
