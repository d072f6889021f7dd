"""Find where a list ends inside a line: run-on text goes on behind it."""

import re

from referatgraf.layouts.lines import RUN_ON, Line
from referatgraf.lexicon import names
from referatgraf.lexicon.words import open_brackets

ROW = 3  # names in a row that make a list without separators
_SENTENCE_END = re.compile(r"(?<=[\w)])\.\s{1,12}(?=[A-ZÆØÅ\d])")
_WORD_BREAK = re.compile(r"[\s(]|-(?=[A-ZÆØÅ])")
# A party, or whom somebody sits for.
_BRACKET = re.compile(r"\s{0,4}\((?:[A-ZÆØÅ]{1,3}|[Ss]tedfortræder for [^()]{3,60})\)")
# "Afbud: X. Som stedfortræder deltog Y": who sits in has not sent apologies.
_SUBSTITUTE_TOLD = re.compile(
    r"(?<!\d)\.\s{1,4}(?=(?:Som\s{1,4})?(?:1\.\s|[Pp]ersonlig\s)?(?:[Ss]tedfortræder|[Ss]uppleant)\s)"
    # "Afbud: X. For X deltog Y"
    r"|(?<=[\w)])\.\s{1,4}(?=(?:For|I\sstedet\sfor)\s[A-ZÆØÅ][^.:;,]{3,60}?\s"
    r"(?:mødte|møder|deltog|deltager|kom)\s)"
    # "Fraværende: X og Y. I stedet mødte Z og W"; one alone is the last one's substitute.
    r"|(?<=[\w)])\.\s{1,4}(?=I\sstedet\s{1,4}(?:mødte|møder|deltog|deltager|kom)\s"
    r"[^.:;]{5,120}\s(?:og|samt)\s(?:\w{3,30}\s)?[A-ZÆØÅ])"
    # "Fraværende: X - Y mødte som stedfortræder"
    r"|(?<=[\w)])\s[–-]\s(?=[A-ZÆØÅ][^.:;,()]{3,60}?(?:\s\([^()]{1,24}\))?\s"
    r"(?:mødte|møder|deltog|deltager|var mødt|er mødt)\s(?:i mødet\s)?som\s"
    r"(?:(?:hans|hendes|personlig)\s)?(?:stedfortræder|suppleant))"
    # "Mødt var: X. Desuden deltog Y": who came besides is no member.
    r"|(?<=[\w)])\.\s{1,4}(?=(?:Desuden|Endvidere|Derudover|Herudover|Ligeledes|Tillige)\s"
    r"(?:deltog|deltager|mødte|møder|var)\s)"
)
_NAME = 60  # characters
_LONGEST_ROW = 8_000


def list_end(line: Line, at: int) -> int:
    """Return the offset where the list that begins at ``at`` of a line ends.

    Run-on lines go on behind it: it ends with its sentence, where a new one about a person begins,
    or, where names stand without separators, with the last of them.
    """
    if line.end - line.start < RUN_ON // 2:
        told = _SUBSTITUTE_TOLD.search(line.body, at - line.start)
        return line.start + told.end() if told else line.end
    text = line.body[at - line.start :]
    return at + (_names_end(text) or sentence_end(text))


def _names_end(text: str) -> int:
    """Return where names in a row without separators end, 0 where there are fewer than three."""
    end, count = 0, 0
    for name in names.find_names(text[:_LONGEST_ROW], listed=True):
        if name.start < end:
            continue  # in the last one's bracket
        if text[end : name.start].strip():
            break
        bracket = _BRACKET.match(text, name.end)
        end, count = bracket.end() if bracket else name.end, count + 1
    return end if count >= ROW else 0


def sentence_end(text: str) -> int:
    """Return where the sentence of a list ends outside brackets."""
    depth, at = 0, 0
    for match in _SENTENCE_END.finditer(text):
        depth, at = open_brackets(text[at : match.start()], depth), match.start()
        if depth < 0:
            break
        # A short word before the full stop is an abbreviation ("Chr.", "adm."), if no surname.
        short = text[at - 1] != ")" and _WORD_BREAK.search(text, at - 4, at) is not None
        if depth == 0 and at > 3 and not (short and not _ends_name(text[max(0, at - _NAME) : at])):
            return at
    return len(text)


def _ends_name(text: str) -> bool:
    """Tell whether text ends with a given name and a surname that registers know ("Ole Dam")."""
    given, _, last = text.rpartition(" ")
    first = given.rpartition(" ")[2]
    return names.is_given(first) and names.is_surname(last)
