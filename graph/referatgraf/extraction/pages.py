"""Find the bodies of a page that holds no meeting and lists the members of several bodies."""

import re
from bisect import bisect_left

from referatgraf.extraction.draft import Draft
from referatgraf.extraction.mentions import Mention
from referatgraf.model import OrganisationType

_BODY_NAME = re.compile(r"(?:nævn|syn|kommission)(?:et|en)?$", re.IGNORECASE)
_FEWEST = 2  # bodies, each with a heading and a list of its own


def find_bodies(draft: Draft) -> bool:
    """State whose members each list holds; tell whether the page is of several bodies."""
    if draft.sections.items or "date" in draft.times:
        return False
    lists = [one.group.label[0] for one in draft.sections.lists if one.entries]
    headings = [m for m in draft.mentions if _is_heading(draft.text, m)]
    starts = [heading.start for heading in headings]
    ends = [*starts[1:], len(draft.text)][: len(headings)]
    headed = [
        heading
        for heading, stop in zip(headings, ends, strict=True)
        if bisect_left(lists, heading.end) < bisect_left(lists, stop)
    ]
    names = {draft.text[m.start : m.end].casefold() for m in headed}
    if len(names) < _FEWEST:
        return False
    draft.bodies = [(m.start, _body(draft, m)) for m in headed]
    return True


def _is_heading(text: str, mention: Mention) -> bool:
    """Tell whether the name of a body is all that a line holds."""
    before = text.rfind("\n", 0, mention.start) + 1
    end = text.find("\n", mention.end)
    line = text[before : end if end >= 0 else len(text)]
    name = text[mention.start : mention.end]
    of_members = mention.type == OrganisationType.BODY or _BODY_NAME.search(name) is not None
    return of_members and line.strip(" \t*#_:") == name


def _body(draft: Draft, mention: Mention) -> str:
    at = mention.start, mention.end
    return draft.organisations.add(draft.text[slice(*at)], at, type_=OrganisationType.BODY)
