"""Turn a filled draft into frozen facts with proofs in the stored text."""

from collections.abc import Iterable
from itertools import islice

from referatgraf.extraction.agenda import agenda_facts
from referatgraf.extraction.confidence import weighed
from referatgraf.extraction.draft import Attending, Draft, Holding, Range
from referatgraf.layouts.section import Group
from referatgraf.model import (
    AttendanceGroup,
    Basis,
    Fact,
    Meeting,
    Membership,
    Organisation,
    Participation,
    Person,
    Span,
)

# Quotes a fact: a name that stands a thousand times is proved by the first of them.
_PROOFS = 50


def facts(draft: Draft) -> tuple[Fact, ...]:
    """Return all facts of the draft with their confidence, in a fixed order."""
    return weighed(draft, stated(draft))


def stated(draft: Draft) -> tuple[Fact, ...]:
    """Return all facts as the rules state them: things first, then what ties them."""
    return (
        *_organisations(draft),
        *_people(draft),
        _meeting(draft),
        *_groups(draft),
        *(_participation(draft, i, a) for i, a in enumerate(draft.attending, 1)),
        *(_membership(draft, i, h) for i, h in enumerate(draft.holdings, 1)),
        *agenda_facts(draft),
        *draft.decided,
    )


def _spans(draft: Draft, ranges: Iterable[Range]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(draft.document.span(*r) for r in islice(ranges, _PROOFS)))


def _organisations(draft: Draft) -> list[Organisation]:
    return [
        Organisation(
            id=identity,
            evidence=_spans(draft, o.evidence),
            extractor="organisation",
            confidence=0.4 if o.unsure else 0.98 if o.authority else 0.85,
            unsure=o.unsure,
            name=o.name,
            type=o.type,
            authority=o.authority,
            variants=tuple(v for v in o.variants if v != o.name),
            mentioned=o.mentioned,
            letter=o.letter,
            municipality=o.municipality,
            part_of=o.part_of,
        )
        for identity, o in draft.organisations.all()
    ]


def _people(draft: Draft) -> list[Person]:
    return [
        Person(
            id=identity,
            evidence=_spans(draft, p.evidence),
            extractor="person-name",
            confidence=p.confidence,
            name=p.name,
            variants=tuple(p.variants),
        )
        for identity, p in draft.people.all()
    ]


def _meeting(draft: Draft) -> Meeting:
    found = draft.times
    evidence = [at for _, at in found.values()] or [_first_words(draft)]
    return Meeting(
        id="meeting",
        evidence=_spans(draft, evidence),
        extractor="meeting-head",
        confidence=0.95 if "date" in found else 0.7,
        body=draft.body,
        date=found["date"][0] if "date" in found else None,
        start_time=found["start"][0] if "start" in found else None,
        end_time=found["end"][0] if "end" in found else None,
        place=" ".join(found["place"][0].split()) if "place" in found else None,
    )


def _first_words(draft: Draft) -> Range:
    """Return the first line that holds words: what proves a meeting whose head says nothing."""
    text = draft.text
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    return start, end if end > start else len(text)


def _groups(draft: Draft) -> list[AttendanceGroup]:
    used = {a.group for a in draft.attending if a.group is not None}
    named = _named(draft)
    return [
        AttendanceGroup(
            id=f"group/{index + 1}",
            evidence=_spans(draft, [group.label]),
            extractor="list-heading",
            confidence=0.97,
            label=" ".join(draft.piece(group.label).text.split()).rstrip(" :"),
            attendance=group.attendance,
            organisation=named.get(group.organisation),
        )
        for index in sorted(used)
        if _has_heading(group := draft.group(index))
    ]


def _has_heading(group: Group) -> bool:
    """Tell whether words head a list: one that opens with its first person has none to state."""
    return group.label[0] < group.label[1]


def _group_id(draft: Draft, attending: Attending) -> str | None:
    index = attending.group
    headed = index is not None and _has_heading(draft.group(index))
    return f"group/{index + 1}" if index is not None and headed else None


def _named(draft: Draft) -> dict[Range | None, str]:
    """Map each range that names an organisation to the first that it names."""
    found: dict[Range | None, str] = {}
    for identity, organisation in draft.organisations.all():
        for at in organisation.evidence:
            found.setdefault(at, identity)
    return found


def _participation(draft: Draft, index: int, attending: Attending) -> Participation:
    return Participation(
        id=f"participation/{index}",
        evidence=_spans(draft, attending.evidence),
        extractor=attending.extractor,
        confidence=attending.confidence,
        unsure=attending.unsure,
        person=attending.person,
        attendance=attending.attendance,
        detail=attending.detail,
        group=_group_id(draft, attending),
        on_behalf_of=attending.on_behalf_of,
        basis=(attending.basis or Basis.UNKNOWN) if attending.on_behalf_of else None,
        substitutes_for=attending.substitutes_for,
    )


def _membership(draft: Draft, index: int, holding: Holding) -> Membership:
    return Membership(
        id=f"membership/{index}",
        evidence=_spans(draft, holding.evidence),
        extractor=holding.extractor,
        confidence=holding.confidence,
        person=holding.person,
        organisation=holding.organisation,
        title=" ".join(holding.title.split()) if holding.title else None,
        role=holding.role,
    )
