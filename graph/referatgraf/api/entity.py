"""One person or organisation with all that the minutes say, each fact with its words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from referatgraf.api import markup
from referatgraf.api.table import Table
from referatgraf.errors import one_line
from referatgraf.explain import CLAIM_COLUMNS, FACT_COLUMNS, claim_rows, explain, find
from referatgraf.explain.wording import literals, nodes
from referatgraf.queries import Row
from referatgraf.store import Built
from referatgraf.vocabulary import FOAF, ORG, PERSON, RDF, RG, SKOS

_WIDTHS = (20, 18, 24, 22, 16)
_MOST = 40  # proofs shown in one section; all of them are in the tables
_PROOF = ("date", "body", "file", "line", "column", "quote", "certainty", "confidence", "status")
_COLUMNS = {
    "party": ("person", "organisation", *_PROOF, "extractor", "node"),
    "office": ("person", "title", "organisation", *_PROOF, "extractor", "node"),
    "participation": (
        "person",
        "organisation",
        "attendance",
        "list",
        *_PROOF,
        "extractor",
        "node",
    ),
}
_TITLES = {
    "party": "Parti · Party",
    "office": "Hverv og medlemskaber · Offices and memberships",
    "participation": "Deltog for · Took part for",
}
_KINDS = {
    PERSON + "Person": "person",
    RG + "Meeting": "meeting",
    ORG + "Organization": "organisation",
    RG + "Party": "organisation",
    RG + "Municipality": "organisation",
}
_KIND_WORDS = {
    "person": "person",
    "organisation": "organisation",
    "meeting": "møde · meeting",
    "other": "",
}
_WORDS = {
    "present": "til stede · present",
    "absent": "fraværende · absent",
    "guest": "gæst · guest",
    "certain": "sikkert · certain",
    "likely": "sandsynligt · likely",
    "doubtful": "tvivlsomt · doubtful",
    "unsure": "usikkert, ikke i den samlede graf · unsure, not in the merged graph",
    "withheld": "tilbageholdt, ikke i den samlede graf · withheld, not in the merged graph",
}


@dataclass(frozen=True, slots=True, repr=False)
class Entity:
    """Hold what the minutes say of one person, organisation or other thing.

    ``kind`` is person, organisation, meeting or other; ``represents`` and ``aliases`` are names.
    The tables have one row for each proof of each fact, with the words, where they stand, how
    certain the reading is (``confidence`` 0 to 1), the rule that read them (``extractor``) and the
    fact's IRI (``node``); ``facts`` holds all facts as sentences.
    """

    iri: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    represents: tuple[str, ...]
    parties: Table
    offices: Table
    participations: Table
    facts: Table

    def __repr__(self) -> str:
        """Return the entity for a terminal."""
        return "\n".join(one_line(line) for line in _lines(self))

    def _repr_html_(self) -> str:
        """Return the entity for a notebook."""
        about = markup.text(_KIND_WORDS[self.kind]), markup.code(self.iri)
        told = [
            markup.block(f"{markup.text(words)}: {markup.text(', '.join(names))}")
            for words, names in _names(self)
        ]
        sections = [
            markup.heading(table.title, 1.0) + _section(kind, table, self.kind)
            for kind, table in _tables(self)
        ]
        rest = markup.folded(
            f"Alle udsagn som sætninger · All facts as sentences ({len(self.facts)})",
            self.facts._repr_html_(),
        )
        head = markup.heading(self.name, 1.3), markup.block(" ".join(filter(None, about)))
        return markup.block(*head, *told, *sections, rest)


def entity(built: Built, wanted: str) -> Entity:
    """Return the thing that a name or an IRI means; raises what ``find`` raises."""
    node = find(built, wanted)
    found = explain(built, node)
    rows = claim_rows(built, found)
    tables = {kind: _table(kind, rows) for kind in _TITLES}
    facts = tuple({name: row[name] for name in FACT_COLUMNS} for row in rows)
    return Entity(
        node,
        found.name,
        _kind(built, node),
        tuple(_aliases(built, node, found.name)),
        found.represents,
        tables["party"],
        tables["office"],
        tables["participation"],
        Table(FACT_COLUMNS, facts),
    )


def _kind(built: Built, node: str) -> str:
    types = nodes(built.graph, node, RDF + "type")
    return next((kind for type_, kind in _KINDS.items() if type_ in types), "other")


def _aliases(built: Built, node: str, name: str) -> list[str]:
    props = FOAF + "name", SKOS + "prefLabel", SKOS + "altLabel"
    known = {term.value for prop in props for term in literals(built.graph, node, prop)}
    return sorted(known - {name})


def _table(kind: str, rows: Iterable[Row]) -> Table:
    """Return the proofs of one kind: the same fact together, by date."""
    columns = _COLUMNS[kind]
    chosen = [{name: row[name] for name in columns} for row in rows if row["kind"] == kind]
    order = [name for name in columns if name in CLAIM_COLUMNS and name not in ("date", "body")]
    chosen.sort(key=lambda row: [str(row[name]) for name in (*order, "date", "file")])
    return Table(columns, tuple(chosen), _TITLES[kind])


def _names(of: Entity) -> Iterator[tuple[str, Sequence[str]]]:
    for words, names in (
        ("Også kaldet · Also called", of.aliases),
        ("Repræsenterer · Represents", of.represents),
    ):
        if names:
            yield words, names


def _tables(of: Entity) -> Iterator[tuple[str, Table]]:
    for kind, table in zip(_TITLES, (of.parties, of.offices, of.participations), strict=True):
        if table:
            yield kind, table


def _told(kind: str, row: Row, of: str) -> tuple[str, ...]:
    """Return what a row says of a person or, for an organisation, who it says it of."""
    who = "organisation" if of == "person" else "person"
    names = [who] if of in ("person", "organisation") else ["person", "organisation"]
    more = {"office": ["title"], "participation": ["attendance"]}.get(kind, [])
    cells = [str(row[name]) for name in [*names, *more]]
    return tuple(_WORDS.get(cell, cell) for cell in cells if cell)


def _section(kind: str, table: Table, of: str) -> str:
    """Return the proofs, one line each, what they say only where it changes."""
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    for row in table.rows[:_MOST]:
        groups[", ".join(_told(kind, row, of)) or "–"].append(row)
    rows = [
        (markup.text(told if not number else ""), *_proof(row))
        for told, found in groups.items()
        for number, row in enumerate(found)
    ]
    columns = ("", "møde · meeting", "ordene · the words", "hvor · where", "sikkerhed · certainty")
    shown = markup.table(columns, rows, widths=_WIDTHS)
    if (more := len(table) - _MOST) > 0:
        shown += markup.block(f"… og {more} flere i tabellen · and {more} more in the table")
    return shown


def _proof(row: Row) -> tuple[str, str, str, str]:
    return (
        f"{markup.unbroken(row['date'])} {markup.text(row['body'])}",
        f"“{markup.text(row['quote'])}”",
        markup.code(f"{row['file']}:{row['line']}:{row['column']}"),
        markup.text(_certainty(row)),
    )


def _certainty(row: Row) -> str:
    words = _WORDS[str(row["certainty"])]
    return words if row["status"] == "published" else f"{words}; {_WORDS[str(row['status'])]}"


def _lines(of: Entity) -> Iterator[str]:
    """Yield the lines for a terminal."""
    yield f"{of.name}  <{of.iri}>"
    yield from (f"{words}: {', '.join(names)}" for words, names in _names(of))
    for kind, table in _tables(of):
        yield ""
        yield table.title
        for row in table.rows[:_MOST]:
            told = ", ".join((*_told(kind, row, of.kind), str(row["date"])))
            yield f'  {told}  {row["file"]}:{row["line"]}:{row["column"]}  "{row["quote"]}"'
        if (more := len(table) - _MOST) > 0:
            yield f"  … +{more}"
