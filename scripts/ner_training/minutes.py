"""Make examples of the project's own constructed minutes: its gold, laid onto the text.

The gold lists people and organisations, not places in the text. What it cannot vouch for (a
capitalised word that is neither in it nor an ordinary word) gets "?" and takes no part.
"""

import json
import re
from dataclasses import dataclass

from . import registers, templates
from .example import Example, tag_words

WORD = re.compile(r"[^\W\d_](?:\.(?!\w)|[\w’'-]*)")
HEADINGS = """
adgangskode ad afbud ansvarlig bemærkninger bilag borgmesteren dagsordenpunkt deltog dok
dok.nr dokumentnr emne formand formanden fraværende frist hun han hverv id kl journalnr
kom løbenr medlemmer mødedato mødeindkaldelse mødelokale mødesal mødested mødetid
mødetidspunkt navn nr næstformand oprettet parti pkt punkt referat referent resume resumé
rådets sag sagsid sagsnr sagsnummer sagsbeh side sluttidspunkt starttidspunkt tid
tidspunkt titel tlf udpeget vedr
"""  # words of forms, which hardly stand in small letters elsewhere
STREET = re.compile(
    r"\b[A-ZÆØÅ]\w+(?:vej|gade|gades|allé|plads|stræde|torv|vænge|boulevard)(?:en)?\b"
)
NUMBER = re.compile(r" \d+[A-Z]?\b")
PROSE = 55  # letters a line on average, from which on lines are wrapped prose
SINGLE = 4  # letters of a lone given name or surname
FORMS = ("aa", "å"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("dt", "t"), ("ck", "k"), ("w", "v")


@dataclass(frozen=True, slots=True)
class Known:
    """Hold what the gold and the registers say of one document."""

    people: tuple[tuple[str, ...], ...]
    organisations: re.Pattern
    registered: re.Pattern
    towns: re.Pattern
    ordinary: frozenset[str]


def sounding(word):
    """Return a word as it is known again when it is spelt a little otherwise."""
    found = word.casefold().strip(".")
    for old, new in FORMS:
        found = found.replace(old, new)
    return re.sub(r"(.)\1", r"\1", found)


def same(word, part):
    """Say whether a word is part of a name, a genitive s or another spelling aside."""
    a, b = sounding(word), sounding(part)
    return a == b or a in (b + "s", b + "'s", b + "’s")


def any_of(names):
    """Return a pattern for any of the names, line breaks and a genitive s included."""
    texts = sorted({n for n in names if len(n) > 1} or {"-"}, key=lambda n: (-len(n), n))
    inner = "|".join(r"\s+".join(map(re.escape, text.split())) for text in texts)
    return re.compile(rf"(?<![\w-])(?=[A-ZÆØÅ0-9])(?:{inner})(?:['’]?s)?(?![\w]|-\w)")


def register_names():
    """Return the names of organisations that are no ordinary words."""
    found = {row["name"] for row in registers.authority("organisations")}
    found |= {row["name_da"] for row in registers.authority("parties")}
    for row in registers.authority("municipalities"):
        found |= {
            row["name_official"],
            f"{row['name_short']} Kommune",
            f"{row['name_short']} Byråd",
        }
    return {name for name in found if name[:1].isupper() and len(name) > 2}


def town_names():
    """Return the names of municipalities without the word."""
    return {row["name_short"] for row in registers.authority("municipalities")}


def known(gold, shared, ordinary):
    """Return what is known of a document."""
    people = tuple(tuple(one["name"].split()) for one in gold["people"])
    names = {one["name"] for one in gold["organisations"]}
    for one in gold["people"]:
        names |= {role["organisation"] for role in one["roles"] if role["organisation"]}
        names |= set(one["represents"])
    capital = {n for n in names if n[:1].isupper() or n[:1].isdigit()}
    return Known(people, any_of(capital), *shared, ordinary)


def full_names(text, people):
    """Return the spans of full names, in small and capital letters."""
    for parts in people:
        inner = r"\s+".join(map(re.escape, parts))
        for shape in {inner, inner.upper()}:
            for hit in re.finditer(rf"(?<![\w-]){shape}(?:['’]?s)?(?![\w]|-\w)", text):
                yield hit.start(), hit.end(), "PER"


def short_names(text, people, taken):
    """Return the spans of shorter or misspelt forms: each word is part of one person's name."""
    words = [w for w in WORD.finditer(text) if w[0][0].isupper() and not taken(w.start(), w.end())]
    for run in runs(text, words):
        for parts in people:
            hit = [w for w in run if any(same(w[0].rstrip(".,"), p) for p in parts)]
            if len(hit) == len(run) and len(run) > 1:
                yield hit[0].start(), hit[-1].end(), "PER"
                break


def runs(text, words):
    """Return words that follow each other with one blank or line break between."""
    found = []
    for word in words:
        if found and text[found[-1][-1].end() : word.start()].strip(" \n") == "":
            found[-1].append(word)
        else:
            found.append([word])
    return found


def spans_in(text, facts):
    """Return the sure spans of a text, none over another."""
    spans = []

    def taken(start, end):
        return any(start < b and end > a for a, b, _ in spans)

    def add(found):
        for start, end, kind in sorted(found, key=lambda s: (s[0] - s[1], s[0])):
            if not taken(start, end):
                spans.append((start, end, kind))

    add(full_names(text, facts.people))
    for pattern in (facts.organisations, facts.registered):
        add((m.start(), m.end(), "ORG") for m in pattern.finditer(text))
    add(short_names(text, facts.people, taken))
    add((m.start(), m.end(), "LOC") for m in facts.towns.finditer(text))
    add((m.start(), m.end(), "LOC") for m in STREET.finditer(text))
    return sorted(spans)


def unsure_in(text, spans, facts):
    """Return the spans that nobody knows: capitals that are neither a name nor an ordinary word."""

    def free(start, end):
        return not any(start < b and end > a for a, b, _ in spans)

    capital = [w for w in WORD.finditer(text) if any(c.isupper() for c in w[0])]
    capital = [w for w in capital if free(w.start(), w.end())]
    odd = {
        w.start()
        for w in capital
        if len(w[0]) > 1 and w[0].casefold().strip(".") not in facts.ordinary
    }
    found = []
    for run in runs(text, capital):
        if any(w.start() in odd for w in run):
            found.append((run[0].start(), run[-1].end()))
    for start, end, _ in spans:
        hit = NUMBER.match(text, end)
        if hit and STREET.fullmatch(text, start, end):
            found.append((end, hit.end()))
    return found


def units(text):
    """Return a document's lines, wrapped prose joined to paragraphs."""
    found = []
    for block in re.split(r"\n[ \t]*\n", text):
        lines = [line.strip() for line in block.splitlines() if line.strip()]
        if len(lines) > 1 and sum(map(len, lines[:-1])) / (len(lines) - 1) >= PROSE:
            found.append(re.sub(r"(?<=[a-zæøå])- (?=[a-zæøå])", "", " ".join(lines)))
        else:
            found += lines
    return found


def example(text, facts, source):
    """Return the example of one unit."""
    spans = spans_in(text, facts)
    words, spaces, tags = tag_words(text, spans, unsure_in(text, spans, facts))
    return Example(words, spaces, tags, source)


def ordinary_words(*sets):
    """Return the words that stand somewhere in small letters."""
    found = {w for examples in sets for one in examples for w in one.words if w[:1].islower()}
    found |= set(HEADINGS.split())
    for text in (*templates.LISTS, *templates.PROSE, *templates.NOTHING):
        found |= set(re.findall(r"\b[^\W\d_]{2,}", text))
    for row in registers.authority("roles"):
        found |= set(f"{row['lemma']} {row['variants']}".replace("|", " ").split())
    return frozenset(w.casefold().strip(".") for w in found)


def read_minutes(sets, ordinary):
    """Return the examples of the sets of tests/gold named by their letters."""
    shared, found = (any_of(register_names()), any_of(town_names())), []
    for path in sorted((registers.ROOT / "tests" / "gold").glob(f"[{sets}]*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        own = ordinary | set(re.findall(r"\b[a-zæøå]\w+", text))
        facts = known(gold, shared, own)
        found += [example(unit, facts, f"minutes-{path.stem}") for unit in units(text)]
    return [one for one in found if one.words]
