"""The page of an organisation, municipality, region or party: its people, its meetings."""

from collections.abc import Sequence
from itertools import groupby
from urllib.parse import urlsplit

from referatgraf.vocabulary import ADMS, DCT, ELIDL, ORG, PROV, RG, SKOS
from referatgraf.web.pages.claims import Part, Seat, claim, parts, seats
from referatgraf.web.pages.markup import Html, joined, tag, text
from referatgraf.web.pages.shown import (
    Row,
    anchor,
    capacity,
    fact,
    office,
    seen,
    timeline,
)
from referatgraf.web.pages.things import Thing
from referatgraf.web.pages.view import View, described, listed, section

_QUOTED = 150  # facts with their words here; of more, the words are on the people's pages
_ROWS = 40  # lines of the timeline


def body(view: View, thing: Thing) -> Html:
    """Return what stands on the page of an organisation."""
    t, site = view.t, view.site
    # Who has no page is not listed here either: a party alone is nobody's office.
    holds = [s for s in seats(site, ORG + "organization", thing.iri) if s.person in site.things]
    spoke = parts(site, ELIDL + "participation_in_name_of", thing.iri)
    spoke = [one for one in spoke if one.person in site.things]
    quoted = len(holds) + len(spoke) <= _QUOTED
    spoken, named = _parts(view, spoke, quoted), _named(view, thing)
    return joined((
        _head(view, thing),
        section(t("Over tid", "Over time"), timeline(view, _rows(view, holds, spoke)), id_="time"),
        section(_title(view, thing), _seats(view, holds, quoted), id_="offices"),
        section(t("Repræsenteret af", "Represented by"), spoken, id_="represented"),
        section(t("Møder", "Meetings"), _meetings(view, thing), id_="meetings"),
        section(t("Hører under", "Parts"), _within(view, thing), id_="parts"),
        section(t("Navnet i kilderne", "The name in the sources"), named, id_="name"),
    ))  # fmt: skip


def _title(view: View, thing: Thing) -> str:
    if thing.kind == "party":
        return view.t("Medlemmer ifølge referaterne", "Members according to the minutes")
    return view.t("Hverv og tilhør", "Offices and affiliations")


def _head(view: View, thing: Thing) -> Html:
    t, graph = view.t, view.site.graph
    kinds = ", ".join(view.concept(one) for one in graph.objects(thing.iri, ORG + "classification"))
    over = graph.objects(thing.iri, ORG + "unitOf", RG + "inRegion", RG + "listIn")
    letters = graph.texts(thing.iri, SKOS + "notation") if thing.kind == "party" else []
    return described((
        (t("Slags", "Kind"), kinds),
        (t("Bogstav", "Letter"), ", ".join(letters)),
        (t("Også skrevet", "Also written"), ", ".join(graph.texts(thing.iri, SKOS + "altLabel"))),
        (t("Hører under", "Belongs to"), joined(map(view.link, over), ", ")),
        (t("I registre", "In registers"), _registers(view, thing)),
    ))  # fmt: skip


def _registers(view: View, thing: Thing) -> Html:
    graph = view.site.graph
    numbers = [
        text(f"{view.concept(kind)} {graph.text(one, SKOS + 'notation')}")
        for one in graph.objects(thing.iri, ADMS + "identifier")
        for kind in graph.objects(one, DCT + "type")
    ]
    matches = graph.objects(thing.iri, SKOS + "exactMatch")
    links = [
        tag("a", urlsplit(one).netloc, href=one, rel="external")
        for one in matches
        if one.startswith(("https://", "http://"))
    ]
    return joined((*numbers, *links), ", ")


def _rows(view: View, holds: Sequence[Seat], spoke: Sequence[Part]) -> list[Row]:
    """Return the people over time: offices, then who spoke for it; the first of very many."""
    rows = [
        (joined((view.link(one.person), ", ", office(view, one))), one.days)
        for one in holds
        if one.title or one.role
    ]
    for person, found in groupby(_by_person(view, spoke), key=lambda p: p.person):
        name = joined((view.link(person), ", ", view.t("repræsenterede", "represented")))
        rows.append((name, tuple(sorted({p.day for p in found if p.day}))))
    return rows[:_ROWS]


def _by_person(view: View, spoke: Sequence[Part]) -> list[Part]:
    return sorted(spoke, key=lambda p: (view.name(p.person), p.person, p.day, p.claim.node))


def _seats(view: View, holds: Sequence[Seat], quoted: bool) -> Html:
    ranked = sorted(
        holds, key=lambda s: (not (s.title or s.role), view.name(s.person), s.claim.node)
    )
    shown = [_seat(view, one, quoted) for one in ranked]
    return joined(shown) if quoted else listed(shown)


def _seat(view: View, one: Seat, quoted: bool) -> Html:
    days = seen(view, one.days)
    told = (", ", days) if days else ()
    to = view.link(one.person, anchor="" if quoted else anchor(one.claim.node))
    words = joined((to, ", ", office(view, one), *told))
    return fact(view, one.claim, words) if quoted else words


def _parts(view: View, spoke: Sequence[Part], quoted: bool) -> Html:
    shown = []
    for person, found in groupby(_by_person(view, spoke), key=lambda p: p.person):
        if quoted:
            shown.append(tag("h3", view.link(person)))
            shown.extend(_part(view, one) for one in found)
        else:
            days = [_day(view, one) for one in found]
            shown.append(tag("p", view.link(person), ": ", joined(days, ", ")))
    return joined(shown)


def _part(view: View, one: Part) -> Html:
    where = view.link(one.meeting) if one.meeting else view.t("uden møde", "no meeting")
    return fact(view, one.claim, where, ": ", capacity(view, one))


def _day(view: View, one: Part) -> Html:
    words = one.day or view.t("uden dato", "undated")
    return view.link(one.meeting, words, anchor(one.claim.node)) if one.meeting else text(words)


def _meetings(view: View, thing: Thing) -> Html:
    graph = view.site.graph
    held = graph.subjects(ELIDL + "had_responsible_organization", thing.iri)
    dated = sorted(((graph.text(m, ELIDL + "activity_date"), m) for m in held), reverse=True)
    return listed(view.link(meeting) for _, meeting in dated)


def _within(view: View, thing: Thing) -> Html:
    graph = view.site.graph
    props = ORG + "unitOf", RG + "inRegion", RG + "listIn"
    under = {one for prop in props for one in graph.subjects(prop, thing.iri)}
    shown = sorted((view.name(one), one) for one in under if one in view.site.things)
    return listed(view.link(one) for _, one in shown)


def _named(view: View, thing: Thing) -> Html:
    """Return how the sources write it; what a register holds has no words of a source here."""
    if not view.site.graph.objects(thing.iri, PROV + "wasDerivedFrom"):
        return Html("")
    words = view.t("hedder ", "is called "), tag("bdi", view.name(thing.iri))
    return fact(view, claim(view.site, thing.iri), *words)
