"""Join people to their organisations where a run-on page prints two columns in one line.

"Bestyrelsen: Ida Holm Bo Lind Skive Kommune Friluftsrådet": a reader of PDFs gave first the column
of names, then that of organisations. "Gæster: Ida Holm Skive Kommune Bo Lind Friluftsrådet": it
gave row by row. Nothing but the words tells where one ends and the next begins.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple, TypeAlias, TypeVar

from referatgraf.lexicon import organisation_heads, organisations
from referatgraf.lexicon.registered import is_given, is_no_name, is_surname
from referatgraf.reading.run_on_people import BEHIND_LISTS, LIST_HEADING
from referatgraf.reading.tape import Part, Range, Tape, laid_out

_UPPER = "A-ZÆØÅ"
_LINE = re.compile(r"[^\n\f]{60,}")
_HEADING = re.compile(
    rf"(?:(?<=\s)|^)[{_UPPER}][a-zæøå]{{3,24}}(?:\s[a-zæøå]{{2,20}}){{0,2}}\s?:(?=\s)"
    rf"|{LIST_HEADING.pattern}",
    re.MULTILINE,
)
_FIGURES = 3  # of a page's number
_WORD = re.compile(r"\S+")
_CAPITAL = re.compile(rf"(?:\d{{1,2}})?[{_UPPER}][\w.'’&/-]*")
_SMALL = frozenset({"af", "for", "i", "og", "på", "til", "&", "-", "–", "de", "den", "the"})
_NAME_WORDS = range(2, 5)
_SENDER_WORDS = range(1, 8)
_UNKNOWN_WORDS = 3
_SHORTEST = 3  # characters of a last name
_FEWEST = 2  # people of a list
_MOST = 80  # words of a list
_TOLD = 1.5  # the score from which the form of a name tells an organisation
_LONGER = 0.05  # what each word takes off it


class _Path(NamedTuple):
    """Hold how words are cut into names and organisations, and how well they fit."""

    score: float
    cuts: tuple[int, ...]


_Key = TypeVar("_Key")
_Rows: TypeAlias = list[tuple[Range, Range]]  # of each person the name and the organisation


def rejoined(tape: Tape) -> Tape:
    """Return the tape with each person of such a list on one line with an organisation."""
    text, parts, at = tape.text, list[Part](), 0
    for heading, slot in _slots(text):
        if rows := _rows(text, slot):
            parts += [(at, heading), "\n", (heading, slot[0])]
            parts += [*chain.from_iterable(_row(row) for row in rows), "\n"]
            at = slot[1]
    return laid_out(tape, [*parts, (at, len(text))]) if parts else tape


def _row(row: tuple[Range, Range]) -> tuple[Part, ...]:
    return "\n", row[0], ", ", row[1]


def _slots(text: str) -> Iterator[tuple[int, Range]]:
    """Yield where each heading begins, and what is behind it to the next or the page's number."""
    for line in _LINE.finditer(text):
        heads = list(_HEADING.finditer(text, *line.span()))
        ends = [m.start() for m in heads[1:]] + [line.end()]
        for head, end in zip(heads, ends, strict=False):
            stop = BEHIND_LISTS.search(text, head.end(), end)
            words = text[head.end() : stop.start() if stop else end]
            yield head.start(), (head.end(), head.end() + len(_without_foot(words)))


def _without_foot(words: str) -> str:
    """Return words without the blanks and the page's number behind them."""
    kept = words.rstrip()
    bare = kept.rstrip("0123456789")
    numbered = 0 < len(kept) - len(bare) <= _FIGURES and bare[-1:].isspace()
    return bare.rstrip() if numbered else kept


def _rows(text: str, slot: Range) -> _Rows:
    """Return each person's name and organisation, none where the words are no such list."""
    found = list(_WORD.finditer(text, *slot))
    words = [m.group() for m in found]
    if not 3 * _FEWEST <= len(words) <= _MOST or not all(map(_fits, words)):
        return []
    _, rows = max(_by_row(words), _by_column(words))
    spans = [[(found[a].start(), found[b - 1].end()) for a, b in row] for row in rows]
    return [(name, sender) for name, sender in spans]


def _fits(word: str) -> bool:
    return word in _SMALL or _CAPITAL.fullmatch(word) is not None


def _by_row(words: Sequence[str]) -> tuple[float, _Rows]:
    """Cut words into names and organisations in turn; return how well they fit, too."""
    best: list[dict[bool, _Path]] = [{} for _ in range(len(words) + 1)]
    best[0][True] = _Path(0.0, (0,))
    for start, paths in enumerate(best):
        for name, path in paths.items():
            for end, score in _next(words, start, name=name):
                _keep(best[end], not name, path, end, score)
    score, cuts = best[-1].get(True, _Path(0.0, ()))
    ranges = list(pairwise(cuts))
    return _if_told(words, score, ranges[::2], ranges[1::2])


def _by_column(words: Sequence[str]) -> tuple[float, _Rows]:
    """Cut words into so many names and then as many organisations, like ``_by_row``."""
    found: list[tuple[float, tuple[int, ...], tuple[int, ...]]] = []
    for middle, paths in enumerate(_counted(words, name=True)):
        if any(count >= _FEWEST for count in paths):
            behind = _counted(words[middle:], name=False)[-1]
            for count in paths.keys() & behind.keys():
                cuts = tuple(middle + cut for cut in behind[count].cuts)
                found.append((paths[count].score + behind[count].score, paths[count].cuts, cuts))
    score, names, senders = max(found, default=(0.0, (), ()))
    return _if_told(words, score, list(pairwise(names)), list(pairwise(senders)))


def _counted(words: Sequence[str], *, name: bool) -> list[dict[int, _Path]]:
    """Return for each end the best path to it by the number of its pieces."""
    best: list[dict[int, _Path]] = [{} for _ in range(len(words) + 1)]
    best[0][0] = _Path(0.0, (0,))
    for start, paths in enumerate(best):
        for end, score in _next(words, start, name=name) if paths else ():
            for count, path in paths.items():
                _keep(best[end], count + 1, path, end, score)
    return best


def _keep(best: dict[_Key, _Path], key: _Key, path: _Path, end: int, score: float) -> None:
    """Keep a path with one piece more, if none as good leads there."""
    if key not in best or best[key].score < path.score + score:
        best[key] = _Path(path.score + score, (*path.cuts, end))


def _next(words: Sequence[str], start: int, *, name: bool) -> Iterator[tuple[int, float]]:
    """Yield where a name or an organisation may end that begins at a word, with its score."""
    for count in _NAME_WORDS if name else _SENDER_WORDS:
        if start + count <= len(words):
            piece = tuple(words[start : start + count])
            score = _name_score(piece) if name else _sender_score(piece)
            if score is not None:
                yield start + count, score


def _if_told(
    words: Sequence[str], score: float, names: Sequence[Range], senders: Sequence[Range]
) -> tuple[float, _Rows]:
    """Return score and rows, none where the form of less than half of the organisations tells."""
    told = [_sender_score(tuple(words[a:b])) or 0.0 for a, b in senders]
    enough = 2 * sum(score >= _TOLD for score in told) >= len(told) >= _FEWEST
    return (score, list(zip(names, senders, strict=True))) if enough else (0.0, [])


@lru_cache(maxsize=20_000)
def _name_score(words: tuple[str, ...]) -> float | None:
    """Return how well words fit a person's name, None where they are none."""
    last = words[-1]
    if not is_given(words[0].split("-")[0]) or not all(map(_CAPITAL.fullmatch, words)):
        return None
    if (
        is_no_name(last)
        or len(last) < _SHORTEST
        or organisations.organisation_type(" ".join(words))
    ):
        return None
    again = sum(is_given(b) and not is_given(a) for a, b in pairwise(words[1:]))
    score = 1.0 + is_surname(last) - 2.0 * again - (is_given(last) and not is_surname(last))
    return score if score > 0 else None


def _is_office(word: str) -> bool:
    """Tell whether a word is that of an office in the definite, which stands alone."""
    head = organisation_heads.head_of(word.casefold())
    return head is not None and head.definite and head.function


@lru_cache(maxsize=20_000)
def _sender_score(words: tuple[str, ...]) -> float | None:
    """Return how well words fit an organisation's name, None where they are none."""
    if words[0] in _SMALL or words[-1] in _SMALL:
        return None
    name = " ".join(words)
    if organisations.known(name):
        return 3.0
    named = len(words) > 1 and is_given(words[0]) and is_surname(words[1])
    if named or (len(words) > 1 and _is_office(words[-1])):
        return None
    if organisations.organisation_type(name):
        return 2.0 - _LONGER * len(words)
    if len(words) > _UNKNOWN_WORDS or is_given(words[0]):
        return None
    return float(len(words) == 1 and name.isupper())
