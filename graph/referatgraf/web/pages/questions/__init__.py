"""Questions as forms: a list, a form each, and on a server the answer with its quotes and SPARQL.

given    what a form sent, and what is wrong     form    the form
answer   ask, and show rows with links, quotes   words   columns and values in both languages
pages    the list and the page of each           ways    from a thing to its questions
trouble  a page for when no worker answers
"""

from referatgraf.web.pages.questions.given import Fields
from referatgraf.web.pages.questions.pages import at, paths
from referatgraf.web.pages.questions.trouble import trouble
from referatgraf.web.pages.questions.ways import ways

__all__ = ["Fields", "at", "paths", "trouble", "ways"]
