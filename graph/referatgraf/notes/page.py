"""The frame of the pages: head, language switch, footer; nothing is fetched, nothing runs."""

import base64
import hashlib
from functools import cache
from html import escape
from importlib.resources import files

from referatgraf.errors import visible

GENERATOR = "referatgraf margin notes"
_SWITCH = """<fieldset class="switch"><legend>Sprog · <span lang="en">Language</span></legend>
<label><input type="radio" name="language" id="da" checked> Dansk</label>
<label lang="en"><input type="radio" name="language" id="en"> English</label></fieldset>"""


def page(title: str, head: str, body: str, version: str) -> bytes:
    """Return a whole page; ``head`` and ``body`` are markup, ``title`` is plain text."""
    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    skip = both("Spring til teksten", "Skip to the text")
    made = both(f"Skrevet af referatgraf {version}.", f"Written by referatgraf {version}.")
    parts = [
        '<!DOCTYPE html>\n<html lang="da">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta name="generator" content="{GENERATOR}">',
        '<meta name="color-scheme" content="light dark">',
        f"<title>{plain(title)}</title>\n<style>{style}</style>\n</head>\n<body>",
        f'<a class="skip" href="#main">{skip}</a>',
        f"<header>\n{_SWITCH}\n{head}\n</header>",
        f'<main id="main" tabindex="-1">\n{body}\n</main>',
        f"<footer><p>{made}</p></footer>\n</body>\n</html>\n",
    ]
    return "\n".join(parts).encode("utf-8", "backslashreplace")


def both(danish: str, english: str) -> str:
    """Return markup in both languages, of which the switch shows one; the words are plain text."""
    return (
        f'<span class="da" lang="da">{plain(danish)}</span> '
        f'<span class="en" lang="en">{plain(english)}</span>'
    )


def plain(words: str) -> str:
    """Return words escaped for HTML, control and bidi characters made visible."""
    return escape(visible(words))


@cache
def _style() -> str:
    return files(__package__).joinpath("notes.css").read_text(encoding="utf-8")
