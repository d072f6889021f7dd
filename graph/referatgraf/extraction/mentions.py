"""Find every organisation that the text names: by register with spaCy, and by the form of names."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from referatgraf import authority
from referatgraf.lexicon import organisations as lexicon
from referatgraf.lexicon import titles
from referatgraf.lexicon.words import LETTER, UPPER
from referatgraf.model import OrganisationType

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import PhraseMatcher

Range: TypeAlias = tuple[int, int]

# spaCy's tokenizer is quadratic in runs of one mark (20,000 brackets take a minute), and so are the
# shapes in endless words; no name holds such a run, so it is blanked, which keeps all offsets.
_RUN = re.compile(r"([^\w\s])\1{20,}|\S{400,}")
_PIECE = 50_000
_WORD = rf"[{UPPER}][{LETTER}]+"
_DASHED = rf"[{UPPER}][{LETTER}-]+"
_START = r"(?<![\w-])"
_GAP = r"[^\S\n]{1,24}"  # a name does not run on into the next line
_SHAPES = tuple(
    re.compile(_START + shape)
    for shape in (
        # "Miljø- og Forsyningsudvalget"
        rf"(?:{_WORD}-(?:,| og| &)?{_GAP}(?:og |& )?){{0,3}}{_WORD}"
        r"(?:udvalget|rådet|styrelsen|ministeriet|forummet|foreningen|forbundet|sekretariatet)\b",
        # "Nordvands bestyrelse"
        rf"(?:[{UPPER}][{LETTER}'’-]+{_GAP}){{1,3}}"
        r"(?:bestyrelse|repræsentantskab|styregruppe|sekretariat)\b",
        rf"bestyrelsen (?:for|i) {_WORD}(?:{_GAP}{_WORD}){{0,3}}",
        # "Nordkystens Vand A/S"
        rf"(?:[{UPPER}0-9][{LETTER}0-9&'’-]*{_GAP}(?:& |og )?){{1,5}}"
        r"(?:A/S|ApS|I/S|P/S|A\.m\.b\.a|AmbA|a\.m\.b\.a)\b",
        # "Sejerby Skole", "Nordby Museum", "Nordby Roklub"
        rf"(?:{_DASHED}{_GAP}){{1,3}}(?:Skole|Museum|Gymnasium|Universitet|Bibliotek|Hospital|"
        rf"Sygehus|Kommune|[{UPPER}][{LETTER}]*(?:forening|forbund|klub|selskab|laug))\b",
        # "Center for Politik, Kultur & Fritid", "Afdelingen for Park, Vej og Vand"
        r"(?:Center|Afdelingen|Institut|Ministeriet|Styrelsen|Foreningen|Landsforeningen)(?: for)?"
        rf"(?: {_DASHED})(?:(?:,| og| &)? {_DASHED}){{0,4}}",
        # "Natur- og Vejafdelingen"
        rf"(?:{_DASHED}-,? (?:og |& )?){{0,4}}"
        rf"[{UPPER}][{LETTER}-]*(?:[Aa]fdelingen|[Ff]orvaltningen|[Ss]ekretariatet)\b",
        r"Teknisk Afdeling\b",
        rf"[{UPPER}]{{2,5}}-sekretariatet\b",
    )
)
# Words that open a sentence and so stand in capitals before a name ("Hvis Sorø Kommune").
_OPENER = re.compile(
    r"(?:(?:Af|At|Bør|Både|Da|Desuden|Efter|Eller|Endvidere|Er|For|Foruden|Fra|Før|Har|Hos|Hvad|Hver|"
    r"Hverken|Hvis|Hvordan|Hvorvidt|Idet|Ifølge|Inden|Jf|Kan|Ligesom|Med|Mellem|Men|Mens|Når|Og|"
    r"Også|Om|Over|På|Samt|Selvom|Siden|Skal|Som|Således|Såfremt|Såvel|Til|Uden|Udover|Under|Var|"
    r"Ved|Vil)\s{1,24})+(?=[A-ZÆØÅ0-9])"
)
_LINE = re.compile(r"[^\n]+")
# Each shape holds one of these words; a line without them is not searched for shapes.
_KEYWORD = re.compile(
    r"udvalget|rådet|styrelsen|ministeriet|forummet|foreningen|forbundet|sekretariat|bestyrelse|"
    r"repræsentantskab|styregruppe|A/S|ApS|I/S|P/S|[Aa]\.m\.b\.a|AmbA|Skole|Museum|Gymnasium|"
    r"Universitet|Bibliotek|Hospital|Sygehus|Kommune|forening|forbund|klub|selskab|laug|Center|"
    r"Afdeling|Institut|Ministeriet|Styrelsen|Foreningen|Landsforeningen|afdelingen|"
    r"[Ff]orvaltningen|Sekretariatet"
)
_NEXT_WORD = re.compile(rf" [{UPPER}][{LETTER}]")
# Bodies that a text names by what they do; which one is meant only their owner tells.
_FUNCTIONS = ("gruppen", "forcen", "Direktionen")
# Named by their function alone, such words are whoever does the work here, not an organisation.
_NOBODY = frozenset(
    {
        "sekretariatet",
        "forvaltningen",
        "administrationen",
        "afdelingen",
        "bestyrelsen",
        "udvalget",
        "rådet",
        "foreningen",
        "styrelsen",
        "ministeriet",
    }
)


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
    for region in authority.regions():
        plain.add(region.name_da)
    for municipality in authority.municipalities():
        plain |= {municipality.name_official, *municipality.aliases_full}
        plain |= {f"{a} Kommune" for a in municipality.aliases}
    for party in authority.parties():
        plain |= {party.name_da, *(a for a in party.aliases if a[0].isupper() and len(a) > 6)}
    plain = {form for form in plain if form and form[0].isupper()}
    plain |= {form.replace("'", "’") for form in plain}
    return sorted(plain | {form + "s" for form in plain if not form.endswith("s")})


def organisation_mentions(text: str) -> Iterator[tuple[Range, OrganisationType | None]]:
    """Yield the ranges of organisations in text, in order, the longest where two overlap."""
    clean = _RUN.sub(lambda m: " " * len(m.group()), text)
    spans = sorted({*_by_register(clean), *_by_shape(clean)}, key=lambda s: (s[0], -s[1]))
    end = 0
    for start, stop in spans:
        if start >= end:
            end = stop
            yield (start, stop), lexicon.organisation_type(text[start:stop])


def _by_register(text: str) -> Iterator[Range]:
    nlp, matcher = _matcher()
    for offset, piece in _pieces(text):
        doc = nlp.make_doc(piece)
        for _, first, last in matcher(doc):
            span = doc[first:last]
            if last - first > 1 or not _part_of_longer_name(piece, span.end_char):
                yield offset + span.start_char, offset + span.end_char


def _part_of_longer_name(text: str, end: int) -> bool:
    """Tell whether a one-word short form only opens a longer name ("Metal Vestegnen")."""
    return _NEXT_WORD.match(text, end) is not None


def _after(text: str, end: int) -> int:
    return end + len(text[end:]) - len(text[end:].lstrip())


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield pieces of bounded length, cut at line ends or spaces."""
    start = 0
    while start < len(text):
        stop = min(len(text), start + _PIECE)
        if stop < len(text):
            cut = max(text.rfind("\n", start, stop), text.rfind(" ", start, stop))
            stop = cut + 1 if cut > start else stop
        yield start, text[start:stop]
        start = stop


def _by_shape(text: str) -> Iterator[Range]:
    for line in _LINE.finditer(text):
        if _KEYWORD.search(text, *line.span()):
            for pattern in _SHAPES:
                for match in pattern.finditer(text, *line.span()):
                    yield from _without_title(text, match)


def _without_title(text: str, match: re.Match[str]) -> Iterator[Range]:
    """Yield a match's range without opening words and title, unless a mere function is left."""
    opener = _OPENER.match(text, match.start(), match.end())
    start = opener.end() if opener else match.start()
    title = titles.leading_title(text[start : match.end()])
    start = _after(text[: match.end()], start + title.end) if title else start
    if text[start : match.end()].casefold() not in _NOBODY:
        yield start, match.end()
