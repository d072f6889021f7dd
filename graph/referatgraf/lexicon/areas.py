"""Know the parts of the country that bodies bear in their name: "Vækstråd Nordjylland"."""

from referatgraf.lexicon.words import word_set

_AREAS = word_set(
    "nordjylland midtjylland sydjylland vestjylland østjylland sønderjylland syddanmark jylland "
    "fyn sydfyn vestfyn østfyn nordfyn sjælland nordsjælland sydsjælland vestsjælland midtsjælland "
    "østsjælland hovedstaden bornholm lolland-falster himmerland vendsyssel"
)


def is_area(word: str) -> bool:
    """Tell whether a word names a part of the country.

    >>> is_area("Nordjylland"), is_area("Nordby")
    (True, False)
    """
    return word.casefold() in _AREAS
