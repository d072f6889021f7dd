"""Which side of a vote a sentence names, and whom it leaves open."""

import pytest

from referatgraf.lexicon.votes import sides


def _told(text: str) -> list[tuple[str, str]]:
    return [
        (t.side.value, text[t.start : t.end].strip(" ,.").removeprefix("og ")) for t in sides(text)
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A stemte for, V imod, og C undlod.",
            [("favor", "A"), ("against", "V"), ("abstained", "C")],
        ),
        ("A stemte imod, V for.", [("against", "A"), ("favor", "V")]),
        ("A og V stemte for, Karla Nørby imod.", [("favor", "A og V"), ("against", "Karla Nørby")]),
        ("A stemte imod, da V ikke er for.", [("against", "A")]),
    ],
)
def test_the_verb_need_not_be_said_again(text: str, told: list[tuple[str, str]]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    ["Alle undtagen Karla Nørby stemte for.", "Samtlige medlemmer på nær A stemte for."],
)
def test_on_which_side_the_others_stand_is_left_open(text: str) -> None:
    assert _told(text) == []
