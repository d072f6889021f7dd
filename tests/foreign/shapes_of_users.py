# ruff: noqa: E501
"""Shapes such as users write, and the small graph that both engines check against them."""

HEAD = """@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix ex: <https://e.org/> .
@prefix our: <https://kommune.example/shapes#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
our:pre a owl:Ontology ; sh:declare [ sh:prefix "ex" ; sh:namespace "https://e.org/"^^xsd:anyURI ] .
"""
LINES = HEAD.count("\n")  # the shapes begin on the next line
_S = "our:S a sh:NodeShape ; sh:targetClass ex:P ; "
CORE = {
    "counts": f"{_S} sh:property [ sh:path ex:n ; sh:minCount 1 ; sh:maxCount 1 ] .",
    "pattern": f'{_S} sh:property [ sh:path ex:n ; sh:pattern "^[A-Z][a-z]+$" ] .',
    "flags": f'{_S} sh:property [ sh:path ex:n ; sh:pattern "^ASTA$" ; sh:flags "i" ] .',
    "node": f"{_S} sh:property [ sh:path ex:k ; sh:node [ sh:property [ sh:path ex:n ; sh:minCount 1 ] ] ] .",
    "not": f"{_S} sh:not [ sh:path ex:n ; sh:minCount 2 ] .",
    "or": f"{_S} sh:or ( [ sh:path ex:n ; sh:minCount 1 ] [ sh:path ex:num ; sh:minCount 1 ] ) .",
    "xone": f"{_S} sh:xone ( [ sh:path ex:n ; sh:minCount 1 ] [ sh:path ex:num ; sh:minCount 1 ] ) .",
    "closed": f"{_S} sh:closed true ; sh:ignoredProperties ( rdf:type ex:k ) ; sh:property [ sh:path ex:n ] .",
    "pairs": f"{_S} sh:property [ sh:path ex:d ; sh:lessThan ex:e ; sh:disjoint ex:e ] .",
    "languages": f'{_S} sh:property [ sh:path ex:l ; sh:uniqueLang true ; sh:languageIn ("en") ] .',
    "qualified": f"{_S} sh:property [ sh:path ex:k ; sh:qualifiedValueShape [ sh:class ex:P ] ; sh:qualifiedMinCount 2 ] .",
    "in": "our:S a sh:NodeShape ; sh:targetObjectsOf ex:k ; sh:in ( ex:a ex:b ) .",
    "inverse": f"{_S} sh:property [ sh:path ( [ sh:inversePath ex:k ] ex:n ) ; sh:minCount 2 ] .",
    "closure": "our:S a sh:NodeShape ; sh:targetNode ex:a ; sh:property [ sh:path [ sh:zeroOrMorePath ex:k ] ; sh:nodeKind sh:IRI ] .",
    "numbers": "our:S a sh:NodeShape ; sh:targetSubjectsOf ex:num ; sh:property [ sh:path ex:num ; sh:maxInclusive 10 ] .",
    "implicit": "ex:P a rdfs:Class, sh:NodeShape ; sh:property [ sh:path ex:n ; sh:minCount 1 ] .",
    "implicit-owl": "ex:P a owl:Class, sh:NodeShape ; sh:property [ sh:path ex:n ; sh:minCount 1 ] .",
    "implicit-kind": "our:K rdfs:subClassOf rdfs:Class . ex:P a our:K, sh:NodeShape ; sh:property [ sh:path ex:n ; sh:minCount 1 ] .",
    "literal-focus": 'our:S a sh:NodeShape ; sh:targetObjectsOf ex:n ; sh:pattern "^[A-Za-z]+$" .',
    "nested": f"{_S} sh:property [ sh:path ex:k ; sh:property [ sh:path ex:n ; sh:minCount 1 ] ] .",
    "severities": f"{_S} sh:severity sh:Warning ; sh:class ex:Q ; sh:property [ sh:path ex:n ; sh:minCount 1 ] .",
    "nameless": "[] a sh:PropertyShape ; sh:targetClass ex:P ; sh:path ex:n ; sh:minCount 1 .",
}
ASKING = {
    "select": f'{_S} sh:sparql [ sh:prefixes our:pre ; sh:message "m" ; sh:select "SELECT $this ?value WHERE {{ $this ex:k ?value FILTER(isLiteral(?value)) }}" ] .',
    "path": f'{_S} sh:property [ sh:path ex:n ; sh:sparql [ sh:prefixes our:pre ; sh:select "SELECT $this ?value {{ $this $PATH ?value FILTER(STRLEN(?value) < 4) }}" ] ] .',
    "component": """our:C a sh:ConstraintComponent ; sh:parameter [ sh:path our:longer ] ;
        sh:validator [ a sh:SPARQLAskValidator ; sh:ask "ASK { FILTER(STRLEN(STR($value)) > $longer) }" ] .
        our:S a sh:NodeShape ; sh:targetClass ex:P ; sh:property [ sh:path ex:n ; our:longer 3 ] .""",
}
_XSD = "http://www.w3.org/2001/XMLSchema#"
_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
DATA = "".join(
    f"<https://e.org/{s}> {_TYPE if p == 'a' else f'<https://e.org/{p}>'} {o} .\n"
    for s, p, o in [
        ("a", "a", "<https://e.org/P>"),
        ("a", "n", '"Asta"'),
        ("a", "k", "<https://e.org/b>"),
        ("a", "d", f'"2020-01-01"^^<{_XSD}date>'),
        ("a", "e", f'"2019-01-01"^^<{_XSD}date>'),
        ("a", "l", '"x"@da'),
        ("a", "l", '"y"@da'),
        ("b", "a", "<https://e.org/P>"),
        ("b", "n", '"Bo 7"'),
        ("b", "n", '"Bo"'),
        ("b", "k", "<https://e.org/c>"),
        ("b", "num", f'"3"^^<{_XSD}integer>'),
        ("b", "num", f'"12"^^<{_XSD}integer>'),
        ("c", "a", "<https://e.org/P>"),
        ("c", "k", "<https://e.org/a>"),
        ("c", "k", '"lit"'),
    ]
)
