"""Find the names of people, by their shape and by the name registers."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from referatgraf import authority
from referatgraf.lexicon import titles
from referatgraf.lexicon.runs import split_run
from referatgraf.lexicon.words import (
    HYPHENATED,
    INITIAL,
    PARTICLES,
    fold,
    one_slip_apart,
)

_PARTICLE = "(?:" + "|".join(PARTICLES) + ")"
_PART = rf"(?:{INITIAL}|{HYPHENATED}|[A-ZÆØÅ](?![\w.]))"
# Karen "Kaja" Holm: a name in use stands in quotes between the others.
_NICKNAME = r"[\"“”»«'][A-ZÆØÅ][\w-]{1,20}[\"“”»«']"
_NAME = re.compile(
    rf"(?<![\w@./-]){_PART}(?:[ ]{{1,2}}(?:{_PARTICLE}[ ]{{1,2}}){{0,2}}{_PART}"
    rf"|[ ]{{1,2}}{_NICKNAME}(?=[ ]{{1,2}}{_PART}))*(?![\w@])"
)

_PARTS = re.compile(r"[\s-]+")
_TOKEN = re.compile(r"\S+")

# Capitalised words that open or join sentences, greet, count time or head lists; never a name.
_NEVER = frozenset(
    {
        "abs", "ad", "administrationen", "afbud", "afdeling", "afdelingen", "alle", "april", "at",
        "august", "bemærkninger", "beslutning", "bilag", "bordet", "borgmester", "borgmesteren",
        "byråd", "byrådet", "byrådsmedlem", "center", "centret", "da", "dagsorden", 
        "danmarks", "dansk", "danske", "de",
        "december", "deltagere", "den", "der", "desuden", "det", "dette", "direktør", "dr", "efter",
        "efterfølgende", "en", "endvidere", "et", "eventuelt", "evt", "faciliteret", "februar",
        "flere", "for", "formand", "formanden", "fra", "fravær", "fraværende", "fredag",
        "godkendelse", "godkendt", "gæst", "gæster", "han", "herefter", "hertil", "hun", "hvis",
        "i", "idet", "indstilling", "ingen", "januar", "jf", "juli", "juni", "kl",
        "kommunaldirektør", "kommune", "kommunen", "lokale", "lørdag", "maj", "man", "mandag",
        "marts", "med", "medlem", "medlemmer", "møde", "mødested", "mødet", "november", "nr",
        "når", "næste", "næstformand", "observatør", "og", "også", "oktober", "om", "onsdag",
        "oplæg", "orientering", "pkt", "punkt", "punktet", "på", "referat", "referent", "region",
        "regionen", "resume", "rådmand", "sag", "sagen", "sagsoversigt", "september", "side",
        "spørgsmål", "status", "sted", "stedfortræder", "stedfortrædere", "suppleant", "så",
        "søndag", "tid",
        "til", "tilstede", "tiltrådt", "tirsdag", "torsdag", "udvalg", "udvalget",
        "udpeget", "udvalgsformand", "udvalgsformanden", "under", "valgt", "ved", "velkomst",
        "indstillet", "repræsentanter", "vi", "øvrige",
    }
)  # fmt: skip
# A word with such an ending names a thing, an office or an organisation, not a family.
_THING = re.compile(
    r"(?:udvalg|udvalget|råd|rådet|nævn|bestyrelse[ns]?|kommunes?|skole[ns]?|centret|center|forening(?:en)?|"
    r"forbund(?:et)?|sekretariat(?:et)?|afdeling(?:en)?|styrelsen|ministeriet|universitet(?:et)?|"
    r"museum|hospital(?:et)?|gade|vej|allé|stræde|torv|boulevard|^(?:kilde|bugt|cup)|plads(?:en)?|havn(?:en)?|hallen|huset|rådhus|kontor(?:et)?|samarbejde(?:t)?|selskab(?:et)?|akademi(?:et)?|sal(?:en)?|lokale(?:t)?|gruppe(?:n)?|"
    r"listen|partiet|direktør(?:en)?|formand(?:en)?|konsulent(?:en)?|borgmester(?:en)?|"
    r"medlem(?:mer)?|repræsentant(?:er)?|deltagere?|møde(?:t)?|plan(?:en)?|politik(?:ken)?|fonden|projekt(?:et)?)$",
    re.IGNORECASE,
)
_OWN_PARTICLES = frozenset({"Da", "Di", "Du", "El", "La", "Le", "Van", "Von", "Dos", "Del"})
_ABBREVIATED = frozenset({"chr", "joh", "kri", "fre", "vil", "aug", "alb", "and", "edv", "ras"})
_STREET = re.compile(
    r"(?:vej|gade|allé|plads|stræde|torv|boulevard|park|kilde|gård|skole|fond|legat|pris)\b", re.I
)
_INSTITUTION = re.compile(r"(?:skolen|cent(?:er|re)t|huset|fonden|hallen|cup)\b", re.IGNORECASE)
# "Projektet Nora Strand": what stands right behind such a noun is its name, whatever it looks like.
_NAMED_THING = re.compile(
    r"\b(?:projekt(?:et)?|kampagnen?|system(?:et)?|program(?:met)?|softwaren?|filmen?|bogen|romanen|"
    r"stævnet|færgen|skibet|ejendommen|gården|skolen|plejehjemmet|plejecentret|børnehuset|"
    r"børnehaven|vuggestuen|institutionen|planen|lokalplan \d[\d.-]{0,8},|fonden|legatet|prisen|"
    r"forestillingen|udstillingen|rapporten)\s$",
    re.IGNORECASE,
)
_AHEAD = 30  # characters
_ROOM = re.compile(r"(?:sal|salen|lokale|lokalet|rådhus)\b", re.IGNORECASE)


@cache
def given_names() -> frozenset[str]:
    """Return the known given names, case folded."""
    return frozenset(row.name.casefold() for row in authority.given_names())


@cache
def surnames() -> frozenset[str]:
    """Return the known surnames, case folded."""
    return frozenset(row.name.casefold() for row in authority.surnames())


@cache
def places() -> frozenset[str]:
    """Return the short names of municipalities and regions, case folded."""
    rows = [row.name_short for row in authority.municipalities()]
    return frozenset(name.casefold() for name in rows + [r.name_short for r in authority.regions()])


@dataclass(frozen=True, slots=True)
class NameMatch:
    """Hold the range of a name in the searched text and how sure its shape and words make us.

    ``confidence`` is 0.99 where given name and surname are both registered, 0.9 where one is,
    0.6 where only the shape speaks for a name.
    """

    start: int
    end: int
    text: str
    confidence: float


@lru_cache(maxsize=1 << 14)
def is_given(word: str) -> bool:
    """Tell whether a name part, or the first or last part of a hyphenated one, is a given name.

    >>> is_given("Hans-Jørgen")
    True
    """
    folded = word.casefold()
    parts = folded.split("-")
    return folded in given_names() or (len(parts) > 1 and parts[0] in given_names())


def is_surname(word: str) -> bool:
    """Tell whether a word is a registered surname, two of them joined, or ends in -sen."""
    folded = word.casefold()
    parts = folded.split("-")
    return (
        folded in surnames()
        or parts[-1] in surnames()
        or (len(folded) > 5 and folded.endswith("sen"))
    )


def find_names(text: str, *, listed: bool = False) -> list[NameMatch]:
    """Return the names of people in text, in order.

    Where ``listed`` is true the text is known to list people, and a name's shape alone will do;
    else the first word must be a registered given name.
    """
    found = []
    for match in _NAME.finditer(text):
        found.extend(_trim(text, *match.span(), listed=listed))
    return found


def _trim(text: str, start: int, end: int, *, listed: bool) -> list[NameMatch]:
    """Cut words that no name holds from a run of capitalised words; what is left may be a name."""
    words = [(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text, start, end)]
    if not listed and not any(is_given(word[2]) for word in words):
        return []
    runs: list[list[tuple[int, int, str]]] = [[]]
    for i, word in enumerate(words):
        inside = word[2] in PARTICLES or (word[2] in _OWN_PARTICLES and i + 1 < len(words))
        if is_no_name(word[2]) and not (runs[-1] and inside):
            if runs[-1] and _names_a_place(runs[-1][-1][2], word[2], listed=listed):
                runs.pop()  # "Karla Nørbys Vej"
            elif _ROOM.match(word[2]) and runs[-1] and not _registered(runs[-1][-1][2]):
                runs[-1].pop()  # "Blå Sal"
            runs.append([])
        else:
            runs[-1].append(word)
            after = words[i + 1][2] if i + 1 < len(words) else ""
            if len(runs[-1]) > 1 and _ends_sentence(word[2], after):
                runs.append([])
    hits = (_judge(text, name, listed=listed) for run in runs for name in _names_of(run))
    return [hit for hit in hits if hit]


def _names_a_place(before: str, word: str, *, listed: bool) -> bool:
    """Tell whether a noun makes the name right before it that of a street or an institution.

    In a list "Ida Holm Vej og Park" may be a person and her department.
    """
    if _STREET.match(word):
        return before.endswith("s") or (is_given(before) and not is_surname(before))
    return not listed and _INSTITUTION.match(word) is not None


def _names_of(run: list[tuple[int, int, str]]) -> list[list[tuple[int, int, str]]]:
    """Cut a run into the words of single names."""
    words = [word for _, _, word in run]
    family = [is_surname(word.rstrip(".")) for word in words]
    return [run[a:b] for a, b in split_run(words, [is_given(word) for word in words], family)]


def _registered(word: str) -> bool:
    return is_given(word) or is_surname(word)


def _ends_sentence(word: str, after: str) -> bool:
    """Tell whether a short word with a full stop is a family name, not an initial ("Lund.").

    A longer one is where what stands behind it is nobody's name ("von Ahn. Imod").
    """
    if not word.endswith("."):
        return False
    bare = word[:-1].casefold()
    longer = len(bare) > 2 and bare not in _ABBREVIATED
    return bare in surnames() or (longer and bool(after) and not _registered(after))


def opens_sentences(word: str) -> bool:
    """Tell whether a capitalised word opens sentences, greets, counts time or heads lists."""
    return word.rstrip(".,:;").casefold() in _NEVER


@lru_cache(maxsize=1 << 14)  # minutes repeat their words
def is_no_name(word: str) -> bool:
    """Tell whether a capitalised word opens sentences, or names an office or a thing."""
    bare = word.rstrip(".").casefold()
    registered = bare in surnames() or bare in given_names()
    thing = _THING.search(bare) is not None or titles.is_title(bare)
    return bare in _NEVER or (thing and not registered)


def _judge(text: str, words: list[tuple[int, int, str]], *, listed: bool) -> NameMatch | None:
    if not listed:
        while len(words) > 2 and not is_given(words[0][2]):
            words = words[1:]
    while words and words[0][2].casefold() in PARTICLES:
        words = words[1:]
    while words and words[-1][2] in PARTICLES:
        words = words[:-1]
    if len(words) > 2 and len(words[-1][2]) == 1:
        words = words[:-1]  # "Karla Nørby A": the letter of a list stands in the next column
    half = len(words) // 2
    if half > 1 and [w[2] for w in words[:half]] == [w[2] for w in words[half : 2 * half]]:
        words = words[:half]  # converters glue a speaker's name to the next sentence's
    if not 2 <= len(words) <= 7 or len(words[-1][2].rstrip(".")) < 2:
        return None
    first, last = words[0][2], words[-1][2]
    if _STREET.fullmatch(last) and _is_genitive(words[-2][2]):
        return None  # "Karla Nørbys Gade"; Gade is a family name, too
    if not listed and _NAMED_THING.search(text, max(0, words[0][0] - _AHEAD), words[0][0]):
        return None
    given, family = is_given(first), is_surname(last.rstrip("."))
    if not (given or (listed and _shaped(first))) or (not listed and last.casefold() in places()):
        return None
    confidence = 0.99 if given and family else 0.9 if given or family else 0.6
    start, end = words[0][0], words[-1][1] - last.endswith(".")
    return NameMatch(start, end, text[start:end], confidence)


def _is_genitive(word: str) -> bool:
    """Tell whether a word is a name with the genitive s, and none without it."""
    return word.endswith("s") and not _registered(word) and _registered(word[:-1])


def _shaped(word: str) -> bool:
    """Tell whether a word could be somebody's given name by its letters alone."""
    initial = len(word) == 2 and word.endswith(".")
    return initial or (len(word) > 1 and not word.isupper() and not word.isdigit())


def name_key(name: str) -> tuple[str, ...]:
    """Return the parts of a name as variants of it share them: no case, accents or hyphens.

    >>> name_key("Hans-Åge Kjær") == name_key("Hans Aage Kjær")
    True
    """
    plain = unicodedata.normalize("NFKD", fold(name).replace("å", "aa").replace("ı", "i"))
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return tuple(part for part in _PARTS.split(bare) if part)


def same_person(left: str, right: str) -> bool:
    """Tell whether two names in one document can be one person's.

    The first and last parts agree (one letter may differ in a last part of five letters and more),
    and the middle parts of the shorter stand in the longer, in order, in full or as initials.

    >>> same_person("Anna Holm", "Anna M. Holm")
    True
    >>> same_person("Anna B. Holm", "Anna M. Holm")
    False
    """
    a, b = name_key(left), name_key(right)
    if len(a) > len(b):
        a, b = b, a
    if len(a) < 2 or not _first_agrees(a[0], b[0]) or not _last_agrees(a[-1], b[-1]):
        return False
    return _middle_agrees(a[1:-1], b[1:-1])


def is_part_of(left: str, right: str) -> bool:
    """Tell whether one of two names leaves off first or last parts of the other.

    >>> is_part_of("Anna Holm", "Anna Holm Juul"), is_part_of("Marie Holm", "Else Marie Holm")
    (True, True)
    """
    a, b = sorted((name_key(left), name_key(right)), key=len)
    return 2 <= len(a) < len(b) and a in (b[: len(a)], b[-len(a) :])


def _first_agrees(a: str, b: str) -> bool:
    return a == b or (len(a) > 3 and len(b) > 3 and a[0] == b[0] and _one_letter(a, b))


def _last_agrees(a: str, b: str) -> bool:
    return a == b or (len(a) > 4 and len(b) > 4 and _one_letter(a, b))


def _one_letter(a: str, b: str) -> bool:
    return one_slip_apart(a, b) and not (a in given_names() and b in given_names())


def _middle_agrees(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return all(any(_part_agrees(part, other) for other in rest) for part in short)


def _part_agrees(a: str, b: str) -> bool:
    if a.endswith(".") or b.endswith(".") or len(a) == 1 or len(b) == 1:
        return a.rstrip(".").startswith(b.rstrip(".")) or b.rstrip(".").startswith(a.rstrip("."))
    return _last_agrees(a, b)
