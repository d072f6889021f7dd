"""Labelled fields of the head."""

import pytest

from referatgraf.layouts.fields import labelled
from referatgraf.layouts.lines import lines
from referatgraf.model import Document, Run


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Dato: 6. juni 2023", {"dato": "6. juni 2023"}),
        ("**Sted:** Rådhuset", {"sted": "Rådhuset"}),
        ("Mødedato:\n6. juni 2023", {"mødedato": "6. juni 2023"}),
        ("Dato: 6. juni 2023, Tid: 16.00", {"dato": "6. juni 2023", "tid": "16.00"}),
        (
            "Mødedato:   6. juni 2023      Mødested:   Lokale 4",
            {"mødedato": "6. juni 2023", "mødested": "Lokale 4"},
        ),
        ("Dato: 6. juni 2023   Sted:", {"dato": "6. juni 2023"}),
        (
            "Mødedato\n6. juni 2023\nMødested\nRådhuset",
            {"mødedato": "6. juni 2023", "mødested": "Rådhuset"},
        ),
        ("Tidspunkt\nkl. 9-12", {"tidspunkt": "kl. 9-12"}),
        ("Mødested Lokale 4", {"mødested": "Lokale 4"}),
        ("Mødedato\nMødested\n6. juni 2023", {"mødested": "6. juni 2023"}),
        ("Tid\nUdvalget brugte megen tid på sagen.", {}),
        ("Mødested aftales", {}),
        ("Sted\nUdvalget fandt i dag et sted, som det kan mødes.", {}),
        ("Stedet: et hus", {}),
        ("Dato og sted aftales", {}),
    ],
)
def test_label_leads_to_its_value(text: str, fields: dict[str, str]) -> None:
    document = Document("x", "0" * 64, ("a",), text, text, (Run(0, 0, len(text)),))
    assert {k: text[slice(*at)] for k, at in labelled(lines(document))} == fields
