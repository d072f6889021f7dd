"""Invent people and what they stand for: names from registers and names that no register knows."""

import random
from dataclasses import dataclass
from functools import cache

from referatgraf import authority

ONSETS = ("Tj", "Br", "Sk", "Kv", "Gr", "Fl", "M", "V", "L", "R", "Dr", "H", "N", "Sv", "Kl", "B")
VOWELS = ("a", "e", "i", "o", "u", "ø", "y", "å", "æ")
CODAS = ("r", "ld", "nd", "rk", "st", "ms", "lt", "rn", "ff", "g", "sk")
ENDINGS = ("ul", "ik", "am", "eb", "on", "il", "ur", "ov")
PARTICLES = ("von", "van", "de", "af")
UNKNOWN_SHARE = 0.15
LETTERS = "ABCFIOVØ"
FULL_NAMES = {"A": "Socialdemokratiet", "F": "SF", "O": "Dansk Folkeparti", "V": "Venstre"}
PLACES = ("Nordlyng", "Vestkær", "Sønderlund", "Egebro", "Hvidmose", "Lyngvad", "Tornhede")
COMPANIES = ("Forsyning A/S", "Varme A.m.b.a.", "Rådgivning ApS", "Affald I/S", "Data A/S")
CLUBS = ("Idrætsforening", "Borgerforening", "Boligforening", "Handelsstandsforening")
UNITS = ("Teknik og Miljø", "Børn og Kultur", "Social og Sundhed", "Plan og Byg", "Økonomi og IT")
JOBS = (
    "centerchef", "direktør", "afdelingsleder", "konsulent", "projektleder",
    "chefkonsulent", "sekretariatschef", "jurist", "planlægger",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Who:
    """Hold what the minutes shall say of one person; None where they say nothing.

    ``organisation`` is the one spoken for, ``office_in`` the one that the title is held in.
    """

    name: str
    attendance: str
    party: str | None = None
    title: str | None = None
    organisation: str | None = None
    office_in: str | None = None


@cache
def registered() -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """Return all registered name words (folded), common given names, common surnames."""
    given, family = authority.given_names(), authority.surnames()
    known = frozenset(row.name.casefold() for row in (*given, *family))
    first = tuple(r.name for r in given if len(r.name) > 2 and not r.also_place)
    last = tuple(r.name for r in family if len(r.name) > 2 and not r.also_place)
    return known, first, last


def unknown_word(rng: random.Random) -> str:
    """Return a word of a name's shape that no register holds."""
    while True:
        word = rng.choice(ONSETS) + rng.choice(VOWELS) + rng.choice(CODAS) + rng.choice(ENDINGS)
        if word.casefold() not in registered()[0]:
            return word


def invent_name(rng: random.Random, unknown: float) -> str:
    """Return a full name: double given names and surnames, initials, particles in their share."""
    _, first, last = registered()
    given, family = (
        unknown_word(rng) if rng.random() < unknown else rng.choice(words)
        for words in (first, last)
    )
    more = rng.choice(last)
    shape = rng.choice(
        ["{g} {f}"] * 6
        + ["{g} {m} {f}"] * 3
        + ["{g}-{h} {f}", "{g} {h} {f}", "{g} {i}. {f}", "{g} {m}-{f}", "{g} {p} {f}"]
    )
    return shape.format(
        g=given, h=rng.choice(first), f=family, m=more,
        i=rng.choice("BEHJKLMNP"), p=rng.choice(PARTICLES),
    )  # fmt: skip


def invent_names(rng: random.Random, count: int, unknown: float = UNKNOWN_SHARE) -> list[str]:
    """Return names of which no two share a word, so that nobody can be taken for another."""
    taken: set[str] = set()
    names: list[str] = []
    while len(names) < count:
        name = invent_name(rng, unknown)
        words = {w.casefold() for w in name.replace("-", " ").split() if len(w) > 2}
        words -= set(PARTICLES)
        if not words & taken:
            taken |= words
            names.append(name)
    return names


@cache
def towns() -> tuple[tuple[str, str, str], ...]:
    """Return (short name, official name, region) of the municipalities."""
    return tuple(
        (m.name_short, m.name_official, m.region_name.removeprefix("Region "))
        for m in authority.municipalities()
        if m.name_official == f"{m.name_short} Kommune"
    )


def invent_outsider(rng: random.Random) -> str:
    """Return an invented company or association."""
    return f"{rng.choice(PLACES)} {rng.choice(COMPANIES + CLUBS)}"
