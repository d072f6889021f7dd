"""Find every organisation that the text names: by register with spaCy, and by the form of names."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from referatgraf import authority
from referatgraf.extraction.name_patterns import by_pattern
from referatgraf.extraction.name_shapes import by_head
from referatgraf.extraction.short_forms import is_place, short_forms, uses
from referatgraf.lexicon import organisations as lexicon
from referatgraf.lexicon import titles
from referatgraf.lexicon.names import is_given
from referatgraf.lexicon.organisation_heads import head_of
from referatgraf.lexicon.words import LETTER, UPPER
from referatgraf.model import OrganisationType

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import PhraseMatcher

Range: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mention:
    """Hold the range of a name, the type that its form tells, the register row of a short form.

    ``sure`` is false for a short form of which the text does not tell whose it is.
    """

    start: int
    end: int
    type: OrganisationType | None
    known: lexicon.Known | None = None
    sure: bool = True


# spaCy's tokenizer is quadratic in runs of one mark (20,000 brackets take a minute), and so are the
# shapes in endless words; no name holds such a run, so it is blanked, which keeps all offsets.
_RUN = re.compile(r"([^\w\s])\1{20,}|\S{400,}")
_PIECE = 50_000
_LINE_PIECE = 4_000
_CAP = rf"[{UPPER}][{LETTER}-]+"
# A line and what goes on in the next: "Center for\nBørn", "Børn\n& Unge".
_LINE = re.compile(
    rf"[^\n]+(?:(?:(?<=,)\n(?={_CAP} (?:og|&) )|\n(?=(?:og|&) )"
    r"|(?:(?<= og)|(?<= &)|(?<= for)|(?<=[a-zæøå]-))\n)[^\n]+)*"
)
_WORD = re.compile(r"[^\W_]\w*(?:[./-]\w+)*")
_SMALL = re.compile(rf"(?<![\w.@/-])[a-zæøå][{LETTER}-]+(?![.@/]\w)")
# "Vej & Vand indstiller", "driftsleder, Vej & Vand": a department by its fields of work.
_DEPARTMENT = re.compile(
    rf"(?<![\w&-] )(?<![\w-]){_CAP}(?:, {_CAP}){{0,4}} & {_CAP}"
    r"(?=(?P<acts> (?:indstiller|oplyser|vurderer|foreslår|anbefaler|fremlægger|orienterer|"
    r"bemærker|beder|udarbejder|deltog|deltager|oplyste|orienterede|fremlagde))?)"
)
_IN_DEPARTMENT = re.compile(
    r"(?:leder|chef|konsulent|direktør|medarbejder|sekretær|planlægger|ingeniør|rådgiver|"
    r"koordinator|inspektør)(?:,| (?:i|for|fra)) $"
)
# "Chefen for Teknik og Miljø": with "og" only where somebody heads it.
_HEADED = re.compile(
    r"(?:[Cc]hef|[Ll]eder|[Dd]irektør)(?:en)? for "
    rf"(?P<name>{_CAP}(?:, {_CAP}){{0,3}} og {_CAP})"
    rf"(?![{LETTER}-]| [{UPPER}]| [Kk]ommune)"
)
_NEXT_WORD = re.compile(rf" [{UPPER}][{LETTER}]")
_PLACE_BEHIND = re.compile(rf" (?P<place>{_CAP})(?![{LETTER}-])(?! ?[Kk]ommune| [{UPPER}])")
# "formand for Fiskersagen i Lyng": elsewhere the place is where something was held.
_FOR_BRANCH = re.compile(r"(?:på vegne af|formand for|repræsentant for|medlem af|udpeget af)\s$")
_PLACE_OF_BRANCH = re.compile(rf" i (?P<place>{_CAP})(?![{LETTER}-])(?! ?[Kk]ommune| [{UPPER}])")
_BRANCHED = frozenset({OrganisationType.ASSOCIATION, OrganisationType.EDUCATION})
_CAPITALS = re.compile(
    rf"(?<![\w&/-])(?P<short>[{UPPER}\d]{{2,6}}) (?P<place>{_CAP})(?![{LETTER}-])"
    rf"(?! ?[Kk]ommune| [{UPPER}])"
)
_SCHOOLS = frozenset({"EUC", "IBC", "ZBC", "VUC", "SOSU", "UCL", "UCN", "TEC", "AMU", "FGU", "HF"})
_SENT_BY = re.compile(r"(?:udpeget|indstillet|valgt|nomineret) af\s{1,4}$", re.IGNORECASE)
# "DTU Sea": an institute of a university of that short form.
_INSTITUTE = re.compile(rf" (?P<name>{_CAP})(?![{LETTER}-])(?! [{UPPER}])")
# An hour in a heading of capitals; the ordinary word for another way.
_NO_MENTION = re.compile(r"KL\b\s?[.:]?\s{0,4}\d|Alternativet til\b")
# Bodies that a text names by what they do; which one is meant only their owner tells.
_FUNCTIONS = ("gruppen", "forcen", "Direktionen")


@cache
def _matcher() -> tuple["Language", "PhraseMatcher"]:
    """Return the tokenizer and the matcher of all register names; built once a process."""
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank("da")
    matcher = PhraseMatcher(nlp.vocab, attr="ORTH")
    forms = [form for form in _forms() if len(form) > 2 or form == "KL"]
    matcher.add("ORG", [nlp.make_doc(form) for form in forms])
    return nlp, matcher


def _forms() -> list[str]:
    """Return the register's names as minutes print them: also with ’ and a genitive s."""
    plain: set[str] = set()
    for row in authority.organisations():
        if row.scope == "generic" and row.name.endswith(_FUNCTIONS):
            continue
        plain |= {row.name, *(a for a in row.aliases if len(a) > 4 or (a == "KL"))}
        plain -= {form for form in row.aliases if is_place(form)}  # "Østdanmark"
    plain |= _places()
    for party in authority.parties():
        plain |= {party.name_da, *(a for a in party.aliases if a[0].isupper() and len(a) > 6)}
    plain = {form for form in plain if form and form[0].isupper()}
    plain |= {"KL's"} | {form.replace("'", "’") for form in plain}
    return sorted(plain | {form + "s" for form in plain if not form.endswith("s")})


def _places() -> set[str]:
    """Return the names of regions and municipalities, also with a small k and in capitals."""
    plain = {region.name_da for region in authority.regions()}
    for municipality in authority.municipalities():
        plain |= {municipality.name_official, *municipality.aliases_full}
        plain |= {f"{a} Kommune" for a in municipality.aliases}
    for merged in authority.merged_municipalities():
        plain |= {merged.name_official, f"{merged.name} Kommune"}
    plain |= {form.replace(" Kommune", " kommune") for form in plain}
    return plain | {form.upper() for form in plain}


def organisation_mentions(text: str) -> Iterator[Mention]:
    """Yield the organisations that text names, in order, the longest where two overlap.

    A name inside a longer one counts only where it is another organisation's: the owner's
    ("Region Nordjyllands Hjælpemiddelnævn") or the institution's ("Brugerråd på Plejehjemmet X").
    """
    clean = _RUN.sub(lambda m: " " * len(m.group()), text)
    found = {*_by_register(clean), *_by_shape(clean), *_by_short_form(clean)}
    found |= {Mention(*at, kind, known) for at, kind, known in by_pattern(clean)}
    yield from _longest(found, text)


def with_uses(text: str, mentions: Iterable[Mention], shorts: Iterable[str]) -> Iterator[Mention]:
    """Yield mentions together with the places at which text uses short forms of its own."""
    found = {*mentions, *(Mention(*at, None) for at in uses(text, shorts))}
    yield from _longest(found, text)


def _longest(found: set[Mention], text: str) -> Iterator[Mention]:
    end, outer = 0, ""
    last: Range = (-1, -1)
    for mention in sorted(found, key=_order):
        same, last = last == (mention.start, mention.end), (mention.start, mention.end)
        if same:
            continue
        if mention.start >= end:
            end, outer = mention.end, text[mention.start : mention.end]
            yield mention
        elif mention.end <= end and _counts_inside(mention, text, outer):
            yield mention


def _order(mention: Mention) -> tuple[int, int, bool, bool, str]:
    """Order by place, the longest first, and of equal ranges the one that says most first."""
    vague = mention.type in (None, OrganisationType.OTHER)
    return mention.start, -mention.end, mention.known is None, vague, mention.type or ""


def _counts_inside(mention: Mention, text: str, outer: str) -> bool:
    name = text[mention.start : mention.end]
    first, last = (head_of(word) for word in (outer.split()[0], outer.split()[-1]))
    if (first and first.board) or (last and last.board):
        return True
    if first is not None and outer.endswith((f"på {name}", f"ved {name}")):
        return True
    return outer.startswith(name + " ") and name.endswith("s") and lexicon.known(name) is not None


def _by_register(text: str) -> Iterator[Mention]:
    nlp, matcher = _matcher()
    for offset, piece in _pieces(text, 0, len(text), _PIECE):
        doc = nlp.make_doc(piece)
        for _, first, last in matcher(doc):
            span = doc[first:last]
            start, end = offset + span.start_char, offset + span.end_char
            if _NO_MENTION.match(text, start):
                continue
            kind = lexicon.organisation_type(text[start:end])
            branch = _PLACE_BEHIND.match(text, end) if kind in _BRANCHED else None
            if kind is OrganisationType.ASSOCIATION and _FOR_BRANCH.search(
                text[max(0, start - 40) : start]
            ):
                branch = branch or _PLACE_OF_BRANCH.match(text, end)
            if branch and _is_place(branch["place"]):
                yield Mention(start, branch.end(), kind)
            elif last - first > 1 or not _part_of_longer_name(piece, span.end_char):
                yield Mention(start, end, kind)


def _is_place(word: str) -> bool:
    return is_place(word) or is_place(word.removesuffix("s"))


def _part_of_longer_name(text: str, end: int) -> bool:
    """Tell whether a one-word short form only opens a longer name ("Metal Vestegnen")."""
    return _NEXT_WORD.match(text, end) is not None


def _pieces(text: str, begin: int, end: int, size: int) -> Iterator[tuple[int, str]]:
    """Yield pieces of bounded length, cut at line ends or spaces."""
    start = begin
    while start < end:
        stop = min(end, start + size)
        if stop < end:
            cut = max(text.rfind("\n", start, stop), text.rfind(" ", start, stop))
            stop = cut + 1 if cut > start else stop
        yield start, text[start:stop]
        start = stop


def _by_short_form(text: str) -> Iterator[Mention]:
    for short in short_forms(text):
        kind = short.known.type if short.known else OrganisationType.OTHER
        institute = _INSTITUTE.match(text, short.end)
        if kind is OrganisationType.EDUCATION and institute and not is_given(institute["name"]):
            yield Mention(short.start, institute.end(), kind)
        else:
            yield Mention(short.start, short.end, kind, short.known, short.sure)
    for match in _CAPITALS.finditer(text):
        if _is_place(match["place"]):
            yield from _branch(match)


def _branch(match: re.Match[str]) -> Iterator[Mention]:
    """Yield "EUC Nordvest", "HK Lolland": the branch of a school or society of that short form."""
    known = lexicon.known(match["short"])
    if _SENT_BY.search(match.string, max(0, match.start() - 40), match.start()) and not known:
        yield Mention(*match.span(), OrganisationType.ASSOCIATION)
    elif match["short"] in _SCHOOLS:
        yield Mention(*match.span(), OrganisationType.EDUCATION)
    elif known and known.type in _BRANCHED:
        yield Mention(*match.span(), known.type)


def _by_shape(text: str) -> Iterator[Mention]:
    small = frozenset(word.casefold() for word in _SMALL.findall(text))
    for line in _LINE.finditer(text):
        for start, piece in _pieces(text, *line.span(), _LINE_PIECE):
            if any(head_of(word) for word in _WORD.findall(piece)):
                for at, kind in by_head(text, start, start + len(piece), small):
                    yield from _without_title(text, at, kind)
    for match in _DEPARTMENT.finditer(text):
        before = text[max(0, match.start() - 30) : match.start()]
        if match["acts"] or _IN_DEPARTMENT.search(before):
            yield Mention(*match.span(), OrganisationType.OTHER)
    for match in _HEADED.finditer(text):
        yield Mention(*match.span("name"), OrganisationType.OTHER)


def _without_title(text: str, at: Range, kind: OrganisationType) -> Iterator[Mention]:
    """Yield a name without the title of the person whose office it is ("Formand Ældrerådet")."""
    start, end = at
    title = titles.leading_title(text[start:end])
    if title:
        start += title.end
        start += len(text[start:end]) - len(text[start:end].lstrip())
    if start < end:
        yield Mention(start, end, kind)
