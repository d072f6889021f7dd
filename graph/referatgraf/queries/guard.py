"""Look at a query before it runs: nothing may leave the machine or bring the process down."""

import re
from collections.abc import Mapping
from urllib.parse import urljoin

from referatgraf.errors import UsageError
from referatgraf.vocabulary import PREFIXES

MAX_LENGTH = 20_000
MAX_DEPTH = 200  # the parser of oxigraph 0.5 overruns its stack at some thousand
MAX_OPERATORS = 300  # so do chains of "!", "+1", "||"; some hundred path steps never end

# What hides a word from the grammar: comments, IRIs, strings, variables, prefixed names.
TOKEN = re.compile(
    r"""
    (?P<iri> <[^<>"{}|^`\\\x00-\x20]*> )
  | (?P<comment> \#[^\r\n]* )
  | (?P<string> \"{3} (?: \\. | \"{0,2}[^"\\] )* \"{3} | '{3} (?: \\. | '{0,2}[^'\\] )* '{3}
      | " (?: \\. | [^"\\\r\n] )* " | ' (?: \\. | [^'\\\r\n] )* ' )
  | (?P<variable> [?$]\w+ )
  | (?P<name> (?P<prefix> [\w-]* ) : [\w:%\\-]* )
  | (?P<language> @[A-Za-z-]+ )
  | (?P<word> \w+ )
  | (?P<operator> \|\| | && | [-!+*/^|] )
  | (?P<open> [({\[] )
  | (?P<close> [)}\]] )
  | (?P<comma> , )
    """,
    re.VERBOSE | re.DOTALL,
)
# Nothing in it can do harm, and most of a query that a program sends is this.
_PROLOGUE = re.compile(
    r"""(?: \s* PREFIX \s+ [A-Za-z0-9_-]* : \s* <[^<>"{}|^`\\\x00-\x20]*> )*""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_FROM = re.compile("from", re.IGNORECASE)
_DECLARED = re.compile(r"\bPREFIX\s+([\w-]*):", re.IGNORECASE)
_UPDATES = frozenset(("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD"))
_CHAINED = frozenset(("OPTIONAL", "UNION", "MINUS"))
_READS = frozenset(("SELECT", "ASK", "CONSTRUCT", "DESCRIBE"))
_TOP = re.compile(r"\A(?:#[^\n]*\n|\n)*")
_PREFIX = re.compile(r"\bPREFIX\s+([\w-]*):\s*<([^<>\s]*)>", re.IGNORECASE)


class QueryError(UsageError):
    """Report a query that may not run or cannot be read; ``danish`` says why on one line."""

    def __init__(self, place: str, reason: str, remedy: str, danish: str) -> None:
        super().__init__(place, reason, remedy)
        self.danish = danish

    def __reduce__(self) -> tuple[type["QueryError"], tuple[str, str, str, str]]:
        return type(self), (self.place, self.reason, self.remedy, self.danish)


def check(sparql: str, place: str) -> None:
    """Raise QueryError where a query would call another server, change data or is too deep.

    ``place`` names the query in the message.
    """
    if len(sparql) > MAX_LENGTH:
        reason, danish = f"is longer than {MAX_LENGTH:,} characters", "Forespørgslen er for lang"
        raise QueryError(place, reason, "shorten the query", danish)
    depth = operators = 0
    form = ""
    for match in TOKEN.finditer(sparql, _prologue(sparql)):
        depth += (match.lastgroup == "open") - (match.lastgroup == "close")
        if depth > MAX_DEPTH:
            reason, danish = f"nests deeper than {MAX_DEPTH} brackets", "Parenteserne er for dybe"
            raise QueryError(place, reason, "simplify the query", danish)
        word = (match["word"] or match["prefix"] or "").upper()
        operators += match.lastgroup == "operator" or word in _CHAINED
        if operators > MAX_OPERATORS:
            reason = f"holds more than {MAX_OPERATORS} operators"
            raise QueryError(place, reason, "simplify the query", "Der er for mange operatorer")
        form = form or (word if word in _UPDATES | _READS else "")
        _refuse(word, form, place)


def _prologue(sparql: str) -> int:
    """Return where the prefixes end that stand before all else."""
    found = _PROLOGUE.match(sparql)
    return found.end() if found else 0


def undeclared(sparql: str) -> list[str]:
    """Return the prefixes that a query uses and neither declares nor finds among the usual ones.

    >>> undeclared("PREFIX a: <urn:a> SELECT * { a:x b:y foaf:name }")
    ['b']
    """
    declared = {*PREFIXES, *_DECLARED.findall(sparql)}
    used = {match["prefix"] for match in TOKEN.finditer(sparql) if match["prefix"] is not None}
    return sorted(used - declared)


def self_contained(sparql: str) -> str:
    """Return a query that declares the usual prefixes that it uses, for a server that knows none.

    They stand on its first line, so that the numbers of all lines stay.

    >>> self_contained("PREFIX a: <urn:a> SELECT * { ?s a:x foaf:Person }")
    'PREFIX foaf: <http://xmlns.com/foaf/0.1/> PREFIX a: <urn:a> SELECT * { ?s a:x foaf:Person }'
    """
    used = {match["prefix"] for match in TOKEN.finditer(sparql)}
    missing = [n for n in PREFIXES if n in used - set(_DECLARED.findall(sparql))]
    return " ".join([*(f"PREFIX {name}: <{PREFIXES[name]}>" for name in missing), sparql])


def portable(sparql: str) -> str:
    r"""Return a query without the comments at its top, and with the prefixes that it uses declared.

    >>> print(portable("# title-da: X\n\nASK { ?x foaf:name ?y }"))
    PREFIX foaf: <http://xmlns.com/foaf/0.1/> ASK { ?x foaf:name ?y }
    """
    return self_contained(_TOP.sub("", sparql))


def _refuse(word: str, form: str, place: str) -> None:
    # The parser asks for no space around the keyword: 1SERVICE, SERVICESILENT, SERVICEex:sparql.
    if "SERVICE" in word:
        remedy = "ask only the built graph, without SERVICE"
        reason = "calls another server with SERVICE, which is refused"
        raise QueryError(place, reason, remedy, "SERVICE til andre servere er ikke tilladt")
    if form in _UPDATES:
        remedy = "use SELECT, ASK, CONSTRUCT or DESCRIBE; change the minutes and build again"
        reason = f"would change data ({form}); a query may only read"
        raise QueryError(place, reason, remedy, "Der kan kun læses, ikke ændres")


def from_graphs(sparql: str) -> list[str]:
    """Return the graphs that FROM and FROM NAMED name, written out by PREFIX and BASE.

    >>> from_graphs("PREFIX e: <urn:e/> SELECT * FROM <urn:a> FROM NAMED e:b { }")
    ['urn:a', 'urn:e/b']
    >>> from_graphs("BASE <https://e.org/graph/> SELECT * FROM <merged> { }")
    ['https://e.org/graph/merged']
    """
    if not _FROM.search(sparql, _prologue(sparql)):
        return []
    prefixes = {**PREFIXES, **dict(_PREFIX.findall(sparql))}
    found, awaited, base, before = [], False, "", ""
    for match in TOKEN.finditer(sparql):
        word = (match["word"] or "").upper()
        if before == "BASE" and match["iri"]:
            base = _resolved(base, match["iri"][1:-1])
        if awaited and match.lastgroup in ("iri", "name"):
            named = _written_out(match[0], match["prefix"], prefixes)
            found.append(_resolved(base, named))
        before = before if match["comment"] else word
        awaited = word == "FROM" or (awaited and (word == "NAMED" or bool(match["comment"])))
    return found


def _resolved(base: str, iri: str) -> str:
    try:
        return urljoin(base, iri)
    except ValueError:  # no address that Python can take apart: no graph of ours either
        return iri


def _written_out(token: str, prefix: str | None, prefixes: Mapping[str, str]) -> str:
    if prefix is None:
        return token[1:-1]
    return prefixes.get(prefix, prefix + ":") + token.removeprefix(prefix + ":")
