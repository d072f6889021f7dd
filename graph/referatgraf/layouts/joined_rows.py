"""Give each person of a list that was joined to one paragraph a line of its own.

"☒ Ida Holm, formand ☐ Bo Lind", "Formand: Ida Holm; Stedfortræder: Bo Lind", "Ida Holm (A),
formand. Bo Lind (V).": a converter that lost line ends, or a clerk who saves paper, parts people by
such a sign, and what stands ahead of each one is then the same as at the start of a line.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from referatgraf.layouts import entries
from referatgraf.layouts.cells import part
from referatgraf.layouts.lines import Line, line_at
from referatgraf.layouts.section import Range
from referatgraf.lexicon import names, predicates, titles
from referatgraf.lexicon.words import open_brackets

_WIDEST = 4_000  # characters of a paragraph that lists people
_FEWEST = 2
_ROW = 3  # people behind whom text goes on
_OPENING = 200
_SURE = 0.9
_PERSON_LABEL = (
    r"(?:(?:\d\.\s)?(?:Formand|Næstformand|Medlem)|(?:Personlig\s)?[Ss]tedfortræder|Suppleant|Kasserer"
    r"|Sekretær|Observatør|Referent|Afbud)(?:\sfor\s[a-zæøå]{2,20})?\s?:\s{1,4}"
)
_ANY_LABEL = r"[A-ZÆØÅ\d][^:;,().]{1,60}(?:,\s[a-zæøå-]{2,30})?:\s{1,40}"
_JOINT = r"(?:[;,]\s{1,4}|(?:[;,]\s)?\s{0,4}(?<=\s)(?:og|samt)\s{1,4}"
# Marks that only ever stand in front of an entry: each of them opens one, whoever it names.
_BOX = re.compile(_JOINT + r"|\s{1,4})(?=(?:[☐☑☒✓✔√✗✘✕✖□]|\[[ xX]?\])\s{0,4}\S)")
_POINT = re.compile(_JOINT + r"|\s{1,4})(?=[•●○■◦▪►▸➢\uf0b7]\s{1,4}\S)")
_DASH = re.compile(_JOINT + r"|(?<=\))\s{1,4})(?=[-–*]\s\S)")  # else it may part off an office
_ROLE = re.compile(_JOINT + rf"|(?<=[\w).])\s{{1,4}})(?={_PERSON_LABEL})")
_LABELLED = re.compile(_JOINT + rf")(?={_ANY_LABEL})")
_SEMICOLON = re.compile(r";\s{1,8}(?=\S)")
_STOP = re.compile(r"\.\s{1,4}(?=[A-ZÆØÅ])")
_LEAD = re.compile(r"(?:[-–*•●○■◦▪►▸➢\uf0b7☐☑☒✓✔√✗✘✕✖□]|\[[ xX]?\])\s{0,4}|\d{1,3}[.)]\s{1,4}")
_LABEL = re.compile(_ANY_LABEL)
_LAST_WORD = re.compile(r"[\w./]+\Z")
_VOWEL = re.compile(r"[aeiouyæøåéöü]", re.IGNORECASE)
_VERBS = predicates.ATTENDING | predicates.TELLING
_SHORT = 4  # letters of a word that a full stop may cut short
_MARKS = frozenset({_BOX, _POINT, _DASH})
_AND = re.compile(r"\s(?:og|samt)\Z")
_ENDS = " ;,."


def unfold(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which nobody stands behind a sign that parts people."""
    return tuple(one for line in lines for one in _cut(line))


def _cut(line: Line) -> list[Line]:
    """Return a line in parts, one each person, where signs part more people than are told else."""
    body = line.body
    if line.entry or line.group or body.startswith("|") or len(body) > _WIDEST:
        return [line]
    signs = [sign for sign in _signs(line) if sign.search(body)]
    if not (signs or _STOP.search(body)) or not _opens(body, 0):
        return [line]
    told = predicates.verb_in(body) is not None
    row = _sentences(body)
    starts = sorted({0, *(at for sign in signs if not told for at in _people(body, sign))})
    few = len(starts) < max(_FEWEST, len(row), len(entries.split_people(body)) + 1)
    starts = row if few or not _names_people(body, starts) else starts
    if _is_headed(body, starts):
        return [line]
    return list(_parts(line, starts)) if starts else [line]


def _is_headed(text: str, starts: Sequence[int]) -> bool:
    """Tell whether the first label heads all the others: "På valg: Ida Holm; Bo Lind"."""
    label = _LABEL.match(text)
    if label is None or len(starts) < _FEWEST or re.match(_PERSON_LABEL, text):
        return False
    return not any(_LABEL.match(text, at) for at in starts[1:])


def _signs(line: Line) -> Iterator[re.Pattern[str]]:
    """Yield the signs that may part the people of a line: marks only where it begins with one."""
    if line.ticked is not None or line.crossed:
        yield _BOX
    elif line.bullet:
        yield _DASH if line.mark in ("-", "–", "*") else _POINT
    yield _SEMICOLON
    if ":" in line.body:
        yield _ROLE
        if _LABEL.match(line.body):
            yield _LABELLED


def _people(text: str, sign: re.Pattern[str]) -> list[int]:
    """Return where people begin, at the start of text and behind a sign outside brackets.

    What opens with nobody goes on what the one before it says, unless a mark sets it off.
    """
    found = list(_outside(text, sign))
    opened = [0]
    for start, end in found:
        if _opens(text, end) and _opens(text[opened[-1] : start], 0):  # no "og" of a label's own
            opened.append(end)
    marked = sign in _MARKS and 2 * (len(opened) - 1) >= len(found)
    return [0, *(end for _, end in found)] if marked else opened


def _outside(text: str, sign: re.Pattern[str]) -> Iterator[Range]:
    """Yield the signs that stand in no brackets."""
    depth, at = 0, 0
    for match in sign.finditer(text):
        depth, at = max(0, open_brackets(text[at : match.start()], depth)), match.start()
        if depth == 0:
            yield match.span()


def _opens(text: str, at: int) -> bool:
    """Tell whether a person stands at an offset, behind a bullet or a label perhaps."""
    lead = _LEAD.match(text, at)
    words = text[lead.end() if lead else at :][:_OPENING]
    label = _LABEL.match(words)
    words = words[label.end() :] if label else words
    found = names.find_names(words, listed=True)
    if not found or not entries.opens_with_person(words):
        return False
    return not _does_something(words[found[0].end :])


def _names_people(text: str, starts: Sequence[int]) -> bool:
    """Tell whether registers know two of those who begin at offsets, or a label leads to one.

    In "Ida Holm; ejer; Hotel Havgus" the sign parts off what is said of one person.
    """
    parts = [text[at:to] for at, to in pairwise([*starts, len(text)])]
    known = sum(any(_is_known(name) for name in names.find_names(p[:_OPENING])[:1]) for p in parts)
    return known >= _FEWEST or any(_LABEL.match(p) for p in parts[1:])


def _is_known(name: names.NameMatch) -> bool:
    return name.confidence >= _SURE or names.is_given(name.text.split()[0])


def _does_something(tail: str) -> bool:
    """Tell whether a small word behind a name goes on as a sentence does: "Bo Lind bad om"."""
    small = tail[:1] == " " and tail.lstrip()[:1].islower()
    return small and not entries.goes_on(tail.lstrip())


def _sentences(text: str) -> list[int]:
    """Return where people begin one behind the other, each closed by a full stop.

    What stands behind the last of them is text, and begins at the last offset.
    """
    stops = (b for a, b in _outside(text, _STOP) if not _abbreviates(text, a))
    bounds = [0, *stops, len(text)]
    row = sum(1 for _ in takewhile(lambda span: _is_entry(text, *span), pairwise(bounds)))
    ended = row == len(bounds) - 1
    return bounds[: row + (not ended)] if row >= (_FEWEST if ended else _ROW) else []


def _is_entry(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence only names a person."""
    return _opens(text, start) and predicates.verb_in(text[start:end], _VERBS) is None


def _abbreviates(text: str, at: int) -> bool:
    """Tell whether a full stop cuts a word short: "Chr.", "H.", "adm."."""
    match = _LAST_WORD.search(text, max(0, at - 2 * _SHORT), at)
    word = match.group() if match else ""
    if not word or len(word) > _SHORT:
        return False
    if word.islower():
        return titles.leading_title(word) is None
    return len(word) < 2 or word == "Aa" or not (word.isupper() or _VOWEL.search(word))


def _parts(line: Line, starts: Sequence[int]) -> Iterator[Line]:
    """Yield a line in parts that begin at offsets, each read as a line of its own."""
    for at, to in pairwise([*starts, len(line.body)]):
        words = _AND.sub("", line.body[at:to].rstrip(_ENDS)).rstrip(_ENDS)
        one = line_at(words, line.start + at, gap=False) if at else None
        yield one or part(line, line.start, line.start + len(words))
