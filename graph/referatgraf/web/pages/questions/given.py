"""Read what a form sent, and say at each field what is wrong with it, in both languages."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from referatgraf.errors import UsageError
from referatgraf.queries import Parameter, Question
from referatgraf.queries.parameters import KINDS, outside
from referatgraf.web.pages.questions.words import Words

Fields = tuple[tuple[str, str], ...]
LONGEST = 200  # characters of a value
_WRONG: Mapping[str, Words] = MappingProxyType(
    {
        "text": ("Teksten kan ikke læses", "The text cannot be read"),
        "year": ("Skriv et år med fire cifre", "Write a year of four digits"),
        "date": ("Skriv en dato som år-måned-dag", "Write a date as year-month-day"),
        "decimal": ("Skriv et tal med punktum", "Write a number with a point"),
    }
)


@dataclass(frozen=True, slots=True)
class Given:
    """Hold the texts of a form's fields by name, and what is wrong, by field; "" is the form."""

    texts: Mapping[str, str]
    wrong: Mapping[str, Words]

    @property
    def values(self) -> list[tuple[str, str]]:
        """Return the values that are given; an empty field means "any"."""
        return [(name, text) for name, text in self.texts.items() if text]


def given(question: Question, fields: Fields) -> Given:
    """Return what a form of a question was filled in with."""
    known = {one.name: one for one in question.parameters}
    texts = {name: value.strip() for name, value in fields if name in known}
    wrong = {name: found for name, one in known.items() if (found := _wrong(one, texts))}
    wrong |= _repeated(known, fields) | _unknown(known, fields)
    return Given(texts, wrong or _in_order(question, texts))


def _wrong(one: Parameter, texts: Mapping[str, str]) -> Words | None:
    text = texts.get(one.name, "")
    if not text:
        return ("Feltet skal udfyldes", "Fill in this field") if one.required else None
    if len(text) > LONGEST:
        return f"Højst {LONGEST} tegn", f"At most {LONGEST} characters"
    if one.choices and text not in one.choices:
        return "Vælg en af mulighederne", "Choose one of the options"
    try:
        KINDS[one.kind](text)
    except ValueError:
        danish, english = _WRONG[one.kind]
        return f"{danish}, f.eks. {one.example}", f"{english}, such as {one.example}"
    if outside(one, text):
        least, most = one.within
        return f"Skriv et tal fra {least} til {most}", f"Write a number from {least} to {most}"
    return None


def _repeated(known: Iterable[str], fields: Fields) -> dict[str, Words]:
    counts = Counter(name for name, _ in fields)
    return {
        name: ("Feltet er givet flere gange", "This field is given more than once")
        for name in known
        if counts[name] > 1
    }


def _unknown(known: Mapping[str, Parameter], fields: Fields) -> dict[str, Words]:
    # What is not understood is refused: left out, it would give a broader answer than was asked.
    if all(name in known for name, _ in fields):
        return {}
    return {"": ("Adressen har et felt, som spørgsmålet ikke kender",
                 "The address has a field that the question does not know")}  # fmt: skip


def _in_order(question: Question, texts: Mapping[str, str]) -> dict[str, Words]:
    """Return what is wrong between two fields that are right by themselves."""
    filled = {name: text for name, text in texts.items() if text}
    labels = {one.name: one.label for one in question.parameters}
    wrong: dict[str, Words] = {}
    for order in question.orders:
        try:
            order.check(question.name, filled)
        except UsageError:
            first = labels[order.first]
            wrong[order.second] = (
                f"Skal ligge efter “{first['da']}”",
                f"Must lie after “{first['en']}”",
            )
    return wrong
