"""Let whoever presents or speaks at the meeting take part: an outsider as guest."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from referatgraf.extraction.draft import Draft, Range
from referatgraf.extraction.employers import employer_behind
from referatgraf.extraction.hearsay import has_written, is_hearsay, may_be_written
from referatgraf.extraction.names_in_prose import Named, people_in
from referatgraf.extraction.occasion import (
    elsewhere,
    is_event,
    names_other_body,
    opened_elsewhere,
    sentence_start,
)
from referatgraf.extraction.other_days import of_other_day
from referatgraf.extraction.speaking import attend_speaker
from referatgraf.extraction.told_rows import row_at
from referatgraf.lexicon import occasions, speech, titles

# "X, Nordly Kommune, fortalte", "X (A), formand, spurgte", "X fra Nordly Havn viste"
_BESIDE = (
    r"(?:\s{1,4}\([^().]{1,80}\))?"
    r"(?:,[^,.]{3,80},|\s{1,4}fra\s[^,.]{2,60}?,?|(?P<apposed>,))?"
    r"(?:\s{1,4}på\s{1,4}vegne\s{1,4}af\s[^,.]{2,60}?)?"
)
_SPOKE = re.compile(
    rf"\s{{0,4}}{_BESIDE}(?:,?\s{{1,4}}(?:der|som)(?=\s{{1,4}}(?:{speech.TOLD})\b))?"
    rf"\s{{1,4}}(?P<verb>{speech.TOLD}|{speech.SPOKE}|"
    r"deltager(?=\s(?:på|fra|under|i\s(?:dag\w{0,3}s\s)?møde[t\s]|i\s(?:dette\s)?punkt))|"
    r"var\s{1,4}(?:kort\s{1,4})?med(?=\s(?:under|til|på|ved|online|digitalt|via|fra)\b))\b"
)
_SPOKE_BEFORE = re.compile(rf"(?:^|\s)(?:{speech.SPOKE_BEFORE})\s{{1,4}}(?:\*\*)?$")
_TALK_BY = re.compile(
    r"(?:(?:oplæg|præsentation|orientering|indlæg|gennemgang)\s{1,4}(?:ved|v/|af|fra)"
    # "Formanden har haft besøg af X" tells of another day.
    r"|(?:havde|fik)\s{1,4}besøg\s{1,4}(?:af|fra)"
    r"|\b(?:blev|bliver)\s{1,4}(?:indledt|præsenteret|gennemgået)\s{1,4}(?:af|ved)"
    r"|\b(?:indledtes|gennemgås|præsenteres|indledes)\s{1,4}(?:af|ved)"
    r"|\bsammen\s{1,4}med\s{1,4}(?:ham|hende|dem)\s{1,4}(?:kom|mødte|deltog))\s{0,4}(?:\*\*)?$",
    re.IGNORECASE,
)
# "Herefter holdt X, Nordly Kommune, et oplæg"
_HELD_BEFORE = re.compile(r"(?:^|\s)holdt\s{1,4}$")
_TALK_BEHIND = re.compile(
    r"(?:\s{0,4},[^,.;]{3,80},|\s{1,4}fra\s[^,.;]{2,60}?)?\s{1,4}"
    r"(?:et\s{1,4}|en\s{1,4})?(?:\w{3,12}\s{1,4})?(?:oplæg|indlæg|præsentation|foredrag)\b"
)
# "X holdt oplæg sammen med Y"; "X sagde, at han sammen med Y" tells of something else.
_TOGETHER = re.compile(
    r"(?:\s{0,4},[^,.;]{3,80},|\s{1,4}fra\s[^,.;]{2,60}?,?|\s\([^()]{1,40}\))?"
    r"(?:\s{1,4}(?!at\b|om\b|og\b)[\w-]{2,30}){1,5}\s{1,4}sammen\s{1,4}med\s{1,4}"
)
_AND = re.compile(r"\s(?:og|samt)\s")
# "Formanden har været til årsmøde i X, hvor Y talte"
_HAS_BEEN = re.compile(
    r"\b(?:har|havde)\s{1,4}(?:\w{2,20}\s{1,4}){0,3}(?:været|deltaget|besøgt)\b"
    r"|\bom\s{1,4}(?:et|sit|deres|flere)\s{1,4}(?:\w{2,20}\s{1,4})?(?:møder?|besøg)\b"
)
_PLANNED = re.compile(
    r"\b(?:fores(?:log|lår|lås|lået)|planlæg\w{0,6}|planlagt|forslag om|inviteres|"
    r"vil\s{1,4}invitere|ønsker|ønskede|afholdes|arrangeres|konference\w{0,4}|seminar\w{0,4}|temadag\w{0,4}|"
    r"tilbud om)\b",
    re.IGNORECASE,
)
_BEFORE_WIDTH = 40
_OFFICE_WIDTH = 80
_HELD_IN = re.compile(r"\s{1,4}(?:i|for|ved|hos)\s{1,4}[^\W\d_a-zæøå][^,.;:()]{2,50},?\s{1,4}")
_FEW = 5
_QUESTIONS = re.compile(r"spørgeti[dm]|spørgsmål fra (?:borger|tilhører)", re.IGNORECASE)
_EVENT_WIDTH = 80
_NOT = re.compile(r"(?:\s{0,4}\([^()]{1,40}\))?\s{1,4}(?:deltog|deltager|mødte|kom) ikke(?! i )")
# "orienterer om havnen på næste møde": what is told of is to come.
_NOW = re.compile(r"r(?: oplæg)?$")
_LATER = re.compile(
    r"[^.;\n]{0,120}?\b(?:på|ved)\s{1,4}(?:det\s{1,4}|et\s{1,4}|\w{2,20}s\s{1,4})?"
    r"(?:næste|kommende|senere)\s{1,4}\w{0,20}møde"
)


def relate(draft: Draft) -> None:
    """Add an attending for each speaker whom no list names."""
    members_listed = draft.lists_members()
    for start, end in draft.prose:
        text = draft.text[start:end]
        named = people_in(draft, start, text)
        for name in _speakers(draft, start, text, named):
            if not draft.present_in_lists(name.person):
                behind = employer_behind(draft, start, text, name.end)
                at = start + name.start, behind.end if behind else start + name.end
                outsider = members_listed or _gives_talk(text, name) or _asks(draft, at)
                attend_speaker(draft, name.person, at, behind, outsider=outsider)


def _asks(draft: Draft, at: Range) -> bool:
    """Tell whether an item is there for citizens to ask ("Spørgetid")."""
    item = draft.item_at(at[0])
    return item is not None and _QUESTIONS.search(draft.text[slice(*item.title)]) is not None


def _speakers(draft: Draft, start: int, text: str, named: list[Named]) -> Iterator[Named]:
    """Yield who speaks, alone, in a row whose last one has the verb, or together with a speaker."""
    wrote = {name.person for name in named if has_written(text, name.end)}
    spoke = [_spoke(draft, start, text, name, wrote=name.person in wrote) for name in named]
    in_row = False
    for i in reversed(range(len(named) - 1)):  # "X, Y og Z holdt oplæg"
        joined = _is_joined(draft, start, text, named[i : i + 2]) if spoke[i + 1] else None
        in_row = joined == "og" or (in_row and joined == ",")
        spoke[i] = spoke[i] or in_row
    for i, pair in enumerate(pairwise(named)):
        led = spoke[i] and not spoke[i + 1]
        if led and (_is_together(text, *pair) or _is_by_both(draft, start, text, pair)):
            spoke[i + 1] = True
    yield from (name for name, speaks in zip(named, spoke, strict=True) if speaks)


def _is_joined(draft: Draft, start: int, text: str, pair: Sequence[Named]) -> str | None:
    """Return what joins two people whom at most titles and employers part: "og", a comma, None."""
    first, second = pair
    if len(row_at(draft, start, text, first.start, list(pair)).people) < len(pair):
        return None
    return "og" if _AND.search(text, first.end, second.start) else ","


def _title_start(text: str, at: int) -> int:
    """Return where the title begins that stands right before an offset, else the offset."""
    begin = max(0, at - _BEFORE_WIDTH)
    title = next((t for t in titles.find_titles(text[begin:at])[-1:]), None)
    return begin + title.start if title and not text[begin + title.end : at].strip() else at


def _office_start(text: str, at: int) -> int:
    """Return where "direktør i Nordly Kommune" begins right before an offset, else the offset."""
    begin = max(0, at - _OFFICE_WIDTH)
    title = next((t for t in titles.find_titles(text[begin:at])[-1:]), None)
    held = title and _HELD_IN.fullmatch(text, begin + title.end, at)
    return begin + title.start if title and held else at


def _is_apposed(text: str, name: Named) -> bool:
    """Tell whether a comma stands before a name and its title."""
    at = _title_start(text, name.start)
    return text[max(0, at - _FEW) : at].rstrip().endswith(",")


def _is_together(text: str, first: Named, second: Named) -> bool:
    """Tell whether a speaker speaks together with the one named next."""
    return _TOGETHER.fullmatch(text, first.end, _title_start(text, second.start)) is not None


def _is_by_both(draft: Draft, start: int, text: str, pair: tuple[Named, Named]) -> bool:
    """Tell whether a talk is told of as that of two: "oplæg ved X og Y"."""
    return _gives_talk(text, pair[0]) and _is_joined(draft, start, text, pair) is not None


def _spoke(draft: Draft, start: int, text: str, name: Named, *, wrote: bool) -> bool:
    """Tell whether a sentence lets a person speak or take part, and at this meeting.

    Of whom a letter is told (``wrote``), what is said may stand in it.
    """
    verb = None if _NOT.match(text, name.end) else _SPOKE.match(text, name.end)
    # "Formanden for Y, X, holdt oplæg"; "… takkede X, orienterede om" goes on about somebody else.
    if verb and verb["apposed"] and not _is_apposed(text, name):
        verb = None
    if verb is None and not _named_as_speaker(draft, text, name):
        return False
    if verb and wrote and may_be_written(verb["verb"]):
        return False
    if is_hearsay(draft, text, _title_start(text, name.start), (name.start, name.end), verb):
        return False
    at, takes_part = (verb.end(), verb["verb"].startswith("delt")) if verb else (name.end, False)
    if verb and _of_what_comes_or_opened(draft, text, verb):
        return False
    return not (
        opened_elsewhere(draft, start, text, name.start)
        or _told_of_elsewhere(draft, start, text, name.start)
        or elsewhere(draft, start, text, at, takes_part=takes_part)
    )


def _of_what_comes_or_opened(draft: Draft, text: str, verb: re.Match[str]) -> bool:
    """Tell whether somebody will speak at a meeting to come, or spoke to open an event."""
    begun = text[verb.start("verb") : verb.end() + _EVENT_WIDTH]
    later = _NOW.search(verb["verb"]) and _LATER.match(text, verb.end())
    return later is not None or is_event(draft, occasions.event_begun(begun))


def _told_of_elsewhere(draft: Draft, start: int, text: str, at: int) -> bool:
    """Tell whether a speaker spoke where the sentence has been: "… møde i X, hvor Y fortalte"."""
    begin = sentence_start(text, at)
    where = text.rfind(", hvor ", begin, at)
    if where < 0:
        return False
    words = begin, where
    return (
        names_other_body(draft, start, text, words)
        or _HAS_BEEN.search(text, *words) is not None
        or of_other_day(draft, text[slice(*words)])
    )


def _is_planned(draft: Draft, words: str) -> bool:
    """Tell whether the words ahead of a speaker plan a talk instead of telling of one."""
    return _PLANNED.search(words) is not None or of_other_day(draft, words)


def _named_as_speaker(draft: Draft, text: str, name: Named) -> bool:
    """Tell whether the words before a name make it a speaker's: "Derefter orienterede X".

    A title may stand between: "Oplæg ved overlæge X".
    """
    at = _title_start(text, name.start)
    at = _office_start(text, at) if at == name.start else at
    begin = max(0, at - _BEFORE_WIDTH)
    if _SPOKE_BEFORE.search(text, begin, at):
        return True
    if _HELD_BEFORE.search(text, begin, at) and _TALK_BEHIND.match(text, name.end):
        return True
    return _gives_talk(text, name) and not _is_planned(draft, text[sentence_start(text, at) : at])


def _gives_talk(text: str, name: Named) -> bool:
    """Tell whether words before a name and its title say whose talk it is: "oplæg ved lektor X"."""
    at = _title_start(text, name.start)
    return _TALK_BY.search(text, max(0, at - _BEFORE_WIDTH), at) is not None
