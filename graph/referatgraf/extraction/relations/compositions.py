"""State for whom those sit whom the minutes list as another body's members: "X, valgt af Y".

They need not be at the meeting: "Styregruppen består af X (Nordly Roklub) og Y (KL)".
"""

import re
from collections.abc import Iterator

from referatgraf.extraction.antecedents import NO_OFFICE_IN, told_of
from referatgraf.extraction.draft import Attending, Draft, Holding, Range
from referatgraf.extraction.employers import NAME, employer_behind, is_person
from referatgraf.extraction.names_in_prose import Named, people_in
from referatgraf.extraction.occasion import sentence_start
from referatgraf.extraction.pieces import Piece
from referatgraf.extraction.post_lines import posts_in
from referatgraf.extraction.spans import Spans
from referatgraf.extraction.told_offices import spoken_of
from referatgraf.extraction.told_rows import row_at
from referatgraf.lexicon import organisations, parties, titles
from referatgraf.model import Basis, OrganisationType

_SENT = r"(?:valgt|udpeget|indstillet|nomineret|udnævnt)"
# "Havnens bestyrelse", "Den nuværende bestyrelse", "Bestyrelsen"
_OWNER = re.compile(
    r"\b(?P<noun>[A-ZÆØÅa-zæøå]{4,40}(?:e[nt]))s\s{1,4}(?:[a-zæøå]{3,20}\s){0,1}bestyrelse"
)
_OWN = re.compile(r"\b(?:bestyrelsen?|repræsentantskabet|styregruppen)\b", re.IGNORECASE)
_BEFORE_NOUN = 80
_SENT_BY = re.compile(
    rf"(?:\s\([^()]{{1,30}}\))?(?:\s{{0,4}},|\s[–-])\s{{1,4}}"
    rf"(?:{_SENT}\s{{1,4}}af|repræsentant(?:er)?\s{{1,4}}(?:fra|for))\s{{1,4}}"
)
_BODY = r"(?:[\w-]{0,40}(?:grupp|udvalg|råd|bestyrels|nævn|komit[eé]|kommission|for[au]m)\w{0,5})"
# "… består desuden af", "I Havnerådet sidder bl.a.", "… er sammensat således:"
_CONSISTS = re.compile(
    rf"\b{_BODY}\b[^.:;\n]{{0,60}}?\s(?:består|bestod|bestået)\s{{1,4}}(?:[\w.]{{2,12}}\s{{1,4}}){{0,2}}af"
    rf"|\bI\s{{1,4}}{_BODY}\b[^.:;\n]{{0,40}}?\ssidder"
    rf"|\b{_BODY}\b[^.:;\n]{{0,40}}?\s(?:er|var|blev)\s{{1,4}}sammensat(?:\s{{1,4}}(?:således|sådan|af))?",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:\s{1,4}(?:følgende|bl\.\s?a\.|blandt andet|blandt andre|også|nu|desuden))*"
    r"[^\S\n]{0,4}:?[^\S\n]{0,4}"
)
_BLANK_LINE = re.compile(r"\n[^\S\n]{0,20}(?=\n)")
_MARK = re.compile(r"[\s*•–-]{0,8}(?:\d{1,2}[.)]|[a-zæøå]\))?\s{0,8}")
_COLUMN = re.compile(r"[^\S\n]{3,60}|\s{0,4}[|\t]\s{0,40}")
_LONGEST = 1500  # characters of a list
# Cheap to seek, and in every text that can say so.
_NEEDED = re.compile(
    rf"\b{_SENT}\s{{1,4}}af\b|\brepræsentant|\bbestå\w{{1,2}}\b|\bbestod\b|\bsidder\b|\bsammensat\b"
)


def relate(draft: Draft) -> None:
    """Add a capacity for each person who sits for an organisation and takes part nowhere."""
    for start, end in draft.prose:
        text = draft.text[start:end]
        if _NEEDED.search(text):
            _sent(draft, start, text)
    prose = Spans(draft.sections.prose)
    for match in _CONSISTS.finditer(draft.text):
        lead = _LEAD.match(draft.text, match.end())
        begin = lead.end() if lead else match.end()
        if prose.around(match.start()):
            _listed(draft, begin, _consisting(draft, match.span()))


def _sent(draft: Draft, start: int, text: str) -> None:
    """Read "X, valgt af Y"."""
    for name in people_in(draft, start, text):
        by = _SENT_BY.match(text, name.end)
        found = NAME.match(text, by.end()) if by else None
        if found and not is_person(found.group()) and not parties.is_party(found.group()):
            at = start + found.start(), start + found.end()
            _sits(draft, start, name, draft.piece(at), Basis.NOMINATED, sent=True)


def _consisting(draft: Draft, at: Range) -> str | None:
    """Return what the words say consists of people: by its name, its owner's, or the heading's.

    "Styregruppen for Nordly Havn består af", "Havnens bestyrelse består af"; "Bestyrelsen består
    af" below the heading "Nordly Havn".
    """
    begin = max(sentence_start(draft.text, at[0]), at[0] - _BEFORE_NOUN)
    owner = _OWNER.search(draft.text, begin, at[1])
    if owner and (told := spoken_of(draft, owner.start(), owner["noun"])):
        return told
    named = [m for m in draft.named_in((begin, at[1])) if m.type not in NO_OFFICE_IN]
    if named:
        return told_of(draft, named[-1]).organisation
    item = draft.item_at(at[0])
    if owner is None and _OWN.search(draft.text, begin, at[1]) is None:
        return None
    headed = draft.named_in(item.title) if item else []
    headed = [m for m in headed if m.type not in NO_OFFICE_IN]
    return told_of(draft, headed[0]).organisation if len(headed) == 1 else None


def _listed(draft: Draft, begin: int, body: str | None) -> None:
    """Read the members that stand behind or below the words that announce them."""
    for start, text in _rows(draft.text, begin):
        named = people_in(draft, start, text)
        for post in posts_in(text, 0, named) if body else ():
            if titles.is_municipal(post.title.role):
                continue
            at = start + post.title.start, start + post.title.end
            draft.posted.add(at[0])
            draft.hold(
                Holding(
                    post.named.person, body, [at], "composition",
                    title=titles.base_form(post.title.text), role=post.title.role, confidence=0.85,
                )
            )  # fmt: skip
        for sent in row_at(draft, start, text, 0, named).people:
            employer = sent.employer or employer_behind(
                draft,
                start,
                text,
                sent.named.end,
                titled=text[sent.named.end :].lstrip()[:1] == "(",
            )
            employer = employer or _in_column(draft, start, text, sent.named.end)
            if employer:
                _sits(draft, start, sent.named, employer, Basis.AFFILIATED)


def _in_column(draft: Draft, start: int, text: str, at: int) -> Piece | None:
    """Return the organisation that stands in the column behind a name."""
    gap = _COLUMN.match(text, at)
    found = NAME.match(text, gap.end()) if gap else None
    if found is None or organisations.organisation_type(found.group()) is None:
        return None
    return draft.piece((start + found.start(), start + found.end()))


def _rows(text: str, begin: int) -> Iterator[tuple[int, str]]:
    """Yield the rest of the sentence, or, where nothing stands there, each line below."""
    blank = _BLANK_LINE.match(text, begin)
    begin = blank.end() if blank else begin
    end = text.find("\n\n", begin, begin + _LONGEST)
    block = text[begin : end if end >= 0 else begin + _LONGEST]
    first, _, below = block.partition("\n")
    if first.strip():
        yield begin, block
        return
    at = begin + len(first) + 1
    for line in below.split("\n"):
        mark = _MARK.match(line)
        cut = mark.end() if mark else 0
        yield at + cut, line[cut:]
        at += len(line) + 1


def _sits(
    draft: Draft, start: int, name: Named, piece: Piece, basis: Basis, *, sent: bool = False
) -> None:
    """Add that somebody sits for an organisation, unless the lists tell how they take part.

    Where words say who ``sent`` a person, only a list that says so, too, outweighs them.
    """
    told = draft.capacities(name.person)
    if any(one.on_behalf_of or not sent for one in told) or titles.leading_title(piece.text):
        return
    owner = draft.organisations.add(piece.text, piece.range)
    if owner == draft.body:
        return
    proof: Range = start + name.start, max(start + name.end, piece.end)
    draft.attend(
        Attending(
            name.person, None, [proof], "composition",
            on_behalf_of=owner, basis=basis, confidence=0.85,
        )
    )  # fmt: skip
    kind = draft.organisations.get(owner).type
    held = {holding.organisation for holding in draft.holdings_of(name.person)}
    if kind == OrganisationType.MUNICIPALITY and owner not in held:
        draft.add_holding(Holding(name.person, owner, [proof], "prose-seat", confidence=0.9))
