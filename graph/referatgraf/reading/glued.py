"""Cut labels from the values that an export glued to them: "Mødedato3. maj", "DeltagereIda Holm".

Web pages print label and value in two cells; who copies the text may lose what stood between.
"""

import re
from collections.abc import Iterator

from referatgraf.reading.tape import Edit

# Labels that no other word begins with, where a capital or a figure follows at once.
_CERTAIN = (
    "Mødedato", "Mødetidspunkt", "Starttidspunkt", "Sluttidspunkt", "Mødested", "Mødelokale",
    "Mødedeltagere", "Øvrige deltagere", "Deltagere", "Medlemmer", "Fraværende", "Stedfortrædere",
    "Suppleanter", "Sagsnummer", "Journalnummer", "Sagsbehandler", "Sagsfremstilling",
    "Bemærkninger til dagsordenen", "Bemærkninger til fremmødet", "Indstilling", "Beslutning",
    "Sagsresumé", "Resumé", "Gæster", "Indholdsfortegnelse", "Underskriftsblad",
    "Desuden deltog", "Endvidere deltog",
)  # fmt: skip
# What stands behind them is a text of its own.
_HEADINGS = frozenset({"Indholdsfortegnelse", "Underskriftsblad"})
# Below them each side that sends people may have a label of its own.
_OF_PEOPLE = frozenset(
    {"Deltagere", "Mødedeltagere", "Øvrige deltagere", "Medlemmer", "Til stede", "Tilstede",
     "Afbud", "Fraværende", "Gæster", "Observatører"}
)  # fmt: skip
_SIDE = re.compile(r"[A-ZÆØÅ][^\W\d_]{2,30}(?: [^\W\d_]{1,30}){0,4}: {1,4}(?=[A-ZÆØÅ])")
# Words that a product's or a file's name may begin with, too.
_LIKELY = (
    "Dato", "Tidspunkt", "Starttid", "Sluttid", "Sted", "Lokale", "Mødeform", "Mødetype", "Udvalg",
    "Organ", "Afbud", "Til stede", "Tilstede", "Ikke til stede", "Udeblevet", "Observatører",
    "Inviterede", "Administrationen", "Forvaltningen", "Referent", "Mødeleder", "Ordstyrer",
    "Dirigent", "Stedfortræder", "Protokolfører", "Mødesekretær", "Udvalgssekretær", "Foretræde",
    "Formand", "Næstformand", "Økonomiske konsekvenser", "Personalemæssige konsekvenser",
    "Mødet omfatter", "Mødet hævet", "Mødet slut", "Kopi til", "Redegørelse", "Vurdering",
    "Sekretariat", "Sekretariatet", "Administration", "Forvaltning",
    "Sagsnr.", "Sagsnr", "Journalnr.", "Journalnr", "Sags-id",
    "Gæst", "Resume", "Baggrund", "Konklusion", "Bilag", "Økonomi", "Kommunikation", "Høring",
    "Tid og sted", "Uden for bestyrelsen", "Uden for udvalget", "Uden for rådet", "Sag",
    "Lovgrundlag", "Bemærkninger", "Sagsforløb", "Beslutningstema", "Godkendt", "Beslutninger",
)  # fmt: skip
_UPPER = "A-ZÆØÅ"
_VALUE = rf"(?=[{_UPPER}][\w'’.]|[{_UPPER}] |\d|:)"
# "Fra Teknisk ForvaltningDirektør Ida Holm": a department's people, in a cell beside it.
_FROM = (
    rf"Fra (?:[{_UPPER}][\w-]{{1,30}} (?:og )?){{0,3}}[\w-]{{0,30}}"
    r"(?:forvaltning(?:en)?|Forvaltning(?:en)?|sekretariat(?:et)?|administration(?:en)?|afdeling(?:en)?)"
)
_LABELS = "|".join(sorted((*_CERTAIN, *_LIKELY), key=len, reverse=True)).replace(".", r"\.")
# It begins with the words themselves: with a look behind first, the search is far slower.
_GLUED = re.compile(rf"(?:{_LABELS}|{_FROM}){_VALUE}")
# "00.01.00-A00-1-16Åben sag", what council systems print behind an item's case number
_STATE = re.compile(
    r"(?<=[a-zæøåé\d.)])(?=(?:Åben|Åbent|Lukket|Lukkede?) (?:sag|punkt)(?![a-zæøå]))"
)
_NUMBERED_LINE = re.compile(
    rf"^(?:Indholdsfortegnelse)?[ \t]{{0,4}}(?P<number>\d{{1,4}})\.[ \t]?(?=[{_UPPER}])",
    re.MULTILINE,
)
_OPENS_LINE = re.compile(r"(?:^|\n|\f)[ \t*•-]{0,6}$")
_CLOSES_VALUE = re.compile(r"[a-zæøåé\d.)]$")
_TITLE = re.compile(rf"^(?:Referat|Dagsorden|Beslutningsprotokol)(?=[{_UPPER}][a-zæøå])", re.M)
_TITLE_BEHIND = re.compile(r"\d(?=(?:Referat|Dagsorden)$)", re.MULTILINE)
_NUMBERED = re.compile(
    rf"^[ \t]{{0,4}}(?:Punkt|Pkt\.|Sag|Dagsordenspunkt)[ \t]?(?:nr\.[ \t]?)?"
    rf"\d{{1,3}}(?=[{_UPPER}])",
    re.MULTILINE,
)
_ITEMS = re.compile(rf"^(?:Punkter|Dagsordenspunkter|Dagsorden|Indhold)(?=1[{_UPPER}])", re.M)
_AGENDA_LINE = re.compile(r"^[ \t]{0,4}Dagsorden\s?:(?=[ \t]{1,4}1[.)] )", re.MULTILINE)
_SUPPORT = 2  # glued labels of a text, so that what may be a name counts, too
_LINE_END = re.compile(r"$", re.MULTILINE)
# "Fraværende- Ida Holm ()", the first of a list whose label lost its line end
_BULLETED = re.compile(
    rf"^[ \t]{{0,4}}(?:Fraværende|Afbud|Deltagere|Mødedeltagere|Medlemmer)(?=- [{_UPPER}][a-zæøå])",
    re.MULTILINE,
)
_LONGEST = 20_000


def parted(text: str) -> Iterator[Edit]:
    """Yield the edits that put a colon behind glued labels and each glued item on its own line."""
    labels = [m for m in _GLUED.finditer(text) if _is_inner(text, m) or _opens_glued(text, m)]
    numbered = list(_NUMBERED.finditer(text))
    contents = list(_ITEMS.finditer(text))
    sure = [m for m in labels if m.group() in _CERTAIN and _opens(text, m)]
    several = len(labels) + len(numbered) + len(contents) >= _SUPPORT
    for match in labels if several else sure:
        if _is_inner(text, match):
            yield Edit(match.start(), match.start(), "\n")
        yield from _apart(text, match)
    for match in numbered if several else ():
        yield Edit(match.end(), match.end(), ": ")
    yield from (Edit(m.end(), m.end(), "\n") for m in _BULLETED.finditer(text))
    for match in contents:
        yield from _items(text, match.end())
    if several:
        yield from (Edit(m.start(), m.start(), "\n") for m in _STATE.finditer(text))
    for match in _NUMBERED_LINE.finditer(text):
        edits = list(_counted(text, match))
        yield from edits if several or len(edits) >= _SUPPORT else ()
    for match in _AGENDA_LINE.finditer(text):
        edits = list(_told_off(text, match.end()))
        yield from edits if len(edits) > _SUPPORT else ()
    if several or sure:
        yield from (Edit(m.end(), m.end(), "\n") for m in _TITLE.finditer(text))
    yield from (Edit(m.end(), m.end(), "\n") for m in _TITLE_BEHIND.finditer(text))


def _opens(text: str, match: re.Match[str]) -> bool:
    return _OPENS_LINE.search(text[max(0, match.start() - 8) : match.start()]) is not None


def _is_inner(text: str, match: re.Match[str]) -> bool:
    return _CLOSES_VALUE.search(text[max(0, match.start() - 1) : match.start()]) is not None


def _opens_glued(text: str, match: re.Match[str]) -> bool:
    """Tell whether a label opens its line and its value follows without a blank."""
    behind = text[match.end() : match.end() + 2]
    glued = behind[0] != ":" or behind[1:].isupper()
    return glued and _opens(text, match)


def _apart(text: str, label: re.Match[str]) -> Iterator[Edit]:
    """Yield the edit that sets what stands behind a label apart from it."""
    at = label.end()
    if label.group() in _HEADINGS:
        yield Edit(at, at, "\n")
    elif label.group() in _OF_PEOPLE and _SIDE.match(text, at):
        yield Edit(at, at, ":\n")
    elif not text.startswith(":", at):
        yield Edit(at, at, ": ")
    elif at + 1 < len(text) and not text[at + 1].isspace():
        yield Edit(at + 1, at + 1, " ")


def _counted(text: str, first: re.Match[str]) -> Iterator[Edit]:
    """Yield the edits for "7. Åbning8. Valg": a line for each number that counts on."""
    behind = rf"(?<=[a-zæøåé.)]){{}}\.[ \t]?(?=[{_UPPER}])"
    for match in _counting_on(text, first.end(), int(first["number"]) + 1, behind):
        yield Edit(match.start(), match.start(), "\n")


def _told_off(text: str, at: int) -> Iterator[Edit]:
    """Yield the edits for "Dagsorden: 1) Åbning 2) Valg": a line for each number that counts on."""
    behind = rf"(?:(?<=[\w.)?:])|(?<=Dagsorden))[ \t]{{1,4}}(?={{}}[.)][ \t]{{1,4}}[{_UPPER}])"
    for match in _counting_on(text, at, 1, behind):
        yield Edit(match.start(), match.end(), "\n")


def _items(text: str, at: int) -> Iterator[Edit]:
    """Yield the edits for "Punkter1Åbning2Valg": a line for each number that counts on."""
    for match in _counting_on(text, at, 1, rf"{{}}(?=[{_UPPER}])"):
        yield Edit(match.start(), match.start(), "\n")
        yield Edit(match.end(), match.end(), ". ")


def _counting_on(text: str, at: int, number: int, pattern: str) -> Iterator[re.Match[str]]:
    """Yield where each next number stands in the line, by a pattern with a place for it."""
    end = _LINE_END.search(text, at)
    stop = min(end.end() if end else len(text), at + _LONGEST)
    while match := re.compile(pattern.replace("{}", str(number))).search(text, at, stop):
        yield match
        number, at = number + 1, match.end()
