"""Read every entry of the attendance lists and register whom it names."""

from referatgraf.extraction.draft import Draft, Listed
from referatgraf.extraction.phrase import Phrase, parse


def relate(draft: Draft) -> None:
    """Parse the entries of all lists; an entry that names nobody is left to the prose."""
    for index, attendance_list in enumerate(draft.sections.lists):
        for entry in attendance_list.entries:
            phrase = parse(draft.text, entry)
            if phrase and phrase.name:
                person = draft.people.add(phrase.name, _confidence(phrase))
                draft.listed.append(Listed(person, phrase, index))


def _confidence(phrase: Phrase) -> float:
    """Return how sure the name is: an unregistered one gains by a party, title, organisation."""
    slots = bool(phrase.party or phrase.offices or phrase.affiliated or phrase.nominated)
    return max(phrase.confidence, 0.85 if slots else 0.75)
