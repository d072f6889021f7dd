"""Recognise titles: offices, posts and jobs, known to the register or formed like one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from referatgraf import authority
from referatgraf.lexicon.title_words import HEADS, JOBS_IN_MAND, NO_TITLES, PREFIX, SHORTENED
from referatgraf.lexicon.words import LETTER, LOWER, UPPER, fold

# Other compounds are names of firms.
_PARTNER = re.compile(
    r"(?:(?:chief|senior|junior|managing|founding|medie|forretnings|business|hr|med)[ -]?){0,2}"
    r"partner"
)
# A firm called so; a partner in one has a comma or a preposition behind the word.
_NO_FIRM = r"(?!Partner (?:Revision|Advokater|Advokatfirma|Arkitekter|Consult)\b)"
_STEM = rf"(?:[{LETTER}]{{1,30}}-(?:[ \t]?(?:og|&)[ \t]{{1,4}}|,[ \t]{{1,4}})){{0,3}}"
_SHORT_FORMS = frozenset({"TR"})  # of the shop steward; two letters are else a party's or nobody's
# A form of address is no office.


def _ends_in(words: Iterable[str]) -> str:
    """Return a pattern that holds where one of words ends; a look-behind has one width each."""
    by_length = groupby(sorted(words, key=len, reverse=True), key=len)
    return "(?:" + "|".join(f"(?<={'|'.join(group)})" for _, group in by_length) + ")"


# The whole word is taken first and its ending looked at once: to try every ending at every letter
# cost most of the time of a long list.
_WORD = re.compile(
    rf"(?<![\w-]){_NO_FIRM}{PREFIX}{_STEM}[{LETTER}-]{{1,56}}+(?![\w-])"
    rf"(?:{_ends_in(HEADS)}|(?<=\belev))",
    re.IGNORECASE,
)
_INDEFINITE = ("e", "medlem", "repræsentant")  # "LO-repræsentanten X" sits for LO
# "Museumsinspektøren, Ida Holm, …": the register has the definite forms of offices, not of jobs.
_DEFINITE = re.compile(
    rf"(?<![\w-])[{LETTER}-]{{4,56}}+(?=,?\s[{UPPER}])"
    rf"{_ends_in(f'{head}en' for head in HEADS if not head.endswith(_INDEFINITE))}",
    re.IGNORECASE,
)
# "… for børn og unge Ida Holm", "… af jobcentret Bo Lind"
_OF_WHAT = re.compile(
    rf"\s(?:for|af|i|på|ved)(?:\s(?!(?:der|som|har|er|var)\b)[{LOWER}][\w-]{{0,40}}){{1,6}}(?=\s[{UPPER}])"
)
_MOST_HELD = 3  # "næstformand borgmester …"
_OPENING = 200  # characters
_PREPOSITION_INSIDE = re.compile(r"\s(?:for|i|af)\s")
_LONGEST_FORMER = 48
# "tidligere", "den netop afgåede", "tidligere mangeårig"; what somebody was then is over as well.
_FORMER = re.compile(
    r"(?<![\w-])(?:fhv\.?|forhenværende|tidligere|tidl\.?|afgående|afgået|afgåede|fratrådte?|"
    r"fratrædende|daværende|hidtidige?|forrige|pensionerede?|afdøde)"
    r"(?:\s{1,4}(?:mangeårige?|langvarige?|første|\d\.)){0,2}\s{0,8}$",
    re.IGNORECASE,
)
_EX = re.compile(r"e(?:ks|x)(?:-|(?=borgmester|formand|direktør|minister|rektor))", re.IGNORECASE)
_AND = re.compile(r"\s{1,4}(?:og|samt)\s{1,4}")
_LEFT = ("tidligere ", "forhenværende ", "fhv", "afgående ", "tidl")


@dataclass(frozen=True, slots=True)
class TitleMatch:
    """Hold the range of a title in the searched text and the register's role id, if it has one."""

    start: int
    end: int
    text: str
    role: str | None
    former: bool = False


@cache
def _register() -> dict[str, str]:
    """Map each known form of a title to its role id; of two roles with a form the first wins."""
    forms: dict[str, str] = {}
    for row in authority.roles():
        for form in (row.lemma, *row.variants):
            long = len(form) > 2 or form in _SHORT_FORMS
            if "…" not in form and long and not form.startswith(_LEFT):
                forms.setdefault(fold(form), row.role_id)
    return forms


@cache
def _known() -> re.Pattern[str]:
    """Return a pattern of the register's multi-word and irregular forms, longest first."""
    plain = [
        f
        for f in _register()
        if not _WORD.fullmatch(f) and not _is_plural(f) and not _names_its_organisation(f)
    ]
    # Grouped by their first two letters, so that most words fail at the first look.
    longest_first = sorted(plain, key=lambda f: (f[:2], -len(f), f))
    joined = "|".join(
        f"{re.escape(head)}(?:{'|'.join(re.escape(f[2:]) for f in group)})"
        for head, group in groupby(longest_first, key=lambda f: f[:2])
    )
    many = "(?:(?<=medlemmer)ne|(?<=konsulenter)ne)?"  # "byrådsmedlemmerne"
    return re.compile(rf"(?<![\w-])(?:{joined}){many}(?![\w-])", re.IGNORECASE)


def _is_plural(form: str) -> bool:
    """Tell whether a form speaks of many, of an office as such or of a place."""
    return form.endswith(
        (
            "erne",
            "ere",
            "mænd",
            "mændene",
            "mestre",
            "mestrene",
            "tet",
            "skab",
            "skabet",
            "ionen",
            " ved",
            " v/",
            " af",
        )
    )


def _names_its_organisation(form: str) -> bool:
    """Tell whether a register form holds the organisation, too ("formand for byrådsgruppen")."""
    return _PREPOSITION_INSIDE.search(form) is not None


def role_id(title: str) -> str | None:
    """Return the register's role id of a title, or None.

    >>> role_id("Adm. Direktør")
    'administrerende-direktoer'
    """
    return _register().get(fold(title)) or _register().get(fold(title) + ".")


@cache
def _municipal_roles() -> frozenset[str]:
    return frozenset(r.role_id for r in authority.roles() if "municipality" in r.organisation_kind)


def is_municipal(role: str | None) -> bool:
    """Tell whether a role of the register is held in a municipality."""
    return role in _municipal_roles()


def is_stand_in(role: str | None) -> bool:
    """Tell whether a role of the register is that of somebody who comes for another."""
    return role in ("stedfortraeder", "suppleant", "personlig-stedfortraeder")


@cache
def _elected_roles() -> frozenset[str]:
    return frozenset(r.role_id for r in authority.roles() if r.class_ in ("elected", "member"))


def is_elected(role: str | None) -> bool:
    """Tell whether a role of the register is a politician's or a member's, not a job.

    >>> is_elected("borgmester"), is_elected("kommunaldirektoer")
    (True, False)
    """
    return role in _elected_roles()


def base_form(title: str) -> str:
    """Return a title without definite or plural ending ("borgmesteren", "byrådsmedlemmer")."""
    folded = title.casefold()
    if folded.endswith("erne"):
        title, folded = title[: -len("ne")], folded[: -len("ne")]
    if folded.endswith("medlemmer"):
        return title[: -len("mer")]
    if folded.endswith(("suppleanter", "repræsentanter", "konsulenter")):
        return title[: -len("er")]
    if folded.endswith("stedfortrædere"):
        return title[: -len("e")]
    if folded.endswith(("delegerede", "tilforordnede")):
        return title[: -len("de")] + ("T" if title.isupper() else "t")
    for ending in ("en", "et", "n"):
        stem = title[: -len(ending)]
        if title.casefold().endswith(ending) and _WORD.fullmatch(stem):
            return stem
    return title


def find_titles(text: str) -> list[TitleMatch]:
    """Return the titles in text, in order, the longest where two overlap."""
    hits = [m.span() for pattern in (_WORD, _known(), _DEFINITE) for m in pattern.finditer(text)]
    kept: list[tuple[int, int]] = []
    for start, end in sorted(hits, key=lambda s: (s[0], -s[1])):
        if (not kept or start >= kept[-1][1]) and _is_title(text[start:end]):
            kept.append((start, end))
    return _joined_to_former(text, [_match(text, *span) for span in kept])


def _joined_to_former(text: str, found: list[TitleMatch]) -> list[TitleMatch]:
    """Let a title share "tidligere" with the one before it ("tidligere borgmester og formand")."""
    for i in range(1, len(found)):
        if found[i - 1].former and _AND.fullmatch(text, found[i - 1].end, found[i].start):
            found[i] = replace(found[i], former=True)
    return found


def _is_title(words: str) -> bool:
    folded = fold(words)
    if folded.endswith(("mand", "manden")):
        return folded.removesuffix("en").endswith(JOBS_IN_MAND)
    if folded.endswith("partner"):
        return _PARTNER.fullmatch(folded) is not None
    return folded not in NO_TITLES


def _match(text: str, start: int, end: int) -> TitleMatch:
    words = text[start:end]
    before = _FORMER.search(text, max(0, start - _LONGEST_FORMER), start)
    former = before is not None or _EX.match(words) is not None
    role = role_id(words) or role_id(words.removesuffix("ne"))
    return TitleMatch(start, end, words, role, former)


def is_title(word: str) -> bool:
    """Tell whether one word is formed like a title.

    >>> is_title("Sekretariatschef"), is_title("Krogh")
    (True, False)
    """
    # No name either, where it is a firm's.
    return _WORD.fullmatch(word) is not None and (_is_title(word) or word.endswith("partner"))


def is_mere_membership(text: str) -> bool:
    """Tell whether words only say that somebody belongs here ("Medlem", "gæst").

    >>> is_mere_membership("Medlem"), is_mere_membership("Formand")
    (True, False)
    """
    return fold(text) in NO_TITLES


def opens_with_rank(text: str) -> bool:
    """Tell whether the number that opens text is part of an office ("1. viceborgmester")."""
    title = leading_title(text) if text[:1].isdigit() else None
    return title is not None and (title.role or "")[:1].isdigit()


def leading_title(text: str) -> TitleMatch | None:
    """Return the title that opens text, or None.

    >>> leading_title("Adm. Direktør NetIP").text
    'Adm. Direktør'
    """
    start = len(text) - len(text.lstrip(" .,"))
    hits = [m.end() for pattern in (_WORD, _known()) if (m := pattern.match(text, start))]
    ends = (end for end in sorted(hits, reverse=True) if _is_title(text[start:end]))
    end = next(ends, None)
    return _match(text, start, end) if end is not None else None


def held(text: str) -> tuple[list[TitleMatch], int]:
    """Return the titles that open text, and where they end with what each is of in small letters.

    Behind a comma a title may as well be of the person named before it.

    >>> text = "Formand chef for vej og park Bo Lind"
    >>> text[held(text)[1] :], held("Bo Lind, chef")
    ('Bo Lind', ([], 0))
    """
    found: list[TitleMatch] = []
    end = 0
    while len(found) < _MOST_HELD and (title := leading_title(text[end : end + _OPENING])):
        if found and text[end : end + title.start].strip(" "):
            break
        found.append(replace(title, start=end + title.start, end=end + title.end))
        end += title.end
        end += SHORTENED.match(text, end - len(title.text)) is not None  # the stop behind "nfmd."
        of = _OF_WHAT.match(text, end)
        if of and not leading_title(of[0].rsplit(" ", 1)[1]):  # not "sekretær for borgmester X"
            end = of.end()
        end += len(text[end : end + _OPENING]) - len(text[end : end + _OPENING].lstrip(" "))
    return found, end


def leads(text: str, at: int) -> bool:
    """Tell whether a title stands right before an offset, as before a name.

    >>> leads("rådgiver Filippa Marie Dam", 9), leads("fra Filippa Marie Dam", 4)
    (True, False)
    """
    *_, word, gap = ["", *text[max(0, at - _LONGEST_FORMER) : at].split(" ")]
    return not gap and is_title(word)
