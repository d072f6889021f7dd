"""The pages around the things: home, search, the lists from A to Å, and what it all is."""

from referatgraf.model.facts import CERTAIN, LIKELY
from referatgraf.web.pages.markup import Html, joined, tag
from referatgraf.web.pages.names import ON_PAGE, alphabet, shelf_pages, shelves
from referatgraf.web.pages.shown import SURE
from referatgraf.web.pages.things import KINDS
from referatgraf.web.pages.view import View, described, listed, pager, section

KIND_NAMES = {
    "person": ("Personer", "People"),
    "organisation": ("Organisationer og udvalg", "Organisations and committees"),
    "municipality": ("Kommuner", "Municipalities"),
    "region": ("Regioner", "Regions"),
    "party": ("Partier og lister", "Parties and lists"),
    "meeting": ("Møder", "Meetings"),
    "source": ("Kilder", "Sources"),
}
KIND_OF_ONE = {
    "person": ("person", "person"),
    "organisation": ("organisation", "organisation"),
    "municipality": ("kommune", "municipality"),
    "region": ("region", "region"),
    "party": ("parti", "party"),
    "meeting": ("møde", "meeting"),
    "source": ("kilde", "source"),
    "item": ("punkt", "item"),
}
_LETTERS = {"ae": "Æ", "oe": "Ø", "aa": "Å", "0-9": "0–9"}
_LATEST = 10


def home(view: View) -> Html:
    """Return the first page: what this is, the search, the ways in, the latest meetings."""
    t, site = view.t, view.site
    what = t(
        "Hvem sad i rådet, hvem i bestyrelsen, og hvem i begge? Siderne viser, hvem der ifølge "
        "kommunale "
        "referater repræsenterede hvem – med de ord, der viser det.",
        "Who sat on the council, who on the board, and who on both? These pages show who "
        "represented whom "
        "according to the minutes of Danish local government – with the words that show it.",
    )
    latest = [view.link(m) for _, m in reversed(site.meetings[-_LATEST:])]
    return joined((
        tag("p", what, class_="lead"),
        form(view),
        section(t("Register", "Index"), kinds(view), id_="kinds"),
        section(t("Seneste møder", "Latest meetings"), listed(latest), id_="latest"),
    ))  # fmt: skip


def form(view: View) -> Html:
    """Return the search box; without a script it leads to the page with the lists."""
    t = view.t
    label = tag("label", t("Søg efter person, organisation, møde eller punkt",
                           "Search for a person, organisation, meeting or item"),
                for_="q")  # fmt: skip
    box = tag("input", type="search", id="q", name="q", autocomplete="off", spellcheck="false")
    button = tag("button", t("Søg", "Search"), type="submit")
    row = tag("div", box, button, class_="row")
    return tag("form", label, row, action=view.to("search.html"), role="search", class_="search")


def search(view: View) -> Html:
    """Return the search page, whose script fills in what is found."""
    t = view.t
    words = {
        "none": t("Intet fundet. Prøv en del af navnet.", "Nothing found. Try a part of the name."),
        "more": t("Skriv flere bogstaver.", "Type more letters."),
        "many": t("De første 50 af {n}.", "The first 50 of {n}."),
        "found": t("{n} fundet.", "{n} found."),
        "lost": t("Søgningen kan ikke hente sit register; brug listerne nedenfor.",
                  "The search cannot load its index; use the lists below."),
    }  # fmt: skip
    told = {f"data_{key}": value for key, value in words.items()}
    told |= {f"data_kind_{kind}": t(*names) for kind, names in KIND_OF_ONE.items()}
    script = f"{view.root}assets/search.js"
    without = t("Søgningen kræver JavaScript. Listerne her viser det samme.",
                "The search needs JavaScript. These lists show the same.")  # fmt: skip
    return joined((
        form(view),
        tag("noscript", tag("p", without)),
        tag("p", id="count", role="status"),
        tag("ol", id="results", data_root=view.root, data_language=view.language, **told),
        section(t("Register", "Index"), kinds(view), id_="kinds"),
        tag("script", src=script, defer=True),
    ))  # fmt: skip


def kinds(view: View) -> Html:
    """Return the kinds of things with their numbers and shelves."""
    rows = []
    for kind in KINDS:
        shelves = alphabet(view, kind)
        number = sum(map(len, shelves.values()))
        links = joined((_shelf(view, kind, one) for one in shelves), " ")
        if number:
            rows.append((joined((view.t(*KIND_NAMES[kind]), f" ({number})")), links))
    return tag("div", described(rows), class_="kinds")


def _shelf(view: View, kind: str, shelf: str) -> Html:
    name = shelf_name(view, shelf)
    label = f"{view.t(*KIND_NAMES[kind])}: {name}"
    return tag("a", name, href=view.to(f"list/{kind}/{shelf}.html"), aria_label=label)


def shelf_name(view: View, shelf: str) -> str:
    """Return what a page of a list is called: a letter, a year, or the rest."""
    rest = {"other": view.t("Andre", "Others"), "undated": view.t("Uden dato", "Undated")}
    return rest.get(shelf) or _LETTERS.get(shelf) or shelf.upper()


def shelf_title(view: View, kind: str, shelf: str) -> str:
    """Return the heading of one page of a list."""
    return f"{view.t(*KIND_NAMES[kind])}: {shelf_name(view, shelf)}"


def shelf(view: View, kind: str, wanted: str) -> Html | None:
    """Return one page of a list, None where there is none."""
    found = alphabet(view, kind)
    if wanted not in shelves(view.site, kind):
        return None
    count, names = shelf_pages(view.site, kind, wanted), found.get(wanted, [])
    if view.number > count:
        return None
    firsts = [names[at][0] for at in range(0, len(names), ON_PAGE)]
    firsts += [""] * (count - len(firsts))
    some = names[(view.number - 1) * ON_PAGE : view.number * ON_PAGE]
    ways = tag("p", joined((_shelf(view, kind, one) for one in found), " "), class_="shelves")
    nav = tag("nav", ways, aria_label=view.t("Bogstaver", "Letters"))
    shown = listed((view.link(thing.iri, name) for name, thing in some), "names")
    return joined((nav, shown, pager(view, f"list/{kind}/{wanted}", count, firsts)))


def about(view: View) -> Html:
    """Return what the pages are, how sure they are, what they leave out."""
    t = view.t
    sure = {
        "certain": t(f"mindst {CERTAIN:g}", f"at least {CERTAIN:g}"),
        "likely": t(
            f"mindst {LIKELY:g}, under {CERTAIN:g}", f"at least {LIKELY:g}, below {CERTAIN:g}"
        ),
        "doubtful": t(f"under {LIKELY:g}", f"below {LIKELY:g}"),
    }
    if view.language == "da":
        sure = {key: value.replace("0.", "0,") for key, value in sure.items()}
    words = described(
        (joined((SURE[key][2], " ", t(*SURE[key][:2]))), value) for key, value in sure.items()
    )
    how = t(
        "Et program har læst referaterne. Hvert udsagn viser de ord, det hviler på, og hvor "
        "sikkert ordene er "
        "læst: hvor stor en del af udsagn med de samme tegn for og imod der er rigtige, målt "
        "på referater, "
        "som mennesker har læst.",
        "A program read the minutes. Each statement shows the words that it stands on and how "
        "surely they were "
        "read: the share of statements with the same signs for and against that are right, "
        "measured on minutes "
        "that people have read.",
    )
    days = t(
        "Et referat viser en dag, aldrig en periode: “set” er de dage, hvor referater viser det.",
        "Minutes show a day, never a period: “seen” means the days on which minutes show it.",
    )
    left = t(
        "Kun personer med et fremmøde, et hverv eller en plads har en side. Det, programmet "
        "tvivler på, "
        "og det, der bryder en regel, er udeladt.",
        "Only people with an attendance, an office or a seat have a page. What the program "
        "doubts, and what "
        "breaks a rule, is left out.",
    )
    data = t(
        "Ved hver side ligger dens data som Turtle (.ttl) og JSON-LD (.jsonld).",
        "Beside each page lie its data as Turtle (.ttl) and JSON-LD (.jsonld).",
    )
    return joined((
        section(t("Hvor sikkert er det?", "How sure is it?"), tag("p", how), words, id_="sure"),
        section(t("Hvad “set” betyder", "What “seen” means"), tag("p", days), id_="seen"),
        section(t("Hvad der ikke er med", "What is left out"), tag("p", left), id_="left"),
        section("Data", tag("p", data), id_="data"),
    ))  # fmt: skip
