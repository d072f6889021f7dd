"""Look single words up in the registers of names: given names, surnames, what names nobody."""

from functools import cache, lru_cache

from referatgraf import authority
from referatgraf.lexicon import no_names, titles


@cache
def places() -> frozenset[str]:
    """Return the short names of municipalities and regions, case folded."""
    rows = [row.name_short for row in authority.municipalities()]
    return frozenset(name.casefold() for name in rows + [r.name_short for r in authority.regions()])


@cache
def organisations() -> frozenset[str]:
    """Return the names and short forms of the register's organisations, case folded."""
    rows = authority.organisations()
    return frozenset(name.casefold() for row in rows for name in (row.name, *row.aliases))


@lru_cache(maxsize=1 << 14)
def is_given(word: str) -> bool:
    """Tell whether a name part, or the first or last part of a hyphenated one, is a given name.

    >>> is_given("Hans-Jørgen")
    True
    """
    folded = word.casefold()
    parts = folded.split("-")
    known = authority.folded_given_names()
    return folded in known or (len(parts) > 1 and parts[0] in known)


def is_surname(word: str) -> bool:
    """Tell whether a word is a registered surname, two of them joined, or ends in -sen."""
    folded = word.casefold()
    parts = folded.split("-")
    return (
        folded in authority.folded_surnames()
        or parts[-1] in authority.folded_surnames()
        or (len(folded) > 5 and folded.endswith("sen"))
    )


def registered(word: str) -> bool:
    """Tell whether a register holds a word as a given name or a surname."""
    return is_given(word) or is_surname(word)


def opens_sentences(word: str) -> bool:
    """Tell whether a capitalised word opens sentences, greets, counts time or heads lists."""
    return word.rstrip(".,:;").casefold() in no_names.NEVER


@lru_cache(maxsize=1 << 14)  # minutes repeat their words
def is_no_name(word: str) -> bool:
    """Tell whether a capitalised word opens sentences, or names an office or a thing."""
    bare = word.rstrip(".").casefold()
    registered = bare in authority.folded_surnames() or bare in authority.folded_given_names()
    thing = no_names.THING.search(bare) is not None or titles.is_title(bare)
    return bare in no_names.NEVER or (thing and not registered)
