"""State who sits for whom: by the entry, or by a sentence ("X deltog som suppleant for Y")."""

import re
from collections import Counter
from dataclasses import replace

from referatgraf.extraction.draft import Attending, Draft, Holding, Listed
from referatgraf.extraction.near_names import GAP, name_from, names_around
from referatgraf.extraction.occasion import (
    names_other_body,
    of_other_place,
    opened_elsewhere,
    sentence_start,
    told_behind,
)
from referatgraf.extraction.other_days import of_other_day
from referatgraf.extraction.pieces import Piece
from referatgraf.extraction.relations.offices import municipality_of
from referatgraf.extraction.relations.parties import join_party_behind
from referatgraf.extraction.sat_in_words import (
    AHEAD,
    ALONE,
    BACKWARDS,
    BETWEEN,
    DEPUTY,
    EXCUSES,
    FORWARDS,
    INSTEAD,
    IS,
    NAMED,
    SAT_IN,
    STAND_IN,
    TITLED,
    UNTITLED,
)
from referatgraf.extraction.slots import Phrase
from referatgraf.lexicon.names import NameMatch
from referatgraf.lexicon.organisations import organisation_type
from referatgraf.lexicon.titles import role_id
from referatgraf.model import Attendance, Basis

# A heading in a sentence: "I stedet mødte X."
_LISTED_INSTEAD = re.compile(r"I\s{1,4}stedet\b(?!\s{1,4}for)")
# Cheap to seek, and in every sentence that the pattern can match.
_NEEDED = ("suppleant", "stedfortræder", "for ")


def relate(draft: Draft) -> None:
    """Add the substitute as present, the replaced as absent, and the office of substitute."""
    for entry in list(draft.listed):
        if entry.phrase.substitutes_for:
            _replace(
                draft, entry.person, entry.phrase.substitutes_for, entry.phrase.span, entry.group
            )
        deputy = entry.phrase.deputy or (None if draft.meets else entry.phrase.replaced_by)
        if deputy:
            _name_deputy(draft, entry, deputy)
        elif entry.phrase.replaced_by:
            _came_instead(draft, entry.person, entry.phrase.replaced_by)
    _came_for_the_last(draft)
    for start, end in draft.prose:
        _in_sentence(draft, start, draft.text[start:end])


def _came_for_the_last(draft: Draft) -> None:
    """Let who a sentence "I stedet mødte X" lists be a substitute, alone: of who is told before."""
    came = [e for e in draft.listed if _LISTED_INSTEAD.match(_label(draft, e))]
    counts = Counter(entry.group for entry in came)
    for entry in came:
        label = draft.group(entry.group).label
        line = draft.text.rfind("\n", 0, label[0]) + 1
        stayed = draft.names_in((line, label[0]))[-1:] if counts[entry.group] == 1 else []
        at = (line + stayed[0].start, line + stayed[0].end) if stayed else label
        if stayed and EXCUSES.search(draft.text, sentence_start(draft.text, at[0]), label[0]):
            _replace(draft, entry.person, draft.piece(at), (at[0], entry.phrase.span[1]), None)
        _office(draft, entry.person, label, UNTITLED)


def _label(draft: Draft, entry: Listed) -> str:
    return draft.piece(draft.group(entry.group).label).text


def _name_deputy(draft: Draft, entry: Listed, deputy: Piece) -> None:
    """Add the deputy who stands beside a member; on a page of members, sent by the same."""
    person = draft.people.add(deputy, 0.9)
    if not _send_deputy(draft, person, entry.phrase.of_deputy):
        for mine in draft.capacities(entry.person):
            if mine.group == entry.group and mine.on_behalf_of and not draft.meets:
                draft.attend(replace(mine, person=person, evidence=[entry.phrase.span]))
    join_party_behind(draft, person, deputy.end, municipality_of(draft, entry))
    title = DEPUTY.search(draft.text, entry.phrase.span[0], deputy.start)
    at = title.span("title") if title else deputy.range
    _office(draft, person, at, title["title"].casefold() if title else "stedfortræder")


def _send_deputy(draft: Draft, person: str, told: Phrase | None) -> bool:
    """Say on whose behalf a deputy would come, by what stands beside his own name, if anything."""
    sent = [(draft.organisations.add(p.text, p.range), p, Basis.AFFILIATED)
            for p in (told.affiliated if told else ())
            if organisation_type(p.text) is not None]  # fmt: skip
    sent += [(home, p, Basis.MUNICIPALITY) for p in (told.homes if told else ())
             if (home := draft.home(p))]  # fmt: skip
    for organisation, piece, basis in sent:
        if organisation in (draft.owner, draft.body):
            continue
        came = next((a for a in draft.capacities(person) if a.on_behalf_of is None), None)
        if came:
            came.on_behalf_of, came.basis = organisation, basis
            came.evidence = [*came.evidence, piece.range]
        else:
            draft.attend(Attending(person, None, [piece.range], "deputy", on_behalf_of=organisation,
                                   basis=basis))  # fmt: skip
    return bool(sent)


def _in_sentence(draft: Draft, start: int, text: str) -> None:
    """State each substitution that one stretch of prose tells."""
    folded = text.casefold()
    if not any(word in folded for word in _NEEDED):
        return
    named = draft.names_in((start, start + len(text)))
    for match in FORWARDS.finditer(text):
        before, after = names_around(named, match)
        if before and after:
            _substitute(draft, start, text, match, (before, after))
    for match in BACKWARDS.finditer(text):
        before, after = names_around(named, match)
        excused = EXCUSES.search(text, text.rfind("\n", 0, match.start()) + 1, match.start())
        if before and after and before.end == match.start() and excused:
            _substitute(draft, start, text, match, (after, before))
    for match in AHEAD.finditer(text):
        _, first = names_around(named, match)
        titled = match["title"] or match["title2"]
        between = first and (
            BETWEEN.match(text, first.end) or (IS.match(text, first.end) if titled else None)
        )
        second = name_from(named, between.end()) if between else None
        if first and second:
            _substitute(draft, start, text, match, (second, first))

    for match in ALONE.finditer(text):
        _sit_in(draft, start, text, match, named)
    for match in NAMED.finditer(text):
        if EXCUSES.search(text, text.rfind("\n", 0, match.start()) + 1, match.start()):
            _sit_in(draft, start, text, match, named)
    for match in SAT_IN.finditer(text):
        _sat_in(draft, start, text, match, named)
    for match in TITLED.finditer(text):
        came = name_from(named, match.end())
        if came and came.start == match.end() and INSTEAD.match(text, came.end):
            _sit_in(draft, start, text, match, named)


def _sat_in(
    draft: Draft, start: int, text: str, match: re.Match[str], named: list[NameMatch]
) -> None:
    """Add who came as a substitute, for the one whom the same line excuses right before."""
    came, _ = names_around(named, match)
    if came is None or came.end != match.start():
        return
    line = draft.text.rfind("\n", 0, start + came.start) + 1
    excused = EXCUSES.search(draft.text, line, start + came.start)
    before = draft.names_in((line, start + came.start))[-1:]
    if excused and before:
        at = line - start
        stayed = replace(before[0], start=before[0].start + at, end=before[0].end + at)
        _substitute(draft, start, text, match, (came, stayed))


def _sit_in(
    draft: Draft, start: int, text: str, match: re.Match[str], named: list[NameMatch]
) -> None:
    """Add who came as a substitute, for the one who was excused right before."""
    came = name_from(named, match.end())
    before, _ = names_around(named, match)
    if came is None:
        return
    if before and EXCUSES.search(text, text.rfind("\n", 0, match.start()) + 1, match.start()):
        _substitute(draft, start, text, match, (came, before))
        return
    pair = (came, came)
    if _of_other_place(draft, start, text, match, pair) or of_other_day(
        draft, told_behind(text, came.end)
    ):
        return
    at = start + came.start, start + came.end
    person = draft.people.add(draft.piece(at), came.confidence)
    _present(draft, person, (start + match.start(), at[1]))
    _office(
        draft, person, (start + match.start("title"), start + match.end("title")), match["title"]
    )


def _substitute(
    draft: Draft, start: int, text: str, match: re.Match[str], pair: tuple[NameMatch, NameMatch]
) -> None:
    """Add what a sentence says of the first of a pair, who came for the second.

    Whoever comes on another day has the office only.
    """
    if _of_other_place(draft, start, text, match, pair):
        return
    came, stayed = ((start + name.start, start + name.end) for name in pair)
    substitute = draft.people.add(draft.piece(came), pair[0].confidence)
    span = min(came[0], stayed[0], start + match.start()), max(came[1], stayed[1])
    today = not of_other_day(draft, told_behind(text, max(name.end for name in pair)))
    if today:
        _present(draft, substitute, span)
    found = match.groupdict()
    group = next((g for g in ("title", "title2") if found.get(g)), None)
    if group:
        _office(
            draft, substitute, (start + match.start(group), start + match.end(group)), found[group]
        )
    if today:
        _replace(draft, substitute, draft.piece(stayed), span, None)


def _of_other_place(
    draft: Draft, start: int, text: str, match: re.Match[str], pair: tuple[NameMatch, NameMatch]
) -> bool:
    """Tell whether one came for the other somewhere else than to this meeting."""
    first, last = sorted(pair, key=lambda name: name.start)
    begin = min(first.start, match.start())
    return (
        opened_elsewhere(draft, start, text, begin)
        or names_other_body(draft, start, text, (begin, last.start))
        or of_other_place(draft, start, text, last.end, takes_part=True)
    )


def _replace(
    draft: Draft, substitute: str, replaced: Piece, span: tuple[int, int], group: int | None
) -> None:
    person = draft.people.add(replaced, 0.9)
    draft.settle(person, Attendance.ABSENT, "excused", span)
    mine = draft.capacities(substitute)
    for attending in mine:
        attending.substitutes_for = person
    if not draft.capacities(person):
        behalf = mine[0].on_behalf_of if mine else None
        draft.attend(
            Attending(
                person,
                Attendance.ABSENT,
                [span],
                "substituted",
                group=group,
                on_behalf_of=behalf,
                basis=Basis.AFFILIATED if behalf else None,
                detail="excused",
                confidence=0.9,
            )
        )


def _came_instead(draft: Draft, replaced: str, came: Piece) -> None:
    """Add who an entry says came for its person, sent by the same."""
    substitute = draft.people.add(came, 0.9)
    titled = STAND_IN.search(draft.text, max(0, came.start - GAP), came.start)
    if substitute == replaced:
        return
    _present(draft, substitute, came.range)
    sent = next((a for a in draft.capacities(replaced) if a.on_behalf_of), None)
    for attending in draft.capacities(substitute):
        attending.substitutes_for = attending.substitutes_for or replaced
        if sent and attending.on_behalf_of is None:
            attending.on_behalf_of, attending.basis = sent.on_behalf_of, Basis.AFFILIATED
    _office(draft, substitute, came.range, titled["title"].casefold() if titled else UNTITLED)


def _present(draft: Draft, person: str, span: tuple[int, int]) -> None:
    draft.settle(person, Attendance.PRESENT, "substitute", span)
    if not draft.present_in_lists(person):
        draft.attend(
            Attending(
                person,
                Attendance.PRESENT,
                [span],
                "substitute-sentence",
                detail="substitute",
                confidence=0.9,
            )
        )


def _office(draft: Draft, person: str, at: tuple[int, int], title: str) -> None:
    draft.hold(
        Holding(
            person,
            draft.body_at(at[0]),
            [at],
            "substitute",
            title=title,
            role=role_id(title),
            confidence=0.9,
        )
    )
