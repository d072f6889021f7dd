"""Read the number that opens an item's heading, in whatever form minutes print it."""

import re

from referatgraf.lexicon import numbers
from referatgraf.lexicon.words import LETTER, UPPER

# "Punkt nr. 4", "Pkt. 3", "Sag 2", "Dagsordenens punkt 1", "Ad pkt. 5", "Ad 1", "§ 4", "TOP 2" (as
# the Germans of the border say).
_WORD = (
    r"(?P<word>(?i:ad\s{1,4})?(?i:(?:sag|(?:dagsordenens\s{1,4}|tillægs)?punkt|pkt|dagsordenspunkt"
    r"|emne)\.?\s{0,4}(?:nummer|nr)?|nr|top)\.?\s{0,12}|(?i:ad)\.?\s{1,12}|§\s{0,2})?"
)
# "4", "2.1", "1.0", "4.a", "4a", "45/2021", "2021/45", "45/21", "ØU-3", "T1", "IV", "(4)".
_FIGURES = (
    rf"(?P<open>\((?=\d{{1,3}}\)))?(?P<number>"
    r"\d{1,3}[/-](?:19|20)\d\d(?![\d/-])|(?:19|20)\d\d[/-]\d{1,3}(?![\d/-])|\d{1,3}/\d\d(?![\d/-])"
    rf"|(?:[{UPPER}]{{1,4}}-|T)?\d{{1,DIGITS}}(?:[a-h](?=[.):\s])|(?:\.\d{{1,2}}|\.[a-h](?![{LETTER}])){{0,3}})"
    r"|[IVX]{1,6}(?=[.):]))"
)
# The case number may stand between the number and the title, bare or in brackets.
_CASE = (
    r"(?:[(\[]?(?i:(?:sags?|j)\.?\s?(?:nr|id)?\.?:?\s{1,4})?"
    rf"(?P<case>(?=\S{{6}})(?:{'|'.join(numbers.CASE_FORMS)}))[)\]]?[\s:,–-]{{1,12}})?"
)
_HEADING = (
    rf"{_WORD}{_FIGURES}(?P<dot>[.)]?)"
    # "1. Title", "1 – Title", "1.Title", "1. punkt: Title"
    rf"(?P<sep>\s{{0,4}}(?i:punkt)\s{{0,4}}[-–—:]\s{{1,12}}|\s{{0,12}}[-–—:]\s{{1,12}}|\s{{1,2000}}"
    rf"|(?<=\.)(?=[{UPPER}])){_CASE}(?P<title>\S.*)$"
)
# Four figures are a year or a post code, unless the agenda has counted up to them.
SHORT = re.compile(_HEADING.replace("DIGITS", "3"))
LONG = re.compile(_HEADING.replace("DIGITS", "6"))
WORDED = re.compile(rf"{_WORD[:-1]}{_FIGURES}".replace("DIGITS", "6"))
_ROMAN = {"I": 1, "V": 5, "X": 10}
# The beginning of a heading whose number has four figures or more and is no year: "Sag 1021:".
HIGH = re.compile(
    rf"(?:(?i:sag|punkt|pkt)\.?\s{{0,4}}(?:(?i:nr)\.?\s{{0,4}})?(?P<number>(?!20[0-4]\d\D)\d{{4,6}})"
    rf"[\s.:)]|(?P<bare>(?!20[0-4]\d\D)\d{{4,6}})[.)])\s{{0,12}}[{UPPER}]"
)
_YEARLY = re.compile(r"(?P<a>\d{1,4})[/-](?P<b>\d{1,4})")
_DAY = re.compile(r"(?:[0-2]?\d|3[01])/(?:0?\d|1[0-2])")
_LETTER_BEHIND = re.compile(r"(?<=\d)(?=[a-h]$)")


def figures(number: str) -> tuple[int, ...]:
    """Return a printed number as figures that rise as the agenda does.

    >>> figures("2.1"), figures("4b"), figures("ØU-3"), figures("XIV"), figures("45/2021")
    ((2, 1), (4, 2), (3,), (14,), (45,))
    """
    if yearly := _YEARLY.fullmatch(number):
        first, second = yearly["a"], yearly["b"]
        return (int(second) if len(first) == 4 else int(first),)
    plain = number.rpartition("-")[2].removeprefix("T")
    if plain[0] in _ROMAN:
        return (_roman(plain),)
    parts = _LETTER_BEHIND.sub(".", plain).split(".")
    return tuple(int(n) if n.isdigit() else ord(n) - ord("a") + 1 for n in parts)


def _roman(text: str) -> int:
    """Return a Roman number's value.

    >>> _roman("XIV")
    14
    """
    values = [_ROMAN[c] for c in text]
    after = [*values[1:], 0]
    return sum(-v if v < n else v for v, n in zip(values, after, strict=True))


def is_roman(number: str) -> bool:
    """Tell whether a number is printed in Roman letters alone."""
    return number[0] in _ROMAN and "-" not in number


def is_day(match: re.Match[str]) -> bool:
    """Tell whether a bare number with a stroke may be a day without its year ("14/11 Fest")."""
    bare = not (match["word"] or match["dot"] or match["sep"].strip())
    return bare and _DAY.fullmatch(match["number"]) is not None


def special_style(match: re.Match[str]) -> str | None:
    """Return the style of a number that lists, laws and school years have, too; else None."""
    if match["word"] == "" or match["word"] is None:
        yearly = _YEARLY.fullmatch(match["number"])
        if yearly:
            return _yearly_style(yearly["a"], yearly["b"])
        return "bracket" if match["open"] else None
    return "section" if match["word"][0] == "§" else None


def _yearly_style(first: str, second: str) -> str:
    """Return the style of a number with its year: four figures tell more than two.

    "2020/21" is the year of a school.
    """
    school = len(first) == 4 and int(second) == (int(first) + 1) % 100
    return "short year" if school or max(len(first), len(second)) < 4 else "year"
