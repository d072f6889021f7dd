"""Named questions (.rq files with a title and a description in Danish and English), and any other.

A query file begins with comment lines ``# key: text``; the keys are those of ``HEADER``, once for
each parameter ``parameter``, and for what two of them must be to each other ``check`` (see
``parameters``). ``link: column = variable`` says which IRI a column names, ``proof: a, b`` on which
facts a row rests, ``without-values: short`` that the answer to no values is short.
"""

from referatgraf.queries.guard import (
    MAX_LENGTH,
    QueryError,
    check,
    from_graphs,
    portable,
    self_contained,
)
from referatgraf.queries.named import HEADER, LINK, PROOF, Question, question, questions
from referatgraf.queries.parameters import Parameter
from referatgraf.queries.rows import Row, answered, run_named
from referatgraf.queries.run import Answer, ask, evaluate

__all__ = [
    "HEADER",
    "LINK",
    "MAX_LENGTH",
    "PROOF",
    "Answer",
    "Parameter",
    "QueryError",
    "Question",
    "Row",
    "answered",
    "ask",
    "check",
    "evaluate",
    "from_graphs",
    "portable",
    "question",
    "questions",
    "run_named",
    "self_contained",
]
