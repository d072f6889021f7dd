"""Cut the lines of an attendance list into the entries of single people."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from referatgraf.layouts import ends
from referatgraf.layouts.bare_rows import unknown_names
from referatgraf.layouts.led import led_people
from referatgraf.layouts.lines import Line
from referatgraf.layouts.seams import in_brackets, same_brackets, same_slots, seams, without_offices
from referatgraf.layouts.section import Entry, Range
from referatgraf.layouts.separators import separators_in
from referatgraf.layouts.shared_ends import said_of_all
from referatgraf.lexicon import honorifics, names, openings, organisations, titles

_NUMBER = re.compile(r"\d{1,6}[.)]\s{1,8}")
_THERE = re.compile(r"(?:til ?stede|fremmødt|mødt|deltog|deltager)", re.IGNORECASE)
_NOT_THERE = frozenset({"", "-", "–", "nej", "Nej", "afbud", "Afbud", "[ ]"})
_RULE_ROW = re.compile(r"[|\s:-]+$")
_CHUNK_END = re.compile(r"[,(:;]|\s[-–]\s")
# What joins two entries, sought at the end of the first.
_JOINT = re.compile(r"(?:[\s,;/]|\s(?:og|samt|&)(?:\sfra)?)\Z")
_WORD_ALONE = re.compile(r"(?P<word>[^\W\d_]{2,30})(?=[,;]|\.?$|\s(?:og|samt|&)\s)")
# "Formand for Havneudvalget, Ida Holm (A)"
_OFFICE_OF = re.compile(r"\s(?:for|i|af)\s[A-ZÆØÅ][^,()\n]{2,60},\s{1,4}(?=[A-ZÆØÅ])")
# "(referent)", "(ref.)": what the last of a list is at the meeting
_OFFICE_ONLY = re.compile(r"\((?:referent|ref\.?|sekretær|sekr\.?)\)\.?", re.IGNORECASE)
_LONGEST_JOINT = 10
_OPENING = 160
_SEMICOLON = re.compile(r";\s{0,8}")
_COUPLED = re.compile(r"\s{0,4}(?:/|og|&|samt)\s{0,4}")
_SHARED = re.compile(
    r"(?:\s{1,4}(?:fra|begge fra|begge)\s{1,4}|,\s{1,4}begge\s{1,4}(?:fra\s{1,4})?|"
    r",\s{1,4}(?=[A-ZÆØÅ]))"
)
_BEHIND_NAME = (
    "og ", "samt ", "& ", "fra ", "for ", "under ", "til ", "kun ", "i ", "ved ", "deltog ",
)  # fmt: skip
_FEW_WORDS = 25
_WORDS_EACH = 10
# No printed entry is as long; what is so long ran together, and would tie people to nonsense.
_LONGEST = 240


def entries_on(
    line: Line, column: int | None = None, row: int | None = None, *, counted: bool = False
) -> list[Entry]:
    """Return the entries on a line of a list, or none where the line does not list people.

    ``column`` is that of a table's cells which say who was there, ``row`` as in ``split_people``,
    ``counted`` says that the lines are numbered, so that no number is an office's.
    """
    if line.entry:
        return [line.entry]
    if line.body.startswith("|"):
        return _row(line, column)
    ranked = not counted and titles.opens_with_rank(line.body)
    number = None if ranked else _NUMBER.match(line.body)
    at = number.end() if number else 0
    if not opens_with_person(line.body[at:]):
        return []
    words = len(line.body.split())
    if words <= _FEW_WORDS or "," in line.body or ";" in line.body:
        return entries_in(line, line.start + at, row)
    # Without a comma so many words are a sentence, unless people stand in a row there.
    if len(names.find_names(line.body[:_LONGEST])) < ends.ROW:
        return []
    found = entries_in(line, line.start + at)
    return found if len(found) * _WORDS_EACH >= words else []


def is_numbered_person(text: str) -> bool:
    """Tell whether a numbered line's words are a person's entry: a name, then more about it."""
    found = names.find_names(text[:80], listed=True)
    if not found or found[0].start > 0 or found[0].confidence < 0.9:
        return False
    return text[found[0].end :].lstrip()[:1] in (",", "(")


def entries_in(line: Line, at: int, row: int | None = None) -> list[Entry]:
    """Return the entries from offset ``at`` of a line that is known to list people."""
    body = line.body[at - line.start : ends.list_end(line, at) - line.start]
    if not body.strip(" .:-*_"):
        return []
    if sent := led_people(body, split_people, _is_entry):
        return [Entry(tuple((at + a, at + b) for a, b in own)) for own in sent]
    parts = [p for p in split_people(body, row) if _is_entry(body[slice(*p)])]
    return [
        Entry(own, absent=line.crossed, ticked=line.ticked) for own in _with_shared(body, parts, at)
    ]


def lone_names_in(line: Line, at: int) -> list[Range]:
    """Return the ranges of given names that stand alone among the entries: whose, nobody knows."""
    body = line.body[at - line.start : ends.list_end(line, at) - line.start]
    return [(at + a, at + b) for a, b in split_people(body) if _is_lone_name(body[a:b])]


def behind_the_last(line: Line) -> int | None:
    """Return where, in a line that goes on an entry, the next person's begins; None where nowhere.

    "…, Nordly Kommune, formand; Bo Lind (A)"
    """
    for match in _SEMICOLON.finditer(line.body):
        if opens_with_person(line.body[match.end() : match.end() + _OPENING]):
            return line.start + match.end()
    return None


def people_in_sentence(line: Line, at: int) -> tuple[list[Entry], int]:
    """Return the people whom a sentence lists from offset ``at`` on, and where it ends."""
    text = line.body[at - line.start :]
    end = ends.sentence_end(text)
    if not opens_with_person(text[:_OPENING]):
        return [], at
    parts = [p for p in split_people(text[:end].rstrip(" .")) if _is_entry(text[slice(*p)])]
    return [Entry(own) for own in _with_shared(text, parts, at)], at + end


def _is_entry(text: str) -> bool:
    return len(text) <= _LONGEST and opens_with_person(text)


def _with_shared(text: str, parts: Sequence[Range], at: int) -> Iterator[tuple[Range, ...]]:
    """Yield the pieces of each part, with what the next or the last one says of it, too."""
    of_all = said_of_all(text, parts)
    for said, part, after in zip_longest(of_all, parts, parts[1:]):
        own = (part, *([said] if said else _shared(text, part, after)))
        yield tuple((at + a, at + b) for a, b in own)


def _shared(text: str, part: Range, after: Range | None) -> list[Range]:
    """Return what the next entry says of both: "Ida Holm og Per Lund fra Nordly"."""
    if after is None or not _COUPLED.fullmatch(text, part[1], after[0]):
        return []
    first = names.find_names(text[slice(*part)], listed=True)
    second = names.find_names(text[slice(*after)], listed=True)
    if not first or not second or first[0].end != part[1] - part[0]:
        return []
    tail = text[after[0] + second[0].end : after[1]]
    match = _SHARED.match(tail)
    return [(after[0] + second[0].end + match.end(), after[1])] if match else []


def opens_with_person(text: str) -> bool:
    """Tell whether text begins with a name, or with a title and a name."""
    stripped = text.lstrip(" \t*_([,-–")
    stripped = stripped[honorifics.honorific_end(stripped) :]
    held, end = titles.held(stripped)
    of = _OFFICE_OF.match(stripped, held[-1].end) if held else None
    rest = stripped[of.end() if of else end :].lstrip(" ,:")
    rest = rest[titles.held(rest)[1] :].lstrip(" ")  # "Næstformand, borgmester Ida Holm"
    found = names.find_names(rest[:80], listed=True)
    if not found or found[0].start > 2:
        return False
    return not (found[0].confidence < 0.9 and _organisation_first(rest))


def _organisation_first(text: str) -> bool:
    chunk = _CHUNK_END.split(text, maxsplit=1)[0].strip()
    return organisations.organisation_type(chunk) is not None


def split_people(text: str, row: int | None = None) -> list[Range]:
    """Return the ranges of the single entries of text that may name several people.

    A comma, semicolon, "og" or line of names splits where what follows is a person and what stands
    before it is one, too; commas inside a person's own entry do not. Among ``row`` bare names or
    more, a name that no register knows is a person, too.
    """
    cuts = [0]
    met = seams(text)
    separators = without_offices(text, separators_in(text), met)
    unknown = unknown_names(text, separators, least=row) if row else frozenset()
    for start, end in sorted([*separators, *met]):
        # An entry's opening decides; a slice of all the rest would make long lists quadratic.
        before = text[cuts[-1] : min(start, cuts[-1] + _OPENING)]
        if start < cuts[-1] + names.surname_first(text[cuts[-1] : cuts[-1] + _OPENING]):
            continue  # "Lind, Bo"
        opening = text[end : end + _OPENING]
        if text[start:end].strip() == "samt":  # "samt suppleant: Bo Lind"
            opening = opening.replace(": ", " ", 1)
        person = end in unknown or _is_bare_person(opening, before)
        person = person or _lone_name_at(text, end)
        if person and (opens_with_person(before) or _is_lone_name(before)):
            cuts.append(end)
    stops = [_trim_end(text, a, b) for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True)]
    return [(a, b) for a, b in zip(cuts, stops, strict=True) if b > a]


def _is_lone_name(text: str) -> bool:
    """Tell whether text is a given name alone ("Hanne"), by which nobody can be told."""
    word = text.strip(" .")
    known = organisations.municipality_called(word) or titles.leading_title(word)
    return word.istitle() and word.isalpha() and names.is_given(word) and not known


def _lone_name_at(text: str, at: int) -> bool:
    """Tell whether a given name alone stands between two separators."""
    match = _WORD_ALONE.match(text, at)
    return match is not None and _is_lone_name(match["word"])


def _is_bare_person(text: str, before: str) -> bool:
    """Tell whether text, behind an entry, opens with a name that ends where its part may end."""
    text = text[honorifics.honorific_end(text) :]
    title, end = titles.held(text)
    rest = text[end:]
    found = names.find_names(rest[:80], listed=True)
    if not found or found[0].start > 0 or found[0].confidence < 0.6:
        return False
    tail = rest[found[0].end :].lstrip(" ")
    first = found[0].text.split()[0]
    unknown = title and not (names.is_given(first) or first.endswith("."))
    alone = not tail.rstrip(".") or _OFFICE_ONLY.fullmatch(tail) is not None
    paired = bool(title and titles.held(before)[0]) and alone
    alike = same_brackets(before, tail) or same_slots(before, found[0], tail)
    told = paired or openings.is_of_place(title, tail)
    if unknown and not (alike or told):
        return False
    known = told or found[0].confidence >= 0.9 or names.is_surname(found[0].text.split()[-1])
    return (
        (_ends_there(tail) or _is_seam(found))
        and (known or in_brackets(before, tail) or _initialled(found[0].text))
        and (goes_on(tail) or tail.startswith("/") or not _organisation_first(rest))
    )


def goes_on(tail: str) -> bool:
    """Tell whether what stands behind a name says of whom or what it is."""
    return tail.startswith(_BEHIND_NAME) or titles.leading_title(tail) is not None


def _ends_there(tail: str) -> bool:
    """Tell whether what stands behind a name leaves it an entry of its own."""
    if not tail or tail[0] in ",;([.:/|" or tail.startswith((*_BEHIND_NAME, "- ", "– ")):
        return True
    if tail[:1].isupper() and names.opens_sentences(tail.split(maxsplit=1)[0]):
        return True
    return titles.leading_title(tail) is not None


def _is_seam(found: Sequence[names.NameMatch]) -> bool:
    """Tell whether the next name stands right behind the first."""
    return len(found) > 1 and found[1].start - found[0].end <= _LONGEST_JOINT


def _initialled(name: str) -> bool:
    return any(part.endswith(".") for part in name.split()[:-1])


def _trim_end(text: str, start: int, end: int) -> int:
    while tail := _JOINT.search(text, max(start, end - _LONGEST_JOINT), end):
        end = tail.start()
    return end


def attendance_column(line: Line) -> int | None:
    """Return the column of a table's head row whose cells say who was there, or None."""
    cells = [cell.strip() for cell in line.body.split("|")]
    return next((i for i, cell in enumerate(cells) if _THERE.fullmatch(cell)), None)


def _cells(line: Line) -> list[Range]:
    """Return the ranges of a table row's cells that hold words and no mere mark."""
    cells: list[Range] = []
    offset = line.start
    for cell in line.body.split("|"):
        text = cell.strip()
        # One letter is a party's, but X is a tick.
        if len(text) > 1 or (text.isupper() and text != "X"):
            begin = offset + cell.index(text)
            cells.append((begin, begin + len(text)))
        offset += len(cell) + 1
    return cells


def _is_absent(line: Line, column: int | None) -> bool:
    cells = line.body.split("|")
    return column is not None and column < len(cells) and cells[column].strip() in _NOT_THERE


def _row(line: Line, column: int | None) -> list[Entry]:
    """Return a Markdown table row as one entry, its cell with a person's name first."""
    if _RULE_ROW.fullmatch(line.body):
        return []
    cells = _cells(line)
    person = [
        c for c in cells if opens_with_person(line.body[c[0] - line.start : c[1] - line.start])
    ]
    if not person:
        return []
    first = max(person, key=lambda c: _certainty(line.body[c[0] - line.start : c[1] - line.start]))
    rest = (c for c in cells if c != first)
    return [Entry((first, *rest), absent=_is_absent(line, column))]


def _certainty(text: str) -> float:
    return max((n.confidence for n in names.find_names(text, listed=True)), default=0.0)
