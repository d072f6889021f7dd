"""Tell what opens at a place in a line: a person, with a title in front or without."""

from referatgraf.lexicon import names, titles

_OPENING = 100  # characters in which title and name must stand


def person_at(text: str, at: int) -> bool:
    """Tell whether a name stands at an offset, or a title and a name.

    >>> person_at("Til stede: borgmester Ida Holm", 11), person_at("Afbud: ingen", 7)
    (True, False)
    """
    words = text[at : at + _OPENING].lstrip(" \t")
    title = titles.leading_title(words)
    start = title.end if title else 0
    start += len(words[start:]) - len(words[start:].lstrip(" \t"))
    return any(name.start == start for name in names.find_names(words, listed=True)[:2])
