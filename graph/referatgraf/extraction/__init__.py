"""Sections -> Facts: who, in which capacity, on whose behalf, with the words that say so."""

from referatgraf.extraction.draft import Draft
from referatgraf.extraction.finish import facts
from referatgraf.extraction.meeting import find_meeting
from referatgraf.extraction.mentions import organisation_mentions
from referatgraf.extraction.organisations import Organisations
from referatgraf.extraction.people import People
from referatgraf.extraction.relations import RELATIONS
from referatgraf.layouts.section import Sections
from referatgraf.model import Document, Fact


def extract(document: Document, sections: Sections) -> tuple[Fact, ...]:
    """Return the facts of a document, in a fixed order, with ids local to it."""
    draft = Draft(document, sections, People(), Organisations())
    find_meeting(draft)
    for _, relate in RELATIONS:
        relate(draft)
    _mention_organisations(draft)
    return facts(draft)


def _mention_organisations(draft: Draft) -> None:
    """Register every organisation that the text names, whether or not a relation needed it."""
    for mention in organisation_mentions(draft.text):
        draft.organisations.mention(mention, draft.text)
