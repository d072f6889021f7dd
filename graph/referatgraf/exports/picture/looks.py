"""Colours, shapes and words of the picture."""

from referatgraf.exports.picture.told import Party

INK, QUIET, EDGE, HAT, PAPER = "#1d2733", "#5b6773", "#788593", "#b3261e", "#ffffff"
# In the manner of Danish newspapers; the letter always stands beside the colour.
_PARTY = {
    "party/alternativet": "#2fb34a",
    "party/borgernes-parti": "#0f7a83",
    "party/danmarksdemokraterne": "#7896d2",
    "party/dansk-folkeparti": "#e8c33c",
    "party/enhedslisten": "#e07f00",
    "party/konservative": "#0c6b3c",
    "party/kristendemokraterne": "#8c96a0",
    "party/liberal-alliance": "#14a0be",
    "party/moderaterne": "#6f3fa0",
    "party/nye-borgerlige": "#0b4f5c",
    "party/radikale-venstre": "#733280",
    "party/sf": "#e07ea8",
    "party/slesvigsk-parti": "#5a6e1e",
    "party/socialdemokratiet": "#c8102e",
    "party/venstre": "#0a5aa8",
}
_OTHER = "#6b6259"
KINDS = {
    "municipality": ("Kommune", "municipality"),
    "region": ("Region", "region"),
    "body": ("Råd, udvalg, bestyrelse", "council, committee, board"),
    "association": ("Forening, forbund", "association"),
    "company": ("Virksomhed", "company"),
    "authority": ("Myndighed", "authority"),
    "education": ("Uddannelse", "education"),
    "party": ("Parti", "party"),
    "other": ("Andet", "other"),
}
_SHAPES = {
    "municipality": "M-7-7H7V7H-7Z",
    "region": "M-8 0L-4-7H4L8 0L4 7H-4Z",
    "body": "M-7.5 0A7.5 7.5 0 1 0 7.5 0A7.5 7.5 0 1 0-7.5 0Z",
    "association": "M0-8L8 6.5H-8Z",
    "company": "M0-8.5L8.5 0L0 8.5L-8.5 0Z",
    "authority": "M0-8L7.6-2.5L4.7 6.5H-4.7L-7.6-2.5Z",
    "education": "M0 8L-8-6.5H8Z",
    "party": "M-8-4.5H8V4.5H-8Z",
    "other": "M-7.5-2.5H-2.5V-7.5H2.5V-2.5H7.5V2.5H2.5V7.5H-2.5V2.5H-7.5Z",
}


def shape(kind: str) -> str:
    """Return the path of an organisation's mark, about 16 pixels wide around the origin."""
    return _SHAPES.get(kind, _SHAPES["other"])


def colour(party: Party) -> str:
    """Return the colour of a party; local lists share one, as their letter tells them apart."""
    return next((c for path, c in _PARTY.items() if party.iri.endswith("/" + path)), _OTHER)


def on(fill: str) -> str:
    """Return the colour of a letter on a fill: white or ink, whichever is easier to read.

    >>> on("#e8c33c"), on("#0a5aa8")
    ('#1d2733', '#ffffff')
    """
    red, green, blue = (_linear(int(fill[n : n + 2], 16) / 255) for n in (1, 3, 5))
    return INK if 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.24 else PAPER


def _linear(part: float) -> float:
    """Undo the gamma of sRGB, as WCAG 2.1 defines relative luminance."""
    return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)
