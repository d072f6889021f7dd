"""Dissents: whose opinion stands on record, how, and in which words."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.model import Dissent

Find = Callable[[str], Any]
_HEAD = (
    "Referat af møde i Byrådet den 6. juni 2023\n\nDeltagere:\nKarla Nørby (A)\nViggo Lund (V)\n\n"
    "1. Havnen\nBeslutning\n"
)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Viggo Lund afgav mindretalsudtalelse.", "minority-statement"),
        ("Mindretalsudtalelse fra Viggo Lund: Molen er god nok.", "minority-statement"),
        ("Karla Nørby stemte for, mens Lund afgav mindretalsudtalelse.", "minority-statement"),
        ("Viggo Lund (V) afgav særstandpunkt.", "separate-position"),
        ("Særudtalelse fra Viggo Lund.", "separate-position"),
        ("Viggo Lund ønskede ført til protokols, at molen er god nok.", "recorded-opinion"),
        ("Viggo Lund bad om en protokoltilførsel.", "recorded-opinion"),
        ("Viggo Lund ønskede det tilført referatet.", "recorded-opinion"),
        ("Viggo Lund tog forbehold.", "reservation"),
        ("Viggo Lund har taget et forbehold.", "reservation"),
        ("Viggo Lund forbeholder sig sin stilling.", "reservation"),
        ("Viggo Lund begærede sagen indbragt for byrådet.", "referral"),
        ("Viggo Lund ønsker punktet bragt for kommunalbestyrelsen.", "referral"),
        ("Viggo Lund brugte sin standsningsret.", "referral"),
        ("Viggo Lund forlangte sagen forelagt for byrådet.", "referral"),
        ("Viggo Lund tilførte protokollen, at molen er god nok.", "recorded-opinion"),
        (
            "Viggo Lund bad om at få tilført beslutningsprotokollen, at molen er god nok.",
            "recorded-opinion",
        ),
    ],
)
def test_dissent_has_its_kind(sentence: str, kind: str, found: Find) -> None:
    made = found(_HEAD + sentence + "\n")
    assert [(made.name(d.by), d.kind) for d in made.of(Dissent)] == [("Viggo Lund", kind)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Viggo Lund stemte imod.",
        "Ønsket om mindretalsudtalelse blev drøftet.",
        "Bilaget vedlægges protokollen.",
        "Godkendt med forbehold for bevillingen.",
        "Byrådet førte forhandlingen til ende.",
        "Viggo Lund ønskede planen forelagt for havnen.",
    ],
)
def test_no_dissent(sentence: str, found: Find) -> None:
    assert found(_HEAD + sentence + "\n").of(Dissent) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Viggo Lund afgav særstandpunkt: Molen holder. Den er ny.", "Molen holder. Den er ny."),
        ("Viggo Lund ønskede ført til protokol, at molen holder.", "molen holder."),
        ("Viggo Lund tog forbehold.", None),
    ],
)
def test_statement_is_kept_in_its_words(sentence: str, words: str | None, found: Find) -> None:
    assert [d.text for d in found(_HEAD + sentence + "\n").of(Dissent)] == [words]


def test_party_dissents_too(found: Find) -> None:
    made = found(_HEAD + "Venstre afgav følgende mindretalsudtalelse: Molen holder.\n")
    assert [made.name(d.by) for d in made.of(Dissent)] == ["Venstre, Danmarks Liberale Parti"]
