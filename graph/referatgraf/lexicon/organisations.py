"""Recognise organisations: by register, by the form of their name, by the name's owner."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from referatgraf import authority
from referatgraf.lexicon.areas import is_area
from referatgraf.lexicon.organisation_heads import head_of
from referatgraf.lexicon.words import LETTER, LOWER, UPPER, fold
from referatgraf.model import OrganisationType

_T = OrganisationType
_COMPANY = re.compile(
    r"\b(?:A/S|ApS|I/S|P/S|K/S|A\.?m\.?b\.?a\.?|AmbA|IVS|Holding|"
    r"Fjernvarme|Varmeværk|Spildevand|Forsyning|Affald)\b(?![\w])",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"\b[afsp]\.?m\.?b\.?a\.$", re.IGNORECASE)
# Endings of a name's last or only head word, first match decides.
_ENDINGS: tuple[tuple[str, OrganisationType], ...] = (
    (r"kommunes?", _T.MUNICIPALITY),
    (r"partiet|socialdemokrati(?:et)?", _T.PARTY),
    (
        r"(?<!be)styrelsen?|ministeriet?|tilsynet|direktoratet|politi(?:et)?|nævnet|skattestyrelsen|"
        r"beredskab",
        _T.AUTHORITY,
    ),
    (
        r"udvalg(?:et)?|(?<!om)råd(?:et)?|(?:hoved|center|område|lokal|fælles|sektor)-?med|sundhedsklynge[n]?|byråd(?:et)?|bestyrelse[n]?|kommunalbestyrelsen?|kommission(?:en)?|"
        r"(?:styre|arbejds|koordinations|koordinerings|reference)gruppen?|forum|forummet|repræsentantskab(?:et)?|følgegruppen?|"
        r"projektgruppen?|delegationen?|kontaktråd(?:et)?|nævn|partnerskab(?:et)?|komité(?:en)?",
        _T.BODY,
    ),
    (
        r"universitet(?:et)?|universitetscenter|skole[n]?|gymnasium|gymnasiet|college|"
        r"institut(?:tet)?|højskole[n]?|seminarium|professionshøjskole[n]?|ucn?",
        _T.EDUCATION,
    ),
    (
        r"forening(?:en)?|foreninger|forbund(?:et)?|landsforening(?:en)?|organisation(?:en)?|"
        r"sammenslutning(?:en)?|selskab(?:et)?|samvirke(?:t)?|netværk(?:et)?|klub(?:ben)?|(?<!\bas)laug|"
        r"lauget|kors|boligselskab(?:et)?|fagforening(?:en)?|samråd(?:et)?|union(?:en)?|"
        r"liga(?:en)?|kreds(?:en)?|fællesråd(?:et)?|spejderkorps(?:et)?",
        _T.ASSOCIATION,
    ),
    (
        r"sekretariat(?:et)?|afdeling(?:en)?|forvaltning(?:en)?|center|centret|museum|museet|"
        r"hospital(?:et)?|sygehus(?:et)?|bibliotek(?:et)?|fond(?:en)?|stab(?:en)?|tjenesten?|"
        r"jobcenter|jobcentret|administration(?:en)?|fællesskab(?:et)?",
        _T.OTHER,
    ),
    (
        r"erhvervshus|havn|lufthavn|hotel|bank|sparekasse|rederi|entreprenør(?:er)?|"
        r"advokat(?:er|firma(?:et)?)?",
        _T.COMPANY,
    ),
)
_HEADS = tuple(
    (re.compile(rf"(?:{pattern})s?$", re.IGNORECASE), kind) for pattern, kind in _ENDINGS
)
_OPENERS: tuple[tuple[str, OrganisationType], ...] = (
    ("region ", _T.REGION),
    ("beskæftigelsesregion ", _T.AUTHORITY),
    ("kkr", _T.BODY),
    ("politisk sundhedsklynge", _T.BODY),
    ("faglig sundhedsklynge", _T.BODY),
    ("center for ", _T.OTHER),
    ("afdelingen ", _T.OTHER),
    ("institut for ", _T.EDUCATION),
    ("foreningen ", _T.ASSOCIATION),
    ("landsforeningen ", _T.ASSOCIATION),
    ("advokatfirmaet ", _T.COMPANY),
    ("erhvervshus ", _T.COMPANY),
    ("ministeriet for ", _T.AUTHORITY),
    ("styrelsen for ", _T.AUTHORITY),
    ("danske ", _T.ASSOCIATION),
    ("danmarks ", _T.ASSOCIATION),
)

# "Skolebestyrelsen ved X", "bestyrelsen for Y I/S": a body, whosever it is
_BOARD_OF = re.compile(r"[\w-]{0,30}bestyrelsen (?:for|i|ved|på) \S", re.IGNORECASE)
_NEVER_MEET = frozenset({_T.COMPANY, _T.EDUCATION, _T.OTHER})
_COUNTY = re.compile(rf"[{UPPER}][{LOWER}]+ [Aa]mt(?:skommune)?s?")  # what came before regions
# "Nordby IF", "FC Nordby"
_CLUB = re.compile(
    rf"(?<=[{LOWER}]) (?:IF|IK|BK|GF|GIF|UIF|SIF|G&IF|GU&IF|FC)$"
    rf"|^(?:FC|BK|IK|IF) (?=[{UPPER}][{LOWER}])"
)
_AUDITORS = re.compile(rf"(?<!Intern)(?<!Ekstern)(?<=[{LETTER}]) Revision$")  # "Nordby Revision"
_BRANCH = re.compile(
    rf"(?P<short>[{UPPER}\d]{{2,5}}) [{UPPER}][\w-]{{2,30}}(?: [{UPPER}][\w-]{{2,30}})?"
)
_BETWEEN_WORDS = re.compile(r"[\s,/&]+")
# Bodies of KL (but not "Udvalget for Klima"), of the church, of regions.
_OF_OTHERS = re.compile(
    r"(?<!\w)kl(?!\w)|menighedsråd|provsti|regionsråd|stiftsråd|"
    r"lokalråd|landsbyråd|beboerråd|bydelsråd|bylaug|erhvervsråd|kredsråd"
)
_MUNICIPAL_BODY = re.compile(
    r"(?:byråd(?:et)?|kommunalbestyrelsen?|borgerrepræsentationen|udvalg(?:et)?|råd(?:et)?|"
    r"magistraten|(?:hoved|center|område|lokal|fælles|sektor)-?med)\b"
)


@dataclass(frozen=True, slots=True)
class Known:
    """Hold a register row that a name leads to: shared path, preferred name, type."""

    path: str
    name: str
    type: OrganisationType


def ends_sentence(text: str) -> bool:
    """Tell whether the full stop behind text ends a sentence, not a company's form.

    >>> ends_sentence("Det kom an på vejret."), ends_sentence("Nordly Varme A.m.b.a.")
    (True, False)
    """
    return text.endswith(".") and not _DOTTED.search(text)


@cache
def register() -> dict[str, Known | None]:
    """Map folded names to register rows; None marks a name that several rows bear.

    Rows of scope "generic" (Byrådet, Økonomiudvalget …) are left out: the register links them
    only together with their owner.
    """
    table: dict[str, Known | None] = {}
    for row in authority.organisations():
        if row.scope != "generic":
            known = Known(f"organisation/{row.org_id}", row.name, OrganisationType(row.type))
            for form in (row.name, *row.aliases):
                _enter(table, form, known)
    for region in authority.regions():
        known = Known(f"region/{region.region_code}", region.name_da, _T.REGION)
        for form in (region.name_da, *(a for a in region.aliases if a.startswith("Region "))):
            table[fold(form)] = known
    for name, known in municipality_names().items():
        table[name] = known
    for name, known in (*_merged_names().items(), *party_names().items()):
        table.setdefault(name, known)
    return table


def _enter(table: dict[str, Known | None], form: str, known: Known) -> None:
    key = fold(form)
    table[key] = known if table.get(key, known) == known else None


@cache
def municipality_names() -> dict[str, Known]:
    """Map the folded full names of today's municipalities ("x kommune", with or without s)."""
    table: dict[str, Known] = {}
    for row in authority.municipalities():
        known = Known(f"municipality/{row.kommunekode}", row.name_official, _T.MUNICIPALITY)
        shorts = {row.name_short, row.name_dst, row.genitive_stem, *row.aliases} - {""}
        forms = {row.name_official, *row.aliases_full, *(f"{s} Kommune" for s in shorts)}
        forms |= {f"{s}s Kommune" for s in (row.name_short, row.name_dst) if not s.endswith("s")}
        for form in forms:
            table.setdefault(fold(form), known)
    return table


def _merged_names() -> dict[str, Known]:
    """Map the folded full names of the municipalities that were merged in 2007."""
    return {
        fold(form): Known(f"municipality/{row.kommunekode_old}", row.name_official, _T.MUNICIPALITY)
        for row in authority.merged_municipalities()
        for form in (f"{row.name} Kommune", row.name_official)
    }


@cache
def _short_names() -> dict[str, Known]:
    table: dict[str, Known] = {}
    for row in authority.municipalities():
        found = Known(f"municipality/{row.kommunekode}", row.name_official, _T.MUNICIPALITY)
        for form in (row.name_short, row.name_dst, *row.aliases):
            table.setdefault(fold(form), found)
    return table


def municipality_called(name: str) -> Known | None:
    """Return the municipality of today that a short name ("Hjørring") is that of, or None."""
    return _short_names().get(fold(name))


def home(name: str) -> str | None:
    """Return the shared path of the municipality that a full or short name means, or None.

    >>> home("Skive Kommune") == home("Skive")
    True
    """
    found = municipality_names().get(fold(name)) or municipality_called(name)
    return found.path if found else None


@cache
def party_names() -> dict[str, Known]:
    """Map folded full party names (not letters, not short forms) to parties."""
    table: dict[str, Known] = {}
    for row in authority.parties():
        for form in (row.name_da, *row.aliases):
            table.setdefault(fold(form), Known(f"party/{row.party_id}", row.name_da, _T.PARTY))
    return table


@cache
def party_letters() -> dict[str, str]:
    """Map a party's shared path to today's letter."""
    return {f"party/{row.party_id}": row.letter for row in authority.parties() if row.letter}


def known(name: str) -> Known | None:
    """Return the one register row that a full name leads to, or None; a genitive s is tried off."""
    table, key = register(), fold(name)
    found = table.get(key)
    if found is None and key.endswith("s") and key not in table:
        found = table.get(key[:-1].rstrip("'"))
    return None if found and _is_given_name(name, found) else found


def _is_given_name(name: str, found: Known) -> bool:
    """Tell whether a name is written as somebody's: "Ida", where the union writes "IDA"."""
    given = name.casefold() in authority.folded_given_names()
    return given and name.istitle() and found.name.isupper()


# "Kulturudvalget i Skive Kommune" is a body, not a municipality.
_PART_OF = re.compile(r"(?P<part>[^,]{3,60}) i (?:[^ ,]{2,30} ){1,2}Kommune$")


@lru_cache(maxsize=1 << 14)  # minutes repeat their names
def organisation_type(name: str) -> OrganisationType | None:
    """Return the type that the form of a name tells, or None where it tells nothing.

    >>> organisation_type("Miljø- og Forsyningsudvalget").value
    'body'
    """
    if found := known(name):
        return found.type
    if municipality_called(name):
        return None  # "Frederikshavn" is no harbour
    if _BOARD_OF.match(name):
        return _T.BODY
    if _COUNTY.fullmatch(name):
        return _T.REGION
    if _COMPANY.search(name):
        return _T.COMPANY
    if (part := _PART_OF.match(name)) and (kind := organisation_type(part["part"])):
        return kind
    folded = fold(name)
    opened = next((kind for opener, kind in _OPENERS if folded.startswith(opener)), None)
    if opened:
        return opened
    words = [w for w in _BETWEEN_WORDS.split(folded) if w]
    words = words[:-1] if words and is_area(words[-1]) else words  # "… Vækstråd Nordjylland"
    for word in (words[-1:] + words[:1]) if words else []:
        for pattern, kind in _HEADS:
            if pattern.search(word):
                return kind
    if _AUDITORS.search(name):
        return _T.COMPANY
    return _by_noun(words) or _of_branch(name) or (_T.ASSOCIATION if _CLUB.search(name) else None)


def _of_branch(name: str) -> OrganisationType | None:
    """Return the type of a union's or society's branch: its short form and a place ("HK Fyn")."""
    match = _BRANCH.fullmatch(name)
    found = known(match["short"]) if match else None
    return found.type if found and found.type == _T.ASSOCIATION else None


def _by_noun(words: list[str]) -> OrganisationType | None:
    """Return the type of an institution or firm by its last or first word, or None.

    Short nouns are surnames, too.
    """
    for word in (words[-1:] + words[:1]) if words else []:
        head = head_of(word)
        if head is not None and len(head.stem) > 4 and head.type in _NEVER_MEET:
            return head.type
    return None


def is_municipal_body(name: str) -> bool:
    """Tell whether a name is that of a municipality's own council, committee or advisory council.

    >>> is_municipal_body("Kultur- og Fritidsudvalget"), is_municipal_body("KKR Sjælland")
    (True, False)
    """
    folded = fold(name)
    if folded.startswith(
        ("kkr", "kommunekontaktråd", "det nationale", "regionsråd", "vandråd", "elevråd")
    ) or _OF_OTHERS.search(folded):
        return False
    return _MUNICIPAL_BODY.search(folded) is not None
