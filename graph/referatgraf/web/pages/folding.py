"""Fold names for search and sort them for lists, as Danish does it."""

import re
import unicodedata

_FOLD = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ß": "ss"})
_WORD = re.compile(r"[a-z0-9]+")
_LAST = {"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"}  # the signs behind z
LETTERS = (*"abcdefghijklmnopqrstuvwxyz", "ae", "oe", "aa", "0-9", "other")


def folded(name: str) -> list[str]:
    """Return the words of a name for search: case, accents, æ/ae, ø/oe and å/aa are the same.

    ``assets/search.js`` folds what is typed in the same way.

    >>> folded("René ÅGÅRD-Sørensen") == folded("rene aagaard soerensen")
    True
    """
    text = unicodedata.normalize("NFC", name).lower().translate(_FOLD)
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return _WORD.findall(plain)


def letter(name: str) -> str:
    """Return the page of the alphabet that a name stands on; "Aa" is Å, as Danish lists have it.

    >>> letter("Aagaard"), letter("Østergaard"), letter("3F"), letter("Žižek")
    ('aa', 'oe', '0-9', 'z')
    """
    text = unicodedata.normalize("NFC", name).lower().lstrip("\"'“”«»(. ")
    if text[:1].isdecimal():
        return "0-9"
    if text.startswith("aa"):
        return "aa"
    first = text[:1].translate(_FOLD)
    plain = unicodedata.normalize("NFD", first)[: len(first)]
    return plain if plain in LETTERS else "other"


def danish_order(name: str) -> str:
    """Return what sorts names with æ, ø and å behind z, and "Aa" as Å.

    >>> sorted(["Ågård", "Ærø", "Zoo", "Aabo", "Abel"], key=danish_order)
    ['Abel', 'Zoo', 'Ærø', 'Aabo', 'Ågård']
    """
    text = unicodedata.normalize("NFC", name).casefold().replace("aa", "å")
    return "".join(_LAST.get(c) or unicodedata.normalize("NFD", c)[0] for c in text)
