"""Words that make titles of offices and jobs, and words formed like them that make none."""

import re

from referatgraf.lexicon.words import LOWER

# Heads of Danish job titles: a compound that ends so is a title ("innovationsdirektør").
HEADS = (
    "direktør", "chef", "formand", "forkvinde", "forperson", "leder", "konsulent", "sekretær",
    "mester", "mand", "rådgiver", "koordinator", "medarbejder", "husmor", "inspektør",
    "dekan", "rektor",
    "professor", "lektor", "advokat", "jurist", "økonom", "ingeniør", "arkitekt", "planlægger",
    "læge", "sygeplejerske", "terapeut", "pædagog", "lærer", "præst", "provst", "repræsentant",
    "medlem", "suppleant", "stedfortræder", "referent", "dirigent", "observatør", "ejer",
    "indehaver", "partner", "revisor", "kasserer", "fuldmægtig", "assistent", "ordfører",
    "præsident", "specialist", "analytiker", "forsker", "redaktør", "journalist", "forstander",
    "minister", "udvikler", "tovholder", "facilitator", "controller", "biolog", "geolog",
    "manager", "director", "owner", "officer", "chairman", "studerende",
    # No "elev" with just anything ahead: so end towns, and families called after them ("Hammelev").
    "kontorelev", "handelselev", "butikselev", "skoleelev", "praktikelev", "assistentelev",
    "serviceelev", "landbrugselev", "gymnasieelev", "administrationselev", "økonomielev",
    "landmand", "brandmand", "delegeret", "tilforordnet", "pedel", "organist", "graver",
    "fotograf", "historiker", "landråd", "bibliotekar", "træner", "kantor", "kirketjener",
    "kordegn", "biskop", "kommissær", "betjent", "bogholder", "regnskabsfører", "sagsbehandler",
    "konstruktør", "tekniker", "designer", "gartner", "skovrider", "skovfoged", "vært", "agronom",
    "kurator", "dommer", "visitator", "apoteker", "farmaceut", "medhjælper", "medhjælp",
    "psykolog", "sociolog", "antropolog", "diætist", "jordemoder", "laborant", "forvalter",
    "kaptajn", "chauffør", "elektriker", "tømrer", "murer", "håndværker", "entreprenør",
    "forfatter", "kunstner", "musiker", "skuespiller", "instruktør", "underviser", "adjunkt",
    "docent", "stipendiat", "praktikant", "plejerske", "hjælper", "tolk", "bestyrer", "forpagter",
    "konservator", "arkivar", "arkæolog", "meteorolog", "hydrolog", "økolog", "geograf",
    "kartograf", "statistiker", "matematiker", "datamatiker", "programmør", "ambassadør",
    "diakon", "spiller", "politiker", "kriminolog", "logopæd", "zoolog", "botaniker", "forsvarer",
    "anklager", "blikkenslager", "kontorist", "korrespondent", "oversætter", "prædikant",
    "aktuar", "operatør", "montør", "kiropraktor", "optiker", "sexolog", "musikant", "aktivist",
    "biavler", "planteavler", "mægler", "skibsfører", "værkfører", "protokolfører",
    "forretningsfører", "lokomotivfører", "kæmner", "sanger",
    "imam", "rabbiner", "frisør", "grosserer", "oberst", "løjtnant",
    "portør", "iværksætter", "keramiker", "grafiker", "mekaniker", "kemiker",
    "billedhugger", "producent", "komponist", "dramatiker", "dramaturg", "scenograf", "koreograf",
    "fabrikant", "restauratør", "tandplejer", "dagplejer", "psykiater", "maskinfører", "kranfører",
    "kirkeværge", "stemmetæller", "tilsynsførende", "postdoc", "brugsuddeler",
    "kardiolog", "onkolog", "neurolog", "radiolog", "urolog", "patolog", "gynækolog", "dermatolog",
    # No "foged", which families are called, and no "handler", "behandler", "ansvarlig" alone.
    # No "arbejder" alone: "samarbejder", "udarbejder" are verbs.
    "maskinarbejder", "specialarbejder", "metalarbejder", "fabriksarbejder", "havnearbejder",
    "skovarbejder", "socialarbejder",
    "havnefoged", "strandfoged", "sognefoged", "cykelhandler", "boghandler", "bilhandler",
    "kunsthandler", "vinhandler", "misbrugsbehandler", "familiebehandler", "alkoholbehandler",
    "kundeansvarlig", "projektansvarlig", "kommunikationsansvarlig", "økonomiansvarlig",
)  # fmt: skip
JOBS_IN_MAND = (
    "formand", "rådmand", "landmand", "talsmand", "tillidsmand", "ombudsmand", "viceformand",
    "brandmand", "købmand", "vognmand", "styrmand", "opmand", "åmand", "amtmand",
)  # fmt: skip
# Plain membership and presence; no title of an office or job.
NO_TITLES = frozenset(
    {
        "lodsejer", "medejer", "grundejer", "husejer", "boligejer", "observatør",
        "medlem", "rådsmedlem", "udvalgsmedlem", "chef for", "borger", "gæst", "deltager",
        "kandidat", "sekretariat", "ref", "obs",
    }
)  # fmt: skip
SHORTENED = re.compile(r"(?:n?\.?fmd|næstfmd|sekr|kass)\. ", re.IGNORECASE)
# What stands ahead of the head as a word of its own: "administrerende direktør".
PREFIX = (
    r"(?:(?:\d\.(?=[ \t]{1,4}(?:vice|næst|suppl|stedf|sekr|kontor))|adm\.?|administrerende|"
    r"vice|kst\.|konst\.|konstitueret|fg\.|fung\.|fungerende|ledende|ass\.|assisterende|"
    r"daglig|teknisk|ekstern|intern|politisk|faglig|senior|junior|produkt|product|project|general|"
    r"managing|stats?aut\.|statsautoriseret|reg\.|registreret|personlig|praktiserende|juridisk|"
    r"økonomisk|sygeplejefaglig|lægefaglig|strategisk|frivillig|administrativ|chief|operating|"
    r"executive|digital|kommerciel|kreativ|kunstnerisk|klinisk|pædagogisk|international|"
    rf"[{LOWER}]{{3,25}}(?:politisk|faglig|pædagogisk|videnskabelig|teknisk|social))"
    r"[ \t]{1,4}){0,4}"
)
