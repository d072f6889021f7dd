"""The organisations of one document: each once, under its fullest name, linked where proven."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from referatgraf.extraction.mentions import Mention
from referatgraf.lexicon import organisations as lexicon
from referatgraf.lexicon.organisation_heads import ends_in_genitive
from referatgraf.lexicon.words import UPPER, fold, word_set
from referatgraf.model import OrganisationType

Range: TypeAlias = tuple[int, int]

_BOARD_OF = re.compile(
    r"(?:bestyrelsen (?:for|i) (?P<of>.{1,200})|"
    r"\w{0,20}bestyrelsen? (?:på|ved|for|i) (?P<at>.{1,200})|"
    r"(?P<owner>.{1,200}?)s?['’]? (?:bestyrelse|repræsentantskab|direktion))$",
    re.IGNORECASE,
)
_LEGAL_FORM = re.compile(r",? (?:a/s|aps|i/s|p/s|k/s|amba|[afsp]\.?m\.?b\.?a)\.?$")
_SENTENCE = re.compile(
    r" (?:besluttede|deltog|forlod|godkendte|blev|har|er|vil|skal|kan|at|som|der|indstiller|"
    r"oplyser|ønsker|mødes|fremlagde|orienterede)(?= |$)"
)
_LOOSE_END = re.compile(r"(?: (?:og|samt|i|for|af|på|&))+$")
_NOBODY = word_set(
    "administrationen forvaltningen sekretariatet afdelingen bestyrelsen udvalget rådet "
    "foreningen partnerskabet selskabet styrelsen ministeriet klubben centret kommunen regionen "
    "direktionen arbejdsgruppen styregruppen personalet ledelsen fællesskabet virksomheden "
    "skolen"
)
# What goes on with the name of which only the beginning has been found a second time.
_REST = re.compile(rf",| (?:& )?[{UPPER}]| i (?:Danmark|Norden|Grønland)\b")
# A cell with a cross that a converter has put behind the name.
_TICK = re.compile(r" [xX✓✔]$")
# "Byrådets medlemmer": the definite form shows that the s belongs to the sentence.
_GENITIVE = re.compile(r"(?<=[a-zæøå]{3}e[tn])s$")


@dataclass(slots=True)
class _Draft:
    name: str
    type: OrganisationType
    authority: str | None
    evidence: dict[Range, None]  # an ordered set
    mentioned: bool
    variants: list[str] = field(default_factory=list)
    letter: str | None = None
    municipality: str | None = None
    part_of: str | None = None
    unsure: bool = False


class Organisations:
    """Register the organisations of a document under local ids "organisation/1" …"""

    def __init__(self) -> None:
        self._drafts: list[_Draft] = []
        self._keys: dict[str, int] = {}
        self._shorts: dict[str, str] = {}

    def add(
        self, name: str, at: Range, *, type_: OrganisationType | None = None, mentioned: bool = True
    ) -> str:
        """Return the local id of the organisation that a name stands for, new or known."""
        clean = _clean(name)
        full = self._shorts.get(fold(clean))
        if full is None or fold(full) == fold(clean):
            return self._added(clean, at, type_, mentioned=mentioned)
        found = self._added(_clean(full), at, type_, mentioned=mentioned)
        return self._repeat(_index(found), clean, at, mentioned)

    def _added(
        self, clean: str, at: Range, type_: OrganisationType | None, *, mentioned: bool
    ) -> str:
        """Return the local id of the organisation of a name that is no short form."""
        known = lexicon.known(clean)
        mentioned = mentioned and not _says_something(clean)
        for key in (known.path if known else "", fold(clean), _bare(clean)):
            if key in self._keys:
                return self._repeat(self._keys[key], clean, at, mentioned)
        key = known.path if known else fold(clean)
        kind = (
            known.type
            if known
            else type_ or lexicon.organisation_type(clean) or OrganisationType.OTHER
        )
        return self._new(
            key,
            _Draft(
                name=known.name if known else clean,
                type=kind,
                authority=known.path if known else None,
                evidence={at: None},
                mentioned=mentioned,
            ),
        )

    def define(self, short: str, name: str) -> None:
        """Let a short form lead to the organisation of the name that the text defines it for."""
        if fold(short) not in self._shorts:
            self._shorts[fold(short)] = name

    def meant_by(self, short: str) -> str | None:
        """Return the name that a short form leads to ("regionen"), or None."""
        return self._shorts.get(fold(short))

    def mention_all(self, mentions: Iterable[Mention], text: str) -> None:
        """Register the organisations that the text names, whether or not a relation needs them.

        A name inside one that a relation has read is that one's part; a name that a relation has
        read only the beginning of ("Udvalget for Vand") is completed.
        """
        read = sorted((at, i) for i, draft in enumerate(self._drafts) for at in draft.evidence)
        starts = [at[0] for at, _ in read]
        for mention in mentions:
            at = mention.start, mention.end
            i = bisect_right(starts, mention.start) - 1
            if i >= 0 and read[i][0][0] == at[0] and self._completes(read[i], at, text):
                continue
            if not (i >= 0 and self._part_of(read[i][0], mention, text)):
                self._mention(mention, text)

    def _completes(self, read: tuple[Range, int], at: Range, text: str) -> bool:
        """Give a draft its full name where what was read of it is only the beginning."""
        (start, end), index = read
        draft = self._drafts[index]
        whole = _clean(text[slice(*at)])
        begun = _clean(text[start:end])
        if not (end < at[1] and draft.authority is None and fold(draft.name) == fold(begun)):
            return False
        if lexicon.known(whole) or fold(whole) in self._keys:
            return False
        draft.name = whole
        draft.evidence = {(at if e == (start, end) else e): None for e in draft.evidence}
        self._keys[fold(whole)] = self._keys[_bare(whole)] = index
        return True

    def _part_of(self, read: Range, mention: Mention, text: str) -> bool:
        """Tell whether a mention is part of a longer name, and no municipality of its own."""
        inside = read[0] <= mention.start and mention.end <= read[1]
        if not inside or (mention.start, mention.end) == read:
            return False
        if mention.type in (OrganisationType.MUNICIPALITY, OrganisationType.REGION):
            return False
        name = text[slice(*read)]
        opens = mention.start == read[0] and _REST.match(name, mention.end - read[0])
        firm = name[: mention.start - read[0]].endswith("firmaet ")
        known_or_firm = mention.known is not None or firm
        return bool(opens) or (known_or_firm and mention.end == read[1])

    def _mention(self, mention: Mention, text: str) -> None:
        at = mention.start, mention.end
        name = text[slice(*at)]
        if mention.known is not None and mention.sure and fold(name) not in self._shorts:
            self.add_known(mention.known, at, mentioned=True)
        elif mention.sure or fold(_clean(name)) in self._keys:
            self.add(name, at, type_=mention.type)
        else:
            kind = OrganisationType.OTHER
            self._new(fold(name), _Draft(name, kind, None, {at: None}, mentioned=True, unsure=True))

    def add_known(self, known: lexicon.Known, at: Range, *, mentioned: bool) -> str:
        """Return the local id of a register row that the text stands for without its full name."""
        if known.path in self._keys:
            return self._repeat(self._keys[known.path], known.name, at, mentioned)
        draft = _Draft(known.name, known.type, known.path, {at: None}, mentioned)
        return self._new(known.path, draft)

    def add_local_list(
        self, name: str | None, letter: str | None, at: Range, municipality: str | None
    ) -> str:
        """Return the local id of a local list, known by letter or by name."""
        key = f"list:{fold(name or letter or '')}"
        if key in self._keys:
            return self._repeat(self._keys[key], name or letter or "", at, name is not None)
        draft = _Draft(
            name or letter or "",
            OrganisationType.PARTY,
            None,
            {at: None},
            name is not None,
            letter=letter or name,
        )
        draft.municipality = municipality
        return self._new(key, draft)

    def alias(self, form: str, organisation: str) -> None:
        """Let another form of words ("Byrådet" of "Byråd 2014-2017") lead to an organisation."""
        self._keys.setdefault(fold(form), _index(organisation))

    def owner(self, organisation: str) -> str | None:
        """Return the local id of the organisation whose board or unit this is, or None."""
        draft = self._drafts[_index(organisation)]
        match = _BOARD_OF.match(draft.name)
        if draft.part_of is None and match:
            name = match["of"] or match["at"] or match["owner"]
            start = next(iter(draft.evidence))[0] + draft.name.find(name)
            kind = lexicon.organisation_type(name) or OrganisationType.COMPANY
            owner = self.add(name, (start, start + len(name)), type_=kind)
            self._drafts[_index(organisation)].part_of = owner
        return draft.part_of

    def set_owner(self, organisation: str, owner: str) -> None:
        """State whose unit an organisation is."""
        if owner != organisation:
            self._drafts[_index(organisation)].part_of = owner

    def get(self, organisation: str) -> _Draft:
        """Return the draft behind a local id."""
        return self._drafts[_index(organisation)]

    def all(self) -> list[tuple[str, _Draft]]:
        """Return id and draft of each organisation, in order of first mention by a rule."""
        return [(f"organisation/{i}", d) for i, d in enumerate(self._drafts, 1)]

    def _new(self, key: str, draft: _Draft) -> str:
        self._drafts.append(draft)
        self._keys[key] = len(self._drafts) - 1
        self._keys.setdefault(fold(draft.name), len(self._drafts) - 1)
        self._keys.setdefault(_bare(draft.name), len(self._drafts) - 1)
        return f"organisation/{len(self._drafts)}"

    def _repeat(self, index: int, name: str, at: Range, mentioned: bool) -> str:
        draft = self._drafts[index]
        draft.mentioned = draft.mentioned or mentioned
        draft.evidence[at] = None
        if draft.name.isupper() and not name.isupper() and fold(name) == fold(draft.name):
            draft.name = name
        elif mentioned and draft.authority is None and _is_fuller(name, draft.name):
            draft.variants.append(draft.name)
            draft.name = name
        elif mentioned and name != draft.name and name not in draft.variants:
            draft.variants.append(name)
        return f"organisation/{index + 1}"


def _index(organisation: str) -> int:
    return int(organisation.split("/")[1]) - 1


def _bare(name: str) -> str:
    """Return what two spellings of one name share: without legal form, dashes, "&" for "og"."""
    plain = _LEGAL_FORM.sub("", fold(name)).replace("-", " ").replace(" & ", " og ")
    return "=" + " ".join(plain.split())


def _is_fuller(name: str, than: str) -> bool:
    return _LEGAL_FORM.search(fold(name)) is not None and _LEGAL_FORM.search(fold(than)) is None


def _says_something(name: str) -> bool:
    """Tell whether words are a mere function ("forvaltningen") or a sentence, not a name."""
    return fold(name) in _NOBODY or _SENTENCE.search(name) is not None


def _is_genitive_place(text: str, last: str) -> bool:
    """Tell whether a name ends in "Grenaas": the s of a place behind other words."""
    called = lexicon.municipality_called
    return text != last and last.endswith("s") and not called(last) and bool(called(last[:-1]))


def _clean(name: str) -> str:
    text = " ".join(name.split()).strip(" ,;:*_\"'“”»«")
    text = _LOOSE_END.sub("", _TICK.sub("", text))
    last = text.rpartition(" ")[2]
    if ends_in_genitive(last) or _is_genitive_place(text, last):
        text = text[:-1].rstrip("'’")
    elif lexicon.municipality_called(last) is None:
        text = _GENITIVE.sub("", text)
    return (
        text.rstrip(".")
        if not text.endswith(("A/S.", "b.a.", "m.b.a.")) and text.count(".") == 1
        else text
    )
