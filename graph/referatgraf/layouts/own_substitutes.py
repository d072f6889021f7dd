"""Read a member's own substitute, named close below the member in a list."""

import re
from dataclasses import replace

from referatgraf.layouts import entries
from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Group
from referatgraf.layouts.state import Walk

_SUBSTITUTE = re.compile(r"(?:personlig )?(?:stedfortræder|suppleant)", re.IGNORECASE)


def names_one(line: Line) -> bool:
    """Tell whether a line names the substitute of the member above: "Suppleant: Ida Holm"."""
    return _SUBSTITUTE.fullmatch(line.body.partition(":")[0]) is not None and ":" in line.body


def stands_below_member(walk: Walk, heading: tuple[Group, int], line: Line) -> bool:
    """Tell whether "Suppleant: Ida Holm" stands close below the member she is to replace."""
    one = _SUBSTITUTE.fullmatch(line.body[: heading[0].label[1] - line.start])
    behind = heading[1] < line.end
    return bool(one and behind and walk.open and walk.lists[-1][1]) and not line.gap


def take(walk: Walk, heading: tuple[Group, int], line: Line) -> None:
    """Take in a member's own substitute, sent by the same; then the members' list goes on."""
    (group, at), above = heading, walk.lists[-1][0]
    if found := entries.entries_in(line, at):
        walk.lists.append((replace(group, organisation=above.organisation), found))
        role = None if above.one else above.role
        walk.lists.append((replace(above, role=role, one=False), []))
        walk.strange = []
