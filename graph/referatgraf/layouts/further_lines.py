"""Tell what a line below a person's entry in a list is: more about that person, or a sentence."""

import re

from referatgraf.layouts import entries
from referatgraf.layouts.lines import Line
from referatgraf.lexicon import addresses, organisations, parties, predicates, titles

LONGEST_ENTRY = 10  # words
_LABEL = re.compile(r"[^:;(),]{2,90}?:\s{1,60}(?=\S)")
_SENT_BY = re.compile(
    r"(?:valgt|udpeget|indstillet|nomineret) af\s|repræsentant(?:er)? for\s|repræsenterer\s", re.I
)


# "Bo Lind (A) deltog som stedfortræder for Ida Holm", below those who did not come
_SAT_IN = re.compile(
    r"[A-ZÆØÅ][^.:;,()]{3,60}?(?:\s\([^()]{1,24}\))?\s"
    r"(?:mødte|møder|deltog|deltager|indtrådte|tog sæde|var mødt|er mødt)\s"
    r"(?:(?:i|på|til) mødet\s)?"
    r"(?:i stedet\b|som\s(?:(?:hans|hendes|personlig)\s)?(?:stedfortræder|suppleant)\b)"
)
# "Ida Holm og Bo Lind forlod mødet kl. 17": who left, or kept out of an item, was there.
_WAS_THERE = re.compile(
    r"[A-ZÆØÅ][^.:;,()]{3,60}?(?:\s\([^()]{1,24}\))?(?:\s(?:og|samt)\s[A-ZÆØÅ][^.:;,()]{3,40}?"
    r"(?:\s\([^()]{1,24}\))?)?\s"
    r"(?:forlod\smødet|erklærede\ssig|var\sinhabil|deltog\si\s(?:dagens\smøde|mødet)\b"
    r"|(?:deltog|medvirkede)\sikke\s(?:i|under|ved)\s(?:behandling|drøftelse|punkt|pkt|sag"
    r"|dagsorden|den\slukkede))"
)


def tells_who_came(text: str) -> bool:
    """Tell whether text opens with a sentence that somebody was there, in whosever place.

    >>> tells_who_came("Bo Lind (A) mødte som stedfortræder."), tells_who_came("Bo Lind (A)")
    (True, False)
    """
    return any(told.match(text) for told in (_SAT_IN, _WAS_THERE))


def end_of_the_last(line: Line) -> int | None:
    """Return how far a line right under a person's entry goes on with it, None: not at all."""
    if _names_others(line):
        return None
    if parties.national(line.body):  # free of the name, too
        return line.end
    behind = None if line.gap else entries.behind_the_last(line)
    if behind:
        return behind
    return line.end if _tells_of_the_last(line) else None


def _names_others(line: Line) -> bool:
    """Tell whether people stand behind a label of the line: "Sagsbehandler: Ida Holm"."""
    label = _LABEL.match(line.body)
    return label is not None and bool(entries.entries_in(line, line.start + label.end()))


def _tells_of_the_last(line: Line) -> bool:
    """Tell whether a line right under a person's holds nothing but a title or an organisation."""
    if line.gap or line.heading or line.bullet or line.body.endswith(":"):
        return False
    if organisations.ends_sentence(line.body) or addresses.is_address(line.body):
        return False
    if len(line.body.split()) > LONGEST_ENTRY or line.body.startswith("|"):
        return False
    if parties.is_told(line.body):
        return True
    if is_sentence(line):
        return False
    first = line.body.split(",", 1)[0]
    title = titles.leading_title(first)
    if _SENT_BY.match(line.body):
        return True
    return title is not None or organisations.organisation_type(first) is not None


def is_sentence(line: Line) -> bool:
    """Tell whether a line says what somebody did, where an entry would only say who it is."""
    return predicates.verb_in(line.body) is not None
