"""Ask a question of the graph and show the rows: names lead to pages, words to the minutes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlencode

import pyoxigraph as ox

from referatgraf.explain import Passage
from referatgraf.queries import LINK, PROOF, Question, evaluate, portable
from referatgraf.vocabulary import ELIDL, PROV, XSD
from referatgraf.web.pages.claims import claim
from referatgraf.web.pages.markup import Html, joined, tag, text
from referatgraf.web.pages.questions.words import column, day, sure, surely, value
from referatgraf.web.pages.shown import anchor
from referatgraf.web.pages.view import View

MOST = 100  # rows on a page: some 150 kB
_FACTS, _PASSAGES = 12, 3  # of a row: facts that are looked up, words that are shown
_LONG, _WORDS = 300, 160  # characters of a cell, of words that prove it
_SHORT, _SIDE = 24, 40  # characters of words that need others around them, and of these
_SURENESS = ("certain", "likely", "doubtful")
_NUMBERS = frozenset({XSD + "integer", XSD + "decimal", XSD + "double"})
_TRANSLATED = ("organisation", "municipality", "region", "party")
Row = dict[str, ox.NamedNode | ox.Literal | None]


@dataclass(frozen=True, slots=True)
class Answer:
    """Hold the query with its values, the columns to show, the first rows, and how many all are."""

    sparql: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    count: int


def answer(view: View, question: Question, values: Iterable[tuple[str, str]]) -> Answer:
    """Return the answer to a question; raises UsageError for wrong values."""
    sparql = question.with_values(values)
    result = evaluate(view.site.built.graph, question.linked(sparql), question.name)
    if not isinstance(result, ox.QuerySolutions):
        raise AssertionError(f"a question that is no SELECT: {question.name}")
    names = [variable.value for variable in result.variables]
    rows = tuple(dict(zip(names, row, strict=True)) for row in islice(result, MOST))
    count = len(rows) + sum(1 for _ in result)
    return Answer(portable(sparql), tuple(_shown(names)), rows, count)


def shown(view: View, found: Answer) -> Html:
    """Return the number of rows and the table."""
    if not found.rows:
        none = view.t("Ingen rækker. Prøv færre felter, eller et navn, som det står i referatet.",
                      "No rows. Try fewer fields, or a name as the minutes write it.")  # fmt: skip
        return tag("p", none, role="status")
    proven = any(_facts(row) for row in found.rows)
    names = [column(view, name) for name in found.columns]
    heads = [*names, view.t("Bevis", "Evidence")] if proven else names
    # The roles are said: where a phone shows the rows as cards, browsers forget them.
    titles = (tag("th", name, scope="col", role="columnheader") for name in heads)
    head = tag("thead", tag("tr", *titles, role="row"), role="rowgroup")
    lines = joined(_line(view, found.columns, row, heads, proven) for row in found.rows)
    body = tag("tbody", lines, role="rowgroup")
    table = tag("table", head, body, class_="answer", role="table")
    box = tag("div", table, class_="wide", role="region", tabindex="0",
              aria_label=view.t("Svaret som tabel", "The answer as a table"))  # fmt: skip
    return joined((tag("p", _told(view, found.count), role="status"), box))


def downloads(view: View, found: Answer) -> Html:
    """Return the links by which a server gives just this answer as CSV or JSON."""
    at = f"{view.root}sparql?"
    links = (
        tag("a", words, href=at + urlencode({"query": found.sparql, "format": name}))
        for words, name in (("CSV", "csv"), ("JSON", "json"))
    )
    return tag("p", view.t("Hent svaret: ", "Get the answer: "), joined(links, " · "))


def _told(view: View, count: int) -> str:
    if count > MOST:
        return view.t(
            f"De første {MOST} af {count} rækker; spørg smallere, eller hent flere som CSV.",
            f"The first {MOST} of {count} rows; ask more narrowly, or get more as CSV.",
        )
    if count == 1:
        return view.t("1 række.", "1 row.")
    return view.t(f"{count} rækker.", f"{count} rows.")


def _shown(names: list[str]) -> Iterator[str]:
    """Yield the columns that people see: the words of the minutes stand with their places."""
    for name in names:
        told = PROOF in names and (name.endswith("quote") or name == "source")
        kept = name == "source" and LINK + "source" in names
        if name != PROOF and not name.startswith(LINK) and (kept or not told):
            yield name


def _line(view: View, columns: tuple[str, ...], row: Row, heads: list[str], proven: bool) -> Html:
    cells = [_cell(view, name, row, head) for name, head in zip(columns, heads, strict=False)]
    if proven:
        cells.append(tag("td", _proof(view, row), class_="proof", role="cell", data_head=heads[-1]))
    return tag("tr", *cells, role="row")


def _cell(view: View, name: str, row: Row, head: str) -> Html:
    term = row[name]
    if term is None:
        return tag("td", role="cell")
    number = isinstance(term, ox.Literal) and term.datatype.value in _NUMBERS
    class_ = "n" if number and name != "confidence" else None
    told = _told_term(view, name, row, term)
    return tag("td", told, class_=class_, role="cell", data_head=head)


def _told_term(view: View, name: str, row: Row, term: ox.NamedNode | ox.Literal) -> Html:
    words = _cut(term.value, _LONG)
    if name == "confidence":
        return sure(view, float(term.value))
    if name == "score":  # of being the same: little is no doubt where the verdict is "different"
        return text(f"{float(term.value):.0%}".replace("%", " %"))
    plain = value(view, name, words)
    told = text(plain) if plain != words else tag("bdi", words, lang=_tongue(view, term))
    if isinstance(term, ox.Literal) and term.datatype.value == XSD + "date":
        told = day(view, words)
    linked = row.get(LINK + name)
    return _linked(view, linked.value, told, row) if linked is not None else told


def _tongue(view: View, term: ox.NamedNode | ox.Literal) -> str | None:
    """Return the language of words that are not in that of the page."""
    found = term.language if isinstance(term, ox.Literal) else None
    return found if found and found != view.language else None


def _linked(view: View, node: str, told: Html, row: Row) -> Html:
    """Return a name that leads to the page of what it names, an item's to its place there."""
    thing = view.site.things.get(node)
    if thing is None:
        meetings = view.site.graph.subjects(ELIDL + "consists_of", node)
        held = view.site.things.get(meetings[0]) if meetings else None
        return tag("a", told, href=view.to(f"{held.local}.html#{anchor(node)}")) if held else told
    if view.language != "da" and thing.kind in _TRANSLATED:
        told = tag("bdi", view.name(node))
    line = row.get("line") if thing.kind == "source" else None
    end = f"#L{line.value}" if line is not None else ""
    return tag("a", told, href=view.to(f"{thing.local}.html{end}"))


def _facts(row: Row) -> list[str]:
    term = row.get(PROOF)
    return sorted({one for one in term.value.split(" ") if one}) if term is not None else []


def _proof(view: View, row: Row) -> Html:
    """Return how sure the row is, and the words that it rests on, each with its place."""
    facts = _facts(row)
    spans = [one for one in facts if "#char=" in one]
    claims = [claim(view.site, one) for one in facts[:_FACTS] if "#char=" not in one]
    passages = {view.site.texts.passage(one) for one in spans}
    passages |= {quote.at for one in claims for quote in one.quotes}
    ranked = _of_meeting(view, row, sorted(passages))
    least = max((one.certainty for one in claims), key=_SURENESS.index, default="")
    words = [_passage(view, one) for one in ranked[:_PASSAGES]]
    if len(ranked) > len(words) or len(facts) > _FACTS:
        words.append(tag("p", view.t("… og flere steder", "… and more places"), class_="where"))
    return joined((joined(words), surely(view, least) if least else Html("")))


def _of_meeting(view: View, row: Row, passages: list[Passage]) -> list[Passage]:
    """Return the passages of the minutes of the row's meeting; all, where none is or there is none.

    A membership is proven by every source that names it; a row of one day, by that day's.
    """
    meeting = row.get(f"{LINK}date")
    if meeting is None:
        return passages
    held = view.site.graph.objects(meeting.value, PROV + "wasDerivedFrom")
    sources = tuple(f"{one.rpartition('/')[0]}/" for one in held)
    return [one for one in passages if f"{one.source}/" in sources] or passages


def _passage(view: View, at: Passage) -> Html:
    """Return words of the minutes that lead to their line on the page of the source."""
    before, after = _around(view, at) if len(at.quote) < _SHORT else ("", "")
    quoted = tag("q", before, tag("mark", _cut(at.quote, _WORDS)), after, lang="da")
    source = view.site.things.get(at.source)
    where = view.t(f"{at.file}, linje {at.line}", f"{at.file}, line {at.line}")
    place = tag("bdi", where)
    if source is not None:
        place = tag("a", place, href=view.to(f"{source.local}.html#L{at.line}"))
    return tag("p", quoted, " ", tag("span", place, class_="where"))


def _around(view: View, at: Passage) -> tuple[str, str]:
    """Return what stands on their line before and behind words; a letter alone says little."""
    whole = view.site.texts.source(at.source).text
    before = whole[max(0, at.start - _SIDE) : at.start].rpartition("\n")[2]
    after = whole[at.end : at.end + _SIDE].partition("\n")[0]
    if len(before) == _SIDE:
        before = f"… {before.partition(' ')[2]}"
    if len(after) == _SIDE:
        after = f"{after.rpartition(' ')[0]} …"
    return before, after


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[:most]} …"
