"""Find the organisation that stands right behind a title: "for Erhvervshus X", "Y Kommune"."""

import re

from referatgraf.extraction.draft import Draft
from referatgraf.extraction.employers import KIND_OF
from referatgraf.extraction.names_in_prose import Named
from referatgraf.extraction.pieces import Piece
from referatgraf.lexicon import organisations as lexicon
from referatgraf.lexicon import titles
from referatgraf.lexicon.words import LETTER, UPPER

_REACH = 120
_SPACES = re.compile(r"\s{1,4}")
_PREPOSITION = re.compile(r"\s{1,4}(?:for|i|af|hos|ved|på|fra)\s{1,4}")
_BODY_IN = re.compile(
    rf"(?P<body>.{{3,80}}?)\s{{1,4}}i\s{{1,4}}[{UPPER}][{LETTER} -]{{1,40}}\sKommune"
)
_LOOSE_END = re.compile(r"\s{1,4}(?:og|&|for|i|af)\s{1,4}$")
_WORD = rf"[{UPPER}](?:[{LETTER}0-9'’/&-]|\.(?=[{LETTER}]))*"
# "Erhvervshus Nord", "Institut for Kemi", "Center for Vand, Natur og Miljø", "Xs bestyrelse"
_NAME_OF = re.compile(
    rf"(?:bestyrelsen (?:for|i) )?{_WORD}"
    rf"(?:(?:\s{{1,4}}(?:og|&|for|i|af)(?=\s{{1,4}}[{UPPER}])"
    rf"|,(?=\s{{1,4}}[{UPPER}][{LETTER}]+(?:,|\s{{1,4}}og)))?\s{{1,4}}{_WORD}"
    r"|\s{1,4}(?:bestyrelse|repræsentantskab|[iakp]/s\b|aps\b))*"
)


def organisation_behind(
    draft: Draft, start: int, text: str, at: int, named: list[Named]
) -> Piece | None:
    """Return the organisation right behind a title: "for Erhvervshus X", "Y Kommune".

    A person's name ends it: "formand for Ældrerådet Karla Holm".
    """
    match = _PREPOSITION.match(text, at) or _SPACES.match(text, at)
    kind = KIND_OF.match(text, match.end()) if match else None
    found = _NAME_OF.match(text, kind.end() if kind else match.end()) if match else None
    if not found or not found.group():
        at = match.end() if match else at
        named_here = draft.named_in((start + at, start + at + _REACH))[:1]
        return next(
            (draft.piece((m.start, m.end)) for m in named_here if m.start == start + at), None
        )
    if read := draft.view.organisation_at(start + found.start()):
        return draft.piece(read)
    inside = (n.start for n in named if found.start() < n.start < found.end())
    stop = min(inside, default=found.end())
    joint = _LOOSE_END.search(text, found.start(), stop)  # "afløses som formand for Y af X"
    piece = draft.piece((start + found.start(), start + (joint.start() if joint else stop)))
    piece = piece.stripped()
    if lexicon.organisation_type(piece.text) is None and not _PREPOSITION.match(text, at):
        return None
    body = _BODY_IN.fullmatch(piece.text)
    piece = piece.cut(*body.span("body")) if body else piece
    if titles.leading_title(piece.text) and piece.end < start + found.end():
        return None  # "stedfortræder for Rådmand X"
    return piece
