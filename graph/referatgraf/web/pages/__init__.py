"""Pages about people, organisations, meetings and sources: from a built store to files of a site.

site    a built folder opened for pages      routes   every path, and the page there
claims  facts with their quotes in context   writing  writes them all
stock   what pages need, on disk             folder   where they are written
linked  dumps, descriptions for machines, and what the IRI of every node leads to
questions  forms, and on a server their answers
"""

from referatgraf.web.pages.folder import MARKER
from referatgraf.web.pages.linked.files import remarks
from referatgraf.web.pages.linked.publication import Publication, publication
from referatgraf.web.pages.questions import Fields, trouble
from referatgraf.web.pages.routes import Page, paths, render
from referatgraf.web.pages.site import LANGUAGES, Language, Site, open_site
from referatgraf.web.pages.stock import Stock, stocked
from referatgraf.web.pages.writing import write_site

__all__ = [
    "LANGUAGES",
    "MARKER",
    "Fields",
    "Language",
    "Page",
    "Publication",
    "Site",
    "Stock",
    "open_site",
    "paths",
    "publication",
    "remarks",
    "render",
    "stocked",
    "trouble",
    "write_site",
]
