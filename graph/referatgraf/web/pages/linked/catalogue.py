"""Describe the data as a catalogue in DCAT-AP-DK, so that portals can harvest it.

https://github.com/digst/DCAT-AP-DK; docs/publishing.md says which of its shapes were used.
"""

from referatgraf.vocabulary import DCT, FOAF, RDFS, RG, SKOS, XSD
from referatgraf.web.pages.linked.dumps import LICENCES, Measured, measured
from referatgraf.web.pages.linked.void import ABOUT, publisher
from referatgraf.web.pages.linked.writing import (
    DCAT,
    ISSUED,
    LICENCE,
    PUBLISHER,
    SPDX,
    TITLE,
    VCARD,
    WORDS,
    Triples,
)
from referatgraf.web.pages.site import Site

_EU = "http://publications.europa.eu/resource/authority/"
_IANA = "https://www.iana.org/assignments/media-types/"
_CC_BY_SA = "https://creativecommons.org/licenses/by-sa/4.0/"
_OWL = "http://www.w3.org/2002/07/owl#"
_FILE_TYPES = {
    "text/turtle": "RDF_TURTLE",
    "application/ld+json": "JSON_LD",
    "application/n-quads": "RDF_N_QUADS",
    "application/xml": "XML",
    "text/csv": "CSV",
    "application/vnd.apache.parquet": "PARQUET",
}
_REGISTER = {
    "da": "Kommuner, regioner, partier, partibogstaver og organisationer, som grafen peger på. "
    "Tallene og navnene er andres, og hver kilde har sine vilkår; se LICENSE-DATA.md. Tabellen "
    "over lokallister, som referaterne læses med, er under CC BY-SA 4.0.",
    "en": "Municipalities, regions, parties, party letters and organisations that the graph points "
    "to. Codes and names are others', and each source has its terms; see LICENSE-DATA.md. The "
    "table of local lists that the minutes are read by is under CC BY-SA 4.0.",
}
_KEYWORDS = {
    "da": ("kommuner", "referater", "repræsentation", "udvalg"),
    "en": ("municipalities", "minutes", "representation", "committees"),
}


def lacking(site: Site) -> tuple[str, ...]:
    """Return a line on all that DCAT-AP-DK demands and nobody told."""
    if site.publication.publisher:
        return ()
    return ("catalog.ttl: DCAT-AP-DK demands a publisher; name one with --publisher",)


def catalogue(site: Site, format: str) -> bytes:
    """Return the catalogue, ``format`` ttl or jsonld."""
    told, by = Triples(), site.publication
    node = told.a(f"{site.base}catalog.ttl#catalog", DCAT + "Catalog")
    told.say(node, TITLE, da="Hvem repræsenterer hvem", en="Who represents whom")
    told.say(node, WORDS, da="Data fra kommunale referater.",
             en="Data from the minutes of Danish local government.")  # fmt: skip
    told.link(node, PUBLISHER, publisher(site, told))
    told.link(node, LICENCE, _typed(told, by.licence, DCT + "LicenseDocument"))
    told.tell(node, ISSUED, by.issued, XSD + "date")
    home = told.a(f"{site.base}index.html", FOAF + "Document")
    told.link(node, FOAF + "homepage", home)
    # No dct:language here: two of the four official files of shapes demand an address of it that
    # the profile's own text does not have. Of a dataset they only remark on it.
    told.link(node, DCT + "spatial", _typed(told, _EU + "country/DNK", DCT + "Location"))
    scheme = told.a(_EU + "data-theme", SKOS + "ConceptScheme")
    told.say(scheme, TITLE, da="Datatema", en="Data theme")
    told.link(node, DCAT + "themeTaxonomy", scheme)
    files = measured(site)
    told.link(node, DCAT + "dataset", _graph(site, told, [f for f in files if not _registers(f)]))
    told.link(node, DCAT + "dataset", _register(site, told, [f for f in files if _registers(f)]))
    told.link(node, DCAT + "service", _service(site, told))
    return told.written(format)


def _registers(file: Measured) -> bool:
    return file.dump.path.startswith("data/reference.")


def _graph(site: Site, told: Triples, files: list[Measured]) -> str:
    node = f"{site.base}catalog.ttl#graph"
    _dataset(site, told, node, files)
    told.say(node, TITLE, da="Hvem repræsenterer hvem", en="Who represents whom")
    told.say(node, WORDS, **ABOUT)
    told.link(node, DCT + "conformsTo", _ontology(told))
    told.tell(node, _OWL + "versionInfo", str(site.built.manifest.get("run", "")))
    for language, words in _KEYWORDS.items():
        for word in words:
            told.say(node, DCAT + "keyword", **{language: word})
    days = [day for day, _ in site.meetings if day]
    if days:
        period = told.a(f"{node}-period", DCT + "PeriodOfTime")
        told.tell(period, DCAT + "startDate", days[0], XSD + "date")
        told.tell(period, DCAT + "endDate", days[-1], XSD + "date")
        told.link(node, DCT + "temporal", period)
    for file in files:
        _distribution(site, told, node, file, site.publication.licence)
    return node


def _register(site: Site, told: Triples, files: list[Measured]) -> str:
    """Tell of the register apart: its terms are those of others."""
    node = f"{site.base}catalog.ttl#register"
    _dataset(site, told, node, files)
    told.say(node, TITLE, da="Registeret bag grafen", en="The register behind the graph")
    told.say(node, WORDS, **_REGISTER)
    terms = told.a(site.base + LICENCES, DCT + "LicenseDocument", FOAF + "Document")
    told.link(node, FOAF + "page", terms)
    told.link(terms, DCT + "references", _CC_BY_SA)
    for file in files:
        _distribution(site, told, node, file, terms)
    return node


def _dataset(site: Site, told: Triples, node: str, files: list[Measured]) -> None:
    by = site.publication
    told.a(node, DCAT + "Dataset")
    told.tell(node, DCT + "identifier", node)
    told.link(node, PUBLISHER, publisher(site, told))
    told.link(node, DCAT + "contactPoint", _contact(site, told))
    told.tell(node, ISSUED, by.issued, XSD + "date")
    page = told.a(_page(site), FOAF + "Document")
    told.link(node, DCAT + "landingPage", page)
    told.link(node, DCT + "language", _typed(told, _EU + "language/DAN", DCT + "LinguisticSystem"))
    told.link(node, DCT + "spatial", _EU + "country/DNK")
    theme = told.a(_EU + "data-theme/GOVE", SKOS + "Concept")
    told.say(theme, SKOS + "prefLabel", da="Regeringen og den offentlige sektor",
             en="Government and public sector")  # fmt: skip
    told.link(node, DCAT + "theme", theme)


def _distribution(site: Site, told: Triples, of: str, file: Measured, licence: str) -> None:
    dump, name = file.dump, file.dump.path.rpartition("/")[2]
    node = told.a(f"{site.base}catalog.ttl#{name}", DCAT + "Distribution")
    told.link(of, DCAT + "distribution", node)
    told.say(node, TITLE, da=f"{name}: {dump.danish}", en=f"{name}: {dump.english}")
    told.say(node, WORDS, da=dump.danish, en=dump.english)
    told.link(node, DCAT + "accessURL", _page(site))
    told.link(node, DCAT + "downloadURL", site.base + dump.path)
    told.link(node, DCAT + "mediaType", _typed(told, _IANA + dump.media, DCT + "MediaType"))
    kind = _EU + "file-type/" + _FILE_TYPES[dump.media]
    told.link(node, DCT + "format", _typed(told, kind, DCT + "MediaTypeOrExtent"))
    if dump.compressed:
        packed = _typed(told, _IANA + "application/gzip", DCT + "MediaType")
        told.link(node, DCAT + "compressFormat", packed)
    told.tell(node, DCAT + "byteSize", str(file.size), XSD + "decimal")
    sum_ = told.a(f"{node}-checksum", SPDX + "Checksum")
    told.link(node, SPDX + "checksum", sum_)
    told.link(sum_, SPDX + "algorithm", SPDX + "checksumAlgorithm_sha1")
    told.tell(sum_, SPDX + "checksumValue", file.sha1, XSD + "hexBinary")
    told.link(node, LICENCE, _typed(told, licence, DCT + "LicenseDocument"))
    told.tell(node, ISSUED, site.publication.issued, XSD + "date")


def _service(site: Site, told: Triples) -> str:
    endpoint = site.publication.endpoint
    if not endpoint:
        return ""
    node = told.a(f"{site.base}catalog.ttl#sparql", DCAT + "DataService")
    told.say(node, TITLE, da="SPARQL-endepunkt", en="SPARQL endpoint")
    told.link(node, DCAT + "endpointURL", endpoint)
    told.link(node, DCAT + "endpointDescription", endpoint)
    told.link(node, DCAT + "servesDataset", f"{site.base}catalog.ttl#graph")
    return node


def _contact(site: Site, told: Triples) -> str:
    if not site.contact:
        return ""
    node = told.a(f"{site.base}catalog.ttl#contact", VCARD + "Kind")
    told.link(node, VCARD + "hasEmail", f"mailto:{site.contact}")
    told.tell(node, VCARD + "fn", site.publication.publisher or site.contact)
    return node


def _ontology(told: Triples) -> str:
    node = told.a(RG, DCT + "Standard")
    told.say(node, RDFS + "label", da="Referatgrafs begreber", en="The terms of referatgraf")
    return node


def _typed(told: Triples, node: str, kind: str) -> str:
    return told.a(node, kind) if node else ""


def _page(site: Site) -> str:
    return f"{site.base}{site.languages[0]}/data.html"
