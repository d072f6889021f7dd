"""Tell a sentence about somebody from an entry that names them: what the finite verb says."""

import re

from referatgraf.lexicon.words import word_set

# They say how somebody was there, which entries of attendance lists say, too.
ATTENDING = word_set(
    "deltager deltog deltaget mødte møder mødt kom kommer ankom forlod forlader gik afløste "
    "medvirker medvirkede"
)
# What somebody did or is: behind a name such a verb makes the line a sentence.
TELLING = word_set(
    """
    er var bliver blev har havde vil ville kan kunne skal skulle må måtte bør burde fik
    gør gjorde giver gav tager tog går står stod ligger lå sidder sad siger sagde bød byder
    anbefaler anbefalede anfører anførte ansøger ansøgte beder bemærker bemærkede begærede
    beretter berettede besluttede beskrev beskriver besvarede bidrog byggede efterlyste
    efterspurgte erklærede finder fandt foreslår foreslog fortæller fortalte forelagde forelægger
    fremhævede fremlagde fremlægger fremsatte fremviste forklarede fratræder fratrådte gennemgik
    gennemgår henviser henviste holder holdt indleder indledte indbragte indstiller
    indsendte informerede informerer klager klagede konstaterede kritiserede kritiserer lagde
    lægger mener mente noterede omtalte oplyser oplyste opfordrede opstiller orienterede orienterer
    overtager overtog påpegede præsenterede præsenterer rejste redegjorde redegør sendte
    sender skrev skriver spurgte spørger stemmer stemte stiller stillede supplerede svarede svarer
    søger søgte takkede takker talte tilføjede tilsluttede tiltræder tiltrådte trak træder trådte
    tilkendegav tilbyder tilbød udtalte udtaler udtrykte undlod understregede vælger viser
    viste vurderede ønsker ønskede ønskes åbnede åbner afslutter afsluttede afgav afgiver udgår
    udgik forventer forventede fungerer arbejder arbejdede bor boede flytter flyttede
    """
)
_WORD = re.compile(r"[^\W\d_][\w-]*")
_OPEN, _CLOSE = "([", ")]"
_RELATIVE = frozenset({"der", "som"})


def verb_in(text: str, verbs: frozenset[str] = TELLING) -> int | None:
    """Return where the first finite verb stands outside brackets and relative clauses, or None.

    >>> verb_in("Ida Holm (der var syg) oplyste, at"), verb_in("Ida Holm, der var syg")
    (23, None)
    """
    depth, at, before = 0, 0, ""
    for match in _WORD.finditer(text):
        for char in text[at : match.start()]:
            depth = max(0, depth + (char in _OPEN) - (char in _CLOSE))
        at, word = match.end(), match[0]
        if depth == 0 and word in verbs and before not in _RELATIVE:
            return match.start()
        before = word.casefold()
    return None
