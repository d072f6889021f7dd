"""Find the institution whose board meets: its leaders are named by their title alone.

"Skolebestyrelsen ved Nordly Skole … Skoleleder Ida Holm gennemgik budgettet": who leads is the
school's, without the minutes saying so.
"""

import re

from referatgraf.extraction.draft import Draft
from referatgraf.lexicon import organisations, titles
from referatgraf.model import OrganisationType

# "Bruger- og pårørenderådet på Plejecenter Nordly", "Havnebestyrelsen for Nordly Havn"
_HOUSE = re.compile(
    r"[\w -]{0,40}(?:bestyrelsen|rådet|udvalget) (?:på|ved|for|i) (?P<house>.{3,120})",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"(?:leder|direktør|chef|souschef|inspektør|forstander|rektor|bestyrer|forvalter)(?:en)?$",
    re.IGNORECASE,
)
_INSTITUTIONS = frozenset(
    {OrganisationType.COMPANY, OrganisationType.EDUCATION, OrganisationType.OTHER}
)
_ELSEWHERE = re.compile(r"\s{0,4}(?:,|\s(?:fra|i|ved|hos|for))\s{1,4}(?=[^\W\d_a-zæøå])")


def house_of(draft: Draft) -> str | None:
    """Return the local id of the company or institution whose board meets, or that meets itself."""
    if draft.body is None or draft.owner is not None:
        return None
    body = draft.organisations.get(draft.body)
    if body.type == OrganisationType.COMPANY:
        return draft.body
    if owner := draft.organisations.owner(draft.body):
        return owner if draft.organisations.get(owner).type in _INSTITUTIONS else None
    match = _HOUSE.fullmatch(body.name)
    kind = organisations.organisation_type(match["house"]) if match else None
    if match is None or kind not in _INSTITUTIONS:
        return None
    start = next(iter(body.evidence))[0] + match.start("house")
    return draft.organisations.add(match["house"], (start, start + len(match["house"])))


def leads_house(text: str, title: titles.TitleMatch, name_end: int) -> bool:
    """Tell whether "TITLE X" names a leader and nothing behind the name says whose."""
    leads = _LEADS.search(title.text) is not None and not titles.is_elected(title.role)
    return leads and _ELSEWHERE.match(text, name_end) is None
