"""Read the row of heads above a table of people, whose columns may hold statuses."""

import re
from collections.abc import Sequence

from referatgraf.layouts import heads
from referatgraf.layouts.heads import Kind
from referatgraf.lexicon.words import fold

# Only in a row of heads do these words head a column; alone on a line they are something else.
_WORDS = {
    Kind.NAME: ("medlem mødende repræsentanter deltagernavn ordinært_medlem ordinære_medlemmer"),
    Kind.THERE: (
        "status mødestatus deltagerstatus fremmødestatus mødte mødt_op deltagelsesstatus "
        "tilstedeværelse tilstedeværende fysisk mødt_fysisk "
        "fysisk_fremmøde"
    ),
    Kind.ONLINE: "online digitalt virtuelt teams på_teams via_teams deltog_online mødt_online",
    Kind.AWAY: "ikke_mødt meldt_afbud afbud_fra fraværende_med_afbud afbud_med_grund",
    Kind.MISSING: (
        "udeblevet uden_afbud fraværende_uden_afbud udeblevet_uden_afbud fravær_uden_afbud"
    ),
    Kind.STAND_IN: (
        "stedfortræder stedfortrædere suppleant suppleanter afløser personlig_stedfortræder "
        "personlige_stedfortrædere personlig_suppleant personlige_suppleanter "
        "mødende_stedfortræder mødende_suppleant"
    ),
}
_KINDS = {word.replace("_", " "): kind for kind, words in _WORDS.items() for word in words.split()}
_MEMBER = re.compile(r"[a-zæøå-]{3,30}medlem(?:mer)?")
_HINT = re.compile(r"\s{0,4}\([^()]{1,20}\)$")  # "Til stede (x)"
_AND = re.compile(r"\s{0,4}[/,&]\s{0,4}|\s(?:og|eller)\s")
_TELLING = (
    Kind.NAME,
    Kind.ORGANISATION,
    Kind.TITLE,
    Kind.PARTY,
    Kind.THERE,
    Kind.AWAY,
    Kind.REMARK,
)
_STATUSES = frozenset({Kind.THERE, Kind.ONLINE, Kind.AWAY, Kind.MISSING})
# Who applied, was elected or got what: no table of those who came.
_SUMS = re.compile(
    r"beløb|ansøg|tilskud|bevil|\bpris|\bkr\b|point|stemme|antal|valgt|udløb|periode", re.IGNORECASE
)
_ORIGINS = frozenset({Kind.ORGANISATION, Kind.PARTY})
_LONGEST = 60
_MUNICIPALITIES = frozenset(
    {"kommune", "kommuner", "ejerkommune", "hjemkommune", "deltagerkommune", "medlemskommune"}
)


def kind_of(text: str) -> Kind | None:
    """Return what a column of a table below these words holds, None where they head none.

    >>> kind_of("**Medlem**").value, kind_of("Tilstede (J/N)").value, kind_of("Beløb")
    ('name', 'there', None)
    """
    if len(text) > _LONGEST:
        return None
    words = _HINT.sub("", text.strip("*_ :?.")).strip("*_ :?.")
    return _of_words(words) or _of_both(words)


def of_municipalities(text: str) -> bool:
    """Tell whether a head says that its column names municipalities, if by their towns alone.

    Among other things they may stand there, too ("Kommune/firma").

    >>> of_municipalities("Kommune:"), of_municipalities("Organisation")
    (True, False)
    """
    parts = _AND.split(text.strip("*_ :."))
    return any(fold(part.strip("*_ :.")) in _MUNICIPALITIES for part in parts)


def _of_words(words: str) -> Kind | None:
    member = Kind.NAME if _MEMBER.fullmatch(fold(words)) else None
    return heads.kind_of(words) or _KINDS.get(fold(words)) or member


def _of_both(words: str) -> Kind | None:
    """Return what a column under two words holds ("Parti/organisation"): what tells more."""
    parts = _AND.split(words)
    kinds = [_of_words(part) for part in parts] if len(parts) > 1 else []
    return next((kind for kind in _TELLING if kind in kinds), None)


def kinds_of(texts: Sequence[str]) -> tuple[Kind, ...]:
    """Return what the columns of a table of people hold, none where the heads are of none.

    Below a head that is not known anything may stand, where others say who was there, or who
    somebody is and where from.
    """
    found = [kind_of(text) for text in texts]
    marked = not _STATUSES.isdisjoint(found) or _are_of_people(found, texts)
    if marked and Kind.NAME not in found and not texts[0]:
        found[0] = Kind.NAME
    kinds: list[Kind] = []
    for kind, text in zip(found, texts, strict=True):
        again = kind in kinds
        if kind == Kind.AWAY and again and not fold(text).startswith("afbud"):
            kind = Kind.MISSING  # "Afbud", beside it "Fraværende"
        elif kind is None or (kind == Kind.REMARK and again):
            kind = Kind.OTHER if marked or not text else None
        if kind is None or (kind in kinds and kind != Kind.OTHER):
            return ()
        kinds.append(kind)
    return tuple(kinds)


def _are_of_people(found: Sequence[Kind | None], texts: Sequence[str]) -> bool:
    """Tell whether most heads of a table are known, name and origin among them, none of sums."""
    known = [kind for kind in found if kind]
    most = Kind.NAME in known and not _ORIGINS.isdisjoint(known) and 2 * len(known) > len(found)
    return most and not any(map(_SUMS.search, texts))
