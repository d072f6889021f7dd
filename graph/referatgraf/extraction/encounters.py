"""Tell who met with whom where a head names a meeting of two: "Dialogmøde mellem X og Y"."""

import re

from referatgraf.lexicon import organisations

_WITH = re.compile(
    r"(?:[\w-]{0,30}møde|[\w-]{0,20}dialog)\s{1,4}(?P<how>mellem|imellem|med)\s{1,4}", re.IGNORECASE
)
_AND = re.compile(r"\s{1,4}(?:og|samt|,)\s{1,4}")


def first_party(name: str) -> tuple[int, int]:
    """Return where the name of who called a meeting begins and ends: the one named first.

    >>> text = "Dialogmøde mellem Kultur- og Fritidsudvalget og Idrætsrådet"
    >>> text[slice(*first_party(text))]
    'Kultur- og Fritidsudvalget'
    """
    match = _WITH.match(name)
    if match is None:
        return 0, len(name)
    cuts = (m for m in _AND.finditer(name, match.end()) if match["how"].casefold() != "med")
    for cut in cuts:
        sides = name[match.end() : cut.start()], name[cut.end() :]
        if all(map(organisations.organisation_type, sides)):
            return match.end(), cut.start()
    return match.end(), len(name)
