"""Fill the templates: names from registers, organisations from the authority data."""

import random
import re

from . import registers, templates
from .example import Example, tag_words

GAP = re.compile(r"\{(\w+)\}")
KINDS = {"p": "PER", "q": "PER", "P": "PER", "o": "ORG", "k": "ORG", "b": "ORG", "b2": "ORG",
         "r": "ORG", "y": "ORG", "t": "LOC"}  # fmt: skip
OTHERS = 0.35  # of the names are from the longer lists
SHARES = ((templates.LISTS, 0.45), (templates.PROSE, 0.4), (templates.NOTHING, 0.15))


class Filler:
    """Draw what goes into the gaps."""

    def __init__(self, folder, seed):
        self.chance = random.Random(seed)
        others = registers.people(folder)
        usual = [[r["name"] for r in registers.authority(t)] for t in ("given_names", "surnames")]
        self.given, self.family = zip(usual, others, strict=True)
        self.organisations = [
            name
            for row in registers.authority("organisations")
            for name in (row["name"], *row["aliases"].split("|"))
            if name[:1].isupper() and row["scope"] != "generic"
        ]
        towns = registers.authority("municipalities")
        self.towns = [row["name_short"] for row in towns]
        self.councils = [row["name_official"] for row in towns]
        self.regions = [row["name_da"] for row in registers.authority("regions")]
        self.parties = [
            name
            for row in registers.authority("parties")
            for name in (row["name_da"], *row["aliases"].split("|")[:1])
            if name[:1].isupper()
        ]
        roles = registers.authority("roles")
        self.jobs = [row["lemma"] for row in roles if row["class"] in ("executive", "staff")]
        self.titles = [row["lemma"] for row in roles]

    def short(self):
        """Return a given name, now and then a surname behind it or alone."""
        name, family = self.one(self.given), self.one(self.family)
        return self.chance.choice((name, name, f"{name} {family[0]}.", family))

    def one(self, lists):
        """Return a name of the first list (usual in Denmark) or, less often, of the second."""
        return self.chance.choice(lists[self.chance.random() < OTHERS])

    def full(self):
        """Return a full name."""
        draw, pick = self.chance.random(), self.chance.choice
        given, family = self.one(self.given), self.one(self.family)
        if draw < 0.55:
            return f"{given} {family}"
        if draw < 0.8:
            return f"{given} {self.one(self.family)} {family}"
        if draw < 0.87:
            return f"{given} {self.one(self.given)} {family}"
        if draw < 0.92:
            return f"{given} {pick('ABEFGHJKLMNPRST')}. {family}"
        if draw < 0.96:
            return f"{given}-{self.one(self.given)} {family}"
        return f"{given} {self.one(self.family)}-{family}"

    def draw(self, gap):
        """Return the text for a gap."""
        pick, number = self.chance.choice, self.chance.randint
        simple = {
            "p": self.full, "q": self.short, "P": lambda: self.full().upper(),
            "o": lambda: pick(self.organisations), "k": lambda: pick(self.councils),
            "t": lambda: pick(self.towns), "r": lambda: pick(self.regions),
            "y": lambda: pick(self.parties), "job": lambda: pick(self.jobs),
            "title": lambda: self.cased(pick(self.titles)),
            "letter": lambda: pick(templates.LETTERS), "n": lambda: str(number(1, 24)),
            "year": lambda: str(number(2005, 2026)), "month": lambda: pick(templates.MONTHS),
            "day": lambda: f"{number(1, 28)}. {pick(templates.MONTHS)} {number(2005, 2026)}",
        }  # fmt: skip
        if gap in simple:
            return simple[gap]()
        if gap in ("b", "b2"):
            return self.plain(pick(templates.BODIES))
        matter = self.plain(pick(templates.MATTERS))
        return matter if gap == "matter" else matter[:1].upper() + matter[1:]

    def plain(self, text):
        """Return a text with its own gaps filled."""
        return GAP.sub(lambda hit: self.draw(hit[1]), text)

    def cased(self, title):
        """Return a title, half the time with a capital."""
        return title[:1].upper() + title[1:] if self.chance.random() < 0.5 else title

    def line(self, template):
        """Return (text, spans) of a template."""
        parts, spans, at, last = [], [], 0, 0
        for hit in GAP.finditer(template):
            parts += [template[last : hit.start()], drawn := self.draw(hit[1])]
            at += hit.start() - last
            if hit[1] in KINDS:
                genitive = template.startswith(("s ", "s)"), hit.end())
                spans.append((at, at + len(drawn) + genitive, KINDS[hit[1]]))
            at, last = at + len(drawn), hit.end()
        return "".join([*parts, template[last:]]), spans

    def template(self):
        """Return a template by the shares of their kinds."""
        draw = self.chance.random()
        for kinds, share in SHARES:
            if draw < share:
                return self.chance.choice(kinds)
            draw -= share
        return self.chance.choice(templates.NOTHING)


def synthetic(folder, count, seed):
    """Return made-up lines."""
    filler = Filler(folder, seed)
    lines = [filler.line(filler.template()) for _ in range(count)]
    return [Example(*tag_words(text, spans), "synthetic") for text, spans in lines]
