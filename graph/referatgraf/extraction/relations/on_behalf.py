"""State for whom somebody speaks: "X fremhævede på vegne af Y, at …"."""

import re
from dataclasses import replace

from referatgraf.extraction.draft import Draft, Range
from referatgraf.extraction.employers import NAME, is_person
from referatgraf.extraction.names_in_prose import Named, people_in
from referatgraf.lexicon import organisations, parties
from referatgraf.lexicon.sentences import sentences
from referatgraf.model import Basis

_FOR = re.compile(r"\bpå vegne af\s{1,4}")
# What is said between the speaker and "på vegne af" names nobody else.
_FAR = 80


def relate(draft: Draft) -> None:
    """Add a capacity on behalf of the organisation to each attending person who speaks for it."""
    for start, end in draft.sections.prose:
        text = draft.text[start:end]
        if "på vegne af" in text:
            named = people_in(draft, start, text)
            for at in sentences(text, [(name.start, name.end) for name in named]):
                _in_sentence(draft, start, text, at, named)


def _in_sentence(draft: Draft, start: int, text: str, at: Range, named: list[Named]) -> None:
    for match in _FOR.finditer(text, *at):
        before = [n for n in named if at[0] <= n.start and n.end <= match.start()]
        found = NAME.match(text, match.end())
        if not before or not found or match.start() - before[-1].end > _FAR:
            continue
        read = draft.view.organisation_at(start + found.start())
        if read or (not is_person(found.group()) and _is_organisation(found.group())):
            for name in _each(draft, read or (start + found.start(), start + found.end())):
                _speak_for(draft, before[-1].person, start + before[-1].start, *name)


def _each(draft: Draft, at: Range) -> list[Range]:
    """Return the ranges of two organisations that "og" joins, otherwise the range as it is."""
    inside = [(m.start, m.end) for m in draft.mentions if at[0] <= m.start and m.end <= at[1]]
    if len(inside) == 2 and (inside[0][0], inside[1][1]) == at:
        between = draft.text[inside[0][1] : inside[1][0]]
        return inside if between.strip() in {"og", "samt"} else [at]
    return [at]


def _is_organisation(words: str) -> bool:
    return organisations.organisation_type(words) is not None and not parties.is_party(words)


def _speak_for(draft: Draft, person: str, begin: int, name: int, end: int) -> None:
    """Add a capacity like the one in which the person takes part, with the sentence as proof."""
    taking = next((a for a in draft.capacities(person) if a.attendance), None)
    if taking is None:
        return
    owner = draft.organisations.add(draft.text[name:end], (name, end))
    if owner == draft.body or any(a.on_behalf_of == owner for a in draft.capacities(person)):
        return
    draft.attend(
        replace(
            taking, evidence=[(begin, end)], extractor="on-behalf", on_behalf_of=owner,
            basis=Basis.AFFILIATED, group=None, substitutes_for=None, confidence=0.85,
        )
    )  # fmt: skip
