"""Names that would be bad paths give good ones (case 53)."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from folders import built
from referatgraf.model import Basis
from referatgraf.web.pages import open_site, paths

NAMES = [
    "", "../../etc/passwd", "..", ".", "con", "CON", "nul.html", "index", "a/b", "a\\b", "~",
    "%2e%2e", "🎭", "🎭🎭", "Å", "A\u030a x", "-", "--", "a" * 10_000, "\u202e",
    "x> <http://e/p> <y",
]  # fmt: skip
SEGMENT = re.compile(r"[a-z0-9]+(?:-+[a-z0-9]+)*(?:\.[a-z]{2,6})?")
DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")


def test_53_every_name_gives_a_path_of_its_own(
    tmp_path: Path, minutes: Callable[[str], Any]
) -> None:
    m = minutes("4f2a")
    m.meeting(m.kkr())
    for name in NAMES:
        who = m.person(f"Karla {name}")
        m.participation(who, on_behalf_of=m.organisation(name), basis=Basis.AFFILIATED)
    site = open_site(built(tmp_path, m.record()))
    people = [thing.local for thing in site.of_kind("person")]
    assert len(people) == len(set(people)) == len(NAMES)
    found = list(paths(site))
    assert len(found) == len({path.casefold() for path in found})
    for path in found:
        if not {"person", "organisation"} & set(path.split("/")):
            continue  # no name of anybody is in it
        for segment in path.split("/"):
            assert SEGMENT.fullmatch(segment) and not DEVICES.fullmatch(segment), path
            assert len(segment) < 120, path
