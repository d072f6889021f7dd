"""Find the municipality whose own body meets, one of today or one that was merged away."""

import re
from bisect import bisect_right
from collections import Counter

from referatgraf.extraction.draft import Draft, Range
from referatgraf.lexicon import organisations, titles
from referatgraf.lexicon.words import LETTER, UPPER, fold

_OF_MUNICIPALITY = re.compile(
    # The look-behind keeps the search linear: a name is tried at its first letter only.
    rf"(?<![{LETTER}-])"
    rf"(?P<name>[{UPPER}][{LETTER}-]{{1,40}}(?:[ -][{UPPER}][{LETTER}-]{{1,40}})?)\s{{1,4}}"
    r"(?:Byråds?|Kommunalbestyrelses?|Rådhus|Kommunes?|Borgerrepræsentation|"
    r"KOMMUNE|BYRÅD|KOMMUNALBESTYRELSE)\b"
)
_REGION = re.compile(
    r"\bRegion (?:Hovedstaden|Midtjylland|Nordjylland|Sjælland|Syddanmark)\b", re.IGNORECASE
)
# "Den Kommune", "Vores Byråd": words that open a sentence and name no town.
_NO_TOWNS = frozenset({"den", "denne", "vores", "hver", "hele", "ny", "nye", "en", "jeres", "egen"})
# "· Torvet 1 · 1234 Lyng · Telefon 12 34 56 78": of these, two are an address
_REACHED = re.compile(
    rf"[·|•]\s|\b\d{{4}} [{UPPER}]|\b(?:tlf|telefon|cvr|ean)\b|www\.|@", re.IGNORECASE
)
_IMPRINT_WIDTH = 200
# Whom a mail was sent to may work anywhere.
_RECEIVERS = re.compile(r"(?:Fra|Til|Cc|Bcc|Kopi(?: til)?|From|To)[ \t]{0,8}:", re.IGNORECASE)
_MAYOR = re.compile(rf"(?<![{LETTER}-])[Bb]orgmester(?![{LETTER}-])")
_SHORTEST = 3  # letters of a town's name


def find_region(draft: Draft) -> None:
    """Let "regionen" stand for the one region that the text names, if it is only one."""
    named = {fold(match.group()): match.group() for match in _REGION.finditer(draft.text)}
    if len(named) == 1:
        draft.organisations.define("regionen", named.popitem()[1])


def find_municipality(draft: Draft) -> None:
    """Let "kommunen" stand for the one municipality on whose paper the minutes are written.

    Its name opens the first line ("NORDBY KOMMUNE"), whosever body it is that meets.
    """
    if draft.owner:
        return
    opening = draft.text.lstrip(" \n#*_\t")[:_IMPRINT_WIDTH].split("\n", 1)[0]
    match = _OF_MUNICIPALITY.match(opening)
    found = _by_name(match["name"]) if match and "kommune" in match.group().casefold() else None
    if found:
        draft.organisations.define("kommunen", found.name)


def find_owner(draft: Draft) -> None:
    """State whose body it is that meets, so that equal names of two municipalities stay apart."""
    met = [draft.body] if draft.body else [body for _, body in draft.bodies]
    names = ((body, draft.organisations.get(body).name) for body in met)
    municipal = [body for body, name in names if organisations.is_municipal_body(name)]
    municipal = [] if _seats_mayors(draft) else municipal
    found = _municipality(draft) if municipal else None
    if found is None:
        return
    known, at = found
    if isinstance(known, str):
        draft.owner = draft.organisations.add(f"{known} Kommune", at)
    else:
        draft.municipality = known
        draft.owner = draft.organisations.add_known(known, at, mentioned=False)
    for body in municipal:
        draft.organisations.set_owner(body, draft.owner)


def _seats_mayors(draft: Draft) -> bool:
    """Tell whether several mayors sit in a list of members: each municipality has one."""
    lists = (listed for listed in draft.sections.lists if listed.group.lists_present)
    told = ((draft.text[slice(*e.pieces[0])] for e in listed.entries) for listed in lists)
    return any(sum(_MAYOR.search(words) is not None for words in people) > 1 for people in told)


def _municipality(draft: Draft) -> tuple[organisations.Known | str, Range] | None:
    """Return the municipality whose own body this is, and where it stands in the text.

    The text must name exactly one, or one much more often than any other, and not only beside the
    names of a list, where it is somebody's employer. A name that the register does not hold is
    that of a municipality of former times, if the head says it.
    """
    counts: Counter[organisations.Known | str] = Counter()
    places: dict[organisations.Known | str, Range] = {}
    head = draft.sections.head[1]
    pieces = sorted(p for listed in draft.sections.lists for e in listed.entries for p in e.pieces)
    outside: set[organisations.Known | str] = set()
    for match in _OF_MUNICIPALITY.finditer(draft.text):
        if _RECEIVERS.match(draft.text, draft.text.rfind("\n", 0, match.start()) + 1):
            continue
        found = _by_name(match["name"]) or _former(match)
        if found and (found in places or not isinstance(found, str) or _is_called(match, head)):
            publishes = (
                match.start() < head or _is_imprint(draft.text, match) or _heads_page(draft, match)
            )
            counts[found] += 3 if publishes else 1
            places.setdefault(found, match.span())
            if not _in_list(draft, match.start(), pieces):
                outside.add(found)
    if not counts or _is_regional(draft, min(at[0] for at in places.values())):
        return None
    (first, n), *rest = counts.most_common(2)
    alone = not rest or n > 2 * rest[0][1]
    return (first, places[first]) if alone and first in outside else None


def _in_list(draft: Draft, at: int, pieces: list[Range]) -> bool:
    """Tell whether a place is beside a name of an attendance list; ``pieces`` are sorted."""
    i = bisect_right(pieces, (at, len(draft.text)))
    return i > 0 and at < pieces[i - 1][1]


def _is_imprint(text: str, match: re.Match[str]) -> bool:
    """Tell whether a line opens with a municipality and tells how to reach it, as pages end.

    Web pages end with its name alone on one of the last lines.
    """
    begins = not text[text.rfind("\n", 0, match.start()) + 1 : match.start()].strip(" *_#")
    end = text.find("\n", match.end(), match.end() + _IMPRINT_WIDTH)
    rest = text[match.end() : end if end >= 0 else match.end() + _IMPRINT_WIDTH]
    last = not rest.strip() and len(text) - match.end() < _IMPRINT_WIDTH
    return begins and (last or len(_REACHED.findall(rest)) > 1)


def _heads_page(draft: Draft, match: re.Match[str]) -> bool:
    """Tell whether a municipality stands alone on a line above the first item, as on a cover."""
    items = draft.sections.items
    if not items or match.start() > items[0].title[0]:
        return False
    begin = draft.text.rfind("\n", 0, match.start()) + 1
    end = draft.text.find("\n", match.end())
    line = draft.text[begin : end if end >= 0 else len(draft.text)]
    return line.strip(" \t|*_#") == match.group()


def _is_regional(draft: Draft, municipality: int) -> bool:
    """Tell whether the head names a region before any municipality: the body is the region's."""
    region = _REGION.search(draft.text, 0, draft.sections.head[1])
    return region is not None and region.start() < municipality


def _by_name(name: str) -> organisations.Known | None:
    for form in (name, name.split()[-1]):
        for key in (f"{form} Kommune", f"{form.removesuffix('s')} Kommune"):
            if found := organisations.municipality_names().get(fold(key)):
                return found
    return None


def _is_called(match: re.Match[str], head: int) -> bool:
    """Tell whether the head calls a town a municipality, not only its council after it."""
    return match.start() < head and match.group().casefold().endswith(("kommune", "kommunes"))


def _former(match: re.Match[str]) -> str | None:
    """Return a town that the register of today's municipalities does not hold, without the s.

    A town hall may stand in any town of a municipality.
    """
    if match.group().endswith("Rådhus"):
        return None
    words = [word for word in match["name"].split() if not titles.is_title(word)]
    town = " ".join(words).removesuffix("s").removesuffix("S")
    if len(town) < _SHORTEST or any(word.casefold() in _NO_TOWNS for word in words):
        return None
    return town.title() if town.isupper() else town
