"""Say in Danish or English what was decided, voted, objected to and promised on an item."""

from collections.abc import Callable, Iterable, Mapping

from referatgraf.vocabulary import ELIDL, PROV, RDF, RG
from referatgraf.web.pages.claims import claim
from referatgraf.web.pages.markup import Html, joined, text
from referatgraf.web.pages.shown import anchor, fact
from referatgraf.web.pages.site import Site
from referatgraf.web.pages.view import View

_SIDES = (
    ("favor", "for", "for"),
    ("against", "imod", "against"),
    ("abstention", "undlod at stemme", "abstained"),
)
_VOTERS = tuple(f"{ELIDL}had_voter_{side}" for side, _, _ in _SIDES)


def deeds(site: Site, person: str) -> list[str]:
    """Return what a person voted, objected to, was recused from or promised."""
    graph = site.graph
    return sorted({one for prop in (*_VOTERS, RG + "by") for one in graph.subjects(prop, person)})


def told(view: View, nodes: Iterable[str]) -> Html:
    """Return such deeds, each with the item."""
    return joined(_deed(view, node) for node in nodes)


def on_item(view: View, item: str) -> Html:
    """Return all that is told of an item."""
    graph = view.site.graph
    found = [*graph.subjects(ELIDL + "forms_part_of", item), *graph.subjects(RG + "onItem", item)]
    told = ((node, statement(view, node)) for node in found)
    return joined(fact(view, claim(view.site, node), words) for node, words in told if words)


def statement(view: View, node: str) -> Html:
    """Return what a decision, vote, dissent, recusal or commitment says; else nothing."""
    kinds = view.site.graph.objects(node, RDF + "type")
    return next(
        (words(view, node) for kind, words in _STATEMENTS.items() if kind in kinds), Html("")
    )


def _deed(view: View, node: str) -> Html:
    graph = view.site.graph
    items = graph.objects(node, ELIDL + "forms_part_of", RG + "onItem")
    places = [
        joined((view.link(meeting, anchor=anchor(item)), ", ", view.item(item)))
        for item in items
        for meeting in graph.subjects(ELIDL + "consists_of", item)
    ]
    words = joined((joined(places, "; "), ": ", statement(view, node)))
    return fact(view, claim(view.site, node), words)


def _decision(view: View, node: str) -> Html:
    graph, t = view.site.graph, view.t
    outcomes = [view.concept(one) for one in graph.objects(node, ELIDL + "had_decision_outcome")]
    told = f" ({', '.join(outcomes)})" if outcomes else ""
    return joined(
        (t("Beslutning", "Decision"), told, ": ", view.danish(graph.text(node, PROV + "value")))
    )


def _vote(view: View, node: str) -> Html:
    sides = [_side(view, node, *names) for names in _SIDES]
    return joined((view.t("Afstemning: ", "Vote: "), joined((one for one in sides if one), "; ")))


def _side(view: View, node: str, side: str, danish: str, english: str) -> Html:
    graph = view.site.graph
    number = graph.text(node, f"{ELIDL}number_of_votes_{side}")
    voters = joined((view.link(v) for v in graph.objects(node, f"{ELIDL}had_voter_{side}")), ", ")
    told = joined((one for one in (number, voters) if one), ", ")
    return joined((view.t(danish, english), " ", told)) if told else Html("")


def _who(view: View, node: str) -> Html:
    return joined((view.link(one) for one in view.site.graph.objects(node, RG + "by")), ", ")


def _dissent(view: View, node: str) -> Html:
    graph = view.site.graph
    kinds = ", ".join(view.concept(one) for one in graph.objects(node, RG + "dissentKind"))
    words = graph.text(node, RG + "statementText")
    more = joined((": ", view.danish(words))) if words else Html("")
    return joined((_who(view, node), " – ", kinds or view.t("særstandpunkt", "dissent"), more))


def _recusal(view: View, node: str) -> Html:
    return joined((_who(view, node), " – ", view.t("inhabil", "recused")))


def _commitment(view: View, node: str) -> Html:
    graph, t = view.site.graph, view.t
    who = _who(view, node) or text(graph.text(node, RG + "responsibleAsWritten"))
    due = graph.text(node, RG + "dueDate")
    words = view.danish(graph.text(node, PROV + "value"))
    by = t(f"senest {due}", f"by {due}") if due else ""
    head = joined((one for one in (t("Tilsagn", "Commitment"), who, by) if one), ", ")
    return joined((head, ": ", words))


_STATEMENTS: Mapping[str, Callable[[View, str], Html]] = {
    ELIDL + "Decision": _decision,
    ELIDL + "Vote": _vote,
    RG + "Dissent": _dissent,
    RG + "Recusal": _recusal,
    RG + "Commitment": _commitment,
}
