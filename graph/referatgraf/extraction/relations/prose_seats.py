"""Tie people whom a sentence names with their municipality to it: "Ida Holm fra Nordly Kommune"."""

import re

from referatgraf.extraction.draft import Draft, Holding
from referatgraf.extraction.employers import employer_behind
from referatgraf.extraction.names_in_prose import people_in
from referatgraf.lexicon import organisations
from referatgraf.model import OrganisationType

# Cheap to seek, and in every sentence that can say so.
_NEEDED = re.compile(r"\bkommune\b", re.IGNORECASE)


def relate(draft: Draft) -> None:
    """Add a membership for each municipality that stands right behind a name in prose."""
    for start, end in draft.sections.prose:
        text = draft.text[start:end]
        if not _NEEDED.search(text):
            continue
        for name in people_in(draft, start, text):
            home = employer_behind(draft, start, text, name.end)
            kind = organisations.organisation_type(home.text) if home else None
            if home and kind == OrganisationType.MUNICIPALITY:
                found = draft.organisations.add(home.text, home.range)
                held = {holding.organisation for holding in draft.holdings_of(name.person)}
                if found not in held:
                    at = start + name.start, home.end
                    draft.add_holding(
                        Holding(name.person, found, [at], "prose-seat", confidence=0.9)
                    )
