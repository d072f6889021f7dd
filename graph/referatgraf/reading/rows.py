"""Tell where a line's end cuts a name in a row: "Ida Holm, Per Lund, Karla" / "Nørby, …"."""

import re

from referatgraf import authority
from referatgraf.reading import listed
from referatgraf.reading.prose import NAME

_BETWEEN = re.compile(r"[,;]\s{1,4}(?:(?:og|samt)\s{1,4})?|\s{1,4}(?:og|samt|&)\s{1,4}")
_WHOLE = re.compile(rf"{NAME}(?:\s{NAME}){{1,4}}(?:\s?\([^()]{{1,24}}\))?")
_BEGUN = re.compile(rf"{NAME}(?<!\.)(?P<more>\s{NAME}(?<!\.))?")
_ENDED = re.compile(
    rf"{NAME}(?<![.])(?P<more>(?:\s{NAME}(?<![.])){{1,2}})?"
    r"(?:\s?\([^()]{1,24}\))?(?:[,;]|\.?$|\.\s|\s(?:og|samt|&)\s)"
)
_TITLED = rf"(?:(?:\d\. )?[a-zæøå-]{{3,40}}\s)?{NAME}"
_MEMBER = re.compile(rf"(?:{NAME}\s)?{_TITLED}(?:\s{NAME}){{1,5}}(?:\s?\([^()]{{1,24}}\)){{1,2}}")
_UNTIL_PARTY = re.compile(rf"(?:{NAME}\s)?{_TITLED}(?:\s{NAME}){{0,5}}")
_PARTY_FIRST = re.compile(r"\([A-ZÆØÅ][^()]{0,24}\)(?:[,;.]|\s(?:og|samt|&)\s)")
_TO_PARTY = re.compile(rf"{_TITLED}(?:\s{NAME}){{0,4}}\s?\([A-ZÆØÅ][^()]{{0,24}}\)(?:[,;.]|\s|$)")
_ROW = 2  # whole names in front of the one that is cut
# "…, direktør Ida Holm og sekretær Karla": people with their titles, the last one's name cut.
_LED = re.compile(rf"(?:.*\s)?[a-zæøå-]{{3,40}}\s{NAME}(?:\s{NAME}){{1,4}}")
_LED_BEGUN = re.compile(rf"(?:[a-zæøå-]{{3,40}}\s){{1,4}}(?P<name>{NAME}(?<!\.))")
# "borgmester Ida Holm, Nordby Kommune, rådmand" / "Per Lund, …": the title leads to the next name.
_ROW_OF_TITLED = re.compile(
    rf"[\wæøå-]{{3,40}}\s(?:{NAME}\s){{1,4}}{NAME}(?:\s?\([^()]{{1,24}}\))?"
)
_TITLE_ALONE = re.compile(r"[a-zæøå-]{5,40}")
_NAME_FIRST = re.compile(rf"{NAME}(?:\s{NAME}){{1,4}}(?:\s?\([^()]{{1,24}}\))?[,;(]")
_OF_THE_LAST = re.compile(rf"(?:{NAME}\s){{1,2}}Kommune\b|Region\s{NAME}")


def cuts_listed_name(tail: str, head: str) -> bool:
    """Tell whether a row of names breaks off inside a name that the next line goes on with.

    A lone word at both ends is a name cut in two; where one end has more, the register must know
    its given name, for two people could stand on the two lines.
    """
    slots = _BETWEEN.split(tail.rsplit(":", 1)[-1])
    if _cuts_led_name(slots, head):
        return True
    begun, ended = _BEGUN.fullmatch(slots[-1]), _ENDED.match(head)
    least = 1 if ":" in tail else _ROW  # a label tells that a row begins
    if len(slots) <= least or not begun or not ended:
        return False
    if not all(_WHOLE.fullmatch(slot.strip()) for slot in slots[-1 - _ROW : -1]):
        return False
    if begun["more"]:
        return not ended["more"] and _is_known(slots[-1], authority.folded_surnames(), head)
    return not ended["more"] or slots[-1].casefold() in authority.folded_given_names()


def _cuts_led_name(slots: list[str], head: str) -> bool:
    """Tell whether a sentence that names people by their titles breaks off inside the last name."""
    begun, ended = _LED_BEGUN.fullmatch(slots[-1]), _ENDED.match(head)
    if len(slots) < _ROW or not begun or not ended or ended["more"]:
        return False
    return _LED.fullmatch(slots[-2].strip()) is not None


def goes_on(tail: str, head: str) -> bool:
    """Tell whether a row of members with their parties or offices, set as running text, goes on.

    It breaks off in front of a party ("…, Karla Nørby" / "(A), …") or anywhere behind two members;
    in a row that begins with a title, behind the next one's title or before his municipality.
    """
    slots = [slot.strip() for slot in _BETWEEN.split(tail.rsplit(":", 1)[-1])]
    running = ":" in tail and len(slots) > _ROW  # else each line may be somebody's own
    titled = _ROW_OF_TITLED.fullmatch(slots[0]) and listed.is_title(slots[0].split()[0])
    if running and titled and _titled_goes_on(slots, head):
        return True
    members = sum(_MEMBER.fullmatch(slot) is not None for slot in slots[:-1])
    if members and _PARTY_FIRST.match(head) and _UNTIL_PARTY.fullmatch(slots[-1]):
        return True
    open_end = not slots[-1] or _UNTIL_PARTY.fullmatch(slots[-1])
    return members >= _ROW and bool(open_end) and _TO_PARTY.match(head) is not None


def _titled_goes_on(slots: list[str], head: str) -> bool:
    """Tell whether a row of titles, names and municipalities breaks off inside an entry."""
    if _TITLE_ALONE.fullmatch(slots[-1]):
        name = _NAME_FIRST.match(head)  # a title may look like one ("Rådmand Ida Holm")
        return name is not None and head.split()[0].casefold() in authority.folded_given_names()
    at_comma = slots[-1].endswith(",") and _ROW_OF_TITLED.fullmatch(slots[-1][:-1])
    return bool(at_comma) and _OF_THE_LAST.match(head) is not None


def _is_known(begun: str, known: frozenset[str], head: str) -> bool:
    """Tell whether a name of two words lacks the family name that the next line begins with."""
    last = re.split(r"[\s,;.(]", head, maxsplit=1)[0].casefold()
    return begun.split()[0].casefold() in authority.folded_given_names() and last in known
