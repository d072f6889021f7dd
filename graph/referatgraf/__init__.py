"""Build a knowledge graph of who represents whom from Danish local-government minutes."""

__version__ = "0.1.0"
