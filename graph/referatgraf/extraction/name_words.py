"""The words of one line, as the shapes of organisations' names need them."""

import re
from dataclasses import dataclass

from referatgraf.lexicon import names
from referatgraf.lexicon.words import UPPER, word_set

# "A.P.", "KL's", "Sport-", "a.m.b.a", "Østjylland-Fyn"; a mark is a word of its own. The full stop
# of an abbreviation stays with it, that of a sentence does not.
_WORD = re.compile(
    rf"(?:[{UPPER}]\.){{1,4}}(?=\s?[{UPPER}])"
    # "Sct. Jørgens Skole", "Sdr. Omme Vandværk"
    rf"|\b(?:[{UPPER}]\w{{1,30}}-)?(?:Sct|Skt|St|Sdr|Ndr|Nr|Gl|Vr|Kgl|Chr)\.(?=\s[{UPPER}])"
    # a heading that a converter has glued to the text
    rf"|(?:Resum[eé]|Referat|Beslutning|Indstilling|Sagsfremstilling|Høring)(?=[{UPPER}][a-zæøå])"
    r"|[^\W_](?:[\w'’]|[-/&](?=\w)|\.(?=[^\W\d_]))*-?|[^\w\s]|_"
)
_WIDEST_GAP = 2  # a wider one parts columns
_GO_ON = frozenset({"og", "&", "for", "i", "af", "på", "ved", "til", "samt"})
_OPENERS = word_set(
    "af alle allerede alligevel at begge blandt bortset bør både da de dem den denne der "
    "derefter deres derfor derfra derimod dermed derpå derudover desuden desværre det dette "
    "diskussion drøftelse du efter efterfølgende eller ellers en endelig endvidere er et "
    "evaluering evt flere for foran foruden fra før først gennem godkendelse ham han har "
    "hendes her herefter herunder hertil herudover hos hun hvad hver hverken hvilke hvis hvor "
    "hvordan hvorfor hvorvidt høring i idet ifølge igen imellem imod inden ingen ja jeg jf kan "
    "kun kære ligesom mange med medlem medlemmer mellem men mens mere møde mødet ned nej nogle "
    "nu næste når og også om omkring op oplæg orientering over overfor pga pr punkt på "
    "repræsentant repræsentanter referat dagsorden efterretning samt selvom siden skal som "
    "spørgsmål status stadig straks så således såfremt såvel tak til tilbage tilskud tirsdag "
    "tidligere ud uden udenfor udover udpegning under valg var ved vedr vedrørende velkommen vi "
    "via vil vor vores være øvrige åbn afbud formand næstformand hele hvem hvilken ny nye nyt "
    "samtlige udvalgte januar februar marts april maj juni juli august september oktober "
    "november december mandag onsdag torsdag fredag lørdag søndag anmodning ansøgning "
    "beslutninger bilag sagen sagsnr sagsnummer resume resumé sagsfremstilling bemærkninger "
    "økonomi dagsordener referater protokol budget aftale besøg samarbejde dialog brev mail "
    "notat svar høringssvar forslag indstilling beslutning sted dato tid deltagere gæster "
    "fraværende nuværende afgående afgået kommende siddende nyvalgte eksisterende "
    "konstituerende samlede ordinær ordinære ekstraordinær ekstraordinære"
)


@dataclass(frozen=True, slots=True)
class Word:
    """Hold a word or mark with its range in the text; ``near`` says that no column lies before.

    ``opens`` tells that it stands first in its line or sentence, where any word has a capital.
    """

    start: int
    end: int
    text: str
    near: bool
    opens: bool

    @property
    def capital(self) -> bool:
        """Tell whether it is written with a capital and is no word that only opens sentences."""
        return self.text[:1].isupper() and not self.common

    @property
    def common(self) -> bool:
        """Tell whether it opens sentences, greets, counts time or heads lists."""
        return self.text.rstrip(".-").casefold() in _OPENERS

    @property
    def hyphened(self) -> bool:
        """Tell whether the rest of a compound is still to come ("Miljø-")."""
        return self.text.endswith("-") and self.text[:1].isalpha()


def words_of(text: str, start: int, end: int) -> list[Word]:
    """Return the words of a range, in order."""
    found: list[Word] = []
    before = start
    opens = True
    for match in _WORD.finditer(text, start, end):
        gap = text[before : min(match.start(), before + 80)]
        near = "\n" in gap or (len(gap) <= _WIDEST_GAP and not _parts_cells(found, gap))
        found.append(Word(*match.span(), match.group(), near, opens or not near or "\n" in gap))
        before = match.end()
        opens = match.group() in ".:!?•·*#-–▸|" or (opens and match.group()[0].isdigit())
    return found


def _parts_cells(found: list[Word], gap: str) -> bool:
    """Tell whether a tab parts cells: not where the word before must go on ("Center for")."""
    last = found[-1] if found else None
    return "\t" in gap and not (last and (last.hyphened or last.text in _GO_ON))


def is_person(text: str) -> bool:
    """Tell whether words hold the registered name of a person, first name to surname."""
    return any(name.confidence >= 0.9 for name in names.find_names(text, listed=True))


def is_given_name(word: str) -> bool:
    """Tell whether a word is a given name and no place."""
    return names.is_given(word) and word.casefold() not in names.places()
