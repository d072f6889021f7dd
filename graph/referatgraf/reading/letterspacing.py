"""Close up letter-spaced headings ("D E L T A G E R E"), as typewriters and PDFs set them."""

import re
from collections.abc import Iterator

from referatgraf.reading.tape import Edit

_LINE = re.compile(r"[^\n\f]+")
_LABEL = re.compile(
    # "A F B U D: Ida", "D A G S O R D E N        J.nr."
    r"[ \t]{0,40}(?:[A-ZÆØÅ] ){3,30}[A-ZÆØÅ](?:[ \t]?:(?=[ \t]{0,20}\w)|(?=[ \t]{4,40}\S))"
)
_GAP = re.compile(r"[ \t]+")
_FEWEST = 4  # letters; "A B C" may as well be a row of parties
_MOST = 200  # characters of a line
_SHARE = 0.9  # of the tokens are single characters
_BETWEEN_WORDS = 2  # blanks


def joined(text: str) -> Iterator[Edit]:
    """Yield the edits that close up lines whose letters stand apart.

    Two blanks and more part words, and one blank is left there.
    """
    for line in _LINE.finditer(text):
        label = _LABEL.match(line.group())
        end = line.start() + label.end() if label else line.end()
        if label or _is_spaced(line.group()):
            begin = len(line.group()) - len(line.group().lstrip())
            for gap in _GAP.finditer(text, line.start() + begin, end):
                wide = gap.end() - gap.start() >= _BETWEEN_WORDS
                if gap.end() < end:
                    yield Edit(gap.start() + wide, gap.end())


def _is_spaced(line: str) -> bool:
    if len(line) > _MOST:
        return False
    tokens = line.rstrip().removesuffix(":").split()  # "A F B U D:"
    letters = sum(token.isalpha() and len(token) == 1 for token in tokens)
    single = sum(len(token) == 1 for token in tokens)
    return letters >= _FEWEST and single >= _SHARE * len(tokens)
