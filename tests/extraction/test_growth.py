"""Four times as much hostile text costs about four times the work, from bytes to facts."""

from collections.abc import Callable
from itertools import product

import pytest

from referatgraf.extraction import extract
from referatgraf.layouts import sections
from referatgraf.reading import read
from timing import seconds

_HEAD = "Referat af møde i Byrådet den 6. juni 2023\n\n"
_LIST = _HEAD + "Deltagere:\n"
_WORDS = ["".join(letters) for letters in product("BDFGHKLMNPRSTV", "aeiouy", "dgklmnrst", "aei")]
_SMALL, _LARGE = 400, 1_600
_GROWTH = 8  # quadratic work grows sixteenfold; a third of that is noise of the machine
_LEAST = 0.2  # seconds below which a machine's other work decides


def _last(i: int) -> str:
    return f"{_WORDS[i % len(_WORDS)]}sen"


def _lines(head: str, line: Callable[[int], str]) -> Callable[[int], str]:
    return lambda n: head + "".join(f"{line(i)}\n" for i in range(n))


SHAPES = {
    "a name again and again": _lines(_LIST, lambda _: "Karla Nørby"),
    "a name and another": _lines("", lambda i: f"Karla {_last(i)}: Viggo {_last(2 * i)}"),
    "names that end alike": _lines(_LIST, lambda i: f"Karla {_last(i)} Hansen"),
    "names that begin alike": _lines(_LIST, lambda i: f"Karla Marie {_last(i)}"),
    "namesakes of many parties": _lines(_LIST, lambda i: f"Karla Nørby ({_last(i)}listen)"),
    "a name of many places": _lines(_LIST, lambda i: f"Karla Nørby, {_last(i)} Kommune"),
    "a list for each sender": _lines(
        _HEAD, lambda i: f"Fra {_last(i)} Forening:\nKarla {_last(i)}"
    ),
    "a group for each sender": _lines(
        _HEAD, lambda i: f"Fra {_last(i)} Forening\nKarla {_last(i)}\nUdpeget af {_last(i)} Klub\n"
    ),
    "definite forms of names": _lines(
        _HEAD, lambda i: f"Svar fra {_last(i)}centret, {_last(i)}center Nord og {_last(i)} Klub."
    ),
    "whom they sit for": _lines(
        _LIST, lambda i: f"Karla {_last(i)} (A), på vegne af rådmand Bo {_last(2 * i)} (V), Skive"
    ),
    "pages of a wiki": lambda n: "== Dato ==\n== Dagsorden ==\n" + "# [[Havn|Sti]]\n{{[[" * 4 * n,
    "secretaries": _lines(_HEAD, lambda i: f"Referent: Karla {_last(i)}, konsulent"),
    "signs alone on lines": lambda n: _HEAD + "-\n" * 12 * n,
    "items": _lines(_HEAD, lambda i: f"\n{i + 1}. Havn\nBeslutning\nGodkendt."),
    "items that call somebody in": _lines(
        _HEAD, lambda i: f"\n{i + 1}. Indkaldelse af stedfortræder\nBeslutning\nIngen."
    ),
    "items that elect": _lines(
        _HEAD, lambda i: f"\n{i + 1}. Valg af næstformand\nKarla {_last(i)} blev valgt."
    ),
}


def _seconds(text: str) -> float:
    def work() -> None:
        document = read(text.encode(), ["minutes.txt"])
        extract(document, sections(document))

    return seconds(work)


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES)
def test_work_grows_with_the_text(shape: str) -> None:
    make = SHAPES[shape]
    _seconds(make(10))  # registers are loaded
    small = _seconds(make(_SMALL))
    assert _seconds(make(_LARGE)) < _GROWTH * max(_LEAST, small)
