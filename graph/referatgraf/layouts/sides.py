"""Cut lines that list people by side: "For ledelsen: Ida Holm; for de ansatte: Per Lund"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from referatgraf.layouts import entries, groups, parts
from referatgraf.layouts.cells import part
from referatgraf.layouts.lines import Line
from referatgraf.lexicon import names, organisations

_BEFORE = r"(?:^|(?<=[.;:,]\s)|(?<=\sog\s)|(?<=\ssamt\s)|(?<=[a-zæøå]\s)(?=f(?:or|ra)\s))"
_CAME = r"\s(?:deltog|deltager|mødte|møder)(?:\s(?:også|desuden|endvidere))?"
_BEHIND = rf"(?::\s|(?P<came>{_CAME})\s)"
_SIDES = (
    re.compile(
        rf"{_BEFORE}(?P<label>(?:[Ff]or|[Ff]ra|[Rr]epræsentanter for|[Vv]algt af|[Uu]dpeget af)\s"
        rf"(?P<of>[^:;.,()]{{2,60}}?)|[\w-]{{1,30}}siden){_BEHIND}"
    ),
    re.compile(rf"(?:^|(?<=[.;:,]\s))(?P<label>[A-ZÆØÅ\d](?P<of>)[^:;.,()]{{1,60}}?){_BEHIND}"),
    re.compile(r"(?:^|(?<=[.;:,]\s))(?P<label>[A-ZÆØÅ])(?P<of>)(?P<came>)\s?:\s"),  # a party's
)
_STATUS = re.compile(
    r"(?<=[.;]\s)(?:[Aa]fbud(?: fra)?|[Ff]raværende|[Gg]æst(?:er)?|[Rr]eferent|"
    r"[Oo]bservatør(?:er)?)\s?:\s"
)
# Sides of a vote are no sides of a meeting.
_VOTE = re.compile(r"stemm|stemt|\bforslag|\bimod\b|\bundlod|indstilling|\bmod\b", re.IGNORECASE)
_FEWEST = 2
_WIDEST = 2_000  # characters of a paragraph that lists people


def unfold(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which each side of the table has one of its own, above the agenda."""
    done: list[Line] = []
    in_agenda = False
    for line in lines:
        in_agenda = in_agenda or parts.opens_agenda(line)
        done += [line] if in_agenda or ":" not in line.body[:_WIDEST] else _cut(line)
    return tuple(done)


def _cut(line: Line) -> list[Line]:
    """Return a line in parts, one each side, what stands before the first one its heading."""
    if len(line.body) > _WIDEST or _VOTE.search(line.body):
        return [line]
    found = (match for side in _SIDES for match in side.finditer(line.body))
    starts = sorted({match.start() for match in found if _is_side(match)})
    named = [at for at, to in _spans(line, starts) if _names_people(line, at, to)]
    # The first side may list somebody whom no register knows, where others show what the line is.
    starts = named if len(named) < _FEWEST else [*starts[: starts[0] == 0 != named[0]], *named]
    headed = bool(starts) and starts[0] > 0 and _is_heading(line, starts[0])
    if (starts and starts[0] > 0 and not headed) or len(starts) + headed < _FEWEST:
        return [line]
    starts += [match.start() for match in _STATUS.finditer(line.body, starts[0])]
    cuts = sorted({0, *starts})
    return [_part(line, at, to) for at, to in _spans(line, cuts)]


def _is_side(match: re.Match[str]) -> bool:
    """Tell whether words ahead of people say whose they are."""
    label = match["label"]
    if match["of"] or label.endswith("siden"):
        return not names.find_names(label, listed=True)  # "Stedfortræder for Ida Holm: …"
    if len(label) == 1:
        return True
    named = organisations.organisation_type(label) or organisations.known(label)
    return match["came"] is None and bool(named or organisations.municipality_called(label))


def _spans(line: Line, starts: Sequence[int]) -> list[tuple[int, int]]:
    return list(zip(starts, [*starts[1:], len(line.body)], strict=True)) if starts else []


def _names_people(line: Line, at: int, to: int) -> bool:
    match = _side(line, at, to)
    return match is not None and bool(
        entries.entries_in(part(line, line.start, line.start + to), line.start + match.end())
    )


def _side(line: Line, at: int, to: int) -> re.Match[str] | None:
    """Return the side that a part of a line begins with."""
    found = (side.match(line.body, at, to) for side in _SIDES)
    return next((match for match in found if match), None)


def _is_heading(line: Line, to: int) -> bool:
    """Tell whether the words before the first side head a list ("Til stede:", "I mødet deltog")."""
    before = _part(line, 0, to)
    found = groups.group_heading(before, within_list=False, within_item=False)
    return found is not None and found[1] >= before.end


def _part(line: Line, at: int, to: int) -> Line:
    """Return a part of a line without what joins it to the next."""
    words = line.body[at:to].rstrip(" ;,")
    for joint in (" og", " samt"):
        words = words.removesuffix(joint).rstrip(" ;,")
    cut = part(line, line.start + at, line.start + at + len(words))
    return replace(cut, gap=line.gap and at == 0)


def opens_list(lines: Sequence[Line], i: int) -> bool:
    """Tell whether sides stand on line i and the one below, whom no heading announces."""
    if i + 1 >= len(lines) or lines[i + 1].gap:
        return False
    return all(_begins_with_side(line) for line in lines[i : i + 2])


def _begins_with_side(line: Line) -> bool:
    """Tell whether a line lists the people of a side that sends members, or an organisation."""
    if len(line.body) > _WIDEST or _VOTE.search(line.body):
        return False
    match = _side(line, 0, len(line.body))
    if match is None or match["came"] or not match["of"] or not _is_side(match):
        return False
    named = groups.sends_members(match["of"]) or organisations.organisation_type(match["of"])
    return bool(named) and _names_people(line, 0, len(line.body))
