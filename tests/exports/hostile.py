"""A dataset of the worst names and quotes that N-Quads can hold."""

import pyoxigraph as ox

from referatgraf.store import Dataset, load
from referatgraf.vocabulary import PREFIXES

BASE = "https://example.org/referatgraf/"
SCRIPT = "<script>window.hit=1</script>"
WORST = (
    "</script><img src=x onerror=window.hit=1>",
    SCRIPT,
    "</title></svg></style><svg onload=window.hit=1>",
    '"><img src=https://evil.example/x onerror=window.hit=1>',
    "javascript:window.hit=1",
    "]]>&lt;!--<![CDATA[",
    "\u2028window.hit=1\u2029",
    "\u202egro.elpmaxe\u2066\u200b\ufeff",
    "a\x00b\x01\x0b\x0c\x1f\x7f\x85\ufffe\uffff",
    "a\rb\nc\r\nd\te  f ",
    "=cmd|' /C calc'!A0",
    "+45 12\t-1 @x",
    "\t=1+1",
    "'=1+1",
    'x"y"",\'z\';',
    "𐐷𝔸🏛️\U0010ffff",
    "e\u0301A\u030a\u0327",
    "漢字 עברית العربية",
    "Ærø " * 5_000,
    "\\ud800 \\N{NULL} %00 ${x} {{x}}",
    " ",
)
KINDS = ("person", "participation", "organisation", "meeting", "said")
_KINDS = ("person", "participation", "organisation", "meeting", "said")


def node(path: str) -> ox.NamedNode:
    return ox.NamedNode(BASE + path)


def known(name: str) -> ox.NamedNode:
    prefix, _, rest = name.partition(":")
    return ox.NamedNode(PREFIXES[prefix] + rest)


def dataset(*names: str) -> Dataset:
    """Give a person of each name, who represents an organisation so called, in words so called."""
    quads = [quad for n, name in enumerate(names) for quad in _seat(n, name)]
    return load(BASE, ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"")


def _seat(n: int, name: str) -> list[ox.Quad]:
    merged, source = node("graph/merged"), node(f"source/{n:016x}")
    one, act, org, meeting, said = (node(f"{kind}/{n}") for kind in _KINDS)
    span, plain = ox.NamedNode(f"{source.value}#char=0,1"), ox.Literal(name)
    triples = [
        (one, known("rdf:type"), known("person:Person")),
        (one, known("foaf:name"), plain),
        (one, known("rg:represents"), org),
        (org, known("skos:prefLabel"), ox.Literal(name, language="da")),
        (act, known("eli-dl:had_participant_person"), one),
        (act, known("eli-dl:participation_in_name_of"), org),
        (act, known("prov:wasDerivedFrom"), said),
        (meeting, known("eli-dl:had_participation"), act),
        (meeting, known("eli-dl:activity_date"), ox.Literal("2023-01-02")),
    ]
    proofs = [
        (source, known("rg:fileName"), plain),
        (said, known("prov:wasDerivedFrom"), span),
        (span, known("nif:anchorOf"), plain),
        (span, known("nif:beginIndex"), ox.Literal(0)),
    ]
    graphs = [ox.Quad(*t, merged) for t in triples], [ox.Quad(*t, source) for t in proofs]
    return [quad for graph in graphs for quad in graph]
