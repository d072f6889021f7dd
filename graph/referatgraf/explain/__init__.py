"""Show every fact about one thing with the exact words that prove it."""

from referatgraf.explain.facts import Explanation, Fact, Proof, explain
from referatgraf.explain.names import find

__all__ = ["Explanation", "Fact", "Proof", "explain", "find"]
