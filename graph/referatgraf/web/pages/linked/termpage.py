"""The page of our own vocabulary: every term with what it means, where it is used, what checks it.

Each term has an anchor of its name; the vocabulary's IRIs lead there.
"""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from referatgraf.vocabulary import RG
from referatgraf.web.pages.linked.terms import Rule, Term, heading, reused, rules, terms
from referatgraf.web.pages.linked.writing import short
from referatgraf.web.pages.markup import Html, joined, tag
from referatgraf.web.pages.view import View, described, listed, section

_SECTIONS = (
    ("class", "Klasser", "Classes"),
    ("property", "Egenskaber", "Properties"),
    ("scheme", "Begrebsskemaer", "Concept schemes"),
    ("annotation", "Egenskaber til reglerne", "Properties of the rules"),
    ("component", "Regelkomponenter", "Constraint components"),
    ("metric", "Mål for nøjagtighed", "Measures of accuracy"),
)
_LONGEST = 120  # characters of an example


def title(view: View) -> str:
    """Return the title of the page."""
    return heading()["title"][view.language]


def body(view: View) -> Html:
    """Return what stands on the page."""
    t, told = view.t, heading()
    files = joined(
        (tag("a", "ontology.ttl", href=f"{view.root}ontology.ttl"), " · ",
         t("regler: ", "rules: "), joined(_shapes(view), ", "))
    )  # fmt: skip
    return joined((
        tag("p", told["about"][view.language], class_="lead"),
        described((
            ("IRI", tag("code", RG)),
            (t("Udgave", "Version"), told["version"].get("", "")),
            (t("Filer", "Files"), files),
            (t("Ændringer", "Changes"), told["change"][view.language]),
            (t("Bygger på", "Stands on"), joined(map(_named, reused()), ", ")),
        )),
        tag("nav", _contents(view), aria_label=t("Indhold", "Contents")),
        *(section(t(da, en), *(_shown(view, one) for one in _of(kind)), id_=f"all-{kind}")
          for kind, da, en in _SECTIONS),
    ))  # fmt: skip


def _of(kind: str) -> Iterator[Term]:
    return (one for one in terms() if one.kind == kind)


def _shapes(view: View) -> Iterator[Html]:
    from referatgraf.resources import shapes

    return (tag("a", f"{name}.ttl", href=f"{view.root}shapes/{name}.ttl") for name in shapes())


def _contents(view: View) -> Html:
    """Return links to every term, section by section."""
    return joined(
        tag("p", tag("a", tag("strong", view.t(da, en)), href=f"#all-{kind}"), ": ",
            joined((tag("a", _label(view, one), href=f"#{one.name}") for one in _of(kind)), ", "))
        for kind, da, en in _SECTIONS
    )  # fmt: skip


def _shown(view: View, term: Term) -> Html:
    t = view.t
    inner = (
        [one for one in terms() if one.scheme == RG + term.name] if term.kind == "scheme" else ()
    )
    rows = (
        (t("Er en slags", "Is a kind of"), _terms(view, term.above)),
        (t("Om", "Of"), _terms(view, term.domain)),
        (t("Værdi", "Value"), _terms(view, term.range)),
        (t("Eksempel", "Example"), _example(view, term)),
        (t("Regler", "Rules"), joined((_rule(view, r) for r in rules().get(term.name, ())), ", ")),
        (t("Kilde", "Source"), tag("span", term.source, lang="en") if term.source else ""),
        ("Status", tag("span", term.status, lang="en") if term.status else ""),
    )
    head = tag("h3", _label(view, term), " ", tag("code", f"rg:{term.name}"))
    concepts = listed(_concept(view, one) for one in inner)
    words = tag("p", term.definitions.get(view.language, ""))
    return tag("div", head, words, described(rows), concepts, class_="item", id=term.name)


def _concept(view: View, term: Term) -> Html:
    words = term.definitions.get(view.language, "")
    told = (": ", words) if words else ()
    name = tag("strong", _label(view, term)), " ", tag("code", f"rg:{term.name}")
    return tag("span", *name, *told, id=term.name)


def _label(view: View, term: Term) -> str:
    return term.labels.get(view.language) or term.name


def _terms(view: View, nodes: Iterable[str]) -> Html:
    return joined((_named(node) for node in nodes), ", ")


def _named(node: str) -> Html:
    """Return a term as prefix:name; ours leads to its place on the page."""
    name = tag("code", short(node).removesuffix(":") if node.endswith(("#", "/")) else short(node))
    return tag("a", name, href=f"#{node.removeprefix(RG)}") if node.startswith(RG) else name


def _rule(view: View, rule: Rule) -> Html:
    words = view.t(rule.danish, rule.english)
    return tag("a", words, href=f"{view.root}shapes/{rule.file}.ttl", title=rule.name)


def _example(view: View, term: Term) -> Html:
    """Return a thing of a class, or a value of a property, of this very graph."""
    if term.kind == "class":
        found = view.site.graph.all_of(RG + term.name)[:1]
        return view.link(found[0], found[0].removeprefix(view.site.base)) if found else Html("")
    if term.kind != "property":
        return Html("")
    kept, name = view.site.kept, f"example of {term.name}"  # the same in both languages
    if name not in kept:
        prop, here = ox.NamedNode(RG + term.name), ox.DefaultGraph()
        quads = view.site.built.graph.quads_for_pattern(None, prop, None, here)
        kept[name] = min((quad.triple for quad in quads), key=str, default=None)
    first = kept[name]
    return _statement(view, first) if isinstance(first, ox.Triple) else Html("")


def _statement(view: View, triple: ox.Triple) -> Html:
    told = (view.site.base, RG)
    ends = [str(one).strip("<>").replace(told[0], "") for one in (triple.subject, triple.object)]
    cut = (one if len(one) <= _LONGEST else f"{one[:_LONGEST]} …" for one in ends)
    subject, value = (tag("bdi", one) for one in cut)
    return tag("span", subject, " → ", value, lang="da")
