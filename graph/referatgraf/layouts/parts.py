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
        "valgperiode", "konsekvenser", "sagstema", "redegørelse", "sagens kerne", "anledning",
        "beslutningskompetence", "retsgrundlag", "hvem beslutter", "indstilling og beslutning",
        "bemærkninger til dagsordenen", "høring og sagsgang", "sagsgang og sagstype",
    }
)  # fmt: skip
_OPENING_PARTS = frozenset(
    {
        "beslutning", "beslutninger", "indstilling", "sagsfremstilling", "baggrund", "resume",
        "resumé", "sagsprocedure", "fremstilling", "indhold", "beslutningstema",
        "sagsbeskrivelse", "sagsforløb", "konklusion", "drøftelse", "sagstema",
        "sagens kerne", "anledning", "beslutningskompetence", "hvem beslutter",
    }
)  # fmt: skip
# Titles that nearly every agenda has, which tell headings without numbers from other short lines.
USUAL = re.compile(
    r"(?:eventuelt|evt\.?$|godkendelse af|velkomst|meddelelser|orientering|nyt fra|siden sidst|"
    r"næste møde|kommende møder|bordet rundt|opfølgning på|valg af|formalia)",
    re.IGNORECASE,
)
_OF_AGENDA = re.compile(r"dagsorden|\breferat|punkter\b|emner\b|\bblev drøftet\b", re.IGNORECASE)
_ITEMS_TO = re.compile(
    r"(?:sager|punkter|emner) til (?:beslutning|drøftelse|orientering|godkendelse|behandling|"
    r"efterretning)\s?:?",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"(?:beslutning(?:er)?|indstilling|sagsfremstilling|konklusion|resumé|resume|baggrund):\s{1,8}\S",
    re.IGNORECASE,
)
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


def says_part(line: Line) -> bool:
    """Tell whether a part of an item stands on one line with what it says ("Beslutning: Udsat")."""
    return _SAID.match(line.body) is not None


def opens_item(line: Line) -> bool:
    """Tell whether a line heads a part that stands right below an item's title."""
    return line.label.casefold() in _OPENING_PARTS or line.label.casefold().startswith(
        "beslutning i "
    )


def is_agenda_heading(line: Line) -> bool:
    """Tell whether a line heads the agenda as a list."""
    return _AGENDA.match(line.body) is not None


def announces_agenda(line: Line) -> bool:
    """Tell whether a line with a colon announces the items of a meeting, or its minutes."""
    told = _OF_AGENDA.search(line.body) is not None or groups_items(line)
    return line.body.endswith(":") and told


def groups_items(line: Line) -> bool:
    """Tell whether a line heads those items of an agenda that want the same ("Sager til …")."""
    return _ITEMS_TO.fullmatch(line.body) is not None


def opens_agenda(line: Line) -> bool:
    """Tell whether a line opens the agenda: its heading, or a part of an item.

    "Referat" alone is the title of the paper as often as a part.
    """
    return is_agenda_heading(line) or (is_part(line) and line.label.casefold() != "referat")
