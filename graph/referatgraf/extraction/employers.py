"""Find whom a person in a sentence works for: "X fra Y", "X, Y,", "X (Y)"."""

import re

from referatgraf.extraction.draft import Draft
from referatgraf.extraction.pieces import Piece
from referatgraf.lexicon import names, organisations, parties
from referatgraf.lexicon.towns import is_town
from referatgraf.lexicon.words import LETTER, UPPER

_LINK = re.compile(
    r"\s{0,4},\s{1,4}begge\s{1,4}(?:(?:fra|hos|ansat i|ansat hos)\s{1,4})?"
    r"|\s{0,4},\s{1,12}|\s{1,12}\(|\s{1,12}(?:fra|ved|hos|i)\s{1,12}"
)
# "fra revisionsfirmaet X": a noun that tells what X is.
KIND_OF = re.compile(
    r"[a-zæøå]{0,24}(?:firmaet|virksomheden|selskabet|foreningen|forbundet|organisationen|klubben|"
    rf"forlaget|bureauet|fagforeningen|koncernen)\s{{1,4}}(?=[{UPPER}])"
)
_WORD = rf"[{UPPER}0-9](?:[{LETTER}0-9'’/&-]|\.(?=[{LETTER}]))*"
NAME = re.compile(
    rf"{_WORD}(?:\s{{1,4}}(?:(?:og|&|for|i|af|of|at|de)\s{{1,4}})?(?=[{UPPER}]|\d\s[{UPPER}]){_WORD}){{0,6}}"
)
# As no place is written: "KUFA", "AMU-Vest", "VisitNordly", "Fjord & Hav"
_ABBREVIATED = re.compile(r"[A-ZÆØÅ]{2}|\w-[A-ZÆØÅ]|[a-zæøå][A-ZÆØÅ]|\s&\s")
# Towns are called so: "fra Nørre Nordby", "fra Lyngby Strand", "fra Havnstrup"
_OF_TOWN = re.compile(
    r"^(?:nørre|sønder|øster|vester|nordre|søndre|store|lille|gammel|ny|sankt|skt|hvide|høje|"
    r"kongens|nykøbing)\.?\s"
    r"|\s(?:falster|sjælland|mors|fyn|jylland|djursland|lolland|strand|sogn|by|sande|herred|mark)$"
    r"|^[^\s]*(?:by|rup|lev|løv|sted|borg|købing|inge|løse|torp|bjerg|dal|havn|sund|ø|øe|holt|bæk|vig|vad|"
    r"næs|skov|lund|bro|å|mark|kilde|høj|hus|hede|hoved|kær|um|minde|slev|ing|ling|toft|stad|"
    r"balle|sø|ager|rød|land|odde|have|gård|eng|bølle|tved|leje|møller|ige|et|en)$",
    re.IGNORECASE,
)
# Lands and parts of the country, and towns abroad
_PLACES = frozenset(
    {
        "albanien", "als", "asien", "belgien", "berlin", "bruxelles", "europa", "frankrig",
        "hamborg", "himmerland", "irak", "iran", "italien", "japan", "kina", "london", "mors",
        "møn", "norge", "oslo", "polen", "salling", "schweiz", "spanien", "stockholm", "sverige",
        "syrien", "thy", "tyrkiet", "ukraine", "ungarn", "usa", "vendsyssel", "østrig",
    }
)  # fmt: skip
_PARTY = re.compile(rf"\s?\([{UPPER}]{{1,2}}\)(?=,|\s(?:fra|hos)\s)")  # "X (A), Nordly Kommune"
# So end the names of institutions, and no town's: "Ungeenheden", "Krisecentret"
_OF_HOUSE = re.compile(
    r"(?:enheden|cent(?:e)?ret|afdelingen|skolen|foreningen|klubben|selskabet|forvaltningen|"
    r"styrelsen|ministeriet|kontoret|sekretariatet|instituttet|akademiet|biblioteket|museet|arkivet|"
    r"teatret|laboratoriet|værkstedet|gaarden)$"
)
_AND = re.compile(r"\s{1,4}(?:og|&)\s{1,4}")
_CLOSED = re.compile(r"\s?[,.)]|\s?$")


def employer_behind(
    draft: Draft, start: int, text: str, at: int, *, titled: bool = False, hired: bool = False
) -> Piece | None:
    """Return the organisation that stands right behind a name which ends at ``at``.

    Its form or a model must tell that it is one: behind a name may as well stand a place or another
    person.
    Behind a name with a title (``titled``) words between two commas or in brackets will do, behind
    one whom others hire (``hired``) "fra" and words that are no town's.
    """
    party = _PARTY.match(text, at)
    link = _LINK.match(text, party.end() if party else at)
    kind = KIND_OF.match(text, link.end()) if link else None
    found = _name_at(text, kind.end() if kind else link.end()) if link else None
    if not found or parties.is_party(found.group()) or is_person(found.group()):
        return None
    if read := draft.view.organisation_at(start + found.start()):
        return draft.piece(read)
    typed = kind is not None or organisations.organisation_type(found.group()) is not None
    if not typed and not (titled and _is_set_apart(text, at, link, found, hired=hired)):
        return None
    return draft.piece((start + found.start(), start + found.end()))


def _name_at(text: str, at: int) -> re.Match[str] | None:
    """Return the capital words at an offset, without a person who is joined to them."""
    found = NAME.match(text, at)
    return found and NAME.match(text, at, at + _before_person(found.group()))


def _before_person(words: str) -> int:
    """Return where an organisation's name ends that a person is joined to ("X A/S og Ida Holm").

    Nobody is named inside the name of a firm or a society of people.
    """
    joint = next((m for m in _AND.finditer(words) if is_person(words[m.end() :])), None)
    return joint.start() if joint else len(words)


def _is_set_apart(
    text: str, at: int, link: re.Match[str] | None, found: re.Match[str], *, hired: bool
) -> bool:
    """Tell whether words stand between marks, or behind "fra", and are no place.

    "Revisor X fra Nordpartner" tells where X works; "… fra Nordby" may tell where X lives.
    """
    opener = link.group().strip() if link else ""
    closed = _CLOSED.match(text, found.end()) is not None
    place = (
        organisations.municipality_called(found.group()) is not None
        or is_town(found.group())
        or found.group().casefold() in _PLACES
    )
    abbreviated = _ABBREVIATED.search(found.group()) is not None
    words = found.group()
    firm = (hired or " " in words) and not _OF_TOWN.search(words)
    firm = firm or _OF_HOUSE.search(words) is not None
    named = opener in ("fra", "hos") and (abbreviated or firm)
    marked = opener in (",", "(") and closed and len(found.group()) > 2
    return (marked or named) and not place


def is_person(text: str) -> bool:
    """Tell whether words that may name an organisation open with a person's name."""
    named = names.find_names(text)
    return bool(named) and named[0].start == 0 and organisations.known(text) is None
