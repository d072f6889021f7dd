"""Namespaces, terms and the minting of IRIs; the only place where an IRI is spelled out."""

import re
from collections.abc import Mapping
from types import MappingProxyType

RG = "https://w3id.org/referatgraf/def/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCT = "http://purl.org/dc/terms/"
FOAF = "http://xmlns.com/foaf/0.1/"
PERSON = "http://www.w3.org/ns/person#"
ORG = "http://www.w3.org/ns/org#"
PROV = "http://www.w3.org/ns/prov#"
NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
ITSRDF = "http://www.w3.org/2005/11/its/rdf#"
ELI = "http://data.europa.eu/eli/ontology#"
ELIDL = "http://data.europa.eu/eli/eli-draft-legislation-ontology#"
SCHEMA = "https://schema.org/"
ADMS = "http://www.w3.org/ns/adms#"
SH = "http://www.w3.org/ns/shacl#"
DQV = "http://www.w3.org/ns/dqv#"

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "adms": ADMS,
        "dct": DCT,
        "dqv": DQV,
        "eli": ELI,
        "eli-dl": ELIDL,
        "foaf": FOAF,
        "itsrdf": ITSRDF,
        "nif": NIF,
        "org": ORG,
        "owl": OWL,
        "person": PERSON,
        "prov": PROV,
        "rdf": RDF,
        "rdfs": RDFS,
        "rg": RG,
        "schema": SCHEMA,
        "sh": SH,
        "skos": SKOS,
        "xsd": XSD,
    }
)

BUNDLED = "https://w3id.org/referatgraf/shape/"  # what the IRI of every bundled shape begins with
DEFAULT_BASE = "https://example.org/referatgraf/"
UNSURE = RG + "status/unsure"

# The own terms' schemes: concept IRI = RG + scheme + "/" + slug.
ATTENDANCE = "attendance"
ATTENDANCE_DETAIL = "attendance-detail"
BASIS = "basis"
ROLE = "role"
ORGANISATION_TYPE = "organisation-type"
DECISION_OUTCOME = "decision-outcome"
DISSENT_KIND = "dissent-kind"
METRIC = "metric"

_SEGMENT = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FOLD = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "é": "e"})


def expand(curie: str) -> str:
    """Return the IRI of a prefixed name.

    Raises KeyError for an unknown prefix.

    >>> expand("rg:Meeting")
    'https://w3id.org/referatgraf/def/Meeting'
    """
    prefix, _, name = curie.partition(":")
    return PREFIXES[prefix] + name


def concept(scheme: str, slug: str) -> str:
    """Return the IRI of a concept in one of the own schemes.

    >>> concept(ATTENDANCE, "present")
    'https://w3id.org/referatgraf/def/attendance/present'
    """
    return f"{RG}{scheme}/{slug}"


def slug(text: str) -> str:
    """Return text as an IRI segment of ``[a-z0-9-]``; only this may carry words into an IRI.

    >>> slug("KKR Sjælland / 2021")
    'kkr-sjaelland-2021'
    """
    folded = text.casefold().translate(_FOLD)
    return "-".join(re.findall(r"[a-z0-9]+", folded))[:80].strip("-") or "x"


def is_segment(text: str) -> bool:
    """Tell whether text may stand as one segment of a minted IRI."""
    return _SEGMENT.fullmatch(text) is not None


def source_path(document_id: str) -> str:
    """Return the path of a source graph below the base.

    >>> source_path("4f2a")
    'source/4f2a'
    """
    return f"source/{document_id}"


def span_path(document_id: str, start: int, end: int) -> str:
    """Return the path of an evidence span, offsets as in RFC 5147.

    >>> span_path("4f2a", 3, 9)
    'source/4f2a#char=3,9'
    """
    return f"source/{document_id}#char={start},{end}"
