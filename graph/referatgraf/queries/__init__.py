"""Named questions (.rq files with a title and a description in Danish and English), and any other.

A query file begins with comment lines ``# key: text``; the keys are those of ``HEADER``, once for
each parameter ``parameter``, and for what two of them must be to each other ``check`` (see
``parameters``).
"""

from referatgraf.queries.guard import MAX_LENGTH, QueryError, check, from_graphs, self_contained
from referatgraf.queries.named import HEADER, Question, question, questions
from referatgraf.queries.parameters import Parameter
from referatgraf.queries.rows import Row, answered, run_named
from referatgraf.queries.run import Answer, ask, evaluate

__all__ = [
    "HEADER",
    "MAX_LENGTH",
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
    "question",
    "questions",
    "run_named",
    "self_contained",
]
