"""Tell whether a post that a sentence gives without an organisation is of the body that meets.

"Formanden, borgmester X, bød velkommen", "kasserer X gennemgik regnskabet": of the body, where
nothing around speaks of another one that has such a post.
"""

import re

from referatgraf.extraction.antecedents import NO_OFFICE_IN
from referatgraf.extraction.chairs import CHAIRS, is_of_another_body
from referatgraf.extraction.draft import Draft
from referatgraf.extraction.occasion import is_own_body, sentence_start
from referatgraf.lexicon import titles
from referatgraf.model import OrganisationType

_BY = re.compile(r"(?:\bved|\bv/)\s{0,4}$")
_MORE = re.compile(r"\s?(?:,|\(|\s(?:og|samt|fra|hos|ved|for|i)\s)")
_REACH = 1_000
_TREASURER = "kasserer"
_SUBSTITUTES = frozenset({"suppleant", "stedfortraeder"})
_FILLED = re.compile(
    r"\b(?:valg|udpegning|udpegelse|indstilling|genudpegning)\b[^:\n]{0,80}?\b(?:til|i)\s"
    r"(?P<body>[^\W\d_][\w-]{3,60}?(?:et|en|n|udvalg|bestyrelse|råd))\b(?!\s(?:af|som|til)\b)",
    re.IGNORECASE,
)
_WITH_POSTS = frozenset(
    {OrganisationType.BODY, OrganisationType.ASSOCIATION, OrganisationType.COMPANY}
)


def own_post(
    draft: Draft, start: int, text: str, title: titles.TitleMatch, person: str, behind: int
) -> str | None:
    """Return the body that meets where a chair or treasurer is its own, or None.

    What stands at ``behind`` a bare title and its bearer may say whose: "Formand X, Y A/S, kom".
    """
    form = titles.base_form(title.text)
    if title.role not in CHAIRS and form.casefold() != _TREASURER:
        return None
    begin = sentence_start(text, title.start)
    known = form != title.text or not text[begin : title.start].strip(" *_–-•")
    if form == title.text and _MORE.match(text, behind):
        return None
    if _BY.search(text, max(0, title.start - 8), title.start):
        return None  # "Klubben søger v/ kasserer X"
    if is_of_another_body(draft, text, title.end):
        return None
    if draft.body is None or not (known or form.casefold() == _TREASURER):
        return None
    taken = draft.bearer_of(draft.body, title.role) not in (None, person)
    if taken or _speaks_of_another(draft, start, title.start):
        return None
    return draft.body


def _speaks_of_another(draft: Draft, start: int, at: int) -> bool:
    """Tell whether the item's heading, or what stands before a title, names another such body."""
    item = draft.item_at(start + at)
    before = draft.named_in((max(start, start + at - _REACH), start + at))
    named = [*before, *(draft.named_in(item.title) if item else ())]
    return any(
        m.type in _WITH_POSTS and not is_own_body(draft, draft.text[m.start : m.end])
        for m in named
        if m.type not in NO_OFFICE_IN
    )


def fills_another(draft: Draft, at: int, title: titles.TitleMatch) -> bool:
    """Tell whether the item at an offset elects people to another body than the one that meets.

    A substitute or chair that it names is that body's, though nothing knows it by that name.
    """
    item = draft.item_at(at) if title.role in CHAIRS | _SUBSTITUTES else None
    filled = _FILLED.search(draft.text[slice(*item.title)]) if item else None
    return filled is not None and not is_own_body(draft, filled["body"])
