"""Head nouns of Danish organisations' names: what each makes of a name, and in which forms."""

from dataclasses import dataclass
from functools import cache, lru_cache

from referatgraf.lexicon.words import word_set
from referatgraf.model import OrganisationType

_T = OrganisationType


# stem/definite ending; a word after "=" is a definite form of its own ("center=centret"). Any of
# them may end a compound: "Havneudvalget", "Idrætscenter".
_NOUNS: dict[OrganisationType, str] = {
    _T.BODY: (
        "udvalg/et råd/et byråd/et kommunalbestyrelse/n bestyrelse/n kommission/en forum/met "
        "repræsentantskab/et nævn/et partnerskab/et komité/en komite/en styregruppe/n "
        "arbejdsgruppe/n faggruppe/n følgegruppe/n projektgruppe/n delegation/en sundhedsklynge/n "
        "menighedsråd/et ungeråd/et hovedudvalg/et kontaktudvalg/et koordinationsgruppe/n "
        "koordineringsgruppe/n referencegruppe/n"
    ),
    _T.AUTHORITY: (
        "styrelse/n ministerium=ministeriet direktorat/et tilsyn/et politi/et politikreds/en "
        "beredskab/et brandvæsen/et provsti/et forsyningssekretariat/et stift/et "
        "beskæftigelsesregion/en arbejdsmarkedskontor/et ombudsmand/en socialtilsyn/et "
        "stiftsøvrighed/en"
    ),
    _T.EDUCATION: (
        "universitet/et skole/n gymnasium=gymnasiet institut/tet akademi/et "
        "seminarium=seminariet erhvervsakademi/et professionshøjskole/n college/t"
    ),
    _T.ASSOCIATION: (
        "forening/en forbund/et landsforening/en sammenslutning/en samvirke/t klub/ben "
        "laug/et lav/et boligselskab/et fagforening/en samråd/et union/en liga/en kreds/en "
        "fællesråd/et lokalråd/et landsbyråd/et borgerråd/et landsbyforum/met landsbygruppe/n "
        "erhvervsråd/et sygeplejeråd/et lokalafdeling/en spejderkorps/et spejdergruppe/n "
        "spejdere=spejderne organisation/en landsorganisation/en arbejdsgiverforening/en "
        "netværk/et fællesforening/en hovedorganisation/en handelsstandsforening/en bylaug/et "
        "vandløbslaug/et digelag/et alliance/n"
    ),
    _T.COMPANY: (
        "vandværk/et varmeværk/et kraftvarmeværk/et fjernvarme/n elværk/et forsyning/en "
        "forsyningsselskab/et spildevand renovation affaldsselskab/et selskab/et sparekasse/n "
        "bank/en andelskasse/n erhvervshus/et lufthavn/en havn/en trafikselskab/et "
        "advokatfirma/et tegnestue/n rederi/et hotel/let erhvervscenter=erhvervscentret "
        "energiselskab/et dambrug/et folkeblad/et dagblad/et amtsavis/en lokalavis/en "
        "ugeavis/en distriktsavis/en stiftstidende amtstidende folketidende "
        "consulting group holding advokater arkitekter maskinstation/en"
    ),
    _T.PARTY: "liste/n",
    _T.OTHER: (
        "sekretariat/et afdeling/en forvaltning/en center=centret center=centeret "
        "museum=museet hospital/et sygehus/et universitetshospital/et bibliotek/et fond/en "
        "fællesskab/et idrætscenter=idrætscentret kulturhus/et børnehus/et børnehave/n "
        "vuggestue/n plejehjem/met plejecenter=plejecentret teater=teatret sognegård/en "
        "bofællesskab/et værested/et medborgerhus/et arkiv/et jobcenter=jobcentret "
        "familiehus/et sundhedshus/et krisecenter=krisecentret daginstitution/en dagplejen "
        "nationalpark/en naturpark/en geopark/en "
        "naturskole/n tandpleje/n hjemmepleje/n sundhedspleje/n kulturcenter=kulturcentret "
        "fritidscenter=fritidscentret campus forsamlingshus/et beboerhus/et "
        "symfoniorkester=symfoniorkestret orkester=orkestret"
    ),
}
# What stands in the definite form for whoever does the work here; a compound of them, too.
_FUNCTIONS = word_set(
    "arbejdsgruppen styregruppen følgegruppen projektgruppen delegationen tilsynet beredskabet "
    "faggruppen politiet skolen centret centeret afdelingen forvaltningen administrationen "
    "sekretariatet "
    "bestyrelsen udvalget rådet foreningen selskabet fonden havnen banken museet biblioteket "
    "hospitalet sygehuset forsyningen netværket organisationen fællesskabet partnerskabet "
    "kommissionen repræsentantskabet forummet klubben kredsen nævnet hovedbestyrelsen forbundet "
    "styrelsen ministeriet komiteen komitéen direktoratet teatret samvirket laget institut "
    "instituttet universitetet gymnasiet akademiet hotellet lavet lauget lokalafdelingen "
    "vandværket børnehaven børnehuset plejehjemmet plejecentret hjemmeplejen sundhedsplejen "
    "tandplejen kulturhuset medborgerhuset idrætscentret jobcentret daginstitutionen campus "
    "spildevand fjernvarmen renovation forsyning beredskab stiftet provstiet fjernvarme politi "
    "lufthavnen arkivet erhvervshuset værestedet boligselskabet boligforeningen brandvæsenet "
    "grundejerforeningen borgerforeningen beboerforeningen ejerforeningen idrætsforeningen "
    "sportsforeningen andelsboligforeningen fagforeningen lokalforeningen brugerforeningen "
    "haveforeningen vejlauget forældreforeningen partiforeningen folkeskolen højskolen "
    "efterskolen friskolen musikskolen ungdomsskolen privatskolen specialskolen erhvervsskolen "
    "produktionsskolen daghøjskolen vuggestuen dagplejen aktieselskabet forsyningsselskabet "
    "vandselskabet driftsselskabet moderselskabet datterselskabet trafikselskabet "
    "affaldsselskabet interessentskabet fagudvalget fagudvalgene underudvalget særudvalget "
    "forretningsudvalg fagforvaltningen skoleafdelingen undervisningscentret stabsfunktionen "
    "spejderne sparekassen idrætsklubben sportsklubben fodboldklubben arbejdsfællesskabet "
    "sundhedshuset familiehuset krisecentret naturskolen fritidscentret kulturcentret "
    "væksthuset bofællesskabet sundhedscentret genoptræningscentret aktivitetscentret "
    "dagcentret lægefællesskabet indkøbsfællesskabet naboskolen distriktsskolen "
    "skoleforvaltningen med-organisationen friplejehjemmet amfiteatret mødecentret "
    "indkøbscentret butikscentret byrådscentret formueforvaltningen kapitalforvaltningen "
    "sommerskolen tegnestuen "
    "alliancen folkebladet dagbladet lokalavisen ugeavisen amtsavisen distriktsavisen "
    "stiftsøvrigheden forsamlingshuset beboerhuset orkestret symfoniorkestret "
    "budgetforum dialogforum chefforum arbejdsfællesskab praksisfællesskab"
)
# What bears a name of its own behind the noun: "Plejehjemmet Solgården".
_NAMED = word_set(
    "plejehjem plejecenter børnehus børnehave vuggestue skole museum sygehus hospital "
    "universitetshospital sundhedsklynge forening boligselskab boligforening fond klub "
    "landsbygruppe menighedsråd lokalråd borgerforening teater lokalafdeling kreds afdeling "
    "advokatfirma center gymnasium spejdergruppe landsbyforum provsti jobcenter erhvervshus "
    "sparekasse bank hotel vandværk varmeværk kulturhus idrætscenter bofællesskab værested "
    "medborgerhus samvirke netværk laug lav campus landsforening familiehus sundhedshus "
    "krisecenter naturskole bibliotek spejderkorps daginstitution politikreds "
    "arbejdsmarkedskontor beskæftigelsesregion "
    "kulturcenter fritidscenter college akademi forsyning beredskab "
    "tandpleje andelskasse fællesskab tegnestue folkeblad dagblad lokalavis ugeavis "
    "distriktsavis nationalpark naturpark geopark erhvervsråd socialtilsyn alliance"
)
_STANDING = word_set(
    "udvalg hovedudvalg kontaktudvalg råd byråd kommunalbestyrelse menighedsråd ungeråd nævn "
    "styrelse ministerium direktorat samråd fællesråd erhvervsråd forsyningssekretariat "
    "sundhedsklynge"
)


_NO_NOUN = ("område", "området", "områdets", "forråd", "forrådet")
_LEGAL = word_set("a/s aps i/s p/s k/s ivs a.m.b.a amba f.m.b.a s.m.b.a p.m.b.a")
_COMPOUND_STEMS = word_set(
    "hovedudvalg kontaktudvalg menighedsråd ungeråd erhvervsråd fællesråd forsyningssekretariat "
    "landsbyråd sygeplejeråd"
)
_DEPARTMENTS = word_set("sekretariat afdeling forvaltning")
# A capitalised definite noun that ends a name: "Nordby Fonden".
_BEHIND_NAMES = word_set("fond teater akademi klub")


@dataclass(frozen=True, slots=True)
class Head:
    """Say what a noun makes of a name.

    ``stem`` is its indefinite form, ``definite`` its form here, ``compound`` whether words stand
    before the noun in the same word, ``function`` whether the word alone is a mere function.
    """

    stem: str
    type: OrganisationType
    definite: bool
    compound: bool
    function: bool

    @property
    def takes_name(self) -> bool:
        """Tell whether a name of its own may stand behind the noun."""
        return self.stem in _NAMED

    @property
    def legal(self) -> bool:
        """Tell whether it is a company's legal form."""
        return self.stem in _LEGAL

    @property
    def board(self) -> bool:
        """Tell whether it is the board of whoever is named beside it."""
        return self.stem in {"bestyrelse", "repræsentantskab"} and not self.compound

    @property
    def follows_name(self) -> bool:
        """Tell whether the definite noun may end a name ("Nordby Fonden")."""
        return self.definite and not self.compound and self.stem in _BEHIND_NAMES

    @property
    def standing(self) -> bool:
        """Tell whether the definite form alone names a standing body or authority."""
        return self.definite and self.compound and self.stem in _STANDING and not self.function


@cache
def _forms() -> dict[str, tuple[str, OrganisationType, bool]]:
    table: dict[str, tuple[str, OrganisationType, bool]] = {}
    for kind, rows in _NOUNS.items():
        for noun in rows.split():
            stem, mark, ending = noun.replace("=", "/=").partition("/")
            table.setdefault(stem, (stem, kind, False))
            if mark:
                definite = ending[1:] if ending.startswith("=") else stem + ending
                table[definite] = stem, kind, True
    return table


@cache
def _widths() -> tuple[int, int]:
    lengths = [len(form) for form in _forms()]
    return min(lengths), max(lengths)


@lru_cache(maxsize=1 << 14)  # minutes repeat their words
def head_of(word: str) -> Head | None:
    """Return what the noun that a word is or ends in makes of a name; a genitive s is tried off.

    >>> head_of("Havneudvalgets").stem, head_of("Havn").compound, head_of("Hansen")
    ('udvalg', False, None)
    """
    folded = word.casefold()
    if folded.endswith(_NO_NOUN):
        return None
    if folded in _LEGAL:
        return Head(folded, _T.COMPANY, definite=False, compound=False, function=False)
    found = _noun(folded)
    if found is None and folded.endswith("s"):
        folded = folded[:-1].rstrip("'’")
        found = _noun(folded)
    if found is None:
        return None
    form, (stem, kind, definite) = found
    compound = len(form) < len(folded) or stem in _COMPOUND_STEMS
    function = folded.replace("centeret", "centret") in _FUNCTIONS
    return Head(stem, kind, definite, compound, function)


def is_department(word: str) -> bool:
    """Tell whether one word, written small, names a department by what it does.

    >>> is_department("havnesekretariatet"), is_department("sekretariatet")
    (True, False)
    """
    found = head_of(word) if " " not in word and word.islower() else None
    if found is None or found.stem not in _DEPARTMENTS:
        return False
    return found.definite and found.compound and not found.function


def ends_in_genitive(word: str) -> bool:
    """Tell whether a word is the genitive of a noun of the table: "Museums", not "Campus".

    >>> ends_in_genitive("Fritidsudvalgets"), ends_in_genitive("Campus"), ends_in_genitive("Nibs")
    (True, False, False)
    """
    folded = word.casefold()
    if not folded.endswith("s") or _noun(folded):
        return False
    return _noun(folded[:-1].rstrip("'’")) is not None


def _noun(folded: str) -> tuple[str, tuple[str, OrganisationType, bool]] | None:
    """Return the longest noun that a folded word ends in; a compound has a part before it."""
    shortest, longest = _widths()
    for width in range(min(longest, len(folded)), shortest - 1, -1):
        row = _forms().get(folded[-width:])
        part = len(folded) - width  # "Atrådet" is "At rådet" that lost its space
        if row and (part == 0 or part > 2 or (part == 2 and row[0] not in {"råd", "laug"})):
            return folded[-width:], row
    return None
