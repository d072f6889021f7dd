"""A model is shown sentences with names that the rules cannot explain, and few others."""

import pytest

from referatgraf.extraction import drafted
from referatgraf.extraction.ner.candidates import _LONGEST, candidates
from referatgraf.layouts import sections
from referatgraf.reading import read

HEAD = "Referat af møde i Kulturudvalget den 6. juni 2023\n\nTil stede:\nKarla Nørby\nBo Lind\n"
ITEM = "\n1. Havnen\n"


def shown(text: str) -> list[str]:
    document = read((HEAD + ITEM + text).encode(), ["minutes.txt"])
    draft = drafted(document, sections(document))
    return [draft.text[start:end] for start, end in candidates(draft)]


@pytest.mark.parametrize(
    "text",
    [
        "Xerxa Qvornsbæk orienterede om havnen.",  # no register knows either part
        "Ömer Kaplan spurgte til prisen.",  # a noun of everyday ends the name
        "Oplæg ved Zyntrax om havnen.",
        "Til mødet var indkaldt en montør fra Zyntrax.",
        "Direktør i Zyntrax ser på sagen.",
        "Det er aftalt med forsikringsselskabet Zyntrax.",
        "Entreprenøren Zyntrax A/S har sat ekstra folk på.",  # only its form tells
    ],
)
def test_sentence_with_an_unknown_name_is_shown(text: str) -> None:
    assert shown(f"Udvalget drøftede sagen. {text} Tiltrådt.") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Udvalget drøftede havnen og godkendte forslaget.",
        "Karla Nørby spurgte til prisen.",  # stands in a list
        "Lind stemte imod.",
        "Kulturudvalget indstiller til Byrådet, at sagen godkendes.",
        "Sorø Kommune og Region Sjælland deltager i arbejdet.",
        "Formanden orienterede om EU-midler og om KL's forslag.",
        "Mødet holdes i Næstved i April.",
        "Venstre og Dansk Folkeparti tog forbehold.",
        "[" * 60 + " Zyntrax Energi",  # what slows every tokenizer down
    ],
)
def test_sentence_that_rules_explain_is_not_shown(text: str) -> None:
    assert shown(text) == []


def test_lists_and_headings_are_not_shown() -> None:
    assert shown("") == []


@pytest.mark.parametrize("mark", [", ", "; ", " "])
def test_endless_line_is_cut_and_loses_nothing(mark: str) -> None:
    text = "Der er " + mark.join(f"oplæg ved Zyntrax nr. {i}" for i in range(300))
    found = shown(text)
    assert len(found) > 3
    assert max(map(len, found)) <= _LONGEST
    assert "".join(found).replace(" ", "") == text.replace(" ", "")


def test_time_grows_with_the_text_only() -> None:
    assert len(shown("Oplæg ved Zyntrax om havnen. " * 2000)) == 2000
