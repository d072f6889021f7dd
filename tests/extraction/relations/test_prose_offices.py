"""Offices in sentences."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("Vi hilser på Karla Nørby, direktør for Viborg Museum.", ("Viborg Museum", "direktør")),
        ("Karla Nørby fortsætter som formand for Nordkredsens Idrætsforening.",
         ("Nordkredsens Idrætsforening", "formand")),
        ("Udvalget takkede rektor Karla Nørby for indlægget.", (None, "rektor")),
    ],
)  # fmt: skip
def test_sentence_ties_a_title_to_a_person(
    sentence: str, office: tuple[str | None, str], meeting: Callable[[str], Any]
) -> None:
    assert meeting(f"1. Status\n{sentence}\n").held() == {("Karla Nørby", *office)}


def test_organisation_ends_with_its_sentence(meeting: Callable[[str], Any]) -> None:
    made = meeting("1. Status\nKarla Nørby, direktør for Viborg Museum. Budgettet holder.\n")
    assert made.held() == {("Karla Nørby", "Viborg Museum", "direktør")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Udvalget takkede tidligere direktør Karla Nørby.",
        "Karla Nørby ønskede, at en ny direktør findes.",
        "Karla Nørby mente, at formanden tager fejl.",
    ],
)
def test_former_or_unrelated_title_is_no_office(
    sentence: str, meeting: Callable[[str], Any]
) -> None:
    assert meeting(f"1. Status\n{sentence}\n").held() == set()


_MEMBERS = "Deltagere:\nKarla Nørby\nViggo Lund\n\n1. Status\n"


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Udvalgets formand Karla Nørby bød velkommen.", "Kulturudvalget"),
        ("Formand for Kulturudvalget Karla Nørby stopper.", "Kulturudvalget"),
        ("Formand Karla Nørby bød velkommen.", "Kulturudvalget"),
        ("Støjrådets formand Karla Nørby har skrevet et brev.", "Støjrådet"),
        ("Skolens formand Karla Nørby var enig.", None),
        ("Udvalget udpegede Karla Nørby som formand og Viggo Lund som medlem til Støjrådet.",
         "Støjrådet"),
    ],
)  # fmt: skip
def test_chair_belongs_to_the_body_that_the_sentence_names(
    sentence: str, body: str | None, meeting: Callable[[str], Any]
) -> None:
    held = {(who, of) for who, of, _ in meeting(f"{_MEMBERS}{sentence}\n").held("prose-office")}
    assert held == {("Karla Nørby", body)}


def test_chair_of_the_own_committee_is_no_chair_of_the_municipality(
    found: Callable[[str], Any],
) -> None:
    made = found(
        "Kulturudvalget\nSkive Kommune\nReferat af møde den 6. juni 2023\n\n"
        "1. Orlov\nFormand for Kulturudvalget Karla Nørby stopper.\n"
    )
    assert made.held("prose-office") == {("Karla Nørby", "Kulturudvalget", "Formand")}


@pytest.mark.parametrize(
    ("row", "titles"),
    [
        ("direktør Viggo Lund, vejchef Karla Nørby og jurist Agnes Thorup",
         {"Viggo Lund": "direktør", "Karla Nørby": "vejchef", "Agnes Thorup": "jurist"}),
        ("Viggo Lund, direktør, Karla Nørby, vejchef, og Agnes Thorup, jurist",
         {"Viggo Lund": "direktør", "Karla Nørby": "vejchef", "Agnes Thorup": "jurist"}),
        ("Viggo Lund, direktør Karla Nørby, vejchef",
         {"Viggo Lund": "direktør", "Karla Nørby": "vejchef"}),
        ("Agnes Thorup, direktør Viggo Lund og Karla Nørby", {"Viggo Lund": "direktør"}),
    ],
)  # fmt: skip
def test_row_of_people_has_titles_before_or_behind_the_names(
    row: str, titles: dict[str, str], meeting: Callable[[str], Any]
) -> None:
    made = meeting(f"1. Status\nVarmen var repræsenteret ved {row}.\n")
    assert {who: title for who, _, title in made.held()} == titles


@pytest.mark.parametrize(
    "sentence",
    ["Ejer Nordlys Invest ønsker at bygge.", "Leder Bo Trygt indsatsen fortsætter.",
     "Direktør Havlys Energi har søgt."],
)  # fmt: skip
def test_firm_or_programme_behind_a_title_is_nobody(
    sentence: str, meeting: Callable[[str], Any]
) -> None:
    assert meeting(f"1. Status\n{sentence}\n").people == []


def test_name_that_no_register_knows_stays_a_person(meeting: Callable[[str], Any]) -> None:
    assert meeting("1. Status\nEjer Qwyxa Zbrodl takkede.\n").people == ["Qwyxa Zbrodl"]


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("Karla Nørby (C), som er formand for Havlyst Idrætsforening, forlod lokalet.",
         ("Havlyst Idrætsforening", "formand")),
        ("Karla Nørby, der også er direktør for Viborg Museum, takkede.",
         ("Viborg Museum", "direktør")),
        ("Karla Nørby er også kasserer i Havlyst Idrætsforening.",
         ("Havlyst Idrætsforening", "kasserer")),
        ("Karla Nørby gik, da hun er bestyrelsesformand for Havlyst Idrætsforening.",
         ("Havlyst Idrætsforening", "bestyrelsesformand")),
    ],
)  # fmt: skip
def test_clause_says_what_somebody_is(
    sentence: str, office: tuple[str, str], meeting: Callable[[str], Any]
) -> None:
    assert meeting(f"1. Status\n{sentence}\n").held("prose-office") == {("Karla Nørby", *office)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Karla Nørby spurgte Viggo Lund, da han er formand.",
        "Karla Nørby fratræder som formand.",
        "Karla Nørby ønskede at træde tilbage som formand.",
        "Karla Nørby, der mener, at en direktør er nok, takkede.",
    ],
)
def test_clause_that_leaves_or_confuses_gives_no_office(
    sentence: str, meeting: Callable[[str], Any]
) -> None:
    assert meeting(f"1. Status\n{sentence}\n").held("prose-office") == set()


@pytest.mark.parametrize(
    ("sentence", "employer"),
    [
        ("Partner Karla Nørby fra revisionsfirmaet TaLog gennemgik regnskabet.", "TaLog"),
        ("Formanden for naboforeningen Havlyst Idrætsforening, Karla Nørby, kom.",
         "Havlyst Idrætsforening"),
        ("Fællestillidsrepræsentant Karla Nørby, FOA Sydfyn, kom.", "FOA Sydfyn"),
        ("Borgmester Karla Nørby, Skive Kommune, har meddelt afslag.", "Skive Kommune"),
        ("Viborg Museum deltager ved museumsinspektør Karla Nørby.", "Viborg Museum"),
        ("Viborg Museums direktør Karla Nørby kom.", "Viborg Museum"),
        ("Brev fra Vejstyrelsen. Styrelsens direktør, Karla Nørby, beder om svar.",
         "Vejstyrelsen"),
        ("Fra Fiskerirådet kom sekretær Karla Nørby.", "Fiskerirådet"),
        ("Konsulent Karla Nørby fra Skagen kom.", None),
        ("Direktør Karla Nørby deltog ved sagens begyndelse.", None),
        ("Skolens leder, Karla Nørby, kom.", None),
        ("Brev fra Viborg Museum blev læst af museumsinspektør Karla Nørby.", None),
    ],
)  # fmt: skip
def test_sentence_names_the_employer(
    sentence: str, employer: str | None, meeting: Callable[[str], Any]
) -> None:
    made = meeting(f"1. Status\n{sentence}\n")
    assert {(who, of) for who, of, title in made.held() if title} == {("Karla Nørby", employer)}


def test_title_at_the_end_of_a_line_belongs_to_the_name_in_the_next(
    meeting: Callable[[str], Any],
) -> None:
    made = meeting(
        "1. Status\nDer var spørgsmål til planen, og på udvalgets vegne takkede direktør\n"
        "Karla Nørby, Viborg Museum, for indlægget.\n"
    )
    assert ("Karla Nørby", "Viborg Museum", "direktør") in made.held("prose-office")


def test_heading_above_a_name_is_no_title_of_its_line(meeting: Callable[[str], Any]) -> None:
    made = meeting("1. Status\nUdvalget søger en ny direktør\n\nKarla Nørby takkede.\n")
    assert made.held("prose-office") == set()


@pytest.mark.parametrize(
    ("sentence", "held_in"),
    [
        ("Karla Nørby fortsætter som næstformand for udvalget.", "Kulturudvalget"),
        ("Karla Nørby udpeges som suppleant for havnechefen.", None),
        ("Karla Nørby deltog som suppleant for formanden.", "Kulturudvalget"),
    ],
)
def test_known_thing_is_the_body_or_another(
    sentence: str, held_in: str | None, meeting: Callable[[str], Any]
) -> None:
    held = meeting(f"1. Status\n{sentence}\n").held("prose-office")
    assert {(who, of) for who, of, _ in held} == {("Karla Nørby", held_in)}


@pytest.mark.parametrize(
    ("line", "office"),
    [
        ("Referent: Karla Nørby", "Referent"),
        ("Status blev drøftet. Referent var Karla Nørby.", "Referent"),
        ("**Mødeleder:** Karla Nørby", "Mødeleder"),
        ("Næste gangs oplæg. Konsulent: Karla Nørby", None),
        ("Den, der var referent: Karla Nørby takkede.", None),
    ],
)
def test_label_names_who_leads_or_writes(
    line: str, office: str | None, meeting: Callable[[str], Any]
) -> None:
    held = meeting(f"1. Status\nMolen blev drøftet.\n\n{line}\n").held("prose-office")
    assert held == ({("Karla Nørby", "Kulturudvalget", office)} if office else set())


def test_row_of_anothers_officers_gives_no_office_here(meeting: Callable[[str], Any]) -> None:
    made = meeting(f"{_MEMBERS}Varmen var repræsenteret ved næstformand Karla Nørby.\n")
    assert made.held() == {("Karla Nørby", None, "næstformand")}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Byrådet valgte ikke Tove Bech som formand for Støjrådet.", False),
        ("Hvis Tove Bech bliver formand for Støjrådet, skal der vælges en ny.", False),
        ("Det blev afvist at udpege Tove Bech som formand for Støjrådet.", False),
        ("Byrådet valgte Tove Bech som formand for Støjrådet.", True),
        ("Da Viggo Lund ikke kunne komme, talte Tove Bech, formand for Støjrådet.", True),
    ],
)
def test_an_office_that_a_sentence_denies_is_not_held(
    text: str, *, held: bool, found: Callable[[str], Any]
) -> None:
    made = found(
        "KKR Midtjylland\nReferat af møde den 6. juni 2023\n\nDeltagere:\nKarla Nørby\n"
        f"Viggo Lund\n\n1. Valg\n{text}\n2. Eventuelt\nIntet.\n"
    )
    assert any(p == "Tove Bech" and title for p, _, title in made.held()) is held


@pytest.mark.parametrize(
    ("item", "held_in"),
    [
        ("Der vælges to delegerede til KL's årsmøde.\nUdvalget udpeger Karla Nørby (A) som "
         "delegeret.", "KL"),
        ("Udvalget udpeger Karla Nørby (A) som delegeret til årsmødet.\nNye delegerede til "
         "Friluftsrådets store kongres meldes senere.", "Friluftsrådet"),
        ("De delegerede Karla Nørby og Bo Lind rejser. Valg af delegerede til KL´s politiske "
         "topmøde er afsluttet.", "KL"),
        # Not: what stands in the item besides has no delegates.
        ("Udvalget udpeger Karla Nørby (A) som delegeret.\nKL's årsmøde er i marts.", None),
        ("Udvalget udpeger Karla Nørby (A) som delegeret.\nDelegerede til havnen bor på KL's "
         "hotel.", None),
    ],
)  # fmt: skip
def test_delegates_are_those_of_whose_assembly_the_item_sends_them_to(
    item: str, held_in: str | None, meeting: Callable[[str], Any]
) -> None:
    made = meeting(f"1. Valg\n{item}\n")
    assert ("Karla Nørby", held_in, "delegeret") in made.held()


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("Ny formand for Kystforeningen er Karla Nørby.", ("Kystforeningen", "formand")),
        ("Kystforeningen har fået ny formand, Karla Nørby, som inviteres.",
         ("Kystforeningen", "formand")),
        ("Karla Nørby bliver ny skoleleder på Nordskolen.", ("Nordskolen", "skoleleder")),
        ("Karla Nørby er tidligere formand for KL og nu direktør i Nordly Vand A/S.",
         ("Nordly Vand A/S", "direktør")),
        ("Karla Nørby har været formand for Kystforeningen siden 2014.",
         ("Kystforeningen", "formand")),
        ("I Kystforeningen har formand Karla Nørby bevaret kurset.", ("Kystforeningen", "formand")),
        ("Vejleder Karla Nørby fra Nationalpark Thy er spurgt.", ("Nationalpark Thy", "Vejleder")),
        ("Turistchef Karla Nørby fra VisitFjorden er spurgt.", ("VisitFjorden", "Turistchef")),
        ("Journalist Karla Nørby fra TV 2 Fyn er spurgt.", ("TV 2 Fyn", "Journalist")),
    ],
)  # fmt: skip
def test_sentence_tells_who_has_an_office_now(
    sentence: str, office: tuple[str, str], meeting: Callable[[str], Any]
) -> None:
    assert ("Karla Nørby", *office) in meeting(f"1. Status\n{sentence}\n").held()


@pytest.mark.parametrize(
    "sentence",
    [
        "Ifølge Karla Nørby er formanden for Kystforeningen syg.",
        "Karla Nørby har været formand for Kystforeningen i ti år.",
        "Vi får ny formand for Kystforeningen, Karla Nørby oplyste det.",
        "Formanden for Kystforeningen er Karla Nørby taknemmelig.",
    ],
)
def test_sentence_about_somebody_else_tells_no_office(
    sentence: str, meeting: Callable[[str], Any]
) -> None:
    held = meeting(f"1. Status\n{sentence}\n").held()
    assert not [t for p, _, t in held if p == "Karla Nørby" and t]


@pytest.mark.parametrize(
    ("sentence", "employer"),
    [
        ("Naturvejleder Karla Nørby fra forvaltningen deltog.", "Skive Kommune"),
        ("Psykolog Karla Nørby fra Nordkraft Sundhed deltog.", "Nordkraft Sundhed"),
        ("Psykolog Karla Nørby fra Havnstrup deltog.", None),
        ("Naturvejleder Karla Nørby fra Vejle Kommune deltog.", "Vejle Kommune"),
    ],
)
def test_whoever_comes_from_elsewhere_is_not_of_the_own_staff(
    sentence: str, employer: str | None, found: Callable[[str], Any]
) -> None:
    head = "Referat af møde i Teknikudvalget i Skive Kommune den 6. juni 2023\n\n1. Status\n"
    held = found(f"{head}{sentence}\n").held()
    assert {o for p, o, t in held if p == "Karla Nørby" and t} == {employer}
