"""Look at a query before it runs: nothing may leave the machine or bring the process down."""

import re

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
_DECLARED = re.compile(r"\bPREFIX\s+([\w-]*):", re.IGNORECASE)
_UPDATES = frozenset(("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD"))
_CHAINED = frozenset(("OPTIONAL", "UNION", "MINUS"))
_READS = frozenset(("SELECT", "ASK", "CONSTRUCT", "DESCRIBE"))


def check(sparql: str, place: str) -> None:
    """Raise UsageError where a query would call another server, change data or is too deep.

    ``place`` names the query in the message.
    """
    if len(sparql) > MAX_LENGTH:
        raise UsageError(place, f"is longer than {MAX_LENGTH:,} characters", "shorten the query")
    depth = operators = 0
    form = ""
    for match in TOKEN.finditer(sparql):
        depth += (match.lastgroup == "open") - (match.lastgroup == "close")
        if depth > MAX_DEPTH:
            raise UsageError(place, f"nests deeper than {MAX_DEPTH} brackets", "simplify the query")
        word = (match["word"] or match["prefix"] or "").upper()
        operators += match.lastgroup == "operator" or word in _CHAINED
        if operators > MAX_OPERATORS:
            reason = f"holds more than {MAX_OPERATORS} operators"
            raise UsageError(place, reason, "simplify the query")
        form = form or (word if word in _UPDATES | _READS else "")
        _refuse(word, form, place)


def undeclared(sparql: str) -> list[str]:
    """Return the prefixes that a query uses and neither declares nor finds among the usual ones.

    >>> undeclared("PREFIX a: <urn:a> SELECT * { a:x b:y foaf:name }")
    ['b']
    """
    declared = {*PREFIXES, *_DECLARED.findall(sparql)}
    used = {match["prefix"] for match in TOKEN.finditer(sparql) if match["prefix"] is not None}
    return sorted(used - declared)


def _refuse(word: str, form: str, place: str) -> None:
    # The parser asks for no space around the keyword: 1SERVICE, SERVICESILENT, SERVICEex:sparql.
    if "SERVICE" in word:
        remedy = "ask only the built graph, without SERVICE"
        raise UsageError(place, "calls another server with SERVICE, which is refused", remedy)
    if form in _UPDATES:
        remedy = "use SELECT, ASK, CONSTRUCT or DESCRIBE; change the minutes and build again"
        raise UsageError(place, f"would change data ({form}); a query may only read", remedy)
