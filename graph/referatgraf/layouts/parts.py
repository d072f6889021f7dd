"""Recognise the lines that head the parts of an agenda item, and the agenda itself."""

import re

from referatgraf.layouts.lines import Line

# The parts of an item that Danish council systems print (FirstAgenda, Acadre, SBSYS, KL).
PARTS = frozenset(
    {
        "beslutning", "beslutninger", "indstilling", "indstillinger", "sagsfremstilling",
        "baggrund", "resume", "resumé", "sagsprocedure", "sagsbeskrivelse", "fremstilling",
        "supplerende sagsfremstilling", "økonomi", "økonomiske konsekvenser", "lovgrundlag",
        "høring", "kommunikation", "beslutningstema", "kompetence", "sagsforløb", "referat",
        "indhold", "konklusion", "drøftelse", "personale", "bilag", "sagsgang", "bemærkninger",
        "tidsplan", "tidsfrister", "opfølgning", "øvrige konsekvenser", "sagen afgøres i",
        "indledning/baggrund", "indledning", "sagsfremstilling og økonomi",
        "administrationen indstiller", "sagens indhold", "formål", "vederlag", "opgaver",
        "valgperiode", "konsekvenser",
    }
)  # fmt: skip
_OPENING_PARTS = frozenset(
    {
        "beslutning", "beslutninger", "indstilling", "sagsfremstilling", "baggrund", "resume",
        "resumé", "sagsprocedure", "fremstilling", "indhold", "beslutningstema",
        "sagsbeskrivelse", "sagsforløb",
}
)  # fmt: skip
_AGENDA = re.compile(
    r"\W{0,12}(?:dagsorden(?: med referat)?|dagsorden og referat|dagsordenspunkter)\W{0,12}$",
    re.IGNORECASE,
)


def is_part(line: Line) -> bool:
    """Tell whether a line heads a part of an agenda item ("Beslutning", "Indstilling")."""
    label = line.label.casefold()
    return label in PARTS or label.startswith(
        ("beslutning i ", "beslutning fra ", "beslutning for ")
    )


def opens_item(line: Line) -> bool:
    """Tell whether a line heads a part that stands right below an item's title."""
    return line.label.casefold() in _OPENING_PARTS or line.label.casefold().startswith(
        "beslutning i "
    )


def is_agenda_heading(line: Line) -> bool:
    """Tell whether a line heads the agenda as a list."""
    return _AGENDA.match(line.body) is not None
