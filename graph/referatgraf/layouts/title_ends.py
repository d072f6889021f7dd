"""Cut what stands behind an item's title and is none of it: how long it takes, and when."""

import re

_CLOCK = r"(?:kl\.?\s?)?\d{1,2}[.:]\d\d"
# "(5 min.)", "(ca. 10 minutter)", "(kl. 18.50-19.30)", "[20 min]"
_SLOT = re.compile(
    rf"\s{{0,12}}[(\[](?:(?:ca\.?\s)?\d{{1,3}}\s?(?:min\.?|minutter)|"
    rf"{_CLOCK}\s?(?:[-–]|til)\s?{_CLOCK})[)\]]\.?\s{{0,12}}$",
    re.IGNORECASE,
)
_WIDTH = 40  # characters


def slot_start(title: str) -> int:
    """Return where a title ends in front of the time set aside for it.

    >>> slot_start("Velkomst (5 min.)"), slot_start("Velkomst (Ida Holm)")
    (8, 19)
    """
    found = _SLOT.search(title, max(0, len(title) - _WIDTH))
    return found.start() if found and found.start() else len(title)
