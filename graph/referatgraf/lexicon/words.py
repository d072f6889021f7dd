"""Word classes of written Danish that more than one grammar needs."""

import re

# All Latin letters with marks, as names from everywhere hold them (Latin-1 to Latin Extended-B,
# and Latin Extended Additional, where Vietnamese has its letters).
_MARKED = [chr(code) for block in ((0xC0, 0x250), (0x1E00, 0x1F00)) for code in range(*block)]
UPPER = "A-Z" + "".join(letter for letter in _MARKED if letter.isupper())
LOWER = "a-z" + "".join(letter for letter in _MARKED if letter.islower())
LETTER = UPPER + LOWER

# One capitalised name part: "Kastrup-Larsen", "O'Brien", "McAllister", "VanDamme", "d'Arcy".
NAME_PART = (
    r"(?:(?:(?:Mc|Mac|Fitz|D[eiu]|L[ea]|Del(?:la)?|V[ao]n(?:De[nr]?)?)"
    rf"(?=[{UPPER}][{LOWER}])|(?<![{LETTER}])[dl]['’´](?=[{UPPER}][{LOWER}])))?"
    rf"[{UPPER}](?:[{LOWER}'’´]+"
    rf"|(?<=[OD])['’´][{UPPER}][{LOWER}]+"
    rf"|[{UPPER}](?=[{LOWER}])[{LOWER}]+)"
)
INITIAL = rf"[{UPPER}][{LOWER}]{{0,3}}\."
INITIALS = rf"(?:[{UPPER}]\.){{2,3}}(?=[ ])"  # "P.C. Holm"
# "Jens-Chr. Holm"; but not the last of a sentence ("… Bech-Holm. Ida")
ABBREVIATED = rf"{NAME_PART}-(?:[{UPPER}]|Chr|Joh|Fr|Vilh?|Aug|Alb|Edv|Ras|Th|Kr)\."
HYPHENATED = rf"{NAME_PART}(?:-(?:{NAME_PART}|[{LOWER}]+))*"
PARTICLES = (
    "von",
    "van",
    "de",
    "den",
    "der",
    "af",
    "da",
    "di",
    "du",
    "el",
    "al",
    "la",
    "le",
    "bin",
    "ten",
    "zu",
    "dos",
    "del",
    "á",
    "í",
)

PARTICLE = "(?:" + "|".join(PARTICLES) + ")"

_SPACE = re.compile(r"\s+")
_DASH = re.compile(r"[‐-―−]")
_QUOTE = re.compile(r"[’‘`´]")


def fold(text: str) -> str:
    """Return text for comparing names: case, white space, dashes and apostrophes made equal.

    >>> fold("KL’s  Sundheds– og Ældreudvalg")
    "kl's sundheds- og ældreudvalg"
    """
    plain = _QUOTE.sub("'", _DASH.sub("-", text))
    return _SPACE.sub(" ", plain).strip(" \t\n.,;:-").casefold()


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(words.split())


def open_brackets(text: str, before: int = 0) -> int:
    """Return how many round brackets are open after text, -1 where one closes that never opened.

    ``before`` counts those that were open before it.

    >>> open_brackets("(V"), open_brackets("(V)"), open_brackets("V)")
    (1, 0, -1)
    """
    depth = before
    for char in text:
        depth += (char == "(") - (char == ")")
        if depth < 0:
            return -1
    return depth


def one_slip_apart(left: str, right: str) -> bool:
    """Tell whether one insertion, deletion, substitution or swap of neighbours parts two words.

    >>> one_slip_apart("burkahl", "burkarl")
    True
    """
    if abs(len(left) - len(right)) > 1:
        return False
    i = 0
    while i < min(len(left), len(right)) and left[i] == right[i]:
        i += 1
    rest = (left[i:], right[i:])
    if len(left) == len(right):
        swapped = rest[0][:2] == rest[1][1::-1] and rest[0][2:] == rest[1][2:]
        return rest[0][1:] == rest[1][1:] or swapped
    longer, shorter = sorted(rest, key=len, reverse=True)
    return longer[1:] == shorter
