"""The form of a question: a labelled field for each parameter, sent by GET, so each answer has
a link of its own."""

from collections.abc import Mapping
from types import MappingProxyType

from referatgraf.queries import Parameter, Question, portable
from referatgraf.web.pages.markup import Html, tag
from referatgraf.web.pages.questions.given import LONGEST, Given
from referatgraf.web.pages.questions.words import value
from referatgraf.web.pages.view import View

_KINDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "text": {"type": "text", "spellcheck": "false"},
        "date": {"type": "date"},
        "year": {"type": "text", "inputmode": "numeric", "pattern": "[0-9]{4}"},
        "decimal": {"type": "text", "inputmode": "decimal", "pattern": r"[0-9]+(\.[0-9]+)?"},
    }
)


def form(view: View, question: Question, given: Given, action: str | None) -> Html:
    """Return the form; ``action`` is where it is sent, None for a site without a server.

    There ``data-sparql`` holds the query with ``{name}`` where the term of the parameter ``name``
    belongs: an RDF term, or UNDEF for "any". ``data-kind`` of a field is text, year, date or
    decimal.
    """
    fields = [_field(view, one, given) for one in question.parameters]
    told = given.wrong.get("")
    head = tag("p", view.t(*told), class_="wrong", role="alert") if told else Html("")
    button = tag("p", tag("button", view.t("Spørg", "Ask"), type="submit"))
    data = _data(view, question) if action is None else {}
    return tag(
        "form", head, *fields, button, method="get", action=action or f"{question.name}.html",
        class_="ask", data_question=question.name, **data,
    )  # fmt: skip


def _data(view: View, question: Question) -> dict[str, str]:
    # On one line, as an attribute holds it: without comments, which go to the end of a line.
    lines = (line.strip() for line in portable(question.template()).splitlines())
    sparql = " ".join(line for line in lines if line and not line.startswith("#"))
    return {"data_sparql": sparql, "data_page": view.to("sparql.html")}


def _field(view: View, one: Parameter, given: Given) -> Html:
    at, text = f"f-{one.name}", given.texts.get(one.name, "")
    wrong = given.wrong.get(one.name)
    needed = view.t(" (skal udfyldes)", " (required)") if one.required else ""
    label = tag("label", one.label[view.language], needed, for_=at)
    help_ = tag("p", _help(view, one), id=f"{at}-help", class_="help")
    error = tag("p", view.t(*wrong), id=f"{at}-wrong", class_="wrong") if wrong else Html("")
    common: dict[str, str | bool | None] = {
        "id": at,
        "name": one.name,
        "required": one.required,
        "aria_describedby": f"{at}-help" + (f" {at}-wrong" if wrong else ""),
        "aria_invalid": "true" if wrong else None,
        "data_kind": one.kind,
    }
    box = _choice(view, one, text, common) if one.choices else _box(one, text, common)
    return tag("div", label, error, box, help_, class_="field")


def _box(one: Parameter, text: str, common: Mapping[str, str | bool | None]) -> Html:
    more = {**_KINDS[one.kind], "maxlength": None if one.kind == "date" else str(LONGEST)}
    hint = None if one.kind == "date" else one.example
    return tag("input", value=text or None, placeholder=hint, **common, **more)


def _choice(view: View, one: Parameter, text: str, common: Mapping[str, str | bool | None]) -> Html:
    any_ = tag("option", view.t("alle", "any"), value="")
    options = [
        tag("option", value(view, one.name, code), value=code, selected=code == text)
        for code in one.choices
    ]
    return tag("select", any_, *options, **common)


def _help(view: View, one: Parameter) -> str:
    if one.choices:
        return view.t("Vælg, eller lad stå for alle.", "Choose, or leave it for all.")
    example = view.t("F.eks. ", "For example ") + one.example
    if one.required:
        return f"{example}."
    return example + view.t(". Tomt betyder alle.", ". Empty means any.")
