"""Read Turtle with the place of each statement (RDF 1.1 Turtle 6).

The library's parser decides; it is handed the text token by token, so that what it has read when it
gives a statement tells where the statement stands.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import IO, cast
from urllib.parse import urljoin

import pyoxigraph as ox

from referatgraf.validation.view import text as plain
from referatgraf.vocabulary import RDF

_TOKEN = re.compile(
    r"""
    (?P<comment> \#[^\r\n]* )
  | (?P<string> \"{3} (?: \\. | \"{0,2}[^"\\] )* \"{3} | '{3} (?: \\. | '{0,2}[^'\\] )* '{3}
      | " (?: \\. | [^"\\\r\n] )* " | ' (?: \\. | [^'\\\r\n] )* ' )
  | (?P<iri> <[^<>"{}|^`\x00-\x20]*> )
  | (?P<space> \s+ )
  | (?P<name> (?: \\. | [^\s<>"'()\[\]{};,\\\#^@] )+ )
  | (?P<mark> . )
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_CONTROLS = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
_PLACED = re.compile(r"^Parser error at .*?\d: ")

Term = ox.NamedNode | ox.BlankNode | ox.Literal


class Source:
    """Hold one file of shapes, to say where something stands in it."""

    def __init__(self, name: str, text: str) -> None:
        self.name, self.text = name, text
        self._starts = [0, *(match.end() for match in re.finditer("\r\n?|\n", text))]

    def place(self, offset: int) -> str:
        """Return ``file:line:column`` of an offset, both from 1."""
        line = bisect_right(self._starts, offset)
        return f"{self.name}:{line}:{offset - self._starts[line - 1] + 1}"


@dataclass(frozen=True, slots=True)
class Statement:
    """Hold a statement of a file, and where its subject, its property and its value begin there.

    ``inner`` is for each character of a string the offset at which it stands.
    """

    subject: ox.NamedNode | ox.BlankNode
    predicate: str
    object: Term
    source: Source
    subject_at: int
    at: int
    value_at: int
    inner: Sequence[int] = ()

    @property
    def subject_place(self) -> str:
        """Return where the subject stands; of a blank node its first property."""
        return self.source.place(self.subject_at)

    @property
    def place(self) -> str:
        """Return where the property stands."""
        return self.source.place(self.at)

    @property
    def value_place(self) -> str:
        """Return where the value stands."""
        return self.source.place(self.value_at)

    def place_in(self, offset: int) -> str:
        """Return where a character of the value, a string, stands in the file."""
        known = offset < len(self.inner)
        return self.source.place(self.inner[offset]) if known else self.value_place


class NotTurtleError(Exception):
    """Carry where a text stops being Turtle, and why."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place, reason)
        self.place, self.reason = place, reason


def statements(source: Source, blank: Callable[[str], ox.BlankNode]) -> list[Statement]:
    """Return the statements of a file in their order; ``blank`` gives blank nodes their names.

    Raises NotTurtleError where the text is no Turtle.
    """
    feed = _Feed(source.text)
    places = _Places(feed.tokens)
    found = []
    try:
        for quad in ox.parse(cast(IO[bytes], feed), ox.RdfFormat.TURTLE):
            found.append(_statement(quad, source, places, feed.read_tokens, blank))
    except SyntaxError as error:
        reason = _PLACED.sub("", str(error.msg or error)).splitlines()[0]
        place = f"{source.name}:{error.lineno or 1}:{error.offset or 1}"
        raise NotTurtleError(place, reason[:300]) from None
    return found


def decoded(token: str) -> tuple[str, list[int]]:
    """Return the words of a string as written in Turtle or SPARQL, and where each character stands.

    >>> decoded('"a\\\\tb"')
    ('a\\tb', [1, 2, 4])
    """
    quote = 3 if token[:3] in ('"""', "'''") and len(token) > 5 else 1
    body, last = token[quote:-quote], 0
    words: list[str] = []
    places: list[int] = []
    for match in _ESCAPE.finditer(body):
        words += [body[last : match.start()], _unescaped(match)]
        places += range(quote + last, quote + match.start() + 1)
        last = match.end()
    places += range(quote + last, quote + len(body))
    return "".join([*words, body[last:]]), places


def _unescaped(match: re.Match[str]) -> str:
    short, long, sign = match.groups()
    code = int(short or long or "0", 16)
    return chr(min(code, 0x10FFFF)) if short or long else _CONTROLS.get(sign, sign)


class _Feed:
    """A stream that gives one token at a time."""

    def __init__(self, text: str) -> None:
        self.tokens = list(_TOKEN.finditer(text))
        self.read_tokens = 0
        self._left = b""

    def read(self, size: int = 4096) -> bytes:
        """Return the next token, of a longer one as much as is asked for: more ends the process."""
        if not self._left and self.read_tokens < len(self.tokens):
            self._left = self.tokens[self.read_tokens][0].encode()
            self.read_tokens += 1
        given, self._left = self._left[:size], self._left[size:]
        return given


class _Places:
    """Know at which tokens a term is written."""

    def __init__(self, tokens: Sequence[re.Match[str]]) -> None:
        self._tokens = tokens
        self._known: defaultdict[str, list[int]] = defaultdict(list)
        for index, term in _terms(tokens):
            self._known[term].append(index)

    def token(self, number: int) -> re.Match[str]:
        """Return a token by its number from 1."""
        return self._tokens[number - 1]

    def newer(self, before: int) -> re.Match[str]:
        """Return the last token up to one that only RDF 1.2 has: <<, {| or ~; else that one."""
        known = (token for token in self._tokens[before - 1 :: -1] if token[0][0] in "<{~")
        marks = (token for token in known if token.lastgroup != "iri")
        found = next(marks, self._tokens[before - 1])
        twice = found.start() and found.string[found.start() - 1] == found[0] == "<"
        return self._tokens[self._tokens.index(found) - 1] if twice else found

    def last(self, term: str, before: int) -> re.Match[str] | None:
        """Return the last token before one that writes a term, None where there is none."""
        known = self._known.get(term, [])
        found = bisect_right(known, before - 1)
        return self._tokens[known[found - 1]] if found else None


def _terms(tokens: Sequence[re.Match[str]]) -> Iterator[tuple[int, str]]:
    """Yield the number of a token and the term that it writes: an IRI or the words of a string."""
    prefixes: dict[str, str] = {}
    base, before = "", ["", ""]  # the last two words
    for index, token in enumerate(tokens):
        kind, word = token.lastgroup, token[0]
        if kind in ("space", "comment"):
            continue
        if kind == "iri":
            address = _iri(word[1:-1], base)
            if before[0].lower() == "prefix":
                prefixes[before[1].removesuffix(":")] = address
            elif before[1].lower() == "base":
                base = address
            yield index, address
        elif kind == "string":
            yield index, decoded(word)[0]
        elif kind == "name":
            yield index, _named(word, prefixes)
        before = [before[1], word]


def _iri(written: str, base: str) -> str:
    address = _ESCAPE.sub(_unescaped, written)
    try:
        return urljoin(base, address) if base else address
    except ValueError:
        return address


def _named(word: str, prefixes: Mapping[str, str]) -> str:
    if word == "a":
        return RDF + "type"
    prefix, colon, local = word.rstrip(".").partition(":")
    return prefixes.get(prefix, prefix + colon) + re.sub(r"\\(.)", r"\1", local)


def _statement(
    quad: ox.Quad,
    source: Source,
    places: _Places,
    read: int,
    blank: Callable[[str], ox.BlankNode],
) -> Statement:
    if isinstance(quad.subject, ox.Triple) or isinstance(quad.object, ox.Triple):
        place = source.place(places.newer(read).start())
        raise NotTurtleError(place, "a statement about a statement is no part of SHACL")
    value = quad.object
    wrote = places.last(quad.predicate.value, read)
    held = places.last(plain(value), read)
    at = (wrote or held or places.token(read)).start()
    about = places.last(plain(quad.subject), read)
    inner: Sequence[int] = ()
    if held and held.lastgroup == "string" and isinstance(value, ox.Literal):
        inner = [held.start() + offset for offset in decoded(held[0])[1]]
    subject = blank(quad.subject.value) if isinstance(quad.subject, ox.BlankNode) else quad.subject
    if isinstance(value, ox.BlankNode):
        value = blank(value.value)
    value_at = held.start() if held else at
    if isinstance(value, ox.Literal) and value.direction is not None:
        raise NotTurtleError(source.place(value_at), "a text with a direction is no part of SHACL")
    subject_at = about.start() if about else at
    return Statement(subject, quad.predicate.value, value, source, subject_at, at, value_at, inner)
