"""Write HTML for notebooks: every text is escaped here; nothing is fetched, nothing runs.

Styles stand at the elements: cells share one page, and a notebook that is not trusted loses every
style sheet. Colours are the notebook's own, light or dark.
"""

from collections.abc import Iterable, Sequence
from html import escape

from referatgraf.errors import one_line

_CELL = (
    "padding:0.25em 0.75em 0.25em 0;text-align:{align};vertical-align:top;white-space:normal;"
    "border-top:1px solid rgba(128,128,128,0.35);background:transparent;overflow-wrap:break-word"
)
_TABLE = "border-collapse:collapse;margin:0.25em 0 0.75em 0;font-size:0.95em;max-width:100%"
_CODE = (
    "font-family:monospace;font-size:0.9em;background:transparent;color:inherit;opacity:0.75;"
    "padding:0;overflow-wrap:anywhere"
)


def text(words: object) -> str:
    r"""Return words as HTML shows them, on one line; what is invisible or turns it is spelled out.

    >>> text('<b>"a\u202eb')
    '&lt;b&gt;&quot;a\\u202eb'
    """
    return escape(one_line(" ".join(str(words).split())))


def code(words: object) -> str:
    """Return words in small type of one width: an IRI, a place in a file."""
    return f'<code style="{_CODE}">{text(words)}</code>'


def unbroken(words: object) -> str:
    """Return words that stay on one line, as a date should."""
    return f'<span style="white-space:nowrap">{text(words)}</span>'


def block(*inside: str, style: str = "margin:0.25em 0") -> str:
    """Return a block of HTML."""
    return f'<div style="{style}">{"".join(inside)}</div>'


def heading(words: str, size: float) -> str:
    """Return a title that no notebook takes for one of its own; ``size`` is in em."""
    style = f"font-weight:600;font-size:{size}em;margin:0.5em 0 0.15em 0"
    return block(text(words), style=style)


def folded(summary: str, inside: str) -> str:
    """Return HTML that a click on the summary opens."""
    style = "cursor:pointer;opacity:0.75"
    return f'<details><summary style="{style}">{text(summary)}</summary>{inside}</details>'


def table(
    columns: Sequence[str],
    rows: Iterable[Sequence[str]],
    right: Iterable[int] = (),
    widths: Sequence[int] = (),
) -> str:
    """Return a table; columns are text, cells are HTML, those numbered in ``right`` end even.

    ``widths`` are per cent of the page's width, so that tables below each other line up.
    """
    aligned = frozenset(right)
    fixed = ";table-layout:fixed;width:100%" if widths else ""
    sizes = "".join(f'<col style="width:{width}%">' for width in widths)
    head = [_cell("th", text(column), n in aligned) for n, column in enumerate(columns)]
    body = [
        f"<tr>{''.join(_cell('td', cell, n in aligned) for n, cell in enumerate(row))}</tr>"
        for row in rows
    ]
    return (
        f'<table style="{_TABLE}{fixed}">{sizes}<thead><tr>{"".join(head)}</tr></thead>'
        f"<tbody>{''.join(body)}</tbody></table>"
    )


def _cell(name: str, inside: str, right: bool) -> str:
    return f'<{name} style="{_CELL.format(align="right" if right else "left")}">{inside}</{name}>'
