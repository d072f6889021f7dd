"""What takes a page's frame out costs time in the length of the text, whatever stands in it."""

import pytest

from referatgraf.reading.controls import inner_controls
from referatgraf.reading.glued import parted
from referatgraf.reading.lines import parse
from referatgraf.reading.webpage import page_heads, without_webpage
from timing import seconds

_MOST = 10  # times as long for four times the text; a quadratic rule takes sixteen times
_NO_TIME = 0.3  # seconds below which a machine's other work decides


def _whole(text: str) -> None:
    for repair in (page_heads, inner_controls, parted):
        list(repair(text))
    without_webpage(parse(text))


@pytest.mark.slow
@pytest.mark.parametrize(
    "seed",
    ["Luk ", "Vis mere ", "x Side 1 af 7 ", "DeltagereAnna ", "Punkter1A2B", "Forside > ", "[",
     "Forside > a\n", "12 captures\n19\n", "Vi bruger cookies\n", "     ", "[Logo: x]\n"],
)  # fmt: skip
def test_time_grows_with_the_text(seed: str) -> None:
    small, large = (seed * (size // len(seed)) for size in (100_000, 400_000))
    short = seconds(lambda: _whole(small), times=2)
    assert seconds(lambda: _whole(large), times=2) < max(_NO_TIME, _MOST * short)
