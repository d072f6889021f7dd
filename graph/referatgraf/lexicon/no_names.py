"""Words that look like parts of people's names and are none."""

import re

from referatgraf.lexicon.words import word_set

# Capitalised words that open or join sentences, greet, count time or head lists; never a name.
NEVER = word_set(
    """
    abs ad administrationen afbud afdeling afdelingen alle april at august bemærkninger business
    beslutning bilag bordet borgmester borgmesteren byråd byrådet byrådsmedlem både center
    centret da dagsorden danmarks dansk danske de december deltagere den der desuden det dette
    direktør dr efter efterfølgende en endvidere et eventuelt evt faciliteret februar flere for
    formand formanden fra fravær fraværende fredag godkendelse godkendt gæst gæster han herefter
    hertil hun hvis i idet iflg ifølge indstillet indstilling ingen januar jf juli juni kl
    kommunaldirektør kommune kommunen lokale lørdag maj man mandag marts med medlem medlemmer
    møde mødested mødet november nr næste næstformand når observatør og også oktober om onsdag
    oplæg orientering pkt punkt punktet på referat referent region regionen repræsentanter
    resume rådmand sag sagen sagsoversigt sammen september side sikkert spørgsmål status sted
    stedfortræder stedfortrædere sundt suppleant søndag så tid til tilstede tiltrådt tirsdag
    torsdag trygt udpeget udvalg udvalget udvalgsformand udvalgsformanden under valgt ved
    velkomst vi øvrige åben åbent lukket
    """
)
# The last word of a firm's name that a given name or a first word may open.
BUSINESS = word_set(
    """
    arkitekter biogas byg capital consult consulting data development digital ejendomme energi
    energy entreprise estate finans forsikring gruppen group holding ingeniører international
    invest kapital logistik media partners pension power properties rådgivning service solar
    solutions systems tech technology transport vind wind
    """
)
# A word with such an ending names a thing, an office or an organisation, not a family.
THING = re.compile(
    r"(?:udvalg|udvalget|råd|rådet|nævn|bestyrelse[ns]?|kommunes?|skole[ns]?|centret|center|"
    r"forening(?:en)?|forbund(?:et)?|sekretariat(?:et)?|afdeling(?:en)?|styrelsen|ministeriet|"
    r"firma(?:et)?|psykiatrien|universitet(?:et)?|muse(?:um|et)|kollegi(?:um|et)|hospital(?:et)?|klub(?:ben)?|tilsyn(?:et)?|^invest|"
    r"gade|vej|allé|stræde|torv|boulevard|plads(?:en)?|"
    r"^(?:kilde|bugt|cup)|havn(?:en)?|hallen|huset|rådhus|kontor(?:et)?|samarbejde(?:t)?|"
    r"selskab(?:et)?|akademi(?:et)?|salen|lokale(?:t)?|gruppe(?:n)?|listen|partiet|"
    r"(?:^|fest|møde|råds|rådhus|menigheds|sogne|kirke|gymnastik|idræts|sports|bold|foredrags|"
    r"koncert|teater|undervisnings|konference|spise|kantine|læse|fælles|ridder|danse?|rets)sal|"
    r"direktør(?:en)?|formand(?:en)?|konsulent(?:en)?|borgmester(?:en)?|medlem(?:mer)?|"
    r"repræsentant(?:er)?|deltagere?|møde(?:t)?|plan(?:en)?|politik(?:ken)?|fonden|projekt(?:et)?)$",
    re.IGNORECASE,
)
# Names of people that are months, too; where one stands tells which of them is meant.
MONTHS = frozenset({"april", "august", "juli", "juni", "maj"})
# "i August", "12. Maj", "ultimo August": the month.
OF_THE_YEAR = re.compile(
    r"(?:\d\.?|\b(?:i|primo|medio|ultimo|inden|senest|måneden|januar|februar|marts|april|maj|juni|"
    r"juli|august|september|oktober|november|december)[,/]?)\s{1,4}$",
    re.IGNORECASE,
)
# Endings of streets and rooms that families are called by, too ("Ida Bredvej", "Bo Kaplan").
FAMILY = re.compile(r"\w{2,30}(?:gade|hal|havn|plan|torv|vej)", re.IGNORECASE)
OWN_PARTICLES = frozenset({"Da", "Di", "Du", "El", "La", "Le", "Van", "Von", "Dos", "Del"})
ABBREVIATED = frozenset({"chr", "joh", "kri", "fre", "vil", "aug", "alb", "and", "edv", "ras"})
STREET = re.compile(
    r"(?:vej|gade|allé|plads|stræde|torv|boulevard|park|kilde|gård|skole|fond|legat|pris|hus)\b",
    re.I,
)
INSTITUTION = re.compile(
    r"(?:skolen|cent(?:er|re)t|huset|fonden|hallen|museet|kollegiet|institut(?:tet)?|gruppen|cup)\b",
    re.IGNORECASE,
)
# "Projektet Nora Strand": what stands right behind such a noun is its name, whatever it looks like.
NAMED_THING = re.compile(
    r"\b(?:projekt(?:et)?|kampagnen?|system(?:et)?|program(?:met)?|softwaren?|filmen?|bogen|romanen|"
    r"stævnet|færgen|skibet|ejendommen|gården|skolen|plejehjemmet|plejecentret|børnehuset|"
    r"børnehaven|vuggestuen|institutionen|planen|lokalplan \d[\d.-]{0,8},|fonden|legatet|prisen|"
    r"forestillingen|udstillingen|rapporten)\s$",
    re.IGNORECASE,
)
AHEAD = 30  # characters
ROOM = re.compile(r"(?:sal|salen|lokale|lokalet|rådhus)\b", re.IGNORECASE)
