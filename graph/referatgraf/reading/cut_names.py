"""Tell where a line's end cuts the name of an organisation, or of whom somebody stands in for."""

import re
from functools import cache

from referatgraf import authority
from referatgraf.reading import listed
from referatgraf.reading.prose import NAME

_LAST = re.compile(r"(?:\S+\s){0,2}\S+$")
_LONGEST = 80  # characters of a name that the register knows
# "…, på vegne af borgmester Jens-Otto" / "Drejer (V), Vejle"; the name may be still to come.
_STANDING_IN = re.compile(
    r"\b(?:på vegne af|i stedet for|(?:stedfortræder|suppleant|afløser|vikar) for)"
    rf"(?P<title>(?:\s[a-zæøå-]{{3,40}}){{0,3}})(?:\s(?P<name>{NAME}))?$"
)
_DEFINITE = re.compile(r"(?:en|et|ne)$")
_SOMEBODY = re.compile(rf"{NAME}(?:\s{NAME}){{1,4}}(?=\s?[(,.;]|$)")
_FAMILY_NAME = re.compile(rf"{NAME}(?:\s{NAME})?(?=\s?[(,.;]|$)")

# One person on a line: a title, a given name and at most one more; then the last name alone.
_TITLED_NAME = re.compile(rf"(?P<title>[A-ZÆØÅ][a-zæøå-]{{3,40}})\s(?P<given>{NAME})(?:\s{NAME})?")
_REST = re.compile(rf"(?P<last>{NAME}),\s(?=[A-ZÆØÅ\d])")
_FAMILY_ENDINGS = ("sen", "gaard", "gård", "bjerg", "holt", "strup", "mann", "toft")
# People stand behind the verb, where a heading ends ("Fra Nordly Kommune deltog:").
_WHO_CAME = re.compile(
    r"Fra [A-ZÆØÅ][^.:;,\n]{1,80}? (?:deltog|deltager|mødte|møder)"
    r"(?: (?:også|desuden|endvidere|tillige|ligeledes)){0,2} [^\W\d][^:\n]{20,400}"
)
_LABEL = re.compile(r"[^,.:;\n]{2,40}:")


def cuts_organisation(tail: str, head: str) -> bool:
    """Tell whether the last words above and the first below are one name that the register knows.

    >>> cuts_organisation("Ida Holm, Region", "Syddanmark (afbud)")
    True
    """
    match = _LAST.search(tail)
    begun = match.group().casefold() if match else ""
    while begun:
        for rest in _rests().get(begun, ()):
            if head[:_LONGEST].casefold().startswith(rest) and _ends(head[len(rest) :]):
                return True
        begun = begun.partition(" ")[2]
    return False


def cuts_whom_they_stand_for(tail: str, head: str) -> bool:
    """Tell whether a line breaks off before or inside the name of whom somebody stands in for."""
    match = _STANDING_IN.search(tail)
    if not match or _DEFINITE.search(match["title"]):  # "formanden": whoever that is
        return False
    if not match["name"]:
        if not match["title"]:
            return False
        return _SOMEBODY.match(head) is not None
    given = match["name"].casefold()
    known = authority.folded_given_names()
    return (given in known or given.split("-")[0] in known) and bool(_FAMILY_NAME.match(head))


def cuts_titled_person(tail: str, head: str) -> bool:
    """Tell whether an entry breaks off before a family name that stands alone ahead of a comma.

    "Hotelejer Ida Dam" / "Tanggaard, Dansk Erhverv": what is no given name and no place
    is the rest of the name. Behind a signature a town stands so, too ("Nordby, den 3. maj").

    >>> cuts_titled_person("Hotelejer Ida Dam", "Tanggaard, Dansk Erhverv")
    True
    """
    entry, rest = _TITLED_NAME.fullmatch(tail), _REST.match(head)
    if not entry or not rest or not listed.is_title(entry["title"]):
        return False
    given, last = entry["given"].casefold(), rest["last"].casefold()
    known = authority.folded_given_names()
    if given not in known and given.split("-")[0] not in known:
        return False
    family = last in authority.folded_surnames() or last.endswith(_FAMILY_ENDINGS)
    return family and last not in known and last not in listed.places()


def cuts_who_came(first: str, tail: str, head: str) -> bool:
    """Tell whether a sentence that lists who came ("Fra X deltog …") goes on below.

    It ends in a full stop, so a line that does not is broken: behind a comma, a title or a name.
    """
    if not _WHO_CAME.match(first) or tail.endswith((".", ":", ";")) or not head[:1].isalpha():
        return False
    return _LABEL.match(head) is None


def _ends(behind: str) -> bool:
    """Tell whether a name ends here: no letter follows, no further name, no colon, no column."""
    return re.match(rf"\s?:|[\w-]|\s{NAME}|\s{{3}}", behind) is None


@cache
def _rests() -> dict[str, tuple[str, ...]]:
    """Return how the names of several words go on, by the one, two or three that begin them."""
    rests: dict[str, list[str]] = {}
    for known in authority.organisations():
        for name in (known.name, *known.aliases):
            words = name.casefold().split()
            for i in range(1, min(4, len(words))):
                rests.setdefault(" ".join(words[:i]), []).append(" ".join(words[i:]))
    for region in authority.regions():
        _, _, rest = region.name_da.casefold().partition(" ")
        rests.setdefault("region", []).append(rest)
    return {begun: tuple(dict.fromkeys(found)) for begun, found in rests.items()}
