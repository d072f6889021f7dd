"""The page of the network: filters, drawing and table; the script fills in what is asked for."""

import json
from urllib.parse import quote

from referatgraf.exports.picture.looks import KINDS as LOOKS
from referatgraf.exports.picture.looks import shape
from referatgraf.web.pages.lists import KIND_OF_ONE
from referatgraf.web.pages.markup import Html, joined, tag
from referatgraf.web.pages.network.loading import SCRIPTS, soon
from referatgraf.web.pages.network.pieces import CAP, Laid
from referatgraf.web.pages.network.tables import RELATIONS, around, pages, table
from referatgraf.web.pages.network.words import words
from referatgraf.web.pages.view import View

PATH = "network.html"
EMBED = "embed/network.html"


def title(view: View) -> str:
    """Return the heading."""
    return view.t("Netværket", "The network")


def link(view: View, local: str) -> Html:
    """Return a link to the network around a thing."""
    shown = view.t("Vis i netværket", "Show in the network")
    return tag("a", shown, href=f"{view.to(PATH)}?focus={quote(local, safe='/')}")


def body(view: View, laid: Laid) -> Html:
    """Return what stands on the page, all of it: drawing, filters, table, ways to save it."""
    t = view.t
    lead = t(
        "Hvem repræsenterer hvilken organisation? Netværket begynder med én organisation eller "
        "person og dem omkring den. Tabellen nedenfor siger det samme.",
        "Who represents which organisation? The network starts from one organisation or person "
        "and those around it. The table below says the same.",
    )
    return joined((tag("p", lead), _view(view, laid, saving=_saving(view)), _scripts(view, laid)))


def embedded(view: View, laid: Laid) -> Html:
    """Return what stands on the page that others put into theirs."""
    whole = tag(
        "a",
        view.t("Åbn hele siden", "Open the whole page"),
        href=view.to(PATH),
        id="whole",
        target="_blank",
        rel="noopener",
    )
    saving = tag("p", whole)
    return joined((_view(view, laid, saving=saving), _scripts(view, laid)))


def _view(view: View, laid: Laid, saving: Html) -> Html:
    t = view.t
    style = tag("link", rel="stylesheet", href=f"{view.root}assets/network/network.css")
    off = t(
        "Tegningen kræver, at siden kommer fra en server. Tabellen viser det samme: ",
        "The drawing needs a page that comes from a server. The table shows the same: ",
    )
    count = pages(laid)
    whole = tag(
        "a", t("hele netværket som tabel", "the whole network as a table"), href=_all(view, 1)
    )
    still = tag(
        "p",
        off,
        whole,
        f" ({count} {t('side' if count == 1 else 'sider', 'page' if count == 1 else 'pages')}).",
        id="still",
    )
    bare = tag("p", t("Tegningen kræver JavaScript.", "The drawing needs JavaScript."))
    return joined((
        soon(view),
        style,
        tag("noscript", bare),
        still,
        tag("p", role="alert", id="problem", hidden=True),
        _filters(view),
        tag("p", role="status", id="told"),
        _stage(view),
        _legend(view),
        saving,
        tag("h2", t("Som tabel", "As a table"), id="table-h"),
        table(view, laid, around(laid, laid.start)),
        tag("p", whole, class_="ways"),
    ))  # fmt: skip


def _all(view: View, number: int) -> str:
    return view.to(f"network/{number}.html")


def _filters(view: View) -> Html:
    t = view.t
    find = _field(
        t("Find person eller organisation", "Find a person or organisation"),
        tag("input", type="search", id="find", autocomplete="off", spellcheck="false"),
        "find",
        tag("ul", id="found", class_="found"),
    )
    steps = (("1", "1"), ("2", "2"), ("3", "3"), ("all", t("alt", "all")))
    options = joined(tag("option", name, value=value) for value, name in steps)
    depth = _field(
        t("Led fra begyndelsen", "Steps from the start"),
        tag("select", options, id="depth"),
        "depth",
    )
    selects = (
        ("party", t("Parti", "Party")),
        ("body", t("Ved møder i", "At meetings of")),
        ("kind", t("Slags organisation", "Kind of organisation")),
    )
    chosen = [_field(words, tag("select", id=name), name) for name, words in selects]
    reset = tag("button", t("Ryd filtre", "Clear filters"), type="button", id="reset")
    head = tag("summary", t("Filtre", "Filters"))
    # The script opens it where there is room.
    more = tag("details", head, tag("div", *chosen, _ties(view), _period(view), reset), id="more")
    inside = (find, depth, more)
    return tag(
        "form",
        *inside,
        id="filters",
        hidden=True,
        data_live=True,
        aria_label=t("Filtre", "Filters"),
    )


def _field(words: str, control: Html, name: str, *more: Html) -> Html:
    return tag("div", tag("label", words, for_=name), control, *more, class_="field")


def _ties(view: View) -> Html:
    boxes = [
        tag("label", tag("input", type="checkbox", value=kind), " ", view.t(*names))
        for kind, names in RELATIONS.items()
    ]
    legend = tag("legend", view.t("Forbindelser", "Ties"))
    return tag("fieldset", legend, *boxes, id="ties")


def _period(view: View) -> Html:
    t = view.t
    ends = (("from", t("Fra", "From")), ("to", t("Til", "To")))
    ranges = [
        tag("input", type="range", id=name, min="0", max="0", step="1", aria_label=words)
        for name, words in ends
    ]
    days = joined(
        (joined((words, " ", tag("output", id=f"{name}-day", for_=name))) for name, words in ends),
        " ",
    )
    legend = tag("legend", t("Periode (set i referater)", "Period (seen in minutes)"))
    return tag(
        "fieldset", legend, tag("div", *ranges, class_="slider"), tag("p", days), class_="period"
    )


def _stage(view: View) -> Html:
    t = view.t
    label = t(
        "Tegning af netværket; tabellen nedenfor siger det samme. Piletaster flytter, "
        "+ og − zoomer, 0 viser alt.",
        "Drawing of the network; the table below says the same. Arrow keys move, "
        "+ and − zoom, 0 shows all.",
    )
    # An image to screen readers, as the table is its equal; keys move it for those who see.
    canvas = tag("div", id="canvas", tabindex="0", role="application", aria_label=label)
    buttons = (
        ("nearer", "+", t("Zoom ind", "Zoom in")),
        ("farther", "−", t("Zoom ud", "Zoom out")),
        ("fit", "⤢", t("Vis alt", "Show all")),
    )
    zoom = tag(
        "div",
        *(
            tag("button", sign, type="button", id=i, aria_label=w, title=w)
            for i, sign, w in buttons
        ),
        id="zoom",
    )
    no = t(
        "Browseren kan ikke tegne med WebGL; her er et stillbillede. Resten virker.",
        "The browser cannot draw with WebGL; here is a still picture. All else works.",
    )
    panel = tag("aside", id="panel", hidden=True, aria_label=t("Valgt", "Chosen"))
    stage = tag("div", canvas, zoom, panel, class_="stage")
    return tag("div", tag("p", no, id="no-webgl", hidden=True), stage, hidden=True, data_live=True)


def _legend(view: View) -> Html:
    t = view.t
    rows = (
        ("──", t("repræsenterer", "represents")),
        ("╌╌", t("kun som gæst", "only as a guest")),
        ("┈┈", t("sandsynlig eller usikker", "likely or uncertain")),
        ("━━", t("har også hverv der", "also holds office there")),
        ("⇄", t("to kasketter: på begge sider ved samme møde (navn med fed og ring)",
                "two hats: on both sides of one meeting (name in bold with a ring)")),
    )  # fmt: skip
    items = [
        tag("li", tag("span", sign, aria_hidden="true", class_="sign"), " ", what)
        for sign, what in rows
    ]
    marks = [tag("li", _mark(path), " ", t(*LOOKS[kind])) for kind, path in _shapes().items()]
    head = tag("summary", t("Tegnforklaring", "Legend"))
    person = t(
        "Person med partiets bogstav; en tom ring: intet parti nævnt",
        "A person with the letter of the party; an empty ring: no party named",
    )
    ul = tag(
        "ul",
        tag("li", tag("span", "Ⓐ", aria_hidden="true", class_="sign"), " ", person),
        *marks,
        *items,
        class_="legend",
    )
    return tag("details", head, ul, hidden=True, data_live=True)


def _mark(path: str) -> Html:
    return tag(
        "svg",
        tag("path", d=path),
        viewBox="-9 -9 18 18",
        width="16",
        height="16",
        aria_hidden="true",
    )


def _saving(view: View) -> Html:
    t = view.t
    buttons = [
        tag("button", kind.upper(), type="button", data_save=kind)
        for kind in ("svg", "png", "gexf", "csv")
    ]
    label = t("Gem denne visning", "Save this view")
    save = tag(
        "div", tag("span", label, ": "), *buttons, class_="save", role="group", aria_label=label
    )
    copy = tag("button", t("Kopiér", "Copy"), type="button", id="copy")
    code = tag("code", id="embed")
    head = tag("summary", t("Indsæt i en anden side", "Put it into another page"))
    copied = tag("span", id="copied", role="status")
    embed = tag("details", head, tag("pre", code, tabindex="0"), copy, " ", copied)
    return tag("div", save, embed, hidden=True, data_live=True)


def _scripts(view: View, laid: Laid) -> Html:
    things = {kind: view.t(*names) for kind, names in KIND_OF_ONE.items()}
    told = {
        "root": view.root,
        "language": view.language,
        "base": view.site.base,
        "title": view.t("Hvem repræsenterer hvem", "Who represents whom"),
        "embed": view.to(EMBED),
        "scripts": [view.root + path for path in SCRIPTS],
        "t": {**words(view), "things": things, "cap": CAP},
    }
    data = json.dumps(told, ensure_ascii=False).replace("<", "\\u003c")
    block = Html(f'<script type="application/json" id="words">{data}</script>')
    main = tag("script", src=f"{view.root}assets/network/main.js", type="module")
    return joined((block, main))


def whole(view: View, laid: Laid, number: int, ties: Html) -> Html:
    """Return one page of the whole network as a table."""
    count = pages(laid)
    ways = [
        tag("a", str(n), href=_all(view, n), aria_current="page" if n == number else None)
        for n in range(1, count + 1)
    ]
    style = tag("link", rel="stylesheet", href=f"{view.root}assets/network/network.css")
    nav = tag(
        "nav", tag("p", joined(ways, " "), class_="ways"), aria_label=view.t("Sider", "Pages")
    )
    back = tag(
        "p", tag("a", view.t("Tilbage til tegningen", "Back to the drawing"), href=view.to(PATH))
    )
    return joined((style, back, nav, ties))


def _shapes() -> dict[str, str]:
    return {kind: shape(kind) for kind in LOOKS}
