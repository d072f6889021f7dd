"""Case, journal and item numbers as council systems print them."""

import re

# FirstAgenda "23-002298", SBSYS "27.69.40-P35-1-19" (KLE number, KL's classification), KL
# "SAG-2021-00200", Acadre/360 "22/1047", "2021-0012345".
_CASE_FORMS = (
    r"SAG-\d{4}-\d{3,6}",
    r"\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d{1,5}-\d{2}",
    r"(?:19|20)\d{2}-\d{4,8}",
    r"\d{2}-\d{5,7}",
    r"\d{2}/\d{2,7}",
    r"EMN-\d{4}-\d{4,6}",
)
CASE = re.compile(r"(?<![\w/-])(?:" + "|".join(_CASE_FORMS) + r")(?![\w/-])")
CASE_LABEL = re.compile(
    r"(?:sags?\s?-?\s?(?:nr|nummer|id)|journal\s?-?\s?(?:nr|nummer)|j\.?\s?nr|acadre|sag)"
    r"\.?\*{0,2}\s{0,8}[.:]?\*{0,2}\s{0,8}",
    re.IGNORECASE,
)
_ANY_CASE = re.compile(r"[\w./-]{0,40}\d[\w./-]{0,40}")


def labelled_case(text: str) -> tuple[int, int] | None:
    """Return the range of the case number behind a label such as "Sagsnr.:", or None."""
    label = CASE_LABEL.match(text)
    if not label:
        return None
    match = _ANY_CASE.match(text, label.end())
    return (match.start(), match.end()) if match and match.end() - match.start() >= 4 else None


def leading_case(text: str) -> tuple[int, int] | None:
    """Return the range of a case number of a known form that opens text, or None.

    >>> leading_case("SAG-2021-00200 hlth")
    (0, 14)
    """
    match = CASE.match(text)
    return match.span() if match else None
