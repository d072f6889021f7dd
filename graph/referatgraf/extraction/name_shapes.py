"""Find names of organisations by their head noun: what may stand before and behind it.

"Nordby Idrætscenter", "Vej- og Havneudvalget", "Lunde vandværk", "Nordby Vand A/S";
what stands behind the noun is read by ``name_tails``.
"""

from collections.abc import Iterator
from typing import TypeAlias

from referatgraf.extraction.name_tails import Tail
from referatgraf.extraction.name_words import Word, is_given_name, is_person, words_of
from referatgraf.lexicon.names import is_surname
from referatgraf.lexicon.organisation_heads import Head, head_of
from referatgraf.lexicon.organisations import municipality_called, organisation_type
from referatgraf.lexicon.words import word_set
from referatgraf.model import OrganisationType

Range: TypeAlias = tuple[int, int]
_T = OrganisationType

_LEFT = 6  # words
_JOINTS = frozenset({"og", "&", "samt"})
# Adjectives that stand before a definite noun: "Det Regionale Arbejdsmarkedsråd".
_ARTICLES = frozenset({"det", "den", "de"})
_LOCAL = word_set(
    "vandværk varmeværk kraftvarmeværk menighedsråd borgerråd landsbyråd lokalråd museum "
    "bibliotek plejehjem plejecenter sygehus gymnasium"
)
_NATIONAL = frozenset({"Dansk", "Danske", "Danmarks", "Nordisk", "Nordiske", "Foreningen"})
_OF_TASKS = word_set("arbejdsgruppe styregruppe følgegruppe projektgruppe faggruppe")
_OF_PROJECT = frozenset({"styregruppe", "sekretariat"})


def by_head(
    text: str, start: int, end: int, small: frozenset[str]
) -> Iterator[tuple[Range, OrganisationType]]:
    """Yield range and type of each name in a line; ``small`` are words the text writes small too.

    Names may hold each other ("Brugerråd på Plejehjemmet Solgården"); the longest stands first.
    """
    words = words_of(text, start, end)
    for i, word in enumerate(words):
        head = head_of(word.text) if word.text[:1].isalpha() else None
        if head is not None and not (head.compound and is_given_name(word.text)):  # "Aslaug"
            name = _Name(words, i, head, small)
            owner = name.owner() if head.board else None
            if owner:
                yield (words[owner[0]].start, _without_s(words[owner[1]], name)), _T.OTHER
            if found := name.found():
                yield (words[found[0]].start, words[found[1]].end), head.type


def is_genitive(word: str) -> bool:
    """Tell whether a last s is the sentence's and not the name's ("Horsens")."""
    return word.endswith("s") and municipality_called(word) is None


def _without_s(word: Word, name: "_Name") -> int:
    """Return where an owner's name ends, without the genitive s before "bestyrelse"."""
    before = word.start < name.words[name.at].start
    return word.end - (before and is_genitive(word.text))


def _is_municipality(word: Word) -> bool:
    return word.text.casefold() in {"kommune", "kommuner", "kommunerne"}


class _Name:
    """Read the name around the head noun at one place of a line."""

    def __init__(self, words: list[Word], at: int, head: Head, small: frozenset[str]) -> None:
        self.words, self.at, self.head, self.small = words, at, head, small
        self.tail = Tail(words, at, head)

    def found(self) -> tuple[int, int] | None:
        """Return the indexes of the first and last word of a name, or None."""
        start = self._coordinated()
        noun = self.words[start]
        if noun.text[:1].islower() and not self.head.legal:
            return self._small(start)
        bare = not self.head.definite or (start == self.at and self.head.follows_name)
        first = self._modified(start) if bare else self._articled(start)
        if self._is_surname(first):
            return None
        if self.head.legal:
            return (first, self.at) if first < start else self._legal_first()
        if self.head.board and self.head.definite and self.at > 0:
            return None
        last = self.tail.complement() or self.tail.proper(self._is_modified())
        if last is None and not self._alone(first, start):
            return None
        return self._without_owner(first, start, last is not None), last or self.at

    def _is_modified(self) -> bool:
        return not self.head.definite and self._modified(self.at) < self.at

    def _is_surname(self, first: int) -> bool:
        """Tell whether the noun is somebody's last name ("Ida Marie Bank")."""
        noun = self.words[self.at].text
        if self.head.definite or self.head.compound or not is_surname(noun):
            return False
        return first < self.at and is_given_name(self.words[first].text)

    def _legal_first(self) -> tuple[int, int] | None:
        """Read "I/S Nordvand", where the legal form stands first."""
        last = self.tail.capitals(self.at + 1, 3) if self.head.stem == "i/s" else None
        return (self.at, last) if last is not None else None

    def _without_owner(self, first: int, start: int, full: bool) -> int:
        """Leave "X Kommunes" out before what is a full name by itself ("Center for Børn")."""
        for i in range(first, start):
            if self.words[i].text.casefold() == "kommunes" and (full or start - i > 1):
                return i + 1
        return first

    def owner(self) -> tuple[int, int] | None:
        """Return the words for whose board it is: "bestyrelsen for X", "Xs bestyrelse"."""
        words, i = self.words, self.at + 1
        if self.head.definite:
            if i + 1 < len(words) and words[i].text in {"for", "i", "af", "på"}:
                last = self.tail.capitals(i + 1, 4)
                return self._owning(i + 1, last) if last is not None else None
            return None
        first = self._modified(self.at)
        return self._owning(first, self.at - 1) if first < self.at else None

    def _owning(self, first: int, last: int) -> tuple[int, int] | None:
        """Return the range unless it is a person, or somebody by function ("Foreningens")."""
        one = head_of(self.words[first].text) if first == last else None
        if one is not None and (one.function or not one.compound):
            return None
        named = " ".join(word.text for word in self.words[first : last + 1])
        return None if is_person(named) else (first, last)

    def _small(self, start: int) -> tuple[int, int] | None:
        """Read "plejehjemmet Solgården", "Lunde vandværk": the noun with a small letter."""
        last = self.tail.proper(modified=False) if self.head.definite else None
        if self.head.definite and self.head.stem in _OF_TASKS:
            last = self.tail.complement()
        if last is not None and start == self.at:
            return start, last
        first = self._modified(start)
        if self.head.definite or first == start or start != self.at:
            return None
        return (first, self.at) if self._place_before(first) else None

    def _place_before(self, first: int) -> bool:
        """Tell whether only a place's name stands before: "Lunde borgerforening"."""
        before = self.words[first : self.at]
        if len(before) != 1 or self.head.type == _T.AUTHORITY:
            return False
        place = before[0].text
        if self.head.stem in _OF_PROJECT and not self.head.compound:
            return not is_given_name(place.removesuffix("s"))
        if municipality_called(place) or municipality_called(place.removesuffix("s")):
            return True
        local = self.head.compound or self.head.stem in _LOCAL
        return local and self.head.type != _T.BODY and not is_given_name(place.removesuffix("s"))

    def _coordinated(self) -> int:
        """Return the index at which a coordinated compound begins ("Sport-, Fritid- og …")."""
        words, i = self.words, self.at
        while i >= 1 and self.at - i < 2 * _LEFT:
            if words[i - 1].hyphened:
                step = 1
            elif (
                i >= 2 and words[i - 2].hyphened and words[i - 1].text.casefold() in {*_JOINTS, ","}
            ):
                step = 2
            elif (
                i >= 3
                and words[i - 3].hyphened
                and words[i - 2].text == ","
                and words[i - 1].text.casefold() in _JOINTS
            ):
                step = 3
            else:
                break
            if not words[i - step].near and not words[i - step].capital:
                break
            i -= step
        return self._without_hyphens() if i == self.at else i

    def _without_hyphens(self) -> int:
        """Return where the fields of a committee begin that are joined without hyphens.

        "Kultur og Fritidsudvalget", "Teknik, Klima & Miljøudvalget"; a person's name before a
        comma is none of them.
        """
        words, i = self.words, self.at
        if i < 2 or words[i - 1].text not in {"og", "&"} or not self._is_field(i - 2):
            return i
        i -= 2
        while i >= 2 and words[i - 1].text == "," and self._is_field(i - 2):
            if i >= 3 and words[i - 2].near and words[i - 3].capital:
                return i
            i -= 2
        return i

    def _is_field(self, i: int) -> bool:
        word = self.words[i]
        if not self.head.compound or self.head.stem != "udvalg" or not word.capital:
            return False
        other = head_of(word.text) or municipality_called(word.text) or is_given_name(word.text)
        if other or word.text.isupper() or organisation_type(word.text):
            return False
        return not word.text.endswith(("en", "et", "ne"))

    def _articled(self, start: int) -> int:
        """Return where "Det Regionale" before a definite noun begins."""
        if start < 2 or not self.words[start].near or not self.words[start - 1].capital:
            return start
        article, adjective = (word.text for word in self.words[start - 2 : start])
        described = article.casefold() in _ARTICLES and adjective.endswith("e")
        return start - 2 if described else start

    def _modified(self, start: int) -> int:
        """Return where the capitalised words before an indefinite noun begin."""
        words, i = self.words, start
        while i >= 1 and start - i < _LEFT and words[i].near and self._belongs(words[i - 1]):
            i -= 1
            if i >= 2 and words[i].near and self._joined(i):
                i -= 2
        if start > i >= 1 and words[i].near and words[i].text.endswith("e"):
            i -= words[i - 1].text in {"Det", "Den", "De"}
        return self._without_person(i, start)

    def _joined(self, i: int) -> bool:
        """Tell whether "og" before a word goes on with the name ("Horsens og Omegns")."""
        if not self.words[i - 2].capital or self.words[i - 2].hyphened:
            return False
        joint, before, after = (self.words[k].text for k in (i - 1, i - 2, i))
        other = head_of(before)
        trades = self.head.legal and joint == "&" and other and not other.definite
        if _is_municipality(self.words[i - 2]) or (other is not None and not trades):
            return False
        if joint == "&" or (self.head.legal and joint == "og"):
            return True
        # "Dansk Ro og Kajak Forbund", "Spejdernes og Rovernes Fællesråd"
        adjective = i >= 3 and self.words[i - 3].text in _NATIONAL
        both = before.endswith("s") and after.endswith("s") and self.head.type == _T.ASSOCIATION
        return joint == "og" and (after.startswith("Omegn") or adjective or both)

    def _belongs(self, word: Word) -> bool:
        if self.head.type == _T.COMPANY and word.text[:1].isdigit() and word.text[-1].isalpha():
            return True
        if not word.capital or word.hyphened or _is_municipality(word):
            return False
        if self._everyday(word) or word.text.endswith("firmaet"):
            return False
        other = head_of(word.text)
        if other is None or not other.definite or word.text.endswith("s"):
            return True
        return self.head.legal and other.takes_name

    def _everyday(self, word: Word) -> bool:
        """Tell whether a word has its capital only because it opens the sentence."""
        if not word.opens or word.text.isupper() or municipality_called(word.text):
            return False
        return word.text.casefold() in self.small

    def _without_person(self, i: int, start: int) -> int:
        """Leave out a person's name that run-on text has put before the organisation's."""
        while start - i >= 3 and is_person(" ".join(word.text for word in self.words[i : i + 2])):
            if self.words[i + 2].text.casefold() in _JOINTS:  # "Nordby Bro og Havn ApS"
                break
            i += 2
        return i

    def _alone(self, first: int, start: int) -> bool:
        """Tell whether noun and what stands before it make a name without more behind."""
        word, head = self.words[start], self.head
        if first < start:
            return not self._only_title(first, start)
        if start < self.at:
            return head.compound or head.definite
        if not head.definite or not head.compound:
            return False
        if head.function or word.text.endswith("-") or self._says_what_firm(start):
            return False
        if head.standing or word.text.isupper():
            return not word.text.isupper() or head.standing
        return not word.opens or word.text.casefold() not in self.small

    def _says_what_firm(self, at: int) -> bool:
        """Tell whether the name of the firm stands behind the noun: "Vandselskabet Lyng A/S"."""
        after = self.words[at + 1 : at + 2]
        return self.head.type == _T.COMPANY and bool(after) and after[0].near and after[0].capital

    def _only_title(self, first: int, start: int) -> bool:
        return start - first == 1 and self.words[first].text.endswith(":")
