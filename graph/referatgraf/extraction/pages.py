"""Find the bodies of a page that holds no meeting and lists the members of several bodies."""

import re
from bisect import bisect_left

from referatgraf.extraction.draft import Draft, Range
from referatgraf.extraction.mentions import Mention
from referatgraf.model import OrganisationType

_BODY_NAME = re.compile(r"(?:nævn|syn|kommission)(?:et|en)?$", re.IGNORECASE)
# "Medlemmer af Nordly Havneråd 2022-25"
_MEMBERS_OF = re.compile(
    r"(?:medlemmer|medlemmerne) (?:af|i) (?P<body>.{3,90}?)"
    r"(?:,?\s{1,4}\(?\d{4}\s{0,4}[-–]\s{0,4}\d{2,4}\)?)?",
    re.IGNORECASE,
)
_DAY_LABELS = frozenset({"dato", "mødedato"})
_MINUTES = re.compile(r"referat\b|protokol|møde[t]?\b|mødedato", re.IGNORECASE)
# Such headings tell of a meeting; a body may have observers and a secretariat without one.
_ATTENDED = re.compile(
    r"delta[gk]|\bdelto|til ?stede|fremmød|\bmød|afbud|fravær|forfald|invitere|indbud|udeblev|"
    r"underskr",
    re.IGNORECASE,
)
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


def only_lists_members(draft: Draft) -> bool:
    """Tell whether the text is a page that says by its title whose members it lists."""
    if draft.sections.items or is_dated(draft) or not members_of(draft):
        return False
    listed = (one for one in draft.sections.lists if one.entries)
    return not any(_ATTENDED.search(draft.text, *one.group.label) for one in listed)


def is_dated(draft: Draft) -> bool:
    """Tell whether the day that was found is a meeting's by its label or the words of the head."""
    head = draft.text[slice(*draft.sections.head)]
    labelled = any(label in _DAY_LABELS for label, _ in draft.sections.labels)
    return "date" in draft.times and (labelled or _MINUTES.search(head) is not None)


def members_of(draft: Draft) -> Range | None:
    """Return the range of the body whose members the first list of anybody holds, by its heading.

    A menu above it may hold the same word alone ("Medlemmer"), as the heading of nobody.
    """
    for one in draft.sections.lists:
        if match := _MEMBERS_OF.fullmatch(draft.text, *one.group.label):
            return match.span("body")
        if one.entries:
            return None
    return None


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
