"""Who represents whom: the rows that every table and picture is made of, and the graph of them."""

from referatgraf.network.graph import network
from referatgraf.network.rows import COLUMNS, Seat, kinds, parties, people, seats

__all__ = ["COLUMNS", "Seat", "kinds", "network", "parties", "people", "seats"]
