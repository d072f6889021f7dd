"""Tell which organisation a definite noun means as a sender: "fra foreningen", "fra kommunen"."""

import re

from referatgraf.extraction.draft import Draft
from referatgraf.extraction.mentions import Mention
from referatgraf.lexicon.organisation_heads import Head, head_of
from referatgraf.lexicon.organisations import municipality_names
from referatgraf.lexicon.words import fold

DEFINITE = re.compile(r"[a-zæøå][a-zæøå-]{3,30}(?:en|et)(?=[\s,:])")
_BOARD = frozenset({"bestyrelsen", "udvalget", "rådet"})
_MUNICIPALITY = frozenset({"kommunen"})


def meant(draft: Draft, word: str) -> str | None:
    """Return the local id of what a noun means: the body that meets, or the one municipality."""
    if word in _MUNICIPALITY:
        return draft.owner or _only_municipality(draft)
    if draft.body is None:
        return None
    noun, own = head_of(word), _last_noun(draft.organisations.get(draft.body).name)
    same = noun is not None and noun.definite and own is not None and noun.stem == own.stem
    return draft.body if same or word in _BOARD else None


def _last_noun(name: str) -> Head | None:
    """Return the last word of a name that is a noun organisations are called by."""
    return next((head for word in reversed(name.split()) if (head := head_of(word))), None)


def _only_municipality(draft: Draft) -> str | None:
    """Return the municipality that the text names, if it is only one."""
    found: dict[str, Mention] = {}
    for mention in draft.mentions:
        known = municipality_names().get(fold(draft.text[mention.start : mention.end]))
        if known:
            found.setdefault(known.path, mention)
    if len(found) != 1:
        return None
    (mention,) = found.values()
    at = mention.start, mention.end
    return draft.organisations.add(draft.text[slice(*at)], at)
