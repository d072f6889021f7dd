"""A site as linked data: what every IRI leads to, the dumps, and what describes them to machines.

addresses  every IRI below the base, and the page that tells of it
cards      what stands at the IRI of a node that no page tells of
"""
