"""Cut a run-on line of people at the sides that head them: "… Bo Lind Elevrådet: Ida Holm …".

A converter that keeps no line ends prints each side of a board behind the last one's people, and
nothing but a colon behind the side tells where it begins.
"""

import re

from referatgraf.lexicon.openings import person_at
from referatgraf.lexicon.words import UPPER

_SIDE = re.compile(
    rf"(?:(?<=^)|(?<=[\w).])[ ])(?P<side>"
    rf"[{UPPER}][\w-]{{0,30}}(?:valgte|udpegede|repræsentant(?:er|erne)?|rådet|siden|medlemmer(?:ne)?"
    r"|personalet?|ledelsen?)"
    r"|(?:Elever|Lærere?|Forældre|Pædagoger|Brugere?|Pårørende|Ansatte|Beboere?)(?:ne)?"
    r"|(?:Fra|For|Valgt af|Udpeget af) [^\s:.,;()][^:.,;()]{2,50}"
    rf"|(?:Suppleant|Stedfortræder)(?:er)? for [{UPPER}][^:.,;()]{{3,50}})"
    rf"[ ]?:[ ]{{1,4}}(?=\S)"
)
_LONG = 200  # characters of a line that may hold several sides
_FEWEST = 2


def side_starts(raw: str) -> list[int]:
    """Return where the sides of a line begin behind each of which a person stands."""
    if len(raw) < _LONG or raw.count(":") < _FEWEST:
        return []
    found = [m.start("side") for m in _SIDE.finditer(raw) if person_at(raw, m.end())]
    return [at for at in found if at] if len(found) >= _FEWEST else []
