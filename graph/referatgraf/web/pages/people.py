"""The page of a person: offices and capacities over time, for whom, at which meetings."""

from collections.abc import Iterator
from itertools import groupby

from referatgraf.vocabulary import ELIDL, ORG, SKOS
from referatgraf.web.pages.claims import Part, Seat, claim, parts, seats
from referatgraf.web.pages.markup import Html, joined, tag
from referatgraf.web.pages.said import deeds, told
from referatgraf.web.pages.shown import Row, capacity, fact, held, seen, timeline
from referatgraf.web.pages.site import Language, Site
from referatgraf.web.pages.things import Thing
from referatgraf.web.pages.view import View, described, section

MOST = 100  # facts of one kind on a page, with their quotes; further ones follow on the next
_ROWS = 40  # lines of the timeline


def lengths(site: Site, thing: Thing) -> Iterator[int]:
    """Yield how many pages each list of a person's facts takes."""
    graph = site.graph
    for prop in (ORG + "member", ELIDL + "had_participant_person"):
        yield -(-len(graph.subjects(prop, thing.iri)) // MOST)
    yield -(-len(deeds(site, thing.iri)) // MOST)


def body(view: View, thing: Thing) -> Html:
    """Return what stands on the page of a person."""
    t, site = view.t, view.site
    here = slice((view.number - 1) * MOST, view.number * MOST)
    holds = site.once(_holds, thing.iri)
    took = site.once(_took, thing.iri, view.language)
    offices = joined(_seat(view, one) for one in holds[here])
    represented, done = _represented(view, took[here]), deeds(site, thing.iri)[here]
    parts_ = (
        section(t("Hverv og tilhør", "Offices and affiliations"), offices, id_="offices"),
        section(t("Repræsenterede", "Represented"), represented, id_="represented"),
        section(t("Ved punkterne", "On the agenda"), told(view, done), id_="deeds"),
    )
    if view.number > 1:
        return joined(parts_)
    named = fact(
        view, claim(site, thing.iri), t("hedder ", "is called "), tag("bdi", view.name(thing.iri))
    )
    return joined((
        _head(view, thing, holds, took),
        section(t("Over tid", "Over time"), timeline(view, _rows(view, holds, took)), id_="time"),
        *parts_,
        section(t("Navnet i kilderne", "The name in the sources"), named, id_="name"),
    ))  # fmt: skip


def _holds(site: Site, node: str) -> list[Seat]:
    return seats(site, ORG + "member", node)


def _took(site: Site, node: str, language: Language) -> list[Part]:
    """Return the participations by organisation, those for none last."""
    found = parts(site, ELIDL + "had_participant_person", node)
    view = View(site, language, "")
    return sorted(
        found, key=lambda p: (not p.organisation, p.organisation and view.name(p.organisation))
    )


def _head(view: View, thing: Thing, holds: list[Seat], took: list[Part]) -> Html:
    t = view.t
    parties = joined(
        dict.fromkeys(view.link(one.organisation) for one in holds if one.is_party), ", "
    )
    days = sorted({day for one in holds for day in one.days} | {one.day for one in took if one.day})
    meetings = len({one.meeting for one in took if one.meeting})
    others = ", ".join(view.site.graph.texts(thing.iri, SKOS + "altLabel"))
    return described((
        (t("Også skrevet", "Also written"), others),
        (t("Parti ifølge referaterne", "Party according to the minutes"), parties),
        (t("Møder", "Meetings"), str(meetings) if meetings else ""),
        (t("Nævnt i referater", "In minutes"), seen(view, days)),
    ))  # fmt: skip


def _rows(view: View, holds: list[Seat], took: list[Part]) -> list[Row]:
    """Return what the timeline shows: each office, then whom the person spoke for."""
    rows = [(held(view, one), one.days) for one in holds]
    spoke = sorted(
        (one for one in took if one.organisation),
        key=lambda p: (p.organisation, p.day, p.meeting, p.node),
    )
    for organisation, found in groupby(spoke, key=lambda p: p.organisation):
        name = joined((view.t("repræsenterede ", "represented "), view.link(organisation)))
        rows.append((name, tuple(sorted({p.day for p in found if p.day}))))
    return rows[:_ROWS]


def _seat(view: View, one: Seat) -> Html:
    days = seen(view, one.days)
    return fact(view, claim(view.site, one.node), held(view, one), ", " if days else "", days)


def _represented(view: View, took: list[Part]) -> Html:
    shown = []
    for organisation, found in groupby(took, key=lambda p: p.organisation):
        nobody = view.t("Uden nævnt organisation", "For no organisation named")
        shown.append(tag("h3", view.link(organisation) if organisation else nobody))
        shown.extend(participation(view, one) for one in found)
    return joined(shown)


def participation(view: View, one: Part) -> Html:
    """Return a participation as the page of a person tells it: when, where, how."""
    where = view.link(one.meeting) if one.meeting else view.t("uden møde", "no meeting")
    return fact(view, claim(view.site, one.node), where, ": ", capacity(view, one))
