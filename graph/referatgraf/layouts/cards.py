"""Read people who stand on cards: a name alone on its line, below it "Parti: …", "Telefon: …".

Pages of members are printed so, a card each, with blank lines between them. What a title alone
above the name says is that person's, too.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from referatgraf.layouts.lines import Line
from referatgraf.layouts.loose import loose_heading
from referatgraf.layouts.section import Entry, Group, Headed, Range
from referatgraf.lexicon import addresses, names, organisations, parties, titles
from referatgraf.model import Attendance

_FEWEST = 3  # cards that share a label
_LONGEST = 14  # lines of a card
_HEADING = 15  # lines that may stand between the heading and the first card
_FIELD = re.compile(
    r"[*_]{0,3}(?P<label>[^\W\d_][^:;,()|]{1,30}?)[*_]{0,3}\s?:\s{0,12}(?P<value>\S.*)?$"
)
_REACHED = re.compile(
    r"(?:tlf|telefon|mobil|mail|e-?mail|adresse|bopæl|bor|født|fødselsår|alder|stilling|beskæftigelse|"
    r"erhverv|hjemmeside|facebook|kontakt|medlem siden|valgt ind|civilstand|postnr|by|år)\b",
    re.IGNORECASE,
)
_OFFICES = re.compile(
    r"(?:\w{0,20}poster?|(?:\w{0,20})?hverv|titel|funktion|rolle|udvalg\w{0,12}|post|medlem af|"
    r"bestyrelsesposter|poster i .{2,30})",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"(?:organisation|repræsenterer|(?:udpeget|valgt|indstillet) af|forening|arbejdsplads|kommune)",
    re.IGNORECASE,
)
_OFFICE_END = re.compile(
    r"[.;]\s{1,4}(?=[^\W\d_])|,\s{1,4}(?=(?:[nN]æst)?[fF]ormand|[mM]edlem|[bB]estyrelses)"
)


@dataclass(frozen=True, slots=True)
class _Card:
    """Hold a person's lines: where they begin and stop, the name's, the labels, the pieces."""

    first: int
    stop: int
    name: int
    labels: frozenset[str]
    pieces: tuple[Range, ...]


def read(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which each card is one: an entry of the list that the page opens."""
    cards = [card for block in _blocks(lines) if (card := _card(lines, *block))]
    shared = Counter(label for card in cards for label in card.labels)
    known = {label for label, count in shared.items() if count >= _FEWEST}
    cards = [card for card in cards if card.labels & known]
    if len(cards) < _FEWEST:
        return tuple(lines)
    return tuple(_joined(lines, cards))


def _blocks(lines: Sequence[Line]) -> Iterator[Range]:
    """Yield the runs of lines that no blank line parts."""
    begin = 0
    for i in range(1, len(lines) + 1):
        if i == len(lines) or lines[i].gap:
            if 1 < i - begin <= _LONGEST:
                yield begin, i
            begin = i


def _card(lines: Sequence[Line], first: int, stop: int) -> _Card | None:
    """Return a block as a person's card, None where a line of it says something else."""
    at = next((i for i in range(first, min(first + 2, stop)) if _is_name(lines[i])), None)
    if at is None or (at > first and not _is_title(lines[first])):
        return None
    pieces: list[Range] = [(lines[i].start, lines[i].end) for i in range(first, at)]
    labels: set[str] = set()
    for line in lines[at + 1 : stop]:
        field = _FIELD.match(line.body)
        if field and _names_somebody(field["value"] or ""):
            return None  # "Stedfortræder: Bo Lind"
        if field:
            labels.add(field["label"].casefold())
            pieces += _said(line, field)
        elif _is_title(line) or parties.is_party(line.body) or _is_sender(line):
            pieces.append((line.start, line.end))
        elif not (_REACHED.match(line.body) or addresses.is_address(line.body)):
            return None
    name = lines[at].start, lines[at].end
    return _Card(first, stop, at, frozenset(labels), (name, *pieces)) if labels else None


def _is_name(line: Line) -> bool:
    found = names.find_names(line.body, listed=True)
    if len(found) != 1 or found[0].start > 0:
        return False
    rest = line.body[found[0].end :].strip()
    return not rest or (rest.startswith("(") and rest.endswith(")"))


def _names_somebody(value: str) -> bool:
    found = names.find_names(value, listed=True)
    return bool(found) and found[0].start == 0 and not parties.is_party(value)


def _is_title(line: Line) -> bool:
    return titles.held(line.body.rstrip(" :"))[1] == len(line.body.rstrip(" :"))


def _is_sender(line: Line) -> bool:
    return organisations.organisation_type(line.body) is not None


def _said(line: Line, field: re.Match[str]) -> list[Range]:
    """Return the ranges of what a labelled line tells of its person: party, offices, sender."""
    label, value = field["label"], field["value"]
    begin = line.start + field.start("value")
    if not value or _REACHED.match(label):
        return []
    if _OFFICES.fullmatch(label):
        return list(_parted(value, begin))
    told = parties.is_told(line.body) or parties.is_party(value.split("(")[0].strip())
    return [(begin, line.end)] if told or _SENT.fullmatch(label) else []


def _parted(value: str, begin: int) -> Iterator[Range]:
    """Yield the ranges of the single offices of a list of them, one title each."""
    at = 0
    for end in [*_OFFICE_END.finditer(value), None]:
        stop = end.start() if end else len(value.rstrip("."))
        if titles.leading_title(value[at:stop]):
            yield begin + at, begin + stop
        at = end.end() if end else stop


def _joined(lines: Sequence[Line], cards: Sequence[_Card]) -> Iterator[Line]:
    """Yield the lines with each card as one; the line above the first opens their list."""
    starts = {card.first: card for card in cards}
    group, above = _heading(lines, cards[0].first), cards[0].first - 1
    i = 0
    while i < len(lines):
        card = starts.get(i)
        if card is None:
            yield replace(lines[i], group=group) if i == above and group else lines[i]
            i += 1
            continue
        line = lines[card.name]
        yield replace(line, gap=True, heading=False, entry=Entry(card.pieces))
        i = card.stop


def _heading(lines: Sequence[Line], first: int) -> Group | None:
    """Return the list that the last heading above the cards opens, or any line close above them."""
    for line in reversed(lines[max(0, first - _HEADING) : first]):
        found = loose_heading(line, within_item=False)
        if found and found[0].attendance == Attendance.PRESENT:
            return replace(found[0], organisation=None, headed=Headed.LOOSE)
    return None
