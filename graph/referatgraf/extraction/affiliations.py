"""Judge and join the words beside a name that may say for whom a person is there."""

import re
from collections.abc import Sequence

from referatgraf.extraction.pieces import Piece
from referatgraf.lexicon import dates, organisations, titles
from referatgraf.lexicon.addresses import is_address
from referatgraf.lexicon.names import is_given
from referatgraf.lexicon.words import LOWER, UPPER, fold

# Small words that names of organisations hold.
_JOINING = frozenset(
    {"og", "for", "i", "af", "på", "med", "den", "det", "de", "til", "under", "ved", "samt"}
)  # fmt: skip
_CAPITALS = re.compile(rf"[{UPPER}]{{2,5}}")
# "Sundhed og Beskæftigelse", the end of a department's name.
_LAST_OF_MANY = re.compile(r"[A-ZÆØÅ][\w-]+ (?:og|&) [A-ZÆØÅ][\w-]+")
_NAME_JOINT = re.compile(r"[\s-]")
_NUMBERED = re.compile(r"\d{1,3}\.\s")  # the next item of a list
# "Dialogmøde" of a page's head says when, not for whom.
_OCCASION = re.compile(rf"[{UPPER}]\w{{0,30}}(?:møde|referat|dagsorden|generalforsamling)")
_CLASS = re.compile(r"\d{1,2}\.?\s?[a-zæøåA-ZÆØÅ]|\d{1,2}\.\s?(?:klasse|årgang)")  # "8.b"
_NAME_WORD = re.compile(rf"[{UPPER}][{LOWER}]+(?:-[{UPPER}][{LOWER}]+)?")
_AND = re.compile(r"(?:og|samt|&)\s{1,4}")
_FEDERATION = re.compile(rf"(?P<above>[{UPPER}]{{2,6}})\s?/\s?(?P<own>[{UPPER}0-9].{{1,60}})")
_SHORT = re.compile(rf"(?:[{UPPER}]{{2,6}}|\d[{UPPER}])")
_OPENERS = "\"'“”«»(§"
# Of a table's cells, and the mark of an item.
_LONGEST_SIGNATURE = 5  # letters
_TICKS = frozenset({"x", "ja", "nej", "ok", "deltog", "afbud", "åben", "åbent", "lukket"})


def is_initials(name: str, text: str) -> bool:
    """Tell whether a short form in capitals stands for the person beside it."""
    if len(text) > 4 or not _CAPITALS.fullmatch(text):
        return False
    letters = "".join(part[0] for part in _NAME_JOINT.split(name) if part).upper()
    wanted = iter(letters)
    return all(char in wanted for char in text) and organisations.known(text) is None


def is_signature(name: str, text: str) -> bool:
    """Tell whether letters behind a stroke are how somebody signs ("Bo Lind/BL"), no organisation.

    They begin as the name does, or nobody knows an organisation of that name. One letter is a
    party's ("Bo Lind/A").
    """
    short = 1 < len(text) <= _LONGEST_SIGNATURE and text.isupper() and " " not in text
    return short and (text[0] == name[0].upper() or organisations.known(text) is None)


def initials_of(name: str) -> frozenset[str]:
    """Return the first letters of all parts of a name, and those of the first and the last.

    >>> sorted(initials_of("Ida Marie Holm"))
    ['IH', 'IMH']
    """
    letters = "".join(part[0] for part in _NAME_JOINT.split(name) if part).upper()
    return frozenset({letters, letters[:1] + letters[-1:]})


def is_somebody_else(piece: Piece) -> bool:
    """Tell whether a slot behind a person is the next one's first name ("…, Lars (træner)")."""
    word = piece.behind(_AND).text
    known = organisations.known(word) or organisations.municipality_called(word)
    return not piece.paren and word.isalpha() and is_given(word) and not known and word.istitle()


def names_something(text: str) -> bool:
    """Tell whether a chunk can be an organisation's name: letters, no mark, date, address."""
    return (
        len(text) > 1
        and _NUMBERED.match(text) is None
        and (_CLASS.fullmatch(text) is None or organisations.known(text) is not None)
        and (text[:1].isalnum() or text[0] in _OPENERS)
        and any(c.isalpha() for c in text)
        and not dates.find_dates(text)
        and not _is_sentence(text)
        and not is_address(text)
        and len(text.split()) <= 12
        and fold(text) not in _TICKS
        and not titles.is_mere_membership(text)
        and _OCCASION.fullmatch(text) is None
        and not _is_somebody(text)
    )


def _is_somebody(text: str) -> bool:
    """Tell whether words are a person's name: a given name, and nothing that is a noun here."""
    words = text.split()
    if not (2 <= len(words) <= 4 and all(_NAME_WORD.fullmatch(word) for word in words)):
        return False
    told = organisations.organisation_type(text) or organisations.municipality_called(words[0])
    return is_given(words[0]) and is_given(words[0].split("-")[0]) and told is None


def _is_sentence(text: str) -> bool:
    """Tell whether words beside a name say something instead of naming an organisation."""
    small = [w for w in text.split() if w[0].islower() and w not in _JOINING]
    return bool(small) and organisations.organisation_type(text) is None


def joined_abbreviations(pieces: Sequence[Piece]) -> list[Piece]:
    """Join "Institut for X" and "AU" of one bracket: the short form says whose institute it is."""
    joined: list[Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        near = before and piece.start - before.end <= 2 and _CAPITALS.fullmatch(piece.text)
        if before and near and _abbreviates(piece.text, before.text):
            continue
        if before and near and not _CAPITALS.fullmatch(before.text):
            joined[-1] = before.until(piece)
        else:
            joined.append(piece)
    return joined


def _abbreviates(short: str, name: str) -> bool:
    """Tell whether capitals are the initials of the name before them ("Danske Havne, DH")."""
    return short.casefold() == "".join(word[0] for word in name.split()).casefold()


def joined_enumerations(pieces: Sequence[Piece]) -> list[Piece]:
    """Join "Social" and "Sundhed og Beskæftigelse": one department, cut at its comma."""
    joined: list[Piece] = []
    for piece in pieces:
        end = piece
        if _LAST_OF_MANY.fullmatch(piece.text):
            while joined and _leads_to(joined[-1], end):
                end = joined.pop().until(end)
        joined.append(end)
    return joined


def parted_unions(pieces: Sequence[Piece]) -> list[Piece]:
    """Return pieces in which "LO/FOA" are two: the federation, and its union that sent somebody."""
    parted: list[Piece] = []
    for piece in pieces:
        match = _FEDERATION.fullmatch(piece.text)
        if match and organisations.known(piece.text) is None and _is_named(match["own"]):
            parted += [piece.cut(*match.span("above")), piece.cut(*match.span("own"))]
        else:
            parted.append(piece)
    return parted


def _is_named(words: str) -> bool:
    kind = organisations.organisation_type(words)
    return bool(_SHORT.fullmatch(words) or organisations.known(words) or kind)


def _leads_to(first: Piece, second: Piece) -> bool:
    """Tell whether one word that names nothing by itself stands right before the rest."""
    between = first.source[first.end : second.start]
    return (
        between.strip() == ","
        and first.text.isalpha()
        and organisations.organisation_type(first.text) is None
        and organisations.municipality_called(first.text) is None
    )
