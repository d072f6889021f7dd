"""Draw a plan as SVG: no scripts, no fonts or files from elsewhere, the same bytes every time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

from referatgraf.exports.picture.frame import FONT, foot, head, legend
from referatgraf.exports.picture.layout import Panel, Placed, Seated, plan
from referatgraf.exports.picture.looks import EDGE, HAT, INK, PAPER, QUIET, colour, on, shape
from referatgraf.exports.picture.svg import cut, element, fitting, number, shown, text, wide
from referatgraf.exports.picture.told import Body, Person, Told

_ROW, _MARGIN, _TOP, _SIZE, _LEADING = 24.0, 32.0, 116.0, 13.0, 15.0
_LABEL, _NAME, _FAN, _REACH, _BETWEEN = 300.0, 320.0, 64.0, 110.0, 48.0


_UNSENT: dict[str, str | float] = {
    "text_anchor": "end",
    "fill": QUIET,
    "font_style": "italic",
}


@dataclass(frozen=True, slots=True)
class Columns:
    """Hold where a panel's columns stand, in pixels: mark, party, name, end of name, mark."""

    left: float
    party: float
    name: float
    end: float
    right: float
    width: float


def draw(told: Told) -> str:
    """Return the picture."""
    panels = plan(told.people).panels
    sizes = [_columns(panel) for panel in panels]
    lefts = [_MARGIN + sum(s.width + _BETWEEN for s in sizes[:n]) for n in range(len(sizes))]
    width = max(960.0, lefts[-1] + sizes[-1].width + _MARGIN)
    bottom = _TOP + max(panel.rows for panel in panels) * _ROW
    key, after = legend(told, _MARGIN, bottom + 20, width - 2 * _MARGIN)
    caption, height = foot(told, _MARGIN, after + 22, width - 2 * _MARGIN)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(width)}" '
        f'height="{number(height)}" viewBox="0 0 {number(width)} {number(height)}" '
        f'role="img" font-family="{FONT}">',
        element("title", "Hvem repræsenterer hvem · Who represents whom"),
        element("rect", width=width, height=height, fill=PAPER),
        *head(told, _MARGIN),
        *(_panel(p, s, x) for p, s, x in zip(panels, sizes, lefts, strict=True)),
        *key,
        *caption,
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _columns(panel: Panel) -> Columns:
    labels = [p.body.label for p in panel.left]
    if not all(seated.person.represents for seated in panel.people):
        labels.append("ingen nævnt · none named")
    left = _widest(labels, _LABEL) + 14
    name = left + _FAN + 34
    end = name + max((_length(seated.person) for seated in panel.people), default=0.0)
    right = end + _REACH
    label = _widest((p.body.label for p in panel.right), _LABEL)
    return Columns(left, left + _FAN + 16, name, end, right, right + 14 + label if label else end)


def _widest(words: Iterable[str], limit: float) -> float:
    return min(limit, max((wide(word, _SIZE) for word in words), default=0.0))


def _panel(panel: Panel, at: Columns, x: float) -> str:
    left = {p.body: p.row for p in panel.left}
    right = {p.body: p.row for p in panel.right}
    parts = [edge for seated in panel.people for edge in _edges(seated, left, right, at)]
    parts += [_body(placed, at.left, "end", panel) for placed in panel.left]
    parts += [_body(placed, at.right, "start", panel) for placed in panel.right]
    parts += [_person(seated, at) for seated in panel.people]
    if unsent := [seated for seated in panel.people if not seated.person.represents]:
        words = "ingen nævnt · none named"
        parts.append(text(words, at.left, _y(unsent[0].row) + 4.5, _SIZE, **_UNSENT))
    place = f"translate({number(x)} {number(_TOP)})"
    return element("g", "\n", "\n".join(parts), "\n", transform=place)


def _edges(
    seated: Seated, left: dict[Body, float], right: dict[Body, float], at: Columns
) -> Iterator[str]:
    person, y = seated.person, _y(seated.row)
    for body, attendances in person.represents.items():
        if body in right:
            ends = (
                (at.name + _length(person) + 6, y),
                (at.end + 8, y),
                (at.right - 10, _y(right[body])),
            )
            yield _edge(*ends, _look(person, attendances))
        elif body in left:
            # A group continued from another column has its organisation nearest to its people.
            start = at.left + 10, _y(left[body])
            yield _edge(start, start, (at.party - 11, y), _look(person, attendances))


def _look(person: Person, attendances: frozenset[str]) -> dict[str, str]:
    """Return how a line looks: red for two hats, dashed for one who was only ever a guest."""
    dashes = {"stroke_dasharray": "5 3"} if attendances == {"guest"} else {}
    stroke = HAT if person.two_hats else EDGE
    return {"class_": "tie", "data_of": anchor(person), "stroke": stroke, **dashes}


def _length(person: Person) -> float:
    """Return about how many pixels a name takes."""
    return min(_NAME, wide(person.name, _SIZE, bold=person.two_hats))


def _edge(
    start: tuple[float, float],
    bend: tuple[float, float],
    end: tuple[float, float],
    look: dict[str, str],
) -> str:
    """Return a line from start straight to bend and in a curve to end."""
    (a, b), (c, d), (x, y) = start, bend, end
    middle = (c + x) / 2
    path = f"M{number(a)} {number(b)}L{number(c)} {number(d)}C" + " ".join(
        map(number, (middle, d, middle, y, x, y))
    )
    return element("path", d=path, fill="none", stroke_width=1.6, **look)


def _body(placed: Placed, x: float, side: str, panel: Panel) -> str:
    body, y = placed.body, _y(placed.row)
    mark = element("path", d=shape(body.kind), transform=f"translate({number(x)} {number(y)})")
    tip = element("title", escape(shown(body.label)))
    lines = _two(body.label)
    start, top = x + (-14 if side == "end" else 14), y + 4.5 - (len(lines) - 1) * _LEADING / 2
    words = [
        text(line, start, top + n * _LEADING, _SIZE, font_weight=600, text_anchor=side)
        for n, line in enumerate(lines)
    ]
    of = " ".join(anchor(s.person) for s in panel.people if body in s.person.represents)
    return element("g", tip, mark, *words, fill=INK, class_="body", data_of=of)


def _two(label: str) -> list[str]:
    """Return a label on one line, or on two where it is too wide."""
    if (count := fitting(label, _LABEL, _SIZE)) == len(label):
        return [label]
    end = label.rfind(" ", 0, count + 1)
    lines = label[: max(end, 0)].rstrip(), label[end + 1 :].strip()
    return [cut(line, _LABEL, _SIZE) for line in lines if line]


def _person(seated: Seated, at: Columns) -> str:
    person, y = seated.person, _y(seated.row)
    parts = [element("title", escape(shown(_tip(person))))]
    if person.two_hats:
        parts.append(
            element("circle", cx=at.party, cy=y, r=10.6, fill=PAPER, stroke=HAT, stroke_width=2)
        )
    parts.append(badge(person, at.party, y))
    words = cut(person.name, _NAME, _SIZE, bold=person.two_hats)
    weight = 700 if person.two_hats else 400
    fill = INK if person.represents else QUIET
    parts.append(text(words, at.name, y + 4.5, _SIZE, font_weight=weight, fill=fill))
    return element("g", *parts, class_="person", id=anchor(person))


def anchor(person: Person) -> str:
    """Return the id of a person's element: the last segment of the IRI, letters and digits only."""
    return "p-" + "".join(c for c in person.iri.rpartition("/")[2] if c.isascii() and c.isalnum())


def badge(person: Person, x: float, y: float) -> str:
    """Return the disc of a person's party with its letter, an empty ring where none is named."""
    if not person.party:
        return element("circle", cx=x, cy=y, r=7.2, fill=PAPER, stroke=EDGE, stroke_width=1.4)
    fill = colour(person.party)
    disc = element("circle", cx=x, cy=y, r=8, fill=fill)
    letter = cut(person.party.letter, 24, 10)
    more: dict[str, str | float] = {"font_weight": 700, "text_anchor": "middle", "fill": on(fill)}
    return disc + text(letter, x, y + 3.7, 10.5, **more)


def _tip(person: Person) -> str:
    party = f" ({person.party.letter})" if person.party else ""
    bodies = ", ".join(body.label for body in person.represents)
    return f"{person.name}{party}: {bodies or 'ingen organisation nævnt'}"


def _y(row: float) -> float:
    return (row + 0.5) * _ROW
