"""Case numbers printed where an item is treated, not in the contents above; all is invented."""

from collections.abc import Callable
from typing import Any

import pytest

_CONTENTS = """Referat

Indholdsfortegnelse

 1.   Ny bro
 2.   Ny havn
 3.   Ny vej

____________

"""


@pytest.mark.parametrize(
    ("behind", "cases"),
    [
        (("08/30117", "07/24350", "06/09931"), ["08/30117", "07/24350", "06/09931"]),
        (("08/30117", "07/24350", "2009"), ["08/30117", "07/24350", None]),
        (("EMN-2017-00123", "", "J.nr. 2010-0417"), ["EMN-2017-00123", None, "2010-0417"]),
        (("", "", ""), [None, None, None]),
    ],
)
def test_case_at_the_heading_below_is_the_items(
    behind: tuple[str, str, str], cases: list[str | None], parts: Callable[[str], Any]
) -> None:
    titles = ("Ny bro", "Ny havn", "Ny vej")
    treated = [
        f"{i}.   {title:40}{case}".rstrip() + "\n\nBeslutning:\nGodkendt.\n\n"
        for i, (title, case) in enumerate(zip(titles, behind, strict=True), 1)
    ]
    found = parts(_CONTENTS + "".join(treated))
    assert [case for _, _, case in found.items] == cases
