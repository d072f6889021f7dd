"""The picture of who represents which organisation: what it tells, where it stands, how it looks.

People stand in one column, with the organisation that sends them to their left and others that they
also speak for to their right: names keep apart at any size, which no force layout promises.
"""

from referatgraf.exports.picture.drawing import draw
from referatgraf.exports.picture.layout import Plan, order, plan
from referatgraf.exports.picture.told import Body, Party, Person, Told, tell

__all__ = ["Body", "Party", "Person", "Plan", "Told", "draw", "order", "plan", "tell"]
