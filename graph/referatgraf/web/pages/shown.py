"""Show facts: a statement, its quotes in context, how sure it is, and where to object."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import lru_cache

from referatgraf.web.pages.claims import Claim, Part, Quote, Seat
from referatgraf.web.pages.markup import Html, joined, tag, text
from referatgraf.web.pages.site import Language
from referatgraf.web.pages.view import View

SURE = {
    "certain": ("sikker", "certain", "●"),
    "likely": ("sandsynlig", "likely", "◐"),
    "doubtful": ("usikker", "uncertain", "○"),
}
_EDGE = 2.0  # per cent left free beside the first and the last dot
_TICKS = 8  # years named on a timeline


def anchor(node: str) -> str:
    """Return the anchor of a fact on a page: the end of its IRI."""
    return "-".join(node.rstrip("/").rsplit("/", 2)[-2:])


def fact(view: View, claim: Claim, *statement: str) -> Html:
    """Return a statement with its proof and its anchor."""
    sure = certainty(view, claim), " ", view.report(claim.node)
    head = tag("p", *statement, " ", *sure, class_="said")
    quotes = joined(quote(view, one) for one in claim.quotes)
    return tag("div", head, quotes, class_="fact", id=anchor(claim.node))


def certainty(view: View, claim: Claim) -> Html:
    """Return how sure the reading is, in a word and a sign."""
    return _certainty(view.language, claim.certainty)


@lru_cache(maxsize=8)
def _certainty(language: Language, name: str) -> Html:
    danish, english, sign = SURE[name]
    word, title = {
        "da": (danish, "Hvor sikkert programmet har læst ordene"),
        "en": (english, "How surely the program read the words"),
    }[language]
    shown = tag("span", sign, aria_hidden="true"), " ", word
    return tag("span", *shown, class_=f"sure {name}", title=title)


def quote(view: View, of: Quote) -> Html:
    """Return words highlighted in what stands around them, with file, page and line."""
    t, at = view.t, of.at
    source = view.site.things.get(at.source)
    page = (t(f"side {of.page}", f"page {of.page}"),) if of.page else ()
    where = ", ".join((at.file, *page, t(f"linje {at.line}", f"line {at.line}")))
    href = view.to(f"{source.local}.html#L{at.line}") if source else None
    link = tag("a", tag("bdi", where), href=href) if href else tag("bdi", where)
    words = _highlighted(of.before, of.words, of.after)
    return Html(f'<blockquote>{words}<p class="where">{link}</p></blockquote>')


@lru_cache(maxsize=1024)  # both languages show the same words, and so do a decision and its item
def _highlighted(before: str, words: str, after: str) -> Html:
    return tag("p", tag("q", before, tag("mark", words), after, lang="da"))


def office(view: View, of: Seat) -> Html:
    """Return what somebody is: the title as written and, in English, what that means."""
    t = view.t
    known = view.concept(of.role) if of.role else ""
    title = of.title or known
    if not title:
        return text(t("medlem", "member") if of.is_party else t("tilknyttet", "affiliated"))
    if view.language == "en" and known and known.casefold() != title.casefold():
        return joined((known, " (", view.danish(title), ")"))
    return view.danish(title)


def held(view: View, of: Seat) -> Html:
    """Return office and organisation."""
    if not of.organisation:
        return office(view, of)
    untold = view.t(" af ", " of ") if of.is_party else view.t(" ", " with ")
    between = ", " if of.title or of.role else untold
    return joined((office(view, of), between, view.link(of.organisation)))


def seen(view: View, days: Sequence[str]) -> Html:
    """Return when something was seen, the first day and the last; never as a period of office."""
    if not days:
        return Html("")
    words = view.t("set", "seen")
    if len(days) == 1:
        return joined((words, " ", moment(days[0])))
    told = view.t(f"set {len(days)} dage", f"seen on {len(days)} days")
    return joined((told, ", ", moment(days[0]), " – ", moment(days[-1])))


def moment(day: str) -> Html:
    """Return an ISO date for people and machines."""
    return tag("time", day, datetime=day)


def capacity(view: View, of: Part) -> Html:
    """Return how somebody took part: attendance, list, ground, for whom he stood in."""
    t = view.t
    told: list[str] = [view.concept(one) for one in of.attendance]
    if of.basis:
        told.append(t("grundlag: ", "basis: ") + view.concept(of.basis))
    shown = [text(one) for one in told]
    if of.group:
        shown.append(
            joined((t("på listen ", "in the list "), "“", view.danish(view.name(of.group)), "”"))
        )
    if of.stands_in_for:
        shown.append(joined((t("for ", "standing in for "), view.link(of.stands_in_for))))
    if of.two_hats:
        hats = t(
            "to kasketter: sad på begge sider af mødet",
            "two hats: sat on both sides of the meeting",
        )
        shown.append(tag("strong", hats, class_="hats"))
    return joined(shown, ", ")


Row = tuple[Html, tuple[str, ...]]


def timeline(view: View, rows: Iterable[Row]) -> Html:
    """Return rows of a name and the days on which minutes show it, as a list with dots in time.

    The days stand in words, too; the drawing is for the eye alone.
    """
    dated = [(name, sorted(set(days))) for name, days in rows if days]
    every = sorted({day for _, days in dated for day in days})
    if len(every) < 2:
        return Html("")
    place = _scale(every[0], every[-1])
    shown = [
        tag("li", name, " ", tag("span", seen(view, days), class_="when"),
            _track([place(day) for day in days]))
        for name, days in dated
    ]  # fmt: skip
    axis = tag("li", _axis(every[0], every[-1]), class_="axis", aria_hidden="true")
    return tag("ul", *shown, axis, class_="timeline")


def _scale(first: str, last: str) -> Callable[[str], float]:
    start, end = date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()
    width = (100 - 2 * _EDGE) / (end - start)
    return lambda day: _EDGE + (date.fromisoformat(day).toordinal() - start) * width


def _track(places: Sequence[float]) -> Html:
    line = tag("line", x1=f"{places[0]:.2f}%", x2=f"{places[-1]:.2f}%", y1="8", y2="8")
    dots = joined(tag("circle", cx=f"{place:.2f}%", cy="8", r="5") for place in places)
    return tag("svg", line, dots, width="100%", height="16", aria_hidden="true", class_="track")


def _axis(first: str, last: str) -> Html:
    """Return the days at both ends and the years between them."""
    place = _scale(first, last)
    years = range(int(first[:4]) + 1, int(last[:4]) + 1)
    step = max(1, -(-len(years) // _TICKS))
    inner = [(place(f"{year:04}-01-01"), str(year)) for year in years if year % step == 0]
    named = [(at, name) for at, name in inner if 15 < at < 85]
    ends = [
        tag("text", first, x=f"{_EDGE:g}%", y="12", text_anchor="start"),
        tag("text", last, x=f"{100 - _EDGE:g}%", y="12", text_anchor="end"),
    ]
    shown = joined(
        tag("text", name, x=f"{at:.2f}%", y="12", text_anchor="middle") for at, name in named
    )
    return tag("svg", ends[0], shown, ends[1], width="100%", height="16", aria_hidden="true")
