"""Items that an export joined in one line get lines of their own; other numbers stay."""

import pytest

from referatgraf.reading.tape import apply, blank
from referatgraf.reading.unjoined import items_parted


def parted(text: str) -> str:
    return apply(blank(text), items_parted(text)).text


@pytest.mark.parametrize(
    ("joined", "made"),
    [
        ("Dagsorden 1. Åbning af mødet 2. Nye stier 3. Budget",
         "Dagsorden\n1. Åbning af mødet\n2. Nye stier\n3. Budget"),
        ("7. Åbning af mødet 8. Valg af formand 9. Budget 2024",
         "7. Åbning af mødet\n8. Valg af formand\n9. Budget 2024"),
        ("Sag 1  Åbning af mødet Sag 2  Valg af formand Sag 3  Budget",
         "Sag 1  Åbning af mødet\nSag 2  Valg af formand\nSag 3  Budget"),
        ("1.   Åbning 1.1  Mødets form 1.2  Referent 2.   Stier ved fjorden",
         "1.   Åbning\n1.1  Mødets form\n1.2  Referent\n2.   Stier ved fjorden"),
        ("Dagsorden: 1. Åbning 2. Havnen 3. Valg 1. Åbning Bo bød velkommen. 2. Havnen Udsat.",
         "Dagsorden:\n1. Åbning\n2. Havnen\n3. Valg\n1. Åbning Bo bød velkommen.\n"
         "2. Havnen Udsat."),
        ("1 (Åben) Godkendelse af dagsorden 2 (Åben) Meddelelser 3 (Lukket) Salg af areal",
         "1 (Åben) Godkendelse af dagsorden\n2 (Åben) Meddelelser\n3 (Lukket) Salg af areal"),
    ],
)  # fmt: skip
def test_items_get_lines_of_their_own(joined: str, made: str) -> None:
    assert parted(joined) == made


@pytest.mark.parametrize(
    "line",
    [
        "1. Budget for 2024 blev drøftet 2. Behandling følger i maj",
        "Udvalget drøftede: 1. Havnen 2. Stierne 3. Budgettet",
        "1. at planen sendes i høring 2. at borgerne inddrages 3. at fristen er i maj",
        "1. Kvartal gav bilag 2. Budget og bilag 3. Regnskab til orientering",
        "§ 1. Navn og hjemsted § 2. Formål for foreningen § 3. Medlemmer",
        "1. Åbning af mødet 3. Valg af formand 5. Budget 2024 og 2025",
    ],
)
def test_other_numbers_stay(line: str) -> None:
    assert parted(line) == line
