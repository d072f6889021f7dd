"""What printing, conversion and web pages do to minutes; none of it changes what they say."""

import random
from collections.abc import Callable
from typing import TypeAlias

Noise: TypeAlias = Callable[[list[str], random.Random], list[str]]
COOKIES = (
    "Vi bruger cookies til at gøre hjemmesiden bedre. Læs mere om cookies.",
    "Accepter alle", "Kun nødvendige", "",
)  # fmt: skip


def page_numbers(lines: list[str], rng: random.Random) -> list[str]:
    """Put "Side 2 af 7" between empty lines at every page's end."""
    every = rng.randint(14, 24)
    pages = len(lines) // every + 1
    out: list[str] = []
    for i, line in enumerate(lines, 1):
        out.append(line)
        if i % every == 0:
            out += ["", f"Side {i // every} af {pages}", ""]
    return out


def page_headers(lines: list[str], rng: random.Random) -> list[str]:
    """Repeat a running head with the page's number."""
    every = rng.randint(14, 24)
    out: list[str] = []
    for i, line in enumerate(lines, 1):
        out.append(line)
        if i % every == 0:
            out += ["", f"\fReferat \t Side {i // every + 1}", ""]
    return out


def cookies(lines: list[str], rng: random.Random) -> list[str]:
    return [*COOKIES, *lines]


def to_the_top(lines: list[str], rng: random.Random) -> list[str]:
    """Put the link "Til toppen" behind each item."""
    out: list[str] = []
    for i, line in enumerate(lines):
        out.append(line)
        if i and lines[i - 1] == "Beslutning":
            out += ["", "Til toppen"]
    return out


def double_spacing(lines: list[str], rng: random.Random) -> list[str]:
    return [x for line in lines for x in (line, "")]


def trailing_blanks(lines: list[str], rng: random.Random) -> list[str]:
    return [line + " " * rng.choice([0, 0, 1, 2]) for line in lines]


def mojibake(lines: list[str], rng: random.Random) -> list[str]:
    """Read UTF-8 as Windows-1252, where that gives letters at all."""
    try:
        return [line.encode("utf-8").decode("cp1252") for line in lines]
    except UnicodeDecodeError:
        return lines


def wrapped(lines: list[str], rng: random.Random) -> list[str]:
    """Wrap at a page's width, cutting a long word with a hyphen now and then."""
    width = rng.randint(62, 84)
    return [part for line in lines for part in wrap(line, width, rng)]


def wrap(line: str, width: int, rng: random.Random) -> list[str]:
    out = [""]
    for word in line.split(" "):
        room = width - len(out[-1]) - 1
        if len(word) <= room or not out[-1]:
            out[-1] += (" " if out[-1] else "") + word
        elif len(word) > 8 and word.isalpha() and room - 1 >= 4 and rng.random() < 0.5:
            cut = min(room - 1, len(word) - 4)
            out[-1] += f" {word[:cut]}-"
            out.append(word[cut:])
        else:
            out.append(word)
    return out


NOISES: dict[str, Noise] = {
    "page numbers": page_numbers,
    "page headers": page_headers,
    "cookies": cookies,
    "to the top": to_the_top,
    "double spacing": double_spacing,
    "trailing blanks": trailing_blanks,
    "wrapped": wrapped,
    "mojibake": mojibake,
}
