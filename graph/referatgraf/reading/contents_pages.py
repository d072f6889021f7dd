"""Set the titles of a table of contents apart from its page numbers and its groups' headings.

Where a page's words stand joined in one line, "1. Åbning 3 2. Budget 3 Sager til drøftelse: 3. Valg
5" is all that is left of the columns.
"""

import re
from collections.abc import Iterator, Sequence

from referatgraf.reading.tape import Edit

_UPPER = "A-ZÆØÅ"
# "… 5 Sager til drøftelse: 4. Valg", the heading of a group of items
_GROUP = re.compile(
    r"(?<=\S)[ \t]{1,4}(?=(?P<words>(?i:sager|punkter|emner)[ ]til[ ](?:beslutning|drøftelse"
    r"|orientering|godkendelse|behandling|efterretning)\s?:?)"
    rf"(?P<gap>[ \t]{{1,4}})\d{{1,3}}[.)][ ][{_UPPER}])"
)
_ENTRY = re.compile(
    r"(?P<number>\d{1,3}(?:\.\d{1,2})?)[.)]?[ \t]{1,8}\S[^\n]{2,200}?"
    r"(?P<gap>[ \t]{1,2})(?P<page>\d{1,3})[ \t]*"
)
# "bilag 3" is no page, and a leader that is printed needs no other.
_REFERS = re.compile(
    r"(?:\.{3}|…|nr|punkt|pkt|bilag|side|stk|kap|fase|etape|del|kl|/)\.?[ \t]*$", re.I
)
_FEWEST_ENTRIES = 3
_FEWEST_GROUPS = 2


def item_groups_parted(text: str) -> Iterator[Edit]:
    """Yield the edits that give the headings of groups of items lines of their own."""
    found = list(_GROUP.finditer(text))
    for match in found if len(found) >= _FEWEST_GROUPS else ():
        yield Edit(match.start(), match.end(), "\n")
        yield Edit(match.start("gap"), match.end("gap"), "\n")


def contents_led(text: str) -> Iterator[Edit]:
    """Yield the edits that put a leader before the page numbers of a table of contents.

    "1. Åbning 3", "2. Budget 3", "3. Valg 5": lines that count on, each with a number at its end
    that never falls.
    """
    run: list[re.Match[str]] = []
    at = 0
    for line in [*text.splitlines(keepends=True), ""]:
        match = _ENTRY.fullmatch(text, at, at + len(line.rstrip("\n")))
        if match and _REFERS.search(text, match.start(), match.start("gap")):
            match = None
        if match and (not run or _goes_on(run[-1], match)):
            run.append(match)
        elif line.strip() or not line:
            yield from _led(run)
            run = [match] if match else []
        at += len(line)


def _goes_on(above: re.Match[str], below: re.Match[str]) -> bool:
    counted = [int(m["number"].split(".")[0]) for m in (above, below)]
    return counted[1] - counted[0] in (0, 1) and int(below["page"]) >= int(above["page"])


def _led(run: Sequence[re.Match[str]]) -> Iterator[Edit]:
    apart = len(run) >= _FEWEST_ENTRIES and run[0]["page"] != run[-1]["page"]
    for match in run if apart else ():
        yield Edit(match.start("gap"), match.end("gap"), " ... ")
