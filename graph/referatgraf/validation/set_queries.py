"""Ask a SPARQL constraint once for all its focus nodes, not once for each (SHACL 5.3.1).

An engine that binds ``$this`` for one node after another reads and plans the query anew each time:
over a merged graph that grows with the square of its size. Here the target of the shape is put into
the query, and a store with indexes answers it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from referatgraf.validation.engine import RawResult
from referatgraf.validation.said import Quads, Said
from referatgraf.validation.statements import Texts, by_property, is_iri
from referatgraf.validation.view import text
from referatgraf.vocabulary import RDF, SH

COMPONENT = SH + "SPARQLConstraintComponent"

_COMMENT = re.compile(r"(?m)^\s*#.*$")
_IRI = re.compile(r"<([^<>\s]+)>")
_SHORT = re.compile(r"\b([\w-]+):([\w-]+)")
_TYPE = f"<{RDF}type>"
_WORDS = re.compile(
    r"""(?P<iri><[^<>\s]*>) | (?P<comment>\#[^\r\n]*) | \"{3}.*?\"{3} | '{3}.*?'{3}
    | "(?:[^"\\]|\\.)*" | '(?:[^'\\]|\\.)*'""",
    re.DOTALL | re.VERBOSE,
)
_END = re.compile(r"([.;,])(?=\s|$)")
_TERMS = frozenset({"a", "true", "false"})
_AFTER: Mapping[str, int] = {".": 0, ";": 1, ",": 2}  # at which term of a pattern the next one is
_BRACES, _PARENTHESES = re.compile(r"\{[^{}]*\}"), re.compile(r"\([^()]*\)")
_ANY_CLASS = re.compile(r"(?:\ba|\brdf:type|#type>)\s+[?$]")
_ANY_PROPERTY = re.compile(r"[?$]\w+\s+[?$]\w+\s|;\s*[?$]\w+\s")

# "SELECT DISTINCT $this ?value WHERE {", the only form that our shapes have
_HEAD = re.compile(r"\bSELECT\s+(?:DISTINCT\s+)?(?P<names>[^{]*?)\bWHERE\s*\{")
_TARGETS: Mapping[str, str] = {
    SH + "targetClass": f"?this <{RDF}type> <{{}}> .",
    SH + "targetSubjectsOf": "?this <{}> ?_object .",
    SH + "targetObjectsOf": "?_subject <{}> ?this .",
    SH + "targetNode": "VALUES ?this {{ <{}> }}",
}


@dataclass(frozen=True, slots=True)
class SetQuery:
    """Hold a shape's constraint as one query, and the path of the shape if it has one.

    ``target`` is the class, property or node of the shape's target: data without it give no row.
    Nor do data without all properties and all classes that are in ``needs``.
    ``names`` are the IRIs that the query names, in brackets, its properties among them; None where
    a property is a variable, so that every statement counts. ``any_class`` tells whether a class is
    one.
    """

    shape: str
    query: str
    path: str | None
    target: str
    needs: tuple[frozenset[str], frozenset[str]]
    names: frozenset[str] | None
    any_class: bool

    def results(self, store: ox.Store) -> Iterator[RawResult]:
        """Yield one result for each solution over all graphs of a store."""
        found = store.query(self.query, use_default_graph_as_union=True)
        if not isinstance(found, ox.QuerySolutions):
            raise TypeError(f"{self.shape}: its query is no SELECT")
        named = {variable.value for variable in found.variables}
        for row in found:
            this, value = row["this"], row["value"] if "value" in named else None
            if this is not None:
                shown = value if value is not None or self.path else this
                yield RawResult(
                    focus=text(this),
                    shape=self.shape,
                    component=COMPONENT,
                    path=self.path,
                    value=None if shown is None else text(shown),
                )


def set_queries(shapes: Iterable[ox.Quad]) -> list[SetQuery]:
    """Return the SPARQL constraints of shapes that have a target, as queries over it."""
    said: defaultdict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in shapes:
        said[text(quad.subject)][quad.predicate.value].append(text(quad.object))
    prefixes = _prefixes(said)
    return [
        _set_query(shape, about, said[node][SH + "select"][0], target, prefixes)
        for shape, about in sorted(said.items())
        for node in about.get(SH + "sparql", ())
        for target in _targets(about)
    ]


def answers(queries: Sequence[SetQuery], quads: str) -> Iterator[RawResult]:
    """Yield the results over N-Quads; only the statements that a query may read are loaded."""
    said = quads.said if isinstance(quads, Quads) else None
    if said is None:
        return _answers(queries, quads)
    there, kinds = said.properties, said.instances.keys()
    asked = Asked([q for q in queries if q.needs[0] <= there and q.needs[1] <= kinds])
    asked.load(said)
    return asked.results()


def _answers(queries: Sequence[SetQuery], quads: str) -> Iterator[RawResult]:
    blocks = list(by_property([quads]))
    there = frozenset().union(*blocks)
    kinds = frozenset(_kind(line) for block in blocks for line in block.get(_TYPE, ()))
    odd = "" in there or not all(map(is_iri, kinds))  # what is not plain may say anything
    asked = Asked([q for q in queries if odd or (q.needs[0] <= there and q.needs[1] <= kinds)])
    for block in blocks:
        asked.take(block)
    return asked.results()


def named(queries: Sequence[SetQuery], said: Said) -> str:
    """Return as N-Triples the statements that queries may read."""
    names = [query.names for query in queries]
    if None in names:
        return "".join(f"{line}\n" for line in said.lines(said.properties))
    read = frozenset().union(*filter(None, names))
    classes = None if any(query.any_class for query in queries) else read
    return "".join(f"{line}\n" for line in said.lines(read, classes))


class Asked:
    """Load what queries may read of statements, and ask them."""

    def __init__(self, queries: Sequence[SetQuery]) -> None:
        self._queries, self._store = queries, ox.Store()
        names = [query.names for query in queries]
        self._is_any = None in names
        self._named = frozenset().union(*filter(None, names))
        self._typed = any(query.any_class for query in queries)

    def take(self, block: Mapping[str, Sequence[str]]) -> None:
        """Take lines by their property."""
        self._load("\n".join(self._read(block)))

    def load(self, said: Said) -> None:
        """Take what a text says."""
        self._load(named(self._queries, said))

    def _load(self, read: str) -> None:
        if read:
            self._store.bulk_load(read.encode(), format=ox.RdfFormat.N_QUADS)

    def results(self) -> Iterator[RawResult]:
        """Yield the results of all queries, in their order."""
        for query in self._queries:
            yield from query.results(self._store)

    def _read(self, block: Mapping[str, Sequence[str]]) -> Iterator[str]:
        """Yield the lines that a query may read, and those not written plainly.

        Of classes those count that a query names, unless one asks for any.
        """
        for prop in block if self._is_any else {*self._named, ""} & block.keys():
            if prop != _TYPE or self._typed or self._is_any:
                yield from block[prop]
            else:
                yield from (line for line in block[prop] if self._counts(_kind(line)))

    def _counts(self, kind: str) -> bool:
        return kind in self._named or not is_iri(kind)


def _kind(line: str) -> str:
    """Return the class in a line that tells one."""
    return line.split(" ", 3)[2]


def without(shapes: Iterable[ox.Quad], queries: Sequence[SetQuery]) -> list[ox.Quad]:
    """Return the shapes without the constraints that are asked as queries."""
    asked = {query.shape for query in queries}
    return [q for q in shapes if q.predicate.value != SH + "sparql" or text(q.subject) not in asked]


def _targets(about: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    for kind, pattern in _TARGETS.items():
        yield from ((pattern.format(value), value) for value in about.get(kind, ()))


def _set_query(
    shape: str,
    about: Mapping[str, Sequence[str]],
    select: str,
    target: tuple[str, str],
    prefixes: Mapping[str, str],
) -> SetQuery:
    pattern, node = target
    asked = _HEAD.sub(
        lambda m: f"SELECT DISTINCT {m['names']}WHERE {{ {pattern}",
        select.replace("$this", "?this"),
        count=1,
    )
    head = "".join(f"PREFIX {prefix}: <{name}>\n" for prefix, name in prefixes.items())
    names, any_class = _names(asked, prefixes), _ANY_CLASS.search(asked) is not None
    path, needs = _first(about, SH + "path"), _needed(asked, prefixes)
    return SetQuery(shape, head + asked, path, node, needs, names, any_class)


def _needed(query: str, prefixes: Mapping[str, str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the properties and classes of the patterns that every row fits.

    They stand outside of all groups and all paths; what is not understood is not needed.
    """
    body = query[query.index("{") + 1 : query.rindex("}")]
    body = _WORDS.sub(lambda m: m[0] if m["iri"] else " " if m["comment"] else "_", body)
    for group in (_BRACES, _PARENTHESES):
        while (left := group.sub(" ", body)) != body:
            body = left
    body = _SHORT.sub(lambda m: f"<{prefixes[m[1]]}{m[2]}>" if m[1] in prefixes else m[0], body)
    properties, classes, at, prop = set(), set(), 0, ""
    for word in _END.sub(r" \1 ", body).split():
        if word in _AFTER or (word.isalpha() and word not in _TERMS):  # FILTER, OPTIONAL, …
            at = _AFTER.get(word, 0)
            continue
        term = _TYPE if word == "a" else word if _IRI.fullmatch(word) else ""
        if at == 1:
            prop = term
            properties |= {term} - {""}
        elif at == 2 and prop == _TYPE:
            classes |= {term} - {""}
        at += 1
    return frozenset(properties), frozenset(classes)


def _names(query: str, prefixes: Mapping[str, str]) -> frozenset[str] | None:
    """Return the IRIs that a query names, None where it asks for any property."""
    body = _COMMENT.sub("", query[query.index("{") : query.rindex("}")])
    if _ANY_PROPERTY.search(body):
        return None
    short = (prefixes[m[1]] + m[2] for m in _SHORT.finditer(body) if m[1] in prefixes)
    return frozenset(f"<{name}>" for name in (*_IRI.findall(body), *short, RDF + "type"))


def with_target(queries: Sequence[SetQuery], texts: Texts) -> list[SetQuery]:
    """Return the queries whose target is named somewhere."""
    left = {f"<{query.target}>" for query in queries}
    for block in texts if left else ():
        left -= {target for target in left if target in block}
        if not left:
            break
    return [query for query in queries if f"<{query.target}>" not in left]


def _prefixes(said: Mapping[str, Mapping[str, Sequence[str]]]) -> Mapping[str, str]:
    rows = {
        (about[SH + "prefix"][0], about[SH + "namespace"][0])
        for about in list(said.values())
        if SH + "prefix" in about
    }
    return dict(sorted(rows))


def _first(about: Mapping[str, Sequence[str]], key: str) -> str | None:
    return next(iter(about.get(key, ())), None)
