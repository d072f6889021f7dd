"""Document -> Sections; one file a layout, tried in order, the generic one last.

To add a layout write ``layouts/NAME.py`` with ``matches(document) -> bool`` and
``sections(document) -> Sections``, and put it into ``LAYOUTS``.
"""

from collections.abc import Callable
from typing import TypeAlias

from referatgraf.layouts import generic
from referatgraf.layouts.section import Sections
from referatgraf.model import Document

Layout: TypeAlias = tuple[str, Callable[[Document], bool], Callable[[Document], Sections]]

LAYOUTS: tuple[Layout, ...] = (("generic", lambda _: True, generic.sections),)


def sections(document: Document) -> Sections:
    """Return the parts of a document by the first layout that matches it."""
    return next(cut(document) for _, matches, cut in LAYOUTS if matches(document))
