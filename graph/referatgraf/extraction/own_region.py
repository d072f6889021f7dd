"""Find the one region that a text is about."""

from referatgraf.extraction.draft import Draft


def only_region(draft: Draft) -> str | None:
    """Return the region that the text names, if it is only one."""
    name = draft.organisations.meant_by("regionen")
    at = draft.text.find(name) if name else -1
    return draft.organisations.add(name, (at, at + len(name))) if name and at >= 0 else None
