"""Cut invented minutes into parts and show these as words."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from referatgraf.layouts import sections
from referatgraf.layouts.section import Range
from referatgraf.reading import read


@dataclass(frozen=True, slots=True)
class Parts:
    """Hold lists by heading (an entry's pieces joined by " + ", "- " before the absent), items and
    fields of a text.
    """

    lists: list[tuple[str, list[str]]]
    items: list[tuple[str | None, str, str | None]]
    fields: dict[str, str]


def _parts(text: str) -> Parts:
    document = read(text.encode(), ["minutes.txt"])
    found = sections(document)

    def words(at: Range) -> str:
        return " ".join(document.text[slice(*at)].split())

    return Parts(
        lists=[
            (
                words(a.group.label),
                ["- " * e.absent + " + ".join(map(words, e.pieces)) for e in a.entries],
            )
            for a in found.lists
        ],
        items=[
            (
                words(i.number) if i.number else None,
                words(i.title),
                words(i.case) if i.case else None,
            )
            for i in found.items
        ],
        fields={label: words(at) for label, at in reversed(found.labels)},
    )


@pytest.fixture
def parts() -> Callable[[str], Parts]:
    """Return the function that cuts a text into parts."""
    return _parts
