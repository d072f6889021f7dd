"""Know the verbs by which minutes tell that somebody speaks, presents or acts at the meeting.

Minutes are told in the past tense ("X spurgte til …") or the present ("X orienterer om …"); the
subject stands before the verb, or right behind it where something else opens the sentence
("Derefter orienterede X"). Verbs whose object may be a person ("takkede X") say nothing there.
"""

_TOLD = (
    "fortalte gennemgik orienterede præsenterede fremlagde redegjorde viste oplyste supplerede "
    "indledte orienterer gennemgår fortæller præsenterer fremlægger redegør forelagde forelægger "
    "beskrev forklarede uddybede skitserede demonstrerede fremviste belyste aflagde "
    "introducerede opsummerede konkluderede"
)
_SAID = (
    "sagde udtalte mente bemærkede fremhævede efterlyste understregede påpegede henviste nævnte "
    "omtalte tilføjede meddelte konstaterede kommenterede foreslog opfordrede ønskede "
    "syntes kvitterede beklagede advarede bekræftede argumenterede anmodede begærede "
    "erindrede mindede svarede spurgte udtrykte motiverede anbefalede lovede tilbød "
    "tilkendegav foretrak noterede besvarede inviterede fastslog pointerede gentog indvendte "
    "håbede hilste berettede"
)
_PHRASES = (
    r"pegede\s{1,4}på",
    r"(?:undrede|glædede|hæftede|tilsluttede|erklærede)\s{1,4}sig",
    r"(?:bakkede|samlede)\s{1,4}op",
    r"gjorde\s{1,4}(?:opmærksom|rede|gældende)",
    r"(?:tog|tager)\s{1,4}(?:forbehold|ordet|afstand)",
    r"fik\s{1,4}(?:ordet|foretræde|tilført(?!\s{1,4}(?:penge|midler|\d)))",
    r"havde\s{1,4}foretræde",
    r"bad\s{1,4}(?:om|udvalget|rådet|bestyrelsen|forvaltningen|administrationen)",
    r"(?:bød|holder\s{1,4}oplæg|talte|takkede|roste|kritiserede)",
    # No money, likings or help to one's own
    r"gav(?!\s{1,4}\d)",
    r"holdt(?!\s{1,4}(?:af|\d))",
    r"(?:støttede|åbnede)(?!\s{1,4}(?:sin|sit|sine|butik\w*|døren|forretning\w*)\b)",
    r"lagde\s{1,4}(?:vægt|op\s{1,4}til)",
    r"stillede\s{1,4}(?:et\s{1,4})?(?:spørgsmål|forslag|ændringsforslag)",
    r"var\s{1,4}(?:enig|uenig|inviteret|bekymret)",
    r"ville\s{1,4}(?:vide|gerne|høre)",
    r"undlod\s{1,4}at\s{1,4}stemme",
    r"forlod\s{1,4}(?:mødet|lokalet|salen)",
    r"kom\s{1,4}til\s{1,4}mødet",
    r"var\s{1,4}til\s{1,4}stede\s{1,4}(?:under|ved|til)",
    r"savnede(?!\s{1,4}(?:sin|sit|sine)\b)",
    # Not a course, nor a child to school.
    r"fulgte(?=\s{1,4}(?:op|mødet|med|via|online|digitalt|punktet|drøftelsen|debatten))",
    r"(?:deltog|stemte|fandt(?!\s{1,4}sted))",
)


def _either(words: str) -> str:
    return "|".join(words.split())


TOLD = _either(_TOLD)
SAID = _either(_SAID)
SPOKE = "|".join((SAID, *_PHRASES))
SPOKE_BEFORE = "|".join((TOLD, _either("spurgte udtalte bemærkede svarede tilføjede påpegede")))
