"""The page of a person: offices and capacities over time, for whom, at which meetings."""

from itertools import groupby

from referatgraf.vocabulary import ELIDL, ORG, SKOS
from referatgraf.web.pages.claims import Part, Seat, claim, parts, seats
from referatgraf.web.pages.markup import Html, joined, tag
from referatgraf.web.pages.said import deeds
from referatgraf.web.pages.shown import Row, capacity, fact, held, seen, timeline
from referatgraf.web.pages.things import Thing
from referatgraf.web.pages.view import View, described, section


def body(view: View, thing: Thing) -> Html:
    """Return what stands on the page of a person."""
    t, site = view.t, view.site
    holds = seats(site, ORG + "member", thing.iri)
    took = parts(site, ELIDL + "had_participant_person", thing.iri)
    offices = joined(_seat(view, one) for one in holds)
    named = fact(
        view, claim(site, thing.iri), t("hedder ", "is called "), tag("bdi", view.name(thing.iri))
    )
    return joined((
        _head(view, thing, holds, took),
        section(t("Over tid", "Over time"), timeline(view, _rows(view, holds, took)), id_="time"),
        section(t("Hverv og tilhør", "Offices and affiliations"), offices, id_="offices"),
        section(t("Repræsenterede", "Represented"), _represented(view, took), id_="represented"),
        section(t("Ved punkterne", "On the agenda"), deeds(view, thing.iri), id_="deeds"),
        section(t("Navnet i kilderne", "The name in the sources"), named, id_="name"),
    ))  # fmt: skip


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
    spoke = sorted((one for one in took if one.organisation), key=lambda p: p.organisation)
    for organisation, found in groupby(spoke, key=lambda p: p.organisation):
        name = joined((view.t("repræsenterede ", "represented "), view.link(organisation)))
        rows.append((name, tuple(sorted({p.day for p in found if p.day}))))
    return rows


def _seat(view: View, one: Seat) -> Html:
    days = seen(view, one.days)
    return fact(view, one.claim, held(view, one), ", " if days else "", days)


def _represented(view: View, took: list[Part]) -> Html:
    """Return the participations by organisation, those for none last."""
    groups = sorted(
        took, key=lambda p: (not p.organisation, p.organisation and view.name(p.organisation))
    )
    shown = []
    for organisation, found in groupby(groups, key=lambda p: p.organisation):
        nobody = view.t("Uden nævnt organisation", "For no organisation named")
        shown.append(tag("h3", view.link(organisation) if organisation else nobody))
        shown.extend(participation(view, one) for one in found)
    return joined(shown)


def participation(view: View, one: Part) -> Html:
    """Return a participation as the page of a person tells it: when, where, how."""
    where = view.link(one.meeting) if one.meeting else view.t("uden møde", "no meeting")
    return fact(view, one.claim, where, ": ", capacity(view, one))
