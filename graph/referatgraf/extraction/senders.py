"""Say on whose behalf a person sits: "valgt af X", "repræsenterer X", "på vegne af X"."""

import re
from collections.abc import Iterable

from referatgraf.extraction.pieces import Piece

SENT_BY = re.compile(
    r"(?:er\s)?(?:(?:med)?valgt|udpeget|indstillet|nomineret|udsendt|beskikket)\s{1,4}"
    r"(?:efter indstilling\s{1,4})?(?:af|fra|for)\s{1,4}"
    r"|(?:repræsenterer|repræsenterende|repr\.|repræsentant(?:er)? for|på vegne af)\s{1,4}",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"(?:\b(?:valgt|udpeget|indstillet|nomineret|beskikket)\s(?:af|fra|for)"
    r"|\brepræsenterer|\brepræsentant for|\bpå vegne af)$",
    re.IGNORECASE,
)
# "udpeget af X i stedet for Y": whom somebody succeeds is no part of the sender's name.
_SUCCEEDS = re.compile(
    r"\s(?:som (?:erstatning|afløser|efterfølger)|i stedet) for\s", re.IGNORECASE
)
_APPOINTED_BY = re.compile(
    r"[a-zæøå][^,(:]{2,50}?(?:\s?,\s{1,4}|\s?\(|\s{1,4})(?:udpeget|valgt|indstillet|nomineret)\s{1,4}af\s{1,4}"
    r"(?P<by>[A-ZÆØÅ][^,:()]{1,80}?)\)?"
)
_LONGEST = 40  # characters of such words


def with_senders(parts: Iterable[Piece]) -> list[Piece]:
    """Return pieces in which words that end a line ("på vegne af") stand with what they lead to."""
    done: list[Piece] = []
    for part in parts:
        last = done[-1] if done else None
        at = _opens(last.text) if last else None
        if last and at is not None and not part.paren:
            done[-1:] = [*([last.cut(0, at).stripped()] if at else []), last.cut(at, 0).until(part)]
        else:
            done.append(part)
    return done


def _opens(text: str) -> int | None:
    match = _OPEN.search(text, max(0, len(text) - _LONGEST))
    return match.start() if match else None


def appointer_in(piece: Piece) -> Piece:
    """Return who appointed people of a kind: "kommunerne, udpeget af KKR Nordby".

    A sender that has a name of its own stays the one who sent them.
    """
    match = _APPOINTED_BY.fullmatch(piece.text)
    return piece.cut(*match.span("by")) if match else piece


def sender_in(piece: Piece) -> Piece:
    """Return the sender that words such as "X som erstatning for Y" name."""
    match = _SUCCEEDS.search(piece.text)
    return piece.cut(0, match.start()) if match else piece
