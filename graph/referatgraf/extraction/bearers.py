"""Find the bearer of a title in a sentence by its place: "X, TITLE", "X … som TITLE", "TITLE X"."""

import re
from bisect import bisect_left, bisect_right

from referatgraf.extraction.names_in_prose import Named
from referatgraf.extraction.occasion import sentence_start
from referatgraf.lexicon import titles

_BLANKS = re.compile(r"[ \t]{1,4}")
_TITLE_WIDTH = 60
_AS = re.compile(
    r"(?:^|[\s–-])(?:som|i\s{1,4}egenskab\s{1,4}af)\s{1,4}(?:(?!hans|hendes|deres)\w{3,30}s\s{1,4})?$"
)  # "som rådets repræsentant"
_IN_CAPACITY = re.compile(r"(?:\s\([^()]{1,30}\))?\s{1,4}i\s{1,4}egenskab\s{1,4}af\s{1,4}")
_AS_WIDTH = 45
# "X, udpeget af Y, som formand", "X er valgt som formand"
_APPOINTED = re.compile(
    r",\s{1,4}(?:udpeget|indstillet|nomineret|valgt)\s{1,4}(?:af|fra)\s[^,.;]{2,60},\s{1,4}som\s{1,4}"
    r"|\s{1,4}(?:(?:er|blev|bliver)\s{1,4})?(?:enstemmigt\s{1,4})?(?:valgt|genvalgt|udpeget|ansat)"
    r"\s{1,4}som\s{1,4}"
)
_OF_TWO = re.compile(r"\b(?:først|sidst)nævnte\b")  # of nobody known
_COMMA = re.compile(r"\s{0,2},\s{1,4}")
_ADVERB = (
    r"(?:(?:selv|også|tillige|desuden|samtidig|fortsat|stadig|nuværende|nu|ny|nye|valgt|i dag)"
    r"\s{1,4}){0,2}"
)
# "X (A), som er formand", "X, der også er direktør", "X er også bestyrelsesmedlem"
_WHO_IS = re.compile(
    rf"(?:\s\([^()]{{1,30}}\))?,?\s{{1,4}}(?:som|der)\s{{1,4}}{_ADVERB}er\s{{1,4}}{_ADVERB}"
    r"(?:[a-zæøå]{3,30}e[nt]s\s{1,4})?"
    rf"|(?:\s\([^()]{{1,30}}\))?\s{{1,4}}er\s{{1,4}}(?:også|tillige|desuden|samtidig)\s{{1,4}}{_ADVERB}"
)
# "X er nu formand for Y"; "X har været formand siden 2014"
_IS = re.compile(rf"(?:\s\([^()]{{1,30}}\))?\s{{1,4}}(?:er|bliver)\s{{1,4}}{_ADVERB}")
_HAS_BEEN = re.compile(r"(?:\s\([^()]{1,30}\))?\s{1,4}har\s{1,4}(?:nu\s{1,4})?været\s{1,4}")
_OF = re.compile(r"\s{1,4}(?:for|i|af|hos|på|ved)\s")
_WHERE = re.compile(r",\s{1,4}hvor\s{1,4}$")
_SINCE = re.compile(r"[^.,;\n]{0,100}\ssiden\s")
# "X er tidligere formand for Y og nu direktør i Z"
_AND_NOW = re.compile(r"\s(?:og|men)\s{1,4}(?:er\s{1,4})?(?:nu|i\s{1,4}dag)\s{1,4}$")
# "Ny formand for Y er X", "Formand er borgmester X"
_BECOMES = re.compile(r"\s{1,4}(?:er|bliver)\s{1,4}")
_BECOME_ENDS = re.compile(r"\s?(?:[.,;:)\n]|$)|\s{1,4}(?:\(|fra\s|som\s|der\s|pr\.\s)")
_NEW = re.compile(r"\bnye?\s{1,4}$", re.IGNORECASE)
_DATED = re.compile(r"\s{1,4}(?:pr\.|fra|den)\s[^,;\n]{1,30}")
# "X, der tillige var referent": of this meeting, so that "was" tells no office that is over.
_WHO_WAS = re.compile(
    rf"(?:\s\([^()]{{1,30}}\))?,?\s{{1,4}}(?:som|der)\s{{1,4}}{_ADVERB}var\s{{1,4}}{_ADVERB}"
)
_PRONOUN_IS = re.compile(
    rf"\b(?:da|fordi|idet)\s{{1,4}}(?:han|hun)\s{{1,4}}{_ADVERB}er\s{{1,4}}{_ADVERB}$"
)
_PRONOUN_WIDTH = 60
_LEAVES = re.compile(
    r"\b(?:fratræd\w{0,6}|fratråd\w{0,6}|træde[rt]? tilbage|trådte tilbage|udtr[æå]d\w{0,6}|"
    r"stopp\w{0,4}|går af|gik af|gå af|gået af|afgår|ophør\w{0,4}|fritages|fritaget|"
    r"tr[aæu]kke[rt]? sig|trak sig|opsagt|opsiges|afskediget|fyret|afsat|afsættes|"
    r"afløse(?:s|t)|afløstes|takkede af|takker af|sige[rt]? op|sagde op|nedlagde|nedlægger)\b"
)
# "efter X som formand": of whom somebody else takes the office.
_SUCCEEDS = re.compile(
    r"\b(?:efter|afløse[rt]?|afløste|efterfølge[rt]?|efterfulgte|erstatte[rt]?|erstattede|"
    r"i stedet for)\s{1,4}$",
    re.IGNORECASE,
)
_SUCCEEDS_WIDTH = 20
# Whom a meeting has one of: "Referent var X" names this meeting's.
_OF_TODAY = frozenset({"referent", "dirigent", "moedeleder", "facilitator"})
_LABELS = re.compile(r"[*_]{0,2}\s{0,2}:[*_]{0,2}\s{1,4}|\s{1,4}(?:var|er)\s{1,4}")
_AND_LABEL = re.compile(
    r"(?:ordstyrer|dirigent|mødeleder|formand|referent)\s{0,4}(?::|\svar|\ser)\s[^.;:]{3,60}"
    r"(?:,\s{1,4}(?:og\s{1,4})?|\s{1,4}og\s{1,4})",
    re.IGNORECASE,
)
_OWNED = re.compile(r"\w{3,40}s\s{1,4}$")  # "Styrelsens direktør, X, …"
_CLOSED = re.compile(r",|\s{1,4}fra\s[^,.]{2,60},")
_ENCLOSED = re.compile(r",|\s{1,4}\([^()]{1,60}\),")
_GENITIVE = re.compile(r"[A-ZÆØÅ][\w.&-]*(?:\s[\w.&-]{1,30}){0,4}s\s{1,4}")
_HELD_IN = re.compile(
    r"\s{1,4}(?:i|for|ved|hos|fra)\s{1,4}[A-ZÆØÅ][\w.&-]*(?:\s[\w.&-]{1,30}){0,4}\s{1,4}"
)
_IN_FIELD = re.compile(
    r"\s{1,4}(?:på|for|inden for)\s(?:[a-zæøå]{2,20}\s){0,2}(?:området|\w{3,20}området)(?=,)"
)
# Between a title and its bearer's name: nothing, or what it is held in.
_CAPITAL = r"[A-ZÆØÅ0-9][\w.&'-]{0,30}"
_HELD = re.compile(
    rf"\s{{1,4}}(?:(?:for|i|af|hos|på|ved)\s{{1,4}}(?:[a-zæøå]{{3,40}}(?:et|en)"
    rf"|{_CAPITAL}(?:\s(?:(?:og|for|i|af|&)\s)?{_CAPITAL}){{0,5}})\s{{1,4}})?"
)
_TIED = re.compile(r"[,(–-]\s{0,4}$|\b(?:som|er|var|blev|bliver)\s{1,4}$")
# "X, TITLE", "X, rådets TITLE"
_MARK = re.compile(
    r"\s{0,4}[,(–-]\s{0,4}(?:(?!hans\s|hendes\s|deres\s)[a-zæøå]{3,30}e[nt]s\s{1,4})?"
)


def named_before(text: str, title: titles.TitleMatch, named: list[Named]) -> str | None:
    """Return whom a title behind a name speaks of."""
    return (
        _by_apposition(text, title, named)
        or _by_as(text, title, named)
        or _by_clause(text, title, named)
    )


def named_behind(
    text: str, title: titles.TitleMatch, ends: set[int], named: list[Named]
) -> Named | None:
    """Return whom "TITLE X" or "TITLE for Y X" speaks of; ``ends`` are those of title and Y."""
    for end in sorted(ends):
        i = bisect_right(named, end, key=lambda n: n.start)
        if i < len(named) and not text[end : named[i].start].strip():
            return named[i]
        if i < len(named) and _is_label(text, title, named[i]):
            return named[i]
        definite = title.text.casefold().endswith(("manden", "en")) and not title.text.endswith("e")
        if definite and i < len(named) and _set_apart(text, end, named[i].start):
            return named[i]  # "formanden for Y, X, …"
        opens = i < len(named) and end > title.end and _is_free(text, title, named)
        enclosed = opens and _ENCLOSED.match(text, named[i].end)
        if enclosed and _set_apart(text, end, named[i].start):
            return named[i]  # "Leder af Y, X, …", not "Z, leder af Y, X, …"
        if i < len(named) and _becomes(text, title, end, named[i]):
            return named[i]
        owned = _OWNED.search(text, max(0, title.start - _TITLE_WIDTH), title.start)
        if owned and i < len(named) and _set_apart(text, end, named[i].start):
            closed = _CLOSED.match(text, named[i].end) or _ENCLOSED.match(text, named[i].end)
            return named[i] if closed else None
    return None


def _is_free(text: str, title: titles.TitleMatch, named: list[Named]) -> bool:
    """Tell whether a title belongs to no name before it in its sentence: no mark leads from one."""
    before, begin = _last_before(named, title.start), sentence_start(text, title.start)
    if before is None or before.end <= begin:
        return True
    return not _TIED.search(text, max(begin, title.start - 8), title.start)


def _set_apart(text: str, end: int, start: int) -> bool:
    """Tell whether a comma leads from a title to a name, which may have a title of its own."""
    field = _IN_FIELD.match(text, end, start)
    comma = _COMMA.match(text, field.end() if field else end, start)
    return comma is not None and _is_own_title(text[comma.end() : start])


def _is_own_title(between: str) -> bool:
    """Tell whether nothing stands between a comma and a name, or a title of the name's own.

    "formanden, borgmester i Nordly Kommune X", "rådets formand, Nordly Kommunes direktør X"
    """
    title = next(iter(titles.find_titles(between)), None)
    if title is None or not between.strip():
        return not between.strip()
    ahead = not between[: title.start] or _GENITIVE.fullmatch(between, 0, title.start)
    behind = not between[title.end :].strip() or _HELD_IN.fullmatch(between, title.end)
    return bool(ahead and behind)


def _becomes(text: str, title: titles.TitleMatch, end: int, name: Named) -> bool:
    """Tell whether a clause says who has an office now: "Ny formand er X", "… ny formand, X."."""
    new = _NEW.search(text, max(0, title.start - _TITLE_WIDTH), title.start) is not None
    if new and _CLOSED.match(text, name.end):
        dated = _DATED.match(text, end, name.start)
        if _set_apart(text, dated.end() if dated else end, name.start):
            return True
    verb = _BECOMES.match(text, end, name.start)
    if verb is None or not _BECOME_ENDS.match(text, name.end):
        return False
    opens = not text[sentence_start(text, title.start) : title.start].strip(" *_–-•")
    before = text[verb.end() : name.start]
    own = titles.leading_title(before)
    return (new or opens) and not before[own.end if own else 0 :].strip()


def _is_label(text: str, title: titles.TitleMatch, name: Named) -> bool:
    """Tell whether a title opens a sentence that only names its bearer: "Referent: X".

    So does one that goes on with such a sentence: "Ordstyrer var X, og referent var Y".
    """
    before = text[sentence_start(text, title.start) : title.start]
    opens = not before.strip(" *_–-") or _AND_LABEL.fullmatch(before) is not None
    return (
        title.role in _OF_TODAY
        and opens
        and _LABELS.fullmatch(text, title.end, name.start) is not None
    )


def _by_apposition(text: str, title: titles.TitleMatch, named: list[Named]) -> str | None:
    """Return whom "X, TITLE" speaks of, but for "TITLE X, TITLE Y"."""
    before = _last_before(named, title.start)
    heads = text[title.end : title.end + 1] == ":"  # "X (suppleant: Y)" speaks of Y
    if before is None or heads or not _MARK.fullmatch(text, before.end, title.start):
        return None
    return None if _leads_next(text, title, before, named) else before.person


def _leads_next(text: str, title: titles.TitleMatch, before: Named, named: list[Named]) -> bool:
    """Tell whether a title between two names is the second's, as the row of names begins.

    In "TITLE X, TITLE Y" it is; in "X, TITLE Y, TITLE" a comma has been left out.
    """
    i = bisect_right(named, title.start, key=lambda n: n.start)
    if i == len(named) or not _COMMA.fullmatch(text, before.end, title.start):
        return False
    after = named[i]
    if _is_titled(text, before):
        return _HELD.fullmatch(text, title.end, after.start) is not None
    return _BLANKS.fullmatch(text, title.end, after.start) is not None and not _has_own_title(
        text, after, named
    )


def _is_titled(text: str, name: Named) -> bool:
    """Tell whether a title stands before a name, with what it is held in perhaps."""
    begin = max(0, name.start - _TITLE_WIDTH)
    found = titles.find_titles(text[begin : name.start])
    return bool(found) and _HELD.fullmatch(text, begin + found[-1].end, name.start) is not None


def _has_own_title(text: str, name: Named, named: list[Named]) -> bool:
    """Tell whether a title of its own stands behind a name, and nobody's name behind that."""
    mark = _COMMA.match(text, name.end)
    window = text[mark.end() : mark.end() + _TITLE_WIDTH] if mark else ""
    title = titles.leading_title(window)
    if mark is None or title is None or title.start:
        return False
    i = bisect_right(named, name.start, key=lambda n: n.start)
    end = mark.end() + title.end
    return i == len(named) or _BLANKS.fullmatch(text, end, named[i].start) is None


def _by_as(text: str, title: titles.TitleMatch, named: list[Named]) -> str | None:
    """Return whom "X … som TITLE" speaks of: the one person before it in the sentence."""
    if not _AS.search(text, max(0, title.start - _AS_WIDTH), title.start):
        return None
    begin = sentence_start(text, title.start)
    last = _last_before(named, title.start)
    if last and _APPOINTED.fullmatch(text, last.end, title.start):
        return last.person
    if last and _OF_TWO.search(text, last.end, title.start):
        return None
    succeeded = last and _SUCCEEDS.search(text, max(0, last.start - _SUCCEEDS_WIDTH), last.start)
    if last and not succeeded and _IN_CAPACITY.fullmatch(text, last.end, title.start):
        return last.person
    if succeeded or _LEAVES.search(text, begin, title.start):
        return None
    return _only(named, begin, title.start)


def _by_clause(text: str, title: titles.TitleMatch, named: list[Named]) -> str | None:
    """Return of whom a clause says it: "X, som er TITLE", "X gik, da hun er TITLE"."""
    before = _last_before(named, title.start)
    if before and _WHO_IS.fullmatch(text, before.end, title.start):
        return before.person
    if before and _says_is(text, title, before, named):
        return before.person
    if _AND_NOW.search(text, max(0, title.start - _TITLE_WIDTH), title.start):
        return _only(named, sentence_start(text, title.start), title.start)
    today = title.role in _OF_TODAY
    if before and today and _WHO_WAS.fullmatch(text, before.end, title.start):
        return before.person
    if _PRONOUN_IS.search(text, max(0, title.start - _PRONOUN_WIDTH), title.start):
        return _only(named, sentence_start(text, title.start), title.start)
    return None


def _says_is(text: str, title: titles.TitleMatch, name: Named, named: list[Named]) -> bool:
    """Tell whether a clause says that somebody is a TITLE, or has been it since a time.

    "Ifølge X er formanden syg", "Efter X er direktør Y valgt" speak of others.
    """
    where = _WHERE.search(text, max(0, name.start - 8), name.start)  # "Y, hvor X er TITLE"
    if titles.base_form(title.text) != title.text or not (where or _OF.match(text, title.end)):
        return False
    i = bisect_right(named, title.start, key=lambda n: n.start)
    if i < len(named) and not text[title.end : named[i].start].strip():
        return False
    if _IS.fullmatch(text, name.end, title.start):
        return True
    been = _HAS_BEEN.fullmatch(text, name.end, title.start)
    return been is not None and _SINCE.match(text, title.end) is not None


def _last_before(named: list[Named], at: int) -> Named | None:
    """Return the person named last before an offset."""
    index = bisect_right(named, at, key=lambda n: n.end)
    return named[index - 1] if index else None


def _only(named: list[Named], begin: int, end: int) -> str | None:
    """Return the one person named in a range, None where there are none or several."""
    first = bisect_left(named, begin, key=lambda n: n.start)
    last = bisect_right(named, end, key=lambda n: n.end)
    found = {n.person for n in named[first:last]}
    return found.pop() if len(found) == 1 else None
