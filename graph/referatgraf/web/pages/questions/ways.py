"""From a thing to the questions that make sense of it, filled in with its name."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from urllib.parse import urlencode

from referatgraf.vocabulary import ELIDL
from referatgraf.web.pages.markup import Html, tag
from referatgraf.web.pages.questions.pages import FOLDER, title_of
from referatgraf.web.pages.things import Thing
from referatgraf.web.pages.view import View, listed, section

_PERSON = ("represented_by", "offices", "attendance", "absences", "co_attendance", "substitutes",
           "party_changes", "dissents", "recusals")  # fmt: skip
_ORGANISATION = ("representatives", "sits_for", "offices", "shared_people", "guests", "sources_of")
_BODY = ("members", "meetings", "attendance", "seats", "two_hats", "decisions", "cases",
         "substitutes_by_year")  # fmt: skip
_MEETING = ("seats", "missing_mayors")
Filled = tuple[tuple[str, str], ...]
_OF: Mapping[str, tuple[str, tuple[str, ...]]] = MappingProxyType(
    {
        "person": ("person", _PERSON),
        "organisation": ("organisation", _ORGANISATION),
        "municipality": ("organisation", _ORGANISATION),
        "region": ("organisation", _ORGANISATION),
    }
)


def ways(view: View, thing: Thing) -> Html:
    """Return links to questions about a thing, nothing where there is none to ask."""
    rows = (
        tag("a", title_of(name, view.language), href=view.to(f"{FOLDER}/{name}.html?{values}"))
        for name, values in ((name, urlencode(filled)) for name, filled in _asked(view, thing))
    )
    return section(view.t("Spørg videre", "Ask further"), listed(rows), id_="ask")


def _asked(view: View, thing: Thing) -> Iterator[tuple[str, Filled]]:
    graph = view.site.graph
    name = graph.label(thing.iri, "da")
    if thing.kind in _OF:
        parameter, names = _OF[thing.kind]
        yield from ((one, ((parameter, name),)) for one in names)
    if thing.kind == "municipality":
        yield "coverage", (("municipality", name),)
    if graph.subjects(ELIDL + "had_responsible_organization", thing.iri):
        yield "chairs", (("organisation", name),)
        yield from ((one, (("body", name),)) for one in _BODY)
    day = graph.text(thing.iri, ELIDL + "activity_date") if thing.kind == "meeting" else ""
    for met in graph.objects(thing.iri, ELIDL + "had_responsible_organization") if day else ():
        filled = (("body", graph.label(met, "da")), ("date", day))
        yield from ((one, filled) for one in _MEETING)
