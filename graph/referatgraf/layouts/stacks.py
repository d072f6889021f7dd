"""Read labels that stand below each other with their values below them all, in the same order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise, takewhile

from referatgraf.layouts import entries, groups, heads
from referatgraf.layouts.cells import Cell, cells, has_columns
from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Entry, Group, Headed, Range
from referatgraf.lexicon import dates
from referatgraf.lexicon.words import fold
from referatgraf.model import Attendance

# How minutes label a field, and the label under which the meeting's facts are sought.
_FIELDS = {
    "mødedato": "mødedato", "dato": "dato", "mødetid": "tid", "tid": "tid", "tidspunkt": "tid",
    "mødetidspunkt": "mødetidspunkt", "starttidspunkt": "starttidspunkt", "start": "tid",
    "mødestart": "tid", "sluttidspunkt": "sluttidspunkt", "slut": "sluttidspunkt",
    "mødested": "mødested", "sted": "sted", "lokale": "lokale", "mødelokale": "mødelokale",
    "mødenavn": "mødenavn", "udvalg": "udvalg", "organ": "organ", "mødetype": "mødetype",
    "mødeform": "mødeform", "mødenummer": "mødenummer", "sagsbehandler": "sagsbehandler",
    "mødegruppe": "organ", "næste møde": "næste møde", "mødeafslutning": "sluttidspunkt",
    "dag": "dato", "mødeforum": "mødeforum",
}  # fmt: skip
_DATES = frozenset({"mødedato", "dato", "næste møde"})
_TIMES = frozenset({"tid", "mødetidspunkt", "starttidspunkt", "sluttidspunkt"})
_FEWEST = 2
_MOST = 40  # labels: no form has more
_LONGEST = 120
_LONGEST_LIST = 2_000  # of people in a row
_SURE = 0.5
_ROLE, _LIST = "role", "list"
_OF_PEOPLE = (_ROLE, _LIST)


@dataclass(frozen=True, slots=True)
class _Label:
    """Hold a label alone on its line: its field, or that it is a role's or a list's."""

    line: Line
    key: str


def field_of(text: str) -> str | None:
    """Return the field that text labels, None where it is more or other than a label.

    >>> field_of("Mødetid:"), field_of("Mødested: Kroen")
    ('tid', None)
    """
    return _FIELDS.get(fold(text.strip("*_ :"))) if len(text) < 30 else None


def read(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[tuple[str, Range], ...]]:
    """Return lines in which a name carries the role at its place among the labels, and the fields.

    "Formand", "Næstformand", "Medlem", then three names: those who took part, unless a list's
    heading above says otherwise. Fields are labels without a colon that a wide blank parts from
    their values, and labels whose values stand below them all.
    """
    done: list[Line] = []
    fields: list[tuple[str, Range]] = []
    i = 0
    while i < len(lines):
        labels = _labels(lines, i)
        values = _values(lines, i, labels)
        for label, value in zip(labels, values, strict=False):
            if label.key not in _OF_PEOPLE:
                fields.append((label.key, (value[0].start, value[0].end)))
        if has_columns(lines[i]):
            fields += _in_cells(cells(lines[i]))
        if values and any(label.key in _OF_PEOPLE for label in labels):
            done += _people(labels, values, done[-1] if done else None)
            i += len(labels) + sum(map(len, values))
        else:
            done += lines[i : i + max(1, len(labels))]
            i += max(1, len(labels))
    return tuple(done), tuple(fields)


def _in_cells(row: Sequence[Cell]) -> Iterator[tuple[str, Range]]:
    """Yield the fields of a row: label, value, label, value."""
    if len(row) < _FEWEST or field_of(row[0].text) is None:
        return
    for label, value in pairwise(row):
        key = None if ":" in label.text else field_of(label.text)
        if key and field_of(value.text) is None and _fits(key, value.text):
            yield key, value.range


def _people(
    labels: Sequence[_Label], values: Sequence[Sequence[Line]], above: Line | None
) -> Iterator[Line]:
    """Yield the lines of labels and values, the names with their roles.

    Under a heading of those who stayed away roles lead nowhere: they are all the body's.
    """
    over = groups.group_heading(above, within_list=True, within_item=False) if above else None
    if over and over[0].attendance == Attendance.ABSENT:
        return iter([*(label.line for label in labels), *chain.from_iterable(values)])
    return _placed(labels, values, headed=over is not None)


def _labels(lines: Sequence[Line], i: int) -> list[_Label]:
    """Return the labels that stand below each other from line i; a list's heading is no first."""
    found: list[_Label] = []
    for line in lines[i : i + _MOST]:
        key = _label(line)
        if key is None or (key == _LIST and not found):
            break
        found.append(_Label(line, key))
    return found


def _label(line: Line) -> str | None:
    if len(line.body) > _LONGEST // 2 or line.entry or line.group:
        return None
    field = field_of(line.body)
    if field or heads.is_role(line.body):
        return field or _ROLE
    return _LIST if heads.is_list_heading(line) else None


def _values(lines: Sequence[Line], i: int, labels: Sequence[_Label]) -> Sequence[Sequence[Line]]:
    """Return the value of each label, none unless there is exactly one that fits for each.

    Of a list it may be several lines, one person each.
    """
    count = len(labels)
    keys = [label.key for label in labels]
    if count < _FEWEST or len(lines) < i + 2 * count or not _is_stack(keys):
        return ()
    values = lines[i + count : i + 2 * count]
    after = i + 2 * count
    ends = heads.ends(lines, after, count) or _label(lines[after]) is not None
    fits = all(_fits(key, value.body) for key, value in zip(keys, values, strict=True))
    if fits and ends and _names_enough(keys, values):
        return [[value] for value in values]
    return _longer(lines, i + count, labels)


def _longer(
    lines: Sequence[Line], begin: int, labels: Sequence[_Label]
) -> Sequence[Sequence[Line]]:
    """Return the values below labels where the first list of people is as long as it must be.

    The members stand one a line; who stayed away and who else came follow, a line for each label.
    """
    keys = [_LIST if heads.is_list_heading(label.line) else label.key for label in labels]
    if not _are_headings(labels) or _ROLE in keys:
        return ()
    first = keys.index(_LIST)
    block = [lines[begin], *takewhile(lambda line: not line.gap, lines[begin + 1 : begin + _MOST])]
    more = len(block) - len(keys)
    members = block[first : first + more + 1]
    if more < 1 or sum(heads.is_sure_person(m.body) for m in members) < _SURE * len(members):
        return ()
    values = [*([line] for line in block[:first]), members]
    values += [[line] for line in block[first + more + 1 :]]
    fits = all(
        len(line.body) <= _LONGEST_LIST if key == _LIST else _fits(key, line.body)
        for key, (line, *_) in zip(keys, values, strict=True)
    )
    return values if fits and not any(map(_label, block)) else ()


def _is_stack(keys: Sequence[str]) -> bool:
    """Tell whether labels can be a form's: no field twice, lists only beside fields."""
    named = [key for key in keys if key != _ROLE]
    is_form = any(key not in _OF_PEOPLE for key in keys)
    return len(set(named) - {_LIST}) == len(named) - named.count(_LIST) and (
        is_form or _LIST not in named
    )


def _names_enough(keys: Sequence[str], values: Sequence[Line]) -> bool:
    """Tell whether the registers know enough of the people named at the places of roles."""
    named = [value for key, value in zip(keys, values, strict=True) if key == _ROLE]
    return sum(heads.is_sure_person(value.body) for value in named) >= _SURE * len(named)


def _fits(key: str, text: str) -> bool:
    if key == _ROLE:
        return heads.is_person(text) and not heads.is_role(text)
    if key == _LIST and len(text) > _LONGEST:
        return len(text) <= _LONGEST_LIST and heads.is_sure_person(text[:_LONGEST])
    if key in _DATES:
        return bool(dates.find_dates(text))
    if key in _TIMES:
        return dates.find_times(text, labelled=True)[0] is not None
    return len(text) <= _LONGEST and field_of(text) is None and not text.endswith(":")


def _placed(
    labels: Sequence[_Label], values: Sequence[Sequence[Line]], *, headed: bool
) -> Iterator[Line]:
    """Yield the fields' lines, then each list's heading and names, and those with a role."""
    both = list(zip(labels, values, strict=True))
    if not headed and _are_headings(labels):
        yield from (line for label, value in both for line in (label.line, *value))
        return
    for label, value in both:
        if label.key not in _OF_PEOPLE:
            yield from (label.line, *value)
    roles = [(label.line, value[0]) for label, value in both if label.key == _ROLE]
    if roles:
        yield from _with_roles(roles, headed=headed)
    for label, value in both:
        if label.key == _LIST:
            yield from (label.line, *value)


def _are_headings(labels: Sequence[_Label]) -> bool:
    """Tell whether labels head lists, each with its colon: "Referent:" then heads one, too."""
    lists = any(label.key == _LIST for label in labels)
    return lists and all(label.line.body.endswith(":") for label in labels)


def _with_roles(roles: Sequence[tuple[Line, Line]], *, headed: bool) -> Iterator[Line]:
    first = roles[0][0]
    if not headed:
        group = Group(
            (first.start, first.start + len(first.label)),
            Attendance.PRESENT,
            headed=Headed.UNKNOWN,
        )
        yield replace(first, group=group)
    for label, value in roles:
        (found,) = entries.entries_on(value)[:1] or [Entry(((value.start, value.end),))]
        title = (label.start, label.start + len(label.label))
        pieces = (*found.pieces, title) if heads.is_title(label.body) else found.pieces
        yield replace(value, entry=Entry(pieces))
