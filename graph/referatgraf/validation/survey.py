"""Go once through a large graph for all that look at each of its statements."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from referatgraf.validation.descriptions import Named
from referatgraf.validation.engine import RawResult
from referatgraf.validation.similar import People
from referatgraf.validation.spelling import Suspects
from referatgraf.validation.statements import Statement, Texts, lines, mended, split, statements


@dataclass(frozen=True, slots=True)
class Survey:
    """Hold a graph in plain lines, what the reference graph says of what it names, and results."""

    texts: Texts
    described: str
    results: tuple[RawResult, ...]


def survey(texts: Texts, reference: str) -> Survey:
    """Return what is found in code: unknown terms, and people whose names are nearly one.

    Texts that are written plainly, as ours are, are returned as they are; others are written anew.
    Raises SyntaxError for a line that is no N-Quads.
    """
    try:
        return _survey(texts, statements(texts), reference)
    except ValueError:
        plain = mended(texts)
        return _survey(plain, ([split(line)] for line in lines(plain)), reference)


def _survey(texts: Texts, all_of_it: Iterator[Sequence[Statement]], reference: str) -> Survey:
    named, suspects, people = Named(reference), Suspects(), People(texts)
    for some in all_of_it:
        for looking in (named, suspects, people):
            looking.take(some)
    return Survey(texts, named.descriptions(), (*suspects.results(), *people.results()))
