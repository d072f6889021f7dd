"""Say once, as a table, which classes and properties each type of Fact becomes in RDF.

A new relation is a new entry of RULES. Source graphs and the merged graph read the same table.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from referatgraf import nquads
from referatgraf.model import (
    AgendaItem,
    AttendanceGroup,
    Commitment,
    Decision,
    Dissent,
    Fact,
    Meeting,
    Membership,
    Organisation,
    OrganisationType,
    Participation,
    Person,
    Recusal,
    Vote,
)
from referatgraf.vocabulary import (
    ATTENDANCE,
    ATTENDANCE_DETAIL,
    BASIS,
    DCT,
    DECISION_OUTCOME,
    DISSENT_KIND,
    ELIDL,
    FOAF,
    ORG,
    ORGANISATION_TYPE,
    PERSON,
    PROV,
    RDF,
    RG,
    ROLE,
    SKOS,
    XSD,
    concept,
)

RDF_TYPE: Final = RDF + "type"
PREF_LABEL: Final = SKOS + "prefLabel"
ALT_LABEL: Final = SKOS + "altLabel"

Name = Callable[[str], str]  # id of a fact -> IRI of its node
Statement = tuple[str, str]  # property, written term


@dataclass(frozen=True, slots=True)
class Property:
    """Say which property a field becomes and how one of its values is written as a term."""

    iri: str
    write: Callable[[Any, Name], str]


@dataclass(frozen=True, slots=True)
class Rule:
    """Say how one type of Fact is written.

    ``fields`` names every field of the type; an empty tuple marks one that is told elsewhere.
    ``extra`` adds what depends on several fields. ``listed`` is the property by which the meeting
    points to the node, or None.
    """

    classes: tuple[str, ...]
    fields: Mapping[str, tuple[Property, ...]]
    extra: Callable[[Any], Iterable[Statement]] = lambda _: ()
    listed: Callable[[Any], str | None] = lambda _: None


def _plain(iri: str) -> tuple[Property, ...]:
    return (Property(iri, lambda value, _: nquads.literal(value)),)


def _danish(iri: str) -> tuple[Property, ...]:
    return (Property(iri, lambda value, _: nquads.danish(value)),)


def _typed(iri: str, datatype: str) -> tuple[Property, ...]:
    return (Property(iri, lambda value, _: nquads.literal(str(value), datatype=XSD + datatype)),)


def _concept(iri: str, scheme: str) -> tuple[Property, ...]:
    return (Property(iri, lambda value, _: nquads.iri(concept(scheme, value))),)


def _node(iri: str) -> tuple[Property, ...]:
    return (Property(iri, lambda value, name: nquads.iri(name(value))),)


TYPE_CLASSES: Mapping[OrganisationType, str] = MappingProxyType(
    {
        OrganisationType.MUNICIPALITY: RG + "Municipality",
        OrganisationType.REGION: RG + "Region",
        OrganisationType.PARTY: RG + "Party",
    }
)


def _organisation_extra(fact: Organisation) -> Iterator[Statement]:
    """Yield the class that the type brings, and the notation of a list known by name only."""
    if fact.type in TYPE_CLASSES:
        yield RDF_TYPE, nquads.iri(TYPE_CLASSES[fact.type])
    if fact.type is OrganisationType.PARTY and not fact.letter:
        yield SKOS + "notation", nquads.literal(fact.name)


def _listed_participation(fact: Participation) -> str | None:
    # Without attendance the page lists members and holds no meeting.
    return None if fact.attendance is None else ELIDL + "had_participation"


# The fields of every Fact; triples.py writes them: a source graph with spans, merged with sources.
COMMON: Final = frozenset({"id", "evidence", "extractor", "confidence", "unsure"})

RULES: Mapping[type[Fact], Rule] = MappingProxyType(
    {
        Organisation: Rule(
            classes=(ORG + "Organization",),
            fields={
                "name": _danish(PREF_LABEL),
                "variants": _danish(ALT_LABEL),
                "type": _concept(ORG + "classification", ORGANISATION_TYPE),
                "letter": _plain(SKOS + "notation"),
                "municipality": _node(RG + "listIn"),
                "part_of": _node(ORG + "unitOf"),
                "authority": (),  # decides the IRI
                "mentioned": (),  # schema:mentions of the source
            },
            extra=_organisation_extra,
        ),
        Person: Rule(
            classes=(PERSON + "Person", FOAF + "Person"),
            fields={"name": _plain(FOAF + "name"), "variants": _plain(ALT_LABEL)},
        ),
        Meeting: Rule(
            classes=(RG + "Meeting", ELIDL + "Activity"),
            fields={
                "body": _node(ELIDL + "had_responsible_organization"),
                "date": _typed(ELIDL + "activity_date", "date"),
                "start_time": _plain(RG + "startTime"),
                "end_time": _plain(RG + "endTime"),
                "place": _plain(RG + "place"),
            },
        ),
        AttendanceGroup: Rule(
            classes=(RG + "AttendanceGroup",),
            fields={
                "label": _danish(PREF_LABEL),
                "attendance": _concept(RG + "attendance", ATTENDANCE),
                "organisation": _node(RG + "groupOrganization"),
            },
        ),
        Participation: Rule(
            classes=(ELIDL + "Participation",),
            fields={
                "person": _node(ELIDL + "had_participant_person"),
                "attendance": _concept(RG + "attendance", ATTENDANCE),
                "detail": _concept(RG + "attendanceDetail", ATTENDANCE_DETAIL),
                "group": _node(RG + "attendanceGroup"),
                "on_behalf_of": _node(ELIDL + "participation_in_name_of"),
                "basis": _concept(RG + "representationBasis", BASIS),
                "substitutes_for": _node(RG + "substitutesFor"),
            },
            listed=_listed_participation,
        ),
        Membership: Rule(
            classes=(ORG + "Membership",),
            fields={
                "person": _node(ORG + "member"),
                "organisation": _node(ORG + "organization"),
                "title": _plain(RG + "titleAsWritten"),
                "role": _concept(ORG + "role", ROLE),
            },
        ),
        AgendaItem: Rule(
            classes=(RG + "AgendaItem", ELIDL + "ForeseenActivity"),
            fields={
                "title": _danish(DCT + "title"),
                "order": _typed(ELIDL + "activity_order", "integer"),
                "number": _plain(SKOS + "notation"),
                "case": _plain(RG + "caseNumber"),
                "parent": _node(ELIDL + "forms_part_of"),
            },
            listed=lambda _: ELIDL + "consists_of",
        ),
        Decision: Rule(
            classes=(ELIDL + "Decision",),
            fields={
                "item": _node(ELIDL + "forms_part_of"),
                "text": _danish(PROV + "value"),
                "outcomes": _concept(ELIDL + "had_decision_outcome", DECISION_OUTCOME),
            },
        ),
        Vote: Rule(
            classes=(ELIDL + "Vote",),
            fields={
                "item": _node(ELIDL + "forms_part_of"),
                "order": _typed(ELIDL + "activity_order", "integer"),
                "favor": _node(ELIDL + "had_voter_favor"),
                "against": _node(ELIDL + "had_voter_against"),
                "abstained": _node(ELIDL + "had_voter_abstention"),
                "number_favor": _typed(ELIDL + "number_of_votes_favor", "integer"),
                "number_against": _typed(ELIDL + "number_of_votes_against", "integer"),
                "number_abstained": _typed(ELIDL + "number_of_votes_abstention", "integer"),
            },
        ),
        Dissent: Rule(
            classes=(RG + "Dissent",),
            fields={
                "item": _node(RG + "onItem"),
                "by": _node(RG + "by"),
                "kind": _concept(RG + "dissentKind", DISSENT_KIND),
                "text": _danish(RG + "statementText"),
            },
        ),
        Recusal: Rule(
            classes=(RG + "Recusal",),
            fields={"item": _node(RG + "onItem"), "by": _node(RG + "by")},
        ),
        Commitment: Rule(
            classes=(RG + "Commitment",),
            fields={
                "item": _node(RG + "onItem"),
                "text": _danish(PROV + "value"),
                "due": _typed(RG + "dueDate", "date"),
                "by": _node(RG + "by"),
                "responsible": _plain(RG + "responsibleAsWritten"),
            },
        ),
    }
)


def statements(fact: Fact, name: Name) -> list[Statement]:
    """Return what a fact says of its node, without its provenance.

    ``name`` gives the IRI of a fact that this one points to. An alternative label that repeats the
    preferred one is left out (constraint 25). Raises ValueError for a pointer that is no IRI.
    """
    found = [*_written(fact, name)]
    labels = {term for prop, term in found if prop in (PREF_LABEL, FOAF + "name")}
    return [s for s in found if not (s[0] == ALT_LABEL and s[1] in labels)]


def listing(fact: Fact) -> str | None:
    """Return the property by which a meeting points to a fact of its own, or None."""
    return RULES[type(fact)].listed(fact)


def _written(fact: Fact, name: Name) -> Iterator[Statement]:
    rule = RULES[type(fact)]
    yield from ((RDF_TYPE, nquads.iri(c)) for c in rule.classes)
    for field, properties in rule.fields.items():
        for prop in properties:
            yield from ((prop.iri, prop.write(v, name)) for v in _values(getattr(fact, field)))
    yield from rule.extra(fact)


def _values(value: Any) -> tuple[Any, ...]:
    """Return the values of a field; none for None and for empty text."""
    several = value if isinstance(value, tuple) else (value,)
    return tuple(v for v in several if v is not None and v != "")
