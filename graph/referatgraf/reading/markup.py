"""Take off what Markdown adds to words; what it says about lines stays for the layout.

Emphasis, code ticks, link targets, pictures, HTML tags and escapes go. Heading hashes, list
markers, check boxes, quote marks and the pipes of tables stay.
"""

import re
from collections.abc import Iterator

from referatgraf.reading.tape import Edit

_LINE = re.compile(r"[^\n\f]+")
_SPECIAL = re.compile(r"[*_`\\\]<]")
_TOKEN = re.compile(r"\\[\\`*_{}\[\]()#+\-.!<>~]|\*+|_+|`+")
_BRACKET = re.compile(
    r"!?\[|\](?:\((?P<url>[^\s()]{0,2000}(?:\([^\s()]{0,500}\)[^\s()]{0,500}){0,5})"
    r'(?:[ ]"[^"\n]{0,300}")?\))?'
)
# What stands behind a link's words; "[formand](A)" is no link.
_TARGET = re.compile(
    r"[a-z][a-z0-9+.-]{1,12}:|/|#|\.{1,2}/|www\."
    r"|[^\s]{0,500}\.(?:md|html?|pdf|docx?|xlsx?|aspx?|png|jpe?g)\b",
    re.IGNORECASE,
)
_BLOCK = "blockquote|br|center|div|h[1-6]|hr|li|ol|p|pre|table|tbody|td|tfoot|th|thead|tr|ul"
_INLINE = (
    "a|abbr|b|big|code|del|details|em|figure|font|i|img|ins|kbd|mark|q|s|small|span|strike|strong"
    "|sub|summary|sup|u"
)
_TAG = re.compile(
    rf"</?(?:(?P<block>{_BLOCK})|{_INLINE})(?:[\s/][^<>\n]{{0,2000}})?>|<!--[^<>\n]{{0,2000}}-->",
    re.IGNORECASE,
)
_MAX_RUN = 3  # of asterisks: ***very***; longer ones are drawn lines


def plain(text: str) -> Iterator[Edit]:
    """Yield the edits that leave the words of Markdown lines without their dress."""
    for line in _LINE.finditer(text):
        if _SPECIAL.search(text, line.start(), line.end()):
            yield from _emphasis(text, line.start(), line.end())
            yield from _links(text, line.start(), line.end())
            yield from _tags(text, line.start(), line.end())


def _emphasis(text: str, start: int, end: int) -> Iterator[Edit]:
    opened: dict[str, re.Match[str]] = {}
    for token in _TOKEN.finditer(text, start, end):
        mark = token.group()
        if mark[0] == "\\":
            yield Edit(token.start(), token.start() + 1)
            continue
        before = text[token.start() - 1] if token.start() > start else " "
        after = text[token.end()] if token.end() < end else " "
        if mark in opened and not before.isspace() and not after.isalnum():
            yield from (Edit(*opened.pop(mark).span()), Edit(*token.span()))
        elif len(mark) <= _MAX_RUN and not before.isalnum() and not after.isspace():
            opened[mark] = token


def _links(text: str, start: int, end: int) -> Iterator[Edit]:
    opened: list[re.Match[str]] = []
    for token in _BRACKET.finditer(text, start, end):
        if token.group()[-1] == "[":
            opened.append(token)
        elif opened:
            opener = opened.pop()
            if token["url"] is None or not _TARGET.match(token["url"]):
                continue
            if opener.group() == "![":
                yield Edit(opener.start(), token.end())
            else:
                yield from (Edit(*opener.span()), Edit(*token.span()))


def _tags(text: str, start: int, end: int) -> Iterator[Edit]:
    """Yield edits for HTML tags; those of blocks part lines, or entries within a table's cell."""
    in_table = text[start : start + 100].lstrip().startswith("|")
    for tag in _TAG.finditer(text, start, end):
        parting = "; " if in_table else "\n"
        yield Edit(*tag.span(), parting if tag["block"] else "")
