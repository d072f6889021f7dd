"""Which sentences a model reads: those of prose that hold a name the rules cannot explain."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from referatgraf.extraction.draft import Draft, Range
from referatgraf.extraction.mentions import Mention
from referatgraf.lexicon import no_names
from referatgraf.lexicon import organisations as lexicon
from referatgraf.lexicon.names import is_no_name, opens_sentences, places
from referatgraf.lexicon.organisation_heads import head_of
from referatgraf.lexicon.sentences import sentences
from referatgraf.lexicon.words import LETTER, PARTICLES, UPPER
from referatgraf.model import OrganisationType

_CAPITAL = rf"[{UPPER}][{LETTER}0-9'’.-]*[{LETTER}0-9]|[{UPPER}]\."
# Capitalised words in a row, also with the small words that names hold: "Ida von Holm".
_RUN = re.compile(
    rf"(?<![\w@/.-])(?:{_CAPITAL})"
    rf"(?:[ ]{{1,2}}(?:(?:{'|'.join(PARTICLES)}|og|&|for|i)[ ]{{1,2}}){{0,2}}(?:{_CAPITAL}))*"
)
_WORD = re.compile(r"\S+")
# An organisation or its office: "fra X", "formand for X", "i samarbejde med X".
_LINK = re.compile(
    r"(?:\b(?:fra|for|af|hos|ved|med|v/)|(?:ør|ef|er|and|ent|lem|sat) i|"
    r"[a-zæøå](?:selskab|firma|forening|virksomhed|klub|bank|kæde|bureau|fond|forbund|organisation)(?:et|en|n)?)\s{1,2}$"
)
_COMPOUND = re.compile(r"-[a-zæøå]")  # "EU-midler": a common noun
_BEFORE = 24
_MARKS = ".,:;()*\"'"
_LONGEST = 1_200  # characters of one text for the model
# Runs of one mark and endless words are no sentence, and slow every tokenizer down.
_NO_PROSE = re.compile(r"([^\w\s])\1{20,}|\S{120,}")
# Of these the form itself is sure: "X Kommune", "Kulturudvalget", "Region X", "Venstre".
FORMED = frozenset(
    {
        OrganisationType.BODY,
        OrganisationType.MUNICIPALITY,
        OrganisationType.PARTY,
        OrganisationType.REGION,
    }
)
_SURE = 0.95  # of a name: both of its parts are registered


def candidates(draft: Draft) -> list[Range]:
    """Return the sentences, or parts of endless ones, that a model is to read, in order."""
    listed = listed_words(draft)
    return [at for prose in draft.prose for at in _in_paragraph(draft, prose, listed)]


def listed_words(draft: Draft) -> frozenset[str]:
    """Return the capitalised words of the attendance lists: whoever is called so is explained."""
    pieces = (at for one in draft.sections.lists for e in one.entries for at in e.pieces)
    words = (word[0].strip(_MARKS) for at in pieces for word in _WORD.finditer(draft.text, *at))
    return frozenset(word for word in words if word[:1].isupper())


def _in_paragraph(draft: Draft, prose: Range, listed: frozenset[str]) -> Iterator[Range]:
    start, end = prose
    text = draft.text[start:end]
    named = [(n.start, n.end) for n in draft.names_in(prose) if n.confidence >= _SURE]
    told = [(m.start - start, m.end - start) for m in draft.named_in(prose) if _is_sure(draft, m)]
    explained = sorted([*named, *told])
    for begin, stop in sentences(text, named):
        for a, b in _cut(text, begin, stop):
            if is_candidate(text, (a, b), explained, listed):
                yield start + a, start + b


def _is_sure(draft: Draft, mention: Mention) -> bool:
    """Tell whether more than the form of its words speaks for an organisation."""
    name = draft.text[mention.start : mention.end]
    return mention.type in FORMED or lexicon.known(name) is not None


def _cut(text: str, begin: int, stop: int) -> Iterator[Range]:
    """Yield a sentence whole, or in parts where it is long: cut at a line end, mark or blank."""
    while stop - begin > _LONGEST:
        half, limit = begin + _LONGEST // 2, begin + _LONGEST
        ends = (text.rfind(mark, half, limit) for mark in ("\n", "; ", ", ", " "))
        cut = next((end + 1 for end in ends if end > 0), limit)
        yield begin, cut
        begin = cut
    yield begin, stop


def is_candidate(
    text: str, at: Range, explained: Sequence[Range], listed: frozenset[str] = frozenset()
) -> bool:
    """Tell whether a sentence holds capitals that may be a name, and none that the rules read.

    ``explained`` are the sorted ranges in which the rules read names, ``listed`` words of lists.
    """
    if _NO_PROSE.search(text, *at):
        return False
    for run in _RUN.finditer(text, *at):
        words = _unexplained(run, explained, listed)
        if len(words) > 1 or any(_is_linked(text, at, *word) for word in words):
            return True
    return False


def _unexplained(
    run: re.Match[str], explained: Sequence[Range], listed: frozenset[str]
) -> list[Range]:
    """Return the capitalised words of a run that nothing explains."""
    words = []
    for word in _WORD.finditer(run.string, *run.span()):
        bare = word[0].strip(_MARKS)
        i = bisect_left(explained, (word.end(), 0))
        met = any(a < word.end() and word.start() < b for a, b in explained[max(0, i - 3) : i])
        if not met and bare[:1].isupper() and bare not in listed and not _is_common(bare):
            words.append(word.span())
    return words


def _is_common(word: str) -> bool:
    """Tell whether a capitalised word opens sentences or is a town, a month or a mere function."""
    folded, head = word.casefold(), head_of(word)
    return (
        opens_sentences(word)
        or folded in no_names.MONTHS
        or folded in places()
        or (head is not None and head.function)
        or lexicon.municipality_called(word.removesuffix("s")) is not None
    )


def _is_linked(text: str, at: Range, start: int, end: int) -> bool:
    """Tell whether a word that names no thing stands where organisations are named.

    So it does behind "fra", "for" … and behind what it is: "firmaet Tryg".
    """
    before, word = text[max(at[0], start - _BEFORE) : start], text[start:end].strip(_MARKS)
    if _LINK.search(before) is None:
        return False
    return not (is_no_name(word) or _COMPOUND.search(word) or head_of(word))
