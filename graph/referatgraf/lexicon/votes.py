"""Read how a Danish sentence tells of a vote: who stood on which side, and how many."""

import re
from collections.abc import Iterator

from referatgraf.lexicon.vote_counts import OWN_LIST, Side, Told, counted, gives_count, number_of

_VOTED = r"(?:stemte|stemmer|har\s{1,4}stemt)"
# With a small letter: "mod Venstres stemmer" names no proposal.
_PROPOSAL = r"(?:(?-i:[a-zæøå])\w{2,30}(?:en|et|s)\s{1,4})"
# Who votes stands behind these words: "Imod stemte A", "For indstillingen stemte A og V".
_AHEAD: tuple[tuple[Side, str], ...] = (
    (
        Side.ABSTAINED,
        rf"\b(?:hverken\s{{1,4}}for\s{{1,4}}eller\s{{1,4}}i?mod|blankt)\s{{1,4}}{_VOTED}|\bundlod\s{{0,2}}:|"
        r"\bundlod\s{1,4}at\s{1,4}stemme\s{0,2}:|\bblankt?\s{0,2}:|\bhverken\s{1,4}for\s{1,4}eller\s{1,4}imod\s{0,2}:",
    ),
    (
        Side.AGAINST,
        rf"\b(?:imod|mod|nej)\s{{1,4}}{_PROPOSAL}?{_VOTED}\b|\b{_VOTED}\s{{1,4}}imod\s{{0,2}}:|\bimod\s{{0,2}}:|"
        r"\bmod\s{1,4}(?:stemmer|stemmerne)\s{1,4}fra\b|"
        # "Tiltrådt mod Venstres stemmer": see _BY_VOTES.
        r"\bmod(?=\s{1,4}(?-i:[A-ZÆØÅ])[^.;:()]{0,80}?\sstemmer?\b(?!\s{1,4}(?:for|i?mod)\b))",
    ),
    (
        Side.FAVOR,
        # "Et flertal (A og V) godkendte": who carries the decision voted for it.
        r"\bet\s{1,4}flertal\b(?=(?:(?!stem|imod|undlod|ikke).){1,200}?\b(?:godkend|vedt[ao]g|tiltråd|beslutte|anbefal|indstille))|"
        rf"(?<!hverken )\b(?:for|ja)\s{{1,4}}{_PROPOSAL}?{_VOTED}\b|"
        rf"\b{_VOTED}\s{{1,4}}for\s{{0,2}}:|\bfor\s{{0,2}}:",
    ),
)
# Who votes stands before these: "A stemte imod", "A og V kunne ikke tiltræde".
_BEHIND: tuple[tuple[Side, str], ...] = (
    (
        Side.ABSTAINED,
        rf"\b{_VOTED}\s{{1,4}}(?:hverken\s{{1,4}}for\s{{1,4}}eller\s{{1,4}}i?mod|blankt)|"
        r"\bund(?:lod|lader)\b(?:\s{1,4}at\s{1,4}stemme)?|"
        r"\bafst(?:od|år)\b(?:\s{1,4}fra)?(?:\s{1,4}at\s{1,4}stemme)?|\bafhold(?:t|er)\s{1,4}sig\b|"
        r"\bhverken\s{1,4}for\s{1,4}eller\s{1,4}i?mod\b",
    ),
    (
        Side.AGAINST,
        rf"\b{_VOTED}\s{{1,4}}(?:nej|i?mod)\b|"
        r"\bk(?:an|unne)\s{1,4}ikke\s{1,4}(?:tiltræde|godkende|støtte|medvirke|stemme\s{1,4}for|anbefale|gå\s{1,4}ind)\b|"
        r"\b(?:tiltræder|tiltrådte|støtter|støttede|godkender)\s{1,4}ikke\b|\bgår\s{1,4}imod\b|"
        r"(?<=\d\s)i?mod\b|\bvar\s{1,4}imod\b",
    ),
    (
        Side.FAVOR,
        rf"\b{_VOTED}\s{{1,4}}(?:ja|for)\b|\bk(?:an|unne)\s{{1,4}}tiltræde\b|\btiltræder\b(?!\s{{1,4}}ikke)",
    ),
)
_SIDES = tuple(
    (ahead, side, re.compile(pattern, re.IGNORECASE))
    for ahead, table in ((True, _AHEAD), (False, _BEHIND))
    for side, pattern in table
)
# The verb may stand before the voters: "I afstemningen stemte A og Karla Holm imod".
_VOTERS = r"(?P<who>(?-i:[A-ZÆØÅ])[^.;:]{0,200}?)\s{1,4}"
_HOW = (
    r"(?:(?P<neither>hverken\s{1,4}for\s{1,4}eller\s{1,4}i?mod|blankt)|(?P<against>i?mod|nej)|(?P<favor>for|ja))"
    r"(?!\w)"
)
_BETWEEN = re.compile(rf"\b(?:stemte|stemmer)\s{{1,4}}{_VOTERS}{_HOW}", re.IGNORECASE)
_NEXT_BETWEEN = re.compile(rf",?\s{{1,4}}(?:og|mens)\s{{1,4}}{_VOTERS}{_HOW}", re.IGNORECASE)
_GROUPS = ((Side.ABSTAINED, "neither"), (Side.AGAINST, "against"), (Side.FAVOR, "favor"))
# Votes of other days: a referendum, an election, last year.
_BEFORE = r"(?<!for )(?<!fra )\bsidste\s{1,4}(?:år|gang)\b|\bi\s{1,4}fjor\b|\bdengang\b"
_OTHER_DAY = re.compile(
    r"\b(?:ved|under)\s{1,4}(?:\w{1,20}\s{1,4}){0,2}(?:folkeafstemning(?:en)?|\w{0,20}valget)\b[^.]{0,60}\bstemte\b|"
    rf"(?:{_BEFORE})\s{{1,4}}stemte\b|\bstemte\b[^.,]{{0,60}}(?:{_BEFORE})|"
    r"\bi\s{1,4}(?:19|20)\d\d\s{1,4}stemte\b",
    re.IGNORECASE,
)
# "A stemte for, V imod": the verb is not said again.
_ELLIPSIS = re.compile(
    r",\s(?:og\s)?[A-ZÆØÅ](?:(?!\b(?:stem|er|var|har))[^,.;:]){0,60}?\s"
    r"(?:(?P<against>i?mod)|(?P<favor>for))(?=\s{0,2}(?:[,.;]|og\b|$))"
)
# "Alle undtagen A stemte for": on which side A stands is not said.
_ALL_BUT = re.compile(
    r"\b(?:alle|samtlige|resten|øvrige)\b[^.;:]{0,40}\b(?:undtagen|bortset\s{1,4}fra|på\s{1,4}nær)\b",
    re.IGNORECASE,
)
# Behind the voters: why they vote so, where they may name others.
_REMARK = re.compile(
    r"\bmed\s{1,4}(?:\w{1,12}\s{1,4})?bemærkning|\b(?:da|fordi|idet)\b|[\"”“»]", re.IGNORECASE
)
# Cheap to seek, and in every sentence that tells of a vote.
_NEEDED = re.compile(
    r"^for\s{0,2}:|\bflertal\b|stem(?:te|me|t\b|t\s)|tiltræder?\b|imod|undlod|undlader|afstod|afstår|afhold|ikke\s{1,4}(?:tiltræde|godkende|støtte|"
    r"medvirke|anbefale)|(?:tiltræder|tiltrådte|støtte[rd]e?|godkender)\s{1,4}ikke",
    re.IGNORECASE,
)
_BY_VOTES = re.compile(r"\sstemmer?\b", re.IGNORECASE)
_ELECTION = re.compile(
    r"(?:^|\s)(?:på|som|til)\s{1,4}(?:formand|næstformand|medlem|suppleant)", re.IGNORECASE
)


def tells_of_vote(text: str) -> bool:
    """Tell whether a sentence may tell of a vote, by a cheap look."""
    return _NEEDED.search(text) is not None or gives_count(text)


def sides(text: str) -> Iterator[Told]:
    """Yield the sides of a vote that a sentence tells of, in its order.

    >>> [(t.side.value, t.number) for t in sides("Vedtaget med 14 stemmer mod 5.")]
    [('favor', 14), ('against', 5)]
    """
    if _ELECTION.search(text) or _OTHER_DAY.search(text) or _ALL_BUT.search(text):
        return
    counts, end = counted(text)
    yield from counts
    yield from (Told(t.side, end + t.start, end + t.end, t.number) for t in _told(text[end:]))


def _told(text: str) -> Iterator[Told]:
    marks = _marks(text)
    if not marks:
        yield from _between(text)
    before = 0
    for i, (ahead, side, start, end) in enumerate(marks):
        stop = marks[i + 1][2] if i + 1 < len(marks) else len(text)
        if ahead:
            stop = _clause_end(text, end, stop, last=i + 1 == len(marks))
            remark = _REMARK.search(text, end, stop)
            stop = remark.start() if remark else stop
            stop = _before_votes(text, start, end, stop)
            number = number_of(text[end:stop])
            yield Told(side, end, stop, number_of(text[before:start]) if number is None else number)
            before = stop
            continue
        own = OWN_LIST.match(text, end, stop)
        if own:
            yield _with_own_list(text, side, (before, start), own.span())
            before = own.end()
        else:
            yield Told(side, before, start, number_of(text[before:start]))
            before = end


def _before_votes(text: str, start: int, end: int, stop: int) -> int:
    """Return where the voters of "mod Venstres stemmer" end; other words are left as they are."""
    votes = _BY_VOTES.search(text, end, stop) if text[start:end].casefold() == "mod" else None
    return votes.start() if votes else stop


def _between(text: str) -> Iterator[Told]:
    """Yield the sides of voters who stand between the verb and "for" or "imod"."""
    match = _BETWEEN.search(text)
    while match:
        side = next(s for s, group in _GROUPS if match[group])
        yield Told(side, *match.span("who"), number_of(match["who"]))
        match = _NEXT_BETWEEN.match(text, match.end())


def _with_own_list(text: str, side: Side, told: tuple[int, int], own: tuple[int, int]) -> Told:
    """Return a side whose voters stand in brackets behind the verb ("2 stemte for (A og B)")."""
    number = number_of(text[slice(*told)])
    return Told(side, *own, number if number is not None else number_of(text[slice(*own)]))


def _clause_end(text: str, start: int, stop: int, *, last: bool) -> int:
    """Return where the voters behind the words end: a number before the next mark is not theirs."""
    if last:
        return stop
    comma = max(
        text.rfind(",", start, stop), text.rfind(";", start, stop), text.rfind(" og ", start, stop)
    )
    return comma if comma > start and len(text[comma:stop].split()) <= 3 else stop


def _marks(text: str) -> list[tuple[bool, Side, int, int]]:
    """Return the words that name a side, in order; of those that overlap the first that begins."""
    found = sorted(
        (m.start(), -m.end(), not ahead, side, ahead)
        for ahead, side, pattern in _SIDES
        for m in pattern.finditer(text)
    )
    kept: list[tuple[bool, Side, int, int]] = []
    for start, end, _, side, ahead in found:
        if not kept or start >= kept[-1][3]:
            kept.append((ahead, side, start, -end))
    return sorted([*kept, *_unsaid(text, kept)], key=lambda mark: mark[2])


def _unsaid(
    text: str, kept: list[tuple[bool, Side, int, int]]
) -> Iterator[tuple[bool, Side, int, int]]:
    """Yield the sides of later voters for whom the sentence does not say the verb again."""
    for match in _ELLIPSIS.finditer(text, kept[0][3]) if kept else ():
        group = match.lastgroup or "favor"
        start, end = match.span(group)
        if all(end <= begin or stop <= start for _, _, begin, stop in kept):
            yield False, Side(group), start, end
