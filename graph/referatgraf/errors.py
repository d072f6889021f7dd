"""Every error that referatgraf raises on purpose.

    ReferatgrafError              exit  what went wrong, where, and what to do about it
    ├── UsageError                 2    wrong use or configuration
    │   └── ShapesError            2    a user's own shapes cannot be used; each fault is told
    ├── InputError                 1    one document cannot be used; the others go on
    │   └── MissingInputError      1    nothing stands where an input was named
    ├── NotConformingError         3    the graph violates a shape
    ├── StoreError                 4    the built folder is missing, damaged or locked
    ├── ResourceError              5    out of disk, memory or another limit
    └── RemoteError                6    another server does not answer as it should

The exit codes of a command follow this tree; 0 is done, 130 interrupted.
"""

from typing import Any, ClassVar
from unicodedata import category

_PICTURES = "␀␁␂␃␄␅␆␇␈␉␊␋␌␍␎␏␐␑␒␓␔␕␖␗␘␙␚␛␜␝␞␟"  # of the control characters from U+0000 on


class ReferatgrafError(Exception):
    """Say in one line what failed, where, why, and the remedy.

    ``str(error)`` is ``place: reason; remedy`` on one line, control characters made visible,
    so that a hostile file name cannot forge a second line in a log.
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, place: str, reason: str, remedy: str) -> None:
        self.place, self.reason, self.remedy = place, reason, remedy
        super().__init__(one_line(f"{place}: {reason}; {remedy}"))

    def __reduce__(self) -> tuple[Any, ...]:
        """Let an error cross from a worker process with its parts."""
        return type(self), (self.place, self.reason, self.remedy)


class UsageError(ReferatgrafError):
    """Report wrong use of a command or a wrong configuration."""

    exit_code = 2


class ShapesError(UsageError):
    """Report all that is wrong with a user's own shapes, each fault on a line of its own."""

    def __init__(self, *faults: UsageError) -> None:
        self.faults = faults
        super().__init__(faults[0].place, faults[0].reason, faults[0].remedy)

    def __reduce__(self) -> tuple[Any, ...]:
        """Let it cross from a worker process with all faults."""
        return type(self), self.faults


class InputError(ReferatgrafError):
    """Report one document that cannot be used."""


class MissingInputError(InputError):
    """Report an input that names no file at all."""


class NotConformingError(ReferatgrafError):
    """Report a graph that violates its shapes."""

    exit_code = 3


class StoreError(ReferatgrafError):
    """Report a built folder that is missing, damaged or locked."""

    exit_code = 4


class ResourceError(ReferatgrafError):
    """Report a limit of the machine that was reached."""

    exit_code = 5


class RemoteError(ReferatgrafError):
    """Report another server that does not answer; ``status`` is its HTTP status, 0 where none."""

    exit_code = 6

    def __init__(self, place: str, reason: str, remedy: str, status: int = 0) -> None:
        super().__init__(place, reason, remedy)
        self.status = status

    def __reduce__(self) -> tuple[Any, ...]:
        """Let it cross from a worker process with its status."""
        return type(self), (self.place, self.reason, self.remedy, self.status)


def one_line(text: str) -> str:
    r"""Return text with every control, bidi and line-breaking character written as an escape.

    >>> one_line("a\nb")
    'a\\nb'
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def visible(text: str) -> str:
    r"""Return text on one line for people who know no escapes: every blank as a space, a control
    character as its picture, what turns or hides text by its number.

    >>> visible("a\xa0b\tc\nd\u202ee")
    'a b␉c␊d⟨U+202E⟩e'
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else _picture(c) for c in text)


def _picture(character: str) -> str:
    code = ord(character)
    if code < len(_PICTURES):
        return _PICTURES[code]
    return " " if category(character) == "Zs" else f"⟨U+{code:04X}⟩"
