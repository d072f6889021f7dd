"""Who sent the people whom a sentence names by their titles."""

from collections.abc import Callable
from typing import Any

import pytest

Office = tuple[str | None, str | None, str | None]


@pytest.mark.parametrize(
    ("sentence", "offices"),
    [
        ("Kolding Kommune v/ boligchef Karla Nørby, Fredericia Kommune v/ jurist Bo Lind, "
         "AAB Kolding v/ Ida Holm",
         {("Karla Nørby", "Kolding Kommune", "boligchef"),
          ("Bo Lind", "Fredericia Kommune", "jurist")}),
        ("Penge til Molen. Skibby Jazzklub v/ kasserer Karla Nørby, 15.000 kr. bevilget.",
         {("Karla Nørby", "Skibby Jazzklub", "kasserer")}),
        ("Varde Garden havde ved formand Karla Nørby søgt om 40.000 kr.",
         {("Karla Nørby", "Varde Garden", "formand")}),
        ("Vi hilste på gæsterne fra Nordly Vand A/S, direktør Karla Nørby og økonomichef Bo Lind.",
         {("Karla Nørby", "Nordly Vand A/S", "direktør"),
          ("Bo Lind", "Nordly Vand A/S", "økonomichef")}),
        ("Fra Nordly Lys A/S kom salgschef Bo Lind, fra Danske Havne chefjurist Karla Nørby.",
         {("Bo Lind", "Nordly Lys A/S", "salgschef"),
          ("Karla Nørby", "Danske Havne", "chefjurist")}),
        ("Fra konsulentfirmaet Ea Sol bidrog seniorrådgiver Karla Nørby med beregninger.",
         {("Karla Nørby", "Ea Sol", "seniorrådgiver")}),
        ("For Nordly Handelsforening mødte formand Karla Nørby og cykelhandler Bo Lind.",
         {("Karla Nørby", "Nordly Handelsforening", "formand"),
          ("Bo Lind", "Nordly Handelsforening", "cykelhandler")}),
        ("Ældre Sagens svar er underskrevet af distriktsformand Karla Nørby.",
         {("Karla Nørby", "Ældre Sagen", "distriktsformand")}),
        ("Ansøgningen fra Nordly Friskole, indsendt af skoleleder Karla Nørby, blev afslået.",
         {("Karla Nørby", "Nordly Friskole", "skoleleder")}),
        ("Bevilget blev 3.000 kr. til Dansk Flygtningehjælp, hvor Karla Nørby er projektleder.",
         {("Karla Nørby", "Dansk Flygtningehjælp", "projektleder")}),
        ("Regionsrådsformand Karla Nørby, Region Hovedstaden, har svaret.",
         {("Karla Nørby", "Region Hovedstaden", "Regionsrådsformand")}),
        # Not: a chair of the municipality that a body is of, who only praises, a pair of whom
        # one is elected, and the row of neighbours.
        ("Støjrådet i Ishøj Kommune ved formand Karla Nørby har foreslået en tur.",
         {("Karla Nørby", "Støjrådet", "formand")}),
        ("Fra firmaet Sol & Vind kom tal, som klimachef Karla Nørby roste.",
         {("Karla Nørby", None, "klimachef")}),
        ("Borgmester Karla Nørby og konsulent Bo Lind fra Ungeenheden fortalte.",
         {("Karla Nørby", None, "Borgmester"), ("Bo Lind", "Ungeenheden", "konsulent")}),
    ],
)  # fmt: skip
def test_sentence_tells_who_sent_the_bearers_of_titles(
    sentence: str, offices: set[Office], meeting: Callable[[str], Any]
) -> None:
    held = meeting(f"1. Nyt\n{sentence}\n").held()
    assert {office for office in held if office[2]} == offices
