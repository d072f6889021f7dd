"""Names of people are found by shape and register, and nothing else is taken for one."""

import pytest

from referatgraf.lexicon.identity import same_person
from referatgraf.lexicon.names import find_names, is_no_name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Her talte Karla Nørby om vejen", ["Karla Nørby"]),
        ("Karla M. Nørby og Hans-Jørgen von Lund kom", ["Karla M. Nørby", "Hans-Jørgen von Lund"]),
        ("Viggo Lund. Karla Nørby svarede.", ["Viggo Lund", "Karla Nørby"]),
        ("Borgmester Viggo Lund takkede", ["Viggo Lund"]),
        ("Mandag den 3. maj i Skive Kommune", []),
        ("Økonomiudvalget og Skive Havn", []),
        ("viggo lund", []),
        # A full stop that a converter lost: a noun that says "the" opens the next sentence.
        ("ved Karla M. Nørby Kontingentet stiger", ["Karla M. Nørby"]),
        ("Viggo Lund Kommunerne betaler", ["Viggo Lund"]),
        (
            "Karla Lund Elisabet og Viggo Lund Margaret",
            ["Karla Lund Elisabet", "Viggo Lund Margaret"],
        ),
    ],
)
def test_names_are_found_in_sentences(text: str, names: list[str]) -> None:
    assert [n.text for n in find_names(text)] == names
    assert [text[n.start : n.end] for n in find_names(text)] == names


def test_list_takes_a_name_by_its_shape_and_is_less_sure() -> None:
    assert find_names("Xerdna Qvortum") == []
    (name,) = find_names("Xerdna Qvortum", listed=True)
    assert name.confidence == 0.6
    assert find_names("Karla Hansen")[0].confidence == 0.99


@pytest.mark.parametrize("word", ["Udvalget", "Direktøren", "Bilag", "Nordskolen"])
def test_words_of_minutes_are_no_names(word: str) -> None:
    assert is_no_name(word)


@pytest.mark.parametrize("word", ["Karla", "Lund", "Hansen"])
def test_names_are_not_taken_for_words(word: str) -> None:
    assert not is_no_name(word)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Karla Nørby", "Karla Marie Nørby", True),
        ("Karla M. Nørby", "Karla Marie Nørby", True),
        ("Karla Birkelund", "Karla Birkelnud", True),
        ("Karla Nørby", "KARLA NØRBY", True),
        ("Karla Marie Nørby", "Karla Sofie Nørby", False),
        ("Karla Nørby", "Viggo Nørby", False),
        ("Anne Lund", "Anna Lund", False),
        ("Nørby", "Karla Nørby", False),
    ],
)
def test_same_person_agrees_in_its_parts(left: str, right: str, same: bool) -> None:
    assert same_person(left, right) is same
    assert same_person(right, left) is same


def test_nickname_in_quotes_is_part_of_a_name() -> None:
    assert [n.text for n in find_names('Karen "Kaja" Nørby deltog')] == ['Karen "Kaja" Nørby']
    assert [n.text for n in find_names("Birger »Basse« Holm og Ida Lund")] == [
        "Birger »Basse« Holm",
        "Ida Lund",
    ]


def test_quotation_behind_a_name_is_no_part_of_it() -> None:
    assert [n.text for n in find_names('Karen Nørby "Vandet" og "Vejen"')] == ["Karen Nørby"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Krydset ved Karla Nørbys Gade", []),
        ("Huset på Karla Marie Vej", []),
        ("Pladsen Karla Nørbys Torv og Viggo Lunds Stræde", []),
        ("Karla Nørby Gade", ["Karla Nørby Gade"]),  # Gade is a family name, too
        ("Projektet Karla Strand", []),
        ("Kampagnen Viggo Lund", []),
        ("Lokalplan 12, Karla Kilde", []),
        ("Projektlederen Karla Strand", ["Karla Strand"]),
        ("Karla Nørby A", ["Karla Nørby"]),
        ("Karla Nørby\tV", ["Karla Nørby"]),
        ("Viggo Marie Lund Ø", ["Viggo Marie Lund"]),
        ("Karla N. Lund", ["Karla N. Lund"]),
        ("Karla Ravnkilde", ["Karla Ravnkilde"]),
    ],
)
def test_places_projects_and_letters_are_no_part_of_names(text: str, names: list[str]) -> None:
    assert [found.text for found in find_names(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("H.C. Krog (V)", ["H.C. Krog"]),
        ("Omar el-Amin Lund (Ø)", ["Omar el-Amin Lund"]),
        ("H.C. Krogs Vej 3", []),
        ("F.eks. Odense", []),
    ],
)
def test_list_takes_glued_initials_and_joined_particles(text: str, names: list[str]) -> None:
    assert [n.text for n in find_names(text, listed=True)] == names


def test_glued_and_parted_initials_are_the_same() -> None:
    assert same_person("H.C. Krog", "H. C. Krog")
    assert not same_person("H.C. Krog", "H. P. Krog")


@pytest.mark.parametrize(
    ("text", "listed", "names"),
    [
        ("August Holm (A)", True, ["August Holm"]),
        ("Maj Thorsal, V", True, ["Maj Thorsal"]),
        ("Karla Maj Holm takkede", False, ["Karla Maj Holm"]),
        ("Borgmester August Lund takkede", False, ["August Lund"]),
        ("den 12. Maj Holm deltog", False, []),
        ("I August Karla Lund sagde", False, ["Karla Lund"]),
        ("i august Holm deltog", False, []),
        ("Juli/August Holm", True, []),
        ("Maj Byrådsmøde", True, []),
        ("Maj Sommerfest og August Budget", False, []),
        ("Maj 2023", True, []),
    ],
)
def test_month_is_a_given_name_where_a_surname_follows(
    text: str, listed: bool, names: list[str]
) -> None:
    assert [n.text for n in find_names(text, listed=listed)] == names


def test_name_of_a_month_and_an_unknown_word_is_less_sure() -> None:
    (name,) = find_names("Maj Thorsal", listed=True)
    assert name.confidence == 0.6


@pytest.mark.parametrize(
    ("text", "listed", "names"),
    [
        ("Karla Thorsal", False, ["Karla Thorsal"]),
        ("Karla Møllevej", True, ["Karla Møllevej"]),
        ("Karla Kaplan (A)", True, ["Karla Kaplan"]),
        ("Karla Møllevej 12", True, []),
        ("Karla Frederikshavn", True, []),
        ("Karla Nørby Byrådssal", True, ["Karla Nørby"]),
        ("Karla Møllevej", False, []),
    ],
)
def test_ending_of_a_street_or_room_may_close_a_name(
    text: str, listed: bool, names: list[str]
) -> None:
    assert [n.text for n in find_names(text, listed=listed)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Vi hørte rådgiver Filippa Marie Dam om sagen", ["Filippa Marie Dam"]),
        ("Mødet med konsulent Nilfaro Karl Dam", ["Nilfaro Karl Dam"]),
        ("svar fra direktør Xerdna Karla Nørby.", ["Xerdna Karla Nørby"]),
        ("svar fra Nordly Karla Nørby.", ["Karla Nørby"]),
        ("direktør Skive Karla Nørby", ["Karla Nørby"]),  # a place
        ("rådgiver NORD Karla Nørby", ["Karla Nørby"]),
        ("rådgiver, Nilfaro Karl Dam", ["Karl Dam"]),
    ],
)
def test_title_leads_to_a_given_name_that_no_register_knows(text: str, names: list[str]) -> None:
    assert [n.text for n in find_names(text)] == names
