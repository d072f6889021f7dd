"""The page of an organisation, municipality, region or party: its people, its meetings."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from urllib.parse import urlsplit

from referatgraf.vocabulary import ADMS, DCT, ELIDL, ORG, PROV, RG, SKOS
from referatgraf.web.pages.claims import Part, Seat, brief, claim, part
from referatgraf.web.pages.crowds import (
    QUOTED,
    Holder,
    Speaker,
    holders,
    is_busy,
    is_large,
    prove,
    speakers,
)
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
from referatgraf.web.pages.site import Site
from referatgraf.web.pages.things import Thing
from referatgraf.web.pages.view import View, described, listed, section

_ROWS = 40  # lines of the timeline
MOST = 100  # rows of one list on a page; further ones follow on the next
_WITHIN = ORG + "unitOf", RG + "inRegion", RG + "listIn"
_HELD = ELIDL + "had_responsible_organization"


def lengths(site: Site, thing: Thing) -> Iterator[int]:
    """Yield how many pages each list of an organisation takes."""
    graph, node = site.graph, thing.iri
    if is_large(site, node):
        yield -(-len(site.once(holders, node, site.languages[0])) // MOST)
        yield -(-len(site.once(speakers, node, site.languages[0])) // MOST)
    yield -(-len(graph.subjects(_HELD, node)) // MOST)
    yield -(-len({one for prop in _WITHIN for one in graph.subjects(prop, node)}) // MOST)


def body(view: View, thing: Thing) -> Html:
    """Return what stands on the page of an organisation."""
    t, site = view.t, view.site
    holds = site.once(holders, thing.iri, view.language)
    spoke = site.once(speakers, thing.iri, view.language)
    here = slice((view.number - 1) * MOST, view.number * MOST)
    quoted = len(holds) + len(spoke) <= QUOTED
    if quoted:
        prove(
            site,
            thing.iri,
            [*(one.node for one in holds[here]), *(one.node for one in spoke[here])],
        )
    spoken, named = _parts(view, spoke[here], quoted), _named(view, thing)
    held = [one.seat for one in holds[here]]
    lists = (
        section(_title(view, thing), _seats(view, held, quoted), id_="offices"),
        section(t("Repræsenteret af", "Represented by"), spoken, id_="represented"),
        section(t("Møder", "Meetings"), _meetings(view, thing, here), id_="meetings"),
        section(t("Hører under", "Parts"), _within(view, thing, here), id_="parts"),
    )
    if view.number > 1:
        return joined(lists)
    return joined((
        _head(view, thing),
        section(t("Over tid", "Over time"), timeline(view, _rows(view, holds, spoke)), id_="time"),
        *lists,
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


def _rows(view: View, holds: Sequence[Holder], spoke: Sequence[Speaker]) -> list[Row]:
    """Return the people over time: offices, then who spoke for it; the first of very many."""
    offices = [one.seat for one in holds if one.office]
    by_day = sorted(offices, key=lambda s: (s.is_party, not s.title, s.days[:1], s.node))
    rows = [
        (joined((view.link(one.person), ", ", office(view, one))), one.days)
        for one in by_day[:_ROWS]
    ]
    for person, found in groupby(spoke, key=lambda p: p.person):
        name = joined((view.link(person), ", ", view.t("repræsenterede", "represented")))
        rows.append((name, tuple(sorted({p.day for p in found if p.day}))))
        if len(rows) >= _ROWS:
            break
    return rows[:_ROWS]


def _seats(view: View, holds: Sequence[Seat], quoted: bool) -> Html:
    shown = [_seat(view, one, quoted) for one in holds]
    return joined(shown) if quoted else listed(shown)


def _seat(view: View, one: Seat, quoted: bool) -> Html:
    days = seen(view, one.days)
    told = (", ", days) if days else ()
    to = view.link(one.person, anchor="" if quoted else _place(view, one))
    words = joined((to, ", ", office(view, one), *told))
    return _proved(view, one.node, one.person, words) if quoted else words


def _proved(view: View, node: str, person: str, *words: str) -> Html:
    """Return a fact with the first words that prove it, and the way to the others."""
    proof, count = brief(view.site, node)
    if count < 2:
        return fact(view, proof, *words)
    told = view.t(f"læst {count} steder", f"read in {count} places")
    return fact(view, proof, *words, " · ", view.link(person, told, anchor(node)))


def _place(view: View, one: Seat) -> str:
    """Return where an office stands on the person's page, nothing if that may be a later page."""
    return "" if is_busy(view.site, one.person) else anchor(one.node)


def _parts(view: View, spoke: Sequence[Speaker], quoted: bool) -> Html:
    shown = []
    for person, found in groupby(spoke, key=lambda p: p.person):
        if quoted:
            shown.append(tag("h3", view.link(person)))
            shown.extend(_part(view, part(view.site, one.node)) for one in found)
        else:
            days = [_day(view, one) for one in found]
            shown.append(tag("p", view.link(person), ": ", joined(days, ", ")))
    return joined(shown)


def _part(view: View, one: Part) -> Html:
    where = view.link(one.meeting) if one.meeting else view.t("uden møde", "no meeting")
    return _proved(view, one.node, one.person, where, ": ", capacity(view, one))


def _day(view: View, one: Speaker) -> Html:
    words = one.day or view.t("uden dato", "undated")
    return view.link(one.meeting, words, anchor(one.node)) if one.meeting else text(words)


def _meetings(view: View, thing: Thing, here: slice) -> Html:
    graph = view.site.graph
    held = graph.subjects(_HELD, thing.iri)
    dated = sorted(((graph.text(m, ELIDL + "activity_date"), m) for m in held), reverse=True)
    return listed(view.link(meeting) for _, meeting in dated[here])


def _within(view: View, thing: Thing, here: slice) -> Html:
    graph = view.site.graph
    under = {one for prop in _WITHIN for one in graph.subjects(prop, thing.iri)}
    shown = sorted((view.name(one), one) for one in under if one in view.site.things)
    return listed(view.link(one) for _, one in shown[here])


def _named(view: View, thing: Thing) -> Html:
    """Return how the sources write it; what a register holds has no words of a source here."""
    if not view.site.graph.objects(thing.iri, PROV + "wasDerivedFrom"):
        return Html("")
    words = view.t("hedder ", "is called "), tag("bdi", view.name(thing.iri))
    return fact(view, claim(view.site, thing.iri), *words)
