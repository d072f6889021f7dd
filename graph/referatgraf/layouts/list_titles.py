"""Read the title that a list's heading gives to all under it: "Suppleanter", "Byrådsmedlemmer"."""

import re

from referatgraf.layouts.lines import Line

_CALLED = re.compile(r"(?:mødende|indkaldte?|deltagende|fremmødte)\s{1,4}", re.IGNORECASE)
# Such a label gives each person under it a title: those listed are members of the council.
_TITLES = re.compile(
    r"(?:personlige? )?(?:(?:\w+)?suppleanter|(?:\w+)?stedfortrædere?|suppleant)|"
    r"(?:forældre|elev|borger|bruger|beboer|pårørende|patient|erhvervs|studenter)repræsentanter|byråds?medlemmer|kommunalbestyrelsesmedlemmer|"
    r"regionsrådsmedlemmer|tilforordne(?:de?|t)",
    re.IGNORECASE,
)


def title_range(line: Line) -> tuple[int, int] | None:
    """Return the range of the title that a heading gives to all under it."""
    called = _CALLED.match(line.body)
    at = called.end() if called else 0
    match = _TITLES.match(line.body, at)
    return (line.start + at, line.start + match.end()) if match else None
