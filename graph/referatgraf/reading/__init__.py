"""Read minutes: a file's bytes become a Document, whose working text leads back to the stored text.

``stored`` is the decoded file and nothing else; ``text`` is repaired, each repair in its module:
characters, markup, furniture, in columns and cells what stands side by side, and in wraps what runs
on over a line's end.
"""

from referatgraf.reading.document import read, read_file
from referatgraf.reading.inputs import SUFFIXES, find_inputs

__all__ = ["SUFFIXES", "find_inputs", "read", "read_file"]
