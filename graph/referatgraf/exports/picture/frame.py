"""What stands around the picture: title, legend, sources."""

from collections.abc import Iterable, Iterator

from referatgraf.exports.picture.looks import EDGE, HAT, INK, KINDS, PAPER, QUIET, colour, on, shape
from referatgraf.exports.picture.svg import cut, element, number, text, wide
from referatgraf.exports.picture.told import Party, Told

FONT = "Helvetica, Arial, 'DejaVu Sans', sans-serif"
_LINE, _FILES = 24.0, 12
_NOTES = (
    "En person står ét sted, en organisation kan stå flere. · A person stands in one place, an"
    " organisation may stand in several.",
    "Hvert udsagn har sine ord i referatet. · Every claim has its words in the minutes."
    " (referatgraf explain)",
)
Item = tuple[str, str, float]  # a mark drawn around the origin, its words, its width


def head(told: Told, x: float) -> Iterator[str]:
    """Yield the title, Danish first, and what the picture covers."""
    yield text("Hvem repræsenterer hvem", x, 46, 27, font_weight=700)
    yield text("Who represents whom", x, 68, 15, fill=QUIET, font_style="italic")
    yield text(_covers(told), x, 93, 13, fill=QUIET)


def _covers(told: Told) -> str:
    """Return days, meetings, people and organisations in one line."""
    bodies = {body for person in told.people for body in person.represents}
    days = [_day(day) for day in (told.dates[:1] + told.dates[1:][-1:])]
    people, meetings = len(told.people), told.meetings
    counts = (
        "–".join(days) or "uden dato · no date",
        f"{meetings} {'møde · meeting' if meetings == 1 else 'møder · meetings'}",
        f"{people} {'person · person' if people == 1 else 'personer · people'}",
        f"{len(bodies)} organisationer · organisations",
    )
    return "   |   ".join(counts)


def _day(iso: str) -> str:
    """Return a day as Danes write it.

    >>> _day("2023-03-10"), _day("2023")
    ('10.3.2023', '2023')
    """
    parts = iso.split("-")
    whole = len(parts) == 3 and all(part.isascii() and part.isdigit() for part in parts)
    return ".".join(str(int(part)) for part in reversed(parts)) if whole else iso


def legend(told: Told, x: float, y: float, width: float) -> tuple[list[str], float]:
    """Return the legend of what the picture really holds, and where it ends."""
    parties = sorted({person.party for person in told.people if person.party})
    kinds = {body.kind for person in told.people for body in person.represents}
    rows = (
        [_kind(kind) for kind in KINDS if kind in kinds],
        [_party(party) for party in parties] + [_ring()],
        [*_lines()],
    )
    drawn = [element("path", d=f"M{number(x)} {number(y)}h{number(width)}", stroke=EDGE)]
    y += 4
    for row in rows:
        for line in _wrapped(row, width):
            y += _LINE
            drawn += _line(line, x, y)
    return drawn, y


def _wrapped(items: Iterable[Item], width: float) -> list[list[Item]]:
    lines: list[list[Item]] = [[]]
    used = 0.0
    for item in items:
        if lines[-1] and used + item[2] > width:
            lines.append([])
            used = 0.0
        lines[-1].append(item)
        used += item[2]
    return [line for line in lines if line]


def _line(items: Iterable[Item], x: float, y: float) -> Iterator[str]:
    for mark, words, width in items:
        place = f"translate({number(x + 14)} {number(y)})"
        yield element("g", mark, transform=place)
        yield text(words, x + 34, y + 4, 12)
        x += width


def _item(mark: str, words: str) -> Item:
    words = cut(words, 880, 12, bold=False)
    return mark, words, wide(words, 12, bold=False) + 54


def _kind(kind: str) -> Item:
    danish, english = KINDS[kind]
    return _item(element("path", d=shape(kind), fill=INK), f"{danish} · {english}")


def _party(party: Party) -> Item:
    fill = colour(party)
    more: dict[str, str | float] = {"font_weight": 700, "text_anchor": "middle", "fill": on(fill)}
    letter = text(cut(party.letter, 24, 10), 0, 3.7, 10.5, **more)
    return _item(element("circle", r=8, fill=fill) + letter, party.name)


def _ring() -> Item:
    ring = element("circle", r=7.2, fill=PAPER, stroke=EDGE, stroke_width=1.4)
    return _item(ring, "intet parti nævnt · no party named")


def _lines() -> Iterator[Item]:
    yield _item(_dash(EDGE), "repræsenterer · represents")
    yield _item(_dash(EDGE, stroke_dasharray="5 3"), "kun som gæst · only as a guest")
    hat = element("circle", r=10.6, fill=PAPER, stroke=HAT, stroke_width=2)
    disc = element("circle", r=7, fill=EDGE)
    sides = "To kasketter: på begge sider ved samme møde · Two hats: on both sides of one meeting"
    yield _item(_dash(HAT) + hat + disc, sides)


def _dash(colour_: str, **more: str) -> str:
    return element("path", d="M-14 0H14", stroke=colour_, stroke_width=1.6, **more)


def foot(told: Told, x: float, y: float, width: float) -> tuple[list[str], float]:
    """Return the sources and a line about repeats, and how high the picture is."""
    named = list(told.sources[:_FILES])
    more = len(told.sources) - len(named)
    rest = [f"og {more} flere · and {more} more"] if more else []
    words = [f"Kilder · Sources ({len(told.sources)}):", *(n + "," for n in named[:-1])]
    lines = _filled([*words, *named[-1:], *rest], width)
    for note in _NOTES:
        lines += _filled(note.split(), width)
    drawn = [text(line, x, y + 18 * (n + 1), 11, fill=QUIET) for n, line in enumerate(lines)]
    return drawn, y + 18 * len(lines) + 24


def _filled(words: Iterable[str], width: float) -> list[str]:
    lines = [""]
    for word in words:
        word = cut(word, width, 11, bold=False)
        if lines[-1] and wide(f"{lines[-1]} {word}", 11, bold=False) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
