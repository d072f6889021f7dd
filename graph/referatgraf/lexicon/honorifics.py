"""Know the forms of address that stand before names."""

import re

_HONORIFIC = re.compile(
    r"(?:(?:[Dd]r|[Hh]r|[Ff]rk)\.|[Hh]r|[Ff]ru|[Ff]røken)\s{1,4}(?=[^\W\d_a-zæøå])"
)


def honorific_end(text: str) -> int:
    """Return where a form of address ends that opens text, 0 without one.

    >>> honorific_end("Dr. Ida Holm"), honorific_end("Dragør")
    (4, 0)
    """
    match = _HONORIFIC.match(text)
    return match.end() if match else 0
