"""Say a source node in one English sentence."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import pyoxigraph as ox

from referatgraf.vocabulary import DCT, ELIDL, FOAF, ITSRDF, NIF, ORG, PROV, RDF, RG, SKOS

_SIDES = (
    ("for", "had_voter_favor", "number_of_votes_favor"),
    ("against", "had_voter_against", "number_of_votes_against"),
    ("abstained", "had_voter_abstention", "number_of_votes_abstention"),
)
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


def _decision(store: ox.Store, node: str) -> str:
    outcomes = _slugs(store, node, ELIDL + "had_decision_outcome")
    words = _texts(store, node, PROV + "value")
    about = named(store, node, ELIDL + "forms_part_of")
    return f'on "{about}" it was decided ({", ".join(outcomes) or "outcome not known"}): {words}'


def _vote(store: ox.Store, node: str) -> str:
    sides = [_side(store, node, *names) for names in _SIDES]
    about = named(store, node, ELIDL + "forms_part_of")
    return f'a vote on "{about}": {"; ".join(s for s in sides if s)}'


def _side(store: ox.Store, node: str, words: str, voters: str, number: str) -> str:
    """Return one side of a vote: how many, and who, as far as the text says."""
    names = named(store, node, ELIDL + voters)
    count = _texts(store, node, ELIDL + number)
    told = ", ".join(t for t in (count, names) if t)
    return f"{words} {told}" if told else ""


def _dissent(store: ox.Store, node: str) -> str:
    who, about = named(store, node, RG + "by"), named(store, node, RG + "onItem")
    kind = ", ".join(_slugs(store, node, RG + "dissentKind"))
    words = _texts(store, node, RG + "statementText")
    return f'{who} dissents on "{about}" ({kind})' + (f": {words}" if words else "")


def _recusal(store: ox.Store, node: str) -> str:
    return f'{named(store, node, RG + "by")} is recused from "{named(store, node, RG + "onItem")}"'


def _commitment(store: ox.Store, node: str) -> str:
    who = named(store, node, RG + "by") or _texts(store, node, RG + "responsibleAsWritten")
    due, words = _texts(store, node, RG + "dueDate"), _texts(store, node, PROV + "value")
    return f"{who or 'somebody'} is to act by {due}: {words}"


def _mention(store: ox.Store, node: str) -> str:
    return f"the text names {named(store, node, ITSRDF + 'taIdentRef')}"


_SENTENCES: Mapping[str, Callable[[ox.Store, str], str]] = MappingProxyType(
    {
        ELIDL + "Participation": _participation,
        ORG + "Membership": _membership,
        RG + "Meeting": _meeting,
        RG + "AgendaItem": _item,
        ELIDL + "Decision": _decision,
        ELIDL + "Vote": _vote,
        RG + "Dissent": _dissent,
        RG + "Recusal": _recusal,
        RG + "Commitment": _commitment,
        RG + "AttendanceGroup": _group,
        FOAF + "Person": _person,
        ORG + "Organization": _organisation,
        NIF + "RFC5147String": _mention,
    }
)


def named(store: ox.Store, node: str, prop: str) -> str:
    """Return the names of what a property points to, in one phrase."""
    return " and ".join(label(store, other) for other in nodes(store, node, prop))


def _slugs(store: ox.Store, node: str, prop: str) -> list[str]:
    return [concept.rpartition("/")[2] for concept in nodes(store, node, prop)]


def _texts(store: ox.Store, node: str, prop: str) -> str:
    return " ".join(t.value for t in literals(store, node, prop))


def nodes(store: ox.Store, node: str, prop: str) -> list[str]:
    """Return the IRIs that a property points to, sorted."""
    quads = store.quads_for_pattern(ox.NamedNode(node), ox.NamedNode(prop), None)
    return sorted({q.object.value for q in quads if isinstance(q.object, ox.NamedNode)})


def literals(store: ox.Store, node: str, prop: str) -> list[ox.Literal]:
    """Return the texts of a property, sorted."""
    quads = store.quads_for_pattern(ox.NamedNode(node), ox.NamedNode(prop), None)
    found = {q.object for q in quads if isinstance(q.object, ox.Literal)}
    return sorted(found, key=lambda t: (t.value, t.language or ""))
