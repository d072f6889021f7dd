"""The relations that are read from minutes, one file each, run in this order.

A relation is a function that reads the draft and adds to it. To add one write
``relations/NAME.py`` with ``relate(draft)`` and put it into ``RELATIONS``.
"""

from collections.abc import Callable
from typing import TypeAlias

from referatgraf.extraction.draft import Draft
from referatgraf.extraction.relations import (
    arrivals,
    attendance,
    commitments,
    compositions,
    decisions,
    dissents,
    elections,
    employed,
    lists,
    minute_takers,
    offices,
    on_behalf,
    parties,
    posts,
    prose_absence,
    prose_offices,
    prose_presence,
    prose_seats,
    prose_senders,
    recusals,
    represents,
    seats,
    speakers,
    stand_ins,
    substitutes,
    votes,
)

Relations: TypeAlias = tuple[tuple[str, Callable[[Draft], None]], ...]

RELATIONS: Relations = (
    ("lists", lists.relate),
    ("attendance", attendance.relate),
    ("represents", represents.relate),
    ("offices", offices.relate),
    ("parties", parties.relate),
    ("substitutes", substitutes.relate),
    ("prose_absence", prose_absence.relate),
    ("arrivals", arrivals.relate),
    ("stand_ins", stand_ins.relate),
    ("posts", posts.relate),
    ("prose_offices", prose_offices.relate),
    ("prose_presence", prose_presence.relate),
    ("elections", elections.relate),
    ("minute_takers", minute_takers.relate),
    ("speakers", speakers.relate),
    ("on_behalf", on_behalf.relate),
    ("compositions", compositions.relate),
    ("employed", employed.relate),
    ("seats", seats.relate),
    ("prose_seats", prose_seats.relate),
    ("prose_senders", prose_senders.relate),
    ("decisions", decisions.relate),
    ("votes", votes.relate),
    ("dissents", dissents.relate),
    ("recusals", recusals.relate),
    ("commitments", commitments.relate),
)
