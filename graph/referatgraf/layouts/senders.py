"""Remember who sent those below: "Udpeget af X" above members, each under a label of their own."""

import re
from dataclasses import replace

from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Group, Range
from referatgraf.lexicon import organisations

_SENT_BY = re.compile(
    r"(?:(?:Udpeget|Valgt|Indstillet|Nomineret) af|(?:Udpeget e|E)fter indstilling (?:fra|af))"
    r"\s{1,4}(?P<org>[A-ZÆØÅ][^.:;,()]{2,80})$"
)
_MEMBER = re.compile(
    r"(?:\d\. )?(?:formand|næstformand|medlem|(?:personlig )?(?:stedfortræder|suppleant))",
    re.IGNORECASE,
)


def sender_on(line: Line) -> Range | None:
    """Return the range of the organisation that a line free above members says sent them."""
    match = _SENT_BY.match(line.label) if line.gap else None
    if match is None or organisations.organisation_type(match["org"]) is None:
        return None
    return line.start + match.start("org"), line.start + match.end("org")


def sent(group: Group, line: Line, sender: Range | None) -> Group:
    """Return a member's own heading as one of those whom the sender above sent."""
    label = line.body[: group.label[1] - line.start]
    if sender is None or group.organisation or not _MEMBER.fullmatch(label):
        return group
    return replace(group, organisation=sender)


def ends(group: Group, line: Line) -> bool:
    """Tell whether a heading is of others than single members, whom another one sent."""
    return _MEMBER.fullmatch(line.body[: group.label[1] - line.start]) is None
