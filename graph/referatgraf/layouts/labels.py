"""Part the labels of attendance lists from the people behind them where no colon does."""

import re

from referatgraf.layouts.section import Range
from referatgraf.lexicon import names, titles
from referatgraf.lexicon.openings import person_at

# As printed: with a capital, in the plural or the definite, as only a heading begins.
_LABEL = re.compile(
    r"(?<!\S)(?:M(?:ø|oe)dedeltagere|(?:Øvrige )?[Dd]eltagere|(?:Øvrige )?[Mm]edlemmer"
    r"|Til stede|Tilstede|Fremmødte|Mødte|Afbud(?: fra)?|[Uu]den afbud|Fraværende|Fravær|Forfald"
    r"|Udeblevet"
    r"|Ikke til stede|Gæster|Observatører|Stedfortrædere|Suppleanter|Administrationen|Forvaltningen"
    r"|Embedsværket|(?:Øvrige|Inviteret(?: er)?|Inviterede(?: er)?|Stedfortræder)(?=[ \t]?:)"
    r"|Sekretariatet|Fra (?:administrationen|forvaltningen|sekretariatet)(?: deltog| deltager)?"
    r"|Attendees|Participants|Present|Apologies|Absent|Guests)(?P<colon>[ \t]?:)?[ \t]{1,8}(?=\S)"
)
# "Sted: Rådhuset Deltagere: …": a field of the head that runs on into the list.
_FIELD = re.compile(
    r"(?:Mødested|Sted|Lokale|Mødelokale|Mødedato|Dato|Mødetid|Tidspunkt|Tid|Mødeleder|Ordstyrer"
    r"|Referent|Mødetype)[ \t]?:[ \t]"
)
_OPENING = 100
_WIDE = re.compile(r" {3}|\t")
_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_SMALL = re.compile(r"(?<!\S)[a-zæøå]{2,30}(?![\w-])")
_JOINING = frozenset(
    {"af", "de", "den", "der", "for", "fra", "hos", "og", "på", "samt", "ved", "von"}
)
_SAID = 2  # words of a sentence's that no list has
_ROW = 3  # names with nothing but blanks between them, as no sentence has
# "…, Nordly Kommune Øvrige: …": the entry's last words are of whom it is
_OF_PLACE = re.compile(r"[A-ZÆØÅ][\w-]{1,30}\sKommune\s?$")
_NOBODY = re.compile(r"Øvrige[ \t]?:[ \t]{1,8}[Ii]ngen\b")  # what is no organisation of the last
_ENDS_ENTRY = re.compile(r"[).]$")


def label_cuts(raw: str) -> list[Range]:
    """Return the ranges of the labels of a line that lists people behind them.

    Only a line that begins with such a label, or with a person, is one of a list. Of a label with a
    colon the range is empty: it stays with its people.
    """
    found: list[Range] = []
    for match in _LABEL.finditer(raw):
        if not found and not _may_open(raw, match):
            return []
        if match["colon"] and _WIDE.search(raw, max(0, match.start() - 3), match.start()):
            continue  # it heads a column, which goes on below
        begin = found[-1][1] if found else 0
        before = raw[max(begin, match.start() - _OPENING) : match.start()]
        opens = not found and (_row_behind(raw, match.end()) or _behind_field(raw, match))
        closes = _closes_entry(before) or (match["colon"] and _OF_PLACE.search(before))
        named = person_at(raw, match.end()) or _NOBODY.match(raw, match.start())
        if opens or (named and closes):
            found.append((match.start(), match.start() if match["colon"] else match.end()))
    ends = [*(start for start, _ in found[1:]), len(raw)]
    pairs = zip(found, ends, strict=False)
    parts = [raw[label[1] : end] for label, end in pairs if label[1] > label[0]]
    return [] if any(map(_is_sentence, parts)) else found


def _is_sentence(words: str) -> bool:
    """Tell whether words about people say what they do: small words that are no office's."""
    bare = _BRACKETS.sub("", words)
    small = [m for m in _SMALL.finditer(bare) if m.group() not in _JOINING]
    if not small:
        return False
    held = titles.find_titles(bare)
    said = [m for m in small if not any(t.start <= m.start() < t.end for t in held)]
    return len(said) >= (_SAID if bare.rstrip().endswith(".") else 2 * _SAID) and "," not in bare


def _may_open(raw: str, label: re.Match[str]) -> bool:
    """Tell whether the first label of a line may open a list in it."""
    listed = _in_list(raw, label.start()) or _row_behind(raw, label.end())
    return listed or _behind_field(raw, label)


def _behind_field(raw: str, label: re.Match[str]) -> bool:
    """Tell whether a field of the head stands before a label with a colon and a person."""
    begins = _FIELD.match(raw) is not None and label["colon"] is not None
    return begins and person_at(raw, label.end())


def _in_list(raw: str, at: int) -> bool:
    before = raw[:at].strip(" \t*•-")
    return not before or person_at(raw, len(raw) - len(raw.lstrip(" \t*•-")))


def _row_behind(raw: str, at: int) -> bool:
    """Tell whether names stand in a row behind a label, with nothing else among them."""
    found = names.find_names(raw[at : at + _OPENING], listed=True)[:_ROW]
    ends = [0, *(name.end for name in found)]
    gaps = [raw[at + a : at + name.start] for a, name in zip(ends, found, strict=False)]
    bare = not any(_BRACKETS.sub("", gap).strip() for gap in gaps)
    return len(found) == _ROW and not gaps[0].strip() and bare


def _closes_entry(before: str) -> bool:
    """Tell whether an entry may end with the words in front of a label."""
    words = before.rstrip()
    if not words.strip(" *•-") or _ENDS_ENTRY.search(words):
        return True
    hits: list[names.NameMatch | titles.TitleMatch] = [
        *names.find_names(words, listed=True)[-1:],
        *titles.find_titles(words)[-1:],
    ]
    return any(hit.end == len(words) for hit in hits)
