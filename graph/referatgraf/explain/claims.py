"""Take facts apart into the columns of a table: who, what, for whom, when, and the proof."""

from dataclasses import astuple, dataclass, fields

import pyoxigraph as ox

from referatgraf.explain.facts import Explanation, Fact, Proof
from referatgraf.explain.wording import label, literals, named, nodes
from referatgraf.queries import Row
from referatgraf.store import Built, iri
from referatgraf.vocabulary import ELIDL, ORG, RDF, RG

FACT_COLUMNS = (
    "file",
    "line",
    "column",
    "statement",
    "certainty",
    "confidence",
    "status",
    "extractor",
    "quote",
    "node",
)


@dataclass(frozen=True, slots=True)
class Claim:
    """Say what a fact tells; ``kind`` is party, office, participation or other.

    ``date`` (ISO) and ``body`` are those of the meeting that the minutes are of, ``attendance`` is
    present, absent or guest, ``title`` as written. What is not told is empty.
    """

    kind: str
    person: str = ""
    organisation: str = ""
    title: str = ""
    attendance: str = ""
    list: str = ""
    date: str = ""
    body: str = ""


CLAIM_COLUMNS = tuple(field.name for field in fields(Claim))


def claim_rows(built: Built, found: Explanation) -> list[Row]:
    """Return a row for each proof of each fact: CLAIM_COLUMNS, then FACT_COLUMNS."""
    return [
        dict(zip(CLAIM_COLUMNS, astuple(claim(built, fact.node)), strict=True)) | _row(fact, proof)
        for fact in found.facts
        for proof in fact.proofs
    ]


def fact_rows(found: Explanation) -> list[Row]:
    """Return a row for each proof of each fact, with the columns FACT_COLUMNS."""
    return [_row(fact, proof) for fact in found.facts for proof in fact.proofs]


def _row(fact: Fact, proof: Proof) -> Row:
    told = {name: getattr(fact, name) for name in FACT_COLUMNS if hasattr(fact, name)}
    shown = {name: getattr(proof, name) for name in FACT_COLUMNS if hasattr(proof, name)}
    return {name: (told | shown)[name] for name in FACT_COLUMNS}


def claim(built: Built, node: str) -> Claim:
    """Return what the fact of a source says."""
    kinds, store = nodes(built.graph, node, RDF + "type"), built.graph
    if ELIDL + "Participation" in kinds:
        return Claim(
            "participation",
            person=named(store, node, ELIDL + "had_participant_person"),
            organisation=named(store, node, ELIDL + "participation_in_name_of"),
            attendance=_slug(store, node, RG + "attendance"),
            list=named(store, node, RG + "attendanceGroup"),
            **_meeting(built, node),
        )
    if ORG + "Membership" in kinds:
        held = nodes(store, node, ORG + "organization")
        return Claim(
            "party" if any(_is_party(store, one) for one in held) else "office",
            person=named(store, node, ORG + "member"),
            organisation=named(store, node, ORG + "organization"),
            title=next((t.value for t in literals(store, node, RG + "titleAsWritten")), ""),
            **_meeting(built, node),
        )
    return Claim("other", **_meeting(built, node))


def _is_party(store: ox.Store, node: str) -> bool:
    return RG + "Party" in nodes(store, node, RDF + "type")


def _slug(store: ox.Store, node: str, prop: str) -> str:
    return next((found.rpartition("/")[2] for found in nodes(store, node, prop)), "")


def _meeting(built: Built, node: str) -> dict[str, str]:
    """Return date and body of the meeting: that of the participation, or the source's only one."""
    store, part = built.graph, ox.NamedNode(ELIDL + "had_participation")
    here = ox.NamedNode(_source(built, node))
    quads = store.quads_for_pattern(None, part, ox.NamedNode(node), here)
    meetings = {iri(quad.subject) for quad in quads}
    if not meetings:
        of_type = ox.NamedNode(RDF + "type"), ox.NamedNode(RG + "Meeting")
        meetings = {iri(q.subject) for q in store.quads_for_pattern(None, *of_type, here)}
    if len(meetings) != 1:
        return {}
    (meeting,) = meetings
    days = [term.value for term in literals(store, meeting, ELIDL + "activity_date")]
    bodies = nodes(store, meeting, ELIDL + "had_responsible_organization")
    return {"date": min(days, default=""), "body": ", ".join(label(store, b) for b in bodies)}


def _source(built: Built, node: str) -> str:
    """Return the source, which names its graph, that a node below it belongs to."""
    start = f"{built.base}source/"
    local = node.removeprefix(start).partition("#")[0].partition("/")[0]
    return start + local
