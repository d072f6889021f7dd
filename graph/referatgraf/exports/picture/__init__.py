"""The picture of who represents which organisation: what it tells, where it stands, how it looks.

People stand in one column, with the organisation that sends them to their left and others that they
also speak for to their right. A force layout was tried and lost: at 100 people its names overlap.
"""

from referatgraf.exports.picture.drawing import draw
from referatgraf.exports.picture.layout import Plan, plan
from referatgraf.exports.picture.told import Person, Told, tell

__all__ = ["Person", "Plan", "Told", "draw", "plan", "tell"]
