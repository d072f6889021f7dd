"""Layouts of attendance lists: small functions from a heading and people to lines."""

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from generality.people import Who
from generality.phrases import Phrase, bracketed, joined, without_comma

ALL = frozenset({"party", "title", "organisation"})


@dataclass(frozen=True, slots=True)
class Style:
    """Hold the choices that one document makes once: phrase, bullet, colon, capitals."""

    phrase: Phrase
    bullet: str
    end: str


Write = Callable[[str, list[Who], Style], list[str]]


@dataclass(frozen=True, slots=True)
class Layout:
    """Name a layout, the slots that it can say, and whether its lines may be wrapped."""

    name: str
    write: Write
    says: frozenset[str] = ALL
    wraps: bool = True


def one_a_line(head: str, people: list[Who], style: Style) -> list[str]:
    return [head + style.end, *map(style.phrase, people)]


def bullets(head: str, people: list[Who], style: Style) -> list[str]:
    return [head + style.end, *(f"{style.bullet} {style.phrase(w)}" for w in people)]


def numbered(head: str, people: list[Who], style: Style) -> list[str]:
    return [head + style.end, *(f"{i}. {style.phrase(w)}" for i, w in enumerate(people, 1))]


def run_on(head: str, people: list[Who], style: Style) -> list[str]:
    return [head + style.end, enumeration(map(without_comma, people)) + "."]


def semicolons(head: str, people: list[Who], style: Style) -> list[str]:
    return [head + style.end, "; ".join(map(style.phrase, people))]


def bare_run(head: str, people: list[Who], style: Style) -> list[str]:
    return [f"{head}: " + " ".join(map(bracketed, people))]


def inline(head: str, people: list[Who], style: Style) -> list[str]:
    return [f"{head}: " + ", ".join(map(without_comma, people))]


def glued(head: str, people: list[Who], style: Style) -> list[str]:
    return [f"{head}:" + ", ".join(map(without_comma, people))]


def columns_used(people: Iterable[Who]) -> list[tuple[str, str]]:
    labels = [("Parti", "party"), ("Titel", "title"), ("Organisation", "organisation")]
    said = list(people)
    return [(label, slot) for label, slot in labels if any(getattr(w, slot) for w in said)]


def rows(people: list[Who]) -> tuple[list[str], list[list[str]]]:
    used = columns_used(people)
    return ["Navn", *(label for label, _ in used)], [
        [w.name, *(getattr(w, slot) or "" for _, slot in used)] for w in people
    ]


def pipes(head: str, people: list[Who], style: Style) -> list[str]:
    labels, cells = rows(people)
    rule = "|" + "---|" * len(labels)
    return [head + style.end, "", *(f"| {' | '.join(r)} |" for r in [labels]), rule] + [
        f"| {' | '.join(r)} |" for r in cells
    ]


def tabs(head: str, people: list[Who], style: Style) -> list[str]:
    labels, cells = rows(people)
    return [head + style.end, *("\t".join(r) for r in [labels, *cells])]


def tabs_unlabelled(head: str, people: list[Who], style: Style) -> list[str]:
    return [head + style.end, *("\t".join(filter(None, r)) for r in rows(people)[1])]


def two_columns(head: str, people: list[Who], style: Style) -> list[str]:
    said = [bracketed(w) for w in people]
    half = (len(said) + 1) // 2
    right = [*said[half:], ""]
    return [
        head + style.end,
        *(f"{a:<46}{b}".rstrip() for a, b in zip(said[:half], right, strict=False)),
    ]


def flattened(head: str, people: list[Who], style: Style) -> list[str]:
    labels, cells = rows(people)
    return [head + style.end, *labels, *(c for r in cells for c in r if c)]


def names_then_organisations(head: str, people: list[Who], style: Style) -> list[str]:
    if not all(w.organisation for w in people):
        return one_a_line(head, people, style)
    return [
        head + style.end, "Navn", *(bracketed(w) for w in people),
        "Organisation", *(w.organisation or "" for w in people),
    ]  # fmt: skip


def organisation_first(head: str, people: list[Who], style: Style) -> list[str]:
    named = (
        f"{w.organisation}: {bracketed(w)}" if w.organisation else bracketed(w) for w in people
    )
    return [head + style.end, *named]


def grouped(head: str, people: list[Who], style: Style) -> list[str]:
    lines = [head + style.end, *(bracketed(w) for w in people if not w.organisation)]
    for owner in dict.fromkeys(w.organisation for w in people if w.organisation):
        inside = (bracketed(w) for w in people if w.organisation == owner)
        lines += ["", f"Fra {owner}:", *inside]
    return lines


def name_above_office(head: str, people: list[Who], style: Style) -> list[str]:
    lines = [head + style.end]
    for who in people:
        lines += [bracketed(who), *filter(None, [joined(who.title, who.organisation)])]
    return lines


def labelled(head: str, people: list[Who], style: Style) -> list[str]:
    lines = [head + style.end]
    for who in people:
        lines.append(f"Navn: {who.name}")
        lines += [
            f"{label}: {getattr(who, slot)}"
            for label, slot in columns_used([who])
            if getattr(who, slot)
        ]
    return lines


def sentence(head: str, people: list[Who], style: Style) -> list[str]:
    said = enumeration(map(without_comma, people))
    words = {
        "present": f"I mødet deltog {said}.",
        "absent": f"Der var afbud fra {said}.",
        "guest": f"Desuden deltog {said}.",
    }
    return [words[people[0].attendance]]


def enumeration(parts: Iterable[str]) -> str:
    *most, last = parts
    return f"{', '.join(most)} og {last}" if most else last


_PARTY = frozenset({"party"})
_PLACE = frozenset({"party", "organisation"})
LAYOUTS: tuple[Layout, ...] = (
    Layout("one a line", one_a_line),
    Layout("bullets", bullets),
    Layout("numbered", numbered),
    Layout("run-on with commas", run_on),
    Layout("semicolons", semicolons),
    Layout("run-on bare", bare_run, _PARTY),
    Layout("inline", inline),
    Layout("glued label", glued),
    Layout("pipes", pipes, wraps=False),
    Layout("tabs", tabs, wraps=False),
    Layout("tabs without labels", tabs_unlabelled, wraps=False),
    Layout("two columns", two_columns, _PARTY, wraps=False),
    Layout("flattened table", flattened, wraps=False),
    Layout("names, then organisations", names_then_organisations, _PLACE, wraps=False),
    Layout("organisation: name", organisation_first, _PLACE),
    Layout("grouped by organisation", grouped, _PLACE),
    Layout("name above office", name_above_office),
    Layout("labels before values", labelled, wraps=False),
    Layout("sentences", sentence),
)
HEADINGS = {
    "present": ("Deltagere", "Til stede", "Tilstede", "Medlemmer", "Fremmødte", "Mødedeltagere"),
    "absent": ("Afbud", "Fraværende", "Ikke til stede", "Afbud fra", "Meldt afbud"),
    "guest": ("Gæster", "Øvrige deltagere", "Desuden deltog", "Administration"),
}
BULLETS = ("•", "-", "*", "·", "–", "o", "◦")


def keep(who: Who, layout: Layout) -> Who:
    """Return the person without what the layout cannot say.

    A title goes with the organisation that it is held in: alone it would say something else.
    """
    party = who.party if "party" in layout.says else None
    organisation = who.organisation if "organisation" in layout.says else None
    lost = who.organisation != organisation
    titled = "title" in layout.says and not lost
    return replace(
        who,
        party=party,
        organisation=organisation,
        title=who.title if titled else None,
        office_in=who.office_in if titled else None,
    )


def spaced(heading: str) -> str:
    return " ".join(heading.upper())


def draw_heading(rng: random.Random, attendance: str) -> str:
    heading = rng.choice(HEADINGS[attendance])
    return rng.choice([heading] * 6 + [heading.upper()] * 2 + [f"**{heading}**", spaced(heading)])
