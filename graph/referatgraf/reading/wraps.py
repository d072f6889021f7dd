"""Decide for each two lines whether a word or a sentence runs on, or another line begins.

Two people must never end up on one line, so a list is left alone wherever it may be one; what
is joined must show that it was wrapped: a hyphen, an open bracket, a lower-case beginning, a
line as long as the page is wide.
"""

from dataclasses import dataclass
from enum import StrEnum

from referatgraf.reading import cut_lines, cut_names, prose, rows
from referatgraf.reading.hyphens import Hyphens
from referatgraf.reading.lines import Line
from referatgraf.reading.spacing import Spacing


class Joint(StrEnum):
    """Name what goes between two lines; CUT also takes the hyphen off the upper one."""

    CUT = "cut"
    GLUE = ""
    SPACE = " "
    LINE = "\n"
    BLOCK = "\n\n"


class Distance(StrEnum):
    """Name how far apart two lines stand, measured by what is usual in the document."""

    TIGHT = "tight"  # closer than usual
    USUAL = "usual"
    PAGE = "page"
    BLOCK = "block"


_NEARLY = 0.75  # of the wrap width: how long a wrapped line is at least
_HALF = 0.5
_WHOLE = 0.85
_OVERLONG = 1.6  # of the wrap width: such a line was not wrapped
_UNSURE_WIDTH = 45  # characters: taken for a long line where the width is not known
_BRACKET = 100  # characters: how far a bracket may reach


def distance(above: Line, below: Line, spacing: Spacing) -> Distance:
    """Return how far a line stands below the last."""
    if below.page:
        return Distance.PAGE
    if not spacing.double:
        return Distance.BLOCK if below.blanks else Distance.USUAL
    if below.blanks == 0:
        # Where the form feed got lost, the new page's first line begins with a blank.
        return Distance.PAGE if below.indent == 1 and above.indent != 1 else Distance.TIGHT
    return Distance.BLOCK if below.spaced or below.blanks > 1 else Distance.USUAL


def goes_with(above: Line, below: Line, spacing: Spacing) -> bool:
    """Tell whether two lines stand in one block and the lower one begins no entry of its own."""
    near = distance(above, below, spacing) in (Distance.TIGHT, Distance.USUAL)
    return near and not prose.begins_entry(below.head)


@dataclass(frozen=True, slots=True)
class Pair:
    """Hold two neighbouring lines and what the rules ask about them.

    ``first`` begins the logical line that ``above`` ends and ``words`` are the last of it;
    ``closed`` says that the block of ``below`` ends in a full stop, ``filled`` that its lines
    reach the page's edge, ``cut`` that ``above`` had no room for another word.
    """

    first: Line
    above: Line
    below: Line
    words: str
    closed: bool
    filled: bool
    cut: bool
    spacing: Spacing

    def is_long(self, share: float) -> bool:
        """Tell whether the upper line fills that share of the width, where it is known."""
        if self.spacing.width is None:
            return len(self.above) >= _UNSURE_WIDTH
        return len(self.above) >= share * self.spacing.width


def joint(pair: Pair, hyphens: Hyphens) -> Joint:
    """Return what goes between two lines."""
    above, below = pair.above, pair.below
    far = distance(above, below, pair.spacing)
    apart = Joint.LINE if far in (Distance.TIGHT, Distance.USUAL) else Joint.BLOCK
    if prose.begins_entry(below.head) or prose.stands_alone(pair.first.head, above.tail):
        return apart
    if far is not Distance.BLOCK or below.blanks == 1:
        hyphen = hyphens.between(above.tail, below.head, same_block=far is not Distance.BLOCK)
        if hyphen is not None:
            return Joint(hyphen)
    if far is Distance.BLOCK or above.trail == 2 or prose.is_label(below.head):
        return apart
    if prose.is_day(pair.first.head) and pair.first is above and prose.is_hours(below.head):
        return apart  # the values of a table: the day, below it the hours
    return Joint.SPACE if _runs_on(pair, far) else apart


def _runs_on(pair: Pair, far: Distance) -> bool:
    if far is Distance.PAGE:
        return pair.is_long(_HALF) and _goes_on_in_lower_case(pair)
    return (
        pair.filled
        or (pair.cut and cut_lines.runs_on(pair.first.head, pair.above.tail, pair.below.head))
        or _bracket_is_open(pair)
        or _goes_on_in_lower_case(pair)
        or prose.cuts_municipality(pair.above.tail, pair.below.head)
        or cut_names.cuts_organisation(pair.above.tail, pair.below.head)
        or cut_names.cuts_titled_person(pair.words, pair.below.head)
        or cut_names.cuts_whom_they_stand_for(pair.above.tail, pair.below.head)
        or cut_names.cuts_who_came(pair.first.head, pair.above.tail, pair.below.head)
        or (far is Distance.TIGHT and _is_tight_wrap(pair))
        or rows.cuts_listed_name(pair.words, pair.below.head)
        or (pair.is_long(_NEARLY) and rows.goes_on(pair.words, pair.below.head))
        or _is_wrapped_prose(pair)
    )


def _bracket_is_open(pair: Pair) -> bool:
    opening, closing = pair.words.rfind("("), pair.words.rfind(")")
    if opening <= closing or len(pair.words) - opening > _BRACKET:
        return False
    if prose.names_somebody(pair.below.head):
        return False
    first_close, first_open = pair.below.head.find(")"), pair.below.head.find("(")
    return 0 <= first_close < _BRACKET and not 0 <= first_open < first_close


def _goes_on_in_lower_case(pair: Pair) -> bool:
    above, below = pair.above, pair.below
    if not below.head[:1].islower() or prose.ends_sentence(above.tail):
        return False
    if prose.is_day(below.head) and pair.first is above and not pair.is_long(_HALF):
        return False  # "mandag den 3. maj" below a place or a title
    if prose.begins_with_small_word(below.head):
        return True
    may_end = prose.ends_entry(above.tail) or prose.names_somebody(below.head)
    if may_end and not prose.is_prose(pair.words, closed=pair.closed):
        return False
    if prose.is_label(pair.first.head) and pair.first is above:
        return pair.is_long(_NEARLY)
    # A list of small words ("formand", "kasserer") has no line that a page's width could break.
    return not above.head[:1].islower() or pair.is_long(_HALF)


def _is_tight_wrap(pair: Pair) -> bool:
    """Tell a heading over two lines: closer together than lines of the document are."""
    tail = pair.above.tail
    if prose.ends_sentence(tail) or prose.ends_entry(tail):
        return False
    return pair.is_long(_HALF) and not prose.names_somebody(pair.below.head)


def _is_wrapped_prose(pair: Pair) -> bool:
    tail, width = pair.above.tail, pair.spacing.width
    if prose.ends_sentence(tail) or not pair.is_long(_NEARLY):
        return False
    if pair.spacing.guessed and prose.begins_entry(pair.first.head):
        return False  # a numbered heading above its item's first sentence
    if width and len(pair.above) > _OVERLONG * width:
        return False
    if prose.ends_hanging(tail):
        return True
    if width is None or prose.ends_entry(tail):
        return False
    if pair.closed and pair.is_long(_WHOLE) and prose.cuts_name(tail, pair.below.head):
        return True
    several = pair.closed and pair.is_long(_WHOLE) and prose.holds_sentence(pair.words)
    if not (several or prose.is_prose(pair.words, closed=pair.closed)):
        return False
    return not prose.names_somebody(pair.below.head)
