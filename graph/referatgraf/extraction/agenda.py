"""Turn the sections of agenda items into facts."""

from collections import Counter
from collections.abc import Container

from referatgraf.extraction.draft import Draft, Range
from referatgraf.layouts.section import Item
from referatgraf.model import AgendaItem
from referatgraf.vocabulary import slug


def agenda_facts(draft: Draft) -> list[AgendaItem]:
    """Return the agenda as facts: number as printed, title, case, place in the tree.

    Where two items print the same number the later keeps it under another id.
    """
    facts: list[AgendaItem] = []
    seen: Counter[str | None] = Counter()
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for index, item in enumerate(draft.sections.items, 1):
        number = draft.piece(item.number).text if item.number else None
        identity = _identity(number, index, taken)
        taken.add(identity)
        parent = ids.get(_parent_number(number))
        seen[parent] += 1
        facts.append(
            AgendaItem(
                id=identity,
                evidence=tuple(draft.document.span(*r) for r in _evidence(item)),
                extractor="item-heading",
                confidence=0.95 if number else 0.8,
                title=_title(draft.piece(item.title).text),
                order=seen[parent],
                number=number,
                case=draft.piece(item.case).text if item.case else None,
                parent=parent,
            )
        )
        ids[number or f"#{index}"] = identity
    return facts


def _identity(number: str | None, index: int, taken: Container[str]) -> str:
    wanted = f"item/{slug(number)}" if number else f"item/n{index}"
    return f"{wanted}-n{index}" if wanted in taken else wanted


def _parent_number(number: str | None) -> str:
    return number.rpartition(".")[0] if number else ""


def _evidence(item: Item) -> list[Range]:
    parts = [item.number, item.title] if item.number else [item.title]  # one may stand below
    ranges = [(min(start for start, _ in parts), max(end for _, end in parts))]
    return ranges + ([item.case] if item.case else [])


def _title(text: str) -> str:
    return " ".join(text.split()).rstrip(" .:*")
