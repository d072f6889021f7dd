"""The page of a meeting: agenda with decisions, and who took part in which list."""

import sys
from dataclasses import replace
from itertools import groupby

from referatgraf.vocabulary import ELIDL, RG
from referatgraf.web.pages.claims import Part, claim, item_order, part
from referatgraf.web.pages.markup import Html, joined, tag
from referatgraf.web.pages.said import on_item
from referatgraf.web.pages.shown import anchor, capacity, certainty, fact, moment, quote
from referatgraf.web.pages.things import Thing
from referatgraf.web.pages.view import View, described, section


def body(view: View, thing: Thing) -> Html:
    """Return what stands on the page of a meeting."""
    t, site = view.t, view.site
    proof = fact(view, claim(site, thing.iri), t("mødet", "the meeting"))
    return joined((
        _head(view, thing),
        section(t("Deltagere", "Participants"), _people(view, thing), id_="people"),
        section(t("Dagsorden", "Agenda"), _agenda(view, thing), id_="agenda"),
        section(t("Mødet i kilderne", "The meeting in the sources"), proof, id_="name"),
    ))  # fmt: skip


def _head(view: View, thing: Thing) -> Html:
    t, graph, node = view.t, view.site.graph, thing.iri
    bodies = graph.objects(node, ELIDL + "had_responsible_organization")
    times = [time for p in ("startTime", "endTime") for time in graph.texts(node, RG + p)]
    files = sorted({one.at.source for one in claim(view.site, node).quotes})
    return described((
        (t("Hvis møde", "Body"), joined(map(view.link, bodies), ", ")),
        (t("Dato", "Date"), joined(map(moment, graph.texts(node, ELIDL + "activity_date")), ", ")),
        (t("Tid", "Time"), " – ".join(times)),
        (t("Sted", "Place"), joined(map(view.danish, graph.texts(node, RG + "place")), ", ")),
        (t("Kilder", "Sources"), joined((source(view, one) for one in files), ", ")),
    ))  # fmt: skip


def source(view: View, node: str) -> Html:
    """Return a link to a source by its file name."""
    return view.link(node, view.site.texts.source(node).file)


def _people(view: View, thing: Thing) -> Html:
    nodes = view.site.graph.objects(thing.iri, ELIDL + "had_participation")
    took = sorted((part(view.site, one) for one in nodes), key=lambda p: _rank(view, p))
    shown = []
    for group, found in groupby(took, key=lambda p: p.group):
        head = view.danish(view.name(group)) if group else view.t("Uden liste", "In no list")
        shown.append(tag("h3", head))
        shown.extend(_part(view, one) for one in found)
    return joined(shown)


def _rank(view: View, one: Part) -> tuple[int, str, int, str, str]:
    # In the order of the minutes: by where the words of the list, then those of the person stand.
    group = claim(view.site, one.group).quotes[:1] if one.group else ()
    quotes = claim(view.site, one.node).quotes
    first = min((q.at.start for q in group), default=sys.maxsize)
    return (
        first,
        one.group,
        min((q.at.start for q in quotes), default=0),
        one.person,
        one.node,
    )


def _part(view: View, one: Part) -> Html:
    told = capacity(view, replace(one, group=""))
    behalf = (view.t(" for ", " for "), view.link(one.organisation)) if one.organisation else ()
    return fact(view, claim(view.site, one.node), view.link(one.person), *behalf, ": ", told)


def _agenda(view: View, thing: Thing) -> Html:
    items = view.site.graph.objects(thing.iri, ELIDL + "consists_of")
    return joined(_item(view, one) for one in sorted(items, key=lambda i: item_order(view.site, i)))


def _item(view: View, node: str) -> Html:
    found = claim(view.site, node)
    cases = view.site.graph.texts(node, RG + "caseNumber")
    case = tag("p", view.t("Sag ", "Case "), ", ".join(cases), class_="case") if cases else Html("")
    head = tag("h3", view.item(node), " ", certainty(view, found), " ", view.report(node))
    proof = joined(quote(view, one) for one in found.quotes)
    return tag("div", head, case, proof, on_item(view, node), class_="item", id=anchor(node))
