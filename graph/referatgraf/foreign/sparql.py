"""Look at the SPARQL of a shape before any engine runs it (SHACL 5.2, 6.2 and appendix A)."""

import re
from collections.abc import Iterator, Mapping, Sequence

import pyoxigraph as ox

from referatgraf.errors import UsageError
from referatgraf.foreign.patterns import PatternError, parse
from referatgraf.foreign.repeats import refuse_endless
from referatgraf.foreign.turtle import decoded
from referatgraf.queries.guard import TOKEN, check

Found = tuple[int, str, str]  # at which character, the reason, the remedy

_AWAY = "is refused: nothing is asked of other servers or files"
_ALONE = "ask only the graph that is checked"
_REFUSED: Mapping[str, tuple[str, str]] = {
    "FROM": (_AWAY, _ALONE),
    "LOAD": (_AWAY, _ALONE),
    "SERVICE": (_AWAY, _ALONE),
    "MINUS": ("is not allowed in shapes (SHACL, appendix A)", "write FILTER NOT EXISTS { … }"),
    "VALUES": ("is not allowed in shapes (SHACL, appendix A)", "write FILTER (?x IN (…))"),
}
_WITH_PATTERN = frozenset(("REGEX", "REPLACE"))
_AT = re.compile(r"error at (\d+):(\d+)")
_PREFIX = re.compile(r"Unknown namespace prefix : (.*)")


def faults(query: str, form: str, prefixes: Mapping[str, str]) -> list[Found]:
    """Return what keeps a query from being run; ``form`` is SELECT or ASK."""
    tokens = list(TOKEN.finditer(query))
    found = [*_words(tokens), *_patterns(tokens)]
    if not found:
        try:
            check(query, "")
        except UsageError as error:
            return [(0, error.reason, error.remedy)]
    return found or _syntax(query, form, prefixes, tokens)


def pattern_fault(pattern: str, flags: str = "") -> tuple[int, str] | None:
    """Return at which character a pattern is none or may never end, and why; None: it is fine."""
    try:
        refuse_endless(parse(pattern, flags))
        re.compile(pattern)
    except PatternError as error:
        return error.at, error.reason
    except (re.error, RecursionError, OverflowError) as error:
        return 0, f"is no pattern ({error})"
    return None


def _words(tokens: Sequence[re.Match[str]]) -> Iterator[Found]:
    for token in tokens:
        word = (token["word"] or token["prefix"] or "").upper()
        # The parser asks for no space around a keyword: 1SERVICE, SERVICESILENT, SERVICEex:sparql.
        bare = "SERVICE" if "SERVICE" in word else word.lstrip("0123456789")
        if bare in _REFUSED and (token["word"] or bare == "SERVICE"):
            reason, remedy = _REFUSED[bare]
            yield token.start(), f"{bare} {reason}", remedy


def _patterns(tokens: Sequence[re.Match[str]]) -> Iterator[Found]:
    """Yield what is wrong with the patterns of REGEX and REPLACE."""
    for number, token in enumerate(tokens):
        word = (token["word"] or "").upper().lstrip("0123456789")
        if word in _WITH_PATTERN:
            arguments = _arguments(tokens[number + 1 :])
            flags = arguments[3 if word == "REPLACE" else 2 :]
            yield from _pattern(token, word, arguments[1:2], flags)


def _pattern(
    token: re.Match[str],
    word: str,
    pattern: Sequence[Sequence[re.Match[str]]],
    flags: Sequence[Sequence[re.Match[str]]],
) -> Iterator[Found]:
    written = [_literal(one) for one in (*pattern, *flags[:1])]
    if not pattern or None in written:
        reason = f"{word} has a pattern that is not written out, so it cannot be looked at"
        yield token.start(), reason, "write the pattern as a string, or use CONTAINS or STRSTARTS"
        return
    words, places = decoded(written[0] or "")
    if fault := pattern_fault(words, decoded(written[1] or "")[0] if flags else ""):
        at, reason = fault
        start = pattern[0][0].start()
        offset = start + (places[at] if at < len(places) else 0)
        yield offset, f"pattern {reason}", "write a simpler pattern"


def _literal(argument: Sequence[re.Match[str]]) -> str | None:
    alone = len(argument) == 1 and argument[0].lastgroup == "string"
    return argument[0][0] if alone else None


def _arguments(tokens: Sequence[re.Match[str]]) -> list[list[re.Match[str]]]:
    """Return the tokens of each argument of a call whose opening bracket comes first."""
    found: list[list[re.Match[str]]] = [[]]
    depth = 0
    for token in (one for one in tokens if one.lastgroup != "comment"):
        depth += (token.lastgroup == "open") - (token.lastgroup == "close")
        if depth < 1:
            break
        if token.lastgroup == "comma" and depth == 1:
            found.append([])
        elif depth > 1 or token.lastgroup != "open":
            found[-1].append(token)
    return found


def _syntax(
    query: str, form: str, prefixes: Mapping[str, str], tokens: Sequence[re.Match[str]]
) -> list[Found]:
    """Return where a query is no SPARQL for the engine that would run it; nothing is evaluated."""
    from rdflib.plugins.sparql import prepareQuery  # heavy: only where shapes hold SPARQL

    first = next((t for t in tokens if (t["word"] or "").upper() in ("SELECT", "ASK")), None)
    if first is None or first[0].upper() != form:
        return [(0, f"is no {form} query", f"begin it with {form}")]
    asked = query.replace("$PATH", "<p:x>")  # as long, so that places stay (SHACL 5.3)
    try:
        selected = prepareQuery(asked, initNs=dict(prefixes)).algebra.PV
    except RecursionError:
        return [(0, "nests too deep", "simplify the query")]
    except Exception as error:  # pyparsing's, or a bare Exception of rdflib
        return [_unknown_prefix(str(error), tokens) or _unread(asked, prefixes)]
    if form == "SELECT" and "this" not in map(str, selected or ()):
        return [(first.start(), "does not select $this", "select $this")]
    return []


def _unknown_prefix(message: str, tokens: Sequence[re.Match[str]]) -> Found | None:
    if not (match := _PREFIX.search(message)):
        return None
    using = (token.start() for token in tokens if token["prefix"] == match[1])
    remedy = f'declare it: sh:prefixes [ sh:declare [ sh:prefix "{match[1]}" ; sh:namespace "…" ] ]'
    return next(using, 0), f"uses the prefix {match[1]}:, which is not declared", remedy


def _unread(query: str, prefixes: Mapping[str, str]) -> Found:
    """Return where a query stops being SPARQL.

    Oxigraph knows the place best; what stands behind the query keeps it from being evaluated.
    """
    offset = len(query)
    try:
        ox.Store().query(f"{query}\n\0", prefixes=dict(prefixes))
    except SyntaxError as error:
        if match := _AT.search(str(error)):
            lines = query.splitlines(keepends=True)
            offset = sum(map(len, lines[: int(match[1]) - 1])) + int(match[2]) - 1
    rest = query[offset:].strip().splitlines()
    near = rest[0][:40] if rest else "the end"
    return min(offset, len(query)), f'is no SPARQL near "{near}"', "correct the query"
