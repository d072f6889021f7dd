"""Find whom a clause names of those known: people by full name or surname, parties, lists."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from referatgraf import authority
from referatgraf.extraction.draft import Draft
from referatgraf.extraction.relations.parties import party_of
from referatgraf.extraction.ruling import Sentence
from referatgraf.lexicon import organisations, parties
from referatgraf.lexicon.words import LETTER, UPPER, fold
from referatgraf.model import OrganisationType

_PARTY_BEHIND = re.compile(
    rf"\s{{0,2}},?\s{{0,2}}(?:fra\s{{1,2}})?"
    rf"\((?P<party>[A-ZÆØÅ]{{1,3}}(?:-\d)?|[{LETTER} ]{{3,40}})\)"
)
_LETTER = re.compile(r"(?<![\w.-])(?P<name>[A-ZÆØÅ])(?:-gruppen\b|(?![\w-]|\.\w))")
# "Løsning A", "skitse B": what is chosen between bears letters, too.
_CHOICE = re.compile(
    r"\b(?:løsning|model|skitse|forslag|bilag|alternativ|variant|scenarie|scenarium|type|punkt|pkt|litra|"
    r"afsnit|etape|\w{0,20}område|bygning|blok|fløj|hal|kaj|zone|plan|version|udgave|hold|klasse|kategori|linje|"
    r"spor|mulighed|option|del|nr|felt|lokale|bane|grund)(?:en|et)?\.?\s{1,2}$",
    re.IGNORECASE,
)
_LONGEST_CHOICE = 40
_SURNAME = re.compile(rf"(?<![\w.-])[{UPPER}][{LETTER}’'-]{{2,30}}(?![\w-])")
_LIST = re.compile(
    rf"(?<![\w-])(?P<name>[Ll]iste\s[A-ZÆØÅ]|[{UPPER}][{LETTER}]{{2,30}}(?:listen|liste))(?!\w)"
)
_SIGN = re.compile(r"[Ll]iste\s(?P<sign>[A-ZÆØÅ])")


@dataclass(frozen=True, slots=True)
class Voter:
    """Hold one whom a sentence names (local id of a person or party), with its working range."""

    id: str
    start: int
    end: int

    @property
    def person(self) -> bool:
        """Tell whether this is a person."""
        return self.id.startswith("person/")


class Voters:
    """Find voters in sentences; what the document holds is indexed once."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._surnames: dict[str, list[str]] = {}
        for identity, person in draft.people.all():
            self._surnames.setdefault(fold(person.name).rpartition(" ")[2], []).append(identity)
        self._by_sign: dict[str, list[str]] = {}
        for identity, organisation in draft.organisations.all():
            if organisation.type is OrganisationType.PARTY or _is_list(
                organisation.name, organisation.authority
            ):
                self._index(identity)
        self._lists = _local_lists(draft)

    def named(self, sentence: Sentence) -> list[Voter]:
        """Return whom a sentence names, in order; nobody is registered who is not known."""
        people = self._people(sentence)
        taken = [False] * len(sentence.text)
        for voter in people:
            _take(taken, voter.start - sentence.start, voter.end - sentence.start)
            behind = _PARTY_BEHIND.match(sentence.text, voter.end - sentence.start)
            if behind:
                _take(taken, *behind.span())
        found = people + self._by_surname(sentence, taken) + self._parties(sentence, taken)
        return sorted(found, key=lambda v: v.start)

    def _people(self, sentence: Sentence) -> list[Voter]:
        names = self._draft.names_in(sentence.line)
        offset = sentence.line[0]
        first = bisect_left(names, sentence.start - offset, key=lambda n: n.start)
        found = []
        for name in names[first:]:
            if offset + name.end > sentence.end:
                break
            person = self._draft.people.called(name.text)
            if person:
                found.append(Voter(person, offset + name.start, offset + name.end))
        return found

    def _by_surname(self, sentence: Sentence, taken: list[bool]) -> list[Voter]:
        found = []
        for match in _SURNAME.finditer(sentence.text):
            if any(taken[match.start() : match.end()]):
                continue
            holders = self._surnames.get(fold(match[0]), [])
            behind = _PARTY_BEHIND.match(sentence.text, match.end())
            if behind and len(holders) > 1:
                holders = [h for h in holders if self._sits_for(h, behind["party"])]
            if len(holders) == 1:
                start = sentence.start + match.start()
                found.append(Voter(holders[0], start, sentence.start + match.end()))
                _take(taken, match.start(), behind.end() if behind else match.end())
        return found

    def _sits_for(self, person: str, sign: str) -> bool:
        held = (h.organisation for h in self._draft.holdings_of(person) if h.extractor == "party")
        return any(o is not None and fold(sign) in self._signs_of(o) for o in held)

    def _signs_of(self, party: str) -> set[str]:
        """Return letter and names by which the text may call a party of the document."""
        draft = self._draft.organisations.get(party)
        letter = draft.letter or organisations.party_letters().get(draft.authority or "")
        return {fold(sign) for sign in (letter, draft.name, *draft.variants) if sign}

    def _parties(self, sentence: Sentence, taken: list[bool]) -> list[Voter]:
        found = []
        for pattern in (*self._lists, _party_names(), _LIST, _LETTER):
            for match in pattern.finditer(sentence.text):
                if not any(taken[match.start() : match.end()]) and not _is_choice(match):
                    _take(taken, *match.span())
                    found.append(self._party(sentence, match.span("name")))
        return found

    def _party(self, sentence: Sentence, at: tuple[int, int]) -> Voter:
        start, end = sentence.start + at[0], sentence.start + at[1]
        words = self._draft.text[start:end]
        listed = _SIGN.fullmatch(words)
        sign = listed["sign"] if listed else words
        party = self._known_party(sign, (end - len(sign), end))
        return Voter(party, start, end)

    def _known_party(self, sign: str, at: tuple[int, int]) -> str:
        """Return the party of the document that a letter or name stands for, else a new one."""
        held = self._by_sign.get(fold(sign), [])
        organisations_ = self._draft.organisations
        national = _short_forms().get(sign) or parties.national(sign)
        if len(held) == 1:
            organisations_.get(held[0]).evidence[at] = None
            return held[0]
        if national:
            party = organisations_.add_known(national, at, mentioned=False)
        else:
            party = party_of(self._draft, self._draft.piece(at), self._draft.owner)
        self._index(party)
        return party

    def _index(self, party: str) -> None:
        for sign in self._signs_of(party):
            known = self._by_sign.setdefault(sign, [])
            if party not in known:
                known.append(party)


def _take(taken: list[bool], start: int, end: int) -> None:
    for i in range(start, min(end, len(taken))):
        taken[i] = True


@cache
def _short_forms() -> dict[str, organisations.Known]:
    """Map the short forms in capitals ("DF") that one party alone bears to it."""
    table: dict[str, organisations.Known | None] = {}
    for row in authority.parties():
        known = parties.national(row.name_da)
        for form in row.abbreviations:
            if len(form) > 1 and form.isupper():
                table[form] = None if form in table else known
    return {form: known for form, known in table.items() if known}


@cache
def _party_names() -> re.Pattern[str]:
    """Return a pattern of the national parties' names and short forms, the longest first."""
    names = {form for form in organisations.party_names() if len(form) > 1}
    longest = sorted(names, key=lambda n: (-len(n), n))
    joined = "|".join(re.escape(n).replace(r"\ ", r"\s") for n in longest)
    short = "|".join(sorted(_short_forms()))
    return re.compile(
        rf"(?<![\w-])(?:(?=[{UPPER}])(?P<name>(?i:{joined})|{short})(?:['’]?s|-?gruppen)?)(?![\w-])"
    )


def _is_choice(match: re.Match[str]) -> bool:
    """Tell whether a letter is that of one of several proposals, not a party's."""
    before = match.string[max(0, match.start() - _LONGEST_CHOICE) : match.start()]
    return match.end("name") - match.start() == 1 and _CHOICE.search(before) is not None


def _local_lists(draft: Draft) -> tuple[re.Pattern[str], ...]:
    """Return a pattern of the names of several words of the document's local lists, if any."""
    names = {o.name for _, o in draft.organisations.all() if _is_list(o.name, o.authority)}
    joined = "|".join(re.escape(n) for n in sorted(names, key=lambda n: (-len(n), n)))
    return (re.compile(rf"(?<![\w-])(?P<name>{joined})s?(?![\w-])"),) if names else ()


def _is_list(name: str, known: str | None) -> bool:
    """Tell whether a name of several words is a local list's, of which no register knows more."""
    return not known and " " in name and parties.is_local_list(name)
