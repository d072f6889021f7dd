"""Speak one language from one page: words, names and links as that page needs them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from urllib.parse import quote

from referatgraf.vocabulary import DCT, ELIDL, RG, SKOS
from referatgraf.web.pages.markup import Html, joined, tag, text
from referatgraf.web.pages.site import Language, Site

_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class View:
    """Show a site in a language; ``path`` is the page's, below the folder of the language.

    What is too long for one page goes on at others; ``number`` counts them from 1.
    """

    site: Site
    language: Language
    path: str
    number: int = 1

    def t(self, danish: str, english: str) -> str:
        """Return the words in the language of the page."""
        return danish if self.language == "da" else english

    @property
    def root(self) -> str:
        """Return the way from the page to the folder of the whole site."""
        return "../" * (self.path.count("/") + 1)

    def to(self, path: str) -> str:
        """Return the way to another page of this language."""
        return f"{self.root}{self.language}/{path}"

    def name(self, node: str) -> str:
        """Return what a thing is called; a meeting by whose it is and its day."""
        known = self.site.called.get(self.language, _NONE).get(node)
        if known is not None:
            return known
        graph = self.site.graph
        if graph.is_a(node, RG + "Meeting"):
            bodies = graph.objects(node, ELIDL + "had_responsible_organization")
            whose = ", ".join(graph.label(body, self.language) for body in bodies)
            day = graph.text(node, ELIDL + "activity_date")
            return f"{whose or self.t('Møde', 'Meeting')} {day or self.t('uden dato', 'undated')}"
        return graph.label(node, self.language)

    def link(self, node: str, words: str = "", anchor: str = "") -> Html:
        """Return a thing's name, leading to its page where it has one."""
        found = self.site.things.get(node)
        told = words or self.name(node)
        if found is None:
            return tag("bdi", told)
        end = f"#{anchor}" if anchor else ""
        return tag("a", tag("bdi", told), href=self.to(f"{found.local}.html{end}"))

    def concept(self, node: str) -> str:
        """Return the label of a concept of our vocabulary or, of a role, of the register."""
        labels = self.site.concepts.get(node) or {}
        found = labels.get(self.language) or labels.get("da") or ""
        return found or self.site.graph.label(node, self.language)

    def danish(self, words: str) -> Html:
        """Return words of the minutes, marked as Danish on an English page."""
        return text(words) if self.language == "da" else tag("span", words, lang="da")

    def report(self, node: str) -> Html:
        """Return the link by which a reader reports an error in a fact."""
        before, after = _letter(self.site.contact, self.language)
        path, _, last = node.rpartition("/")
        to = f"{before}{_quoted(path)}/{quote(last)}{after}"
        return tag("a", self.t("Er der fejl?", "Is this wrong?"), href=to, class_="report")

    def item(self, node: str) -> Html:
        """Return number and title of an agenda item."""
        graph = self.site.graph
        told = " ".join(
            filter(None, (graph.text(node, SKOS + "notation"), graph.text(node, DCT + "title")))
        )
        return self.danish(told)


@lru_cache(maxsize=8)
def _letter(contact: str, language: Language) -> tuple[str, str]:
    """Return what stands before and behind a fact's IRI in the address that a report goes to."""
    subject, before, after = {
        "da": ("Fejl i referatgraf", "Udsagn: ", "\n\nHvad er galt?"),
        "en": ("Error in referatgraf", "Statement: ", "\n\nWhat is wrong?"),
    }[language]
    start = f"mailto:{contact}?subject={quote(subject)}&body={quote(before)}"
    return start, quote(after)


_quoted = lru_cache(maxsize=1024)(quote)


def numbered(path: str, number: int) -> str:
    """Return the path of one of several pages; no path of a thing holds the sign that parts them.

    >>> numbered("party/a", 1), numbered("party/a", 2)
    ('party/a.html', 'party/a_2.html')
    """
    return f"{path}.html" if number == 1 else f"{path}_{number}.html"


def pager(view: View, path: str, count: int, names: Sequence[str] = ()) -> Html:
    """Return the ways to all pages of one thing, each with what it begins with if that is told."""
    if count < 2:
        return Html("")
    links = [
        tag("li", _page_link(view, path, number, names[number - 1] if names else ""))
        for number in range(1, count + 1)
    ]
    label = view.t("Flere sider", "More pages")
    return tag("nav", tag("ol", *links), class_="pager", aria_label=label)


def _page_link(view: View, path: str, number: int, name: str) -> Html:
    words = f"{view.t('Side', 'Page')} {number}{': ' if name else ''}{name}"
    here = "page" if number == view.number else None
    return tag("a", words, href=view.to(numbered(path, number)), aria_current=here)


def listed(parts: Iterable[str], class_: str | None = None) -> Html:
    """Return a list, or nothing where nothing is in it."""
    rows = joined(tag("li", one) for one in parts)
    return tag("ul", rows, class_=class_) if rows else Html("")


def described(rows: Iterable[tuple[str, str]]) -> Html:
    """Return terms with what they are, those without any left out."""
    told = joined(joined((tag("dt", term), tag("dd", what))) for term, what in rows if what)
    return tag("dl", told) if told else Html("")


def section(title: str, *inside: str, id_: str) -> Html:
    """Return a section with a heading, or nothing where nothing is in it."""
    body = joined(inside)
    if not body:
        return Html("")
    head = tag("h2", title, id=f"{id_}-h")
    return tag("section", head, body, id=id_, aria_labelledby=f"{id_}-h")
