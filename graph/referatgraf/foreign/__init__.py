"""A user's own shapes: read from files, looked at before they run, and made fit for the engines.

They are foreign input: nothing in them may open a file or a socket, run for ever or bring the
process down, and what would not be run is refused, for a check that leaves a rule out deceives.
"""

from referatgraf.foreign.bounded import BoundedEngine
from referatgraf.foreign.engine import OwnEngine
from referatgraf.foreign.meeting import met
from referatgraf.foreign.reading import OwnShapes, read

__all__ = ["BoundedEngine", "OwnEngine", "OwnShapes", "met", "read"]
