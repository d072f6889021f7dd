"""Named questions (.rq files with a title and a description in Danish and English), and any other.

A query file begins with comment lines ``# key: text``; the keys are those of ``HEADER``.
"""

from referatgraf.queries.guard import check
from referatgraf.queries.named import HEADER, Question, question, questions
from referatgraf.queries.run import Answer, ask

__all__ = ["HEADER", "Answer", "Question", "ask", "check", "question", "questions"]
