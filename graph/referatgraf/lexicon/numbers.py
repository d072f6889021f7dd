"""Case, journal and item numbers as council systems print them."""

import re

# FirstAgenda "23-002298", SBSYS "27.69.40-P35-1-19" (KLE number, KL's classification), KL
# "SAG-2021-00200", Acadre/360 "22/1047", "2021-0012345".
CASE_FORMS = (
    r"SAG-\d{4}-\d{3,6}",
    # Subject and action, then the case of that year: "01.02G00 - 2017/27088", "86.00.G01/2011-102"
    r"\d{2}\.\d{2}(?:\.\d{2})?\.?[A-ZÆØÅ]\d{2} - (?:19|20)\d{2}/\d{3,6}",
    r"\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d{1,5}-\d{2}",
    r"\d{2}\.\d{2}\.\d{2}[-.]?[A-ZÆØÅ]\d{2}(?:-\d{1,4})?",  # subject and action: older minutes
    r"(?:19|20)\d{2}-\d{1,3}-\d{4,6}",  # year, group, number; a date ends in two digits
    r"(?:19|20)\d{2}-(?!(?:19|20)\d{2}(?!\d))\d{4,8}",  # but not the years "2024-2027"
    r"\d{2}-\d{5,7}",
    r"\d{2}/\d{2,7}(?:-\d{1,4})?",
    r"\d{2,3}-\d{4}-\d{1,6}",  # KMD "773-2022-4108"
    r"\d-\d{2}-\d{2}-\d{1,4}-\d{2}",  # the regions' "1-30-72-114-19"
    r"EMN-\d{4}-\d{4,6}",
)
CASE = re.compile(r"(?<![\w/-])(?:" + "|".join(CASE_FORMS) + r")(?![\w/-])")
_CASE_WORD = r"sags?\s?-?\s?(?:nr|nummer|id)"
_JOURNAL_WORD = r"journal\s?-?\s?(?:nr|nummer)|j\.?\s?nr"
CASE_LABEL = re.compile(
    rf"(?:{_CASE_WORD}|{_JOURNAL_WORD}|acadre|sag|brev\s?-?\s?id"
    # The classification alone is of a kind of cases, not of one.
    r"|kle(?:\s?-?\s?(?:nr|nummer|emne|sag))?(?=[\s.:*]{1,12}\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d))"
    r"\.?\*{0,2}\s{0,8}[.:]?\*{0,2}\s{0,8}",
    re.IGNORECASE,
)
# A bracket, or whether the public may hear of it, which some systems print before the number.
_OPENS = re.compile(
    r"[(\[]|(?:åben|åbent|lukket)\s(?:sag|punkt)\s{1,8}"
    r"|dato:\s\d{1,2}\.\s?(?:[a-zæøå]{3,9}|\d{1,2}\.)\s?\d{4}\s{1,4}",
    re.IGNORECASE,
)
# The committee may stand in front of a letter's number: "Udvalget for trafik Brevid: 4250118"
_BREVID = re.compile(r"[A-ZÆØÅ][\w ,.&-]{3,80}\s(?=Brevid:)")
_LABELS = (
    r"(?:sags?\s?-?\s?(?:nr|nummer|id)?|journal\s?-?\s?(?:nr|nummer)|j\.?\s?nr|acadre|esdh)"
    r"\.?(?:\s?nr\.?)?\s{0,4}:?\s{1,4}"
)
# "Title (sag 20/1234)", "Title, J.nr. 00.01.00-G01-1-20", "Title        23-012345"
_TRAILING = re.compile(
    rf"\s{{0,8}}(?:[,;–-]\s{{1,4}}|(?<=\s)|[(\[]\s?)(?:(?i:{_LABELS})(?P<label>(?:[A-ZÆØÅ]{{1,4}}\s)?"
    rf"[\w./-]{{0,30}}\d[\w./-]{{0,30}}?)|(?P<form>{'|'.join(CASE_FORMS)}))"
    r"(?:\s?/\s?[a-zæøå]{2,4})?\s?[)\]]?$"  # "Sag 16-00012/ abc": whose it is
)
_TRAILING_WIDTH = 120
# "Title J.nr.:." where the number is that of another label, on a line below.
_EMPTY_LABEL = re.compile(
    r"\s{1,8}(?:sags?\s?-?\s?(?:nr|nummer|id)|journal\s?-?\s?(?:nr|nummer)|j\.?\s?nr)[\s.:]{1,8}$",
    re.IGNORECASE,
)
_NEXT_LABEL = re.compile(r"[\s.:]{0,6}" + CASE_LABEL.pattern, re.IGNORECASE)
_ANY_CASE = re.compile(r"[\w./-]{0,40}\d[\w./-]{0,40}")


def trailing_case(text: str) -> tuple[int, int, int] | None:
    """Return where a title ends before the case number behind it, and that number's range.

    >>> trailing_case("Tagrenovering (sag 20/1234)")
    (13, 19, 26)
    """
    match = _TRAILING.search(text, max(0, len(text) - _TRAILING_WIDTH))
    if match is None:
        return None
    return match.start(), *match.span("label" if match["label"] else "form")


def without_empty_label(text: str) -> str:
    """Return a title without the label of a number that is not given.

    >>> without_empty_label("Ny bro J.nr.:.")
    'Ny bro'
    """
    empty = _EMPTY_LABEL.search(text, max(0, len(text) - _TRAILING_WIDTH))
    return text[: empty.start()] if empty else text


_JOURNAL_LINE = re.compile(rf"[(\[]?(?:{_JOURNAL_WORD})\b", re.IGNORECASE)
_CASE_LINE = re.compile(rf"[(\[]?{_CASE_WORD}\b", re.IGNORECASE)


def stands_below_journal(above: str, text: str) -> bool:
    """Tell whether text gives a case's own number below one that tells the kind of cases.

    >>> stands_below_journal("J.nr.: 00.01.00-A10-1-17", "Sagsnr.: 6909")
    True
    """
    return _JOURNAL_LINE.match(above) is not None and _CASE_LINE.match(text) is not None


def labelled_case(text: str) -> tuple[int, int] | None:
    """Return the range of the case number behind a label such as "Sagsnr.:", or None.

    >>> labelled_case("(J.nr. 09/1234)"), labelled_case("Åben sag Sagsnr.: 09/1234")
    ((7, 14), (18, 25))
    """
    opened = _OPENS.match(text) or _BREVID.match(text)
    label = CASE_LABEL.match(text, opened.end() if opened else 0)
    if not label:
        return None
    while after := _NEXT_LABEL.match(text, label.end()):
        if CASE.match(text, after.start()) or CASE.match(text, label.end()):
            break  # "Sagsnr.: SAG-2021-00200"
        label = after  # "J.nr.: . Sagsid.: 09/112"
    match = _ANY_CASE.match(text, label.end())
    return (match.start(), match.end()) if match and match.end() - match.start() >= 4 else None


# "14/11 Møde i byen": a day with words behind it is no case.
_DAY = re.compile(r"[0-3]\d/[01]\d\s{1,4}[A-Za-zÆØÅæøå]")


def leading_case(text: str) -> tuple[int, int] | None:
    """Return the range of a case number of a known form that opens text, or None.

    >>> leading_case("SAG-2021-00200 hlth")
    (0, 14)
    """
    match = CASE.match(text)
    day = match is not None and _DAY.match(text) is not None
    return match.span() if match and not day else None
