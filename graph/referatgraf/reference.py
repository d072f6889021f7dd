"""Describe the shared things once: municipalities, regions, parties, organisations, roles.

All comes from the authority tables; an identifier stands here only if a table gives it.
"""

from collections.abc import Iterable
from functools import cache

from referatgraf import authority, nquads
from referatgraf.authority import (
    BodyRule,
    FormerMunicipality,
    KnownOrganisation,
    Municipality,
    Party,
    PartyLetter,
    Region,
    Role,
)
from referatgraf.nquads import Graph
from referatgraf.vocabulary import (
    ADMS,
    DCT,
    ORG,
    ORGANISATION_TYPE,
    RG,
    ROLE,
    SKOS,
    XSD,
    concept,
    slug,
)

WIKIDATA = "http://www.wikidata.org/entity/"


@cache
def reference_quads(base: str) -> str:
    """Return the reference graph; raises ValueError where the base makes no clean IRI."""
    graph = Graph(base + "graph/reference")
    for municipality in authority.municipalities():
        _municipality(graph, municipality, base)
    for former in authority.merged_municipalities():
        _former(graph, former, base)
    for region in authority.regions():
        _region(graph, region, base)
    for party in authority.parties():
        _party(graph, party, base)
    for letter in authority.party_letters():
        _letter(graph, letter, base)
    for organisation in known_organisations():
        _organisation(graph, organisation, base)
    for role in authority.roles():
        _role(graph, role)
    for rule in authority.body_rules():
        for body in known_organisations():
            if body.org_id in rule.bodies:
                _body_rule(graph, rule, body, base)
    return graph.text()


def known_organisations() -> tuple[KnownOrganisation, ...]:
    """Return the rows that name one organisation: neither a kind of body nor a region's double."""
    regions = {region.name_da for region in authority.regions()}
    return tuple(
        o for o in authority.organisations() if "generic" not in o.scope and o.name not in regions
    )


def _municipality(graph: Graph, row: Municipality, base: str) -> None:
    node = f"{base}municipality/{row.kommunekode}"
    _organised(graph, node, "municipality", RG + "Municipality", ORG + "FormalOrganization")
    kind = "Regional Municipality" if "Regionskommune" in row.name_official else "Municipality"
    _label(graph, node, row.name_official, [*row.aliases_full, f"{row.name_short} Kommune"])
    _english(graph, node, f"{row.name_en} {kind}")
    graph.add(node, RG + "municipalityCode", nquads.literal(row.kommunekode))
    graph.add(node, RG + "inRegion", nquads.iri(f"{base}region/{row.region_code}"))
    _identifier(graph, node, "kommunekode", row.kommunekode)
    _identifier(graph, node, "cvr", row.cvr)
    _matches(graph, node, row.wikidata, row.ror)


def _former(graph: Graph, row: FormerMunicipality, base: str) -> None:
    # No rg:inRegion: the regions came with the municipalities of 2007.
    node = f"{base}municipality/{row.kommunekode_old}"
    _organised(graph, node, "municipality", RG + "Municipality", RG + "FormerMunicipality")
    _label(graph, node, row.name_official, [f"{row.name} Kommune"])
    graph.add(node, RG + "municipalityCode", nquads.literal(row.kommunekode_old))
    _identifier(graph, node, "kommunekode", row.kommunekode_old)
    heirs = (nquads.iri(f"{base}municipality/{code}") for code in row.successor_codes)
    graph.add(node, DCT + "isReplacedBy", *heirs)


def _region(graph: Graph, row: Region, base: str) -> None:
    node = f"{base}region/{row.region_code}"
    _organised(graph, node, "region", RG + "Region", ORG + "FormalOrganization")
    _label(graph, node, row.name_da, (a for a in row.aliases if a.startswith("Region")))
    _english(graph, node, row.name_en)
    _identifier(graph, node, "regionskode", row.region_code)
    _identifier(graph, node, "cvr", row.cvr)
    _matches(graph, node, row.wikidata, row.ror)


def _party(graph: Graph, row: Party, base: str) -> None:
    node = f"{base}party/{row.party_id}"
    _organised(graph, node, "party", RG + "Party")
    _label(graph, node, row.name_da, row.aliases)
    _english(graph, node, row.name_en)
    last = row.letters_with_years[-1].partition(":")[0] if row.letters_with_years else row.name_da
    graph.add(node, SKOS + "notation", nquads.literal(row.letter or last))
    _matches(graph, node, row.wikidata)


def _letter(graph: Graph, row: PartyLetter, base: str) -> None:
    """State who bore a letter in a period; rows without a party say nothing of anyone."""
    if row.party_id:
        name = "-".join(p for p in (slug(row.letter), row.party_id, row.valid_from) if p)
        node = f"{base}party-letter/{name}"
        graph.types(node, RG + "ListLetter")
        graph.add(node, SKOS + "notation", nquads.literal(row.letter))
        graph.add(node, RG + "letterOf", nquads.iri(f"{base}party/{row.party_id}"))
        graph.add(node, SKOS + "scopeNote", nquads.danish(row.scope))
        _year(graph, node, "validFrom", row.valid_from)
        _year(graph, node, "validTo", row.valid_to)


def _organisation(graph: Graph, row: KnownOrganisation, base: str) -> None:
    node = f"{base}organisation/{row.org_id}"
    _organised(graph, node, row.type)
    _label(graph, node, row.name, row.aliases)
    _identifier(graph, node, "cvr", row.cvr)
    _matches(graph, node, row.wikidata, row.ror)


def _role(graph: Graph, row: Role) -> None:
    node = concept(ROLE, row.role_id)
    graph.types(node, SKOS + "Concept")
    graph.add(node, SKOS + "inScheme", nquads.iri(RG + ROLE))
    # "…" in a form stands for an open part: a pattern for readers, no name.
    _label(graph, node, row.lemma, (v for v in row.variants if "…" not in v))
    _english(graph, node, row.label_en)


def _body_rule(graph: Graph, row: BodyRule, body: KnownOrganisation, base: str) -> None:
    """State a rule for one body; its scope names the region whose municipalities are meant."""
    node = f"{base}body-rule/{row.rule_id}/{body.org_id}"
    graph.types(node, RG + "BodyRule")
    graph.add(node, RG + "ruleOf", nquads.iri(f"{base}organisation/{body.org_id}"))
    graph.add(node, RG + "expectedRole", *(nquads.iri(concept(ROLE, r)) for r in row.roles))
    graph.add(node, RG + "deputyRole", *(nquads.iri(concept(ROLE, r)) for r in row.deputies))
    graph.add(node, DCT + "source", nquads.iri(row.source))
    graph.add(node, SKOS + "scopeNote", nquads.danish(row.says_da), nquads.english(row.says_en))
    _year(graph, node, "validFrom", row.valid_from)
    if row.seats:
        graph.add(node, RG + "seats", nquads.integer(int(row.seats)))
    if row.municipalities == "region":
        _rule_in_region(graph, node, row, body.scope, base)


def _rule_in_region(graph: Graph, node: str, row: BodyRule, name: str, base: str) -> None:
    region = next(region for region in authority.regions() if region.name_da == name)
    codes = [
        m.kommunekode for m in authority.municipalities() if m.region_code == region.region_code
    ]
    term = "officeIn" if row.roles else "memberMunicipality"
    graph.add(node, RG + term, *(nquads.iri(f"{base}municipality/{code}") for code in codes))
    _year(graph, node, "validTo", region.valid_to[:4])
    if row.roles:
        graph.add(node, RG + "judgedFrom", nquads.integer((len(codes) + 1) // 2))


def _organised(graph: Graph, node: str, kind: str, *classes: str) -> None:
    graph.types(node, ORG + "Organization", *classes)
    graph.add(node, ORG + "classification", nquads.iri(concept(ORGANISATION_TYPE, kind)))


def _label(graph: Graph, node: str, name: str, others: Iterable[str]) -> None:
    """State the Danish labels; no other name repeats the preferred one (constraint 25)."""
    graph.add(node, SKOS + "prefLabel", nquads.danish(name))
    graph.add(node, SKOS + "altLabel", *(nquads.danish(o) for o in others if o not in ("", name)))


def _english(graph: Graph, node: str, name: str) -> None:
    if name:
        graph.add(node, SKOS + "prefLabel", nquads.english(name))


def _identifier(graph: Graph, node: str, kind: str, value: str) -> None:
    """State an identifier as a node of its own, so that it tells the register it stands in."""
    if value:
        identifier = f"{node}/identifier/{kind}"
        graph.add(node, ADMS + "identifier", nquads.iri(identifier))
        graph.types(identifier, ADMS + "Identifier")
        graph.add(identifier, SKOS + "notation", nquads.literal(value))
        graph.add(identifier, DCT + "type", nquads.iri(concept("identifier", kind)))


def _matches(graph: Graph, node: str, wikidata: str, ror: str = "") -> None:
    found = [WIKIDATA + wikidata] if wikidata else []
    graph.add(node, SKOS + "exactMatch", *map(nquads.iri, found + ([ror] if ror else [])))


def _year(graph: Graph, node: str, term: str, year: str) -> None:
    if year:
        graph.add(node, RG + term, nquads.literal(year, datatype=XSD + "gYear"))
