"""Prove that every quote stands at its offsets (constraint 37), which no shape can do."""

from collections.abc import Iterator

from referatgraf.model import Document
from referatgraf.validation.engine import RawResult
from referatgraf.validation.view import View
from referatgraf.vocabulary import NIF, RDF, RG, span_path

SHAPE = "https://w3id.org/referatgraf/shape/evidence-quote"
COMPONENT = RG + "QuoteConstraintComponent"

_WORDS = NIF + "anchorOf"


def wrong_quotes(graph: View, document: Document, base: str) -> Iterator[RawResult]:
    """Yield a result for each span whose words are not those at its offsets in the stored text.

    What a span lacks altogether is left to the shapes.
    """
    for span in graph.subjects(RDF + "type", NIF + "RFC5147String"):
        begins, ends = (graph.values(span, NIF + name) for name in ("beginIndex", "endIndex"))
        for words in graph.values(span, _WORDS):
            for begin, end in zip(begins, ends, strict=False):
                if not _stands(span, begin, end, words, document, base):
                    yield RawResult(span, SHAPE, COMPONENT, _WORDS, words)


def _stands(span: str, begin: str, end: str, words: str, document: Document, base: str) -> bool:
    if not (_is_offset(begin) and _is_offset(end)):
        return False
    start, stop = int(begin), int(end)
    if span != base + span_path(document.id, start, stop):
        return False
    return stop <= len(document.stored) and document.stored[start:stop] == words


def _is_offset(number: str) -> bool:
    return number.isascii() and number.isdecimal() and len(number) < 13
