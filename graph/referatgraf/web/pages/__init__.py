"""Pages about people, organisations, meetings and sources: from a built store to files of a site.

site    a built folder opened for pages      routes  every path, and the page there
claims  facts with their quotes in context   folder  writes them all
linked  dumps, descriptions for machines, and what the IRI of every node leads to
questions  forms, and on a server their answers
"""

from referatgraf.web.pages.folder import MARKER, write_site
from referatgraf.web.pages.linked.files import remarks
from referatgraf.web.pages.linked.publication import Publication, publication
from referatgraf.web.pages.questions import Fields, trouble
from referatgraf.web.pages.routes import Page, paths, render
from referatgraf.web.pages.site import LANGUAGES, Language, Site, open_site

__all__ = [
    "LANGUAGES",
    "MARKER",
    "Fields",
    "Language",
    "Page",
    "Publication",
    "Site",
    "open_site",
    "paths",
    "publication",
    "remarks",
    "render",
    "trouble",
    "write_site",
]
