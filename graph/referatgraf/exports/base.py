"""What a format is, and where third parties' formats come from."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points

from referatgraf.store import Dataset

GROUP = "referatgraf.exports"


@dataclass(frozen=True, slots=True)
class Export:
    """Name a format; ``write`` gets a loaded dataset and returns the bytes of a file."""

    name: str
    suffix: str
    title_da: str
    title_en: str
    write: Callable[[Dataset], bytes]


def third_party() -> dict[str, EntryPoint]:
    """Return the formats that other packages bring, by name; each entry point is an Export."""
    return {point.name: point for point in entry_points(group=GROUP)}
