"""Recognise in Danish minutes what became of an item, by the words that decide."""

import re
from itertools import pairwise

from referatgraf.model import Outcome

_O = Outcome
_NOT = r"\b(?:ikke|ej)\s{1,4}(?:\w{1,20}\s{1,4})?"
_HIGHER = (
    r"(?:byrådet|kommunalbestyrelsen|regionsrådet|borgerrepræsentationen|økonomiudvalget|"
    r"\w{0,30}udvalget|direktionen|bestyrelsen)s?"
)
_DECIDER = r"(?:\w{0,40}(?:udvalget|rådet|bestyrelsen|gruppen)|kkr)"
_TO = r"\bbeslutte(?:de|r|t)\s{1,4}(?:\w{1,20}\s{1,4}){0,2}at\s{1,4}"
_CASE = (
    r"(?:sagen|punktet|forslaget|indstillingen|ansøgningen|spørgsmålet|emnet|planen|"
    r"høringssvaret|det|den)"
)
# "Sender det endelige regneark til bestyrelsen" is no case sent on.
_WHOLE_CASE = _CASE.replace("|det|den", r"|(?:det|den)(?=\s{1,4}(?:til|videre)\b)")
_NOT_OUT = r"(?:(?!\b(?:ud|rundt|kopi)\b)[^.])"  # a calendar that is sent out is no case sent on
# The first that a sentence matches is its outcome: what stands higher outweighs what stands lower.
_PATTERNS: tuple[tuple[Outcome, str], ...] = (
    (
        _O.REJECTED,
        rf"{_NOT}(?:godkend(?:t|es|te)|vedtage[nt]|tiltrådt|imødekommes?|imødekommet|bevilget|"
        r"anbefal(?:t|et|es))\b|\banbefal(?:es|edes)\s{1,4}ikke\b(?!\s{1,4}af\b)|"
        rf"\b{_DECIDER}\s{{1,4}}anbefal(?:er|ede)\s{{1,4}}ikke\b|"
        r"\b(?:forkaste(?:t|de|des|s)|afvis(?:t|te|tes|es)|bortfald(?:t|er)|bortfaldet|nedstemt|"
        r"afslås|afslået|faldt\s{1,4}(?:dermed|bort|med\s{1,4}\d)|er\s{1,4}faldet)\b|\bfaldt\s{0,4}\.?$|^\W{0,4}afslag\b|"
        rf"{_TO}(?:afvise|forkaste|afslå)\b|"
        rf"\b{_DECIDER}\s{{1,4}}k(?:an|unne)\s{{1,4}}ikke\s{{1,4}}(?:godkende|anbefale|tiltræde|imødekomme|støtte|følge)|"
        r"\b(?:meddele|meddelte|giver?|gav|meddeles|gives)\s{1,4}(?:\w{1,20}\s{1,4})?afslag\b",
    ),
    (
        _O.SENT_BACK,
        r"\b(?:send(?:er|es|te|tes|t|e)|send)\b(?:\s{1,4}\w{1,30}){0,4}\s{1,4}(?:tilbage|retur)\b|"
        r"\b(?:tilbagesend(?:t|es|tes?)|hjemvis(?:t|es|tes?|er)|tilbagevis(?:t|es|tes?))\b",
    ),
    (
        _O.WITHDRAWN,
        r"\b(?:tage[tsn]|tog(?:es)?|udgå(?:et|r)?|udgik|trukket|trækkes|trak)\b(?:\s{1,4}\w{1,30}){0,4}\s{1,4}"
        r"(?:af|fra)\s{1,4}dagsorden(?:en)?\b|\b(?:sagen|punktet|forslaget|ansøgningen)\s{1,4}"
        r"(?:blev\s{1,4}|er\s{1,4}|bliver\s{1,4})?(?:trukket|trækkes|udgik|udgår|udgået)\b|"
        r"^\W{0,4}(?:udgået|udgår|trukket)\b|"
        # "Formanden trak punktet tilbage", "Forslaget blev taget tilbage".
        rf"\b(?:trak|trækker|trukket|tog|taget)\s{{1,4}}(?:{_CASE}\s{{1,4}})?tilbage\b",
    ),
    (
        _O.POSTPONED,
        r"\b(?:udsat|udsættes|udsatte|udsattes|udsætter|udsætte|udskudt|udskydes|udskød|udskyde|udskyder)\b|"
        r"\b(?:ikke\s{1,4}behandlet|tages\s{1,4}op\s{1,4}igen|genoptages|genbehandles)\b",
    ),
    (
        _O.REFERRED,
        r"\b(?:oversend(?:t|es|tes?|e|er)|henvis(?:t|es|tes?|er)|overgår|overgik|overført)\b.{0,80}\b(?:til|i)\b|"
        rf"\b(?:videresend(?:t|es|te|e)|sendes|send(?:te|er|e)\s{{1,4}}{_WHOLE_CASE})\b{_NOT_OUT}{{0,40}}\btil\s{{1,4}}"
        rf"(?:behandling\s{{1,4}}i\s{{1,4}})?{_HIGHER}|"
        rf"\b(?:ind)?bring(?:es|er)\b[^.]{{0,40}}\bfor\s{{1,4}}{_HIGHER}",
    ),
    (
        _O.RECOMMENDED,
        r"\banbefal(?:er|es|ede|edes|et)\b(?!\s{1,4}ikke\b)|"
        r"\bindstilles\s{1,4}(?:\w{1,20}\s{1,4})?(?:godkendt|vedtaget|tiltrådt|til\b|over\s)|"
        rf"\b{_DECIDER}\s{{1,4}}indstill(?:er|ede)\b|\bindstill(?:er|ede)\b[^.]{{0,80}}\b(?:til|over\s{{1,4}}for)\s{{1,4}}{_HIGHER}",
    ),
    (
        _O.AMENDED,
        r"\b(?:som\s{1,4}indstillet|indstillingen\s{1,4}(?:følges|fulgt)|godkend(?:t|te|tes|es|er)|"
        r"tiltrådt(?:e|es)?|tiltræde[rs]|vedtage[nts]|vedtog(?:es)?|imødekomme[ts])\b"
        r"[^.]{0,120}?(?:,?\s{1,4}dog\b|\bmed\s{1,4}(?:den|de|følgende|disse|en|enkelte|mindre)?\s{0,4}"
        r"(?:\w{1,20}\s{1,4})?(?:ændring|bemærkning|tilføjelse|præcisering|rettelse|justering|forbehold|betingelse)|"
        r",\s{1,4}idet\b(?!.{0,80}\b(?:stem|undlod|imod|afstod))|\bunder\s{1,4}forudsætning|\bpå\s{1,4}betingelse)",
    ),
    (
        _O.APPROVED,
        r"\b(?:godkend(?:t|te|tes|es|er(?!\s{1,4}ikke))|tiltrådt|tiltrådtes?|tiltræde[rs](?!\s{1,4}ikke)|vedtaget|vedtages|vedtog(?:es)?|"
        r"vedtager|imødekommes|imødekommet|imødekom|bevilget|bevilges|bevilgede|bevilgedes|bifaldt|bifaldet)\b|"
        r"\bindstillingen\s{1,4}(?:blev\s{1,4}|er\s{1,4})?(?:følges|fulgt)\b|^\W{0,4}som\s{1,4}indstillet\b|"
        rf"{_TO}(?:godkende|tiltræde|vedtage|imødekomme|bevilge)\b",
    ),
    (
        _O.NOTED,
        r"\btil\s{1,4}(?:(?:efter)?efterretning(?:en)?|orientering)\b|\btaget\s{1,4}ad\s{1,4}notam\b",
    ),
    (
        _O.NO_POSITION,
        rf"^(?:{_DECIDER}\s{{1,4}})?und(?:lod|lader|ladt)\s{{1,4}}at\s{{1,4}}tage\s{{1,4}}stilling\b|"
        rf"^(?:{_DECIDER}\s{{1,4}}(?:har\s{{1,4}})?)?t(?:ager|og|aget)\s{{1,4}}(?:\w{{1,20}}\s{{1,4}})?ikke\s{{1,4}}stilling\b|"
        rf"\b{_DECIDER}\s{{1,4}}har\s{{1,4}}ikke\s{{1,4}}taget\s{{1,4}}stilling\b",
    ),
    (
        _O.APPOINTED,
        r"\bblev\s{1,4}(?:ny\s{1,4})?(?:formand|næstformand)\b|\b(?:valgt(?:e|es)?|genvalgt|udpeg(?:et|es|ede|edes|er)|vælges|konstituere(?:t|s|de)|indstillet\s{1,4}som)\b",
    ),
    (_O.DISCUSSED, r"\b(?:drøft(?:et|ede|edes|es)|temadrøftet)\b"),
    (_O.DECIDED, r"\b(?:beslutte(?:t|de|des|r)|besluttedes|afgjorde)\b"),
)
_OUTCOMES = tuple((o, re.compile(p, re.IGNORECASE)) for o, p in _PATTERNS)
_AMENDED = dict(_OUTCOMES)[Outcome.AMENDED]
# What somebody proposes or asks for is not yet what became of the item.
_PROPOSAL = re.compile(
    r"\b(?:forslag\s{1,4}om|stillede|foreslog|foreslår|foreslås|begær(?:er|ede)|spurgte|"
    # What the body that meets wishes is its decision.
    r"(?<!udvalget )(?<!rådet )(?<!bestyrelsen )ønske(?:r|de)|opfordre(?:r|de)|"
    r"(?:skal|bør)\s{1,4}(?:\w{1,20}\s{1,4})?(?:være|blive)|mindretalsudtalelsen?|"
    r"særstandpunkt|særudtalelse)\b",
    re.IGNORECASE,
)
# So is what somebody tells the meeting, unless the meeting then acts.
_TOLD = re.compile(
    rf"\b(?:orienter(?:ede|er)|oplyste|oplyser|fortalte|nævnte|bemærkede|redegjorde)\b[^.]{{0,60}}?"
    # "At elevrådet har godkendt …" is still told; "…, og udvalget godkendte" is not.
    rf"\bat\b(?:(?=\s{{1,4}}{_DECIDER}\s{{1,4}}(?:har|havde)\b[^,;]{{0,300}}$)|(?!.{{0,300}}\b(?:{_DECIDER}|hvorefter|herefter)\b))",
    re.IGNORECASE,
)
# Where the clause that says what became of the item ends: a remark, a reason, what is recommended.
_ASIDE = re.compile(
    r"\bmed\s{1,4}(?:\w{1,20}\s{1,4}){0,2}bemærkning(?:er)?(?:\s{1,4}om\b|,?\s{1,4}at\b)|"
    r",\s{1,4}(?:da|fordi|eftersom|idet)\b|"
    rf"\b(?:anbefaler|anbefalede|indstiller|indstillede)(?:\s{{1,4}}(?:til|over\s?for)\s{{1,4}}{_HIGHER})?"
    r"(?P<what>,?\s{1,4}at\b)",
    re.IGNORECASE,
)
# What courts and agencies did is no decision of the meeting.
_OUTSIDE = re.compile(
    r"\W{0,4}(?:(?:by|lands|høje)?retten|højesteret|\w{0,30}(?:klagenævnet|ankenævnet|ministeriet|ministeren)|"
    r"(?:anke|plan|miljø|natur|kyst|energi|trafik|vej|social|sundheds|erhvervs|kultur)styrelsen|"
    r"regeringen|folketinget|statsforvaltningen)\s{1,4}(?:har|havde|gav|fik|\w{2,20}(?:te|ede))\b",
    re.IGNORECASE,
)
# "19 kommuner har udpeget arealer": a place that is chosen is no person appointed.
_PLACE = r"\w{0,30}(?:areal|område|grund|lokalitet|strækning|ejendom)\w{0,6}"
_PLACE_CHOSEN = re.compile(
    rf"\b{_PLACE}\s{{1,4}}(?:\w{{1,20}}\s{{1,4}}){{0,3}}udpeg|"
    rf"\budpeg\w{{1,5}}\s{{1,4}}(?:\w{{1,20}}\s{{1,4}}){{0,3}}{_PLACE}\b",
    re.IGNORECASE,
)
# A verb that opens a clause about another thing that was done.
_AND_DID = re.compile(
    r"\s{1,4}og\s{1,4}(?=(?:besluttede|godkendte|tog|udsatte|oversendte|henviste|hjemviste|vedtog|afviste|forkastede|"
    r"tiltrådte|anbefalede|udpegede|valgte)\b)",
    re.IGNORECASE,
)
_DECIDED_TO = re.compile(
    r"\bbeslutte(?:de|t|des|r)\s{1,4}(?:\w{1,20}\s{1,4}){0,2}at\s", re.IGNORECASE
)
_WEAK = (Outcome.DISCUSSED, Outcome.DECIDED)


def outcome(sentence: str) -> Outcome | None:
    """Return what a sentence of a decision says became of the item, or None.

    >>> outcome("Indstillingen blev ikke godkendt.").value
    'rejected'
    >>> outcome("A foreslog, at sagen udsættes.") is None
    True
    """
    if _OUTSIDE.match(sentence):
        return None
    limits = (p.search(sentence) for p in (_PROPOSAL, _TOLD))
    end = min((m.start() for m in limits if m), default=len(sentence))
    aside = _ASIDE.search(sentence)
    main = _first(sentence[: _clause_end(aside)], end) if aside else None
    if aside and aside["what"]:  # "indstiller, at forslaget ikke godkendes"
        what = _first(sentence[aside.end() : end], end)
        main = Outcome.REJECTED if what is Outcome.REJECTED else main
    if main is Outcome.APPROVED:
        return Outcome.AMENDED if _AMENDED.search(sentence, 0, end) else main
    return _first(sentence, end) if main is None or main in _WEAK else main


def _clause_end(aside: re.Match[str]) -> int:
    return aside.start("what") if aside["what"] else aside.start()


def _first(text: str, end: int) -> Outcome | None:
    """Return the outcome that weighs most of those told before ``end``."""
    for found, pattern in _OUTCOMES:
        match = pattern.search(text)
        if match and match.start() < end and not _is_place(found, text):
            return found
    return None


def _is_place(found: Outcome, text: str) -> bool:
    return found is Outcome.APPOINTED and _PLACE_CHOSEN.search(text) is not None


def outcomes(sentences: list[str]) -> tuple[Outcome, ...]:
    """Return the outcomes of a decision, each once, in the order of its clauses.

    That something was discussed counts only where nothing says what was decided; that something was
    decided, too, unless the minutes say what in words of their own.
    """
    clauses = [(c, o) for s in sentences for c in _clauses(s) if (o := outcome(c))]
    found = dict.fromkeys(o for _, o in clauses)
    own = any(o is Outcome.DECIDED and _DECIDED_TO.search(c) for c, o in clauses)
    strong = tuple(o for o in found if o not in _WEAK or (o is Outcome.DECIDED and own))
    return strong or tuple(found)[-1:]


def _clauses(sentence: str) -> list[str]:
    """Return the clauses of a sentence that each say what was done ("tog … og besluttede …")."""
    ends = [0, *(m.start() for m in _AND_DID.finditer(sentence)), len(sentence)]
    parts = [sentence[a:b] for a, b in pairwise(ends)]
    whole = len(parts) == 1 or not all(outcome(part) for part in parts)
    return [sentence] if whole or any(p.search(sentence) for p in (_PROPOSAL, _TOLD)) else parts
