"""What a format is, and where third parties' formats come from."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib.metadata import EntryPoint, entry_points

from referatgraf.errors import ReferatgrafError, UsageError
from referatgraf.store import Dataset

GROUP = "referatgraf.exports"


@dataclass(frozen=True, slots=True)
class Export:
    """Name a format; ``write`` gets a loaded dataset and returns the bytes of a file.

    ``binary`` files are no text that a terminal could show.
    """

    name: str
    suffix: str
    title_da: str
    title_en: str
    write: Callable[[Dataset], bytes]
    binary: bool = False


def third_party() -> dict[str, EntryPoint]:
    """Return the formats that other packages bring, by name; each entry point is an Export."""
    return {point.name: point for point in entry_points(group=GROUP)}


def loaded(point: EntryPoint) -> Export:
    """Return a third party's format.

    Raises UsageError that names its package where it cannot be loaded and, when it writes, where
    that fails.
    """
    with _theirs(point):
        found = point.load()
        if not isinstance(found, Export):
            raise TypeError(f"{point.value} is no Export")

    def write(dataset: Dataset) -> bytes:
        with _theirs(point):
            return found.write(dataset)

    return replace(found, write=write)


@contextmanager
def _theirs(point: EntryPoint) -> Iterator[None]:
    """Turn whatever goes wrong in another package into an error that names it."""
    try:
        yield
    except (ReferatgrafError, MemoryError):
        raise
    except Exception as error:
        package = point.dist.name if point.dist else point.module
        reason = f"fails in the package {package} ({type(error).__name__}: {error})"
        remedy = f"install {package} anew with all that it needs, or uninstall it"
        raise UsageError(f"--to {point.name}", reason, remedy) from None
