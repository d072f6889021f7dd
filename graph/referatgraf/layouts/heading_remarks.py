"""Read what a heading says besides whom it heads: what its marks mean, that they only observe."""

import re
from dataclasses import replace

from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Group
from referatgraf.model import Attendance

_LEGEND = re.compile(r"\s{0,4}\([^()]{1,40}=[^()]{1,80}\)\s{0,2}:?$")
_OBSERVES = re.compile(r"\s{0,4}\((?:med\s)?(?:observatør(?:er|status)?|tilhører(?:e)?)\)$", re.I)


def without_legend(line: Line) -> Line:
    """Return a heading's line without what its marks mean: "Fremmøde (☒ = mødt)"."""
    legend = _LEGEND.search(line.body)
    if legend is None:
        return line
    return replace(line, body=line.body[: legend.start()], end=line.start + legend.start())


def with_observers(group: Group, line: Line) -> Group:
    """Return the heading "Fra X (observatører):" as one of guests, whom X alone sent."""
    if group.organisation is None:
        return group
    start, end = group.organisation
    told = _OBSERVES.search(line.body[start - line.start : end - line.start])
    if told is None:
        return group
    cut = start, start + told.start()
    return replace(group, organisation=cut, attendance=Attendance.GUEST, detail="observer")
