"""Read MediaWiki source as the lines of plain text and Markdown that its page would show.

Headings become Markdown's, numbered lists get their numbers, templates become labelled lines and
tables rows of pipes; emphasis, link targets, magic words and tags go. Text is taken for wiki
source by its headings alone ("== Afbud =="), as each other mark has a meaning in Markdown.
"""

import re
from collections.abc import Iterator

from referatgraf.reading.tape import Edit
from referatgraf.reading.wiki_tables import tables
from referatgraf.reading.wiki_templates import templates

_LINE = re.compile(r"[^\n\f]+")
_HEADING_LINE = re.compile(r"^={1,6}[^=\n\f][^\n\f]{0,300}$", re.MULTILINE)
_MARKDOWN = re.compile(r"\A\s{0,40}#[ \t]|^[ \t]{0,40}\n#{2,6}[ \t]|^```", re.MULTILINE)
_SURE = 2  # headings; one alone may be drawn by hand
_LEVEL = re.compile(r"(={1,6})[ \t]*")
_HIGHEST = 2  # the level of a page's own headings
_ITEM = re.compile(r"(?P<marks>[*#:;]{1,8})[ \t]*(?=[^\s*#:;])")
_REDIRECT = re.compile(r"#(?:REDIRECT|OMDIRIGERING)\b", re.IGNORECASE)
_QUOTES = re.compile(r"(?<!')'{2,5}(?!')")
_MAGIC = re.compile(r"__[A-ZÆØÅ]{3,40}__")
_TAG = re.compile(
    r"</?(?:nowiki|noinclude|includeonly|onlyinclude|references|ref|gallery|poem)"
    r"(?:[\s/][^<>\n]{0,500})?>",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\[\[|\]\]")
_ADDRESS = re.compile(
    r"(?<!\[)\[(?:https?:)?//[^\s\[\]]{1,2000}(?:[ \t]+(?P<words>[^\[\]\n]{1,500}))?\]"
)
_SHOWN = re.compile(r"[ \t]*:?(?:(?:Bruger|User)[ \t]*:[ \t]*)?", re.IGNORECASE)
_UNSEEN = re.compile(
    r"[ \t]*(?:Fil|File|Billede|Image|Media|Kategori|Category)[ \t]*:", re.IGNORECASE
)


def plain_of_wiki(text: str) -> Iterator[Edit]:
    """Yield the edits that leave the plain text of MediaWiki source, none for any other text."""
    if not is_wiki(text):
        return
    yield from templates(text)
    yield from tables(text)
    count = 0
    for line in _LINE.finditer(text):
        follows = not text.startswith("\n\n", max(0, line.start() - 2))
        count = _counted(line.group(), count if follows else 0)
        yield from _line(text, line.start(), line.end(), count)


def is_wiki(text: str) -> bool:
    """Tell MediaWiki source: two headings between equal signs, and none of Markdown's."""
    headings = (m for m in _HEADING_LINE.finditer(text) if _level(m.group()) >= _HIGHEST)
    sure = next((True for i, _ in enumerate(headings, 1) if i == _SURE), False)
    return sure and not _MARKDOWN.search(text)


def _level(line: str) -> int:
    """Return the level of a heading, 0 for a line that is none."""
    words = line.rstrip()
    before = len(words) - len(words.lstrip("="))
    after = len(words) - len(words.rstrip("="))
    return before if 0 < before == after <= len("======") and words.strip("= \t") else 0


def _counted(line: str, count: int) -> int:
    """Return how many numbered items a list has with this line; nested lines do not end it."""
    item = _ITEM.match(line)
    if not item or item["marks"][0] != "#":
        return 0
    return count + (item["marks"] == "#")


def _line(text: str, start: int, end: int, count: int) -> Iterator[Edit]:
    if level := _level(text[start : min(end, start + 400)]) if text[start] == "=" else 0:
        yield from _heading(text, start, end, level)
    elif (item := _ITEM.match(text, start, end)) and not _is_markdown(text, item, end):
        yield from _item(item, count)
    for found in (_QUOTES, _MAGIC, _TAG):
        yield from (Edit(*match.span()) for match in found.finditer(text, start, end))
    yield from _links(text, start, end)
    for address in _ADDRESS.finditer(text, start, end):
        if address["words"]:
            yield Edit(address.start(), address.start("words"))
            yield Edit(address.end() - 1, address.end())


def _heading(text: str, start: int, end: int, level: int) -> Iterator[Edit]:
    opener = _LEVEL.match(text, start, end)
    if opener:
        yield Edit(*opener.span(), "#" * level + " ", stands=True)
    words = text[start:end].rstrip().rstrip("=").rstrip()
    yield Edit(start + len(words), end)


def _is_markdown(text: str, item: re.Match[str], end: int) -> bool:
    """Tell a line that begins with bold words of Markdown, or sends to another page."""
    bold = item["marks"] == "**" and text.find("**", item.end(), end) >= 0
    return bold or bool(_REDIRECT.match(text, item.start(), end))


def _item(item: re.Match[str], count: int) -> Iterator[Edit]:
    marks, start = item["marks"], item.start()
    if marks == "#":
        yield Edit(start, item.end(), f"{count}. ", stands=True)
    elif marks[-1] == ";":
        yield Edit(start, item.end())
    elif item.group() != "* ":
        yield Edit(start, item.end(), "- ", stands=True)


def _links(text: str, start: int, end: int) -> Iterator[Edit]:
    opened: list[int] = []
    for token in _BRACKETS.finditer(text, start, end):
        if token.group() == "[[":
            opened.append(token.end())
        elif opened:
            yield from _link(text, opened.pop(), token.start())


def _link(text: str, start: int, end: int) -> Iterator[Edit]:
    """Yield the edits that leave a link's words; pictures and categories have none."""
    if _UNSEEN.match(text, start, end):
        yield Edit(start - 2, end + 2)
        return
    bar = text.find("|", start, end)
    shown = _SHOWN.match(text, start, end)
    words = bar + 1 if 0 <= bar < end - 1 else shown.end() if shown else start
    yield Edit(start - 2, words)
    yield Edit(bar if bar == end - 1 else end, end + 2)
