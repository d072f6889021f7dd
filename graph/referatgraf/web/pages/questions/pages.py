"""The list of the questions, and the page of each: form, answer, SPARQL."""

from collections.abc import Iterator
from functools import cache
from html import escape
from urllib.parse import urlencode

from referatgraf.errors import visible
from referatgraf.queries import Question, portable, questions
from referatgraf.web.pages.frame import page
from referatgraf.web.pages.markup import Html, joined, tag
from referatgraf.web.pages.questions.answer import Answer, answer, downloads, shown
from referatgraf.web.pages.questions.form import form
from referatgraf.web.pages.questions.given import Fields, Given, given
from referatgraf.web.pages.questions.words import SHELVES
from referatgraf.web.pages.site import Language, Site
from referatgraf.web.pages.view import View, listed, section

FOLDER = "questions"
Made = tuple[int, bytes]


@cache
def _known() -> dict[str, Question]:
    return {one.name: one for one in questions()}


def paths() -> Iterator[str]:
    """Yield the paths of all pages below the folder of a language."""
    yield f"{FOLDER}/index.html"
    yield from (f"{FOLDER}/{name}.html" for name in _known())


def title_of(name: str, language: Language) -> str:
    """Return the title of a question."""
    return _known()[name].title[language]


def at(site: Site, language: Language, name: str, fields: Fields | None) -> Made | None:
    """Return the status and the bytes of a page, None where there is no such question.

    ``fields`` are what came with the request, None where a site of files is written: there nobody
    computes an answer to what a reader writes.
    """
    # The other language is asked the same.
    asked = f"?{urlencode(fields, errors='replace')}" if fields else ""
    view = View(site, language, f"{FOLDER}/{name}.html{asked}")
    if language not in site.languages or name not in ("index", *_known()):
        return None
    if name == "index":
        title = view.t("Spørgsmål", "Questions")
        return 200, page(view, title, tag("h1", title), _list(view))
    question = _known()[name]
    title = question.title[language]
    head = tag("p", tag("a", view.t("Spørgsmål", "Questions"), href="index.html"), class_="kind")
    sent = given(question, fields) if fields else Given({}, {})
    body = _files(view, question) if fields is None else _served(view, question, sent, fields)
    lead = tag("p", question.description[language], class_="lead")
    status = 400 if sent.wrong else 200
    return status, page(view, title, head, tag("h1", title), lead, body)


def _list(view: View) -> Html:
    lead = view.t(
        "Vælg et spørgsmål. Svaret viser de ord i referaterne, det hviler på, og den SPARQL, der "
        "blev spurgt med.",
        "Choose a question. The answer shows the words of the minutes that it rests on, and the "
        "SPARQL that asked for it.",
    )
    return joined((
        tag("p", lead, class_="lead"),
        *(section(view.t(*title), _shelf(view, name), id_=name) for name, title in SHELVES.items()),
    ))  # fmt: skip


def _shelf(view: View, name: str) -> Html:
    found = [one for one in _known().values() if one.about == name]
    rows = (
        joined((
            tag("a", one.title[view.language], href=f"{one.name}.html"),
            tag("p", one.description[view.language], class_="hint"),
        ))
        for one in sorted(found, key=lambda q: q.title[view.language])
    )  # fmt: skip
    return listed(rows, "plain")


def _served(view: View, question: Question, sent: Given, fields: Fields) -> Html:
    """Return form and answer; without any field the form alone, unless it has no fields."""
    asked = form(view, question, sent, f"{question.name}.html")
    if sent.wrong or (question.parameters and not fields):
        return joined((asked, _example(view, question), _sparql(view, portable(question.sparql))))
    found = answer(view, question, sent.values)
    return joined(
        (asked, _answer(view, found, downloads(view, found)), _served_sparql(view, found))
    )


def _example(view: View, question: Question) -> Html:
    values = urlencode([(one.name, one.example) for one in question.parameters])
    href = f"{question.name}.html?{values}"
    return tag("p", tag("a", view.t("Prøv med et eksempel", "Try an example"), href=href))


def _answer(view: View, found: Answer, *more: str) -> Html:
    return section(view.t("Svar", "Answer"), shown(view, found), *more, id_="answer")


def _served_sparql(view: View, found: Answer) -> Html:
    href = f"{view.root}sparql?" + urlencode({"query": found.sparql, "format": "html"})
    way = tag("a", view.t("Åbn i SPARQL-formularen", "Open in the SPARQL form"), href=href)
    return _sparql(view, found.sparql, tag("p", way))


def _sparql(view: View, sparql: str, *more: str) -> Html:
    summary = tag("summary", view.t("SPARQL bag spørgsmålet", "The SPARQL behind the question"))
    code = tag("pre", tag("code", Html(_lines(sparql))), tabindex="0")
    return tag("details", summary, code, *more)


def _lines(sparql: str) -> str:
    # As it stands: a query is copied from here, with its blanks and line breaks.
    return "\n".join(escape(visible(line)) for line in sparql.rstrip().split("\n"))


def _files(view: View, question: Question) -> Html:
    """Return what a site of files has: the form for a script, and an answer that was ready."""
    asked = form(view, question, Given({}, {}), None)
    href = f"{view.to('sparql.html')}?" + urlencode({"query": portable(question.sparql)})
    way = tag("a", view.t("SPARQL-siden", "the SPARQL page"), href=href)
    told = tag("p", view.t(
        "Disse sider er filer uden en server, der kan regne. Formularen skal bruge JavaScript; "
        "ellers svarer programmet, startet med ",
        "These pages are files without a server that computes. The form needs JavaScript; else the "
        "program answers, started with ",
    ), tag("code", "referatgraf serve"), view.t(", eller ", ", or "), way, ".")  # fmt: skip
    ready = Html("")
    if question.short and not any(one.required for one in question.parameters):
        ready = _ready(view, question)
    more = tag("p", tag("a", view.t("Åbn på SPARQL-siden", "Open on the SPARQL page"), href=href))
    script = tag("script", src=f"{view.root}assets/questions.js", defer=True)
    return joined((asked, told, ready, _sparql(view, portable(question.sparql), more), script))


def _ready(view: View, question: Question) -> Html:
    kept, name = view.site.kept, f"answer to {question.name}"  # both languages show the same one
    if name not in kept:
        kept[name] = answer(view, question, ())
    found = kept[name]
    assert isinstance(found, Answer)
    title = view.t("Svar, når alle felter er tomme", "Answer when all fields are empty")
    return section(title, shown(view, found), id_="answer")
