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
    ],
)
def test_outcome_of_a_sentence(sentence: str, slug: str) -> None:
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


def test_discussed_counts_only_alone() -> None:
    assert outcomes(["Sagen blev drøftet.", "Godkendt."]) == ("approved",)
    assert outcomes(["Sagen blev drøftet."]) == ("discussed",)
    assert outcomes(["Godkendt.", "Punkt 2 udsættes.", "Godkendt."]) == ("approved", "postponed")
