"""Rewrite minutes in ways that change no fact, as other converters and councils would print them.

Each function takes the text and the names of its people and returns the text anew. Only lines that
hold one person each, in a run of two and more, are taken for a list; tables are left as they are.
"""

import re
import textwrap

MARKS = re.compile(r"^\s*(?:[-*•·–]|\d+[.)])\s+")
PROSE = re.compile(r"\b(?:orienterede|oplyste|gennemgik|deltog|blev|foreslog|deltager|spurgte)\b")
COLUMNS = re.compile(r"\||\S {2,}\S|\t")
LONGEST = 150  # characters of a list's line
HEADING = range(4, 50)  # characters of a list's heading
PAGE = 25  # lines


def listed(lines, names):
    """Return the indexes of lines that hold one person each and stand beside another such."""
    one = [_holds_one(line, names) for line in lines]
    near = zip([False, *one], one, [*one[1:], False], strict=False)
    return {i for i, (before, here, after) in enumerate(near) if here and (before or after)}


def _holds_one(line, names):
    said = line.strip()
    return (
        6 < len(said) < LONGEST
        and not said.endswith(".")
        and sum(name in said for name in names) == 1
        and not PROSE.search(said)
        and not COLUMNS.search(said)
    )


def each(change):
    """Return a rewriting that changes each line of a list."""

    def rewritten(text, names):
        lines = text.split("\n")
        inside = listed(lines, names)
        return "\n".join(change(one) if i in inside else one for i, one in enumerate(lines))

    return rewritten


def slots(mark):
    """Put another mark between what stands beside a name."""
    return each(lambda line: line.replace(", ", mark))


def bullets(mark):
    """Put a mark before each person."""
    return each(lambda line: mark + MARKS.sub("", line))


def joined(mark):
    """Put the people of a list on one line."""

    def rewritten(text, names):
        lines = text.split("\n")
        inside, out = listed(lines, names), []
        for i, line in enumerate(lines):
            if i in inside and i - 1 in inside:
                out[-1] += mark + MARKS.sub("", line).strip()
            else:
                out.append(line)
        return "\n".join(out)

    return rewritten


def capitals(surname_only):
    """Print names, or surnames, in capitals."""

    def rewritten(text, names):
        for name in sorted(names, key=len, reverse=True):
            *first, last = name.split()
            surname = " ".join([*first, last.upper()])
            text = text.replace(name, surname if surname_only else name.upper())
        return text

    return rewritten


def wrapped(width):
    """Break lines at a width."""

    def broken(line):
        if COLUMNS.search(line):
            return [line]
        return textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""]

    return lambda text, names: "\n".join(p for line in text.split("\n") for p in broken(line))


def pages(*foot):
    """Put the end of a page after every few lines."""

    def rewritten(text, names):
        out = []
        for i, line in enumerate(text.split("\n"), 1):
            out += [line, *(f.format(i // PAGE) for f in foot)] if i % PAGE == 0 else [line]
        return "\n".join(out)

    return rewritten


def headings(change):
    """Print the heading of each list in another way."""

    def rewritten(text, names):
        lines = text.split("\n")
        return "\n".join(
            change(line.strip()) if _heads(lines, i, names) else line
            for i, line in enumerate(lines)
        )

    return rewritten


def _heads(lines, i, names):
    said = lines[i].strip()
    below = next((line for line in lines[i + 1 :] if line.strip()), "")
    plain = len(said) in HEADING and not re.search(r"[.,;|]|\d|  ", said)
    return plain and not any(n in said for n in names) and any(n in below for n in names)


def glued(text, names):
    """Put each list's heading before its first person."""
    marked = headings(lambda said: f"\0{said.rstrip(':')}:\1")(text, names)
    put_together = re.sub(r"\x00([^\x01\n]*)\x01\n+\s*(?:[-*•]\s*)?", r"\1 ", marked)
    return put_together.translate({0: None, 1: None})


def lines_by(change):
    """Change every line."""
    return lambda text, names: "\n".join(change(line) for line in text.split("\n"))


REWRITINGS = {
    "slots parted by ' - '": slots(" - "),
    "slots parted by ' / '": slots(" / "),
    "slots parted by ';'": slots("; "),
    "slots parted by tabs": slots("\t"),
    "slots parted by bars": slots(" | "),
    "slots parted by four blanks": slots("    "),
    "names in capitals": capitals(surname_only=False),
    "surnames in capitals": capitals(surname_only=True),
    "list on a line, by commas": joined(", "),
    "list on a line, by semicolons": joined("; "),
    "list on a line, by full stops": joined(". "),
    "list on a line, by blanks": joined(" "),
    "bullets '-'": bullets("- "),
    "bullets '•' and a tab": bullets("•\t"),
    "bullets 'o'": bullets("o "),
    "bullets of a symbol font": bullets("\uf0b7 "),
    "wrapped at 60": wrapped(60),
    "wrapped at 90": wrapped(90),
    "page numbers between empty lines": pages("", "Side {}", ""),
    "page headers": pages("Referat" + " " * 48 + "{}"),
    "every line end doubled": lambda text, names: text.replace("\n", "\n\n"),
    "no empty lines": lambda text, names: re.sub(r"\n\s*\n+", "\n", text),
    "no-break spaces": lambda text, names: text.replace(" ", "\u00a0"),
    "indented": lines_by(lambda line: "    " + line),
    "quoted as in mail": lines_by(lambda line: "> " + line),
    "headings in capitals": headings(str.upper),
    "headings in bold": headings(lambda said: f"**{said.rstrip(':')}:**"),
    "headings of Markdown": headings(lambda said: f"### {said.rstrip(':')}"),
    "headings without colon": headings(lambda said: said.rstrip(":")),
    "headings underlined": headings(lambda said: f"{said}\n{'-' * len(said)}"),
    "headings glued to the first": glued,
}
