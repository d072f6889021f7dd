"""Show every fact about one thing with the exact words that prove it."""

from referatgraf.explain.claims import CLAIM_COLUMNS, FACT_COLUMNS, claim_rows, fact_rows
from referatgraf.explain.facts import Explanation, Fact, Proof, explain
from referatgraf.explain.names import find
from referatgraf.explain.texts import Passage, Source, Texts

__all__ = [
    "CLAIM_COLUMNS",
    "FACT_COLUMNS",
    "Explanation",
    "Fact",
    "Passage",
    "Proof",
    "Source",
    "Texts",
    "claim_rows",
    "explain",
    "fact_rows",
    "find",
]
