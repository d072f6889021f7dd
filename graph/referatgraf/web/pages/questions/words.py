"""Columns and coded values of answers in Danish and English; a test knows every column."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from referatgraf.model import certainty
from referatgraf.vocabulary import RG
from referatgraf.web.pages.markup import Html, tag, text
from referatgraf.web.pages.shown import SURE
from referatgraf.web.pages.view import View

Words = tuple[str, str]
SHELVES: Mapping[str, Words] = MappingProxyType(
    {
        "representation": ("Hvem repræsenterer hvem", "Who represents whom"),
        "people": ("Personer", "People"),
        "organisations": ("Organisationer og kommuner", "Organisations and municipalities"),
        "meetings": ("Møder og fremmøde", "Meetings and attendance"),
        "decisions": ("Punkter og beslutninger", "Items and decisions"),
        "coverage": ("Tal og dækning", "Numbers and coverage"),
        "quality": ("Kvalitet og tvivl", "Quality and doubt"),
    }
)
COLUMNS: Mapping[str, Words] = MappingProxyType(
    {
        "absent": ("Fraværende", "Absent"),
        "after": ("Det senere år", "The later year"),
        "aspect": ("Hvad", "What"),
        "attendance": ("Fremmøde", "Attendance"),
        "basis": ("Grundlag", "Basis"),
        "before": ("Det tidligere år", "The earlier year"),
        "body": ("Råd eller udvalg", "Body"),
        "case": ("Sag", "Case"),
        "change": ("Ændring", "Change"),
        "confidence": ("Sikkerhed", "Certainty"),
        "date": ("Dato", "Date"),
        "decided": ("Beslutning", "Decision"),
        "decision": ("Beslutning", "Decision"),
        "detail": ("Nærmere", "Detail"),
        "dissent": ("Uenighed", "Disagreement"),
        "due": ("Frist", "Due"),
        "earlier_party": ("Tidligere parti", "Earlier party"),
        "end": ("Slut", "End"),
        "first_seen": ("Først set", "First seen"),
        "first_seen_with": ("Først set med det nye", "First seen with the new one"),
        "gone": ("Gik ud", "Left"),
        "guest": ("Gæst", "Guest"),
        "guest_list": ("Liste som gæst", "List as a guest"),
        "guest_represents": ("Som gæst for", "As a guest for"),
        "holder": ("Parti eller kommune", "Party or municipality"),
        "items": ("Punkter", "Items"),
        "judged_by": ("Dømt af", "Judged by"),
        "kind": ("Slags", "Kind"),
        "last_seen": ("Sidst set", "Last seen"),
        "last_seen_with": ("Sidst set med det gamle", "Last seen with the old one"),
        "later_party": ("Senere parti", "Later party"),
        "line": ("Linje", "Line"),
        "list": ("Liste", "List"),
        "meetings": ("Møder", "Meetings"),
        "member_list": ("Liste som medlem", "List as a member"),
        "message": ("Besked", "Message"),
        "municipality": ("Kommune", "Municipality"),
        "name": ("Navn", "Name"),
        "new": ("Kom til", "Joined"),
        "number": ("Nr.", "No."),
        "organisation": ("Organisation", "Organisation"),
        "organisations": ("Organisationer", "Organisations"),
        "other": ("Den anden", "The other"),
        "other_source": ("Den andens kilde", "Source of the other"),
        "outcome": ("Udfald", "Outcome"),
        "people": ("Personer", "People"),
        "place": ("Sted", "Place"),
        "present": ("Til stede", "Present"),
        "promised": ("Tilsagn", "Commitment"),
        "quote": ("Ord i referatet", "Words of the minutes"),
        "reason": ("Grund", "Reason"),
        "represents": ("Som medlem for", "As a member for"),
        "responsible": ("Ansvarlig", "Responsible"),
        "score": ("Hvor sandsynligt den samme", "How likely the same"),
        "seats": ("Pladser", "Seats"),
        "severity": ("Alvor", "Severity"),
        "shared_by": ("Fordelt på", "Shared by"),
        "source": ("Kilde", "Source"),
        "sources": ("Kilder", "Sources"),
        "stands_in_for": ("I stedet for", "Instead of"),
        "start": ("Start", "Start"),
        "statement": ("Udsagn", "Statement"),
        "stayed": ("Blev", "Stayed"),
        "substitutes": ("Stedfortrædere", "Substitutes"),
        "title": ("Titel", "Title"),
        "verdict": ("Dom", "Verdict"),
        "what": ("Hvad", "What"),
        "with_substitutes": ("Møder med stedfortrædere", "Meetings with substitutes"),
        "year": ("År", "Year"),
    }
)
# The slug in a cell is the end of a concept's IRI in one of these schemes of our vocabulary.
_SCHEMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "attendance": ("attendance",),
        "basis": ("basis",),
        "detail": ("attendance-detail",),
        "dissent": ("dissent-kind",),
        "outcome": ("decision-outcome",),
        "verdict": ("verdict",),
    }
)
_VALUES: Mapping[tuple[str, str], Words] = MappingProxyType(
    {
        ("aspect", "affiliated"): ("tilknyttet", "affiliated"),
        ("aspect", "member"): ("medlem", "member"),
        ("aspect", "office"): ("hverv", "office"),
        ("aspect", "party"): ("parti", "party"),
        ("aspect", "represents"): ("repræsenterede", "represented"),
        ("change", "gone"): ("væk", "gone"),
        ("change", "new"): ("ny", "new"),
        ("dissent", "abstained"): ("undlod at stemme", "abstained"),
        ("dissent", "against"): ("stemte imod", "voted against"),
        ("kind", "AgendaItem"): ("punkt", "item"),
        ("kind", "AttendanceGroup"): ("deltagerliste", "attendance list"),
        ("kind", "Commitment"): ("tilsagn", "commitment"),
        ("kind", "Decision"): ("beslutning", "decision"),
        ("kind", "Dissent"): ("uenighed", "disagreement"),
        ("kind", "Meeting"): ("møde", "meeting"),
        ("kind", "Membership"): ("hverv eller tilhør", "office or affiliation"),
        ("kind", "Organization"): ("organisation", "organisation"),
        ("kind", "Participation"): ("deltagelse", "participation"),
        ("kind", "Person"): ("person", "person"),
        ("kind", "Recusal"): ("inhabilitet", "recusal"),
        ("kind", "Vote"): ("afstemning", "vote"),
        ("reason", "conflict"): ("modstrid", "conflict"),
        ("reason", "low_confidence"): ("lav sikkerhed", "low confidence"),
        ("reason", "one_source"): ("kun én kilde", "one source only"),
        ("severity", "Info"): ("oplysning", "info"),
        ("severity", "Violation"): ("brud", "violation"),
        ("severity", "Warning"): ("advarsel", "warning"),
        ("shared_by", "municipality"): ("kommuner", "municipalities"),
        ("shared_by", "party"): ("partier", "parties"),
    }
)
_MONTHS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "da": ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august",
               "september", "oktober", "november", "december"),
        "en": ("January", "February", "March", "April", "May", "June", "July", "August",
               "September", "October", "November", "December"),
    }
)  # fmt: skip


def column(view: View, name: str) -> str:
    """Return the heading of a column."""
    return view.t(*COLUMNS[name])


def value(view: View, column: str, code: str) -> str:
    """Return what a coded value of a column means, the code itself where it is none."""
    for scheme in _SCHEMES.get(column, ()):
        labels = view.site.concepts.get(f"{RG}{scheme}/{code}")
        if labels:
            return labels.get(view.language) or labels["da"]
    found = _VALUES.get((column, code))
    return view.t(*found) if found else code


def day(view: View, iso: str) -> Html:
    """Return an ISO date as people write it, for machines, too; anything else as it is."""
    try:
        found = date.fromisoformat(iso)
    except ValueError:
        return text(iso)
    dot = view.t(".", "")
    month = _MONTHS[view.language][found.month - 1]
    return tag("time", f"{found.day}{dot} {month} {found.year}", datetime=iso)


def sure(view: View, confidence: float) -> Html:
    """Return how sure something is, in a word and a sign."""
    return surely(view, certainty(confidence))


def surely(view: View, word: str) -> Html:
    """Return a certainty (see ``model.certainty``) as the other pages show it."""
    danish, english, sign = SURE[word]
    shown = tag("span", sign, aria_hidden="true"), " ", view.t(danish, english)
    return tag("span", *shown, class_=f"sure {word}")
