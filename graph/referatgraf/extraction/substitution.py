"""Read whom an entry's person sits for, or who sits for the person."""

import re

from referatgraf.extraction.pieces import Piece
from referatgraf.extraction.slots import Office, Phrase
from referatgraf.lexicon import names, organisations, titles
from referatgraf.model import Attendance

_SUBSTITUTE = re.compile(
    r"(?:(?:(?:mødte|møder|deltog|deltager) )?som\s{1,4})?(?P<title>(?:personlig |1\. |2\. )?"
    r"(?:stedfortræder|suppleant|stedfortr\.|suppl\.|afløser))\s{0,4}(?:for|i stedet for)\s{1,4}",
    re.IGNORECASE,
)
_REPLACED_BY = re.compile(
    r"(?:stedfortræder|suppleant|afløser|stedfortr\.)(?:\s{0,4}:\s{0,4}|\s{1,4}(?-i:(?=[A-ZÆØÅ])))"
    r"|erstattet af\s{1,4}",
    re.IGNORECASE,
)
# "afbud. I stedet mødte suppleant Y": who came, behind whatever says that somebody did not.
_CAME_INSTEAD = re.compile(
    r"(?:^|[.;–-]\s{1,4})i (?:stedet|(?:hans|hendes|dennes) sted)\s{1,4}"
    r"(?:mødte|møder|deltog|deltager|kom)\s{1,4}(?=\S)",
    re.IGNORECASE,
)
# "Ida Holm, Bo Lind deltog", in a list of those who did not come
_CAME = re.compile(r"\s(?:deltog|deltager|mødte|møder)(?:\si stedet)?\.?$")
_ENDED = re.compile(r"\s{0,4}(?:[.,;()]|$|(?:fra|kl)\b)")  # no "Blå Kors' leder"
_INSTEAD = re.compile(
    r"(?:(?P<said>(?:(?:delto|mød)\w{1,4} )?(?:i st(?:edet|\.) for|på vegne af)"
    r"|(?:mød\w{2}|deltog|deltager) for)|for)"
    r"\s{1,4}",
    re.IGNORECASE,
)


def read_substitution(phrase: Phrase, chunk: Piece) -> bool:
    """Read "stedfortræder for Y", "stedfortræder: Y" or "i stedet for Y"; tell whether it is."""
    replaced = _REPLACED_BY.match(chunk.text)
    if replaced:
        phrase.replaced_by = person_in(chunk, replaced.end())
        return phrase.replaced_by is not None
    match = _SUBSTITUTE.match(chunk.text)
    if match and (person := person_in(chunk, match.end())):
        phrase.offices.append(
            Office(chunk.cut(*match.span("title")), titles.role_id(match["title"]))
        )
        phrase.substitutes_for, phrase.detail = person, "substitute"
        return True
    told = _INSTEAD.match(chunk.text)
    said = chunk.paren or (told and (told["said"] or _is_person(chunk, told.end())))
    return bool(said) and read_instead(phrase, chunk)


def _is_person(chunk: Piece, at: int) -> bool:
    """Tell whether a person's name is all that stands behind "for": "Ida Holm (V) for Bo Lind"."""
    person = person_in(chunk, at)
    return person is not None and person.end == chunk.end and names.is_given(person.text.split()[0])


def read_came(phrase: Phrase, chunk: Piece) -> Piece:
    """Read "I stedet mødte Y" at the end of a piece; return what stands in front of it."""
    himself = _CAME.search(chunk.text)
    who = person_in(chunk, 0) if himself else None
    if himself and who and who.end == chunk.start + himself.start():
        phrase.replaced_by = who
        return chunk.cut(0, 0)
    match = _CAME_INSTEAD.search(chunk.text)
    came = person_in(chunk, match.end()) if match else None
    if match is None or came is None or not _ENDED.match(chunk.text, came.end - chunk.start):
        return chunk
    phrase.replaced_by, phrase.attendance = came, Attendance.ABSENT
    return chunk.cut(0, match.start()).stripped()


def read_instead(phrase: Phrase, chunk: Piece) -> bool:
    """Read "for Bo Lind": the one who did not come."""
    instead = _INSTEAD.match(chunk.text)
    if instead and (person := person_in(chunk, instead.end())):
        phrase.substitutes_for, phrase.detail = person, "substitute"
        return True
    return False


def person_in(chunk: Piece, at: int) -> Piece | None:
    """Return the person whom a piece names behind an offset, after a title perhaps, or None."""
    found = names.find_names(chunk.text[at:], listed=True)
    if not found or (found[0].start > 0 and not titles.leading_title(chunk.text[at:])):
        return None
    if organisations.known(found[0].text):  # "på vegne af Røde Kors"
        return None
    return chunk.cut(at + found[0].start, at + found[0].end)


def names_somebody(text: str) -> bool:
    """Tell whether text begins with a person's name, if only the given one ("Anne")."""
    return names.is_given(text.split(maxsplit=1)[0]) or bool(
        (found := names.find_names(text, listed=True)) and found[0].start == 0
    )
