"""Go through N-Quads line by line, as often as needed, without ever holding all of them.

A merged graph of ten thousand documents is a gigabyte of text: it is given as texts of whole lines
that can be gone through again (strings, or a file that is read anew), never as one.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

import pyoxigraph as ox

from referatgraf.validation.view import IRI, KIND, text

Texts = Iterable[str]

# The line, its subject, property, object if that is no literal, and the kind of a literal.
Statement = tuple[str, str, str, str, str]

BLOCK = 2**20  # characters that are cut into lines at a time

# As we write it, here with escapes, too.
_WORDS = r'"[^"\\\r\n]*+(?:\\["\\nrtbf][^"\\\r\n]*)*"'
_PLAIN = re.compile(rf"{IRI} {IRI} (?:{IRI}|{_WORDS}(?:{KIND})?)(?: {IRI})? \.$")
_IRI, _SUBJECT = re.compile(IRI), re.compile(rf"{IRI}|_:[^<>\s]+")
_STATEMENT = re.compile(
    rf"^(({IRI}) ({IRI}) (?:({IRI})|{_WORDS}({KIND})?)(?: {IRI})? \.)$", re.MULTILINE
)


class QuadsFile:
    """Read a file of N-Quads anew each time that it is gone through."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __iter__(self) -> Iterator[str]:
        """Yield texts of whole lines. Raises OSError where the file cannot be read."""
        with self._path.open("rb") as file:
            while held := file.read(BLOCK):
                yield (held + file.readline()).decode()


def lines(texts: Texts) -> Iterator[str]:
    """Yield the lines of texts, without their ends; empty ones are left out."""
    return filter(None, chain.from_iterable(block.split("\n") for block in blocks(texts)))


def statements(texts: Texts) -> Iterator[Sequence[Statement]]:
    """Yield the statements of plain lines, a block at a time.

    Raises ValueError at the first block in which a line is not plain.
    """
    for block in blocks(texts):
        found = _STATEMENT.findall(block)
        if len(found) != block.count("\n") and len(found) != sum(map(bool, block.split("\n"))):
            raise ValueError("a line is not written plainly")
        yield found


def mended(texts: Texts) -> Sequence[str]:
    """Return texts with the lines that are not plain written anew, one blank between their terms.

    Raises SyntaxError for a line that is no N-Quads.
    """
    return ["".join(f"{line}\n" for line in _mended(block)) for block in blocks(texts)]


def split(line: str) -> Statement:
    """Return the statement of a line with one blank between its terms.

    >>> split('<urn:a> <urn:p> "a b"@da <urn:g> .')[1:]
    ('<urn:a>', '<urn:p>', '', '@da')
    """
    subject, prop, rest = line.split(" ", 2)
    kind = rest[rest.rindex('"') + 1 :].partition(" ")[0] if rest[0] == '"' else ""
    return line, subject, prop, rest.partition(" ")[0] if rest[0] in "<_" else "", kind


def by_property(texts: Texts) -> Iterator[Mapping[str, Sequence[str]]]:
    """Yield the lines of each block by their property; under no name those not written plainly.

    Looked at are subject and property, each once where they stand in line after line.
    """
    for block in blocks(texts):
        found: defaultdict[str, list[str]] = defaultdict(list)
        before = " "  # no subject
        for line in filter(None, block.split("\n")):
            parts = line.split(" ", 2)
            if parts[0] == before or _SUBJECT.fullmatch(parts[0]):
                before = parts[0]
                found[parts[1] if len(parts) > 2 else ""].append(line)
            else:
                found[""].append(line)
        for odd in [prop for prop in found if prop and not is_iri(prop)]:
            found[""] += found.pop(odd)
        yield found


def is_iri(term: str) -> bool:
    """Tell whether a term is an IRI in brackets, written without an escape."""
    return _IRI.fullmatch(term) is not None


def about(subjects: Collection[str], texts: Texts) -> Iterator[str]:
    """Yield of plain lines those about subjects.

    In sorted lines, as ours are, each subject is looked for, not each line looked at.
    """
    asked = sorted(subjects)
    for block in blocks(texts):
        some = block.split("\n")[:-1]
        if some == sorted(some):
            first = bisect_left(asked, some[0].partition(" ")[0])
            last = bisect_right(asked, some[-1].partition(" ")[0], first)
            for subject in asked[first:last]:
                start = bisect_left(some, f"{subject} ")
                yield from some[start : bisect_left(some, f"{subject}!", start)]
        else:
            yield from (line for line in some if line.partition(" ")[0] in subjects)


def term(rest: str) -> str:
    """Return what a line's object is, in pointed brackets, a blank node as it stands.

    ``rest`` is what follows the property; of a literal the words count, not its kind.

    >>> term("<https://e.org/a> <https://e.org/g> ."), term('"a"@da .')
    ('<https://e.org/a>', '<a>')
    """
    if rest[0] == "<":
        return rest[: rest.index(">") + 1]
    if rest[0] == "_":
        return rest[: rest.index(" ")]
    words = rest[1 : rest.rindex('"')]
    if "\\" in words:
        (quad,) = ox.parse(f"<urn:s> <urn:p> {rest}", ox.RdfFormat.N_QUADS)
        words = text(quad.object)
    return bracketed(words)


def bracketed(plain: str) -> str:
    """Return how a term is told apart here: as plain text in brackets, a blank node without."""
    return plain if plain.startswith("_:") else f"<{plain}>"


class Joined:
    """Go through several texts as through one."""

    def __init__(self, *several: Texts) -> None:
        self._several = several

    def __iter__(self) -> Iterator[str]:
        """Yield the texts of all, in order."""
        return chain.from_iterable(self._several)


def blocks(texts: Texts, size: int = BLOCK) -> Iterator[str]:
    """Yield texts in blocks of whole lines, of some ``size`` characters or as they come."""
    for quads in texts:
        start = 0
        while start < len(quads):
            end = quads.find("\n", start + size) + 1 or len(quads)
            yield quads[start:end] if quads[end - 1] == "\n" else f"{quads[start:end]}\n"
            start = end


def _mended(block: str) -> Iterator[str]:
    left = []
    for line in block.split("\n"):
        if _PLAIN.fullmatch(line):
            yield line
        elif line:
            left.append(line)
    yield from (f"{quad} ." for quad in ox.parse("\n".join(left), ox.RdfFormat.N_QUADS))
