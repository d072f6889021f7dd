"""What the script of the network says, in the language of the page; {x} is filled in there."""

from typing import Any

from referatgraf.web.pages.network.tables import MARK_WORDS, RELATIONS, TWO_HATS
from referatgraf.web.pages.network.ties import MARKS, SURE
from referatgraf.web.pages.shown import SURE as SURE_WORDS
from referatgraf.web.pages.view import View


def words(view: View) -> dict[str, Any]:
    """Return the words by the names that the script knows them by."""
    t = view.t
    return {
        "which": 0 if view.language == "da" else 1,
        "kinds": {kind: t(*names) for kind, names in RELATIONS.items()},
        "marks": [t(*MARK_WORDS[mark]) for mark in MARKS],
        "sure": [t(*SURE_WORDS[name][:2]) for name in SURE],
        "hats": t(*TWO_HATS),
        **{name: t(*both) for name, both in _TOLD.items()},
    }


_TOLD = {
    "person": ("person", "person"),
    "hatsLong": (
        "To kasketter: på begge sider ved samme møde",
        "Two hats: on both sides of one meeting",
    ),
    "every": ("alle", "all"),
    "undated": ("uden dato", "undated"),
    "days": ("{n} dage", "{n} days"),
    "seen": ("set", "seen"),
    "party": ("Parti", "Party"),
    "body": ("Ved møder i", "At meetings of"),
    "kind": ("Slags organisation", "Kind of organisation"),
    "period": ("Periode", "Period"),
    "counts": (
        "{people} personer, {bodies} organisationer, {ties} forbindelser.",
        "{people} people, {bodies} organisations, {ties} ties.",
    ),
    "around": ("Omkring {name}:", "Around {name}:"),
    "whole": ("Hele netværket:", "The whole network:"),
    "unknown": (
        "Netværket rummer ikke den, der spørges om.",
        "The network does not hold what is asked for.",
    ),
    "odd": (
        "Adressen har noget, som netværket ikke kender og ser bort fra: {words}",
        "The address has what the network does not know and leaves out: {words}",
    ),
    "capped": (
        "Visningen er skåret af ved {cap}: {n} er udeladt.",
        "The view is capped at {cap}: {n} are left out.",
    ),
    "atLeast": (
        "Visningen er skåret af ved {cap}: mindst {n} er udeladt.",
        "The view is capped at {cap}: at least {n} are left out.",
    ),
    "lost": (
        "Netværkets data kan ikke hentes; brug tabellen nedenfor.",
        "The data of the network cannot be loaded; use the table below.",
    ),
    "none": ("Intet passer til filtrene.", "Nothing fits the filters."),
    "nobody": ("Intet fundet.", "Nothing found."),
    "rows": ("{a}–{b} af {n}", "{a}–{b} of {n}"),
    "before": ("Forrige", "Previous"),
    "after": ("Næste", "Next"),
    "see": ("Vælg {name} i tegningen", "Choose {name} in the drawing"),
    "proof": ("ordene ({n})", "the words ({n})"),
    "close": ("Luk", "Close"),
    "page": ("Gå til siden", "Go to the page"),
    "from": ("Begynd herfra", "Start from here"),
    "choose": ("Vælg", "Choose"),
    "rest": ("Og {n} til; se tabellen.", "And {n} more; see the table."),
    "copied": ("Kopieret", "Copied"),
    "saved": ("Gemt {day} fra {where}", "Saved {day} from {where}"),
    "noParty": ("intet parti nævnt", "no party named"),
    "solid": ("repræsenterer eller er knyttet til", "represents or is tied to"),
    "dashed": ("kun som gæst", "only as a guest"),
    "dotted": ("sandsynlig eller usikker", "likely or uncertain"),
    "meets": ("deltog kun i møder", "only took part in meetings"),
    "office": ("har også hverv der", "also holds office there"),
}
