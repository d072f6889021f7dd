"""Read the lists of posts by which an item fills bodies: a body's name, "Formand: X" below it.

A council that constitutes itself prints them for each of its committees, and for the boards that it
sends people to: "Havnerådet: X (formand), Y, suppleant Z".
"""

import re

from referatgraf.extraction.antecedents import NO_OFFICE_IN, Told, told_of
from referatgraf.extraction.draft import Draft, Holding, Range
from referatgraf.extraction.names_in_prose import Named, people_in
from referatgraf.extraction.post_lines import Post, is_post, posts_in
from referatgraf.extraction.relations.offices import default_organisation
from referatgraf.extraction.told_offices import heading_of
from referatgraf.layouts.section import Item
from referatgraf.lexicon import predicates, titles

_ELECTS = re.compile(
    r"\b(?:(?:gen|ny|om)?valg|udpegning(?:er)?|udpeg|besættelse|(?:ny)?konstituering|nedsættelse|"
    r"repræsentation|sammensætning|indstilling(?:er)? (?:af|til))\b",
    re.IGNORECASE,
)
_CONSTITUTES = re.compile(r"\bkonstituerende\b|\bk\s?o\s?n\s?s\s?t\s?i\s?t\s?u\s?e\s?r", re.I)
_CONSTITUTING = re.compile(
    r"[\W\d]{0,8}(?:ny|re)?-?konstituering"
    r"(?: af (?:råd|udvalg|bestyrelse)[a-zæøå]{1,3})?[\W\d]{0,8}",
    re.IGNORECASE,
)
_PROPOSED = re.compile(
    r"\b(?:foresl\w{0,6}|forslag|indstill\w{0,6}|kandidat\w{0,4}|opstill\w{0,5})\b", re.IGNORECASE
)
_BLANK = re.compile(r"\n[^\S\n]{0,20}\r?\n")
_MARK = re.compile(r"[\s*_•#–-]{0,8}(?:\d{1,2}(?:\.\d{1,2})?[.)]?\s{1,4}(?=[A-ZÆØÅ]))?")
_BOARD = r"(?:bestyrelsen\s(?:for|i)\s|repræsentantskabet\s(?:for|i)\s)?"
_OPENS = re.compile(_BOARD, re.IGNORECASE)
_COLON = re.compile(
    r"(?:s?\s(?:bestyrelse|repræsentantskab))?[*_]{0,2}\s{0,3}(?:\([^()]{1,60}\))?\s?:"
)
_ALONE = re.compile(r"(?:s?\s(?:bestyrelse|repræsentantskab))?[*_:.\s]{0,6}")
# A firm or society that nothing in its name tells: "VisitNordly: X, suppleant Y"
_UNKNOWN = re.compile(
    r"(?P<name>[A-ZÆØÅ][\w&/’'-]+(?:\s(?:[A-ZÆØÅ][\w&/’'-]*|og|for|i|af|&)){0,6})\s?:"
)
_NO_NAMES = re.compile(
    r"(?:fra|til|for|valgt|genvalgt|udpeget|medlem|øvrige|beslutning|afgørelse|indstilling|gruppe|konklusion|bemærkning|ad|"
    r"note|sted|dato|tid|følgende|resultat|herefter|byrådet|referent|punkt|sag)",
    re.IGNORECASE,
)
_LONGEST_LABEL = 80
_SENTENCE = re.compile(r"\b(?:valgt(?:es)?|vælges|udpege[st]\w{0,2}|genvalgt\w{0,2}|som|at|ikke)\b")


def relate(draft: Draft) -> None:
    """Add an office for each post that the lines of an item give somebody in a body."""
    head = draft.text[slice(*draft.sections.head)]
    constitutes = _CONSTITUTES.search(head) is not None
    electing: set[str] = set()
    for item in draft.sections.items:
        number = draft.text[slice(*item.number)].strip(" .") if item.number else ""
        elects = _ELECTS.search(draft.text[slice(*item.title)]) is not None
        if elects and number:
            electing.add(number)
        below = any(number.startswith(f"{above}.") for above in electing)
        _in_item(draft, item, elects=elects or below or constitutes)


def _in_item(draft: Draft, item: Item, *, elects: bool) -> None:
    """Read the lines of an item; what they fill is the body of the line above, or its heading's."""
    told = _filled(draft, item) if elects else None
    waits: tuple[titles.TitleMatch, int] | None = None
    own: Told | None = None  # of the line, which may hold several sentences
    proposed, after = False, item.body[0]
    for start, end in draft.prose_in(item.body):
        text = draft.text[start:end]
        waits = None if _BLANK.search(draft.text, after, start) else waits
        own = None if "\n" in draft.text[after:start] else own
        after = end
        given = waits or _may_give(text)
        named = people_in(draft, start, text) if given else []
        if not named:
            own = _named_first(draft, start, text, [], elects=False)[0] or own
            body = _named_alone(draft, start, text)
            told, proposed = (body, False) if body else (told, proposed)
            proposed |= _PROPOSED.search(text) is not None
            title = _title_alone(text)
            waits = (title, start) if title else None
        elif not (proposed or _PROPOSED.search(text)):
            own = _in_line(draft, start, text, named, own or told, elects=elects) or own
            if waits and told and _opens(text, named[0]):
                at = waits[1], start + named[0].end
                _hold(draft, named[0].person, waits[0], at, told, elects=elects)
            waits = None


def _in_line(
    draft: Draft, start: int, text: str, named: list[Named], told: Told | None, *, elects: bool
) -> Told | None:
    """Add the posts of a line that names people; return the body that opens the line."""
    own, begin = _named_first(draft, start, text, named, elects=elects)
    posts = posts_in(text, begin, named)
    for post in posts if own or _is_list(text, begin, posts) else ():
        title, name = post.title, post.named
        if titles.is_municipal(title.role) and not text.startswith(":", title.end):
            continue  # "Borgmester X, Nordly Kommune" sits in a body, and is elected elsewhere
        at = start + min(title.start, name.start), start + max(title.end, name.end)
        if _hold(draft, name.person, title, at, own or told, elects=elects):
            draft.posted.add(start + title.start)
    return own


def _filled(draft: Draft, item: Item) -> Told | None:
    """Return the body that a heading fills; that which meets, where it only names a post.

    "Konstituering" alone is that of the body itself.
    """
    told = heading_of(draft, item.title)
    heading = draft.text[slice(*item.title)]
    posts = [t for t in titles.find_titles(heading) if is_post(t)]
    own = bool(posts) or _CONSTITUTING.fullmatch(heading) is not None
    if told is None and own and not any(m for m in draft.named_in(item.title)):
        return Told(draft.body)
    return told


def _named_alone(draft: Draft, start: int, text: str) -> Told | None:
    """Return the body whose name is all that a line holds."""
    begin = _begin(text)
    for mention in draft.named_in((start + begin, start + len(text))):
        opens = _OPENS.fullmatch(text, begin, mention.start - start)
        alone = opens and _ALONE.fullmatch(text, mention.end - start)
        return told_of(draft, mention) if alone and mention.type not in NO_OFFICE_IN else None
    return None


def _begin(text: str) -> int:
    mark = _MARK.match(text)
    return mark.end() if mark else 0


def _title_alone(text: str) -> titles.TitleMatch | None:
    """Return the post that is all that a line holds, for the name below it."""
    title = titles.leading_title(text[_begin(text) :])
    alone = title and not text[_begin(text) + title.end :].strip(" :*_")
    return title if title and alone and is_post(title) else None


def _opens(text: str, name: Named) -> bool:
    return not text[_begin(text) : name.start].strip()


def _named_first(
    draft: Draft, start: int, text: str, named: list[Named], *, elects: bool
) -> tuple[Told | None, int]:
    """Return the body that opens a line before its people, and where the line goes on."""
    begin = _begin(text)
    people = named[0].start if named else len(text)
    for mention in draft.named_in((start + begin, start + people)):
        end = mention.end - start
        colon = _COLON.match(text, end)
        if colon and _OPENS.fullmatch(text, begin, mention.start - start):
            return (None if mention.type in NO_OFFICE_IN else told_of(draft, mention)), colon.end()
        break
    unknown = _UNKNOWN.match(text, begin) if elects else None
    if unknown is None or _NO_NAMES.match(unknown["name"]) or titles.find_titles(unknown["name"]):
        return None, begin
    posts = posts_in(text, unknown.end(), named)
    if not posts:
        return None, begin
    at = start + unknown.start("name"), start + unknown.end("name")
    return Told(draft.organisations.add(unknown["name"], at)), unknown.end()


def _may_give(text: str) -> bool:
    """Tell whether a line names a post, and is no sentence unless something heads it."""
    headed = ":" in text[:_LONGEST_LABEL]
    return (headed or not _is_sentence(text)) and any(map(is_post, titles.find_titles(text)))


def _is_sentence(text: str) -> bool:
    return predicates.verb_in(text) is not None or _SENTENCE.search(text) is not None


def _is_list(text: str, begin: int, posts: list[Post]) -> bool:
    """Tell whether a line is no sentence, and opens with a post or with who has it."""
    if not posts or _is_sentence(text[begin:]):
        return False
    return not text[begin : min(posts[0].title.start, posts[0].named.start)].strip()


def _hold(
    draft: Draft,
    person: str,
    title: titles.TitleMatch,
    at: Range,
    told: Told | None,
    *,
    elects: bool,
) -> bool:
    """Add a post in the body that it is of, or by its kind where an item elects; tell whether."""
    municipal = titles.is_municipal(title.role)
    if told is None and not (municipal and elects):
        return False
    own = default_organisation(draft, title.role) if municipal else None
    held_in = own if municipal or told is None else told.organisation
    draft.hold(
        Holding(
            person, held_in, [at], "post",
            title=titles.base_form(title.text), role=title.role, confidence=0.85,
        )
    )  # fmt: skip
    return True
