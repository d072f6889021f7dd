"""Write names in capitals as others are: "Ida HOLM", "BO LIND"; the capitals are only typography.

One person may be printed so in the list and as usual in the text; every later rule then meets one
form. Proofs still quote the stored text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from referatgraf.lexicon.registered import is_given, is_surname, registered
from referatgraf.lexicon.shouted import (
    CAPITALS,
    WORD,
    Shouted,
    bare,
    calm,
    is_barred,
    is_joint,
    is_shouted,
    may_be_named,
    shouted_names,
)
from referatgraf.lexicon.titles import is_title, leads
from referatgraf.lexicon.words import HYPHENATED, PARTICLE, PARTICLES, UPPER
from referatgraf.reading.tape import Edit, Range

_RUN = re.compile(
    rf"(?<![\w@./&-])(?>{WORD}(?:[ ]{{1,2}}(?:{PARTICLE}[ ]{{1,2}}){{0,2}}{WORD})+)"
    r"(?!\w|[@/&-]\w|[ ]{1,2}(?:[AIKP]/S|ApS|a\.m\.b\.a|&))"
)
_LINE = re.compile(r"[^\n\f]+")
_SHOUTED = re.compile(rf"(?<![\w@./&-]){CAPITALS}")
_TOKEN = re.compile(r"\S+")
_OPENS = re.compile(r"(?:^|[]|\t,;:(/*•·●▪–-]|[ ]{2}|\d[.)]|\b(?:og|samt)\b|[☐☒☑✓])[ ]{0,4}$", re.I)
_ENDS = re.compile(r"[ ]{0,4}(?:$|[|\t,;:()/–-]|[ ]{2}|\.(?!\w)|(?:og|samt)\b)", re.I)
# The two last words of a name that is written as usual.
_PLAIN_PAIR = re.compile(
    rf"(?<![\w-])(?P<first>{HYPHENATED})[ ](?=(?P<next>{HYPHENATED})(?![\w-])"
    rf"(?P<more>[ ]{{1,2}}[{UPPER}]|\s{{1,3}}{CAPITALS})?)"
)
_BROKEN = re.compile(rf"(?<![\w@./&-])(?P<above>{WORD})[ ]?\n[ \t]{{0,40}}(?P<below>{CAPITALS})")
_COMMON = re.compile(r"(?<![\w.-])[a-zæøå]{3,40}(?![\w-])")
_STYLE = 2  # names of one kind that the registers know, so that others are read in the same way
_AROUND = 8  # characters
_NEAR = 4  # lines
_LONGEST = 5  # words of a name


@dataclass(frozen=True, slots=True)
class _Run:
    """Hold a run of capitalised words with the numbers of its line and block, and the names in it.

    ``opens`` and ``ends`` say that a separator stands before and behind it, ``led`` that an office
    stands before it; ``shouting`` that its line is in capitals.
    """

    line: int
    block: int
    words: tuple[re.Match[str], ...]
    names: tuple[Shouted, ...]
    opens: bool
    ends: bool
    led: bool
    shouting: bool

    @property
    def entry(self) -> bool:
        """Tell whether a run may be all that an entry says."""
        return self.opens and self.ends

    def texts(self) -> list[str]:
        """Return the words."""
        return [word.group() for word in self.words]


def names_calmed(text: str) -> Iterator[Edit]:
    """Yield the edits that write the names of people in capitals as others are written."""
    runs = list(_runs(text))
    if not runs:
        return
    style = _Style(text, runs)
    found = {word.span(): word.group() for run in runs for word in style.words_of(run)}
    for match in _BROKEN.finditer(text) if found else ():
        if style.is_cut(match["above"], match["below"]):
            found |= {match.span(g): match[g] for g in ("above", "below") if is_shouted(match[g])}
    for (start, end), word in found.items():
        yield Edit(start, end, style.form(word), stands=True)


def _runs(text: str) -> Iterator[_Run]:
    """Yield the runs that hold a word in capitals."""
    block = last = 0
    for number, line in enumerate(_LINE.finditer(text)):
        block += line.start() > last + 1
        last = line.end()
        if _SHOUTED.search(line.group()):
            shouting = line.group().isupper()
            for match in _RUN.finditer(text, *line.span()):
                run = _run((number, block), match, line, shouting=shouting)
                if any(map(is_shouted, run.texts())):
                    yield run


def _run(at: Range, match: re.Match[str], line: re.Match[str], *, shouting: bool) -> _Run:
    text = match.string
    words = tuple(_TOKEN.finditer(text, *match.span()))
    before = text[max(line.start(), match.start() - _AROUND) : match.start()]
    after = text[match.end() : min(line.end(), match.end() + _AROUND)]
    led = leads(text, match.start())
    return _Run(
        *at,
        words,
        tuple(shouted_names([word.group() for word in words])),
        led or _OPENS.search(before) is not None,
        _ENDS.match(after) is not None,
        led,
        shouting,
    )


class _Style:
    """Know how a text prints names, and tell by it which words are names."""

    def __init__(self, text: str, runs: Sequence[_Run]) -> None:
        pairs = list(_PLAIN_PAIR.finditer(text))
        self._forms = {m[g].casefold(): m[g] for g in ("next", "first") for m in pairs}
        self._plain = {
            (m["first"].casefold(), m["next"].casefold()) for m in pairs if not m["more"]
        }
        sure = [(run, name) for run in runs for name in run.names if name.known > name.first]
        self._lines = {run.line: run.block for run in runs if run.names}
        self._common = frozenset(_COMMON.findall(text))
        self._main = {whole: self._is_main(sure, whole) for whole in (True, False)}
        self._called = {words for run in runs for words in self._taken(run)}

    def _is_main(self, sure: Sequence[tuple[_Run, Shouted]], whole: bool) -> bool:
        """Tell whether names are mostly printed so, and not as usual."""
        kind = {_folded(run, n.first, n.known) for run, n in sure if n.whole == whole}
        ends = {words[-2:] for words in kind}
        plain = sum(
            is_given(a) and is_surname(b) and not is_surname(a) for a, b in self._plain - ends
        )
        return len(kind) >= max(_STYLE, plain)

    def words_of(self, run: _Run) -> Iterator[re.Match[str]]:
        """Yield the words in capitals of the names in a run."""
        at = {i for first, stop in self._names(run) for i in range(first, stop)}
        at |= {i for first, stop in self._again(run) for i in range(first, stop)}
        yield from (run.words[i] for i in sorted(at) if is_shouted(run.words[i].group()))

    def form(self, word: str) -> str:
        """Return a word as the text writes it elsewhere, or as names are written."""
        core = bare(word)
        return self._forms.get(core.casefold(), calm(core)) + word[len(core) :]

    def is_cut(self, above: str, below: str) -> bool:
        """Tell whether a line's end cuts a name between two words."""
        pair = (above.casefold(), bare(below).casefold())
        if pair in self._plain or pair in self._called:
            return True
        main = self._main[False] or (self._main[True] and is_shouted(above))
        surname = is_surname(bare(below)) and not is_barred(below)
        return main and surname and registered(above) and not is_given(bare(below))

    def _taken(self, run: _Run) -> Iterator[tuple[str, ...]]:
        """Yield the names of a run, and the last two words of each."""
        for first, stop in self._names(run):
            yield _folded(run, first, stop)
            yield _folded(run, stop - 2, stop)

    def _names(self, run: _Run) -> Iterator[Range]:
        """Yield which words of a run are names by what the run itself says, and the style."""
        found = [(name.first, stop) for name in run.names if (stop := self._stop(run, name))]
        yield from found or self._unknown(run)

    def _unknown(self, run: _Run) -> Iterator[Range]:
        """Yield which words of a run of its own are a name whose given name no register knows."""
        texts = run.texts()
        first = max((i for i, word in enumerate(texts) if is_title(word)), default=-1) + 1
        words, led = texts[first:], first > 0 or run.led
        if not (words and run.ends and (led or (run.opens and self._is_near(run)))):
            return
        kinds = (True, False) if is_joint(words[0]) else (is_shouted(words[0]),)
        common = any(self._is_common(word) for word in words) or words[0].casefold() in PARTICLES
        if any(self._main[kind] for kind in kinds) and may_be_named(words) and not common:
            yield first, len(texts)

    def _is_common(self, word: str) -> bool:
        """Tell whether the text has a word that no register knows in small letters, too."""
        core = bare(word)
        return not (is_joint(core) or registered(core)) and core.casefold() in self._common

    def _again(self, run: _Run) -> Iterator[Range]:
        """Yield which words of a run are a name that stands elsewhere in the text."""
        if run.shouting and not run.entry:
            return
        for first in range(len(run.words) - 1):
            for stop in range(first + 2, min(first + _LONGEST, len(run.words)) + 1):
                if _folded(run, first, stop) in self._called:
                    yield first, stop

    def _stop(self, run: _Run, name: Shouted) -> int:
        """Return where a name ends, 0 where the words are none."""
        if name.whole and run.shouting and not (run.entry and _is_led(run, name)):
            return 0  # a heading, whatever it speaks of
        unknown = [word.group() for word in run.words[name.known : name.stop]]
        told = self._main[name.whole] and not any(map(self._is_common, unknown))
        if told or self._is_met(run, name):
            return name.stop
        return name.known if name.known > name.first else 0

    def _is_met(self, run: _Run, name: Shouted) -> bool:
        """Tell whether the text writes the last two words of a name as usual, too."""
        return _folded(run, name.stop - 2, name.stop) in self._plain

    def _is_near(self, run: _Run) -> bool:
        """Tell whether names stand around that open with a known given name.

        An empty line may part a list in capitals from a heading in capitals: there names must
        stand above and below.
        """
        near = [run.line + step for step in range(-_NEAR, _NEAR + 1)]
        around = [line for line in near if line in self._lines]
        beside = any(self._lines[line] == run.block for line in around)
        between = bool(around) and around[0] < run.line < around[-1]
        return beside or between or (bool(around) and not run.shouting)


def _is_led(run: _Run, name: Shouted) -> bool:
    """Tell whether only an office stands before a name in a run, and a known word behind it."""
    if name.first > _LONGEST:
        return False  # no office has so many words, and a long line is looked at once
    after = [word.group() for word in run.words[name.stop : name.stop + 1]]
    followed = not after or is_barred(after[0]) or is_joint(after[0])
    before = (word.group() for word in run.words[: name.first])
    return followed and all(is_title(word) or is_joint(word) for word in before)


def _folded(run: _Run, first: int, stop: int) -> tuple[str, ...]:
    return tuple(bare(word.group()).casefold() for word in run.words[first:stop])
