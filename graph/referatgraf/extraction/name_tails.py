"""Read what belongs to an organisation's name behind its head noun.

"Udvalget for Vand, Vej og Havn", "Foreningen af Smede", "Rideklubben i Lunde", "Skolebestyrelsen på
Nordby Skole", "Plejehjemmet Solgården".
"""

import re

from referatgraf.extraction.name_words import Word, is_given_name, is_person
from referatgraf.extraction.short_forms import is_place
from referatgraf.lexicon.areas import is_area
from referatgraf.lexicon.organisation_heads import Head, ends_in_genitive, head_of
from referatgraf.lexicon.organisations import known
from referatgraf.lexicon.words import word_set
from referatgraf.model import OrganisationType

_T = OrganisationType
_MOST = 9  # words
_WITH_AF = word_set("forening landsforening sammenslutning forbund netværk samvirke klub")
_WITH_I = word_set(
    "forening landsforening forbund samråd fællesråd samvirke klub museum menighedsråd spejdere "
    "boligselskab borgerforening lokalråd sammenslutning landsbyråd teater"
)
_AT = frozenset({"på", "ved"})
_HOUSES = frozenset({"museum", "teater"})
_OF_AREAS = frozenset({_T.BODY, _T.AUTHORITY})
_GROUPS = word_set("arbejdsgruppe styregruppe følgegruppe projektgruppe faggruppe")
_WITH_PAA = word_set("råd bestyrelse")
_NO_COMPLEMENT = word_set(
    "kommunalbestyrelse byråd bank havn hotel spildevand renovation universitet"
)
# Behind "for" these say what a sentence is about, not what an organisation is for.
_NO_NOUN = word_set(
    "at det den de en et alle hele sin sit sine hans hendes deres dette denne disse perioden "
    "året samme så ca indeværende både mange nye ny nogle meget mere bl medlemmer borgere jer "
    "os dem ham hende mig sig første fremtiden årene arbejdet mødet hvert nærværende kommunen "
    "regionen udvalget sagen projektet planen nuværende"
)
_UNITS = frozenset({_T.OTHER, _T.AUTHORITY, _T.BODY, _T.EDUCATION})
_ADJECTIVES = ("te", "ede", "tes", "des", "ende", "lige", "ske", "ere", "iske", "edre", "ste")
_DESCRIBING = (*_ADJECTIVES, "nære", "ale", "elle", "ive", "ære")
_NOT_FOR = frozenset({"beredskab", "politi", "brandvæsen", "tilsyn"})
_JOINTS = frozenset({"og", "&", "samt"})
_PAGE = re.compile(r"side\d", re.IGNORECASE)  # glued by a converter: "side2af3"


def _is_genitive(word: str) -> bool:
    return word.endswith("s") and not is_place(word) and word.casefold() != "campus"


class Tail:
    """Read what follows the head noun at one place of a line."""

    def __init__(self, words: list[Word], at: int, head: Head) -> None:
        self.words, self.at, self.head = words, at, head

    def complement(self) -> int | None:
        """Return the index of the last word of "for Vand, Vej og Havn", or None."""
        i = self.at + 1
        head = self.head
        if i + 1 >= len(self.words) or not self.words[i].near or head.stem in _NO_COMPLEMENT:
            return None
        joint = self.words[i].text.casefold()
        if head.stem in _GROUPS and joint in {"for", "om"}:
            return self._whole_task(self._enumeration(i + 1))
        if joint == "for" and head.stem not in _NOT_FOR:
            return self._enumeration(i + 1)
        if (joint == "af" and head.stem in _WITH_AF) or (joint in _AT and head.stem in _WITH_PAA):
            return self.capitals(i + 1, _MOST)
        if joint == "i" and head.stem in _WITH_I and head.compound and not self._is_where():
            return self._place(i + 1)
        return None

    def _is_where(self) -> bool:
        """Tell whether a house is where something is held: "på Kystmuseet i Lyng"."""
        before = self.words[self.at - 1].text if self.at else ""
        return self.head.stem in _HOUSES and before in _AT

    def _whole_task(self, last: int | None) -> int | None:
        """Return the end of "Åens helhedsplan" or "Havn på Nordøen", of which the first is read."""
        words = self.words
        if last is None or last + 1 >= len(words):
            return last
        if not words[last].capital:  # "grøn omstilling" at the end of a heading or sentence
            ends = last + 2 == len(words) or words[last + 2].text in ".,;:)"
            return last + 1 if ends and self._noun(words[last + 1]) else last
        if _is_genitive(words[last].text) and self._noun(words[last + 1]):
            return last + 1
        if words[last + 1].text in {"på", "i"} and last + 2 < len(words):
            place = words[last + 2]
            kommune = words[last + 3].text if last + 3 < len(words) else ""
            if is_place(place.text) and not kommune.casefold().startswith("kommune"):
                return last + 2
        return last

    def _enumeration(self, i: int) -> int | None:
        """Return the end of "Vand, Vej og Havn", "Børn & Unge" or "plan og miljø"."""
        words = self.words
        last = self._phrase(i)
        while last is not None and last + 2 < len(words) and last - i < _MOST:
            mark = words[last + 1].text.casefold()
            if mark in _JOINTS:
                return last if (end := self._phrase(last + 2)) is None else end
            if mark == "," and (end := self._listed(last + 2)) is not None:
                return end
            break
        return last

    def _listed(self, i: int) -> int | None:
        """Return the end of "Vej og Havn", which ends an enumeration; None where none does."""
        last = self._phrase(i)
        while last is not None and last + 2 < len(self.words) and last - i < _MOST:
            mark = self.words[last + 1].text.casefold()
            if mark in _JOINTS:
                return self._phrase(last + 2)
            last = self._phrase(last + 2) if mark == "," else None
        return None

    def _phrase(self, i: int) -> int | None:
        """Return the end of one or more capitalised words, or of one small noun."""
        capitals = self.capitals(i, 3)
        if capitals is not None and self._opens_another(capitals):
            return None  # "… og Center for Kultur"
        if capitals is not None:
            return capitals
        small = self.head.type in _UNITS and self.words[self.at].text[:1].isupper()
        if small and (described := self._described(i)) is not None:
            return described
        if i < len(self.words) and small and self._noun(self.words[i]):
            return i
        return None

    def _described(self, i: int) -> int | None:
        """Return the end of "nære sundhedstilbud", "det specialiserede område", or None."""
        words = self.words
        at = i + (i < len(words) and words[i].text in {"det", "den", "de"})
        both = at + 1 < len(words) and words[at].near and words[at].text[:1].islower()
        if not both or not words[at].text.endswith(_DESCRIBING):
            return None
        return at + 1 if self._noun(words[at + 1]) else None

    def _opens_another(self, at: int) -> bool:
        after = self.words[at + 1 : at + 2]
        return bool(after) and after[0].text == "for" and head_of(self.words[at].text) is not None

    def _noun(self, word: Word) -> bool:
        return (
            word.near
            and len(word.text) > 2
            and (word.text[:1].islower() or word.hyphened)
            and word.text.replace("-", "").isalpha()
            and word.text not in _NO_NOUN
            and not word.text.endswith(_ADJECTIVES)
        )

    def _place(self, i: int) -> int | None:
        last = self.capitals(i, 3)
        after = self.words[last].text if last is not None else ""
        return None if after.casefold().startswith("kommune") else last

    def capitals(self, i: int, most: int) -> int | None:
        """Return the index of the last of the capitalised words from i on, or None."""
        words, last = self.words, i
        while last < len(words) and last - i < most and self._goes_on(last, i):
            last += 1
        if i < last < len(words) and words[last].text.casefold().startswith("kommune"):
            last -= 1  # the last is whose municipality it is
        return last - 1 if last > i else None

    def _goes_on(self, at: int, begun: int) -> bool:
        word = self.words[at]
        capital = word.capital or self._opens_english(at)
        if not (word.near and capital and word.text[:1].isalpha()) or word.hyphened:
            return False
        if word.text.casefold().startswith("kommune") or _PAGE.match(word.text):
            return False
        return at == begun or not self._is_name_from(at)

    def _opens_english(self, at: int) -> bool:
        """Tell whether capitals like "VIA" open a name, not a heading of capitals."""
        after = self.words[at + 1 : at + 2]
        return self.words[at].text.isupper() and bool(after) and after[0].text.istitle()

    def _is_name_from(self, at: int) -> bool:
        """Tell whether a person's name begins here, glued to the organisation's by a converter."""
        after = self.words[at + 1 : at + 3]
        return is_given_name(self.words[at].text) and bool(after) and after[0].capital

    def proper(self, modified: bool) -> int | None:
        """Return the end of a name of its own behind the noun ("Plejehjemmet Solgården").

        ``modified`` says that words before an indefinite noun name it already.
        """
        head, words = self.head, self.words
        if ends_in_genitive(words[self.at].text):
            return None
        if head.type in _OF_AREAS and not head.definite and self._is_area(self.at + 1):
            joined = words[self.at + 2 : self.at + 3]
            both = bool(joined) and joined[0].text in {"&", "og"} and self._is_area(self.at + 3)
            return self.at + (3 if both else 1)
        if not head.takes_name or modified:
            return None
        last = self.capitals(self.at + 1, 3)
        if last is None or is_person(" ".join(w.text for w in words[self.at + 1 : last + 1])):
            return None
        following = head_of(words[self.at + 1].text)
        if following is not None and following.definite and last == self.at + 1:
            return None
        joints = {"&"} if head.compound else {"&", "og"}
        if self._another_begins(last + 2):
            return last  # "Plejehjemmet Solgården og Børnehaven Spiren"
        if head.type == _T.OTHER and last + 2 < len(words) and words[last + 1].text in joints:
            more = self.capitals(last + 2, 2)
            return last if more is None or self._is_known(last + 2, more) else more
        return last

    def _is_area(self, at: int) -> bool:
        """Tell whether a part of the country stands at an index: "Vækstråd Nordjylland"."""
        near = at < len(self.words) and self.words[at].near
        return near and self.words[at].capital and is_area(self.words[at].text)

    def _another_begins(self, at: int) -> bool:
        """Tell whether a noun that bears a name of its own stands at an index."""
        noun = head_of(self.words[at].text) if at < len(self.words) else None
        return noun is not None and noun.takes_name and noun.definite

    def _is_known(self, first: int, last: int) -> bool:
        """Tell whether words are the name of an organisation of the register."""
        return known(" ".join(word.text for word in self.words[first : last + 1])) is not None
