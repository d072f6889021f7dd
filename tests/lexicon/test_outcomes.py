"""What a sentence says became of an item."""

import pytest

from referatgraf.lexicon.outcomes import outcome, outcomes


@pytest.mark.parametrize(
    ("sentence", "slug"),
    [
        ("Godkendt.", "approved"),
        ("Indstillingen tiltrådt.", "approved"),
        ("Byrådet besluttede enstemmigt at godkende planen.", "approved"),
        ("Godkendt, idet Ø stemte imod.", "approved"),
        ("Godkendt, dog således at molen males.", "amended"),
        ("Udvalget godkendte planen med bemærkning om, at udvalget ønsker en status.", "amended"),
        ("Ikke godkendt.", "rejected"),
        ("Afslag.", "rejected"),
        ("Ændringsforslaget faldt.", "rejected"),
        ("Udvalget kan ikke anbefale forslaget.", "rejected"),
        ("Udsat.", "postponed"),
        ("Rådet besluttede at udskyde sagen.", "postponed"),
        ("Sagen sendes tilbage til forvaltningen.", "sent-back"),
        ("Sagen oversendes til budgetforhandlingerne.", "referred"),
        ("Sagen blev taget af dagsordenen.", "withdrawn"),
        ("Anbefales over for byrådet.", "recommended"),
        ("Indstilles godkendt.", "recommended"),
        ("Taget til efterretning, idet udvalget ønsker en status.", "noted"),
        ("Udvalget undlod at tage stilling.", "no-position"),
        ("Karla Nørby blev valgt.", "appointed"),
        ("Drøftet.", "discussed"),
        ("Det blev besluttet at male molen.", "decided"),
        ("Molen faldt med 2 stemmer for og 5 imod.", "rejected"),
        ("Udvalget ønsker flere tal og hjemviste sagen.", "sent-back"),
        ("Karla Nørby trak forslaget tilbage.", "withdrawn"),
        ("Molen trækkes tilbage.", None),
        ("Sagen henvistes til Havneudvalget.", "referred"),
        ("Forvaltningen sender det nye kort til bestyrelsen.", None),
        ("Udvalget tager ikke stilling til molen.", "no-position"),
        ("Karla Nørby tager ikke stilling.", None),
        ("Indstillingen blev fulgt.", "approved"),
        ("Som indstillet, dog således at molen males.", "amended"),
        ("Karla Nørby fulgte indstillingen op.", None),
        ("Planen skal være vedtaget til sommer.", None),
    ],
)
def test_outcome_of_a_sentence(sentence: str, slug: str | None) -> None:
    assert outcome(sentence) == slug


@pytest.mark.parametrize(
    "sentence",
    [
        "Karla Nørby foreslog, at sagen udsættes.",
        "Viggo Lund stillede forslag om, at planen godkendes.",
        "(F) undlod at tage stilling.",
        "Der kom ingen gæster.",
        "Ø tiltræder ikke.",
        "En særudtalelse siger, at sagen burde være afvist.",
    ],
)
def test_no_outcome(sentence: str) -> None:
    assert outcome(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "slug"),
    [
        ("Anbefales ikke.", "rejected"),
        ("Ikke anbefalet.", "rejected"),
        ("Forslaget kan ikke anbefales.", "rejected"),
        ("Udvalget kan ikke følge indstillingen.", "rejected"),
        ("Bestyrelsen anbefaler ikke planen.", "rejected"),
        ("Anbefales, idet udvalget ikke ønsker lygter.", "recommended"),
        ("Anbefales ikke af Ø.", None),
        ("Ø anbefaler ikke planen.", None),
        ("Udvalget indstiller, at forslaget ikke godkendes.", "rejected"),
        ("Udvalget anbefaler over for Byrådet, at ansøgningen afslås.", "rejected"),
        ("Udvalget anbefaler, at planen godkendes.", "recommended"),
    ],
)
def test_what_is_not_recommended_is_rejected(sentence: str, slug: str | None) -> None:
    assert outcome(sentence) == slug


@pytest.mark.parametrize(
    ("sentence", "slug"),
    [
        ("Udvalget anbefaler planen med bemærkning om, at leje af kajen ikke godkendes.",
         "recommended"),
        ("Taget til efterretning med bemærkning om, at kalenderen sendes til udvalget.", "noted"),
        ("Udvalget anbefaler over for Byrådet, at sagen oversendes til havnen.", "recommended"),
        ("Rådet kan ikke tiltræde planen, da kajen er udpeget som naturområde.", "rejected"),
        ("Godkendt med den bemærkning, at planen sendes til udvalget.", "amended"),
        ("Godkendt med bemærkning om, at lygterne ikke godkendes.", "amended"),
        # The main clause alone does not say what was decided.
        ("Rådet besluttede, at sagen udsættes, da et bilag mangler.", "postponed"),
        ("Rådet besluttede, idet et bilag mangler, at sagen udsættes.", "postponed"),
    ],
)  # fmt: skip
def test_remark_or_reason_is_not_what_became_of_the_item(sentence: str, slug: str) -> None:
    assert outcome(sentence) == slug


@pytest.mark.parametrize(
    ("sentence", "slug"),
    [
        ("Forvaltningen sender en ny kalender ud til udvalget.", None),
        ("Et notat sendes rundt til udvalget.", None),
        ("Sagen sendes til Havneudvalget.", "referred"),
        ("Udvalget sender sagen videre til Byrådet.", "referred"),
        ("Formanden oplyste, at 12 byer har udpeget arealer.", None),
        ("Kajen og området er udpeget til naturpark.", None),
        ("Karla Nørby blev udpeget til bestyrelsen.", "appointed"),
        ("Landsretten afviste sagen.", None),
        ("Miljøstyrelsen har vedtaget nye regler.", None),
        ("Havnebestyrelsen vedtog planen.", "approved"),
    ],
)
def test_what_others_do_is_no_outcome(sentence: str, slug: str | None) -> None:
    assert outcome(sentence) == slug


def test_discussed_counts_only_alone() -> None:
    assert outcomes(["Sagen blev drøftet.", "Godkendt."]) == ("approved",)
    assert outcomes(["Sagen blev drøftet."]) == ("discussed",)
    assert outcomes(["Godkendt.", "Punkt 2 udsættes.", "Godkendt."]) == ("approved", "postponed")


@pytest.mark.parametrize(
    ("sentence", "slugs"),
    [
        ("Rådet tog notatet til efterretning og besluttede at male molen.", ("noted", "decided")),
        ("Udvalget godkendte taksterne og udsatte molen.", ("approved", "postponed")),
        ("Rådet drøftede molen og godkendte taksterne.", ("approved",)),
        ("Karla Nørby foreslog, at rådet tog notatet til efterretning og udsatte sagen.", ()),
        ("Det blev besluttet, at sagen udsættes.", ("postponed",)),
    ],
)  # fmt: skip
def test_each_clause_may_decide(sentence: str, slugs: tuple[str, ...]) -> None:
    assert outcomes([sentence]) == slugs


def test_other_bodies_decisions_told_to_the_meeting_are_none() -> None:
    assert outcome("Karla Nørby fortalte, at ungerådet har vedtaget nye regler.") is None
    assert outcome("Karla Nørby oplyste, at molen er gammel, hvorefter rådet vedtog den.")
