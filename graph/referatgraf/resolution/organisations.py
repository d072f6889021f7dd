"""Tell which organisations outside the register are one: distinctive names, or one known owner."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from referatgraf.authority import municipalities, regions
from referatgraf.model import Organisation, OrganisationType
from referatgraf.resolution.clusters import Mention, Unit, Words
from referatgraf.resolution.names import normalise, opaque
from referatgraf.resolution.sources import Source, owner, shared

WORDS = Words(
    block="equal name",
    anchor="owner",
    ground="that is {}",
    bare=False,
)
DISTINCTIVE = "distinctive by itself"

_SUFFIX = re.compile(r"(?:a/s|aps|i/s|p/s|k/s|s/i|ivs|(?:a|f)\.?m\.?b\.?a)(?=\W|\Z)")
# Stems of words that every municipality uses for something of its own.
_COMMON = re.compile(
    r"""administration|afdeling|arbejd|beboer|beskæftigelse|bestyrelse|bibliotek|borger|byen|byråd
    |børn|center|centre|chef|daginstitution|digital|direktion|distrikt|ejendom|ejerforening|erhverv
    |familie|foreningen|forum|forvaltning|fritid|gruppe|handicap|hjemmepleje|hus|idræt|integration
    |job|klima|klub|kommun|koncern|kontor|kultur|ledelse|leder|lokal|menighed|miljø|natur|netværk
    |nævn|område|omsorg|personale|plan|pleje|psykiatri|råd|sekretariat|service|skole|social|stab
    |sundhed|team|teknik|teknisk|trafik|udvalg|udvikling|ungdom|unge|vej|vækst|ældre|økonomi""",
    re.VERBOSE,
)
_FILLER = re.compile(
    r"""af|at|de|den|der|det|en|et|for|fra|i|it|med|og|om|over|på|samt|til|under|ved
    |ny|nye|gammel|gamle|stor|store|lille|nord|nordre|syd|søndre|vest|vestre|øst|østre""",
    re.VERBOSE,
)
_WORD = re.compile(r"[^\W\d_]+")
# Types whose plain names ("Solgården") return in many places: only a place makes them distinct.
_LOCAL_TYPES = frozenset({OrganisationType.EDUCATION, OrganisationType.OTHER})
_NATIONAL_TYPES = frozenset(
    {OrganisationType.COMPANY, OrganisationType.ASSOCIATION, OrganisationType.AUTHORITY}
)


def mentions(sources: Sequence[Source]) -> dict[str, list[Mention]]:
    """Return the organisations without shared node in blocks of equal name."""
    blocks: dict[str, list[Mention]] = defaultdict(list)
    for source in sources:
        for mention in _local(source):
            blocks[normalise(mention.name)].append(mention)
    return blocks


def _local(source: Source) -> Iterator[Mention]:
    for fact in source.facts.values():
        if isinstance(fact, Organisation) and shared(fact) is None:
            above = owner(source, fact)
            yield Mention(
                source.node(fact.id),
                source.id,
                fact.name,
                fact.variants,
                frozenset() if above is None or _is_list(fact) else frozenset({above}),
                DISTINCTIVE if is_distinctive(fact) else None,
            )


def _is_list(fact: Organisation) -> bool:
    # A local list means nothing beyond its source: names and letters were used again.
    return fact.type is OrganisationType.PARTY


def known(sources: Sequence[Source]) -> dict[str, list[Mention]]:
    """Return the mentions of shared organisations by the path of the shared node."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for source in sources:
        for fact in source.facts.values():
            if isinstance(fact, Organisation) and (node := shared(fact)) is not None:
                mention = Mention(source.node(fact.id), source.id, fact.name, fact.variants)
                found[node].append(mention)
    return found


def is_distinctive(fact: Organisation) -> bool:
    """Tell whether a name alone tells which organisation is meant, wherever it is read.

    A company's legal form does; else two words of which one is no common word of administration,
    and for schools, departments and the like one that is a place in Denmark.
    """
    name = normalise(fact.name)
    if fact.type not in _LOCAL_TYPES | _NATIONAL_TYPES or len(name.split()) < 2:
        return False
    if _SUFFIX.search(name):
        return True
    words = [w for w in _WORD.findall(name) if not _FILLER.fullmatch(w)]
    if fact.type in _LOCAL_TYPES or _COMMON.search(words[0] if words else ""):
        return any(w.removesuffix("s") in _places() for w in words)
    return any(len(w) > 2 and not _COMMON.search(w) for w in words)


@cache
def _places() -> frozenset[str]:
    """Return the one-word names of municipalities and regions, without genitive s."""
    names = [m.name_short for m in municipalities()] + [r.name_short for r in regions()]
    return frozenset(normalise(n).removesuffix("s") for n in names)


def path(unit: Unit) -> str:
    """Return the path of an organisation: a hash of the name and what proves it to be one."""
    return f"organisation/o{opaque(normalise(unit.first.name), unit.anchor or unit.first.path)}"
