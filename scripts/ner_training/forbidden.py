"""Keep the people of a held-out corpus out of the training lines."""

import json
import re
import unicodedata

WORD = re.compile(r"[^\W\d_]{2,}")


def folded(text):
    """Return the words of a text by which names are compared."""
    return tuple(WORD.findall(unicodedata.normalize("NFC", text).casefold()))


def names_in(folder):
    """Return the full names of a corpus' gold."""
    paths = sorted(folder.rglob("*.json"))
    people = (
        one
        for path in paths
        for gold in [json.loads(path.read_text(encoding="utf-8"))]
        if isinstance(gold, dict)
        for one in gold.get("people", ())
    )
    return frozenset(found for one in people if len(found := folded(one["name"])) > 1)


def checker(names):
    """Return a function that says whether a row of words holds one of the names."""
    lengths = sorted({len(name) for name in names})

    def holds(words):
        found = folded(" ".join(words))
        return any(found[i : i + n] in names for n in lengths for i in range(len(found) - n + 1))

    return holds
