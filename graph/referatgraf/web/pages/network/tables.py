"""The ties as a table: what the drawing shows, for who cannot see it or has no script."""

from collections.abc import Iterable

from referatgraf.web.pages.markup import Html, joined, tag
from referatgraf.web.pages.network.pieces import Laid
from referatgraf.web.pages.network.ties import MARKS, SURE, Seen, Tie
from referatgraf.web.pages.shown import SURE as WORDS
from referatgraf.web.pages.shown import seen
from referatgraf.web.pages.view import View

ROWS = 300  # ties of one page of the whole table
RELATIONS = {
    "represents": ("repræsenterer", "represents"),
    "office": ("har hverv i", "holds office in"),
    "member": ("hører til", "belongs to"),
    "meets": ("deltog i møder i", "took part in meetings of"),
}
MARK_WORDS = {
    "": ("", ""),
    "absent": ("fraværende", "absent"),
    "guest": ("som gæst", "as a guest"),
}
TWO_HATS = ("to kasketter", "two hats")


def table(view: View, laid: Laid, ties: Iterable[Tie]) -> Html:
    """Return ties as a table, one row each."""
    heads = joined(tag("th", words, scope="col") for words in _heads(view))
    caption = tag(
        "caption",
        view.t(
            "Hvem der er knyttet til hvem, ifølge referaterne",
            "Who is tied to whom, according to the minutes",
        ),
    )
    rows = joined(_row(view, laid, tie) for tie in ties)
    whole = tag("table", caption, tag("thead", tag("tr", heads)), tag("tbody", rows), id="table")
    # The box scrolls on narrow screens, so it must take the focus (WCAG 2.1, 2.1.1).
    label = view.t("Netværket som tabel", "The network as a table")
    return tag("div", whole, class_="wide", tabindex="0", role="region", aria_label=label)


def _heads(view: View) -> tuple[str, ...]:
    t = view.t
    return (
        "Person",
        t("Parti", "Party"),
        t("Forbindelse", "Tie"),
        t("Organisation", "Organisation"),
        t("Set", "Seen"),
        t("Hvordan", "How"),
        t("Hvor sikkert", "How sure"),
        t("Ord", "Words"),
    )


def _row(view: View, laid: Laid, tie: Tie) -> Html:
    party = laid.party(tie.person)
    proof = min(tie.seen, key=lambda s: (s.sure, s.day, s.anchor))
    words = (view.t(*RELATIONS[tie.kind]), ": " if tie.said else "", view.danish(tie.said))
    count = view.t(f"ordene ({len(tie.seen)})", f"the words ({len(tie.seen)})")
    cells = (
        party.letter if party else "",
        joined(words),
        _link(view, laid, tie.organisation),
        seen(view, sorted({one.day for one in tie.seen if one.day})) or view.t(*_UNDATED),
        _how(view, tie.seen),
        _sure(view, proof),
        tag("a", count, href=f"{view.to(tie.person)}.html#{proof.anchor}"),
    )
    head = tag("th", _link(view, laid, tie.person), scope="row")
    return tag("tr", head, *(tag("td", cell) for cell in cells))


_UNDATED = ("uden dato", "undated")


def _link(view: View, laid: Laid, local: str) -> Html:
    name = tag("bdi", laid.name(local, view.language))
    return tag("a", name, href=f"{view.to(local)}.html")


def _how(view: View, proofs: Iterable[Seen]) -> Html:
    found = sorted(proofs)
    marks = dict.fromkeys(view.t(*MARK_WORDS[MARKS[one.mark]]) for one in found if one.mark)
    parts = list(marks)
    if any(one.two_hats for one in found):
        parts.append(tag("strong", "⇄ ", view.t(*TWO_HATS), class_="hats"))
    return joined(parts, ", ")


def _sure(view: View, proof: Seen) -> Html:
    name = SURE[proof.sure]
    danish, english, sign = WORDS[name]
    shown = tag("span", sign, aria_hidden="true"), " ", view.t(danish, english)
    return tag("span", *shown, class_=f"sure {name}")


def around(laid: Laid, local: str) -> list[Tie]:
    """Return what the view shows at first: the people of an organisation, and whose else."""
    usual = laid.usual(local)
    near = (tie for tie in laid.ties.found if tie.organisation == local)
    people = {tie.person for tie in near if tie.kind in usual}
    ranked = sorted(people, key=lambda one: laid.people[one])
    ties = (tie for one in ranked for tie in laid.ties.of_person[one])
    return [tie for tie in ties if tie.kind in usual]


def pages(laid: Laid) -> int:
    """Return how many pages the whole table has."""
    return max(1, -(-len(laid.ties.found) // ROWS))


def part(laid: Laid, number: int) -> list[Tie] | None:
    """Return the ties of one page of the whole table, from 1; None where there is none."""
    if not 0 < number <= pages(laid):
        return None
    found = [tie for person in laid.people for tie in laid.ties.of_person[person]]
    return found[(number - 1) * ROWS : number * ROWS]
