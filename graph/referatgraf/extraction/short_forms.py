"""Short forms of organisations' names: those the text defines, and those the register knows."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from referatgraf import authority
from referatgraf.lexicon import names, organisations
from referatgraf.lexicon.words import LOWER, UPPER, fold, word_set
from referatgraf.model import OrganisationType

Range: TypeAlias = tuple[int, int]

_CAPITALS = re.compile(rf"(?<![{UPPER}\d&/@.-])[{UPPER}\d&/]{{2,6}}(?![\w&/@-]|\.\w)")
# "Nordens Kystforbund (NKF)", "… (herefter NKF)", "…, forkortet NKF"
_DEFINED = re.compile(
    r"\s{0,4}(?:\(|,\s{1,4}(?=forkortet|herefter|kaldet|i daglig tale))"
    r"(?:(?:herefter|i det følgende|forkortet|kaldet|også kaldet|benævnt|i daglig tale|"
    r"herefter kaldet|i det følgende kaldet)\s{1,4})?[\"“”»«']?"
    rf"(?P<short>[{UPPER}][\w&/-]{{1,11}}(?: [{UPPER}][\w-]{{1,20}})?)[\"“”»«']?(?=[),.;\s])"
)
_SPEAKS_OF = re.compile(r"(?:\bfra|\bfor|\baf|\bhos|\bved|\bsamt|/)\s{0,4}$", re.IGNORECASE)
_ON_BEHALF = re.compile(
    r"(?:\brepræsentant(?:er|en)? (?:for|fra)|\b(?:udpeget|indstillet|valgt|nomineret) af|"
    r"\bpå vegne af|\bmedlem(?:mer)? af|\bformand(?:en)? for|\bfra organisationen)\s{1,4}$",
    re.IGNORECASE,
)
# Capitals that name no organisation: units, techniques, kinds of paper and of work.
_NO_ORGANISATION = word_set(
    "EU IT HR CVR CPR BBR GPS LED CO2 KVM VVM MED TRIO AMO MUS APV GDPR PDF DUT SFO FN USA NATO "
    "TV DK OK NB PS VVS EAN ESDH KLE SD ID QR AI BNP UTC ÅOP TR AMR FTR LAR LBR BR ØU"
)


@dataclass(frozen=True, slots=True)
class Short:
    """Hold a short form found in the text; ``known`` is its row, ``sure`` false where it is open
    whose short form it is."""

    start: int
    end: int
    known: organisations.Known | None
    sure: bool


@cache
def _register() -> dict[str, organisations.Known | None]:
    """Map short forms in capitals to their register row; None marks one of several meanings."""
    table: dict[str, organisations.Known | None] = {}
    for row in authority.organisations():
        if row.scope != "generic":
            known = organisations.Known(
                f"organisation/{row.org_id}", row.name, OrganisationType(row.type)
            )
            for form in (row.name, *row.aliases):
                if _CAPITALS.fullmatch(form):
                    table[form] = known if table.get(form, known) == known else None
    for form in ambiguous_forms() & table.keys():
        table[form] = None
    return table


@cache
def ambiguous_forms() -> frozenset[str]:
    """Return the forms that the register knows more than one meaning of."""
    rows = (row for row in authority.ambiguities() if row.origin == "computed")
    return frozenset(form for row in rows for form in row.form)


def short_forms(text: str) -> Iterator[Short]:
    """Yield the short forms of text that name organisations, in order.

    One that the register does not know counts only where the words before it say that it acts
    through somebody; one of two letters only where words before it speak of somebody.
    """
    for match in _CAPITALS.finditer(text):
        form = match.group()
        if not any(char.isalpha() for char in form) or _in_heading(text, match):
            continue
        before = text[max(0, match.start() - 40) : match.start()]
        if form in _register():
            figured = any(char.isdigit() for char in form)  # "3F", as no other word looks
            if len(form) > 2 or figured or _SPEAKS_OF.search(before):
                known = _register()[form]
                yield Short(*match.span(), known, known is not None)
        elif _ON_BEHALF.search(before) and _could_be(form):
            yield Short(*match.span(), None, sure=True)


def _could_be(form: str) -> bool:
    return len(form) > 2 and form.isalpha() and form not in _NO_ORGANISATION


def _in_heading(text: str, match: re.Match[str]) -> bool:
    """Tell whether words all in capitals stand around, where capitals say nothing."""
    around = text[max(0, match.start() - 24) : match.end() + 24].split("\n")
    near = " ".join(around)
    return sum(c.islower() for c in near) * 2 < sum(c.isupper() for c in near) - len(match.group())


def definitions(text: str, spans: Iterable[Range]) -> dict[str, str]:
    """Return the short forms that the text defines, each with the full name it stands for.

    A form that the text defines twice, for two names, is left out.
    """
    found: dict[str, str] = {}
    twice: set[str] = set()
    for start, end in spans:
        match = _DEFINED.match(text, end)
        name = " ".join(text[start:end].split())
        if match and _shortens(match["short"], name):
            short = match["short"]
            if fold(found.setdefault(short, name)) != fold(name):
                twice.add(short)
    return {short: name for short, name in found.items() if short not in twice}


def uses(text: str, shorts: Iterable[str]) -> Iterator[Range]:
    """Yield the ranges at which text uses one of the short forms that it defines."""
    forms = "|".join(re.escape(short) for short in sorted(shorts, key=len, reverse=True))
    if forms:
        for match in re.finditer(rf"(?<![\w&/@.-])(?:{forms})(?![\w&@/]|\.\w)", text):
            yield match.span()


_ARTICLE = re.compile(r"^(?:Det|Den|De|Foreningen|Selskabet|Fonden) (?=\S)")


def _shortens(short: str, name: str) -> bool:
    """Tell whether the letters of a short form stand in a name, in order, from its first on."""
    name = _ARTICLE.sub("", name)
    letters = [c for c in short.casefold() if c.isalnum()]
    capitals = sum(c.isupper() for c in short)
    if len(letters) < 2 or capitals < 2 or fold(short) == fold(name):
        return False
    rest = iter(fold(name))
    return fold(name)[:1] == letters[0] and all(char in rest for char in letters)


def is_place(word: str) -> bool:
    """Tell whether a word is a municipality, region or part of the country."""
    folded = word.casefold()
    return folded in names.places() or _PART_OF_COUNTRY.fullmatch(folded) is not None


_PART_OF_COUNTRY = re.compile(
    rf"(?:[{LOWER}]*(?:jylland|sjælland|fyn|lolland|falster|bornholm|danmark|vendsyssel|"
    rf"himmerland|djursland|vestegnen|trekanten|trekants?området|storkøbenhavn)|nord|syd|øst|vest|midt|nordvest|nordøst|sydvest|"
    rf"sydøst|hovedstaden)(?:-[{LOWER}]+)?"
)
