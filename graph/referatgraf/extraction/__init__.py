"""Sections -> Facts: who, in which capacity, on whose behalf, with the words that say so."""

from referatgraf.extraction.draft import Draft
from referatgraf.extraction.finish import facts
from referatgraf.extraction.fuller import fuller_forms
from referatgraf.extraction.initials import without_people
from referatgraf.extraction.meeting import find_meeting
from referatgraf.extraction.mentions import Mention, organisation_mentions, with_uses
from referatgraf.extraction.ner.fusion import Reader, take_up
from referatgraf.extraction.organisations import Organisations
from referatgraf.extraction.other_occasions import without_other_occasions
from referatgraf.extraction.own_staff import with_own_staff
from referatgraf.extraction.paragraphs import paragraphs
from referatgraf.extraction.people import People
from referatgraf.extraction.relations import RELATIONS, Relations
from referatgraf.extraction.short_forms import definitions
from referatgraf.layouts.section import Sections
from referatgraf.model import Document, Fact


def extract(
    document: Document,
    sections: Sections,
    relations: Relations = RELATIONS,
    reader: Reader | None = None,
) -> tuple[Fact, ...]:
    """Return the facts of a document, in a fixed order, with ids local to it.

    Fewer ``relations`` than all show what one of them carries; a ``reader`` finds names, too.
    """
    return facts(drafted(document, sections, relations, reader))


def read_facts(
    document: Document, sections: Sections, reader: Reader | None
) -> tuple[tuple[Fact, ...], int]:
    """Return the facts of a document, and how many of its words a model was shown."""
    draft = drafted(document, sections, reader=reader)
    return facts(draft), draft.view.words


def drafted(
    document: Document,
    sections: Sections,
    relations: Relations = RELATIONS,
    reader: Reader | None = None,
) -> Draft:
    """Return the draft of a document that the relations have read."""
    draft = Draft(document, sections, People(), Organisations())
    draft.mentions = _defined(draft, tuple(organisation_mentions(draft.text)))
    draft.prose = tuple(paragraphs(draft.text, sections.prose))
    find_meeting(draft)
    draft.sections = without_other_occasions(draft)
    draft.sections = with_own_staff(draft)
    draft.prose = tuple(paragraphs(draft.text, draft.sections.prose))
    if reader:
        take_up(draft, reader)
    for _, relate in relations:
        relate(draft)
    draft.organisations.mention_all(draft.mentions, draft.text)
    return draft


def _defined(draft: Draft, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Let short forms lead to the names that the text defines them for; return all mentions."""
    shorts = definitions(draft.text, [(m.start, m.end) for m in mentions])
    for short, name in shorts.items():
        draft.organisations.define(short, name)
    for name, fuller in fuller_forms(draft.text[m.start : m.end] for m in mentions).items():
        draft.organisations.define(name, fuller)
    used = with_uses(draft.text, mentions, shorts)
    return tuple(without_people(draft.text, draft.sections, used, shorts))
