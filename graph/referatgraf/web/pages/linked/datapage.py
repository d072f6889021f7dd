"""The page that lists all there is to fetch: dumps, descriptions, terms, graphs."""

from collections.abc import Iterator

from referatgraf.web.pages.linked.changes import CHANGES, GONE
from referatgraf.web.pages.linked.dumps import LICENCES, SUMS, Measured, measured
from referatgraf.web.pages.markup import Html, joined, tag
from referatgraf.web.pages.view import View, described, listed, section

_GRAPHS = {
    "merged": ("den samlede graf", "the merged graph"),
    "derived": ("udledte genveje og fund", "derived shortcuts and findings"),
    "reference": ("registeret: kommuner, partier, organisationer",
                  "the register: municipalities, parties, organisations"),
    "judgement": ("afgørelser om, hvem der er den samme", "judgements of who is the same"),
}  # fmt: skip


def title(view: View) -> str:
    """Return the title of the page."""
    return view.t("Data", "Data")


def body(view: View) -> Html:
    """Return what stands on the page."""
    t = view.t
    return joined((
        tag("p", t("Hele grafen som filer. Den samme graf giver de samme bytes.",
                   "The whole graph as files. The same graph gives the same bytes."),
            class_="lead"),
        _about(view),
        section(t("Filer", "Files"), _files(view), id_="files"),
        section(t("Vilkår", "Terms"), _terms(view), id_="terms"),
        section(t("Beskrevet for maskiner", "Described for machines"), _machines(view),
                id_="machines"),
        section(t("Grafer", "Graphs"), _graphs(view), id_="graphs"),
    ))  # fmt: skip


def _about(view: View) -> Html:
    t, site = view.t, view.site
    by = site.publication
    name = tag("a", by.publisher, href=by.publisher_iri) if by.publisher_iri else by.publisher
    end = tag("a", by.endpoint, href=by.endpoint) if by.endpoint else ""
    return described((
        (t("Udgiver", "Publisher"), name),
        (t("Udgivet", "Issued"), by.issued),
        (t("Kørsel", "Run"), tag("code", str(site.built.manifest.get("run", "")))),
        (t("SPARQL-endepunkt", "SPARQL endpoint"), end),
    ))  # fmt: skip


def _files(view: View) -> Html:
    files = measured(view.site)
    if not files:
        return tag("p", view.t("Grafen er for stor til at vise filer her; brug kommandoen export.",
                               "The graph is too large to show files here; use the command "
                               "export."))  # fmt: skip
    sums = tag("a", "SHA256SUMS", href=view.root + SUMS)
    check = view.t(": alle filers kontrolsum, til sha256sum -c", ": every hash, for sha256sum -c")
    return joined((*(_file(view, one) for one in files), tag("p", sums, check)))


def _file(view: View, file: Measured) -> Html:
    dump, t = file.dump, view.t
    name = dump.path.rpartition("/")[2]
    head = tag("h3", tag("a", name, href=view.root + dump.path, download=name))
    media = dump.media + (" (gzip)" if dump.compressed else "")
    what = tag("p", t(dump.danish, dump.english))
    size = tag("p", f"{media} · {_size(view, file.size)}", class_="hint")
    sha256 = tag("p", "SHA-256 ", tag("code", file.sha256))
    return tag("div", head, what, size, sha256, class_="fact")


def _size(view: View, size: int) -> str:
    """Return a size in the largest unit that leaves a number of at least 1."""
    unit, factor = next(
        ((u, f) for u, f in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)) if size >= f), ("B", 1)
    )
    number = f"{size / factor:.1f}" if factor > 1 else str(size)
    return f"{number.replace('.', view.t(',', '.'))} {unit}"


def _terms(view: View) -> Html:
    t, licence = view.t, view.site.publication.licence
    ours = (
        joined((t("Udsagnene fra referaterne er under ",
                  "The statements from the minutes are under "),
                tag("a", licence, href=licence), "."))
        if licence
        else t("Udgiveren har ikke angivet en licens for udsagnene fra referaterne.",
               "The publisher has named no licence for the statements from the minutes.")
    )  # fmt: skip
    register = tag("a", "reference.ttl", href=f"{view.root}data/reference.ttl")
    whole = tag("a", "LICENSE-DATA.md", href=view.root + LICENCES)
    others = joined((
        t("Registeret (grafen ", "The register (the graph "), tag("code", "graph/reference"),
        t(", alene i ", ", alone in "), register,
        t(") er andres data med egne vilkår: blandt andet Danmarks Statistik og GeoNames (CC BY "
          "4.0), Who's On First, Wikidata og ROR (CC0), Party Facts (MIT). Lokallister "
          "genkendes efter en tabel fra Wikipedia, der er under CC BY-SA 4.0. Nævn "
          "kilderne, når du deler; alle linjer står i ",
          ") is others' data with terms of their own: among them Statistics Denmark and GeoNames "
          "(CC BY 4.0), Who's On First, Wikidata and ROR (CC0), Party Facts (MIT). Local "
          "lists are known by a table from Wikipedia that is under CC BY-SA 4.0. Credit the "
          "sources when you share; all lines stand in "),
        whole, ".",
    ))  # fmt: skip
    return joined((tag("p", ours), tag("p", others)))


def _machines(view: View) -> Html:
    t = view.t
    rows = (
        ("void.ttl", "void.ttl", t("VoID: hvad grafen rummer", "VoID: what the graph holds")),
        ("catalog.ttl", "catalog.ttl", t("DCAT-AP-DK: katalog i Turtle", "DCAT-AP-DK: Turtle")),
        ("catalog.jsonld", "catalog.jsonld",
         t("DCAT-AP-DK: katalog i JSON-LD", "DCAT-AP-DK: JSON-LD")),
        (f"{view.language}/ontology.html", t("Begreber", "Terms"),
         t("alle klasser, egenskaber og begreber", "all classes, properties and concepts")),
        (f"{view.language}/feed.xml", "feed.xml", t("Atom: de nyeste møder", "Atom: new meetings")),
        (CHANGES, "changes.csv",
         t("hvad der er nyt, ændret eller væk siden forrige udgave i samme mappe",
           "what is new, changed or gone since the last edition in the same folder")),
        (GONE, "gone.csv", t("adresser, der ikke findes mere", "addresses that are no more")),
    )  # fmt: skip
    return listed(joined((tag("a", n, href=view.root + p), " – ", what)) for p, n, what in rows)


def _graphs(view: View) -> Html:
    return described((tag("code", name), what) for name, what in _told(view))


def _told(view: View) -> Iterator[tuple[str, str]]:
    """Yield the named graphs with the number of statements in them, the sources together."""
    t, site = view.t, view.site
    for name, words in _GRAPHS.items():
        number = site.graphs.get(f"{site.base}graph/{name}", 0)
        yield f"graph/{name}", f"{t(*words)}: {number} {t('udsagn', 'statements')}"
    for start, words in (
        ("graph/report/", ("kørsel, fund og nøjagtighed", "run, findings and accuracy")),
        ("source/", ("én graf for hver kilde", "one graph a source")),
    ):
        own = [n for graph, n in site.graphs.items() if graph.startswith(site.base + start)]
        told = f"{t(*words)}: {sum(own)} {t('udsagn', 'statements')}"
        yield f"{start}…", told + (f", {len(own)} {t('grafer', 'graphs')}" if own else "")
