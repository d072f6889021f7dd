"""Ways of writing minutes that the first rules did not know: each with texts for and against."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Skive Kommune\nReferat af møde i Teknikudvalget den 6. juni 2023 kl. 9.00\n\n"
_BODY = "\n\n1. Status\nGodkendt.\n2. Eventuelt\nIntet.\n"


def _status(made: Any) -> dict[str | None, str | None]:
    return {person: status for person, status, _ in made.attendance}


@pytest.mark.parametrize(
    ("list_", "statuses"),
    [
        ("Fremmøde\nKarla Nørby (V)\nViggo Lund (A)", ("present", "present")),
        ("Med til mødet var:\n- Karla Nørby\n- Viggo Lund", ("present", "present")),
        ("Til stede begge dage:\nKarla Nørby\nViggo Lund", ("present", "present")),
        ("Ikke med: Karla Nørby (C), der var på ferie, og Viggo Lund", ("absent", "absent")),
        ("Afbud første dag:\nKarla Nørby\nViggo Lund", ("absent", "absent")),
        ("Fra administrationen deltog\nKarla Nørby, jurist\nViggo Lund, chef", ("guest", "guest")),
        ("Fra selskabet deltog endvidere:\nKarla Nørby\nViggo Lund", ("guest", "guest")),
        ("T I L   S T E D E\nKarla Nørby\nViggo Lund", ("present", "present")),
        ("Fremmøde\n✔ Karla Nørby\n✘ Viggo Lund", ("present", "absent")),
    ],
)
def test_any_words_about_attendance_head_a_list(
    list_: str, statuses: tuple[str, str], found: Find
) -> None:
    made = _status(found(_HEAD + list_ + _BODY))
    assert (made["Karla Nørby"], made["Viggo Lund"]) == statuses


@pytest.mark.parametrize(
    "line",
    [
        "Medlemmerne mødtes i hallen, og Karla Nørby bor i nærheden.",
        "Deltagerbetalingen stiger\nKarla Nørbys Vej 3",
        "Afbud kan meldes på kommunens side.",
    ],
)
def test_sentences_about_attendance_head_no_list(line: str, found: Find) -> None:
    made = found(_HEAD + "Deltagere:\nViggo Lund (V)\n\n1. Status\n" + line + "\n")
    assert set(_status(made)) == {"Viggo Lund"}


@pytest.mark.parametrize(
    ("list_", "behalf"),
    [
        ("Deltagere:\nViborg Kommune: Karla Nørby, Viggo Lund", "Viborg Kommune"),
        ("Deltagere:\nNordly Ungdomsklub v/ Karla Nørby", "Nordly Ungdomsklub"),
        ("Deltagere:\nKarla Nørby og Viggo Lund fra Nordlys A/S", "Nordlys A/S"),
        ("Medlemmer:\nKarla Nørby, valgt af Nordly Ungdomsklub", "Nordly Ungdomsklub"),
        ("Udpeget af Nordly Ungdomsklub\nKarla Nørby", "Nordly Ungdomsklub"),
        ("Deltagere:\nKarla Nørby\nAfdelingsleder, Nordlys A/S", "Nordlys A/S"),
        ("Deltagere:\nKarla Nørby (V)", None),
        ("Deltagere:\nKarla Nørby, formand", None),
    ],
)
def test_whoever_sent_a_person_is_represented(list_: str, behalf: str | None, found: Find) -> None:
    made = found(_HEAD + list_ + _BODY)
    assert {o for p, o, _ in made.represents if p == "Karla Nørby"} == ({behalf} - {None})


@pytest.mark.parametrize(
    ("sentence", "status", "behalf"),
    [
        ("Fra Nordlys A/S deltog direktør Karla Nørby og Viggo Lund.", "guest", "Nordlys A/S"),
        ("Desuden deltog jurist Karla Nørby.", "guest", "Skive Kommune"),  # its staff
        ("Desuden deltog Karla Nørby.", "guest", None),
        ("Følgende deltog: Viggo Lund, Karla Nørby og Agnes Thorup.", "present", None),
        ("Fra forvaltningen deltog chefkonsulent Karla Nørby.", "guest", "Skive Kommune"),
    ],
)
def test_sentence_lists_people_as_a_list_does(
    sentence: str, status: str, behalf: str | None, found: Find
) -> None:
    made = found(_HEAD + sentence + _BODY)
    assert _status(made)["Karla Nørby"] == status
    assert {o for p, o, _ in made.represents if p == "Karla Nørby"} == ({behalf} - {None})


def test_sentence_about_what_somebody_took_part_in_lists_nobody(found: Find) -> None:
    made = found(_HEAD + "1. Status\nFra gammel tid deltog byen i markedet ved Karla Nørbys hus.\n")
    assert _status(made) == {}


@pytest.mark.parametrize(
    ("sentence", "came", "stayed"),
    [
        ("I stedet for Viggo Lund deltog Karla Nørby (A).", "Karla Nørby", "Viggo Lund"),
        ("Stedfortræder for Viggo Lund: Karla Nørby.", "Karla Nørby", "Viggo Lund"),
        ("Afbud: Viggo Lund (stedfortræder: Karla Nørby)", "Karla Nørby", "Viggo Lund"),
        ("For Viggo Lund mødte Karla Nørby.", "Karla Nørby", "Viggo Lund"),
    ],
)
def test_one_comes_for_another(sentence: str, came: str, stayed: str, found: Find) -> None:
    made = _status(found(_HEAD + "Deltagere:\nAgnes Thorup (V)\n\n1. Status\n" + sentence + "\n"))
    assert (made[came], made[stayed]) == ("present", "absent")


@pytest.mark.parametrize(
    "sentence",
    [
        "Til rådet vælges Viggo Lund (stedfortræder: Karla Nørby).",
        "For Viggo Lund er det vigtigt, at Karla Nørby spørges.",
    ],
)
def test_substitutes_of_other_bodies_were_not_here(sentence: str, found: Find) -> None:
    made = found(_HEAD + "Deltagere:\nAgnes Thorup (V)\n\n1. Status\n" + sentence + "\n")
    assert set(_status(made)) == {"Agnes Thorup"}


@pytest.mark.parametrize(
    ("agenda", "items"),
    [
        ("I. Vejene\nGodkendt.\n\nII. Havnen\nUdsat.\n\nIII. Eventuelt\nIntet.\n",
         [("I", "Vejene"), ("II", "Havnen"), ("III", "Eventuelt")]),
        ("TU-1   Vejene\n   Godkendt.\n\nTU-2   Havnen\n   Udsat.\n",
         [("TU-1", "Vejene"), ("TU-2", "Havnen")]),
        ("1.0 Vejene\n2.0 Havnen\n2.1 Molen\n3.0 Eventuelt\n",
         [("1.0", "Vejene"), ("2.0", "Havnen"), ("2.1", "Molen"), ("3.0", "Eventuelt")]),
        ("Dagsorden\n1. Vejene\n2. Havnen\n\nAd 1. Godkendt.\n\nAd 2. Udvalget drøftede sagen.\n",
         [("1", "Vejene"), ("2", "Havnen")]),
        ("Vejene\n\nUdvalget drøftede sagen, som blev udsat til næste møde.\n\nEventuelt\n\n"
         "Formanden orienterede om besøget, som går godt.\n\n"
         "Havnen\n\nUdvalget godkendte planen.\n",
         [(None, "Eventuelt"), (None, "Havnen"), (None, "Vejene")]),
        ("Vilkår:\nI. at taget males,\nII. at døren lukkes,\n", []),
    ],
)  # fmt: skip
def test_agendas_are_numbered_in_many_ways(
    agenda: str, items: list[tuple[str | None, str]], found: Find
) -> None:
    from referatgraf.model import AgendaItem

    made = found(_HEAD + "Deltagere:\nKarla Nørby (V)\n\n" + agenda)
    assert sorted((i.number, i.title) for i in made.of(AgendaItem)) == sorted(items, key=str) or {
        (i.number, i.title) for i in made.of(AgendaItem)
    } == set(items)


@pytest.mark.parametrize(
    ("heading", "title", "case"),
    [
        ("1. Taget på hallen (sag 20/1234)", "Taget på hallen", "20/1234"),
        ("1. Taget på hallen, J.nr. 04.01.00-P20-1-22", "Taget på hallen", "04.01.00-P20-1-22"),
        ("1. Taget på hallen      23-028867", "Taget på hallen", "23-028867"),
        ("1. Planen for 2024-2027", "Planen for 2024-2027", None),
        ("1. Hallen (5-6 år)", "Hallen (5-6 år)", None),
    ],
)
def test_case_number_behind_a_title_is_no_part_of_it(
    heading: str, title: str, case: str | None, found: Find
) -> None:
    from referatgraf.model import AgendaItem

    made = found(_HEAD + f"{heading}\nGodkendt.\n\n2. Eventuelt\nIntet.\n")
    first = made.of(AgendaItem)[0]
    assert (first.title, first.case) == (title, case)


@pytest.mark.parametrize(
    ("head", "body", "place"),
    [
        ("Udvalget for Vand, Vej og Havn\nTirsdag den 6. juni 2023 kl. 9.00, Lokale 2, Rådhuset\n",
         "Udvalget for Vand, Vej og Havn", "Lokale 2, Rådhuset"),
        ("Byrådets temamøde\n6. juni 2023\nSted: Hallen\n", "Byrådet", "Hallen"),
        ("Havnerådet\nReferat\nTorsdag d. 6. juni 2023\nKl. 08.30 - 10.15\n"
         "Brandstationen i Skive\n",
         "Havnerådet", "Brandstationen i Skive"),
        ("Havnerådet\nMødet blev holdt på Skive Rådhus den 6. juni 2023.\n",
         "Havnerådet", "Skive Rådhus"),
        ("Havnerådet\n6. juni 2023 kl. 9-11\nReferat\n", "Havnerådet", None),
    ],
)  # fmt: skip
def test_head_names_body_and_place(head: str, body: str, place: str | None, found: Find) -> None:
    made = found(head + "\nDeltagere:\nKarla Nørby\nViggo Lund\n" + _BODY)
    assert (made.name(made.meeting.body), made.meeting.place) == (body, place)


@pytest.mark.parametrize(
    ("first", "again", "people"),
    [
        ("Hans-Jørgen Lund", "Hans Jørgen Lund", 1),
        ("Karla Nørby Aagaard", "Karla Nørby", 1),
        ("Else Marie Nørby", "Marie Nørby", 1),
        ("Karla Åkjær", "Karla Aakjær", 1),
        ("Karla Nørby", "Karla Lund", 2),
        ("Anne Nørby", "Hanne Nørby", 2),
    ],
)
def test_variants_of_a_name_are_one_person(
    first: str, again: str, people: int, found: Find
) -> None:
    made = found(_HEAD + f"Deltagere:\n{first} (V)\n\n1. Status\n{again} spurgte til vejen.\n")
    assert len(made.people) == people


def test_name_behind_a_title_needs_no_register(found: Find) -> None:
    made = found(_HEAD + "Deltagere:\nKarla Nørby\n\n1. Status\nAdvokat Xerxina Qvortrup talte.\n")
    assert "Xerxina Qvortrup" in made.people


@pytest.mark.parametrize(
    ("entry", "party"),
    [
        ("Karla Nørby (DF)", "Dansk Folkeparti"),
        ("Karla Nørby (T - Nordlisten)", "Nordlisten"),
        ("Karla Nørby (KL)", None),
    ],
)
def test_party_is_read_in_all_its_forms(entry: str, party: str | None, found: Find) -> None:
    made = found(_HEAD + f"Deltagere:\n{entry}\n" + _BODY)
    assert {o for _, o, _ in made.held("party")} == ({party} - {None})


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Karla Nørby, som kom til mødet kl. 10.10, takkede.", "present"),
        ("Karla Nørby ankom under punkt 2.", "present"),
        ("Karla Nørby kommer fra Skive.", "absent"),
    ],
)
def test_who_came_late_was_there(sentence: str, status: str, found: Find) -> None:
    text = _HEAD + f"1. Afbud\nKarla Nørby har meldt afbud.\n\n2. Status\n{sentence}\n"
    assert _status(found(text))["Karla Nørby"] == status


@pytest.mark.parametrize(
    ("title", "sentence", "held"),
    [
        ("Stedfortræder for Bo Lind", "Karla Nørby indkaldes.", True),
        ("Indkaldelse af suppleant", "Karla Nørby og Viggo Lund tiltrådt.", True),
        ("Budget", "Karla Nørby deltager gerne.", False),
    ],
)
def test_item_about_substitutes_calls_them_in(
    title: str, sentence: str, held: bool, found: Find
) -> None:
    made = found(_HEAD + f"1. {title}\n{sentence}\n\n2. Eventuelt\nIntet.\n")
    assert ("Karla Nørby" in {person for person, _, _ in made.held("stand-in")}) is held


@pytest.mark.parametrize(
    ("entry", "party"),
    [
        ("Rasmus Frost (RF)", None),
        ("Rasmus Frost, RF", None),
        ("Svend Kvist (SK)", None),
        ("Sofie Frost (SF)", "SF - Socialistisk Folkeparti"),
        ("Karla Nørby (RV)", "Radikale Venstre"),
        ("Rasmus Frost (V)", "Venstre, Danmarks Liberale Parti"),
    ],
)
def test_the_initials_of_a_person_are_no_party(entry: str, party: str | None, found: Find) -> None:
    made = found(f"{_HEAD}Deltagere:\n{entry}\nViggo Lund{_BODY}")
    told = {owner for person, owner, _ in made.held("party")}
    assert told == ({party} if party else set())


@pytest.mark.parametrize(
    ("label", "beside", "status"),
    [
        ("Fraværende med afbud", "Karla Nørby", "absent"),
        ("Gæster", "Karla Nørby, jurist", "guest"),
        ("Deltagere", "Karla Nørby", "present"),
        ("Deltagere", "Antal", None),
    ],
)
def test_a_column_of_labels_needs_no_colon(
    label: str, beside: str, status: str | None, found: Find
) -> None:
    made = _status(found(f"{_HEAD}Til stede: Viggo Lund\n\n{label}     {beside}{_BODY}"))
    assert made == {"Viggo Lund": "present"} | ({"Karla Nørby": status} if status else {})


def test_a_table_of_items_and_decisions_is_an_agenda(found: Find) -> None:
    text = (
        "Nr.  Emne               Beslutning\n\n"
        "1    Nye veje           Godkendt.\n\n"
        "2    Valg af udvalg     Valgt blev Karla Nørby,\n\n"
        "3    Havnens budget     Taget til efterretning. Tages op i maj.\n"
    )
    made = found(_HEAD + "Til stede: Viggo Lund\n\n" + text)
    assert [(n, t) for n, t, _ in made.items] == [
        ("1", "Nye veje"), ("2", "Valg af udvalg"), ("3", "Havnens budget"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("list_", "chair"),
    [
        ("Karla Nørby\nvalgt af lærerne\nFormand for Skive Vandråd\n\nTove Bech", "Karla Nørby"),
        ("Karla Nørby\nFormand for Skive Vandråd\n\nTove Bech", "Karla Nørby"),
        ("Viggo Lund\n\nFormand\nKarla Nørby\n\nTove Bech", "Karla Nørby"),
    ],
)
def test_a_title_belongs_to_the_person_that_it_stands_close_to(
    list_: str, chair: str, found: Find
) -> None:
    made = found(f"{_HEAD}Deltagere:\n\n{list_}{_BODY}")
    assert {p for p, _, title in made.held() if title} == {chair}
